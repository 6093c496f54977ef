package main

import (
	"encoding/json"
	"testing"

	"needledrop/internal/catalog"
)

func TestATitleSaysHowMuchIsKnownOfIt(t *testing.T) {
	t.Parallel()
	known, album := catalog.Coverage{Songs: 7, WithEpisode: 3, WithScene: 5, Albums: 2, WholeAlbums: 1, Seasons: []catalog.SeasonCoverage{
		{Number: 1, Songs: 7, Known: catalog.Something}, {Number: 2, Known: catalog.Nothing}, {Number: 3, Known: catalog.Nothing}, {Known: catalog.Everything},
	}}, catalog.Coverage{Songs: 1, Albums: 1}
	for want, c := range map[string]catalog.Coverage{
		"7 songs, 3 with their episode, 5 with their scene; 1 of 2 albums whole; specials complete; season 2, season 3 not yet": known,
		"1 song, 0 with their scene; 0 of 1 album whole":                                                                        album,
		"0 songs, 0 with their scene": {},
	} {
		if got := knownText(c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	data, err := titleDocument(catalog.Title{ID: "show", Name: "Show"}, known)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		ID    string
		Known struct {
			Songs       int
			WholeAlbums int `json:"whole_albums"`
			Seasons     []struct{ Known string }
		}
	}
	if err := json.Unmarshal(data, &got); err != nil || got.ID != "show" || got.Known.Songs != 7 || got.Known.WholeAlbums != 1 || got.Known.Seasons[1].Known != "none" {
		t.Errorf("got %+v (%v) of %s", got, err, data)
	}
}
