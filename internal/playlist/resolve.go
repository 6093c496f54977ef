package playlist

import (
	"context"
	"strings"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

// Track is what became of one entry of a plan.
type Track struct {
	Cue     string         `json:"cue"`
	Title   string         `json:"title"`
	Artist  string         `json:"artist"`
	Outcome match.Outcome  `json:"outcome"`
	URI     string         `json:"uri"`
	Track   string         `json:"track"` // the match's own name, when it was just looked up
	Reasons []message.Text `json:"reasons"`
	Chosen  bool           `json:"chosen,omitempty"` // by the person, not by matching
	Offered []match.Scored `json:"-"`                // for review
}

// How long a result is reused. Spotify's terms forbid keeping its
// content for good, and tracks move between editions.
const (
	freshMatch  = 30 * 24 * time.Hour
	freshReview = 7 * 24 * time.Hour
	firstRetry  = 7 * 24 * time.Hour // of a miss; doubles with each
)

// resolver finds the tracks of a plan's entries with as few calls as it can.
type resolver struct {
	spotify Searcher
	albums  *albumLookup
	memory  Memory
	now     func() time.Time
	prefer  match.Preference
}

// resolve finds the track of one entry: by the person's decision, else from
// memory, else by a search.
func (r resolver) resolve(ctx context.Context, e Entry) (Track, error) {
	t := Track{Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist}
	key := e.Wanted.Key()
	uri, decided, err := r.memory.Override(ctx, e.Cue, key)
	if err != nil {
		return t, err
	}
	known, found, err := r.memory.Remembered(ctx, key)
	if err != nil {
		return t, err
	}
	if decided {
		t = t.overridden(uri)
		if found && known.Outcome == match.Review && known.URI != "" && known.URI == uri && r.fresh(known) {
			return t.unavailable(), nil
		}
		return t, nil
	}
	if found && r.fresh(known) {
		return t.remembered(known), nil
	}
	d, sure, err := r.albums.decide(ctx, e.Wanted)
	if err == nil && !sure {
		d, err = Search(ctx, r.spotify, e.Wanted, r.prefer)
	}
	if err != nil {
		return t, err
	}
	return t.decided(d), r.memory.Remember(ctx, key, r.toRemember(d, known))
}

// alreadyResolved returns what an earlier run found for an entry, unless the
// person has decided otherwise since.
func (r resolver) alreadyResolved(ctx context.Context, j *job, e Entry) (Track, bool, error) {
	t, done := j.resolved[e.Cue]
	if !done || t.Outcome != match.Auto {
		return t, false, nil
	}
	uri, decided, err := r.memory.Override(ctx, e.Cue, e.Wanted.Key())
	return t, decided == t.Chosen && (!decided || uri == t.URI), err
}

// needsSearch reports whether an entry has to be searched for.
func (r resolver) needsSearch(ctx context.Context, e Entry) (bool, error) {
	key := e.Wanted.Key()
	_, decided, err := r.memory.Override(ctx, e.Cue, key)
	if decided || err != nil {
		return false, err
	}
	known, found, err := r.memory.Remembered(ctx, key)
	return !found || !r.fresh(known), err
}

func (t Track) overridden(uri string) Track {
	t.Chosen = true
	if uri == "" {
		t.Outcome, t.Reasons = match.None, []message.Text{message.New("you chose to leave this one out")}
		return t
	}
	t.Outcome, t.URI, t.Reasons = match.Auto, uri, []message.Text{message.New("your own choice")}
	return t
}

// unavailable returns the outcome for a track that Spotify no longer has.
func (t Track) unavailable() Track {
	t.Outcome, t.URI = match.Review, ""
	t.Reasons = []message.Text{message.New("the track found before is no longer in Spotify")}
	if t.Chosen {
		t.Reasons = []message.Text{message.New("the track you chose is no longer in Spotify; choose another")}
	}
	return t
}

func (t Track) remembered(k Known) Track {
	t.Outcome, t.URI, t.Offered = k.Outcome, k.URI, k.Offered
	switch k.Outcome {
	case match.Auto:
		t.Reasons = []message.Text{message.New("found before")}
	case match.Review:
		if t.Reasons = k.Reasons; len(t.Reasons) == 0 {
			t.Reasons = []message.Text{message.New("needs your eyes")}
		}
	default:
		t.Reasons = []message.Text{message.New("not found on %s; it is looked for again later", message.Moment{At: k.Checked, As: message.Day})}
	}
	return t
}

func (t Track) decided(d match.Decision) Track {
	t.Outcome, t.URI, t.Reasons = d.Outcome, d.URI, d.Reasons
	if d.Outcome == match.Auto {
		t.Track = d.Candidates[0].Title + " – " + strings.Join(d.Candidates[0].Artists, ", ")
		return t
	}
	t.Offered = d.Candidates
	return t
}

// fresh reports whether an earlier result still counts.
func (r resolver) fresh(k Known) bool {
	age := r.now().Sub(k.Checked)
	switch k.Outcome {
	case match.Auto:
		return age < freshMatch
	case match.Review:
		return age < freshReview
	}
	return age < firstRetry<<min(max(k.Misses-1, 0), 6)
}

// toRemember returns what to remember of a decision.
func (r resolver) toRemember(d match.Decision, before Known) Known {
	k := Known{Outcome: d.Outcome, URI: d.URI, Checked: r.now()}
	switch d.Outcome {
	case match.Review:
		k.Offered, k.Reasons = d.Candidates, d.Reasons
	case match.None:
		k.Misses, k.Reasons = before.Misses+1, d.Reasons
	}
	return k
}

// Search asks Spotify for one recording, one query after the other, and stops
// at the first sure answer. Candidates add up, so that a later query can only
// help.
func Search(ctx context.Context, spotify Searcher, w match.Wanted, prefer match.Preference) (match.Decision, error) {
	q := trackSearch{spotify: spotify, wanted: w, prefer: prefer, decision: match.Decide(w, nil, prefer)}
	if done, err := q.run(ctx, match.Queries(w)); done || err != nil {
		return q.decision, err
	}
	if q.decision.Outcome == match.None {
		_, err := q.run(ctx, match.AltQueries(w))
		return q.decision, err
	}
	return q.decision, nil
}

// Searcher finds tracks by a query.
type Searcher interface {
	SearchTracks(ctx context.Context, query string) ([]match.Candidate, error)
}

// trackSearch is the search for one recording.
type trackSearch struct {
	spotify  Searcher
	wanted   match.Wanted
	prefer   match.Preference
	pool     []match.Candidate
	decision match.Decision
}

// run tries queries until one brings a sure answer.
func (q *trackSearch) run(ctx context.Context, queries []string) (done bool, err error) {
	for _, query := range queries {
		found, err := q.spotify.SearchTracks(ctx, query)
		if err != nil {
			return false, err
		}
		q.pool = append(q.pool, newIn(q.pool, found)...)
		q.decision = match.Decide(q.wanted, q.pool, q.prefer)
		if q.decision.Outcome == match.Auto {
			return true, nil
		}
	}
	return false, nil
}

// newIn returns the candidates that pool does not hold yet.
func newIn(pool, found []match.Candidate) []match.Candidate {
	have := map[string]bool{}
	for _, c := range pool {
		have[c.URI] = true
	}
	var out []match.Candidate
	for _, c := range found {
		if !have[c.URI] {
			have[c.URI] = true
			out = append(out, c)
		}
	}
	return out
}
