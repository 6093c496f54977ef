package playlist

import (
	"encoding/json"
	"fmt"
	"time"
)

// The kinds of journal steps.
const (
	stepBegin       = "begin"    // Order: what the job is to do
	stepMatch       = "match"    // Track: an entry is resolved
	stepCreate      = "create"   // token: a playlist is about to be created
	stepAbandon     = "abandon"  // bool, another: the target was deleted, and is made again
	stepCreated     = "created"  // targetStep: the playlist is there, or was before
	stepDetail      = "dress"    // description or cover is about to be set
	stepDetailSet   = "dressed"  // it is set, or Spotify did not take it
	stepDuplicates  = "twice"    // map of uri to number: what the person has more than once
	stepAdd         = "add"      // []uri: songs are about to be written
	stepAdded       = "added"    // confirmed: Spotify took them
	stepRemove      = "withdraw" // []uri: songs are about to be taken out
	stepUnavailable = "dead"     // uri: the track is gone from Spotify
	stepStop        = "stop"     // stop: why the job stopped short
	stepDone        = "done"     // Result
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
	// LostTokens are those of earlier jobs of the recipe that may have created its
	// playlist.
	LostTokens []string `json:"lost,omitempty"`
	// Undone is a decision that the person took back.
	Undone *Undone `json:"undone,omitempty"`
}

// Undone is the song that a decision taken back had put in for a recording.
type Undone struct {
	Recording string `json:"recording"` // match.Wanted.Key
	URI       string `json:"uri"`
}

// targetStep is the playlist that a job fills, and since when.
type targetStep struct {
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

// job is the state that a journal's steps add up to.
type job struct {
	id            int64
	order         Order
	resolved      map[string]Track // by cue
	token         string           // of a create that was begun
	creates       int              // begun with that token
	target        *Saved
	targetSince   time.Time
	empty         bool                 // target was created a moment ago and holds nothing
	detailsBegun  map[string]bool      // parts that were begun
	detailsSet    map[string]bool      // parts that are done
	pending       []string             // parts that an earlier job left undone
	resent        map[string]bool      // songs that a lost answer of this job may have doubled
	suspects      map[string]bool      // songs that one of an earlier job may have doubled
	ownDuplicates map[string]int       // what the person has more than once
	written       bool                 // songs were sent at least once
	unanswered    []string             // songs that were sent without an answer
	confirmed     map[string]time.Time // songs that Spotify took
	unavailable   map[string]bool      // tracks that Spotify no longer takes
	stopped       *stop
	result        *Result
}

func newJob(id int64, o Order) *job {
	return &job{
		id: id, order: o, resolved: map[string]Track{}, detailsBegun: map[string]bool{}, detailsSet: map[string]bool{},
		confirmed: map[string]time.Time{}, unavailable: map[string]bool{}, resent: map[string]bool{}, suspects: map[string]bool{},
	}
}

// fresh reports whether the job created its playlist itself, in this run or an
// interrupted one.
func (j *job) fresh() bool { return j.token != "" }

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
		return read(s, func(t storedTrack) { j.resolved[t.Cue] = t.track() })
	case stepCreate:
		return read(s, func(token string) { j.begin(token) })
	case stepAbandon:
		return read(s, func(another bool) { j.abandon(another) })
	case stepCreated:
		return read(s, func(r targetStep) { j.setTarget(r) })
	case stepDetail:
		return read(s, func(part string) { j.detailsBegun[part] = true })
	case stepDetailSet:
		return read(s, func(part string) { j.detailsSet[part] = true })
	case stepDuplicates:
		return read(s, func(twice map[string]int) { j.ownDuplicates = twice })
	case stepAdd:
		return read(s, func(uris []string) { j.written, j.unanswered = true, uris })
	case stepAdded:
		return read(s, func(c confirmed) { j.confirm(c) })
	case stepRemove:
		return read(s, func(uris []string) { j.unconfirm(uris) })
	case stepUnavailable:
		return read(s, func(uri string) { j.unavailable[uri], j.unanswered = true, nil })
	case stepStop:
		j.stopped = readStop(s.Data)
	case stepDone:
		return read(s, func(kept storedResult) { r := kept.result(); j.result = &r })
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

// readStop also reads the older form, the message alone.
func readStop(data []byte) *stop {
	var st stop
	if json.Unmarshal(data, &st) != nil {
		_ = json.Unmarshal(data, &st.Message) // neither form: there is no message
	}
	return &st
}

func (j *job) begin(token string) {
	if token != j.token {
		j.creates = 0
	}
	j.target, j.token = nil, token
	j.creates++
}

// setTarget forgets what was written into an earlier target.
func (j *job) setTarget(r targetStep) {
	if j.target == nil || j.target.ID != r.ID {
		j.written, j.unanswered = false, nil
		j.ownDuplicates = nil
		clear(j.confirmed)
		clear(j.detailsBegun)
		clear(j.detailsSet)
	}
	if j.target == nil {
		j.targetSince = r.At
	}
	j.target = &r.Saved
}

// abandon lets the job create its playlist anew.
func (j *job) abandon(another bool) {
	j.target, j.token, j.order.Into, j.order.LostTokens, j.order.Another = nil, "", nil, nil, another
	j.targetSince = time.Time{}
}

func (j *job) confirm(c confirmed) {
	j.unanswered = nil
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
