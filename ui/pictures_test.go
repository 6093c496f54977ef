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
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	return append([]stage.Shot{
		{Name: "shortcuts", Show: func(_ context.Context, s *stage.Stage) error { s.ShowShortcuts(); return nil }},
		{Name: "job-running", Sizes: stage.Small(), Show: stage.InDemo(stage.ShowRunning)},
		{Name: "notice", Show: showNotice},
		{Name: "names", Show: showNames},
		{Name: "about", Sizes: stage.Small(), Show: func(_ context.Context, s *stage.Stage) error { s.ShowAbout(); return nil }},
	}, jobShots()...)
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{
		{Name: "state-job-failed", Show: showFailure(os.ErrPermission)},
		{Name: "state-job-offline", Show: showFailure(&net.DNSError{Err: "no such host", Name: "api.spotify.com", IsNotFound: true})},
	}
}

// jobShots show the job bar in every state, over a page that has nothing to do
// with it.
func jobShots() []stage.Shot {
	var out []stage.Shot
	for name, change := range map[string]func(v *jobview.View, now time.Time){
		"job-countdown": func(v *jobview.View, _ time.Time) { v.Wait = app.Wait{Left: 12 * time.Second} },
		"job-dressing": func(v *jobview.View, _ time.Time) {
			v.Progress = playlist.Progress{Stage: playlist.StageDetails, Total: 2}
		},
		"job-saving": func(v *jobview.View, _ time.Time) {
			v.Progress = playlist.Progress{Stage: playlist.StageSaving, Done: 20, Total: 28}
		},
		"job-stopping":  func(v *jobview.View, _ time.Time) { v.Phase = jobview.Stopping },
		"job-leading":   func(v *jobview.View, now time.Time) { v.Phase, v.At = jobview.Announced, now.Add(shell.AnnounceTime) },
		"job-paused":    func(v *jobview.View, now time.Time) { v.Phase, v.At = jobview.Paused, now.Add(50*time.Hour) },
		"job-sign-in":   func(v *jobview.View, _ time.Time) { v.Phase = jobview.SignIn },
		"job-offline":   func(v *jobview.View, _ time.Time) { v.Phase = jobview.Offline },
		"job-failed":    func(v *jobview.View, _ time.Time) { v.Phase, v.Err = jobview.Failed, playlist.ErrBusyElsewhere },
		"job-cancelled": func(v *jobview.View, _ time.Time) { v.Phase = jobview.Cancelled },
		"job-gone":      func(v *jobview.View, _ time.Time) { v.Phase = jobview.Gone },
		"job-done":      func(v *jobview.View, _ time.Time) { *v = v.Ended(stage.ShownResult(), nil) },
	} {
		out = append(out, stage.Shot{Name: name, Sizes: stage.Small(), Show: stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
			if err := stage.ShowTitle(ctx, s, stage.ShownTitle); err != nil {
				return err
			}
			v := stage.ShownJob(s.Clock.Now())
			change(&v, s.Clock.Now())
			s.ShowJob(v)
			return nil
		})})
	}
	return out
}

func showNotice(_ context.Context, s *stage.Stage) error {
	s.Notify(widgets.Warning, "Your data was damaged and its last copy took its place; the damaged file lies beside it.", "", nil)
	return nil
}

// showNames puts the names on a page of their own, as rows and as a heading.
func showNames(_ context.Context, s *stage.Stage) error {
	var rows []rowlist.Row
	for _, line := range namesInScripts() {
		rows = append(rows, rowlist.Song{Line: line})
	}
	names := rowlist.NewList(container.New(layouts.Column{Gap: 4}, typeset.NewPageHeading("Start-Up · 스타트업 · スタートアップ"), typeset.NewPageHeading("Béla, Łukasz and Zoë")))
	names.SetRows(rows)
	s.Host.Objects = []fyne.CanvasObject{names}
	s.Host.Refresh()
	s.Box.Input().(stage.Typed).SetText("눈물 花 กข")
	s.Box.Close()
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
func showFailure(err error) func(context.Context, *stage.Stage) error {
	return stage.InDemo(func(ctx context.Context, s *stage.Stage) error {
		if err := stage.ShowTitle(ctx, s, stage.ShownTitle); err != nil {
			return err
		}
		s.Run("Stranger Things", func(context.Context, app.Observer) (playlist.Result, error) { return playlist.Result{}, err })
		return s.Settle(ctx)
	})
}
