package title

import (
	"net/url"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
)

// aboutRows lists what a title is about, its facts, its links and its sources.
func (p *view) aboutRows() []rowlist.Row {
	t := p.title
	var rows []rowlist.Row
	if t.Summary != "" {
		rows = append(rows, rowlist.Text{Text: lang.Summary(t.ID, t.Summary), Style: typeset.LeadStyle, Above: 8, Below: 0})
	}
	rows = append(rows, knownRows(t)...)
	rows = append(rows, rowlist.Section(lang.Tr("Facts")))
	for _, f := range [][2]string{
		{lang.Tr("Released"), lang.DateText(t.Released)}, {lang.Tr("Ended"), lang.DateText(t.Ended)}, {lang.Tr("Also known as"), strings.Join(otherNames(t), " · ")},
		{lang.Tr("Genres"), labels.Capital(strings.Join(labels.Each(t.Genres, lang.Term), lang.Tr(", ")))}, {lang.Tr("Music"), labels.Capital(strings.Join(t.Music, ", "))}, {lang.Tr("Moods"), labels.Capital(strings.Join(labels.Each(t.Moods, lang.Term), lang.Tr(", ")))},
		{lang.Tr("Countries"), strings.Join(lang.CountryNames(t.Countries), lang.Tr(", "))}, {lang.Tr("Languages"), strings.Join(lang.LanguageNames(t.Languages), lang.Tr(", "))},
	} {
		if f[1] != "" {
			rows = append(rows, rowlist.Fact{Name: f[0], Text: f[1]})
		}
	}
	for _, role := range catalog.Roles() {
		if names := namesOf(t, role); len(names) > 0 {
			rows = append(rows, rowlist.Links{Name: labels.PersonRole(role), Items: p.window.LinksTo(shell.PersonPage, names), Below: 4})
		}
	}
	rows = append(rows, linkRows(lang.Tr("Links"), linksOf(t))...)
	return append(rows, linkRows(lang.Tr("Sources"), sourcesOf(t))...)
}

// otherNames are all names of a title beside its own, each once.
func otherNames(t catalog.Title) []string {
	var out []string
	add := func(name string) {
		if name != t.Name && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, name := range t.Alt {
		add(name)
	}
	for _, n := range t.Names {
		add(n.Name)
	}
	return out
}

// namedLink is an address with a name to show.
type namedLink struct{ name, address string }

func linksOf(t catalog.Title) []namedLink {
	names := map[string]string{"imdb": "IMDb", "tmdb": "TMDB", "musicbrainz": "MusicBrainz"}
	var out []namedLink
	for _, name := range catalog.LinkNames() {
		if address := t.Links[name]; address != "" {
			shown := names[name]
			if shown == "" {
				shown = labels.Capital(name)
			}
			out = append(out, namedLink{shown, address})
		}
	}
	return out
}

func sourcesOf(t catalog.Title) []namedLink {
	var out []namedLink
	for _, s := range t.Sources {
		out = append(out, namedLink{s.Name, s.URL})
	}
	slices.SortFunc(out, func(a, b namedLink) int {
		return strings.Compare(a.name+"\x00"+a.address, b.name+"\x00"+b.address)
	})
	return out
}

func linkRows(heading string, links []namedLink) []rowlist.Row {
	if len(links) == 0 {
		return nil
	}
	rows := []rowlist.Row{rowlist.Section(heading)}
	for _, l := range links {
		if address, err := url.Parse(l.address); err == nil && address.Host != "" {
			rows = append(rows, rowlist.WebLink{Name: l.name, Address: address, Written: true})
			continue
		}
		rows = append(rows, rowlist.Paragraph(l.name))
	}
	return rows
}
