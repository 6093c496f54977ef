package match

import "testing"

func TestKeysTellRecordingsApartByAllThatNamesThem(t *testing.T) {
	t.Parallel()
	same := [][2]Wanted{
		{{Title: "Lanterns", Artist: "The Gulls", Heard: "One Show"}, {Title: "Lanterns", Artist: "The Gulls", Heard: "Another Show"}},
		{{Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Album: "The Harbour (Score)", Heard: "The Harbour"}, {Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Album: "The Harbour (Score)", Heard: "The Harbour 2"}},
	}
	for _, pair := range same {
		if a, b := pair[0].Key(), pair[1].Key(); a != b {
			t.Errorf("%+v and %+v have the keys %q and %q", pair[0], pair[1], a, b)
		}
	}
	other := [][2]Wanted{
		{{Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Heard: "The Harbour"}, {Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Heard: "The Mountain"}},
		{{Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Album: "The Harbour"}, {Title: "Main Title", Artist: "Ana Reyes", Kind: Score, Album: "The Mountain"}},
		{{Title: `Love Theme (From "The Harbour")`, Artist: "Ana Reyes"}, {Title: `Love Theme (From "The Mountain")`, Artist: "Ana Reyes"}},
		{{Title: "Tides (Demo 1)", Artist: "The Gulls"}, {Title: "Tides (Demo 2)", Artist: "The Gulls"}},
		{{Title: "Tides (Season 1)", Artist: "The Gulls"}, {Title: "Tides (Season 2)", Artist: "The Gulls"}},
	}
	for _, pair := range other {
		if a, b := pair[0].Key(), pair[1].Key(); a == b {
			t.Errorf("%+v and %+v both have the key %q", pair[0], pair[1], a)
		}
	}
}

func TestAGenericNameIsSearchedWithTheWorkItIsFrom(t *testing.T) {
	t.Parallel()
	q := Queries(Wanted{Title: `Love Theme (From "The Harbour")`, Artist: "Ana Reyes"})
	if len(q) == 0 || q[0] != `track:"Love Theme harbour" artist:"Ana Reyes"` {
		t.Errorf("searched: %q", q)
	}
	if q := Queries(Wanted{Title: `Lanterns (From "The Harbour")`, Artist: "Ana Reyes"}); q[0] != `track:"Lanterns" artist:"Ana Reyes"` {
		t.Errorf("searched: %q", q)
	}
}
