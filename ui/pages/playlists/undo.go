package playlists

import (
	"context"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// readAdded looks whether what the job added can be taken back.
func (p *resultView) readAdded() {
	w := p.window
	shell.Load(p.ctx, w.Work, func(ctx context.Context) (playlist.TakeBack, error) { return w.Core.Added(ctx, p.job) },
		func(added playlist.TakeBack, err error) {
			if err == nil { // a job that cannot be read cannot be undone
				p.offerUndo(added)
			}
		})
}

func (p *resultView) offerUndo(added playlist.TakeBack) {
	p.added = added
	p.undo.SetText(undoLabel(added))
	p.undo.Hidden = len(added.URIs) == 0
	p.scroll.HeadChanged()
}

func undoLabel(added playlist.TakeBack) string {
	if added.Created {
		return lang.Tr("Remove the playlist…")
	}
	n := len(added.URIs)
	return lang.Trn("Take the %d songs out again…", n, n)
}

// pressedUndo asks first: Spotify keeps no way back for us.
func (p *resultView) pressedUndo() {
	w, n := p.window, len(p.added.URIs)
	name := lang.InTitle(p.result.saved.Name)
	if p.added.Created {
		w.Confirm(lang.Trf("Remove “%s”?", name), lang.Tr("It leaves your library in Spotify, and Needledrop tracks it no more.\nShould you have added songs of your own, only those that Needledrop added are taken out."),
			lang.Tr("Remove"), lang.Tr("Keep"), p.takeBack)
		return
	}
	w.Confirm(lang.Trf("Take songs out of “%s”?", name), lang.Trn("The %d songs that were added just now are taken out again.\nEverything else in the playlist stays.", n, n),
		lang.Tr("Take out"), lang.Tr("Keep"), p.takeBack)
}

func (p *resultView) takeBack() {
	w := p.window
	if w.RefuseIfBusy(p.takeBack) {
		return
	}
	p.undo.Disable()
	shell.RunToEnd(w.Ctx, w.Work, func(ctx context.Context) (playlist.TakenBack, error) { return w.Core.UndoAdd(ctx, p.job) },
		func(done playlist.TakenBack, err error) {
			p.undo.Enable()
			if err != nil {
				p.readAdded()
				w.Notify(widgets.Failure, labels.Explain(err), "", nil)
				return
			}
			if w.Page == p {
				w.Visit(shell.Route{Page: shell.PlaylistsPage}) // what the page tells is no longer so
			}
			w.Notify(widgets.Success, takenBackWords(done), "", nil)
			w.JobsChanged()
		})
}

// takenBackWords say what became of an undo.
func takenBackWords(done playlist.TakenBack) string {
	name := lang.PlainText(done.Name)
	switch {
	case done.Discarded:
		return lang.Trf("“%s” was removed from your library.", name)
	case done.Songs == 0:
		return lang.Trf("None of the songs was in “%s” any more; nothing was changed.", name)
	}
	return lang.Trn("%d songs were taken out of “%s” again; everything else in it stays.", done.Songs, done.Songs, name)
}
