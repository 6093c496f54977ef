package ui

import (
	"context"
	"net"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

func TestWindowPictures(t *testing.T) { Pictures(t, testParts(), picturesWindow(), strangeWindow()) }

func TestWindowIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesWindow()) }

// picturesWindow are what is drawn.
func picturesWindow() []shot {
	return append([]shot{
		{"shortcuts", nil, func(_ context.Context, s *stage) error { s.showShortcuts(); return nil }},
		{"job-running", small(), inDemo(showRunning)},
		{"notice", nil, showNotice},
		{"names", nil, showNames},
		{"about", small(), func(_ context.Context, s *stage) error { s.showAbout(); return nil }},
	}, jobShots()...)
}

// strangeWindow are what goes wrong, waits, or is out of measure.
func strangeWindow() []shot {
	return []shot{
		{"state-job-failed", nil, showFailure(os.ErrPermission)},
		{"state-job-offline", nil, showFailure(&net.DNSError{Err: "no such host", Name: "api.spotify.com", IsNotFound: true})},
	}
}

// jobShots show the job bar in every state, over a page that has nothing to do
// with it.
func jobShots() []shot {
	var out []shot
	for name, change := range map[string]func(v *jobView, now time.Time){
		"job-countdown": func(v *jobView, _ time.Time) { v.wait = app.Wait{Left: 12 * time.Second} },
		"job-dressing":  func(v *jobView, _ time.Time) { v.progress = playlist.Progress{Stage: playlist.Dressing, Total: 2} },
		"job-saving": func(v *jobView, _ time.Time) {
			v.progress = playlist.Progress{Stage: playlist.Saving, Done: 20, Total: 28}
		},
		"job-stopping":  func(v *jobView, _ time.Time) { v.phase = jobStops },
		"job-leading":   func(v *jobView, now time.Time) { v.phase, v.at = jobLeads, now.Add(leadTime) },
		"job-paused":    func(v *jobView, now time.Time) { v.phase, v.at = jobPauses, now.Add(50*time.Hour) },
		"job-sign-in":   func(v *jobView, _ time.Time) { v.phase = jobSignIn },
		"job-offline":   func(v *jobView, _ time.Time) { v.phase = jobOffline },
		"job-failed":    func(v *jobView, _ time.Time) { v.phase, v.err = jobFailed, playlist.ErrBusyElsewhere },
		"job-cancelled": func(v *jobView, _ time.Time) { v.phase = jobCancelled },
		"job-gone":      func(v *jobView, _ time.Time) { v.phase = jobGone },
		"job-done":      func(v *jobView, _ time.Time) { *v = v.ended(shownResult(), nil) },
	} {
		out = append(out, shot{name, small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := showTitle(ctx, s, shownTitle); err != nil {
				return err
			}
			v := shownJob(s.clock.Now())
			change(&v, s.clock.Now())
			s.showJob(v)
			return nil
		})})
	}
	return out
}

func showNotice(_ context.Context, s *stage) error {
	s.tell(widgets.Warning, "Your data was damaged and its last copy took its place; the damaged file lies beside it.", "", nil)
	return nil
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
	s.box.input().(typed).SetText("눈물 花 กข")
	s.box.close()
	return nil
}

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

// showFailure shows how a job ends that met an error.
func showFailure(err error) func(context.Context, *stage) error {
	return inDemo(func(ctx context.Context, s *stage) error {
		if err := showTitle(ctx, s, shownTitle); err != nil {
			return err
		}
		s.run("Stranger Things", func(context.Context, app.Observer) (playlist.Result, error) { return playlist.Result{}, err })
		return s.settle(ctx)
	})
}
