package playlist

// maxWrite is the number of uris Spotify takes at once.
const maxWrite = 100

// edit puts uris before a position.
type edit struct {
	at   int
	uris []string
}

// nextEdit returns the first insertion that brings missing wanted uris into a
// playlist, each behind the wanted one that precedes it, and leaves everything
// else where it is; at most batch of them at once, and none that is unavailable. False when
// nothing is missing.
func nextEdit(now, want []string, unavailable map[string]bool, batch int) (edit, bool) {
	first := make(map[string]int, len(now))
	for i := len(now) - 1; i >= 0; i-- {
		first[now[i]] = i
	}
	var e edit
	taken := map[string]bool{}
	behind := 0 // place after the last wanted uri that is there
	for _, u := range want {
		at, there := first[u]
		switch {
		case there && len(e.uris) > 0 && at >= e.at:
			return e, true // what follows goes behind this one
		case there:
			behind = max(behind, at+1)
		case unavailable[u], taken[u]:
		default:
			e.at = behind
			e.uris = append(e.uris, u)
			taken[u] = true
		}
		if len(e.uris) == batch {
			break
		}
	}
	return e, len(e.uris) > 0
}
