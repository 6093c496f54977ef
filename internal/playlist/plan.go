package playlist

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/match"
	"needledrop/internal/message"
)

// Entry is one wanted recording of a plan.
type Entry struct {
	Cue     string       `json:"cue"` // id of the first cue that wants it; an album's track has "title-id/album/…", a cover's original "…#original"
	TitleID string       `json:"title_id"`
	Wanted  match.Wanted `json:"wanted"`

	// Where the cue plays, for lists; a job does not need it, so it is not
	// journaled.
	TitleName string        `json:"-"`
	Where     catalog.Where `json:"-"` // zero when unknown, and of an album's track
	Scene     string        `json:"-"` // "" when unknown
}

// Plan is a recipe resolved against the catalog: the wanted recordings in
// order, each once.
type Plan struct {
	Recipe      Recipe  `json:"recipe"`
	Name        string  `json:"name"`
	Description string  `json:"description"`
	Entries     []Entry `json:"entries"`
	Cover       string  `json:"cover"` // id of the title whose artwork the playlist wears
}

// Titles is where a plan reads the catalog.
type Titles interface {
	// Title returns one title by id or name.
	Title(ctx context.Context, id string) (catalog.Title, error)
	// OfMoods lists the ids of the titles with all of the moods.
	OfMoods(ctx context.Context, moods []string) ([]string, error)
	// ByArtist reports what of an act's music is heard, by its name.
	ByArtist(ctx context.Context, name string) (Work, error)
	// ByPerson reports what of the titles' music is the work of somebody.
	ByPerson(ctx context.Context, name string) (Work, error)
}

// NewPlan resolves a recipe with the choices that it leaves open; without any
// for the zero Choices. An empty plan is a RecipeError that says why.
func NewPlan(ctx context.Context, titles Titles, r Recipe, c Choices) (Plan, error) {
	if err := r.Check(); err != nil {
		return Plan{}, err
	}
	theirs, err := worksOf(ctx, titles, &r)
	if err != nil {
		return Plan{}, err
	}
	chosen, err := chosenTitles(ctx, titles, &r, theirs)
	if err != nil {
		return Plan{}, err
	}
	from := selection{chosen, theirs}
	r = from.withChoices(r, c)
	p := Plan{Recipe: r, Name: planName(r, chosen), Entries: from.heard(r)}
	if len(p.Entries) == 0 {
		return Plan{}, nothing(r, chosen)
	}
	p.Description = describe(p, chosen)
	p.Cover = p.Entries[0].TitleID
	r.Order.arrange(p.Entries, chosen, r.Seed)
	return p, nil
}

// chosenTitles loads the recipe's titles and writes their ids into it, so that
// a name and an id make the same recipe.
func chosenTitles(ctx context.Context, titles Titles, r *Recipe, theirs *works) ([]catalog.Title, error) {
	ids := r.Titles
	named := len(r.Titles) > 0
	if !named {
		var err error
		if ids, err = unnamedTitles(ctx, titles, *r, theirs); err != nil {
			return nil, err
		}
	}
	var out []catalog.Title
	var resolved []string
	for _, id := range ids {
		t, err := titles.Title(ctx, id)
		if err != nil {
			return nil, err
		}
		if slices.Contains(resolved, t.ID) || named && !hasMoods(t, r.Moods) {
			continue
		}
		resolved = append(resolved, t.ID)
		out = append(out, t)
	}
	if named {
		r.Titles = resolved
	}
	return out, nil
}

// unnamedTitles lists the titles of a recipe that names none: those of its
// moods, of its artists and people, and of the cues picked by hand.
func unnamedTitles(ctx context.Context, titles Titles, r Recipe, theirs *works) ([]string, error) {
	var ids []string
	if len(r.Moods) > 0 {
		var err error
		if ids, err = titles.OfMoods(ctx, r.Moods); err != nil {
			return nil, err
		}
	}
	switch {
	case theirs == nil:
		return append(ids, r.cueTitles()...), nil
	case len(r.Moods) == 0:
		return theirs.titles, nil
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !slices.Contains(theirs.titles, id) }), nil
}

func hasMoods(t catalog.Title, moods []string) bool {
	for _, m := range moods {
		if !slices.Contains(t.Moods, m) {
			return false
		}
	}
	return true
}

func wantedOf(t catalog.Title, r Recipe, theirs *works) []Entry {
	if len(r.Albums) > 0 {
		return wantedAlbums(t, r)
	}
	var out []Entry
	for _, c := range r.cuesOf(t) {
		if theirs.has(c) {
			out = append(out, wantedCue(t, c, r)...)
		}
	}
	if r.takesScores() {
		out = append(out, theirs.scores(t)...)
	}
	if r.AlbumsToo {
		out = append(out, restOfAlbums(t, out)...)
	}
	return out
}

// restOfAlbums are the tracks of a title's albums that are not among what is
// heard, each song once.
func restOfAlbums(t catalog.Title, heard []Entry) []Entry {
	taken := map[songBy]bool{}
	for _, e := range heard {
		taken[keyOfSong(e.Wanted.Title, e.Wanted.Artist)] = true
	}
	var out []Entry
	for i, a := range t.Albums {
		for _, e := range albumEntries(t, i, a) {
			if song := keyOfSong(e.Wanted.Title, e.Wanted.Artist); !taken[song] {
				taken[song] = true
				out = append(out, e)
			}
		}
	}
	return out
}

// wantedCue is what the recipe takes of a cue: as it is heard, in the original,
// or both.
func wantedCue(t catalog.Title, c catalog.Cue, r Recipe) []Entry {
	heard := Entry{Cue: c.ID, TitleID: t.ID, Wanted: WantedCue(t, c), TitleName: t.Name, Where: c.Where(), Scene: c.Scene}
	original := heard
	original.Cue, original.Wanted = c.ID+originalMark, originalOf(c)
	switch {
	case c.Original == "":
	case r.Originals:
		return []Entry{original}
	case r.Both:
		return []Entry{heard, original}
	}
	return []Entry{heard}
}

// originalMark stands behind a cue's id in that of its original's entry: the
// two are decided on, settled and placed each for itself.
const originalMark = "#original"

// CueID is the id of the catalog's cue that wants the entry.
func (e Entry) CueID() string { return strings.TrimSuffix(e.Cue, originalMark) }

// originalOf is the recording of the act that made a cue's song known.
func originalOf(c catalog.Cue) match.Wanted {
	return match.Wanted{Title: c.Title, Alt: c.Alt, Artist: c.Original, Kind: match.Song}
}

func (r Recipe) wants(c catalog.Cue) bool {
	switch {
	case len(r.Cues) > 0:
		return slices.Contains(r.Cues, c.ID)
	case len(r.Seasons) > 0 && !slices.Contains(r.Seasons, c.Season),
		len(r.Episodes) > 0 && !slices.ContainsFunc(r.Episodes, c.Where().In),
		len(r.Kinds) > 0 && !slices.Contains(r.Kinds, c.Kind),
		r.KeyOnly && !c.Key:
		return false
	}
	return true
}

// WantedCue is the recording a cue of a title asks for.
func WantedCue(t catalog.Title, c catalog.Cue) match.Wanted {
	w := match.Wanted{
		Title: c.Title, Alt: c.Alt, Artist: c.Artist, Kind: c.Kind, Original: c.Original, Heard: t.Name, Year: c.Year,
	}
	w.ArtistAlt = otherNames(t, c.Artist)
	if a, track, ok := albumWith(t, c); ok {
		w.Album, w.AlbumArtist = a.Title, a.Artist
		w.Duration = track.Duration
	}
	return w
}

// otherNames are what the acts of a line are called besides, as far as the title
// tells.
func otherNames(t catalog.Title, line string) []string {
	var out []string
	key := " " + fold.Key(line) + " "
	for _, a := range t.Artists {
		names := append([]string{a.Name}, a.Other...)
		credited := func(name string) bool { k := fold.Key(name); return k != "" && strings.Contains(key, " "+k+" ") }
		if at := slices.IndexFunc(names, credited); at >= 0 {
			out = append(out, slices.Delete(names, at, at+1)...)
		}
	}
	return out
}

// WantedByID is the recording that an entry's cue id stands for; false when the
// title has none of that id.
func WantedByID(t catalog.Title, id string) (match.Wanted, bool) {
	e, found := EntryByID(t, id)
	return e.Wanted, found
}

// EntryByID is the entry of a cue id, be it a cue, its original or a track of an
// album; false when the title has none of that id.
func EntryByID(t catalog.Title, id string) (Entry, bool) {
	for _, c := range t.Cues {
		switch {
		case c.ID == id:
			return wantedCue(t, c, Recipe{})[0], true
		case c.Original != "" && c.ID+originalMark == id:
			return wantedCue(t, c, Recipe{Originals: true})[0], true
		}
	}
	for i, a := range t.Albums {
		for _, e := range albumEntries(t, i, a) {
			if e.Cue == id {
				return e, true
			}
		}
	}
	return Entry{}, false
}

// albumWith finds the title's album that carries a cue's recording.
func albumWith(t catalog.Title, c catalog.Cue) (catalog.Album, catalog.Track, bool) {
	title, artist := fold.Key(c.Title), fold.Key(c.Artist)
	for _, a := range t.Albums {
		for _, track := range a.Tracks {
			if fold.Key(track.Title) == title && (artist == "" || fold.Key(a.Performer(track)) == artist) {
				return a, track, true
			}
		}
	}
	return catalog.Album{}, catalog.Track{}, false
}

func wantedAlbums(t catalog.Title, r Recipe) []Entry {
	var out []Entry
	for i, a := range t.Albums {
		if albumNamed(a, r.Albums) {
			out = append(out, albumEntries(t, i, a)...)
		}
	}
	return out
}

// albumEntries are the tracks of a title's album, which is the i-th.
func albumEntries(t catalog.Title, i int, a catalog.Album) []Entry {
	out := make([]Entry, len(a.Tracks))
	for j, track := range a.Tracks {
		out[j] = Entry{
			Cue:     fmt.Sprintf("%s/album/%d/%d", t.ID, i+1, j+1),
			TitleID: t.ID, TitleName: t.Name,
			Wanted: match.Wanted{
				Title: track.Title, Alt: track.Alt, Artist: a.Performer(track), Kind: albumTrackKind(a.Kind),
				Album: a.Title, AlbumArtist: a.Artist, Heard: t.Name, Year: a.Released.Year(), Duration: track.Duration,
			},
		}
	}
	return out
}

func albumTrackKind(k catalog.AlbumKind) match.Kind {
	switch k {
	case catalog.ScoreAlbum:
		return match.Score
	case catalog.CoversAlbum:
		return match.Cover
	}
	return match.Song
}

// albumNamed accepts an album's whole name, or words of it.
func albumNamed(a catalog.Album, names []string) bool {
	key := fold.Key(a.Title)
	for _, n := range names {
		if k := fold.Key(n); k != "" && strings.Contains(" "+key+" ", " "+k+" ") {
			return true
		}
	}
	return false
}

// nothing says why a plan is empty.
func nothing(r Recipe, chosen []catalog.Title) error {
	switch {
	case len(chosen) == 0 && r.credited():
		return &RecipeError{message.New("No title that fits this recipe has music of %s.", listed(r.credits()))}
	case len(chosen) == 0:
		return &RecipeError{message.New("No title fits this recipe.")}
	}
	if len(r.Albums) > 0 {
		for _, t := range chosen {
			if len(t.Albums) > 0 {
				return &RecipeError{message.New("No track list of an album of that name is known for %s; its albums are: %s.", t.Name, albumTitles(t))}
			}
		}
	}
	if r.credited() {
		return &RecipeError{message.New("Nothing of %s in %s fits this recipe; widen the titles, seasons, episodes or kinds.", listed(r.credits()), places(chosen))}
	}
	return &RecipeError{message.New("Nothing in %s fits this recipe; widen the seasons, episodes or kinds.", names(chosen))}
}

func albumTitles(t catalog.Title) string {
	var out []string
	for _, a := range t.Albums {
		out = append(out, a.Title)
	}
	return strings.Join(out, "; ")
}

// CuesOf lists the cues of a title that a recipe takes, in the order they are
// heard, whoever plays them: a recipe's artists and people are the plan's.
func (r Recipe) CuesOf(t catalog.Title) ([]catalog.Cue, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	return r.cuesOf(t), nil
}

func (r Recipe) cuesOf(t catalog.Title) []catalog.Cue {
	var cues []catalog.Cue
	for _, c := range t.Cues {
		if r.wants(c) {
			cues = append(cues, c)
		}
	}
	heard := t.Heard()
	slices.SortStableFunc(cues, func(a, b catalog.Cue) int { return heard(a.Where(), b.Where()) })
	return cues
}
