package title

import (
	"testing"

	"needledrop/internal/catalog"
)

func TestAlbumsAreOfferedWhereLittleIsKnownOfTheScenes(t *testing.T) {
	t.Parallel()
	album := []catalog.Album{{Title: "Songs", Tracks: []catalog.Track{{Title: "One"}}}}
	rich := catalog.Title{Albums: album}
	for range 8 {
		rich.Cues = append(rich.Cues, catalog.Cue{Title: "One", Scene: "A fight."})
	}
	tests := map[string]struct {
		title catalog.Title
		want  bool
	}{
		"thin":          {catalog.Title{Cues: []catalog.Cue{{Title: "One"}}, Albums: album}, true},
		"rich":          {rich, false},
		"without songs": {catalog.Title{Albums: album}, false},
		"no track list": {catalog.Title{Cues: []catalog.Cue{{Title: "One"}}, Albums: []catalog.Album{{Title: "Songs"}}}, false},
	}
	for name, test := range tests {
		if got := offersAlbums(test.title); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if r := (songFilter{albums: true}).recipe(catalog.Title{ID: "a", Cues: []catalog.Cue{{ID: "a/1"}}}); !r.AlbumsToo {
		t.Errorf("the playlist is %+v", r)
	}
}

func TestTitleWithoutCuesMakesAPlaylistOfItsAlbums(t *testing.T) {
	t.Parallel()
	title := catalog.Title{ID: "t", Albums: []catalog.Album{{Title: "Empty"}, {Title: "Full", Tracks: []catalog.Track{{Title: "One"}}}}}
	if r := (songFilter{}).recipe(title); len(r.Albums) != 1 || r.Albums[0] != "Full" || !canMake(title) {
		t.Errorf("recipe %+v", r)
	}
	if canMake(catalog.Title{Albums: title.Albums[:1]}) {
		t.Error("an album without tracks can make a playlist")
	}
}

func TestAlbumNoteSaysHowManyOfItsTracksAreKnown(t *testing.T) {
	t.Parallel()
	three := make([]catalog.Track, 3)
	for _, c := range []struct {
		note   string
		tracks []catalog.Track
		want   string
	}{
		{"48 tracks, about 1 h; a selection.", three, "3 of 48 tracks known, about 1 h; a selection."},
		{"48 tracks; track list not known.", nil, "48 tracks; track list not known."},
		{"3 tracks.", three, "3 tracks."},
		{"15 of 21 tracks.", three, "15 of 21 tracks."},
	} {
		if got := albumNote(catalog.Album{Note: c.note, Tracks: c.tracks}); got != c.want {
			t.Errorf("%q reads %q, want %q", c.note, got, c.want)
		}
	}
}
