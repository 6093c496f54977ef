package ui

import (
	"net/url"
	"slices"
	"strings"

	"needledrop/internal/catalog"
)

// aboutRows lists the facts, the links and the sources of a title.
func aboutRows(t catalog.Title) []row {
	rows := []row{sectionRow(tr("Facts"))}
	for _, f := range [][2]string{
		{tr("Released"), dateText(t.Released)}, {tr("Ended"), dateText(t.Ended)}, {tr("Also known as"), strings.Join(t.Alt, " · ")},
		{tr("Genres"), strings.Join(each(t.Genres, said), tr(", "))}, {tr("Music"), strings.Join(t.Music, ", ")}, {tr("Moods"), strings.Join(each(t.Moods, said), tr(", "))},
		{tr("Countries"), strings.Join(countryNames(t.Countries), tr(", "))}, {tr("Languages"), strings.Join(languageNames(t.Languages), tr(", "))},
	} {
		if f[1] != "" {
			rows = append(rows, factRow{f[0], f[1]})
		}
	}
	for _, role := range catalog.Roles() {
		if names := namesOf(t, role); len(names) > 0 {
			rows = append(rows, factRow{personRole(role), strings.Join(names, ", ")})
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
