package catalog

// shape names the fields an object may carry, in the order files write them,
// and those it must carry. The published schema names the same ones; a test
// holds the two together.
type shape struct{ fields, required []string }

// A file names its schema in $schema, for editors; it is no fact and only
// read over.
var (
	packShape = shape{
		fields:   []string{"$schema", "titles"},
		required: []string{"titles"},
	}
	titleShape = shape{
		fields: []string{
			"$schema", "id", "title", "alt", "names", "kind", "released", "ended", "countries", "languages", "genres", "music", "moods", "motif",
			"summary", "links", "people", "seasons", "albums", "cues", "charts", "highlights", "artists", "sources",
		},
		required: []string{"id", "title", "kind", "released", "summary"},
	}
	linksShape = shape{fields: LinkNames()}
	nameShape  = shape{
		fields:   []string{"language", "name"},
		required: []string{"language", "name"},
	}
	artistShape = shape{
		fields:   []string{"name", "other"},
		required: []string{"name", "other"},
	}
	personShape = shape{
		fields:   []string{"name", "role", "sources"},
		required: []string{"name", "role", "sources"},
	}
	seasonShape = shape{
		fields:   []string{"number", "released", "complete", "episodes"},
		required: []string{"number"},
	}
	episodeShape = shape{
		fields:   []string{"number", "title", "complete"},
		required: []string{"number", "title"},
	}
	albumShape = shape{
		fields:   []string{"title", "alt", "artist", "kind", "released", "label", "note", "complete", "tracks", "sources"},
		required: []string{"title", "kind", "sources"},
	}
	trackShape = shape{
		fields:   []string{"title", "alt", "artist", "duration"},
		required: []string{"title"},
	}
	cueShape = shape{
		fields: []string{
			"id", "season", "episode", "until", "place", "at", "title", "alt", "artist", "kind", "original", "year", "scene", "key", "sources",
		},
		required: []string{"title", "artist", "kind", "sources"},
	}
	chartShape = shape{
		fields:   []string{"chart", "work", "artist", "peak", "date", "note", "weeks", "sources"},
		required: []string{"chart", "work", "peak", "sources"},
	}
	highlightShape = shape{
		fields:   []string{"text", "sources"},
		required: []string{"text", "sources"},
	}
	sourceShape = shape{
		fields:   []string{"name", "url"},
		required: []string{"name", "url"},
	}
	eventsShape = shape{
		fields:   []string{"$schema", "events", "sources"},
		required: []string{"events"},
	}
	eventShape = shape{
		fields:   []string{"date", "title", "kind", "status", "artists", "venue", "note", "catalog_id", "netflix_spotify", "sources"},
		required: []string{"date", "title", "kind", "status", "sources"},
	}
)

// hint says more about a field that is missing.
func hint(field string) string {
	switch field {
	case "artist":
		return ` ("" when no source names the performer)`
	case "sources":
		return "; name at least one key of sources"
	}
	return ""
}
