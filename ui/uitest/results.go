package uitest

import (
	"slices"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// Monday is a moment in the time of the machine, as pauses are shown.
var Monday = time.Date(2026, 3, 2, 14, 5, 0, 0, time.Local)

// Outcomes are so many tracks of each outcome.
func Outcomes(auto, review, none int) []playlist.Track {
	var out []playlist.Track
	for outcome, n := range map[match.Outcome]int{match.Auto: auto, match.Review: review, match.None: none} {
		out = append(out, slices.Repeat([]playlist.Track{{Outcome: outcome}}, n)...)
	}
	return out
}

// SavedAs is a result with so many songs added and there before.
func SavedAs(added, already int, tracks []playlist.Track) playlist.Result {
	return playlist.Result{Playlist: playlist.Outcome{Added: added, Already: already}, Tracks: tracks, Job: 7}
}
