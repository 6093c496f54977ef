package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// namesInScripts are songs and titles whose names need letters beyond Latin.
func namesInScripts() []labels.SongLine {
	return []labels.SongLine{
		{Number: "1", Title: "눈물의 여왕", Artist: "자꾸만 웃게 돼 · Korean", Kind: "song", KindName: "Song"},
		{Number: "2", Title: "君の名は。", Artist: "花咲く頃 · ドラえもん · Japanese", Kind: "cover", KindName: "Cover"},
		{Number: "3", Title: "這樣很好 · 鱿鱼游戏", Artist: "月亮代表我的心 · Chinese, both forms", Kind: "song", KindName: "Song"},
		{Number: "4", Title: "हीरामंडी: द डायमंड बाज़ार", Artist: "कभी कभी मेरे दिल में · Hindi", Kind: "song", KindName: "Song"},
		{Number: "5", Title: "ألف ليلة وليلة", Artist: "أم كلثوم، القاهرة! (Umm Kulthum) · Arabic", Kind: "performance", KindName: "Performance"},
		{Number: "6", Title: "ירושלים של זהב", Artist: "הבה נגילה, נעמי-שמר · Hebrew", Kind: "song", KindName: "Song"},
		{Number: "7", Title: "ฉลาดเกมส์โกง", Artist: "ลอยกระทง · ที่นี่ · Thai", Kind: "score", KindName: "Score"},
		{Number: "8", Title: "Подмосковные вечера · Τα παιδιά του Πειραιά", Artist: "Nguyễn · Łódź · İstanbul · Cyrillic, Greek, Latin", Kind: "song", KindName: "Song"},
		{Number: "9", Title: "🎵 🎬 ❤️ 🔥 and ★ ♪", Artist: "Emoji and signs", Kind: "song", KindName: "Song", Key: true},
	}
}

// showNames puts the names on a page of their own, as rows and as a heading.
func showNames(_ context.Context, s *stage) error {
	var rows []widgets.Row
	for _, line := range namesInScripts() {
		rows = append(rows, widgets.LineRow{Line: line})
	}
	names := widgets.NewRowScroll(container.New(layouts.Column{Gap: 4}, typeset.NewPageHeading("Start-Up · 스타트업 · スタートアップ"), typeset.NewPageHeading("Béla, Łukasz and Zoë")))
	names.SetRows(rows)
	s.host.Objects = []fyne.CanvasObject{names}
	s.host.Refresh()
	s.search.entry.SetText("눈물 花 กข")
	s.search.close()
	return nil
}
