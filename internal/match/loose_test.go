package match

import "testing"

func TestNamesInAnotherPrintAreShown(t *testing.T) {
	t.Parallel()
	shown := []struct {
		name, title, act string
		offered          Candidate
	}{
		{"two scripts without brackets", "파도", "The Gulls", Candidate{Title: "파도 Wave", Artists: []string{"The Gulls"}}},
		{"two names with a slash", "海の歌 / Song of the Sea", "The Gulls", Candidate{Title: "海の歌", Artists: []string{"The Gulls"}}},
		{"traditional and simplified", "夢與愛", "張三", Candidate{Title: "梦与爱", Artists: []string{"张三"}}},
		{"old and new characters", "櫻の國", "澤田", Candidate{Title: "桜の国", Artists: []string{"沢田"}}},
		{"family name first", "Tides", "Tanaka Yui", Candidate{Title: "Tides", Artists: []string{"Yui Tanaka"}}},
		{"a given name joined", "Tides", "Park Ji-woo", Candidate{Title: "Tides", Artists: []string{"Jiwoo Park"}}},
		{"a composer's surname", "Clair de lune", "Debussy", Candidate{Title: "Suite bergamasque, L. 75: III. Clair de lune", Artists: []string{"Claude Debussy", "Ada Brandt"}}},
		{"a composer's initials", "Air", "J.S. Bach", Candidate{Title: "Air", Artists: []string{"Johann Sebastian Bach"}}},
		{"an aria of an opera", "E lucevan le stelle", "Ada Brandt", Candidate{Title: "Tosca, Act III: E lucevan le stelle (Cavaradossi)", Artists: []string{"Giacomo Puccini", "Ada Brandt"}}},
		{"a dance of a ballet", "Waltz of the Snowflakes", "Tchaikovsky", Candidate{Title: "The Nutcracker, Op. 71, Act I: No. 9, Waltz of the Snowflakes", Artists: []string{"Pyotr Ilyich Tchaikovsky"}}},
		{"a season of the seasons", "The Four Seasons: Autumn", "Antonio Vivaldi", Candidate{Title: `The Four Seasons, Violin Concerto in F Major, RV 293 "Autumn": I. Allegro`, Artists: []string{"Antonio Vivaldi", "Ada Brandt"}}},
		{"between waves", "Tides", "Yui", Candidate{Title: "Tides ～Movie edit～", Artists: []string{"Yui"}}},
		{"another name of the act", "Lanterns", "Cat Stevens", Candidate{Title: "Lanterns", Artists: []string{"Yusuf"}}},
		{"initials of the act", "Lanterns", "TBL", Candidate{Title: "Lanterns", Artists: []string{"Three Bright Lamps"}}},
		{"performed by", "Lanterns", "Performed by The Gulls", Candidate{Title: "Lanterns", Artists: []string{"The Gulls"}}},
		{"a number of a list", "12. Lanterns", "The Gulls", Candidate{Title: "Lanterns", Artists: []string{"The Gulls"}}},
		{"the act before the name", "The Gulls – Lanterns", "The Gulls", Candidate{Title: "Lanterns", Artists: []string{"The Gulls"}}},
		{"one letter off", "Lanterns", "The Lamplihters", Candidate{Title: "Lanterns", Artists: []string{"The Lamplighters"}}},
		{"a number sign", "Number Two", "The Gulls", Candidate{Title: "#2", Artists: []string{"The Gulls"}}},
	}
	for _, test := range shown {
		test.offered.URI = "a"
		d := Decide(Wanted{Title: test.title, Artist: test.act, Kind: Song}, []Candidate{test.offered}, Preference{})
		if d.Outcome == None {
			t.Errorf("%s: %q by %q is not shown for %+v: %v", test.name, test.offered.Title, test.offered.Artists, test, d.Reasons)
		}
	}
	hidden := []struct {
		name, title, act string
		offered          Candidate
	}{
		{"another act", "Lanterns", "The Gulls", Candidate{Title: "Lanterns", Artists: []string{"The Terns"}}},
		{"a part of an act's name", "Lanterns", "Nova", Candidate{Title: "Lanterns", Artists: []string{"Nova Twins"}}},
		{"the remark they share", "Rain (From the Film “Harbour”)", "The Gulls", Candidate{Title: "Sun (From the Film “Harbour”)", Artists: []string{"The Gulls"}}},
		{"a karaoke track", "12. Lanterns", "The Gulls", Candidate{Title: "Lanterns (Karaoke Version)", Artists: []string{"The Gulls"}}},
		{"another movement of the name", "Sonata: Allegro", "Mozart", Candidate{Title: "Divertimento: Allegro", Artists: []string{"Wolfgang Amadeus Mozart"}}},
	}
	for _, test := range hidden {
		test.offered.URI = "a"
		if d := Decide(Wanted{Title: test.title, Artist: test.act, Kind: Song}, []Candidate{test.offered}, Preference{}); d.Outcome != None {
			t.Errorf("%s: %q by %q is %s", test.name, test.offered.Title, test.offered.Artists, d.Outcome)
		}
	}
	if d := Decide(Wanted{Title: "Lanterns", Artist: "Old Name", ArtistAlt: []string{"New Name"}, Kind: Song}, []Candidate{{URI: "a", Title: "Lanterns", Artists: []string{"New Name"}}}, Preference{}); d.Outcome != Review {
		t.Errorf("under the act's other name it is %s", d.Outcome)
	}
}
