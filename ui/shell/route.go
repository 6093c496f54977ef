package shell

import (
	"strconv"
)

// PageName names a page.
type PageName string

// The pages.
const (
	DiscoverPage  PageName = "discover"
	TitlePage     PageName = "title"
	FoundPage     PageName = "found"
	PlaylistsPage PageName = "playlists"
	LikedPage     PageName = "favourites"
	ResultPage    PageName = "result"
	ReviewPage    PageName = "review"
	SettingsPage  PageName = "settings"
	ArtistPage    PageName = "artist"
	PersonPage    PageName = "person"
	ArtistsPage   PageName = "artists"
)

// Route says which page is shown, as a comparable value.
type Route struct {
	Page PageName
	ID   string // of the title, the name of an artist or a person, the words of a search, the job of a result, or the name of the playlist to review ("": all)
	Cue  string // to scroll to and mark on a title's page, or to have in hand on the review page
}

// History is the way a person took through the pages. Each step remembers the
// place on its page, which only the page itself understands.
type History struct {
	steps []Step
	at    int
}

// Step is a page that was visited.
type Step struct {
	Route Route
	Place any // where a person was on it, as the page keeps it
}

// visit goes to a route, from which there is no way forward any more. Going
// where one is already changes nothing and returns false.
func (h *History) visit(r Route) bool {
	if len(h.steps) > 0 && h.steps[h.at].Route == r {
		return false
	}
	if len(h.steps) > 0 {
		h.steps = h.steps[:h.at+1]
	}
	h.steps = append(h.steps, Step{Route: r})
	h.at = len(h.steps) - 1
	return true
}

// keep remembers the place on the page that is shown.
func (h *History) keep(place any) {
	if len(h.steps) > 0 {
		h.steps[h.at].Place = place
	}
}

// CanMove reports whether there is a page so many steps ahead, or behind for a negative number.
func (h *History) CanMove(by int) bool { return h.at+by >= 0 && h.at+by < len(h.steps) }

// move goes back (-1) or forward (1) and returns where that is.
func (h *History) move(by int) (Step, bool) {
	if !h.CanMove(by) {
		return Step{}, false
	}
	h.at += by
	return h.steps[h.at], true
}

// Now is the page that is shown.
func (h *History) Now() Route {
	if len(h.steps) == 0 {
		return Route{}
	}
	return h.steps[h.at].Route
}

// ResultRoute leads to the result of a job.
func ResultRoute(job int64) Route { return Route{Page: ResultPage, ID: strconv.FormatInt(job, 10)} }
