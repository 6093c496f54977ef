package playlist

import (
	"context"
	"errors"
	"slices"

	"needledrop/internal/match"
)

// Changes are what an update would do to a playlist. Name, description, cover
// and the person's own songs are never among them.
type Changes struct {
	Playlist Saved      `json:"playlist"`
	Gone     bool       `json:"gone"` // deleted in Spotify: made again only when asked
	Add      []Addition `json:"add"`
	Remove   []Track    `json:"remove"`   // replaced or left out by the person's own decision
	StayAway []Track    `json:"stay_out"` // taken out by the person; put back only when asked
	Unsure   []Track    `json:"unsure"`
	Missing  []Track    `json:"missing"`
	Already  int        `json:"already"` // wanted songs that are there
	Own      int        `json:"own"`     // songs that the person added
	Calls    Calls      `json:"calls"`
}

// Addition is a song that would be added.
type Addition struct {
	Track
	At    int    `json:"at"`    // the position it would have, from 0
	After string `json:"after"` // title of the song of ours before it; "" at the start
}

// Preview finds what an update would do and writes nothing to the account. Search
// results are remembered, so that the update does not search again.
func (m *Maker) Preview(ctx context.Context, o Order) (Changes, error) {
	before := m.Spotify.Calls()
	j := newJob(0, o)
	if err := m.resolveAll(ctx, j); err != nil {
		return Changes{}, err
	}
	c, err := m.preview(ctx, j)
	c.Calls = m.Spotify.Calls().since(before)
	return c, err
}

func (m *Maker) preview(ctx context.Context, j *job) (Changes, error) {
	if err := m.findEarlier(ctx, j); err != nil {
		return Changes{}, err
	}
	var c Changes
	var have []string
	placed := map[string]Placing{}
	if j.target != nil {
		s, _, err := m.inLibrary(ctx, *j.target, false)
		c.Playlist, c.Gone = s, errors.As(err, new(*GoneError))
		if err != nil && !c.Gone {
			return c, err
		}
	}
	if j.target != nil && !c.Gone {
		listed, err := m.Spotify.Items(ctx, j.target.ID)
		if err != nil {
			return c, err
		}
		if have, err = m.recognised(ctx, j, listed); err != nil {
			return c, err
		}
		if placed, err = m.Store.Placed(ctx, j.target.ID); err != nil {
			return c, err
		}
	}
	j.changes(&c, have, placed)
	return c, nil
}

// changes fills in what would change.
func (j *job) changes(c *Changes, have []string, placed map[string]Placing) {
	want, stale := j.wantedSongs(have, placed)
	now := without(have, stale)
	wanted, there := setOf(want), setOf(now)
	byURI := map[string]Track{}
	for _, t := range j.tracks() {
		byURI[t.URI] = t
		switch {
		case t.Outcome == match.Review:
			c.Unsure = append(c.Unsure, t)
		case t.Outcome == match.None && !t.Chosen:
			c.Missing = append(c.Missing, t)
		case t.Outcome == match.Auto && !wanted[t.URI] && !stands(t.Cue, have, placed):
			c.StayAway = append(c.StayAway, t)
		}
		for u, p := range placed {
			if p.Cue == t.Cue && slices.Contains(stale, u) {
				t.URI = u
				c.Remove = append(c.Remove, t)
			}
		}
	}
	for _, u := range now {
		if p, known := placed[u]; p.Own || !known && !wanted[u] {
			c.Own++
		}
	}
	for _, u := range want {
		if there[u] {
			c.Already++
		}
	}
	c.Add = additions(now, want, byURI)
}

// stands reports whether a song placed for a cue is there.
func stands(cue string, have []string, placed map[string]Placing) bool {
	return slices.ContainsFunc(have, func(u string) bool { return placed[u].Cue == cue })
}

func additions(now, want []string, tracks map[string]Track) []Addition {
	var out []Addition
	for {
		e, more := nextEdit(now, want, nil, maxWrite)
		if !more {
			return out
		}
		now = slices.Insert(now, e.at, e.uris...)
		for i, u := range e.uris {
			a := Addition{Track: tracks[u], At: e.at + i}
			if a.At > 0 {
				a.After = tracks[now[a.At-1]].Title
			}
			out = append(out, a)
		}
	}
}
