package ui

import (
	"context"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// actOnJob does what a button of the job bar says.
func (w *Shell) actOnJob(act jobAct) {
	v := w.bar.view
	switch act {
	case actCancel:
		w.cancelJob()
	case actTryNow, actTryAgain, actGoOn:
		w.beginAgain(v)
	case actGiveUp:
		w.askGiveUp(v.name, v.id)
	case actSignIn:
		w.signInFor(v)
	case actDecide:
		w.askGone(goneOf(v))
	case actReview:
		w.showJob(jobView{})
		w.open(route{page: reviewPage, id: v.result.Playlist.Name})
	case actShow:
		w.showJob(jobView{})
		w.openResult(v.result)
	case actClose:
		w.going.hushed = v.id
		w.win.Canvas().Unfocus()
		w.showJob(jobView{})
	}
}

// beginAgain goes on with the job in the bar.
func (w *Shell) beginAgain(v jobView) {
	if v.id == 0 {
		w.run(v.name, v.again)
		return
	}
	w.resume(v.name, v.id)
}

// signInFor connects the account again. A job of the journal then goes on by
// itself, as all do that wait for a sign-in.
func (w *Shell) signInFor(v jobView) {
	if v.id == 0 {
		w.connect(&order{name: v.name, work: v.again})
		return
	}
	w.connect(nil)
}

// askGiveUp gives a job up that does not run, once the person agrees.
func (w *Shell) askGiveUp(name string, id int64) {
	w.ask(lang.Trf("Give up “%s”?", lang.InTitle(name)), lang.Tr("It is not gone on with any more.\nWhat it saved so far stays in Spotify."), lang.Tr("Give up"), lang.Tr("Keep"), func() { w.giveUp(id) })
}

func (w *Shell) giveUp(id int64) {
	finish(w.ctx, w.Work, nothing(func(ctx context.Context) error { return w.core.CancelJob(ctx, id) }), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if w.job == nil && w.bar.view.id == id {
			w.showJob(jobView{})
		}
		w.tellJobs()
		w.seekDue(0)
	})
}

// openResult shows what a job came to.
func (w *Shell) openResult(r playlist.Result) {
	w.results[r.Job] = r
	w.open(resultRoute(r.Job))
}
