package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// jobBar stands below the page while a job runs, and afterwards until the
// person has seen what became of it.
type jobBar struct {
	view             jobView
	onAct            func(jobAct)
	box              *fyne.Container
	mark             *widget.Icon // hidden while the job runs
	headline, detail *typeset.Paragraph
	share            *widget.ProgressBar
	shareBox         *fyne.Container
	buttons          *fyne.Container
	acts             []jobAct // of the buttons
}

func newJobBar(onAct func(jobAct)) *jobBar {
	b := &jobBar{onAct: onAct, mark: widget.NewIcon(nil), headline: typeset.NewStrongText(""), detail: typeset.NewSecondaryText(""),
		share: widget.NewProgressBar(), buttons: container.NewHBox()}
	b.share.TextFormatter = func() string { return "" }
	b.shareBox = container.New(widgets.Thin{Height: 6}, b.share)
	text := container.New(marked{}, b.mark, container.New(layouts.Column{Gap: 4}, b.headline, b.detail, b.shareBox))
	b.box = container.New(layouts.Column{}, widgets.NewRule(), container.New(layouts.Inset{Left: widgets.PageInset, Right: widgets.PageInset, Top: 10, Bottom: 12},
		container.New(layouts.Sides{Gap: 16, Least: 180}, text, b.buttons)))
	b.box.Hide()
	return b
}

// show brings a job's view up, or takes the bar away for noJob.
func (b *jobBar) show(v jobView, now time.Time) {
	b.view = v
	if v.phase == noJob {
		b.box.Hide()
		return
	}
	b.headline.SetText(v.headline(now))
	b.detail.SetText(v.detail(now))
	runs := v.phase == jobRuns || v.phase == jobStops
	b.share.SetValue(v.share())
	b.shareBox.Hidden, b.mark.Hidden = !runs, runs
	b.mark.SetResource(v.phase.mark())
	if acts := v.acts(); !slices.Equal(acts, b.acts) || len(b.buttons.Objects) != len(acts) {
		b.offer(acts)
	}
	b.box.Show()
	b.box.Refresh()
}

// offer makes the buttons anew; as long as they are the same they stay, and
// with them the keyboard's place.
func (b *jobBar) offer(acts []jobAct) {
	b.acts, b.buttons.Objects = acts, nil
	for i, act := range acts {
		button := widgets.NewButton(act.String(), func() { b.onAct(act) })
		switch {
		case act == actClose:
			button.Icon, button.Importance = theme.CancelIcon(), widget.LowImportance
		case i == 0 && act != actCancel:
			button.Importance = widget.HighImportance
		}
		b.buttons.Objects = append(b.buttons.Objects, button)
	}
	b.buttons.Refresh()
}

// mark is the picture of a phase, in its colour.
func (p jobPhase) mark() fyne.Resource {
	switch p {
	case jobLeads:
		return theme.NewPrimaryThemedResource(theme.MediaPlayIcon())
	case jobPauses:
		return theme.NewPrimaryThemedResource(theme.MediaPauseIcon())
	case jobSignIn:
		return theme.NewWarningThemedResource(theme.AccountIcon())
	case jobOffline, jobGone:
		return theme.NewWarningThemedResource(theme.WarningIcon())
	case jobFailed, jobRefused:
		return theme.NewErrorThemedResource(theme.ErrorIcon())
	case jobDone:
		return theme.NewSuccessThemedResource(theme.ConfirmIcon())
	}
	return theme.NewPrimaryThemedResource(theme.InfoIcon())
}

// marked puts a small picture before text, while it is shown.
type marked struct{}

// markSize is that of the picture, markGap what lies between it and the text.
func markSize() float32 { return skin.WithText(20, 0.6) }

const markGap float32 = 12

func (marked) left(objects []fyne.CanvasObject) float32 {
	if objects[0].Visible() {
		return markSize() + markGap
	}
	return 0
}

// MinSize is that of the text with the room for the picture.
func (l marked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(l.left(objects), 0)
}

// Layout places the two.
func (l marked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := l.left(objects)
	objects[0].Resize(fyne.NewSquareSize(markSize()))
	objects[0].Move(fyne.NewPos(0, (typeset.StrongStyle().Measure("Å").Height-markSize())/2))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
}
