package playlist

import (
	"encoding/json"
	"fmt"
)

// The kinds of journal steps.
const (
	stepBegin   = "begin"   // Order: what the job is to do
	stepMatch   = "match"   // Track: an entry is settled
	stepCreate  = "create"  // mark: a playlist is about to be created
	stepCreated = "created" // Saved: it is there, or it was from before
	stepStop    = "stop"    // message: why the job stopped short
	stepDone    = "done"    // Result
)

// Order is what a job is asked to do.
type Order struct {
	Plan    Plan `json:"plan"`
	Public  bool `json:"public"`
	Another bool `json:"another"` // a new playlist, even if this recipe made one before
	// Into is the playlist to bring up to date; nil for the newest that the
	// recipe made, or a new one.
	Into *Saved `json:"into,omitempty"`
}

// job is a journaled run as its steps tell it.
type job struct {
	id      int64
	order   Order
	settled map[string]Track // by cue
	mark    string           // of a create that was begun
	target  *Saved
	empty   bool // target was created a moment ago
	result  *Result
}

// fresh tells whether the job made its playlist itself, now or before it was
// interrupted.
func (j *job) fresh() bool { return j.mark != "" }

// replay adds up the steps of a job.
func replay(id int64, steps []Step) (job, error) {
	j := job{id: id, settled: map[string]Track{}}
	for i, s := range steps {
		if err := j.apply(s); err != nil {
			return job{}, fmt.Errorf("read step %d of job %d: %w", i, id, err)
		}
	}
	return j, nil
}

func (j *job) apply(s Step) error {
	switch s.Kind {
	case stepBegin:
		return json.Unmarshal(s.Data, &j.order)
	case stepMatch:
		var t Track
		if err := json.Unmarshal(s.Data, &t); err != nil {
			return err
		}
		j.settled[t.Cue] = t
	case stepCreate:
		j.target = nil
		return json.Unmarshal(s.Data, &j.mark)
	case stepCreated:
		j.target = new(Saved)
		return json.Unmarshal(s.Data, j.target)
	case stepDone:
		j.result = new(Result)
		return json.Unmarshal(s.Data, j.result)
	}
	return nil
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
