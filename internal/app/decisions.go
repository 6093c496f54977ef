package app

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// Never is what Decide takes to leave a cue out for good.
const Never = ""

// errNoTrack reports that what was given for a track is none.
var errNoTrack = &diagnose.UsageError{Message: message.New("That is no Spotify track: paste its link (open.spotify.com/track/…) or its uri (spotify:track:…).")}

// wanted returns the title and the recording of a cue, or of an album's track.
func (a *App) wanted(ctx context.Context, cue string) (catalog.Title, match.Wanted, error) {
	id, _, _ := strings.Cut(cue, "/")
	t, err := a.title(ctx, id)
	if err != nil {
		return t, match.Wanted{}, err
	}
	w, found := playlist.WantedByID(t, cue)
	if !found {
		return t, w, library.ErrNoCue
	}
	return t, w, nil
}

// Decide stores the person's decision on a cue and its recording: a track's
// uri or link, or Never. It counts when a playlist is next made or updated;
// Choose also updates those that were saved.
func (a *App) Decide(ctx context.Context, cue, track string) error {
	_, w, err := a.wanted(ctx, cue)
	if err != nil {
		return err
	}
	if track != Never {
		uri, ok := playlist.ParseTrack(track)
		if !ok {
			return errNoTrack
		}
		track = uri
	}
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.SetOverride(ctx, userdata.Override{Cue: cue, Recording: w.Key(), URI: track, Decided: a.now()})
}

// Undecide deletes the person's decision on a cue.
func (a *App) Undecide(ctx context.Context, cue string) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	return user.ClearOverride(ctx, cue)
}

// Decisions lists the person's decisions, the newest first.
func (a *App) Decisions(ctx context.Context) ([]userdata.Override, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return nil, err
	}
	return user.Overrides(ctx)
}

// decisionFile is the form in which decisions are shared.
type decisionFile struct {
	Decisions []decision `json:"needledrop_decisions"`
}

type decision struct {
	Cue     string    `json:"cue"`
	URI     string    `json:"uri"` // "" for never
	Decided time.Time `json:"decided"`
}

// ExportDecisions writes the person's decisions for another computer.
func (a *App) ExportDecisions(ctx context.Context, w io.Writer) error {
	all, err := a.Decisions(ctx)
	if err != nil {
		return err
	}
	file := decisionFile{Decisions: make([]decision, len(all))}
	for i, o := range all {
		file.Decisions[i] = decision{o.Cue, o.URI, o.Decided.UTC()}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	if err := enc.Encode(file); err != nil {
		return fmt.Errorf("write the decisions: %w", err)
	}
	return nil
}

// maxDecisions bounds a file of decisions.
const maxDecisions = 16 << 20

// ImportDecisions reads what ExportDecisions wrote and returns how many
// decisions were taken over. Newer ones of one's own stay; cues that this
// catalog lacks are left out.
func (a *App) ImportDecisions(ctx context.Context, r io.Reader) (int, error) {
	var file decisionFile
	dec := json.NewDecoder(io.LimitReader(r, maxDecisions))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&file); err != nil {
		return 0, &diagnose.UsageError{Message: message.New("This is no file of decisions: %s.", err.Error())}
	}
	user, err := a.userData(ctx)
	if err != nil {
		return 0, err
	}
	taken := 0
	for _, d := range file.Decisions {
		if d.URI != Never {
			uri, ok := playlist.ParseTrack(d.URI)
			if !ok {
				return taken, errNoTrack
			}
			d.URI = uri
		}
		if d.Decided.After(a.now()) {
			d.Decided = a.now() // a fast clock of another computer must not win for ever
		}
		_, w, err := a.wanted(ctx, d.Cue)
		if err != nil {
			continue
		}
		own, has, err := user.Override(ctx, d.Cue, "")
		if err != nil {
			return taken, err
		}
		if has && !own.Decided.Before(d.Decided.Truncate(time.Second)) {
			continue
		}
		if err := user.SetOverride(ctx, userdata.Override{Cue: d.Cue, Recording: w.Key(), URI: d.URI, Decided: d.Decided}); err != nil {
			return taken, err
		}
		taken++
	}
	return taken, nil
}
