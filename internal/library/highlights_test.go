package library_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func TestHighlightsTakeTurnsAmongTheTitles(t *testing.T) {
	t.Parallel()
	var titles []catalog.Title
	for n, cues := range []int{9, 2, 1} {
		title := catalog.Title{ID: fmt.Sprint("t", n), Name: fmt.Sprint("Title ", n)}
		for i := range cues {
			title.Cues = append(title.Cues, catalog.Cue{ID: fmt.Sprintf("t%d/%d", n, i), Title: "Song", Artist: "Act", Kind: catalog.Song, Key: true, Sources: []string{"x"}})
		}
		titles = append(titles, title)
	}
	got, err := openTitles(t, titles...).Highlights(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, m := range got.Moments {
		ids = append(ids, m.Cue.ID)
	}
	want := []string{"t0/0", "t1/0", "t2/0", "t0/1", "t1/1", "t0/2", "t0/3"} // four of a title at most
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestHighlightsAreCoversByOthersAndFiguresWithTheirSource(t *testing.T) {
	t.Parallel()
	page := catalog.Source{Name: "A page", URL: "https://example.com/"}
	title := catalog.Title{
		ID: "a", Name: "A", Sources: map[string]catalog.Source{"p": page},
		Cues: []catalog.Cue{
			{ID: "a/cover", Title: "One", Artist: "Quartet", Original: "Band", Kind: catalog.Cover},
			{ID: "a/key", Title: "Two", Artist: "Quartet", Original: "Band", Kind: catalog.Performance, Key: true},
			{ID: "a/unnamed", Title: "Three", Original: "Band", Kind: catalog.Cover},
			{ID: "a/own", Title: "Four", Artist: "Band feat. Guest", Original: "Band", Kind: catalog.Performance},
			{ID: "a/song", Title: "Five (A Deal)", Artist: "Band", Kind: catalog.Song},
		},
		Charts: []catalog.Chart{
			{Chart: "Top", Work: "Six", Artist: "Band", Peak: 1, Sources: []string{"p"}},
			{Chart: "Top", Work: "Five", Artist: "Band", Peak: 3, Date: "2020-01-08", Note: "A note.", Sources: []string{"p", "gone"},
				Weeks: []catalog.Week{{Date: "2020-01-08", Position: 3}, {Date: "2020-01-01", Position: 40}, {Date: "2020-01-15", Position: 90}}},
			{Chart: "Stood", Work: "Five", Artist: "Band", Peak: 2, Date: "2020-01-08", Weeks: []catalog.Week{{Date: "2020-01-01", Position: 2}, {Date: "2020-01-08", Position: 2}}},
		},
		Highlights: []catalog.Highlight{{Text: "Streams rose 8,700%.", Sources: []string{"p"}}, {Text: "Fans danced.", Sources: []string{"p"}}},
	}
	got, err := openTitles(t, title).Highlights(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var covers []string
	for _, p := range got.Covers {
		covers = append(covers, p.Cue.ID)
	}
	if diff := cmp.Diff([]string{"a/key", "a/cover"}, covers); diff != "" {
		t.Errorf("covers, want - got +\n%s", diff)
	}
	from := []catalog.Source{page}
	want := []library.ChartFact{
		{TitleID: "a", TitleName: "A", CueID: "a/song", Work: "Five", Artist: "Band", Chart: "Top", From: 40, Peak: 3, Date: "2020-01-08", Weeks: 3, Note: "A note.", Sources: from},
		{TitleID: "a", TitleName: "A", Text: "Streams rose 8,700%.", Sources: from},
		{TitleID: "a", TitleName: "A", Work: "Six", Artist: "Band", Chart: "Top", Peak: 1, Sources: from},
		{TitleID: "a", TitleName: "A", CueID: "a/song", Work: "Five", Artist: "Band", Chart: "Stood", Peak: 2, Date: "2020-01-08", Weeks: 2},
	}
	if diff := cmp.Diff(want, got.Charts); diff != "" {
		t.Errorf("charts, want - got +\n%s", diff)
	}
	for i, moved := range []bool{true, true, false, false} {
		if got.Charts[i].Moved() != moved {
			t.Errorf("%+v moved: %v", got.Charts[i], !moved)
		}
	}
}
