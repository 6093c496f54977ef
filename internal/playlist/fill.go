package playlist

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"needledrop/internal/match"
)

// maxTries bounds how often a write whose answer was lost is tried again.
const maxTries = 5

// fill brings the sure matches into the playlist and makes certain that they
// are there, each once.
func (m *Maker) fill(ctx context.Context, j *job, res *Result) error {
	placed, err := m.placed(ctx, j)
	if err != nil {
		return err
	}
	have, err := m.present(ctx, j)
	if err != nil {
		return err
	}
	want, stale := j.aim(have, placed)
	if err := m.withdraw(ctx, j, stale); err != nil {
		return err
	}
	f := filling{Maker: m, job: j, want: want, now: without(have, stale)}
	res.Playlist.Already = len(want) - len(f.missing())
	if len(f.missing()) > 0 || len(j.open) > 0 {
		if err := f.write(ctx); err != nil {
			return err
		}
		if err := f.verify(ctx, res); err != nil {
			return err
		}
	}
	if err := m.bury(ctx, j, res); err != nil {
		return err
	}
	saved := f.saved()
	res.Playlist.Added = len(saved) - res.Playlist.Already
	return m.Shelf.Place(ctx, j.target.ID, j.placings(saved))
}

// placed lists the songs that were put into the playlist before, cue by uri:
// by earlier jobs, and by this one long enough ago for Spotify to show them.
func (m *Maker) placed(ctx context.Context, j *job) (map[string]string, error) {
	placed, err := m.Shelf.Placed(ctx, j.target.ID)
	if err != nil {
		return nil, err
	}
	for _, t := range j.tracks() {
		if at, sent := j.confirmed[t.URI]; sent && m.Now().Sub(at) > settleTime {
			placed[t.URI] = t.Cue
		}
	}
	return placed, nil
}

// present lists what the playlist holds. A playlist made a moment ago holds
// nothing, whatever a list shows.
func (m *Maker) present(ctx context.Context, j *job) ([]string, error) {
	switch {
	case j.written:
		return m.steady(ctx, j)
	case j.empty:
		return nil, nil
	}
	have, err := m.items(ctx, j)
	if err != nil || j.fresh() {
		return have, err
	}
	return have, m.noteTwice(ctx, j, have)
}

// noteTwice writes down what the person has more often than once, so that it
// is not taken for the doubles of a lost answer.
func (m *Maker) noteTwice(ctx context.Context, j *job, have []string) error {
	twice := times(have)
	maps.DeleteFunc(twice, func(_ string, n int) bool { return n == 1 })
	if len(twice) == 0 {
		return nil
	}
	j.twice = twice
	return m.Journal.Append(ctx, j.id, Running, step(stepTwice, twice))
}

// steady reads what a playlist holds until it shows what was sent, be it
// confirmed or not. That a song is there is certain at once; that it is not,
// only after patience.
func (m *Maker) steady(ctx context.Context, j *job) (have []string, err error) {
	err = m.look(ctx, patience, func() (bool, error) {
		have, err = m.items(ctx, j)
		return j.shows(have), err
	})
	return have, err
}

// shows tells whether a list of the playlist has all that was sent.
func (j *job) shows(have []string) bool {
	there := setOf(have)
	for _, u := range j.open {
		if !there[u] {
			return false
		}
	}
	for u := range j.confirmed {
		if !there[u] {
			return false
		}
	}
	return true
}

// filling is the work on one playlist's songs.
type filling struct {
	*Maker
	job      *job
	want     []string
	now      []string // what is there, as far as is known
	suspects []string // refused one by one, while Spotify took no other
	refusal  error    // the last
}

// missing are the wanted songs that are not there and that Spotify would take.
func (f *filling) missing() []string {
	there := setOf(f.now)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return there[u] || f.job.dead[u] })
}

// saved are the wanted songs that are there.
func (f *filling) saved() []string {
	there := setOf(f.now)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return !there[u] })
}

// write adds what is missing, in order. When Spotify refuses songs, they are
// sent in smaller lots until the one that it does not take is found.
func (f *filling) write(ctx context.Context) error {
	lot, tries := maxWrite, 0
	for {
		f.tell(Progress{Job: f.job.id, Stage: Saving, Done: len(f.want) - len(f.missing()), Total: len(f.want)})
		e, more := nextEdit(f.now, f.want, f.job.dead, lot)
		if !more {
			return f.convict(ctx, len(f.suspects) == 1)
		}
		err := f.send(ctx, e)
		switch {
		case err == nil:
			f.now = slices.Insert(slices.Clone(f.now), e.at, e.uris...)
			lot = min(2*lot, maxWrite)
			if err := f.convict(ctx, true); err != nil {
				return err
			}
		case errors.Is(err, ErrRefused) && len(e.uris) > 1:
			lot = (len(e.uris) + 1) / 2
		case errors.Is(err, ErrRefused) && len(f.suspects) < maxSuspects:
			f.suspects, f.refusal = append(f.suspects, e.uris[0]), err
			f.job.dead[e.uris[0]], f.job.open = true, nil
		case errors.Is(err, ErrLost) && tries < maxTries:
			tries++
			if f.now, err = f.steady(ctx, f.job); err != nil {
				return err
			}
		default:
			f.acquit()
			return fmt.Errorf("add %d songs: %w", len(e.uris), err)
		}
	}
}

// maxSuspects is how many songs in a row may be refused before it is clear that
// the songs are not why.
const maxSuspects = 8

// convict writes down that the suspects are no more, if proven: Spotify took
// another song, or there is only this one.
func (f *filling) convict(ctx context.Context, proven bool) error {
	if len(f.suspects) == 0 {
		return nil
	}
	if !proven {
		f.acquit()
		return fmt.Errorf("add songs one by one: %w", f.refusal)
	}
	for _, u := range f.suspects {
		if err := f.Journal.Append(ctx, f.job.id, Running, step(stepDead, u)); err != nil {
			return err
		}
	}
	f.suspects = nil
	return nil
}

func (f *filling) acquit() {
	for _, u := range f.suspects {
		delete(f.job.dead, u)
	}
	f.suspects = nil
}

// send does one edit, written down before and after. The first into an empty
// playlist of our own replaces, which may be repeated without harm.
func (f *filling) send(ctx context.Context, e edit) error {
	replace := f.job.fresh() && len(f.job.confirmed) == 0 && len(without(f.now, e.uris)) == 0
	if err := f.Journal.Append(ctx, f.job.id, Running, step(stepAdd, e.uris)); err != nil {
		return err
	}
	f.job.written, f.job.open = true, e.uris
	var err error
	if replace {
		err = f.Spotify.Replace(ctx, f.job.target.ID, e.uris)
	} else {
		err = f.Spotify.Insert(ctx, f.job.target.ID, e.uris, e.at)
	}
	if errors.Is(err, ErrGone) {
		err = f.goneOrRefused(ctx, err)
	}
	if err != nil {
		return err
	}
	done := confirmed{e.uris, f.Now()}
	f.job.confirm(done)
	return f.Journal.Append(ctx, f.job.id, Running, step(stepAdded, done))
}

// goneOrRefused tells a missing playlist from a missing track, which Spotify
// answers alike.
func (f *filling) goneOrRefused(ctx context.Context, err error) error {
	if _, _, there := f.held(ctx, *f.job.target); there != nil {
		return there
	}
	return fmt.Errorf("%w: %w", ErrRefused, err)
}

// bury hands the tracks that Spotify no longer takes to the person, who has to
// choose others.
func (m *Maker) bury(ctx context.Context, j *job, res *Result) error {
	if len(j.dead) == 0 {
		return nil
	}
	for _, e := range j.order.Plan.Entries {
		t := j.settled[e.Cue]
		if t.URI == "" || !j.dead[t.URI] {
			continue
		}
		k := Known{Outcome: match.Review, URI: t.URI}
		if t.Chosen {
			k.Checked = m.Now() // else it is looked for again at once
		}
		if err := m.Memory.Remember(ctx, e.Wanted.Key(), k); err != nil {
			return err
		}
		j.settled[e.Cue] = t.lost()
	}
	res.note(counted(len(j.dead), "song is", "songs are") + " no longer in Spotify; please choose again under Review.")
	return nil
}

func (j *job) placings(want []string) map[string]string {
	wanted := setOf(want)
	out := map[string]string{}
	for _, t := range j.tracks() {
		if wanted[t.URI] {
			out[t.URI] = t.Cue
		}
	}
	return out
}

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, u := range list {
		set[u] = true
	}
	return set
}

// without returns list less the entries of other.
func without(list, other []string) []string {
	gone := setOf(other)
	return slices.DeleteFunc(slices.Clone(list), func(u string) bool { return gone[u] })
}
