package playlist

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

// memory is a Memory in memory.
type memory struct {
	words map[string]string
	known map[string]Known
}

func newMemory() *memory { return &memory{map[string]string{}, map[string]Known{}} }

func (b *memory) Override(_ context.Context, cue, _ string) (string, bool, error) {
	uri, found := b.words[cue]
	return uri, found, nil
}

func (b *memory) Remembered(_ context.Context, recording string) (Known, bool, error) {
	k, found := b.known[recording]
	return k, found, nil
}

func (b *memory) Remember(_ context.Context, recording string, k Known) error {
	b.known[recording] = k
	return nil
}

// scripted answers the nth search with the nth list, and then with nothing.
type scripted struct {
	answers [][]match.Candidate
	asked   []string
	err     error
}

func (s *scripted) SearchTracks(_ context.Context, query string) ([]match.Candidate, error) {
	s.asked = append(s.asked, query)
	if s.err != nil || len(s.asked) > len(s.answers) {
		return nil, s.err
	}
	return s.answers[len(s.asked)-1], nil
}

func (s *scripted) Calls() Calls { return Calls{Search: len(s.asked)} }

// onlySearch is a Spotify whose searches are all that is used.
type onlySearch struct {
	Spotify
	*scripted
}

func (o onlySearch) SearchTracks(ctx context.Context, query string) ([]match.Candidate, error) {
	return o.scripted.SearchTracks(ctx, query)
}

func (o onlySearch) Calls() Calls { return o.scripted.Calls() }

func exact(uri string) match.Candidate {
	return match.Candidate{URI: uri, Title: "Long Way", Artists: []string{"The Act"}, Album: "Long Way", Duration: 200 * time.Second, Released: "1990"}
}

// unsure is the right song in a version nobody asked for.
func unsure(uri string) match.Candidate {
	c := exact(uri)
	c.Title += " - Live"
	return c
}

func wantedEntry() Entry {
	return Entry{Cue: "t/long-way", TitleID: "t", Wanted: match.Wanted{Title: "Long Way", Artist: "The Act", Kind: match.Song, Year: 1990}}
}

func TestThePersonsWordComesFirst(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		word string
		want match.Outcome
	}{"a track": {"spotify:track:mine", match.Auto}, "never": {"", match.None}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, s, e := newMemory(), &scripted{}, wantedEntry()
			b.words[e.Cue] = c.word
			b.known[e.Wanted.Key()] = Known{Outcome: match.Auto, URI: "remembered", Checked: time.Now()}
			got, err := resolver{s, &albumLookup{}, b, time.Now, match.Preference{}}.resolve(t.Context(), e)
			if err != nil || got.Outcome != c.want || got.URI != c.word || len(got.Reasons) != 1 || len(s.asked) != 0 {
				t.Errorf("%+v after %d searches (%v), want %s %q after none", got, len(s.asked), err, c.want, c.word)
			}
		})
	}
}

func TestWhatWasFoundIsBelievedForAWhile(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	now := time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		outcome match.Outcome
		misses  int
		age     time.Duration
		fresh   bool
	}{
		{match.Auto, 0, 0, true}, {match.Auto, 0, 30*day - 1, true}, {match.Auto, 0, 30 * day, false},
		{match.Review, 0, 7*day - 1, true}, {match.Review, 0, 7 * day, false},
		{match.None, 1, 7*day - 1, true}, {match.None, 1, 7 * day, false},
		{match.None, 2, 14*day - 1, true}, {match.None, 2, 14 * day, false},
		{match.None, 3, 28*day - 1, true}, {match.None, 3, 28 * day, false},
		{match.None, 200, 448*day - 1, true}, {match.None, 200, 448 * day, false},
		{match.Auto, 0, -time.Hour, true}, // the clock was set back
	} {
		b, s, e := newMemory(), &scripted{}, wantedEntry()
		b.known[e.Wanted.Key()] = Known{Outcome: c.outcome, URI: "u", Misses: c.misses, Checked: now.Add(-c.age)}
		got, err := resolver{s, &albumLookup{}, b, func() time.Time { return now }, match.Preference{}}.resolve(t.Context(), e)
		if asked := len(s.asked) > 0; err != nil || asked == c.fresh {
			t.Errorf("%s, %d misses, %v old: asked again is %v (%v), want %v", c.outcome, c.misses, c.age, asked, err, !c.fresh)
		}
		if c.fresh && (got.Outcome != c.outcome || len(got.Reasons) == 0) {
			t.Errorf("%s, %v old: came back as %+v", c.outcome, c.age, got)
		}
	}
}

func TestMissesAreAskedAgainLaterAndLater(t *testing.T) {
	t.Parallel()
	b, s, e := newMemory(), &scripted{}, wantedEntry()
	now := time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	var askedOn []int
	for day := range 60 {
		before := len(s.asked)
		if _, err := (resolver{s, &albumLookup{}, b, func() time.Time { return now.AddDate(0, 0, day) }, match.Preference{}}).resolve(t.Context(), e); err != nil {
			t.Fatal(err)
		}
		if len(s.asked) > before {
			askedOn = append(askedOn, day)
		}
	}
	if fmt.Sprint(askedOn) != "[0 7 21 49]" {
		t.Errorf("asked on days %v, want 0, 7, 21 and 49", askedOn)
	}
	s.answers = append(make([][]match.Candidate, len(s.asked)), []match.Candidate{exact("found")})
	if _, err := (resolver{s, &albumLookup{}, b, func() time.Time { return now.AddDate(1, 0, 0) }, match.Preference{}}).resolve(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	if k := b.known[e.Wanted.Key()]; k.Outcome != match.Auto || k.URI != "found" || k.Misses != 0 {
		t.Errorf("remembered %+v, want the match and no misses", k)
	}
}

func TestWhatNeedsEyesIsRememberedWithWhatWasOffered(t *testing.T) {
	t.Parallel()
	b, e := newMemory(), wantedEntry()
	s := &scripted{answers: [][]match.Candidate{{unsure("live")}}}
	first, err := resolver{s, &albumLookup{}, b, time.Now, match.Preference{}}.resolve(t.Context(), e)
	if err != nil || first.Outcome != match.Review || first.URI != "" || len(first.Offered) != 1 {
		t.Fatalf("%+v (%v), want a review with one offer", first, err)
	}
	asked := len(s.asked)
	again, err := resolver{s, &albumLookup{}, b, time.Now, match.Preference{}}.resolve(t.Context(), e)
	if err != nil || again.Outcome != match.Review || len(again.Offered) != 1 || again.Offered[0].URI != "live" || len(s.asked) != asked {
		t.Errorf("the second time: %+v after %d more searches (%v)", again, len(s.asked)-asked, err)
	}
	if len(again.Reasons) == 0 || strings.Join(message.English(again.Reasons), ";") != strings.Join(message.English(first.Offered[0].Reasons), ";") {
		t.Errorf("reasons %q, want those of the best offer", again.Reasons)
	}
}

func TestSearchStopsAtTheFirstSureAnswer(t *testing.T) {
	t.Parallel()
	w := wantedEntry().Wanted
	w.ISRC = "GBAYE0000001" // so that there are three queries
	w.Alt = []string{"Langer Weg", "Camino largo"}
	queries := len(match.Queries(w))
	if queries != 3 || len(match.AltQueries(w)) != 2 {
		t.Fatalf("%d queries and %d others, want 3 and 2", queries, len(match.AltQueries(w)))
	}
	sure, live := []match.Candidate{exact("sure")}, []match.Candidate{unsure("live")}
	for name, c := range map[string]struct {
		answers [][]match.Candidate
		asked   int
		want    match.Outcome
	}{
		"first":                         {[][]match.Candidate{sure}, 1, match.Auto},
		"second":                        {[][]match.Candidate{live, sure}, 2, match.Auto},
		"third":                         {[][]match.Candidate{nil, live, sure}, 3, match.Auto},
		"unsure asks for no other name": {[][]match.Candidate{live}, 3, match.Review},
		"nothing asks for other names":  {nil, 5, match.None},
		"found by another name":         {[][]match.Candidate{nil, nil, nil, sure}, 4, match.Auto},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := &scripted{answers: c.answers}
			d, err := Search(t.Context(), s, w, match.Preference{})
			if err != nil || d.Outcome != c.want || len(s.asked) != c.asked {
				t.Errorf("%s after %d searches (%v), want %s after %d", d.Outcome, len(s.asked), err, c.want, c.asked)
			}
		})
	}
}

func TestAFailedSearchIsNotRemembered(t *testing.T) {
	t.Parallel()
	b, e := newMemory(), wantedEntry()
	broken := errors.New("broken")
	if _, err := (resolver{&scripted{err: broken}, &albumLookup{}, b, time.Now, match.Preference{}}).resolve(t.Context(), e); !errors.Is(err, broken) {
		t.Errorf("resolve: %v, want the search's error", err)
	}
	if len(b.known) != 0 {
		t.Errorf("remembered %v, want nothing", b.known)
	}
}

func TestTryingSavesNothing(t *testing.T) {
	t.Parallel()
	s := onlySearch{scripted: &scripted{answers: [][]match.Candidate{{exact("sure")}}}}
	told := 0
	m := &Maker{Spotify: s, Memory: newMemory(), Now: time.Now, Progress: func(p Progress) {
		told++
		if p.Stage != StageMatching || p.Done != 1 || p.Total != 1 || p.Track == nil {
			t.Errorf("progress %+v", p)
		}
	}}
	res, err := m.Try(t.Context(), Plan{Name: "List", Entries: []Entry{wantedEntry()}}) // a write would meet a nil Spotify
	if err != nil || res.Count(match.Auto) != 1 || res.Playlist.ID != "" || res.Calls != (Calls{Search: 1}) || told != 1 {
		t.Errorf("%+v, told %d times (%v)", res, told, err)
	}
}
