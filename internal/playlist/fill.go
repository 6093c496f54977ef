package playlist

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"needledrop/internal/match"
)

// maxTries bounds how often a write whose answer was lost is tried again.
const maxTries = 5

// fill brings the sure matches into the playlist and makes certain that they
// are there, each once.
func (m *Maker) fill(ctx context.Context, j *job, res *Result) error {
	have, err := m.present(ctx, j)
	if err != nil {
		return err
	}
	placed, err := m.placed(ctx, j)
	if err != nil {
		return err
	}
	want, stale := j.aim(have, placed)
	if err := m.withdraw(ctx, j, stale); err != nil {
		return err
	}
	f := filling{Maker: m, job: j, want: want, now: without(have, stale)}
	before := f.saved()
	if len(f.missing()) > 0 || len(j.open) > 0 || len(f.doubled()) > 0 {
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
	res.Playlist.Already, res.Playlist.Added = len(before), max(0, len(saved)-len(before))
	return m.Shelf.Place(ctx, j.target.ID, j.placings(append(saved, f.removed()...), have, placed))
}

// placed lists the songs that were put into the playlist before: by earlier
// jobs, and by this one long enough ago for Spotify to show them.
func (m *Maker) placed(ctx context.Context, j *job) (map[string]Placing, error) {
	placed, err := m.Shelf.Placed(ctx, j.target.ID)
	if err != nil {
		return nil, err
	}
	for _, t := range j.tracks() {
		if at, sent := j.confirmed[t.URI]; sent && !m.young(at) {
			placed[t.URI] = Placing{Cue: t.Cue}
		}
	}
	return placed, nil
}

func (f *filling) tellUnseen(res *Result, n int) {
	if n > 0 {
		res.note(fmt.Sprintf("Spotify does not show %s as saved yet; update the playlist later to make sure.", counted(n, "song", "songs")))
	}
}

// removed are songs of this job that the person took out since.
func (f *filling) removed() []string {
	there := setOf(f.now)
	var out []string
	for u, at := range f.job.confirmed {
		if !there[u] && !f.young(at) {
			out = append(out, u)
		}
	}
	return out
}

// present lists what the playlist holds. A playlist made a moment ago holds
// nothing, whatever a list shows.
func (m *Maker) present(ctx context.Context, j *job) ([]string, error) {
	switch {
	case j.written:
		have, err := m.steady(ctx, j)
		if err != nil {
			return nil, err
		}
		if err := m.arrived(ctx, j, have, time.Time{}); err != nil {
			return nil, err
		}
		return have, m.upToDate(j, have)
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
	maps.DeleteFunc(twice, func(u string, n int) bool { return n == 1 || j.resent[u] || j.watched[u] })
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

// arrived takes a write whose answer was lost for confirmed if any of its songs
// is there: Spotify takes all or none, so the others were taken out since.
func (m *Maker) arrived(ctx context.Context, j *job, have []string, at time.Time) error {
	there := setOf(have)
	if !slices.ContainsFunc(j.open, func(u string) bool { return there[u] }) {
		return nil
	}
	c := confirmed{j.open, at}
	j.confirm(c)
	return m.Journal.Append(ctx, j.id, Running, step(stepAdded, c))
}

// upToDate refuses a list that lacks what Spotify took a moment ago: it is of
// before, and nothing may be decided by it.
func (m *Maker) upToDate(j *job, have []string) error {
	there := setOf(have)
	for u, at := range j.confirmed {
		if !there[u] && m.young(at) {
			return &PausedError{Until: at.Add(settleTime), Late: true}
		}
	}
	return nil
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
	job  *job
	want []string
	now  []string // what is there, as far as is known
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

// write adds what is missing, in order. When Spotify refuses songs, the
// playlist is looked at again, for the person may have changed it; then they
// are sent in smaller lots until the one that it does not take is found.
func (f *filling) write(ctx context.Context) error {
	lot, tries, looked := maxWrite, 0, false
	for {
		f.tell(Progress{Job: f.job.id, Stage: Saving, Done: len(f.want) - len(f.missing()), Total: len(f.want)})
		e, more := nextEdit(f.now, f.want, f.job.dead, lot)
		if !more {
			return nil
		}
		err := f.send(ctx, e)
		switch {
		case err == nil:
			f.now = slices.Insert(slices.Clone(f.now), e.at, e.uris...)
			lot = min(2*lot, maxWrite)
			continue
		case errors.Is(err, ErrRefused) && !looked:
			looked = true
			f.job.open = nil // it was refused whole
			if f.now, err = f.steady(ctx, f.job); err == nil {
				err = f.upToDate(f.job, f.now)
			}
		case errors.Is(err, ErrRefused) && len(e.uris) > 1:
			lot = (len(e.uris) + 1) / 2
			continue
		case errors.Is(err, ErrRefused):
			err = f.convict(ctx, e.uris[0], err)
		case errors.Is(err, ErrLost) && tries < maxTries:
			tries++
			err = f.afterLoss(ctx)
		}
		if err != nil {
			return fmt.Errorf("add %d songs: %w", len(e.uris), err)
		}
	}
}

// convict gives a track up that Spotify refuses alone, if it is no more.
func (f *filling) convict(ctx context.Context, uri string, refusal error) error {
	exists, err := f.Spotify.Exists(ctx, uri)
	if err != nil {
		return err
	}
	if exists {
		return refusal
	}
	f.job.dead[uri], f.job.open = true, nil
	return f.Journal.Append(ctx, f.job.id, Running, step(stepDead, uri))
}

// afterLoss looks at what became of a write whose answer was lost. What is not
// there will be sent again and may turn out to be there twice, also after this
// job, so it is written down as owed.
func (f *filling) afterLoss(ctx context.Context) error {
	sent := f.job.open
	var err error
	if f.now, err = f.steady(ctx, f.job); err != nil {
		return err
	}
	if err := f.upToDate(f.job, f.now); err != nil {
		return err
	}
	if err := f.arrived(ctx, f.job, f.now, f.Now()); err != nil || len(f.job.open) == 0 {
		return err
	}
	for _, u := range sent {
		f.job.resent[u] = true
	}
	return f.owe(ctx, f.job)
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
	if _, _, there := f.held(ctx, *f.job.target, f.recent(f.job)); there != nil {
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
		if err := m.Journal.Append(ctx, j.id, Running, step(stepMatch, t.lost())); err != nil {
			return err
		}
	}
	res.note(counted(len(j.dead), "song is", "songs are") + " no longer in Spotify; please choose again under Review.")
	return nil
}

// placings says for which cue each of uris stands. What was there before and
// is not ours, the person put there.
func (j *job) placings(uris, had []string, placed map[string]Placing) map[string]Placing {
	wanted, before := setOf(uris), setOf(had)
	out := map[string]Placing{}
	for _, t := range j.tracks() {
		if !wanted[t.URI] {
			continue
		}
		old, ours := placed[t.URI]
		_, sent := j.confirmed[t.URI]
		out[t.URI] = Placing{Cue: t.Cue, Own: ours && old.Own || !ours && !sent && before[t.URI]}
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
