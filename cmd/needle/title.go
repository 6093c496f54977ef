package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"needledrop/internal/catalog"
)

// titleDocument is the title as packs write it, and how much of it is known.
func titleDocument(t catalog.Title, known catalog.Coverage) (json.RawMessage, error) {
	data, err := catalog.Encode(t)
	if err != nil {
		return nil, err
	}
	more, err := json.Marshal(known)
	if err != nil {
		return nil, fmt.Errorf("encode what is known of %s: %w", t.ID, err)
	}
	return json.RawMessage(strings.TrimSuffix(string(data), "}") + `,"known":` + string(more) + "}"), nil
}

// knownText reports how much is known of a title, as in "7 songs, 3 with their
// episode, 5 with their scene; 1 of 2 albums whole; season 2 not yet".
func knownText(c catalog.Coverage) string {
	songs := counted(c.Songs, "song")
	if len(c.Seasons) > 0 {
		songs += fmt.Sprintf(", %d with their episode", c.WithEpisode)
	}
	parts := []string{songs + fmt.Sprintf(", %d with their scene", c.WithScene)}
	if c.Albums > 0 {
		parts = append(parts, fmt.Sprintf("%d of %s whole", c.WholeAlbums, counted(c.Albums, "album")))
	}
	var whole, not []string
	for _, s := range c.Seasons {
		switch s.Known {
		case catalog.Everything:
			whole = append(whole, seasonName(s.Number))
		case catalog.Nothing:
			not = append(not, seasonName(s.Number))
		}
	}
	if len(whole) > 0 {
		parts = append(parts, strings.Join(whole, ", ")+" complete")
	}
	if len(not) > 0 {
		parts = append(parts, strings.Join(not, ", ")+" not yet")
	}
	return strings.Join(parts, "; ")
}

func seasonName(n int) string {
	if n == 0 {
		return "specials"
	}
	return fmt.Sprintf("season %d", n)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
