package indexer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
)

// entry is a title, artist, album or person as a search finds it.
type entry struct {
	kind    DocType
	weight  int // how much music there is behind it
	id      string
	text    string
	detail  string
	titleID string
	names   []string
	texts   []string
	notes   []string // stems and tokens
}

// gather lists everything but the cues that can be found, kind by kind, the
// most important of each first.
func gather(titles []catalog.Title, artists roster, other map[string][]string) []entry {
	var out []entry
	for _, t := range titles {
		names := titleNamesOf(t)
		out = append(out, entry{
			kind: TitleDoc, weight: len(t.Cues) + len(t.Albums), id: t.ID, text: t.Name,
			detail: JoinFilled(string(t.Kind), yearOf(t.Released)), titleID: t.ID, names: shortened(names), texts: append(names, squashedNames(names)...),
			notes: stemsOf(append([]string{t.Summary}, slices.Concat(t.Genres, t.Music, t.Moods)...)...),
		})
		for i, a := range t.Albums {
			out = append(out, albumEntry(t, i, a))
		}
	}
	out = append(out, artists.entries(ArtistDoc, titles, other)...)
	out = append(out, peopleOf(titles).entries(PersonDoc, titles, nil)...)
	slices.SortStableFunc(out, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(b.weight, a.weight), cmp.Compare(a.text, b.text), cmp.Compare(a.id, b.id))
	})
	return out
}

// albumEntry describes the title's album number i; its id is the title's with
// the number from 1 behind "#".
func albumEntry(t catalog.Title, i int, a catalog.Album) entry {
	names := append([]string{a.Title}, a.Alt...)
	texts := append([]string{a.Artist, t.Name}, names...)
	for _, track := range a.Tracks {
		texts = append(texts, track.Title, track.Artist)
		texts = append(texts, track.Alt...)
	}
	return entry{
		kind: AlbumDoc, weight: len(a.Tracks), id: AlbumID(t.ID, i+1), text: a.Title,
		detail: JoinFilled(a.Artist, t.Name, yearOf(a.Released)), titleID: t.ID, names: names, texts: texts,
	}
}

// AlbumID names a title's album by its number from 1.
func AlbumID(title string, n int) string { return fmt.Sprintf("%s#%d", title, n) }

// credited is somebody found in one title or more.
type credited struct {
	name   string
	weight int
	titles []int // each once, in order
	roles  []string
}

func (c *credited) in(title int) {
	c.weight++
	if n := len(c.titles); n == 0 || c.titles[n-1] != title {
		c.titles = append(c.titles, title)
	}
}

// roster holds the credited by the key of their name.
type roster map[string]*credited

// credit notes name in the title and returns the record, nil when there is no
// name to speak of.
func (r roster) credit(name string, title int) *credited {
	key := fold.Key(name)
	if key == "" || key == variousArtists {
		return nil
	}
	c := r[key]
	if c == nil {
		c = &credited{name: name}
		r[key] = c
	}
	c.in(title)
	return c
}

const variousArtists = "various artists"

func (r roster) entries(kind DocType, titles []catalog.Title, other map[string][]string) []entry {
	out := make([]entry, 0, len(r))
	for key, c := range r {
		e := entry{kind: kind, weight: c.weight, id: key, text: c.name}
		e.texts = append([]string{c.name}, other[key]...)
		e.names = shortened(e.texts)
		e.texts = append(e.texts, squashedNames(e.texts)...)
		if len(c.titles) == 1 {
			e.titleID = titles[c.titles[0]].ID
		}
		e.detail = JoinFilled(strings.Join(c.roles, ", "), titleNames(c.titles, titles))
		if kind == PersonDoc {
			e.texts = append(e.texts, c.roles...)
			e.notes = roleTokens(c.roles)
			for _, t := range c.titles {
				e.texts = append(e.texts, titles[t].Name)
			}
		}
		out = append(out, e)
	}
	return out
}

// titleNames lists the first of the titles and counts the others.
func titleNames(ords []int, titles []catalog.Title) string {
	const shown = 3
	var names []string
	for _, t := range ords[:min(shown, len(ords))] {
		names = append(names, titles[t].Name)
	}
	if more := len(ords) - shown; more > 0 {
		names = append(names, fmt.Sprintf("+%d", more))
	}
	return JoinFilled(names...)
}

func peopleOf(titles []catalog.Title) roster {
	people := roster{}
	for i, t := range titles {
		for _, p := range t.People {
			if c := people.credit(p.Name, i); c != nil && !slices.Contains(c.roles, string(p.Role)) {
				c.roles = append(c.roles, string(p.Role))
			}
		}
	}
	return people
}

// artistsOf collects everybody who plays, once as credited. "A feat. B" counts
// for both. Other joined names ("A & B") are a name of their own; they count
// for a part as well only when that part is credited alone somewhere or is
// joined with others elsewhere, which leaves the duos alone whose halves nobody
// credits.
func artistsOf(titles []catalog.Title) roster {
	artists := roster{}
	var joined []joinedAct
	lines := map[string]map[string]bool{} // joined names by their parts' keys
	for i, t := range titles {
		for name := range performers(t) {
			for _, act := range splitGuests(name) {
				artists.credit(act, i)
				parts := splitAct(act)
				for _, p := range parts {
					joined = append(joined, joinedAct{p, i})
					note(lines, fold.Key(p), act)
				}
			}
		}
	}
	for _, j := range joined {
		key := fold.Key(j.part)
		switch c := artists[key]; {
		case c != nil:
			c.in(j.title)
		case len(lines[key]) > 1 && !isCompany(key):
			artists.credit(j.part, j.title)
		}
	}
	return artists
}

// joinedAct is a part of a joined name in a title.
type joinedAct struct {
	part  string
	title int
}

func note(lines map[string]map[string]bool, part, line string) {
	if lines[part] == nil {
		lines[part] = map[string]bool{}
	}
	lines[part][fold.Key(line)] = true
}

// isCompany reports what joins many acts and is none itself: "Emma & cast".
func isCompany(key string) bool {
	switch key {
	case "cast", "company", "ensemble", "chorus", "choir", "orchestra", "his orchestra", "friends", "others":
		return true
	}
	return false
}

// performers yields every credit of t's cues and album tracks.
func performers(t catalog.Title) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, c := range t.Cues {
			if !yield(c.Artist) || !yield(c.Original) {
				return
			}
		}
		for _, a := range t.Albums {
			if len(a.Tracks) == 0 && !yield(a.Artist) {
				return
			}
			for _, track := range a.Tracks {
				if !yield(a.Performer(track)) {
					return
				}
			}
		}
	}
}

// JoinFilled joins the parts that are not empty for a second line.
func JoinFilled(parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" }), " · ")
}

func yearOf(d catalog.Date) string {
	if d.Year() == 0 {
		return ""
	}
	return fmt.Sprint(d.Year())
}

// roleTokens are the tokens of what a person is credited for.
func roleTokens(roles []string) []string {
	var out []string
	for _, r := range roles {
		switch role := catalog.Role(r); {
		case role.Writes():
			out = append(out, composerToken)
		case role == catalog.MusicSupervisor:
			out = append(out, supervisorToken)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
