package ui

import (
	"slices"
	"strings"

	"needledrop/internal/library"
)

// mostAlso is how many other places a row names; its menu has all.
const mostAlso = 3

// elsewhereText says where else a song is heard, "" when nowhere.
func elsewhereText(titleID string, list []library.Elsewhere) string {
	if len(list) == 0 {
		return ""
	}
	var parts []string
	for _, e := range list {
		if text := elsewherePlace(titleID, e); !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	more := len(parts) - mostAlso
	parts = parts[:min(len(parts), mostAlso)]
	if more > 0 {
		parts = append(parts, trn("%d more", more, more))
	}
	return trf("Also heard: %s", strings.Join(parts, "  ·  "))
}

// elsewherePlace names another place of a song, and how it is heard there.
func elsewherePlace(titleID string, e library.Elsewhere) string {
	where := episode{season: e.Cue.Season, number: e.Cue.Episode}.short()
	name := e.TitleName
	if e.TitleID == titleID {
		name = tr("here")
		if where != "" {
			name, where = where, ""
		}
	}
	if where != "" {
		name += " " + where
	}
	how := ""
	switch e.Relation {
	case library.OtherVersion:
		how = tr("another version")
	case library.ItsOriginal:
		how = tr("the original")
	case library.ItsCover, library.OtherCover:
		how = tr("a cover")
		if e.Cue.Artist != "" {
			how = trf("cover by %s", e.Cue.Artist)
		}
	}
	if how != "" {
		return name + " (" + how + ")"
	}
	return name
}
