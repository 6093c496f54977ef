package playlist

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"needledrop/internal/match"
)

// The model check runs a job through every interleaving of a bounded number of
// troubles: at each call to Spotify and each write of the journal the model
// chooses whether it works, fails, loses its answer or kills the program, and
// the job is taken up again until it ends. Whatever was chosen, the account
// must hold one playlist with every song once, in order.

// path is one way through the choices: what was chosen, and out of how many.
type path struct {
	chosen, options []int
	troubles        int // chosen so far
	most            int
}

// choose picks the next of n ways, where way 0 is no trouble.
func (p *path) choose(n int) int {
	if p.troubles == p.most {
		n = 1
	}
	at := len(p.options)
	p.options = append(p.options, n)
	if at == len(p.chosen) {
		p.chosen = append(p.chosen, 0)
	}
	if p.chosen[at] > 0 {
		p.troubles++
	}
	return p.chosen[at]
}

// next turns p into the path that follows it; false after the last.
func (p *path) next() bool {
	for at := len(p.options) - 1; at >= 0; at-- {
		if p.chosen[at]+1 < p.options[at] {
			p.chosen = append(p.chosen[:at], p.chosen[at]+1)
			p.options, p.troubles = p.options[:0], 0
			return true
		}
	}
	return false
}

// killed is the program's death.
type killed struct{}

// model is an account, a data folder and what goes wrong with both.
type model struct {
	*path
	*memory
	playlists []*held
	before    []*held // as a list still shows them
	jobs      [][]Step
	states    []State
	kept      map[string]Recipe
	keptAt    map[string]time.Time
	placings  map[string]map[string]Placing
	wrote     time.Time // the last change
	lagUntil  time.Time // lists show the state of before until then
	taken     string    // a song that the person took out
	pending   []string
	now       time.Time
	starts    int
}

// held is a playlist of the account.
type held struct {
	id, text string
	items    []string
	covered  bool
}

func (m *model) snapshot() []*held {
	out := make([]*held, len(m.playlists))
	for i, p := range m.playlists {
		c := *p
		c.items = slices.Clone(p.items)
		out[i] = &c
	}
	return out
}

var errBroken = errors.New("the connection broke")

// write does one change of the account, or not, and tells the truth or not.
func (m *model) write(change func() error) error {
	done := func() error {
		was := m.snapshot()
		err := change()
		if err == nil && m.now.After(m.lagUntil) { // one lag at a time: lists jump to the newest state after it
			m.before, m.wrote = was, m.now
		}
		return err
	}
	switch m.choose(6) {
	case 1: // lost on the way there
		return ErrLost
	case 2: // done, and the answer lost
		return errors.Join(ErrLost, done())
	case 3:
		panic(killed{})
	case 4:
		_ = done()
		panic(killed{})
	case 5:
		return &PausedError{Until: m.now.Add(time.Hour)}
	}
	return done()
}

// read looks at the account, which may show the state of before.
func (m *model) read() ([]*held, error) {
	if !m.now.After(m.lagUntil) {
		return m.before, nil
	}
	n := 3
	if m.before != nil && m.now.Sub(m.wrote) < lag {
		n = 4
	}
	switch m.choose(n) {
	case 1:
		return nil, errBroken
	case 2:
		panic(killed{})
	case 3:
		m.lagUntil = m.wrote.Add(lag)
		return m.before, nil
	}
	return m.playlists, nil
}

// lag is how long lists may show the state of before a write.
const lag = 12 * time.Second

func find(list []*held, id string) (*held, error) {
	for _, p := range list {
		if p.id == id {
			return p, nil
		}
	}
	return nil, ErrGone
}

func (m *model) Create(_ context.Context, _ string, _ bool, mark string) (Saved, error) {
	p := &held{id: fmt.Sprint("p", len(m.playlists)+1), text: mark}
	err := m.write(func() error { m.playlists = append([]*held{p}, m.playlists...); return nil })
	if err != nil {
		return Saved{}, err
	}
	return Saved{ID: p.id}, nil
}

func (m *model) FindByToken(_ context.Context, mark string) (Saved, bool, error) {
	list, err := m.read()
	for _, p := range list {
		if p.text == mark {
			return Saved{ID: p.id}, true, err
		}
	}
	return Saved{}, false, err
}

func (m *model) InLibrary(_ context.Context, id string) (Saved, string, bool, error) {
	list, err := m.read()
	if err != nil {
		return Saved{}, "", false, err
	}
	p, err := find(list, id)
	if err != nil {
		return Saved{}, "", false, nil
	}
	return Saved{ID: id}, p.text, true, nil
}

func (m *model) Description(_ context.Context, id string) (string, error) {
	list, err := m.read()
	if err != nil {
		return "", err
	}
	p, err := find(list, id)
	if err != nil {
		return "", err
	}
	return p.text, nil
}

func (m *model) Items(_ context.Context, id string) ([]match.Candidate, error) {
	list, err := m.read()
	if err != nil {
		return nil, err
	}
	p, err := find(list, id)
	if err != nil {
		return nil, err
	}
	listed := make([]match.Candidate, len(p.items))
	for i, uri := range p.items {
		listed[i].URI = uri
	}
	return listed, nil
}

func (m *model) change(id string, do func(*held)) error {
	return m.write(func() error {
		p, err := find(m.playlists, id)
		if err == nil {
			do(p)
		}
		return err
	})
}

func (m *model) Replace(_ context.Context, id string, uris []string) error {
	return m.change(id, func(p *held) { p.items = slices.Clone(uris) })
}

func (m *model) Insert(_ context.Context, id string, uris []string, at int) error {
	return m.change(id, func(p *held) { p.items = slices.Insert(p.items, min(at, len(p.items)), uris...) })
}

func (m *model) Remove(_ context.Context, id string, uris []string) error {
	return m.change(id, func(p *held) { p.items = without(p.items, uris) })
}

func (m *model) Discard(_ context.Context, id string) error {
	return m.write(func() error {
		m.playlists = slices.DeleteFunc(m.playlists, func(p *held) bool { return p.id == id })
		return nil
	})
}

func (m *model) SetDescription(_ context.Context, id, text string) error {
	return m.change(id, func(p *held) { p.text = text })
}

func (m *model) SetCover(_ context.Context, id string, _ []byte) error {
	return m.change(id, func(p *held) { p.covered = true })
}

func (m *model) SearchTracks(context.Context, string) ([]match.Candidate, error) {
	return nil, errors.New("all is known, so nothing is to be searched")
}

func (m *model) SearchAlbums(context.Context, string) ([]match.AlbumOffer, error) {
	return nil, errors.New("all is known, so nothing is to be searched")
}

func (m *model) AlbumTracks(context.Context, match.AlbumOffer) ([]match.Candidate, error) {
	return nil, errors.New("all is known, so nothing is to be searched")
}

func (m *model) Calls() Calls { return Calls{} }

// stores does one write of the data folder, which is all or nothing.
func (m *model) stores(change func()) {
	switch m.choose(3) {
	case 1:
		panic(killed{})
	case 2:
		change()
		panic(killed{})
	}
	change()
}

func (m *model) Begin(_ context.Context, _ string, s Step) (int64, error) {
	m.stores(func() { m.jobs, m.states = append(m.jobs, []Step{s}), append(m.states, Running) })
	return int64(len(m.jobs)), nil
}

// Append lets every match but the first go undisturbed: they are all alike.
func (m *model) Append(_ context.Context, job int64, state State, s Step) error {
	change := func() { m.jobs[job-1], m.states[job-1] = append(m.jobs[job-1], s), state }
	if s.Kind == stepMatch && len(m.jobs[job-1]) > 1 || s.Kind == stepStop {
		change()
		return nil
	}
	m.stores(change)
	return nil
}

func (m *model) Steps(_ context.Context, job int64) ([]Step, error) { return m.jobs[job-1], nil }

func (m *model) FromRecipe(_ context.Context, key string) (Saved, bool, error) {
	for _, id := range slices.Sorted(maps.Keys(m.kept)) {
		if m.kept[id].Key() == key {
			return Saved{ID: id}, true, nil
		}
	}
	return Saved{}, false, nil
}

func (m *model) CreatedAt(_ context.Context, id string) (time.Time, error) { return m.keptAt[id], nil }

func (m *model) Keep(_ context.Context, s Saved, r Recipe) error {
	m.stores(func() {
		if _, known := m.kept[s.ID]; !known {
			m.keptAt[s.ID] = m.now
		}
		m.kept[s.ID] = r
	})
	return nil
}

func (m *model) Placed(_ context.Context, id string) (map[string]Placing, error) {
	out := maps.Clone(m.placings[id])
	if out == nil {
		out = map[string]Placing{}
	}
	return out, nil
}

func (m *model) Exists(context.Context, string) (bool, error) { return true, nil }

func (m *model) Place(_ context.Context, id string, songs map[string]Placing) error {
	m.stores(func() {
		if m.placings[id] == nil {
			m.placings[id] = map[string]Placing{}
		}
		maps.Copy(m.placings[id], songs)
	})
	return nil
}

func (m *model) Unplace(_ context.Context, id string, uris []string) error {
	m.stores(func() {
		for _, u := range uris {
			delete(m.placings[id], u)
		}
	})
	return nil
}

func (m *model) Forget(_ context.Context, id string) (bool, error) {
	_, tracked := m.kept[id]
	m.stores(func() { delete(m.kept, id) })
	return tracked, nil
}

func (m *model) SetPending(_ context.Context, id string, parts []string) error {
	m.stores(func() { m.pending = parts })
	return nil
}

func (m *model) Pending(context.Context, string) ([]string, error) { return m.pending, nil }

// start runs the program once: it takes the unfinished job up, or begins one.
func (m *model) start(o Order) (died bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(killed); !ok {
				panic(r)
			}
			died = true
		}
	}()
	maker := &Maker{
		Spotify: m, Memory: m, Store: m, Journal: m, Now: func() time.Time { return m.now }, Again: true,
		Cover: func(context.Context, string) ([]byte, error) { return []byte{1}, nil },
		Pause: func(_ context.Context, d time.Duration) error { m.now = m.now.Add(d); return nil },
	}
	ctx := context.Background()
	for i, state := range m.states {
		if state != Done {
			_, _ = maker.Resume(ctx, int64(i+1)) // what it says is tested elsewhere
			return false
		}
	}
	_, _ = maker.Make(ctx, o)
	return false
}

// finish starts the program until its job is done, with some time between.
func (m *model) finish(o Order, rest time.Duration) error {
	for m.starts = 0; m.starts < 12; m.starts++ {
		m.start(o)
		if len(m.states) > 0 && !slices.ContainsFunc(m.states, func(s State) bool { return s != Done }) {
			return nil
		}
		m.now = m.now.Add(rest)
		m.personTakesOut(rest)
	}
	return fmt.Errorf("states %v after %d starts", m.states, m.starts)
}

// personTakesOut removes a song that Spotify has shown for a while, if the path
// says so.
func (m *model) personTakesOut(rest time.Duration) {
	if rest < staleTime || m.taken != "" || len(m.playlists) != 1 || !slices.Contains(m.playlists[0].items, "u0") || m.choose(2) == 0 {
		return
	}
	m.taken = "u0"
	m.playlists[0].items = without(m.playlists[0].items, []string{m.taken})
}

func newModel(p *path, songs int) (*model, Order) {
	m := &model{
		path: p, memory: newMemory(), kept: map[string]Recipe{}, keptAt: map[string]time.Time{}, placings: map[string]map[string]Placing{},
		now: time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC),
	}
	o := Order{Plan: Plan{Recipe: Recipe{Titles: []string{"t"}}, Name: "T", Description: "words", Cover: "t"}}
	for i := range songs {
		e := Entry{Cue: fmt.Sprint("t/", i), TitleID: "t", Wanted: match.Wanted{Title: fmt.Sprint("Song ", i)}}
		o.Plan.Entries = append(o.Plan.Entries, e)
		m.words[e.Cue] = fmt.Sprint("u", i)
	}
	return m, o
}

func songList(n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint("u", i))
	}
	return out
}

// check holds the account to one playlist with what is wanted.
func (m *model) check(want []string) error {
	if len(m.playlists) != 1 {
		return fmt.Errorf("the account holds %d playlists", len(m.playlists))
	}
	p := m.playlists[0]
	if m.taken != "" { // what follows it may have come before or after that, and stands behind another
		want = without(want, []string{m.taken})
		if got := without(p.items, []string{"own"}); !slices.Equal(unique(got), unique(without(want, []string{"own"}))) || len(p.items) != len(want) {
			return fmt.Errorf("without %s the playlist holds %v, want %v", m.taken, p.items, want)
		}
	} else if !slices.Equal(p.items, want) {
		return fmt.Errorf("the playlist holds %d songs %v, want %d", len(p.items), p.items, len(want))
	}
	if len(m.jobs) != 1 {
		return fmt.Errorf("there are %d jobs", len(m.jobs))
	}
	if got := len(m.placings[p.id]); got != len(m.words) {
		return fmt.Errorf("%d songs are written down as placed, want %d", got, len(m.words))
	}
	return nil
}

// every walks all paths with at most the given number of troubles.
func every(t *testing.T, troubles int, run func(*path) error) {
	t.Helper()
	p := &path{most: troubles}
	n := 0
	for {
		n++
		if err := run(p); err != nil {
			t.Fatalf("path %d, %v: %v", n, p.chosen, err)
		}
		if !p.next() {
			t.Logf("%d paths", n)
			return
		}
	}
}

// troubles is how many a test bears at once; NEEDLEDROP_TROUBLES adds to it for
// a longer run.
func troubles(n int) int {
	more, _ := strconv.Atoi(os.Getenv("NEEDLEDROP_TROUBLES")) // 0 when it is not set
	if testing.Short() {
		n--
	}
	return n + more
}

func TestModelANewPlaylistIsMadeOnceWhateverHappens(t *testing.T) {
	t.Parallel()
	for _, rest := range []time.Duration{time.Second, 2 * staleTime} {
		every(t, troubles(2), func(p *path) error {
			m, o := newModel(p, 3)
			if err := m.finish(o, rest); err != nil {
				return err
			}
			if err := m.check(songList(3)); err != nil {
				return err
			}
			r, err := ReportOf(1, m.jobs[0])
			if made := m.playlists[0]; err == nil && len(r.Result.Notes) == 0 && (made.text != "words" || !made.covered) {
				return fmt.Errorf("it wears %q, covered %v, and nobody is told", made.text, made.covered)
			}
			return err
		})
	}
}

func TestModelThreeChunksGoInOnceWhateverHappens(t *testing.T) {
	t.Parallel()
	for _, rest := range []time.Duration{time.Second, 2 * staleTime} {
		every(t, troubles(2), func(p *path) error {
			m, o := newModel(p, 201)
			if err := m.finish(o, rest); err != nil {
				return err
			}
			return m.check(songList(201))
		})
	}
}

func TestModelAnUpdateKeepsThePersonsSongsWhateverHappens(t *testing.T) {
	t.Parallel()
	for _, rest := range []time.Duration{time.Second, 2 * staleTime} {
		every(t, troubles(2), func(p *path) error {
			m, o := newModel(p, 6)
			// Songs 1, 3 and 5 are new; own is there twice, and song 2 too.
			m.playlists = []*held{{id: "p1", text: "mine", items: []string{"own", "u0", "u2", "own", "u2", "u4"}}}
			m.kept["p1"] = o.Plan.Recipe
			m.placings["p1"] = map[string]Placing{"u0": {Cue: "t/0"}, "u2": {Cue: "t/2"}, "u4": {Cue: "t/4"}}
			if err := m.finish(o, rest); err != nil {
				return err
			}
			if text := m.playlists[0].text; text != "mine" {
				return fmt.Errorf("its description became %q", text)
			}
			return m.check([]string{"own", "u0", "u1", "u2", "u3", "own", "u2", "u4", "u5"})
		})
	}
}
