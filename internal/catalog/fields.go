package catalog

// The names each kind of object may carry, in the order files write them. The
// published schema names the same ones; a test holds the two together.
var (
	titleFields = []string{
		"id", "title", "alt", "kind", "released", "ended", "countries", "languages", "genres", "music", "moods",
		"summary", "links", "people", "seasons", "albums", "cues", "charts", "highlights", "sources",
	}
	personFields    = []string{"name", "role", "sources"}
	seasonFields    = []string{"number", "released", "episodes"}
	episodeFields   = []string{"number", "title"}
	albumFields     = []string{"title", "alt", "artist", "kind", "released", "label", "note", "tracks", "sources"}
	trackFields     = []string{"title", "alt", "artist", "duration"}
	cueFields       = []string{"id", "season", "episode", "title", "alt", "artist", "kind", "original", "year", "scene", "key", "sources"}
	chartFields     = []string{"chart", "work", "artist", "peak", "date", "note", "weeks", "sources"}
	highlightFields = []string{"text", "sources"}
	sourceFields    = []string{"name", "url"}
	eventFields     = []string{"date", "title", "kind", "status", "artists", "venue", "note", "catalog_id", "netflix_spotify", "sources"}
)
