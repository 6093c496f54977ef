package playlists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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

// panelMargin is the room around what lies on a panel that is pressed.
func panelMargin() layouts.Inset { return layouts.Inset{Left: 18, Top: 12, Right: 14, Bottom: 12} }

// gonePanel is a playlist that was removed or is not tracked any more, or a job
// that was given up. It can be made again.
func (p *view) gonePanel(j app.Job) fyne.CanvasObject {
	w := p.window
	again := widgets.NewButton(lang.Tr("Put it back"), func() { w.MakePlaylist(j.Recipe, j.Name) })
	return widgets.NewPanelOn(skin.ColorNameSurface, 0, container.New(panelMargin(), container.New(layouts.SplitRow{Gap: 16, MinWidth: 280},
		container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(j.Name), typeset.NewSecondaryText(goneFacts(j, w.Clock.Now()))), again)))
}
