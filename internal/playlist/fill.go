package playlist

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

// maxTries bounds how often a write whose answer was lost is tried again.
const maxTries = 5

// fill adds the sure matches to the playlist and verifies that each is in it
// once.
func (m *Maker) fill(ctx context.Context, j *job, res *Result) error {
	have, err := m.currentItems(ctx, j)
	if err != nil {
		return err
	}
	placed, err := m.placed(ctx, j)
	if err != nil {
		return err
	}
	want, stale := j.wantedSongs(have, placed)
	if err := m.removeSongs(ctx, j, stale); err != nil {
		return err
	}
	f := filler{Maker: m, job: j, want: want, have: without(have, stale)}
	before := f.saved()
	if len(f.missing()) > 0 || len(j.unanswered) > 0 || len(f.duplicates()) > 0 {
		if err := f.write(ctx); err != nil {
			return err
		}
		if err := f.verify(ctx, res); err != nil {
			return err
		}
	}
	if err := m.reportGone(ctx, j, res); err != nil {
		return err
	}
	saved := f.saved()
	res.Playlist.Already, res.Playlist.Added = len(before), max(0, len(saved)-len(before))
	return m.Store.Place(ctx, j.target.ID, j.placings(append(saved, f.removed()...), have, placed))
}

// placed lists the songs that earlier jobs added to the playlist, and those that
// this one added long enough ago for Spotify to show them.
func (m *Maker) placed(ctx context.Context, j *job) (map[string]Placing, error) {
	placed, err := m.Store.Placed(ctx, j.target.ID)
	if err != nil {
		return nil, err
	}
	for _, t := range j.tracks() {
		if at, sent := j.confirmed[t.URI]; sent && !m.isRecent(at) {
			placed[t.URI] = Placing{Cue: t.Cue}
		}
	}
	return placed, nil
}

func (f *filler) noteUnseen(res *Result, n int) {
	if n > 0 {
		res.note(several(n, message.New("Spotify does not show 1 song as saved yet; update the playlist later to make sure."),
			message.New("Spotify does not show %d songs as saved yet; update the playlist later to make sure.", n)))
	}
}

// removed lists songs that this job added and the person removed since.
func (f *filler) removed() []string {
	there := setOf(f.have)
	var out []string
	for u, at := range f.job.confirmed {
		if !there[u] && !f.isRecent(at) {
			out = append(out, u)
		}
	}
	return out
}

// currentItems lists the items of the playlist. A playlist created a moment ago
// is empty, whatever a listing shows.
func (m *Maker) currentItems(ctx context.Context, j *job) ([]string, error) {
	switch {
	case j.written:
		have, err := m.pollItems(ctx, j)
		if err != nil {
			return nil, err
		}
		if err := m.confirmShown(ctx, j, have, time.Time{}); err != nil {
			return nil, err
		}
		return have, m.refuseStale(j, have)
	case j.empty:
		return nil, nil
	}
	have, err := m.items(ctx, j)
	if err != nil || j.fresh() {
		return have, err
	}
	return have, m.noteDuplicates(ctx, j, have)
}

// noteDuplicates journals the songs that the person has more than once, so that
// they are not taken for duplicates of a lost answer.
func (m *Maker) noteDuplicates(ctx context.Context, j *job, have []string) error {
	twice := countEach(have)
	maps.DeleteFunc(twice, func(u string, n int) bool { return n == 1 || j.resent[u] || j.suspects[u] })
	if len(twice) == 0 {
		return nil
	}
	j.ownDuplicates = twice
	return m.Journal.Append(ctx, j.id, Running, step(stepDuplicates, twice))
}

// pollItems reads the items until they show all songs that were sent, confirmed
// or not. A song that is shown is certainly there; one that is missing is
// certainly not only after the last poll.
func (m *Maker) pollItems(ctx context.Context, j *job) (have []string, err error) {
	err = m.poll(ctx, pollWaits, func() (bool, error) {
		have, err = m.items(ctx, j)
		return j.shows(have), err
	})
	return have, err
}

// confirmShown confirms a write whose answer was lost if any of its songs is
// there: Spotify takes all or none, so the person removed the others since.
func (m *Maker) confirmShown(ctx context.Context, j *job, have []string, at time.Time) error {
	there := setOf(have)
	if !slices.ContainsFunc(j.unanswered, func(u string) bool { return there[u] }) {
		return nil
	}
	c := confirmed{j.unanswered, at}
	j.confirm(c)
	return m.Journal.Append(ctx, j.id, Running, step(stepAdded, c))
}

// refuseStale refuses a listing that lacks what Spotify confirmed a moment ago: it
// is out of date, and no decision may rest on it.
func (m *Maker) refuseStale(j *job, have []string) error {
	there := setOf(have)
	for u, at := range j.confirmed {
		if !there[u] && m.isRecent(at) {
			return &PausedError{Until: at.Add(staleTime), Late: true}
		}
	}
	return nil
}

// shows reports whether a listing of the playlist has all songs that were sent.
func (j *job) shows(have []string) bool {
	there := setOf(have)
	for _, u := range j.unanswered {
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

// filler adds songs to one playlist.
type filler struct {
	*Maker
	job  *job
	want []string
	have []string // the items, as far as is known
}

// missing lists the wanted songs that are not there and that Spotify still has.
func (f *filler) missing() []string {
	there := setOf(f.have)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return there[u] || f.job.unavailable[u] })
}

// saved lists the wanted songs that are there.
func (f *filler) saved() []string {
	there := setOf(f.have)
	return slices.DeleteFunc(slices.Clone(f.want), func(u string) bool { return !there[u] })
}

// write adds what is missing, in order. When Spotify refuses a batch, the items
// are read again, as the person may have changed them; then smaller batches are
// sent until the one song that Spotify refuses is found.
func (f *filler) write(ctx context.Context) error {
	batch, tries, reread := maxWrite, 0, false
	for {
		f.report(Progress{Job: f.job.id, Stage: StageSaving, Done: len(f.want) - len(f.missing()), Total: len(f.want)})
		e, more := nextEdit(f.have, f.want, f.job.unavailable, batch)
		if !more {
			return nil
		}
		err := f.send(ctx, e)
		switch {
		case err == nil:
			f.have = slices.Insert(slices.Clone(f.have), e.at, e.uris...)
			batch = min(2*batch, maxWrite)
			continue
		case errors.Is(err, ErrRefused) && !reread:
			reread = true
			f.job.unanswered = nil // it was refused whole
			if f.have, err = f.pollItems(ctx, f.job); err == nil {
				err = f.refuseStale(f.job, f.have)
			}
		case errors.Is(err, ErrRefused) && len(e.uris) > 1:
			batch = (len(e.uris) + 1) / 2
			continue
		case errors.Is(err, ErrRefused):
			err = f.confirmGone(ctx, e.uris[0], err)
		case errors.Is(err, ErrLost) && tries < maxTries:
			tries++
			err = f.afterLostAnswer(ctx)
		}
		if err != nil {
			return fmt.Errorf("add %d songs: %w", len(e.uris), err)
		}
	}
}

// confirmGone marks a track that Spotify refuses by itself as unavailable, if
// Spotify no longer has it.
func (f *filler) confirmGone(ctx context.Context, uri string, refusal error) error {
	exists, err := f.Spotify.Exists(ctx, uri)
	if err != nil {
		return err
	}
	if exists {
		return refusal
	}
	f.job.unavailable[uri], f.job.unanswered = true, nil
	return f.Journal.Append(ctx, f.job.id, Running, step(stepUnavailable, uri))
}

// afterLostAnswer checks whether a write took effect whose answer was lost. Songs
// that are not there are sent again and may turn up twice, even after this job,
// so they are saved as pending.
func (f *filler) afterLostAnswer(ctx context.Context) error {
	sent := f.job.unanswered
	var err error
	if f.have, err = f.pollItems(ctx, f.job); err != nil {
		return err
	}
	if err := f.refuseStale(f.job, f.have); err != nil {
		return err
	}
	if err := f.confirmShown(ctx, f.job, f.have, f.Now()); err != nil || len(f.job.unanswered) == 0 {
		return err
	}
	for _, u := range sent {
		f.job.resent[u] = true
	}
	return f.savePending(ctx, f.job)
}

// send performs one edit and journals it before and after. The first into an
// empty playlist of the job's own replaces, which is safe to repeat.
func (f *filler) send(ctx context.Context, e edit) error {
	replace := f.job.fresh() && len(f.job.confirmed) == 0 && len(without(f.have, e.uris)) == 0
	if err := f.Journal.Append(ctx, f.job.id, Running, step(stepAdd, e.uris)); err != nil {
		return err
	}
	f.job.written, f.job.unanswered = true, e.uris
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

// goneOrRefused distinguishes a missing playlist from a missing track: Spotify
// answers both alike.
func (f *filler) goneOrRefused(ctx context.Context, err error) error {
	if _, _, there := f.inLibrary(ctx, *f.job.target, f.madeRecently(f.job)); there != nil {
		return there
	}
	return fmt.Errorf("%w: %w", ErrRefused, err)
}

// reportGone puts the tracks that Spotify no longer has up for review.
func (m *Maker) reportGone(ctx context.Context, j *job, res *Result) error {
	if len(j.unavailable) == 0 {
		return nil
	}
	for _, e := range j.order.Plan.Entries {
		t := j.resolved[e.Cue]
		if t.URI == "" || !j.unavailable[t.URI] {
			continue
		}
		k := Known{Outcome: match.Review, URI: t.URI}
		if t.Chosen {
			k.Checked = m.Now() // else it is searched for again at once
		}
		if err := m.Memory.Remember(ctx, e.Wanted.Key(), k); err != nil {
			return err
		}
		j.resolved[e.Cue] = t.unavailable()
		if err := m.Journal.Append(ctx, j.id, Running, step(stepMatch, storeTrack(t.unavailable()))); err != nil {
			return err
		}
	}
	n := len(j.unavailable)
	res.note(several(n, message.New("1 song is no longer in Spotify; please choose again under Review."),
		message.New("%d songs are no longer in Spotify; please choose again under Review.", n)))
	return nil
}

// placings returns the cue that each of uris was added for. What was there before
// and no job added is the person's own.
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
