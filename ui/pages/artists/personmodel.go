package artists

import (
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// personFacts is the line under a person's name.
func personFacts(p library.PersonPage) string {
	songs, albums := personMusic(p)
	parts := []string{labels.PersonRoles(p.Roles), lang.Trn("%d titles", len(p.Titles), len(p.Titles)), "", ""}
	if songs > 0 {
		parts[2] = lang.Trn("%d songs", songs, songs)
	}
	if albums > 0 {
		parts[3] = lang.Trn("%d albums", albums, albums)
	}
	return labels.Joined(parts...)
}

// personMusic counts the songs and the albums that are a person's work.
func personMusic(p library.PersonPage) (songs, albums int) {
	for _, t := range p.Titles {
		songs += len(t.Cues)
		albums += len(t.Albums)
	}
	return songs, albums
}

// personCue is the row of a song on the page of a person.
func personCue(name string, c catalog.Cue) labels.SongLine {
	line := labels.LineOfCue(0, c)
	line.Number = episodeMark(c)
	if c.Artist == "" {
		line.Artist = ""
	}
	if c.Artist == name {
		line.Artist = lang.Tr("composer")
	}
	return line
}
