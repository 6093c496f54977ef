package ui

import (
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// personRole is what a credit says of a role.
func personRole(r catalog.Role) string {
	switch r {
	case catalog.MusicSupervisor:
		return tr("Music supervisor")
	case catalog.Composer:
		return tr("Composer")
	case catalog.Theme:
		return tr("Theme")
	case catalog.ExecutiveMusicProducer:
		return tr("Executive music producer")
	}
	return tr("Creator")
}

func personRoles(roles []catalog.Role) string {
	return strings.Join(each(roles, personRole), tr(", "))
}

// personFacts is the line under a person's name.
func personFacts(p library.PersonPage) string {
	songs, albums := personMusic(p)
	parts := []string{personRoles(p.Roles), trn("%d titles", len(p.Titles), len(p.Titles)), "", ""}
	if songs > 0 {
		parts[2] = trn("%d songs", songs, songs)
	}
	if albums > 0 {
		parts[3] = trn("%d albums", albums, albums)
	}
	return joined(parts...)
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
func personCue(name string, c catalog.Cue) SongLine {
	line := songLine(0, c)
	line.Number = episodeMark(c)
	if c.Artist == "" {
		line.Artist = ""
	}
	if c.Artist == name {
		line.Artist = tr("composer")
	}
	return line
}
