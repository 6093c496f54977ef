package shell

import (
	"context"

	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// ActOnJob does what a button of the job bar says.
func (w *Shell) ActOnJob(act jobview.Action) {
	v := w.Bar.View
	switch act {
	case jobview.ActCancel:
		w.CancelJob()
	case jobview.ActTryNow, jobview.ActTryAgain, jobview.ActGoOn:
		w.beginAgain(v)
	case jobview.ActGiveUp:
		w.AskGiveUp(v.Name, v.Id)
	case jobview.ActSignIn:
		w.signInFor(v)
	case jobview.ActDecide:
		w.AskDeleted(deletedOf(v))
	case jobview.ActReview:
		w.ShowJob(jobview.View{})
		w.Visit(Route{Page: ReviewPage, Id: v.Result.Playlist.Name})
	case jobview.ActShow:
		w.ShowJob(jobview.View{})
		w.OpenResult(v.Result)
	case jobview.ActClose:
		w.Resumer.dismissed = v.Id
		w.Win.Canvas().Unfocus()
		w.ShowJob(jobview.View{})
	}
}

// beginAgain goes on with the job in the bar.
func (w *Shell) beginAgain(v jobview.View) {
	if v.Id == 0 {
		w.Run(v.Name, v.Again)
		return
	}
	w.Resume(v.Name, v.Id)
}

// signInFor connects the account again. A job of the journal then goes on by
// itself, as all do that wait for a sign-in.
func (w *Shell) signInFor(v jobview.View) {
	if v.Id == 0 {
		w.Connect(&Order{Name: v.Name, Work: v.Again})
		return
	}
	w.Connect(nil)
}

// AskGiveUp gives a job up that does not run, once the person agrees.
func (w *Shell) AskGiveUp(name string, id int64) {
	w.Confirm(lang.Trf("Give up “%s”?", lang.InTitle(name)), lang.Tr("It is not gone on with any more.\nWhat it saved so far stays in Spotify."), lang.Tr("Give up"), lang.Tr("Keep"), func() { w.giveUp(id) })
}

func (w *Shell) giveUp(id int64) {
	RunToEnd(w.Ctx, w.Work, NoResult(func(ctx context.Context) error { return w.Core.CancelJob(ctx, id) }), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if w.Job == nil && w.Bar.View.Id == id {
			w.ShowJob(jobview.View{})
		}
		w.TellJobs()
		w.FindDue(0)
	})
}

// OpenResult shows what a job came to.
func (w *Shell) OpenResult(r playlist.Result) {
	w.Results[r.Job] = r
	w.Visit(ResultRoute(r.Job))
}
