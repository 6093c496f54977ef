package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// unfinishedPanel is a job that runs or stopped short.
func (p *playlists) unfinishedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	facts := typeset.NewSecondaryText(unfinishedFacts(j, w.clock.Now()))
	buttons := container.NewHBox()
	switch {
	case w.job != nil && w.job.view.id == j.ID:
		p.running = facts
		facts.SetText(runningFacts(w.job.view, w.clock.Now()))
		buttons.Add(widgets.NewButton(actCancel.String(), w.cancelJob))
	case playlist.State(j.State) == playlist.Running && !w.decisions.idle():
		facts.SetText(lang.Tr("Your decision is being put into it."))
	default:
		giveUp := widgets.NewButton(lang.Tr("Give up…"), func() { w.askGiveUp(j.Name, j.ID) })
		giveUp.Importance = widget.LowImportance
		buttons.Add(widgets.NewButton(lang.Tr("Resume"), func() { w.resume(j.Name, j.ID) }))
		buttons.Add(giveUp)
	}
	return widgets.NewPanel(container.New(layouts.Sides{Gap: 16, Least: 280}, container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(j.Name), facts), buttons))
}

// endedPanel is a job that is over. What it came to is kept, and opens; one
// that was given up came to nothing.
func (p *playlists) endedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	margin := layouts.Inset{Left: 18, Top: 12, Right: 14, Bottom: 12}
	text := container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(j.Name), typeset.NewSecondaryText(endedFacts(j, w.clock.Now())))
	if j.Result == nil {
		return widgets.NewPanelOn(skin.ColorNameSurface, 0, container.New(margin, text))
	}
	way := widgets.NewDoor(skin.ColorNameSurface, nil)
	way.OnTapped = func() { w.openResult(*j.Result) }
	way.OnEnter = way.OnTapped
	way.OnFocus = func() { p.keepInSight(way) }
	row := container.NewBorder(nil, nil, nil, widget.NewIcon(theme.NavigateNextIcon()), text)
	return container.NewStack(way, container.New(margin, row))
}

// keepInSight scrolls no further than an object needs to be seen whole.
func (p *playlists) keepInSight(o fyne.CanvasObject) {
	if p.scroll == nil {
		return
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.scroll).Y
	switch bottom := top + o.Size().Height; {
	case top < 0:
		p.scroll.ScrollToOffset(p.scroll.Offset.AddXY(0, top-12))
	case bottom > p.scroll.Size().Height:
		p.scroll.ScrollToOffset(p.scroll.Offset.AddXY(0, bottom-p.scroll.Size().Height+12))
	}
}
