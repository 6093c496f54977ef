package playlists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// unfinishedPanel is a job that runs or stopped short.
func (p *view) unfinishedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	facts := typeset.NewSecondaryText(unfinishedFacts(j, w.Clock.Now()))
	buttons := container.NewHBox()
	switch {
	case w.Job != nil && w.Job.View.ID == j.ID:
		p.running = facts
		facts.SetText(runningFacts(w.Job.View, w.Clock.Now()))
		buttons.Add(widgets.NewButton(jobview.CancelAction.String(), w.CancelJob))
	case playlist.State(j.State) == playlist.Running && !w.Decisions.Idle():
		facts.SetText(lang.Tr("Your decision is being put into it."))
	default:
		giveUp := widgets.NewButton(lang.Tr("Give up…"), func() { w.AskGiveUp(j.Name, j.ID) })
		giveUp.Importance = widget.LowImportance
		buttons.Add(widgets.NewButton(lang.Tr("Resume"), func() { w.Resume(j.Name, j.ID) }))
		buttons.Add(giveUp)
	}
	return widgets.NewPanel(container.New(layouts.SplitRow{Gap: 16, MinWidth: 280}, container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(j.Name), facts), buttons))
}

// endedPanel is a job that is over. What it came to is kept, and opens; one
// that was given up came to nothing.
func (p *view) endedPanel(j app.Job) fyne.CanvasObject {
	w := p.window
	margin := layouts.Inset{Left: 18, Top: 12, Right: 14, Bottom: 12}
	text := container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(j.Name), typeset.NewSecondaryText(endedFacts(j, w.Clock.Now())))
	if j.Result == nil {
		return widgets.NewPanelOn(skin.ColorNameSurface, 0, container.New(margin, text))
	}
	way := widgets.NewPressArea(skin.ColorNameSurface, nil)
	way.SetAction(func() { w.OpenResult(*j.Result) })
	row := container.NewBorder(nil, nil, nil, widget.NewIcon(theme.NavigateNextIcon()), text)
	return container.NewStack(way, container.New(margin, row))
}
