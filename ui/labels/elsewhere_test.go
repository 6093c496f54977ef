package labels

import (
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func TestWhereElseASongIsHeardIsSaidShortly(t *testing.T) {
	t.Parallel()
	at := func(title, name string, season, number int, r library.Relation, act string) library.Elsewhere {
		return library.Elsewhere{Relation: r, Placement: library.Placement{TitleID: title, TitleName: name, Cue: catalog.Cue{Season: season, Episode: number, Artist: act}}}
	}
	list := []library.Elsewhere{
		at("t", "Title", 1, 2, library.SameRecording, ""), at("u", "Other", 0, 0, library.SameRecording, ""),
		at("v", "Third", 2, 0, library.ItsCover, "An Act"), at("w", "Fourth", 0, 0, library.ItsOriginal, ""),
	}
	if got, want := ElsewhereText("t", list), "Also heard: S1E2  ·  Other  ·  Third S2 (cover by An Act)  ·  1 more"; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	if got := ElsewhereText("t", nil); got != "" {
		t.Errorf("says %q of a song that is heard nowhere else", got)
	}
}
