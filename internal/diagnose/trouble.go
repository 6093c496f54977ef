// Package diagnose reports what an error means, in one table: which kind it is,
// the sentence for the person, and the step that mends it. It looks at the
// account and at what the program stands on, for the doctor and bug reports.
package diagnose

import (
	"errors"
	"strings"

	"needledrop/internal/message"
)

// Kind is what an error asks of whoever gets it. The command line exits with its
// number.
type Kind int

// The kinds.
const (
	None         Kind = 0
	Failed       Kind = 1
	WrongUsage   Kind = 2
	SignInNeeded Kind = 3
	Paused       Kind = 4 // by Spotify's limits; the work so far is saved
	Stopped      Kind = 5 // by the person
)

// Trouble is what an error means.
type Trouble struct {
	Kind Kind
	// Sentence says what happened, what is safe and what to do next.
	Sentence message.Text
	// Terminal is the sentence for the command line where it names commands; zero
	// where Sentence is the same.
	Terminal message.Text
	// Finding is the trouble as a step of the account's test.
	Finding Finding
}

// ForTerminal returns the sentence for the command line.
func (t Trouble) ForTerminal() message.Text {
	if t.Terminal.IsZero() {
		return t.Sentence
	}
	return t.Terminal
}

// Of reports what an error means; the zero Trouble for none.
func Of(err error) Trouble {
	if err == nil {
		return Trouble{}
	}
	for _, row := range table() {
		if row.fits(err) {
			return row.of(err).complete()
		}
	}
	detail := strings.TrimSuffix(err.Error(), ".")
	return Trouble{Sentence: message.New("Something went wrong that Needledrop did not foresee, and nothing was lost; please report it with this text: %s.", detail)}.complete()
}

// KindOf reports what an error asks of whoever gets it.
func KindOf(err error) Kind { return Of(err).Kind }

// complete fills in what a row of the table leaves out.
func (t Trouble) complete() Trouble {
	if t.Kind == None {
		t.Kind = Failed
	}
	if t.Finding.ID == "" {
		t.Finding = Finding{ID: Unforeseen, Name: spotify, Detail: t.ForTerminal(), Fix: message.New("Try again in a few minutes.")}
	}
	return t
}

// row is an entry of the table: which errors it is about, and what they mean.
type row struct {
	fits func(error) bool
	of   func(error) Trouble
}

// table lists what errors mean; the first row that fits counts.
func table() []row {
	var rows []row
	for _, part := range [][]row{limitRows(), jobRows(), stopRows(), signInRows(), networkRows(), spotifyRows(), catalogRows(), dataRows()} {
		rows = append(rows, part...)
	}
	return rows
}

// is makes the row of some errors that say no more than which they are.
func is(t Trouble, known ...error) row {
	return row{func(err error) bool {
		for _, k := range known {
			if errors.Is(err, k) {
				return true
			}
		}
		return false
	}, func(error) Trouble { return t }}
}

// as makes the row of a type of errors.
func as[E error](of func(E) Trouble) row {
	return row{func(err error) bool { return errors.As(err, new(E)) }, func(err error) Trouble {
		var e E
		errors.As(err, &e)
		return of(e)
	}}
}
