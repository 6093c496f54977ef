package playlist

import (
	"time"

	"needledrop/internal/match"
)

// Report is how far a job is, as its journal tells.
type Report struct {
	Recipe  Recipe    `json:"recipe"`
	Songs   int       `json:"songs"` // wanted recordings
	Found   int       `json:"found"` // sure matches so far
	Looked  int       `json:"looked"`
	Saved   int       `json:"saved"`              // songs that Spotify took
	Made    *Saved    `json:"playlist,omitempty"` // once it is there
	Stopped string    `json:"stopped,omitempty"`  // why it stopped short, for a bug report
	Until   time.Time `json:"until,omitzero"`     // when Spotify takes requests again
	Result  *Result   `json:"result,omitempty"`   // of a finished job
	into    string    // id of the playlist it was asked to update
}

// Into reports whether the job fills a playlist, or was to.
func (r Report) Into(id string) bool {
	return r.Made != nil && r.Made.ID == id || r.into == id
}

// ReportOf reads a job's journal.
func ReportOf(id int64, steps []Step) (Report, error) {
	j, err := replay(id, steps)
	if err != nil {
		return Report{}, err
	}
	r := Report{
		Recipe: j.order.Plan.Recipe, Songs: len(j.order.Plan.Entries), Looked: len(j.resolved), Saved: len(j.confirmed), Made: j.target, Result: j.result,
	}
	if j.order.Into != nil {
		r.into = j.order.Into.ID
	}
	for _, t := range j.resolved {
		if t.Outcome == match.Auto {
			r.Found++
		}
	}
	if j.stopped != nil && j.result == nil {
		r.Stopped, r.Until = j.stopped.Message, j.stopped.Until
	}
	return r, nil
}
