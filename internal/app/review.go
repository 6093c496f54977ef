package app

import (
	"context"
	"errors"
	"strings"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// Unsure is a wanted recording that the person should decide on.
type Unsure struct {
	Cue       string // that a decision is made on
	Heard     string // the cue of the title that wants it
	TitleID   string
	TitleName string
	Season    int  // 0 when unknown
	Episode   int  // 0 when unknown
	Special   bool // as in catalog.Cue
	Scene     string
	Wanted    match.Wanted
	Offered   []match.Scored // what Spotify has, best first; none when nothing was found
	Reasons   []message.Text // why it is unsure
	Decided   bool           // the person has decided
	URI       string         // their decision: Never or a track
	Playlists []string       // names of the saved playlists that lack it
}

// Unsure lists what the saved playlists of the account lack because a person
// should look first, in the order of the playlists. Those decided on meanwhile
// are in the list too, so that a decision can be undone.
func (a *App) Unsure(ctx context.Context) ([]Unsure, error) {
	data, err := a.resolvedData(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := data.User.Unsure(ctx, data.Account)
	if err != nil {
		return nil, err
	}
	titles := map[string]catalog.Title{}
	var out []Unsure
	for _, r := range rows {
		e, found, err := a.entry(ctx, r.Cue, titles)
		if err != nil {
			return nil, err
		}
		if !found {
			continue // its title is gone with its pack
		}
		u, listed, err := unsure(ctx, data, e, r.Key)
		if err != nil {
			return nil, err
		}
		if listed {
			u.Playlists = r.Playlists
			out = append(out, u)
		}
	}
	return out, nil
}

// entry finds the entry of a cue id, and keeps the titles it reads; false when
// the catalog has none.
func (a *App) entry(ctx context.Context, cue string, titles map[string]catalog.Title) (playlist.Entry, bool, error) {
	id, _, _ := strings.Cut(cue, "/")
	t, read := titles[id]
	if !read {
		var err error
		if t, err = a.title(ctx, id); errors.As(err, new(*library.NoTitleError)) {
			return playlist.Entry{}, false, nil
		} else if err != nil {
			return playlist.Entry{}, false, err
		}
		titles[id] = t
	}
	e, found := playlist.EntryByID(t, cue)
	return e, found, nil
}

// unsure returns what is known of an entry; false when it was found for sure
// meanwhile, or what was offered is kept in an older form.
func unsure(ctx context.Context, data account.Data, e playlist.Entry, key string) (Unsure, bool, error) {
	known, found, err := data.Remembered(ctx, key)
	if err != nil || !found || known.Outcome == match.Auto {
		return Unsure{}, false, err
	}
	u := Unsure{
		Cue: e.Cue, Heard: e.CueID(), TitleID: e.TitleID, TitleName: e.TitleName, Season: e.Where.Season, Episode: e.Where.Episode, Special: e.Where.Special, Scene: e.Scene,
		Wanted: e.Wanted, Offered: known.Offered, Reasons: known.Reasons,
	}
	u.URI, u.Decided, err = data.Override(ctx, e.Cue, key)
	return u, true, err
}

// Candidates searches the account for a recording by the person's own words,
// or looks up the track whose link they pasted. What cannot be the recording
// by the matcher's rules is shown too, below the rest: the person knows best.
func (a *App) Candidates(ctx context.Context, cue, words string, wait func(Wait)) ([]match.Scored, error) {
	_, w, err := a.wanted(ctx, cue)
	if err != nil {
		return nil, err
	}
	conn, err := a.session.Connect(ctx)
	if err != nil {
		return nil, err
	}
	if wait != nil {
		defer a.session.OnWait(wait)()
	}
	var found []match.Candidate
	if uri, ok := playlist.ParseTrack(words); ok {
		found, err = conn.Spotify.Track(ctx, uri)
	} else {
		found, err = conn.Spotify.SearchTracks(ctx, words)
	}
	if err != nil {
		return nil, err
	}
	return match.Rank(w, found), nil
}

// Choose stores the person's decision on a cue and updates the saved playlists
// that want its recording. Without an account, or offline, the decision is kept
// and counts at the next update.
func (a *App) Choose(ctx context.Context, cue, track string, o Observer) error {
	if err := a.Decide(ctx, cue, track); err != nil {
		return err
	}
	return a.syncEachWith(ctx, cue, Sync{Observer: o})
}

// syncEachWith updates the saved playlists that want a cue's recording.
func (a *App) syncEachWith(ctx context.Context, cue string, s Sync) error {
	return a.eachMadeWith(ctx, cue, func(m userdata.Playlist) error {
		s.ID = m.ID
		_, err := a.SyncPlaylist(ctx, s)
		return err
	})
}

// Unchoose undoes the person's decision on a cue, also in the saved playlists.
func (a *App) Unchoose(ctx context.Context, cue string, o Observer) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	_, w, err := a.wanted(ctx, cue)
	if err != nil {
		return err
	}
	before, had, err := user.Override(ctx, cue, w.Key())
	if err != nil || !had {
		return err
	}
	if err := a.Undecide(ctx, before.Cue); err != nil {
		return err
	}
	err = a.syncEachWith(ctx, cue, Sync{Observer: o, undone: &playlist.Undone{Recording: w.Key(), URI: before.URI}})
	if err == nil {
		return nil
	}
	// The decision is restored, so that undo can be tried again.
	return errors.Join(err, user.SetOverride(context.WithoutCancel(ctx), before))
}

// eachMadeWith calls do with every saved playlist that wants a cue's recording.
func (a *App) eachMadeWith(ctx context.Context, cue string, do func(userdata.Playlist) error) error {
	data, err := a.resolvedData(ctx)
	if errors.Is(err, ErrSignedOut) {
		return nil
	}
	if err != nil {
		return err
	}
	_, w, err := a.wanted(ctx, cue)
	if err != nil {
		return err
	}
	made, err := data.User.PlaylistsWith(ctx, data.Account, w.Key())
	if err != nil {
		return err
	}
	for _, m := range made {
		if err := do(m); err != nil && !errors.As(err, new(*playlist.GoneError)) { // a deleted playlist needs no song
			return err
		}
	}
	return nil
}
