package playlist

import "needledrop/internal/message"

// storedTrack is a track in the journal: with its reasons as data.
type storedTrack struct {
	Track
	Reasons []message.Stored `json:"reasons"`
}

func storeTrack(t Track) storedTrack { return storedTrack{t, message.Store(t.Reasons)} }

func (s storedTrack) track() Track {
	s.Track.Reasons = message.Texts(s.Reasons)
	return s.Track
}

// storedResult is a result in the journal.
type storedResult struct {
	Result
	Tracks []storedTrack    `json:"tracks"`
	Notes  []message.Stored `json:"notes,omitempty"`
}

func storeResult(r Result) storedResult {
	out := storedResult{Result: r, Notes: message.Store(r.Notes)}
	for _, t := range r.Tracks {
		out.Tracks = append(out.Tracks, storeTrack(t))
	}
	return out
}

func (s storedResult) result() Result {
	r := s.Result
	r.Tracks, r.Notes = nil, message.Texts(s.Notes)
	for _, t := range s.Tracks {
		r.Tracks = append(r.Tracks, t.track())
	}
	return r
}
