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
func (s *Shell) ActOnJob(act jobview.Action) {
	v := s.Bar.View
	switch act {
	case jobview.CancelAction:
		s.CancelJob()
	case jobview.TryNowAction, jobview.TryAgainAction, jobview.ResumeAction:
		s.beginAgain(v)
	case jobview.GiveUpAction:
		s.AskGiveUp(v.Name, v.ID)
	case jobview.SignInAction:
		s.signInFor(v)
	case jobview.DecideAction:
		s.AskDeleted(deletedOf(v))
	case jobview.ReviewAction:
		s.ShowJob(jobview.View{})
		s.Visit(Route{Page: ReviewPage, ID: v.Result.Playlist.Name})
	case jobview.ShowAction:
		s.ShowJob(jobview.View{})
		s.OpenResult(v.Result)
	case jobview.CloseAction:
		s.Resumer.dismissed = v.ID
		s.Win.Canvas().Unfocus()
		s.ShowJob(jobview.View{})
	}
}

// beginAgain goes on with the job in the bar.
func (s *Shell) beginAgain(v jobview.View) {
	if v.ID == 0 {
		s.Run(v.Name, v.Restart)
		return
	}
	s.Resume(v.Name, v.ID)
}

// signInFor connects the account again. A job of the journal then goes on by
// itself, as all do that wait for a sign-in.
func (s *Shell) signInFor(v jobview.View) {
	if v.ID == 0 {
		s.Connect(&Order{Name: v.Name, Work: v.Restart})
		return
	}
	s.Connect(nil)
}

// AskGiveUp gives a job up that does not run, once the person agrees.
func (s *Shell) AskGiveUp(name string, id int64) {
	s.Confirm(lang.Trf("Give up “%s”?", lang.InTitle(name)), lang.Tr("It is not gone on with any more.\nWhat it saved so far stays in Spotify."), lang.Tr("Give up"), lang.Tr("Keep"), func() { s.giveUp(id) })
}

func (s *Shell) giveUp(id int64) {
	RunToEnd(s.Ctx, s.Work, NoResult(func(ctx context.Context) error { return s.Core.CancelJob(ctx, id) }), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if s.Job == nil && s.Bar.View.ID == id {
			s.ShowJob(jobview.View{})
		}
		s.JobsChanged()
		s.FindDue(0)
	})
}

// OpenResult shows what a job came to.
func (s *Shell) OpenResult(r playlist.Result) {
	s.Results[r.Job] = r
	s.Visit(ResultRoute(r.Job))
}
