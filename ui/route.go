package ui

import "strconv"

// pageName names a page.
type pageName string

// The pages.
const (
	discoverPage  pageName = "discover"
	titlePage     pageName = "title"
	foundPage     pageName = "found"
	playlistsPage pageName = "playlists"
	resultPage    pageName = "result"
	reviewPage    pageName = "review"
	settingsPage  pageName = "settings"
	artistPage    pageName = "artist"
	personPage    pageName = "person"
	artistsPage   pageName = "artists"
)

// route says which page is shown, as a comparable value.
type route struct {
	page pageName
	id   string // of the title, the name of an artist or a person, the words of a search, the job of a result, or the name of the playlist to review ("": all)
	cue  string // to scroll to and mark on a title's page, or to have in hand on the review page
}

// history is the way a person took through the pages. Each step remembers the
// place on its page, which only the page itself understands.
type history struct {
	steps []step
	at    int
}

type step struct {
	route route
	place any
}

// visit goes to a route, from which there is no way forward any more. Going
// where one is already changes nothing and returns false.
func (h *history) visit(r route) bool {
	if len(h.steps) > 0 && h.steps[h.at].route == r {
		return false
	}
	if len(h.steps) > 0 {
		h.steps = h.steps[:h.at+1]
	}
	h.steps = append(h.steps, step{route: r})
	h.at = len(h.steps) - 1
	return true
}

// keep remembers the place on the page that is shown.
func (h *history) keep(place any) {
	if len(h.steps) > 0 {
		h.steps[h.at].place = place
	}
}

func (h *history) canMove(by int) bool { return h.at+by >= 0 && h.at+by < len(h.steps) }

// move goes back (-1) or forward (1) and returns where that is.
func (h *history) move(by int) (step, bool) {
	if !h.canMove(by) {
		return step{}, false
	}
	h.at += by
	return h.steps[h.at], true
}

func (h *history) now() route {
	if len(h.steps) == 0 {
		return route{}
	}
	return h.steps[h.at].route
}

func resultRoute(job int64) route { return route{page: resultPage, id: strconv.FormatInt(job, 10)} }
