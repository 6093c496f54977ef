package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
)

// unfinishedPanel is a job that runs or stopped short.
func (p *playlists) unfinishedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	facts := NewSecondaryText(unfinishedFacts(j, w.clock.Now()))
	buttons := container.NewHBox()
	switch {
	case w.job != nil && w.job.view.id == j.ID:
		p.running = facts
		facts.SetText(runningFacts(w.job.view, w.clock.Now()))
		buttons.Add(newButton(actCancel.String(), w.cancelJob))
	case playlist.State(j.State) == playlist.Running && !w.decisions.idle():
		facts.SetText(tr("Your decision is being put into it."))
	default:
		giveUp := newButton(tr("Give up…"), func() { w.askGiveUp(j.Name, j.ID) })
		giveUp.Importance = widget.LowImportance
		buttons.Add(newButton(tr("Resume"), func() { w.resume(j.Name, j.ID) }))
		buttons.Add(giveUp)
	}
	return newPanel(container.New(sides{gap: 16, least: 280}, container.New(column{2}, NewStrongText(j.Name), facts), buttons))
}

// endedPanel is a job that is over. What it came to is kept, and opens; one
// that was given up came to nothing.
func (p *playlists) endedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	margin := inset{left: 18, top: 12, right: 14, bottom: 12}
	text := container.New(column{2}, NewStrongText(j.Name), NewSecondaryText(endedFacts(j, w.clock.Now())))
	if j.Result == nil {
		return newPanelOn(ColorNameSurface, 0, container.New(margin, text))
	}
	way := newDoor(ColorNameSurface, nil)
	way.onTapped = func() { w.openResult(*j.Result) }
	way.onEnter = way.onTapped
	way.onFocus = func() { p.keepInSight(way) }
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
