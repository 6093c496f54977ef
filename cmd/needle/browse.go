package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/search"
)

type titlesCmd struct {
	Kind   []catalog.TitleKind `help:"Only these kinds: series, film, documentary, concert, competition, awards." placeholder:"K,K"`
	Mood   []string            `help:"Only titles of these moods." placeholder:"M,M"`
	Genre  []string            `help:"Only titles of these genres." placeholder:"G,G"`
	Music  []string            `help:"Only titles with these kinds of music." placeholder:"G,G"`
	Decade string              `help:"Only titles with music of a decade, such as 1980s." placeholder:"1980s"`
	Query  string              `help:"Only titles whose name has these words." placeholder:"WORDS"`
}

// Run lists the titles.
func (c *titlesCmd) Run(k *call) error {
	for _, kind := range c.Kind {
		if !slices.Contains(catalog.TitleKinds(), kind) {
			return usage("there is no kind of title %q: use %s", string(kind), "series, film, documentary, concert, competition or awards")
		}
	}
	for _, mood := range c.Mood {
		if !slices.Contains(catalog.Moods(), mood) {
			return usage("there is no mood %q: use one of %s", mood, strings.Join(catalog.Moods(), ", "))
		}
	}
	if c.Decade != "" && !isDecade(c.Decade) {
		return usage("a decade is written as in 1980s, not %q", c.Decade)
	}
	lib, err := k.app.Catalog(k.ctx)
	if err != nil {
		return err
	}
	found, err := lib.Titles(k.ctx, library.Filter{Kinds: c.Kind, Moods: c.Mood, Genres: c.Genre, Music: c.Music, Decade: c.Decade, Query: c.Query})
	if err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(titlesDocument(found))
	}
	if len(found) == 0 {
		k.print.say("No title fits; try fewer or other filters.")
	}
	rows := make([][]string, len(found))
	for i, t := range found {
		rows[i] = []string{t.ID, t.Name, string(t.Kind), string(t.Released), fmt.Sprintf("%d cues", t.Cues)}
	}
	return k.print.table(rows)
}

func titlesDocument(found []library.Summary) any {
	type title struct {
		ID       string            `json:"id"`
		Title    string            `json:"title"`
		Kind     catalog.TitleKind `json:"kind"`
		Released catalog.Date      `json:"released"`
		Cues     int               `json:"cues"`
		Albums   int               `json:"albums"`
		Moods    []string          `json:"moods"`
		Genres   []string          `json:"genres"`
	}
	list := make([]title, len(found))
	for i, t := range found {
		list[i] = title{t.ID, t.Name, t.Kind, t.Released, t.Cues, t.Albums, some(t.Moods), some(t.Genres)}
	}
	return map[string]any{"titles": list}
}

func isDecade(s string) bool {
	n, err := strconv.Atoi(strings.TrimSuffix(s, "0s"))
	return err == nil && len(s) == 5 && n >= 180 && n <= 210
}

// some returns a list that JSON writes as [] when it is empty, not as null.
func some[T any](list []T) []T { return append([]T{}, list...) }

// usage returns the error of a command line that makes no sense.
func usage(format string, args ...any) error {
	return &diagnose.UsageError{Message: message.New("%s", sentence(fmt.Sprintf(format, args...)))}
}

// sentence makes text begin with a capital and end with a full stop.
func sentence(text string) string {
	if text == "" {
		return text
	}
	if c := text[0]; 'a' <= c && c <= 'z' {
		text = string(c-'a'+'A') + text[1:]
	}
	if last := text[len(text)-1]; last != '.' && last != '!' && last != '?' {
		text += "."
	}
	return text
}

type titleCmd struct {
	ID      string            `arg:"" help:"Id or name of the title."`
	Season  []int             `help:"Only these seasons." placeholder:"N,N"`
	Episode []int             `help:"Only these episodes." placeholder:"N,N"`
	Kind    []catalog.CueKind `help:"Only these kinds: song, cover, score, performance." placeholder:"K,K"`
}

// Run shows the title.
func (c *titleCmd) Run(k *call) error {
	lib, err := k.app.Catalog(k.ctx)
	if err != nil {
		return err
	}
	t, err := lib.Title(k.ctx, c.ID)
	if err != nil {
		return err
	}
	known := t.Coverage() // of the whole title, whatever is asked for
	t.Cues, err = playlist.Recipe{Titles: []string{t.ID}, Seasons: c.Season, Episodes: c.Episode, Kinds: c.Kind}.CuesOf(t)
	if err != nil {
		return err
	}
	if k.print.json {
		document, err := titleDocument(t, known)
		if err != nil {
			return err
		}
		return k.print.document(document)
	}
	return printTitle(k.print, t, known)
}

func printTitle(p *printer, t catalog.Title, known catalog.Coverage) error {
	p.line("%s (%s, %s)", t.Name, t.Kind, t.Released)
	p.line("%s", t.Summary)
	p.line("Known: %s.", knownText(known))
	for _, person := range t.People {
		p.line("  %s: %s", person.Role, person.Name)
	}
	p.line("")
	rows := make([][]string, len(t.Cues))
	for i, c := range t.Cues {
		rows[i] = []string{c.Where().Mark(), c.Title, c.Artist, kindOf(c), c.ID}
	}
	if err := p.table(rows); err != nil {
		return err
	}
	for _, a := range t.Albums {
		p.line("Album: %s, %s (%d tracks known)", a.Title, a.Artist, len(a.Tracks))
	}
	return nil
}

func kindOf(c catalog.Cue) string {
	text := string(c.Kind)
	if c.Original != "" {
		text += " of " + c.Original
	}
	if c.Key {
		text += " *"
	}
	if moment := c.Where().Moment(); moment != "" {
		text += " (" + moment + ")"
	}
	return text
}

type searchCmd struct {
	Words []string `arg:"" help:"What to look for."`
	Limit int      `help:"Most hits to show." default:"20"`
}

// Run searches.
func (c *searchCmd) Run(k *call) error {
	if c.Limit < 1 || c.Limit > 1000 {
		return usage("--limit is from 1 to 1000")
	}
	lib, err := k.app.Catalog(k.ctx)
	if err != nil {
		return err
	}
	start := k.print.now()
	hits, err := lib.Search(k.ctx, strings.Join(c.Words, " "), c.Limit)
	took := k.print.now().Sub(start)
	if err != nil {
		return err
	}
	if k.print.json {
		list := make([]hitDocument, len(hits))
		for i, h := range hits {
			list[i] = hitDocumentOf(h)
		}
		return k.print.document(map[string]any{"hits": list, "took_us": took.Microseconds()})
	}
	rows := make([][]string, len(hits))
	for i, h := range hits {
		rows[i] = []string{string(h.Type), h.Text, h.Detail, h.ID}
	}
	if len(rows) == 0 {
		k.print.say("Nothing was found; try fewer or other words.")
	}
	return k.print.table(rows)
}

// hitDocument is the document of a hit.
type hitDocument struct {
	Type    indexer.Kind `json:"type"`
	ID      string       `json:"id"`
	Text    string       `json:"text"`
	TitleID string       `json:"title_id"`
	Score   float64      `json:"score"`
	Artist  *string      `json:"artist,omitempty"`
	Season  *int         `json:"season,omitempty"`
	Episode *int         `json:"episode,omitempty"`
	Why     *whyDocument `json:"why,omitempty"`
}

// whyDocument reports what of a question a hit meets.
type whyDocument struct {
	Title  bool     `json:"title"`
	Place  []string `json:"place"`
	Names  []string `json:"names"`
	Notes  []string `json:"notes"`
	Missed []string `json:"missed"`
}

func hitDocumentOf(h search.Hit) hitDocument {
	out := hitDocument{Type: h.Type, ID: h.ID, Text: h.Text, TitleID: h.TitleID, Score: h.Score}
	if s := h.Song; s != nil {
		out.Artist, out.Season, out.Episode = &s.Artist, &s.Season, &s.Episode
	}
	if w := h.Why; w != nil {
		out.Why = &whyDocument{w.Title, some(w.Place), some(w.Names), some(w.Notes), some(w.Missed)}
	}
	return out
}
