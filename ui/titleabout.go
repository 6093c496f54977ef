package ui

import (
	"net/url"
	"slices"
	"strings"

	"needledrop/internal/catalog"
)

// aboutRows lists the facts, the links and the sources of a title, and what it
// is about where the head has no room for that.
func (p *titleView) aboutRows() []row {
	t := p.title
	var rows []row
	if p.room == leastRoom && t.Summary != "" {
		rows = append(rows, textRow{t.Summary, leadStyle, 8, 0})
	}
	rows = append(rows, sectionRow(tr("Facts")))
	for _, f := range [][2]string{
		{tr("Released"), dateText(t.Released)}, {tr("Ended"), dateText(t.Ended)}, {tr("Also known as"), strings.Join(t.Alt, " · ")},
		{tr("Genres"), capital(strings.Join(each(t.Genres, said), tr(", ")))}, {tr("Music"), capital(strings.Join(t.Music, ", "))}, {tr("Moods"), capital(strings.Join(each(t.Moods, said), tr(", ")))},
		{tr("Countries"), strings.Join(countryNames(t.Countries), tr(", "))}, {tr("Languages"), strings.Join(languageNames(t.Languages), tr(", "))},
	} {
		if f[1] != "" {
			rows = append(rows, factRow{f[0], f[1]})
		}
	}
	for _, role := range catalog.Roles() {
		if names := namesOf(t, role); len(names) > 0 {
			rows = append(rows, linksRow{name: personRole(role), links: p.window.linksTo(personPage, names), below: 4})
		}
	}
	rows = append(rows, linkRows(tr("Links"), linksOf(t))...)
	return append(rows, linkRows(tr("Sources"), sourcesOf(t))...)
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
				shown = capital(name)
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

func linkRows(heading string, links []namedLink) []row {
	if len(links) == 0 {
		return nil
	}
	rows := []row{sectionRow(heading)}
	for _, l := range links {
		if address, err := url.Parse(l.address); err == nil && address.Host != "" {
			rows = append(rows, linkRow{name: l.name, address: address, written: true})
			continue
		}
		rows = append(rows, paragraphRow(l.name))
	}
	return rows
}
