package library

import (
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
)

// Heard reports which cues of a title play what is on its albums: the ids of the
// cues for each track of each album. A cue without a named performer is taken
// by its name alone.
func Heard(t catalog.Title) [][][]string {
	cues := make(map[string][]int, len(t.Cues)) // by the song's key
	for i, c := range t.Cues {
		for _, key := range songKeys(c.Title, c.Alt) {
			cues[key] = append(cues[key], i)
		}
	}
	out := make([][][]string, len(t.Albums))
	for i, a := range t.Albums {
		out[i] = make([][]string, len(a.Tracks))
		for j, track := range a.Tracks {
			out[i][j] = heardAs(t, cues, track, indexer.ActsOn(a.Performer(track)))
		}
	}
	return out
}

func heardAs(t catalog.Title, cues map[string][]int, track catalog.Track, acts []string) []string {
	var ids []string
	for _, key := range songKeys(track.Title, track.Alt) {
		for _, i := range cues[key] {
			c := t.Cues[i]
			if c.Artist != "" && !indexer.Meet(indexer.ActsOn(c.Artist), acts) || indexer.VersionTold(c.Title) != indexer.VersionTold(track.Title) || slices.Contains(ids, c.ID) {
				continue
			}
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// songKeys are the distinct keys of a song's names.
func songKeys(name string, alt []string) []string {
	var keys []string
	for _, n := range append([]string{name}, alt...) {
		if key := indexer.SongKey(n); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}
