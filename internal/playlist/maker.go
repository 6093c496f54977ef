package playlist

import (
	"context"
	"errors"
	"fmt"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

// Maker makes playlists in one account.
type Maker struct {
	Spotify Spotify
	Memory  Memory
	Store   Store
	Journal Journal
	// Cover draws a title's cover as a JPEG of at most 190,000 bytes.
	Cover func(ctx context.Context, titleID string) ([]byte, error)
	// Progress receives how far a job is; it may be nil and must not block.
	Progress func(Progress)
	Now      func() time.Time
	// Preference says which edition of a recording to take.
	Preference match.Preference
	// Again makes a playlist anew that the person deleted in Spotify; without
	// it such a job ends in a GoneError.
	Again bool
	// Pause waits between polls; nil for a timer.
	Pause func(context.Context, time.Duration) error
}

// Stage is the part of a job that runs.
type Stage string

// The stages of a job, in order.
const (
	StageMatching Stage = "matching"
	StageDetails  Stage = "dressing" // a new playlist gets its description and cover
	StageSaving   Stage = "saving"
)

// Progress reports how far a job is.
type Progress struct {
	Job   int64
	Stage Stage
	Done  int
	Total int
	Track *Track // the entry just resolved, while matching
}

// Result is the outcome of a job.
type Result struct {
	Playlist Outcome        `json:"playlist"`
	Tracks   []Track        `json:"tracks"`
	Calls    Calls          `json:"calls"`
	Job      int64          `json:"job"`
	Notes    []message.Text `json:"notes,omitempty"` // what went wrong without harm
}

// Outcome is a saved playlist with what was done to it.
type Outcome struct {
	Saved
	Added   int `json:"added"`
	Already int `json:"already"`
}

// Count returns how many tracks had an outcome.
func (r Result) Count(o match.Outcome) int {
	n := 0
	for _, t := range r.Tracks {
		if t.Outcome == o {
			n++
		}
	}
	return n
}

// Try finds the tracks of a plan's entries and saves nothing.
func (m *Maker) Try(ctx context.Context, p Plan) (Result, error) {
	before := m.Spotify.Calls()
	j := newJob(0, Order{Plan: p})
	err := m.resolveAll(ctx, j)
	return Result{Playlist: Outcome{Saved: Saved{Name: p.Name}}, Tracks: j.tracks(), Calls: m.Spotify.Calls().since(before)}, err
}

// Make runs a new job. Whatever stops it, the job's number is in the Result
// and Resume goes on from there.
func (m *Maker) Make(ctx context.Context, o Order) (Result, error) {
	id, err := m.Journal.Begin(ctx, o.Plan.Name, step(stepBegin, o))
	if err != nil {
		return Result{}, err
	}
	return m.run(ctx, newJob(id, o))
}

// Resume goes on with a job that stopped; a finished one returns its Result.
func (m *Maker) Resume(ctx context.Context, id int64) (Result, error) {
	steps, err := m.Journal.Steps(ctx, id)
	if err != nil {
		return Result{}, err
	}
	j, err := replay(id, steps)
	if err != nil {
		return Result{}, err
	}
	if j.result != nil {
		return *j.result, nil
	}
	return m.run(ctx, j)
}

// TakesUp reports whether a stopped job does what an order asks for: it is then
// continued, as it may have created the playlist already. If it does not, token
// is that of a create whose answer it may have lost, or "".
func (m *Maker) TakesUp(ctx context.Context, id int64, o Order) (same bool, token string, err error) {
	steps, err := m.Journal.Steps(ctx, id)
	if err != nil {
		return false, "", err
	}
	j, err := replay(id, steps)
	if err != nil || j.result != nil || j.order.Another || j.order.Plan.Recipe.Key() != o.Plan.Recipe.Key() {
		return false, "", nil // one that cannot be read is no help
	}
	same = j.token != "" && j.order.Public == o.Public && j.order.Plan.Name == o.Plan.Name
	if j.target == nil {
		token = j.token
	}
	return same, token, nil
}

func (m *Maker) run(ctx context.Context, j *job) (Result, error) {
	before := m.Spotify.Calls()
	res, err := m.work(ctx, j)
	res.Job, res.Tracks, res.Calls = j.id, j.tracks(), m.Spotify.Calls().since(before)
	if err != nil {
		return res, m.stopped(ctx, j, err)
	}
	return res, m.Journal.Append(ctx, j.id, Done, step(stepDone, storeResult(res)))
}

// work does what is left of a job.
func (m *Maker) work(ctx context.Context, j *job) (Result, error) {
	var res Result
	if err := m.resolveAll(ctx, j); err != nil {
		return res, err
	}
	again := false
	err := m.deliver(ctx, j, &res)
	for m.Again && !j.empty && errors.As(err, new(*GoneError)) {
		again = true
		if err = m.abandon(ctx, j); err == nil {
			err = m.deliver(ctx, j, &res)
		}
	}
	if err != nil {
		return res, err
	}
	if again && j.empty {
		res.note(message.New("The playlist of before was deleted in Spotify, so this is a new one."))
	}
	return res, m.Store.Keep(ctx, *j.target, j.order.Plan.Recipe)
}

func (r *Result) note(text message.Text) { r.Notes = append(r.Notes, text) }

// stopped journals why a job stopped short, even if the context ended.
func (m *Maker) stopped(ctx context.Context, j *job, err error) error {
	state, why := Failed, stop{Message: err.Error()}
	var paused *PausedError
	var gone *GoneError
	switch {
	case ctx.Err() != nil:
		state = Cancelled
		if !errors.Is(err, ctx.Err()) {
			err = errors.Join(ctx.Err(), err)
		}
	case errors.As(err, &paused):
		state, why.Until = Paused, paused.Until
		paused.Job = j.id
	case errors.Is(err, ErrSignIn):
		state = Waiting
	case errors.As(err, &gone):
		gone.Job = j.id
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return errors.Join(err, m.Journal.Append(late, j.id, state, step(stepStop, why)))
}

// resolveAll finds a track for every entry that has none yet. Entries under review
// are resolved again, from memory: the person may have decided meanwhile, and the
// offered tracks are remembered, not journaled.
func (m *Maker) resolveAll(ctx context.Context, j *job) error {
	r, err := m.resolver(ctx, j)
	if err != nil {
		return err
	}
	total := len(j.order.Plan.Entries)
	for i, e := range j.order.Plan.Entries {
		t, stands, err := r.alreadyResolved(ctx, j, e)
		if err != nil {
			return err
		}
		if stands {
			m.report(Progress{j.id, StageMatching, i + 1, total, &t})
			continue
		}
		t, err = r.resolve(ctx, e)
		if err != nil {
			return fmt.Errorf("look for %s: %w", e.Wanted.Title, err)
		}
		j.resolved[e.Cue] = t
		if j.id != 0 {
			if err := m.Journal.Append(ctx, j.id, Running, step(stepMatch, storeTrack(t))); err != nil {
				return err
			}
		}
		m.report(Progress{j.id, StageMatching, i + 1, total, &t})
	}
	return nil
}

// resolver counts the entries to search for, which decides whether an album's
// track list is worth its calls.
func (m *Maker) resolver(ctx context.Context, j *job) (resolver, error) {
	lookup := &albumLookup{spotify: m.Spotify, wanted: map[albumKey]int{}, tracks: map[albumKey][]match.Candidate{}}
	r := resolver{m.Spotify, lookup, m.Memory, m.Now, m.Preference}
	if m.Preference.Edition == match.OriginalAlbum || m.Preference.Edition == match.Earliest {
		return r, nil // an official album has neither
	}
	for _, e := range j.order.Plan.Entries {
		if _, done := j.resolved[e.Cue]; done || e.Wanted.Album == "" {
			continue
		}
		unknown, err := r.needsSearch(ctx, e)
		if err != nil {
			return r, err
		}
		if unknown {
			lookup.wanted[keyOf(e.Wanted)]++
		}
	}
	return r, nil
}

func (m *Maker) report(p Progress) {
	if m.Progress != nil {
		m.Progress(p)
	}
}

// tracks lists the entries resolved so far, in the plan's order.
func (j *job) tracks() []Track {
	var out []Track
	for _, e := range j.order.Plan.Entries {
		if t, ok := j.resolved[e.Cue]; ok {
			out = append(out, t)
		}
	}
	return out
}

// several is the text for one or that for more.
func several(n int, one, more message.Text) message.Text {
	if n == 1 {
		return one
	}
	return more
}
