package favourites

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
)

// liked is all that the person likes, the newest first.
type liked struct {
	songs  []app.Favourite
	titles []library.Summary
	names  []userdata.Liking // artists and people
}

func readLiked(ctx context.Context, core *app.App) (liked, error) {
	var l liked
	var err error
	if l.songs, err = core.Favourites(ctx); err != nil {
		return l, err
	}
	lib, err := core.Catalog(ctx)
	if err != nil {
		return l, err
	}
	all, err := lib.Titles(ctx, library.Filter{})
	if err != nil {
		return l, err
	}
	known := map[string]library.Summary{}
	for _, t := range all {
		known[t.ID] = t
	}
	likings, err := core.Likings(ctx)
	for _, one := range likings {
		if one.Kind != userdata.LikedTitle {
			l.names = append(l.names, one)
		} else if t, there := known[one.ID]; there {
			l.titles = append(l.titles, t)
		}
	}
	return l, err
}

// order is how favourites are listed.
type order int

const (
	newest order = iota
	byName
	byTitle // songs by the title they are heard in
)

func orderNames() []string {
	return []string{lang.Tr("Newest first"), lang.Tr("A to Z"), lang.Tr("By title")}
}

// sorted lists everything in an order.
func (l liked) sorted(o order) liked {
	if o == newest {
		return l
	}
	out := liked{slices.Clone(l.songs), slices.Clone(l.titles), slices.Clone(l.names)}
	slices.SortStableFunc(out.songs, func(a, b app.Favourite) int {
		if o == byTitle {
			return cmp.Or(compareNames(a.TitleName, b.TitleName), cmp.Compare(a.Cue.Season, b.Cue.Season), cmp.Compare(a.Cue.Episode, b.Cue.Episode))
		}
		return compareNames(a.Cue.Title, b.Cue.Title)
	})
	slices.SortStableFunc(out.titles, func(a, b library.Summary) int { return compareNames(a.Name, b.Name) })
	slices.SortStableFunc(out.names, func(a, b userdata.Liking) int { return compareNames(a.ID, b.ID) })
	return out
}

func compareNames(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) }

// recipe asks for what stands on a tab; false where there is nothing.
func (l liked) recipe(tab int) (playlist.Recipe, bool) {
	switch tab {
	case titlesTab:
		return playlist.Recipe{Titles: labels.Each(l.titles, func(t library.Summary) string { return t.ID })}, len(l.titles) > 0
	case namesTab:
		var r playlist.Recipe
		for _, n := range l.names {
			if n.Kind == userdata.LikedArtist {
				r.Artists = append(r.Artists, n.ID)
			}
		}
		return r, len(r.Artists) > 0
	}
	return shell.RecipeOf(labels.Each(l.songs, func(f app.Favourite) string { return f.Cue.ID })...), len(l.songs) > 0
}

// songLine is the row of a song, with where it is heard.
func songLine(number int, f app.Favourite) labels.SongLine {
	line := labels.LineOfCue(number, f.Cue)
	line.Also = labels.Joined(f.TitleName, labels.EpisodeOf(f.Cue).Short())
	return line
}

// without leaves out what was let go, by id.
func (l liked) without(let map[string]bool) liked {
	return liked{
		slices.DeleteFunc(slices.Clone(l.songs), func(f app.Favourite) bool { return let[f.Cue.ID] }),
		slices.DeleteFunc(slices.Clone(l.titles), func(t library.Summary) bool { return let[t.ID] }),
		slices.DeleteFunc(slices.Clone(l.names), func(n userdata.Liking) bool { return let[n.ID] }),
	}
}
