package playlist

// maxWrite is the number of uris Spotify takes at once.
const maxWrite = 100

// edit puts uris before a position.
type edit struct {
	at   int
	uris []string
}

// edits are the insertions that bring the missing uris into a playlist, each
// behind the wanted one that precedes it, and leave everything else where it
// is. Positions count with the edits before them done.
func edits(have, want []string) []edit {
	present := map[string]bool{}
	for _, u := range have {
		present[u] = true
	}
	now := append([]string(nil), have...)
	var out []edit
	at := 0 // behind the last wanted uri that is there
	for _, u := range want {
		if present[u] {
			at = max(at, index(now, u)+1)
			continue
		}
		present[u] = true
		now = append(now[:at], append([]string{u}, now[at:]...)...)
		last := len(out) - 1
		if last >= 0 && out[last].at+len(out[last].uris) == at && len(out[last].uris) < maxWrite {
			out[last].uris = append(out[last].uris, u)
		} else {
			out = append(out, edit{at, []string{u}})
		}
		at++
	}
	return out
}

func index(list []string, u string) int {
	for i, x := range list {
		if x == u {
			return i
		}
	}
	return -1
}
