package catalog

import "slices"

// Coverage is how much is known of a title's music. It does not say how much
// there is: nobody counts what no source tells.
type Coverage struct {
	Songs       int              `json:"songs"`        // cues
	WithEpisode int              `json:"with_episode"` // songs whose episode is known
	WithScene   int              `json:"with_scene"`   // songs of which is told where they play
	Albums      int              `json:"albums"`
	WholeAlbums int              `json:"whole_albums"` // albums with all their tracks
	Seasons     []SeasonCoverage `json:"seasons"`      // in the order of the title; empty for what has none
	Rich        bool             `json:"rich"`         // there is enough to do something with
}

// SeasonCoverage is how much is known of a season's songs.
type SeasonCoverage struct {
	Number      int   `json:"number"` // 0: the specials
	Songs       int   `json:"songs"`
	WithEpisode int   `json:"with_episode"`
	WithScene   int   `json:"with_scene"`
	Known       Known `json:"known"`
}

// Known reports how much of a list is known.
type Known string

// How much is known.
const (
	Nothing    Known = "none"
	Something  Known = "some"
	Everything Known = "complete" // a source calls the list whole
)

// From these on a title is rich: a person finds something to hear in it, and
// for some of it reads where it plays.
const (
	richSongs  = 8
	richScenes = 3
)

// Coverage returns how much is known of the title's music.
func (t Title) Coverage() Coverage {
	c := Coverage{Songs: len(t.Cues), Albums: len(t.Albums), Seasons: make([]SeasonCoverage, len(t.Seasons))}
	for i, s := range t.Seasons {
		c.Seasons[i] = SeasonCoverage{Number: s.Number}
	}
	for _, cue := range t.Cues {
		episode, scene := ones(cue.Where().EpisodeKnown()), ones(cue.Scene != "")
		c.WithEpisode += episode
		c.WithScene += scene
		at := slices.IndexFunc(t.Seasons, func(s Season) bool { return s.Number == cue.Season })
		if at >= 0 && cue.Where().SeasonKnown() {
			c.Seasons[at].Songs++
			c.Seasons[at].WithEpisode += episode
			c.Seasons[at].WithScene += scene
		}
	}
	for i, s := range t.Seasons {
		c.Seasons[i].Known = s.known(c.Seasons[i].Songs)
	}
	for _, a := range t.Albums {
		c.WholeAlbums += ones(a.Complete && len(a.Tracks) > 0)
	}
	c.Rich = (c.Songs >= richSongs || c.WholeAlbums > 0) && c.WithScene >= richScenes
	return c
}

// known reports how much is known of a season of which so many songs are.
func (s Season) known(songs int) Known {
	switch {
	case s.Complete:
		return Everything
	case songs == 0:
		return Nothing
	}
	return Something
}

func ones(is bool) int {
	if is {
		return 1
	}
	return 0
}
