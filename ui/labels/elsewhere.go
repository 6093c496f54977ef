package labels

import (
	"slices"
	"strings"

	"needledrop/internal/library"
	"needledrop/ui/lang"
)

// maxAlso is how many other places a row names; its menu has all.
const maxAlso = 3

// ElsewhereText says where else a song is heard, "" when nowhere.
func ElsewhereText(titleID string, list []library.Elsewhere) string {
	if len(list) == 0 {
		return ""
	}
	var parts []string
	for _, e := range list {
		if text := ElsewherePlace(titleID, e); !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	more := len(parts) - maxAlso
	parts = parts[:min(len(parts), maxAlso)]
	if more > 0 {
		parts = append(parts, lang.Trn("%d more", more, more))
	}
	return lang.Trf("Also heard: %s", strings.Join(parts, "  ·  "))
}

// ElsewherePlace names another place of a song, and how it is heard there.
func ElsewherePlace(titleID string, e library.Elsewhere) string {
	where := EpisodeOf(e.Cue).Short()
	name := e.TitleName
	if e.TitleID == titleID {
		name = lang.Tr("here")
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
		how = lang.Tr("another version")
	case library.ItsOriginal:
		how = lang.Tr("the original")
	case library.ItsCover, library.OtherCover:
		how = lang.Tr("a cover")
		if e.Cue.Artist != "" {
			how = lang.Trf("cover by %s", e.Cue.Artist)
		}
	}
	if how != "" {
		return name + " (" + how + ")"
	}
	return name
}
