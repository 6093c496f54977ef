package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// jobBar stands below the page while a job runs, and afterwards until the
// person has seen what became of it.
type jobBar struct {
	view             jobView
	onAct            func(jobAct)
	box              *fyne.Container
	mark             *widget.Icon // hidden while the job runs
	headline, detail *Paragraph
	share            *widget.ProgressBar
	shareBox         *fyne.Container
	buttons          *fyne.Container
	acts             []jobAct // of the buttons
}

func newJobBar(onAct func(jobAct)) *jobBar {
	b := &jobBar{onAct: onAct, mark: widget.NewIcon(nil), headline: NewStrongText(""), detail: NewSecondaryText(""),
		share: widget.NewProgressBar(), buttons: container.NewHBox()}
	b.share.TextFormatter = func() string { return "" }
	b.shareBox = container.New(thin{6}, b.share)
	text := container.New(marked{}, b.mark, container.New(column{4}, b.headline, b.detail, b.shareBox))
	b.box = container.New(column{}, newRule(), container.New(inset{left: pageInset, right: pageInset, top: 10, bottom: 12},
		container.New(sides{gap: 16, least: 180}, text, b.buttons)))
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
		button := newButton(act.String(), func() { b.onAct(act) })
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
func markSize() float32 { return withText(20, 0.6) }

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
	objects[0].Move(fyne.NewPos(0, (strongStyle().measure("Å").Height-markSize())/2))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
}

// thin gives its object a height.
type thin struct{ height float32 }

// MinSize has the height.
func (l thin) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, l.height) }

// Layout fills the room.
func (l thin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// rule is a line in the theme's colour for hairlines.
type rule struct{ widget.BaseWidget }

func newRule() *rule {
	r := &rule{}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *rule) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(colour(ColorNameHairline))
	line.SetMinSize(fyne.NewSize(1, 1))
	return &ruleRenderer{WidgetRenderer: widget.NewSimpleRenderer(line), line: line}
}

type ruleRenderer struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
}

// Refresh takes the colour of the theme in use.
func (r *ruleRenderer) Refresh() {
	r.line.FillColor = colour(ColorNameHairline)
	r.line.Refresh()
}
