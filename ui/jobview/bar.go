package jobview

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

// Bar stands below the page while a job runs, and afterwards until the
// person has seen what became of it.
type Bar struct {
	View             View
	onAct            func(Action)
	Box              *fyne.Container
	mark             *widget.Icon // hidden while the job runs
	headline, detail *typeset.Paragraph
	share            *widget.ProgressBar
	shareBox         *fyne.Container
	buttons          *fyne.Container
	acts             []Action // of the buttons
}

// NewBar returns a hidden bar; act is called with what the person presses.
func NewBar(onAct func(Action)) *Bar {
	b := &Bar{onAct: onAct, mark: widget.NewIcon(nil), headline: typeset.NewStrongText(""), detail: typeset.NewSecondaryText(""),
		share: widget.NewProgressBar(), buttons: container.NewHBox()}
	b.share.TextFormatter = func() string { return "" }
	b.shareBox = container.New(widgets.FixedHeight{Height: 6}, b.share)
	text := container.New(iconRow{}, b.mark, container.New(layouts.Column{Gap: 4}, b.headline, b.detail, b.shareBox))
	b.Box = container.New(layouts.Column{}, widgets.NewRule(), container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: 10, Bottom: 12},
		container.New(layouts.SplitRow{Gap: 16, MinWidth: 180}, text, b.buttons)))
	b.Box.Hide()
	return b
}

// Show brings a job's view up, or takes the bar away for noJob.
func (b *Bar) Show(v View, now time.Time) {
	b.View = v
	if v.Phase == None {
		b.Box.Hide()
		return
	}
	b.headline.SetText(v.headline(now))
	b.detail.SetText(v.Detail(now))
	runs := v.Phase == Running || v.Phase == Stopping
	b.share.SetValue(v.Fraction())
	b.shareBox.Hidden, b.mark.Hidden = !runs, runs
	b.mark.SetResource(v.Phase.mark())
	if acts := v.actions(); !slices.Equal(acts, b.acts) || len(b.buttons.Objects) != len(acts) {
		b.offer(acts)
	}
	b.Box.Show()
	b.Box.Refresh()
}

// offer makes the buttons anew; as long as they are the same they stay, and
// with them the keyboard's place.
func (b *Bar) offer(acts []Action) {
	b.acts, b.buttons.Objects = acts, nil
	for i, act := range acts {
		button := widgets.NewButton(act.String(), func() { b.onAct(act) })
		switch {
		case act == CloseAction:
			button.Icon, button.Importance = theme.CancelIcon(), widget.LowImportance
		case i == 0 && act != CancelAction:
			button.Importance = widget.HighImportance
		}
		b.buttons.Objects = append(b.buttons.Objects, button)
	}
	b.buttons.Refresh()
}

// mark is the picture of a phase, in its colour.
func (p Phase) mark() fyne.Resource {
	switch p {
	case Announced:
		return theme.NewPrimaryThemedResource(theme.MediaPlayIcon())
	case Paused:
		return theme.NewPrimaryThemedResource(theme.MediaPauseIcon())
	case SignIn:
		return theme.NewWarningThemedResource(theme.AccountIcon())
	case Offline, Gone:
		return theme.NewWarningThemedResource(theme.WarningIcon())
	case Failed, Refused:
		return theme.NewErrorThemedResource(theme.ErrorIcon())
	case Done:
		return theme.NewSuccessThemedResource(theme.ConfirmIcon())
	}
	return theme.NewPrimaryThemedResource(theme.InfoIcon())
}

// iconRow puts a small picture before text, while it is shown.
type iconRow struct{}

// markSize is that of the picture, markGap what lies between it and the text.
func markSize() float32 { return skin.WithText(20, 0.6) }

const markGap float32 = 12

func (iconRow) left(objects []fyne.CanvasObject) float32 {
	if objects[0].Visible() {
		return markSize() + markGap
	}
	return 0
}

// MinSize is that of the text with the room for the picture.
func (l iconRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(l.left(objects), 0)
}

// Layout places the two.
func (l iconRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := l.left(objects)
	objects[0].Resize(fyne.NewSquareSize(markSize()))
	objects[0].Move(fyne.NewPos(0, (typeset.StrongStyle().Measure("Å").Height-markSize())/2))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
}
