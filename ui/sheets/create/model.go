package create

import (
	"slices"
	"strconv"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
)

// coverChoice is what becomes of covers.
type coverChoice int

// The choices.
const (
	asHeard coverChoice = iota
	originals
	bothOfThem
)

// model is what the person has chosen on the sheet that makes a playlist.
type model struct {
	base    playlist.Recipe // what was asked for
	kinds   []catalog.CueKind
	keyOnly bool
	covers  coverChoice
	order   playlist.Sequence
	seed    uint64
	public  bool
	another bool   // a new one, though this recipe made one before
	name    string // "" for the recipe's own
}

func newMakeModel(r playlist.Recipe, public bool) model {
	m := model{base: r, kinds: slices.Clone(r.Kinds), keyOnly: r.KeyOnly, order: r.Order, seed: max(r.Seed, playlist.FirstSeed), public: public}
	switch {
	case r.Originals:
		m.covers = originals
	case r.Both:
		m.covers = bothOfThem
	}
	return m
}

// filters tells whether the recipe can be narrowed: songs picked by hand and
// whole albums come as they are.
func (m model) filters() bool { return len(m.base.Cues) == 0 && len(m.base.Albums) == 0 }

// recipe is what the choices make.
func (m model) recipe() playlist.Recipe {
	r := m.base
	if m.filters() {
		r.Kinds, r.KeyOnly = m.kinds, m.keyOnly
	}
	r.Originals, r.Both = m.covers == originals, m.covers == bothOfThem
	r.Order, r.Seed = m.order, 0
	if m.order == playlist.Shuffled {
		r.Seed = m.seed
	}
	return r
}

// whole is the recipe without what narrows it: of its songs the sheet tells how
// many there are of each kind.
func (m model) whole() playlist.Recipe {
	r := m.base
	r.Originals, r.Both, r.Order, r.Seed = false, false, playlist.InStory, 0
	if m.filters() {
		r.Kinds, r.KeyOnly = nil, false
	}
	return r
}

// choices are what is remembered for the next playlist.
func (m model) choices() app.Choices {
	return app.Choices{
		Choices: playlist.Choices{Originals: m.covers == originals, Both: m.covers == bothOfThem, Order: m.order},
		Kinds:   m.kinds, KeyOnly: m.keyOnly, Public: m.public,
	}
}

// toggleKind takes a kind in or out; all of them and none are the same.
func (m *model) toggleKind(kind catalog.CueKind, there int) {
	m.kinds = labels.Toggled(m.kinds, kind)
	if len(m.kinds) == there {
		m.kinds = nil
	}
}

// available is what there is to choose from.
type available struct {
	kinds  []labels.KindCount
	key    int
	covers int // songs that somebody else made known
}

// stockOf counts the songs of a plan; key is how many are signature moments.
func stockOf(whole playlist.Plan, key int) available {
	s := available{key: key}
	for _, kind := range catalog.CueKinds() {
		n := 0
		for _, e := range whole.Entries {
			if e.Wanted.Kind == kind {
				n++
			}
		}
		if n > 0 {
			s.kinds = append(s.kinds, labels.KindCount{Kind: kind, N: n})
		}
	}
	for _, e := range whole.Entries {
		if e.Wanted.Original != "" {
			s.covers++
		}
	}
	return s
}

// planWords say how much will be in a playlist, and of which kinds.
func planWords(p playlist.Plan) string {
	stock := stockOf(p, 0)
	if len(stock.kinds) < 2 {
		return lang.Trn("%d songs", len(p.Entries), len(p.Entries))
	}
	var parts []string
	for _, k := range stock.kinds {
		parts = append(parts, labels.KindsName(k.Kind)+" "+labels.Thousands(k.N))
	}
	return lang.Trf("%d in all: %s", len(p.Entries), strings.Join(parts, " · "))
}

// planRows list what will be in a playlist.
func planRows(p playlist.Plan) []rowlist.Row {
	rows := make([]rowlist.Row, len(p.Entries))
	for i, e := range p.Entries {
		line := labels.SongLine{
			Number: strconv.Itoa(i + 1), Title: lang.PlainText(e.Wanted.Title), Artist: labels.Performer(e.Wanted.Artist),
			Kind: string(e.Wanted.Kind), KindName: labels.KindName(e.Wanted.Kind),
		}
		if e.Wanted.Original != "" {
			line.Original = lang.Trf("Originally by %s", e.Wanted.Original)
		}
		rows[i] = rowlist.Song{Line: line}
	}
	return rows
}
