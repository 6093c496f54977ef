package match

import "testing"

// offer is a candidate of the act of a case.
func offer(act string, titles ...string) []Candidate {
	var out []Candidate
	for i, t := range titles {
		out = append(out, Candidate{URI: string(rune('a' + i)), Title: t, Artists: []string{act}})
	}
	return out
}

// Each case is a name with what is offered under it by the right act; want is the
// uri of the one that is taken unseen, "" where a person must look.
func TestNamesThatAreOnlyAlikeAreAskedAbout(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		title   string
		offered []string
		want    string
	}{
		"the work it is from":             {`Love Theme (From "The Harbour")`, []string{`Love Theme (From "The Mountain")`, `Love Theme (From "The Harbour")`}, "b"},
		"another work":                    {`End Titles (From "The Harbour")`, []string{`End Titles (From "The Mountain")`}, ""},
		"a work that is not named":        {`Main Title (From "The Harbour")`, []string{"Main Title"}, ""},
		"only the other names a work":     {"Main Title", []string{`Main Title (From "The Mountain")`}, ""},
		"a song's own name needs no work": {"Lanterns at Sea", []string{`Lanterns at Sea (From the Netflix Film "The Harbour")`}, "a"},
		"the work in other words":         {"Lanterns at Sea - From The Harbour", []string{`Lanterns at Sea (From "The Harbour" Original Soundtrack)`}, "a"},
		"a place after a dash":            {"Letter - From Lisbon", []string{"Letter - From Paris"}, ""},
		"another season":                  {"Theme of Tides (Season 3)", []string{"Theme of Tides (Season 4)"}, ""},
		"another episode":                 {"Tides - Episode 3", []string{"Tides - Episode 8"}, ""},
		"another demo":                    {"Tides (Demo 2)", []string{"Tides (Demo 3)"}, ""},
		"the same demo":                   {"Tides (Demo 2)", []string{"Tides (Demo 2)"}, "a"},
		"day is not night":                {"Harbour (Day)", []string{"Harbour (Bay)"}, ""},
		"a slip in a long subtitle":       {"Tides (Where We Used to Go)", []string{"Tides (Where We Usd to Go)"}, "a"},
		"a word spelled alike":            {"Ur", []string{"Your"}, ""},
		"the printed word first":          {"Four", []string{"4", "Four"}, "b"},
		"a fraction":                      {"2.5", []string{"25", "2.5"}, "b"},
		"a sum of money":                  {"$5", []string{"5"}, ""},
		"an article alone":                {"The Tide", []string{"Tide"}, ""},
		"an article of many words":        {"The Sound of Tides", []string{"Sound of Tides"}, "a"},
		"a number in a longer name":       {"Five Lanterns", []string{"5 Lanterns"}, "a"},
		"a concert in Chinese":            {"海", []string{"海 (現場版)"}, ""},
		"a concert in Polish":             {"Fala", []string{"Fala (Na żywo)"}, ""},
		"a music box in Korean":           {"파도", []string{"파도 (오르골)"}, ""},
		"without the voice":               {"파도", []string{"파도 (MR)"}, ""},
		"a language":                      {"Tides", []string{"Tides (Svenska)"}, ""},
		"a style":                         {"Tides", []string{"Tides (Bossa Nova)", "Tides (Synthwave)"}, ""},
		"an hour of it":                   {"Tides", []string{"Tides (1 Hour Loop)"}, ""},
		"a word nobody knows":             {"Tides", []string{"Tides (Quux)"}, ""},
		"the plain one beside it":         {"Tides", []string{"Tides (Quux)", "Tides"}, "b"},
		"the name in another script":      {"파도", []string{"파도 (WAVE)"}, "a"},
		"two subtitles":                   {"Tides", []string{"Tides (Coming Back)", "Tides (Going Away Now)"}, ""},
		"one subtitle":                    {"Tides", []string{"Tides (Coming Back to You)"}, "a"},
		"one subtitle, two prints":        {"Tides", []string{"Tides (Coming Back to You)", "Tides (Coming Back To You) - Remastered 2011"}, "a"},
	}
	for name, test := range tests {
		d := Decide(Wanted{Title: test.title, Artist: "The Lamplighters", Kind: Song}, offer("The Lamplighters", test.offered...), Preference{})
		if d.URI != test.want {
			t.Errorf("%s: %q of %q is %s %q, want %q; %v", name, test.title, test.offered, d.Outcome, d.URI, test.want, d.Reasons)
		}
	}
}

func TestAnEditionThatIsNotPlayedHereGivesWayOrIsTold(t *testing.T) {
	t.Parallel()
	w := Wanted{Title: "Heroes", Artist: "David Bowie"}
	here := Candidate{URI: "here", Title: "Heroes", Artists: []string{"David Bowie"}, Album: "Best of Bowie"}
	away := Candidate{URI: "away", Title: "Heroes", Artists: []string{"David Bowie"}, Album: "Heroes", Unplayable: true}
	if d := Decide(w, []Candidate{away, here}, Preference{}); d.Outcome != Auto || d.URI != "here" {
		t.Errorf("of both: %s %q", d.Outcome, d.URI)
	}
	d := Decide(w, []Candidate{away}, Preference{})
	if d.Outcome != Review || len(d.Candidates) != 1 || len(d.Reasons) != 1 || d.Reasons[0].String() != "Spotify has it, but does not play it in your country" {
		t.Errorf("alone: %+v", d)
	}
}
