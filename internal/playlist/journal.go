package playlist

import (
	"encoding/json"
	"fmt"
	"time"
)

// The kinds of journal steps.
const (
	stepBegin    = "begin"    // Order: what the job is to do
	stepMatch    = "match"    // Track: an entry is settled
	stepCreate   = "create"   // mark: a playlist is about to be created
	stepAbandon  = "abandon"  // bool, another: the target was deleted, and is made again
	stepCreated  = "created"  // reached: it is there, or it was from before
	stepDress    = "dress"    // part: description or cover is about to be set
	stepDressed  = "dressed"  // part: it is set, or Spotify did not take it
	stepTwice    = "twice"    // map of uri to number: what the person has more often than once
	stepAdd      = "add"      // []uri: songs are about to be written
	stepAdded    = "added"    // confirmed: Spotify took them
	stepWithdraw = "withdraw" // []uri: songs are about to be taken out
	stepDead     = "dead"     // uri: Spotify takes no such track any more
	stepStop     = "stop"     // stop: why the job stopped short
	stepDone     = "done"     // Result
)

// Order is what a job is asked to do.
type Order struct {
	Plan    Plan `json:"plan"`
	Public  bool `json:"public"`
	Another bool `json:"another"` // a new playlist, even if this recipe made one before
	// Into is the playlist to bring up to date; nil for the newest that the
	// recipe made, or a new one.
	Into *Saved `json:"into,omitempty"`
	// BringBack puts songs back that the person took out of the playlist.
	BringBack bool `json:"bring_back,omitempty"`
	// Lost are marks of earlier jobs of the recipe that may have created its
	// playlist.
	Lost []string `json:"lost,omitempty"`
	// Undone is a decision that the person took back.
	Undone *Undone `json:"undone,omitempty"`
}

// Undone is the song that stood for a recording by the person's word.
type Undone struct {
	Recording string `json:"recording"` // match.Wanted.Key
	URI       string `json:"uri"`
}

// reached is the playlist that a job fills, and since when.
type reached struct {
	Saved
	At time.Time `json:"at"`
}

// confirmed are songs that Spotify said it has taken.
type confirmed struct {
	URIs []string  `json:"uris"`
	At   time.Time `json:"at"`
}

// stop is why a job stopped short.
type stop struct {
	Message string    `json:"message"`
	Until   time.Time `json:"until,omitzero"` // when Spotify takes requests again
}

// job is a journaled run as its steps tell it.
type job struct {
	id        int64
	order     Order
	settled   map[string]Track // by cue
	mark      string           // of a create that was begun
	creates   int              // begun with that mark
	target    *Saved
	reachedAt time.Time
	empty     bool                 // target was created a moment ago and holds nothing
	dressing  map[string]bool      // parts that were begun
	dressed   map[string]bool      // parts that are done
	owed      []string             // parts that an earlier job left undone
	resent    map[string]bool      // songs that a lost answer of this job may have doubled
	watched   map[string]bool      // songs that one of an earlier job may have doubled
	twice     map[string]int       // what the person has more often than once
	written   bool                 // songs were sent at least once
	open      []string             // songs that were sent without an answer
	confirmed map[string]time.Time // songs that Spotify took
	dead      map[string]bool      // tracks that Spotify no longer takes
	stopped   *stop
	result    *Result
}

func newJob(id int64, o Order) *job {
	return &job{
		id: id, order: o, settled: map[string]Track{}, dressing: map[string]bool{}, dressed: map[string]bool{},
		confirmed: map[string]time.Time{}, dead: map[string]bool{}, resent: map[string]bool{}, watched: map[string]bool{},
	}
}

// fresh tells whether the job made its playlist itself, now or before it was
// interrupted.
func (j *job) fresh() bool { return j.mark != "" }

// replay adds up the steps of a job.
func replay(id int64, steps []Step) (*job, error) {
	j := newJob(id, Order{})
	for i, s := range steps {
		if err := j.apply(s); err != nil {
			return nil, fmt.Errorf("read step %d of job %d: %w", i, id, err)
		}
	}
	return j, nil
}

func (j *job) apply(s Step) error {
	switch s.Kind {
	case stepBegin:
		return json.Unmarshal(s.Data, &j.order)
	case stepMatch:
		return read(s, func(t Track) { j.settled[t.Cue] = t })
	case stepCreate:
		return read(s, func(mark string) { j.begin(mark) })
	case stepAbandon:
		return read(s, func(another bool) { j.abandon(another) })
	case stepCreated:
		return read(s, func(r reached) { j.reach(r) })
	case stepDress:
		return read(s, func(part string) { j.dressing[part] = true })
	case stepDressed:
		return read(s, func(part string) { j.dressed[part] = true })
	case stepTwice:
		return read(s, func(twice map[string]int) { j.twice = twice })
	case stepAdd:
		return read(s, func(uris []string) { j.written, j.open = true, uris })
	case stepAdded:
		return read(s, func(c confirmed) { j.confirm(c) })
	case stepWithdraw:
		return read(s, func(uris []string) { j.unconfirm(uris) })
	case stepDead:
		return read(s, func(uri string) { j.dead[uri], j.open = true, nil })
	case stepStop:
		j.stopped = readStop(s.Data)
	case stepDone:
		return read(s, func(r Result) { j.result = &r })
	}
	return nil
}

func read[T any](s Step, take func(T)) error {
	var v T
	if err := json.Unmarshal(s.Data, &v); err != nil {
		return err
	}
	take(v)
	return nil
}

// readStop also reads the form of before, which was the message alone.
func readStop(data []byte) *stop {
	var st stop
	if json.Unmarshal(data, &st) != nil {
		_ = json.Unmarshal(data, &st.Message) // neither: there is nothing to tell
	}
	return &st
}

func (j *job) begin(mark string) {
	if mark != j.mark {
		j.creates = 0
	}
	j.target, j.mark = nil, mark
	j.creates++
}

// reach forgets what was written into a playlist of before.
func (j *job) reach(r reached) {
	if j.target == nil || j.target.ID != r.ID {
		j.written, j.open = false, nil
		j.twice = nil
		clear(j.confirmed)
		clear(j.dressing)
		clear(j.dressed)
	}
	if j.target == nil {
		j.reachedAt = r.At
	}
	j.target = &r.Saved
}

// abandon lets the job make its playlist anew.
func (j *job) abandon(another bool) {
	j.target, j.mark, j.order.Into, j.order.Lost, j.order.Another = nil, "", nil, nil, another
	j.reachedAt = time.Time{}
}

func (j *job) confirm(c confirmed) {
	j.open = nil
	for _, u := range c.URIs {
		j.confirmed[u] = c.At
	}
}

func (j *job) unconfirm(uris []string) {
	for _, u := range uris {
		delete(j.confirmed, u)
	}
}

// step packs a journal entry. Only plain data is ever packed, which always
// marshals.
func step(kind string, v any) Step {
	data, err := json.Marshal(v)
	if err != nil {
		data = []byte("null")
	}
	return Step{Kind: kind, Data: data}
}

// StopStep is the journal entry of a job that is stopped from outside.
func StopStep(why string) Step { return step(stepStop, stop{Message: why}) }
