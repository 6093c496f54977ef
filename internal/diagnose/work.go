package diagnose

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

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

// UsageError reports that a command, or what it was given, cannot be used.
type UsageError struct{ Message message.Text }

// Error returns the message in English.
func (e *UsageError) Error() string { return e.Message.String() }

// jobRows are about playlists and the jobs that make them.
func jobRows() []row {
	return []row{
		as(func(e *playlist.GoneError) Trouble {
			return Trouble{Sentence: message.New("“%s” was deleted in Spotify; nothing else was changed: make it again, or stop tracking it.", e.Name)}
		}),
		as(func(e *playlist.RecipeError) Trouble { return Trouble{Kind: WrongUsage, Sentence: e.Message} }),
		as(func(e *UsageError) Trouble { return Trouble{Kind: WrongUsage, Sentence: e.Message} }),
		is(Trouble{Sentence: message.New("Another playlist is being made; wait until it is done.")}, playlist.ErrBusy),
		is(Trouble{Sentence: message.New("Another Needledrop on this computer is making a playlist; wait until it is done, then try again.")}, playlist.ErrBusyElsewhere),
		is(Trouble{Sentence: message.New("Every playlist is finished; there is nothing to resume.")}, playlist.ErrNothingToResume),
		is(Trouble{Sentence: message.New("This playlist is finished already; nothing was changed.")}, playlist.ErrJobDone),
		as(func(e *playlist.NoJobError) Trouble {
			return Trouble{
				Sentence: message.New("This account has no job %d; the page Playlists shows those it has.", e.ID),
				Terminal: message.New("This account has no job %d; `needle jobs` shows those it has.", e.ID),
			}
		}),
		as(func(e *playlist.NotMadeError) Trouble {
			return Trouble{
				Sentence: message.New("No playlist that Needledrop made has the id %q; the page Playlists shows them.", e.ID),
				Terminal: message.New("No playlist that Needledrop made has the id %q; `needle playlist list` shows them.", e.ID),
			}
		}),
	}
}

// stopRows are about what the person stopped.
func stopRows() []row {
	stopped := Trouble{
		Kind:     Stopped,
		Sentence: message.New("Stopped; what was done so far is kept, and Resume goes on from there."),
		Terminal: message.New("Stopped; what was done so far is kept and `needle resume` goes on from there."),
		Finding: Finding{ID: Aborted, Name: test, Detail: message.New("It was stopped; nothing was changed."),
			Fix: message.New("Start it again at any time.")},
	}
	signIn := stopped
	signIn.Sentence, signIn.Terminal = message.New("The sign-in was stopped; nothing was changed."), message.Text{}
	write := stopped
	write.Finding = lostFinding()
	return []row{
		is(signIn, account.ErrStopped),
		{func(err error) bool {
			return errors.Is(err, context.Canceled) && errors.As(err, new(*spotifyapi.LostAnswerError))
		}, func(error) Trouble { return write }},
		is(stopped, context.Canceled),
	}
}

// catalogRows are about what the catalog has not, and about files that a person
// opens or adds.
func catalogRows() []row {
	return []row{
		as(func(e *library.NoTitleError) Trouble {
			if len(e.Near) == 0 {
				return Trouble{Kind: WrongUsage, Sentence: message.New("There is no title %q in the catalog: search for it, or add a pack that has it.", e.ID)}
			}
			return Trouble{Kind: WrongUsage, Sentence: message.New("There is no title %q in the catalog: did you mean %s?", e.ID, strings.Join(e.Near, ", "))}
		}),
		as(func(e *library.AmbiguousTitleError) Trouble {
			return Trouble{Kind: WrongUsage, Sentence: message.New("Several titles are called %q: give the id of one, or its year in brackets behind the name: %s.", e.Name, strings.Join(e.IDs, ", "))}
		}),
		as(func(e *library.NoNameError) Trouble {
			if len(e.Near) == 0 {
				return Trouble{Kind: WrongUsage, Sentence: message.New("There is nobody called %q in the catalog: search for a part of the name.", e.Name)}
			}
			return Trouble{Kind: WrongUsage, Sentence: message.New("There is nobody called %q in the catalog: did you mean %s?", e.Name, strings.Join(e.Near, ", "))}
		}),
		is(Trouble{Sentence: message.New("There is no such cue in the catalog.")}, library.ErrNoCue),
		as(func(e catalog.Problems) Trouble { return Trouble{Sentence: message.New("%s", e.Error())} }), // places, not sentences
		as(func(e *packs.Error) Trouble {
			return Trouble{Sentence: message.New("%s cannot be read as a pack: %s.", e.Path, strings.TrimSuffix(e.Err.Error(), "."))}
		}),
		as(func(e *packs.NotFoundError) Trouble {
			return Trouble{Sentence: message.New("No added pack is called %q or holds a title of that id; the titles that come with Needledrop cannot be removed.", e.ID)}
		}),
		as(func(e *link.Error) Trouble { return Trouble{Sentence: e.Message} }),
	}
}

// dataRows are about the files the program stands on, and about the program.
func dataRows() []row {
	return []row{
		as(func(e *sqlitefile.UnusableError) Trouble {
			return Trouble{Sentence: message.New("Needledrop cannot keep your playlists and decisions in %s; nothing was lost: check that the folder can be written and the disk has room.", filepath.Dir(e.Path))}
		}),
		as(func(*userdata.NewerError) Trouble {
			return Trouble{Sentence: message.New("Your data was written by a newer Needledrop and is untouched: install that version again to use it.")}
		}),
		as(func(*library.DamagedError) Trouble {
			return Trouble{Sentence: message.New("The catalog file was damaged and has been removed, your own data is safe: start Needledrop again and it is built anew.")}
		}),
		as(func(e *account.SettingError) Trouble {
			return Trouble{Kind: WrongUsage, Sentence: message.New("The setting %s cannot be used: %s.", e.Name, strings.TrimSuffix(e.Err.Error(), "."))}
		}),
		as(func(e *logfile.PanicError) Trouble {
			return Trouble{Sentence: message.New("Something went wrong inside Needledrop (%s) and was stopped; nothing that was saved is lost, and the log says more for a bug report.", e.Doing)}
		}),
	}
}
