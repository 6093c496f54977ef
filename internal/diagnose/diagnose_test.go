package diagnose

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/link"
	"needledrop/internal/logfile"
	"needledrop/internal/message"
	"needledrop/internal/packs"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

// isSentence reports whether a text is a whole sentence with everything put in.
func isSentence(t message.Text) bool {
	text := t.String()
	return len(text) > 15 && (text[0] >= 'A' && text[0] <= 'Z' || strings.HasPrefix(text, "“")) && strings.ContainsAny(text[len(text)-1:], ".?") &&
		!strings.Contains(text, "%!") && !strings.ContainsAny(text, "\n{}<>")
}

func TestEveryErrorHasItsKindItsSentenceAndItsStep(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 20, 17, 5, 0, 0, time.UTC)
	for _, test := range []struct {
		err  error
		kind Kind
		id   string // of its finding
	}{
		{account.ErrSignedOut, SignInNeeded, SignedOut}, {spotifyapi.ErrNoToken, SignInNeeded, SignedOut},
		{spotifyapi.ErrSignInNeeded, SignInNeeded, Revoked}, {playlist.ErrSignIn, SignInNeeded, Revoked},
		{account.ErrClientID, Failed, Client}, {spotifyapi.ErrWrongClient, Failed, Client}, {spotifyapi.ErrNotStored, Failed, Unforeseen},
		{spotifyapi.ErrDenied, Failed, Denied}, {spotifyapi.ErrSignInTimeout, Failed, Redirect},
		{&spotifyapi.PortTakenError{Port: 8080}, Failed, Port}, {&spotifyapi.SignInError{Code: "invalid_scope"}, Failed, Refused},

		{spotifyapi.ErrClock, Failed, Clock}, {spotifyapi.ErrOffline, Failed, Offline}, {spotifyapi.ErrInterrupted, Failed, Interrupted},
		{context.DeadlineExceeded, Failed, Interrupted}, {&spotifyapi.LostAnswerError{}, Failed, Interrupted},
		{&spotifyapi.LostAnswerError{Err: context.DeadlineExceeded}, Failed, Interrupted},
		{&spotifyapi.LostAnswerError{Err: context.Canceled}, Stopped, Interrupted}, {&spotifyapi.BadAnswerError{Reason: "it is not JSON"}, Failed, Network},

		{spotifyapi.ErrNotFound, Failed, Unforeseen}, {&spotifyapi.RefusedError{Status: 503}, Failed, Outage}, {&spotifyapi.RefusedError{Status: 400, Text: "bad"}, Failed, Unforeseen},
		{&spotifyapi.DeniedError{Reason: spotifyapi.NotOnAllowList}, Failed, AllowList}, {&spotifyapi.DeniedError{Reason: spotifyapi.OwnerWithoutPremium}, Failed, Premium},
		{&spotifyapi.DeniedError{Reason: spotifyapi.MissingScope}, Failed, Scope}, {&spotifyapi.DeniedError{Reason: spotifyapi.Removed}, Failed, Removed},
		{&spotifyapi.DeniedError{Reason: spotifyapi.PlaylistFull}, Failed, Denied}, {&spotifyapi.DeniedError{}, Failed, Denied},

		{&spotifyapi.LimitError{}, Paused, Limit}, {&spotifyapi.LimitError{Until: at}, Paused, Limit},
		{&spotifyapi.LimitError{Quota: true}, Paused, Limit}, {&spotifyapi.LimitError{Quota: true, Until: at}, Paused, Limit},
		{&playlist.PausedError{}, Paused, Limit}, {&playlist.PausedError{Until: at}, Paused, Limit},
		{&playlist.PausedError{Quota: true, Until: at}, Paused, Limit}, {&playlist.PausedError{Late: true, Until: at}, Paused, Limit},

		{context.Canceled, Stopped, Aborted}, {fmt.Errorf("%w: %w", account.ErrStopped, context.Canceled), Stopped, Aborted},
		{errors.Join(context.Canceled, spotifyapi.ErrInterrupted), Stopped, Aborted},

		{&playlist.GoneError{Saved: playlist.Saved{Name: "My list"}}, Failed, Unforeseen},
		{&playlist.RecipeError{Message: message.New("No title fits this recipe.")}, WrongUsage, Unforeseen},
		{&UsageError{Message: message.New("That is no Spotify track.")}, WrongUsage, Unforeseen},
		{playlist.ErrBusy, Failed, Unforeseen}, {playlist.ErrBusyElsewhere, Failed, Unforeseen}, {playlist.ErrNothingToResume, Failed, Unforeseen},
		{playlist.ErrJobDone, Failed, Unforeseen}, {&playlist.NoJobError{ID: 7}, Failed, Unforeseen}, {&playlist.NotMadeError{ID: "x"}, Failed, Unforeseen},

		{&library.NoTitleError{ID: "x"}, WrongUsage, Unforeseen}, {&library.NoTitleError{ID: "x", Near: []string{"a", "b"}}, WrongUsage, Unforeseen},
		{&library.AmbiguousTitleError{Name: "x", IDs: []string{"x-2017", "x-2020"}}, WrongUsage, Unforeseen},
		{&library.NoNameError{Name: "x"}, WrongUsage, Unforeseen}, {&library.NoNameError{Name: "x", Near: []string{"a"}}, WrongUsage, Unforeseen},
		{library.ErrNoCue, Failed, Unforeseen}, {&packs.NotFoundError{ID: "x"}, Failed, Unforeseen},
		{&packs.Error{Path: "A file.json", Err: errors.New("two titles have this id")}, Failed, Unforeseen},
		{&link.Error{Message: message.New("This link is broken; copy the whole of it.")}, Failed, Unforeseen},

		{&sqlitefile.UnusableError{Path: "/home/somebody/user.db", Err: errors.New("read-only")}, Failed, Unforeseen},
		{&userdata.NewerError{}, Failed, Unforeseen}, {&library.DamagedError{}, Failed, Unforeseen},
		{&account.SettingError{Name: "NEEDLEDROP_PACE", Err: errors.New("it is a time")}, WrongUsage, Unforeseen},
		{&logfile.PanicError{Doing: "drawing"}, Failed, Unforeseen}, {errors.New("odd"), Failed, Unforeseen},
	} {
		got := Of(fmt.Errorf("doing something: %w", test.err))
		if got.Kind != test.kind || got.Finding.ID != test.id {
			t.Errorf("%T %v is of kind %d with the finding %s, want %d with %s", test.err, test.err, got.Kind, got.Finding.ID, test.kind, test.id)
		}
		if !isSentence(got.Sentence) || !isSentence(got.ForTerminal()) || strings.Contains(got.Sentence.String(), "`") {
			t.Errorf("%T %v is told as %q, in a terminal as %q", test.err, test.err, got.Sentence, got.ForTerminal())
		}
		if f := got.Finding; f.OK || f.Name.IsZero() || !isSentence(f.Detail) || !isSentence(f.Fix) {
			t.Errorf("%T %v is found as %+v", test.err, test.err, f)
		}
		if foreseen := !strings.Contains(got.Sentence.String(), "did not foresee"); foreseen == (test.err.Error() == "odd") {
			t.Errorf("%T %v is told as %q", test.err, test.err, got.Sentence)
		}
	}
}

func TestNoErrorIsNoTrouble(t *testing.T) {
	t.Parallel()
	if got := Of(nil); got.Kind != None || !got.Sentence.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestProblemsOfACatalogAreToldWhole(t *testing.T) {
	t.Parallel()
	problems := catalog.Problems{{File: "a.json", Line: 3, Message: "is empty"}, {File: "b.json", Line: 4, Message: "is empty"}}
	if got := Of(&packs.Error{Path: "a.json", Err: problems}); got.Sentence.String() != problems.Error() {
		t.Errorf("told as %q, want %q", got.Sentence, problems.Error())
	}
}

func TestAPauseNamesItsEndOrNone(t *testing.T) {
	t.Parallel()
	if text := Of(&playlist.PausedError{Quota: true}).Sentence.String(); strings.Contains(text, "00:00") || !strings.Contains(text, "saved") {
		t.Errorf("without an end: %q", text)
	}
	until := time.Date(2026, 11, 20, 17, 5, 0, 0, time.Local)
	if text := Of(&playlist.PausedError{Until: until}).Sentence.String(); !strings.Contains(text, "Friday 17:05") {
		t.Errorf("with an end: %q", text)
	}
}

func TestTheClockIsToldRoughly(t *testing.T) {
	t.Parallel()
	for skew, want := range map[time.Duration]string{
		6 * time.Minute: "6 minutes behind", -time.Hour: "60 minutes ahead", 3 * time.Hour: "3 hours behind", -400 * 24 * time.Hour: "400 days ahead",
	} {
		if f := clockFinding(skew); !strings.Contains(f.Detail.String(), want) || !isSentence(f.Detail) {
			t.Errorf("%v: %q, want %q", skew, f.Detail, want)
		}
	}
}

func TestAWorkingAccountIsFoundWithWhatWillEndSoon(t *testing.T) {
	t.Parallel()
	stored := account.Stored{Info: account.Info{ID: "me", Name: "Somebody"}, Left: 3 * 24 * time.Hour, Lacks: []string{"ugc-image-upload", "something-new"}}
	var ids []string
	for _, f := range Tested(stored, nil, 0) {
		ids = append(ids, f.ID)
	}
	if got := strings.Join(ids, " "); got != "signed-in calls scope ends-soon" {
		t.Errorf("found %s", got)
	}
	if got := scopeFinding(stored.Lacks).Detail.String(); got != "The sign-in did not include the permission to set the cover of a playlist, to use something-new." {
		t.Errorf("permissions are told as %q", got)
	}
}
