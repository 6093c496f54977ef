package playlist

import (
	"context"

	"needledrop/internal/match"
)

// recognised returns the uris of a listing of the job's playlist as they were added.
// Where a track is not licensed in the person's country, Spotify shows another
// edition of the same recording in its place, under its own uri (it calls that
// relinking); taken for a stranger, the song would be added again.
func (m *Maker) recognised(ctx context.Context, j *job, listed []match.Candidate) ([]string, error) {
	have := urisOf(listed)
	there, ours := setOf(have), map[string]bool{}
	for _, t := range j.tracks() {
		ours[t.URI] = true
	}
	placed, err := m.Store.Placed(ctx, j.target.ID)
	if err != nil {
		return nil, err
	}
	sent := setOf(j.unanswered)
	for _, e := range j.order.Plan.Entries {
		t := j.resolved[e.Cue]
		_, before := placed[t.URI]
		_, now := j.confirmed[t.URI]
		if t.URI == "" || t.Chosen || there[t.URI] || !before && !now && !sent[t.URI] {
			continue
		}
		for i, c := range listed {
			if have[i] == c.URI && !ours[c.URI] && isRecording(e.Wanted, c) {
				have[i] = t.URI
				break
			}
		}
	}
	return have, nil
}

// isRecording tells whether a listed track is surely the recording that is wanted.
func isRecording(w match.Wanted, c match.Candidate) bool {
	return c.Title != "" && match.Decide(w, []match.Candidate{c}, match.Preference{}).Outcome == match.Auto
}

// urisOf are the uris of a listing as Spotify shows them.
func urisOf(listed []match.Candidate) []string {
	out := make([]string, len(listed))
	for i, c := range listed {
		out[i] = c.URI
	}
	return out
}
