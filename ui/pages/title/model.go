package title

import (
	"slices"
	"strconv"

	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/internal/search"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// songFilter is which songs of a title are shown, and go into its playlist.
type songFilter struct {
	seasons []int
	kinds   []catalog.CueKind
	keyOnly bool
	words   string // that describe a song or its scene; "" for all
	albums  bool   // what else is on the albums is taken along
}

// recipe is what the filter leaves of a title. With words it names the songs, of
// which there may be none.
func (f songFilter) recipe(t catalog.Title) playlist.Recipe {
	if f.words == "" {
		return f.chosen(t)
	}
	met := search.Within(t, f.words)
	cues, err := f.chosen(t).CuesOf(t)
	if err != nil { // a filter made here is always right
		return playlist.Recipe{}
	}
	var ids []string
	for _, c := range cues {
		if slices.Contains(met, c.ID) {
			ids = append(ids, c.ID)
		}
	}
	return playlist.Recipe{Cues: ids}
}

// cues are the songs that the filter leaves.
func (f songFilter) cues(t catalog.Title) []catalog.Cue {
	r := f.recipe(t)
	if f.words != "" && len(r.Cues) == 0 {
		return nil
	}
	cues, err := r.CuesOf(t)
	if err != nil { // a filter made here is always right
		return nil
	}
	return cues
}

// chosen is what the filter leaves without its words.
func (f songFilter) chosen(t catalog.Title) playlist.Recipe {
	r := playlist.Recipe{Titles: []string{t.ID}, Seasons: f.seasons, Kinds: f.kinds, KeyOnly: f.keyOnly, AlbumsToo: f.albums}
	if len(t.Cues) == 0 { // all that is known of its music are albums
		for _, a := range t.Albums {
			if len(a.Tracks) > 0 {
				r.Albums = append(r.Albums, a.Title)
			}
		}
	}
	return r
}

// offersAlbums tells whether the albums are offered beside the songs: where little
// is known of the scenes, most of the music is on them.
func offersAlbums(t catalog.Title) bool {
	return len(t.Cues) > 0 && !t.Coverage().Rich && slices.ContainsFunc(t.Albums, func(a catalog.Album) bool { return len(a.Tracks) > 0 })
}

// canMake tells whether anything of a title can go into a playlist.
func canMake(t catalog.Title) bool {
	return len(t.Cues) > 0 || slices.ContainsFunc(t.Albums, func(a catalog.Album) bool { return len(a.Tracks) > 0 })
}

// cueCounts returns the kinds of cue a title has, and how many are key cues.
// Seasons that are named leave out all others.
func cueCounts(t catalog.Title, seasons []int) (kinds []labels.KindCount, key int) {
	counted := func(c catalog.Cue) bool { return len(seasons) == 0 || slices.Contains(seasons, c.Season) }
	for _, k := range catalog.CueKinds() {
		n := 0
		for _, c := range t.Cues {
			if c.Kind == k && counted(c) {
				n++
			}
		}
		if n > 0 {
			kinds = append(kinds, labels.KindCount{Kind: k, N: n})
		}
	}
	for _, c := range t.Cues {
		if c.Key && counted(c) {
			key++
		}
	}
	return kinds, key
}

// seasonsWithSongs lists the seasons that cues name.
func seasonsWithSongs(t catalog.Title) []int {
	var out []int
	for _, c := range t.Cues {
		if c.Season != 0 && !slices.Contains(out, c.Season) {
			out = append(out, c.Season)
		}
	}
	slices.Sort(out)
	return out
}

// hasScenes tells whether any cue says where it plays.
func hasScenes(t catalog.Title) bool {
	return slices.ContainsFunc(t.Cues, func(c catalog.Cue) bool { return c.Scene != "" })
}

// titleFacts is the line under a title's name. Recordings is how many there are
// among its songs, 0 while that is not known.
func titleFacts(t catalog.Title, recordings int) string {
	years := ""
	if y := t.Released.Year(); y != 0 {
		years = strconv.Itoa(y)
		if end := t.Ended.Year(); end > y {
			years += "–" + strconv.Itoa(end)
		}
	}
	songs, albums := "", ""
	if n := len(t.Cues); n > 0 {
		songs = lang.Trn("%d songs", n, n)
		if recordings > 0 && recordings < n {
			songs = lang.Trf("%s, heard %d times", lang.Trn("%d recordings", recordings, recordings), n)
		}
	}
	if n := len(t.Albums); n > 0 {
		albums = lang.Trn("%d albums", n, n)
	}
	return labels.Joined(lang.TitleName(t), labels.TitleKindName(t.Kind), years, songs, albums)
}

// namesOf returns who had a role.
func namesOf(t catalog.Title, role catalog.Role) []string {
	var names []string
	for _, p := range t.People {
		if p.Role == role {
			names = append(names, p.Name)
		}
	}
	return names
}
