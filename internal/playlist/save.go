package playlist

import (
	"context"
	"errors"
	"maps"
	"slices"
)

// deliver brings the sure matches into the job's playlist.
func (m *Maker) deliver(ctx context.Context, j *job, res *Result) error {
	if err := m.target(ctx, j); err != nil {
		return err
	}
	res.Playlist.Saved = *j.target
	for _, part := range []func(context.Context, *job, *Result) error{m.dress, m.fill, m.sweep, m.redress} {
		err := part(ctx, j, res)
		if errors.Is(err, ErrGone) && !j.empty && !errors.As(err, new(*GoneError)) {
			return errors.Join(&GoneError{Saved: *j.target}, err)
		}
		if err != nil {
			return err
		}
	}
	return m.owe(ctx, j)
}

// The parts of a new playlist's dress.
const (
	description = "description"
	cover       = "cover"
)

// dress gives a new playlist its description and cover, before the first song
// so that little time is left for the person to give it their own.
func (m *Maker) dress(ctx context.Context, j *job, _ *Result) error {
	if !j.fresh() || len(j.lacks()) == 0 {
		return nil
	}
	if !j.empty { // an earlier run made it; what the person changed since stays
		ours, err := m.wearsOurs(ctx, j)
		if err != nil {
			return err
		}
		if !ours {
			j.dressed[description], j.dressed[cover] = true, true
			return nil
		}
	}
	m.tell(Progress{Job: j.id, Stage: Dressing, Total: 2})
	if _, err := m.put(ctx, j, description); err != nil {
		return err
	}
	m.tell(Progress{Job: j.id, Stage: Dressing, Done: 1, Total: 2})
	_, err := m.put(ctx, j, cover)
	return err
}

// redress tries once more what did not work before the songs, now or in an
// earlier job. Neither part is worth failing a save for: the next job tries it
// again.
func (m *Maker) redress(ctx context.Context, j *job, res *Result) error {
	lacks := j.lacks()
	if len(lacks) == 0 {
		return nil
	}
	for _, part := range lacks {
		refusal, err := m.put(ctx, j, part)
		if err != nil {
			return err
		}
		if refusal != nil {
			res.note("Spotify did not take the " + part + "; the songs are saved without it.")
		}
	}
	return nil
}

// owe writes down what the next job has to see to.
func (m *Maker) owe(ctx context.Context, j *job) error {
	return m.Shelf.Owe(ctx, j.target.ID, append(j.lacks(), slices.Sorted(maps.Keys(j.resent))...))
}

// lacks lists the parts of its dress that the playlist still needs from us.
func (j *job) lacks() []string {
	parts := j.owed
	if j.fresh() {
		parts = []string{description, cover}
	}
	return slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return j.dressed[part] })
}

// wearsOurs tells whether the playlist's description is still what we set.
func (m *Maker) wearsOurs(ctx context.Context, j *job) (bool, error) {
	var text string
	err := m.patient(ctx, j, func() (err error) {
		text, err = m.Spotify.Description(ctx, j.target.ID)
		return err
	})
	return text == j.mark || j.dressing[description] && text == j.order.Plan.Description, err
}

// put sets one part of the dress, unless it is set. What Spotify did not take
// is a refusal; only what stops the whole job is an error.
func (m *Maker) put(ctx context.Context, j *job, part string) (refusal, err error) {
	if j.dressed[part] {
		return nil, nil
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepDress, part)); err != nil {
		return nil, err
	}
	j.dressing[part] = true
	refusal = m.set(ctx, j, part)
	switch {
	case stops(ctx, refusal):
		return nil, refusal
	case refusal != nil:
		return refusal, nil
	}
	j.dressed[part] = true
	return nil, m.Journal.Append(ctx, j.id, Running, step(stepDressed, part))
}

func (m *Maker) set(ctx context.Context, j *job, part string) error {
	if part == description {
		return m.Spotify.SetDescription(ctx, j.target.ID, j.order.Plan.Description)
	}
	if m.Cover == nil {
		return nil
	}
	jpeg, err := m.Cover(ctx, j.order.Plan.Cover)
	if err != nil {
		return err
	}
	return m.Spotify.SetCover(ctx, j.target.ID, jpeg)
}

// stops tells an error that every other call would meet too.
func stops(ctx context.Context, err error) bool {
	return err != nil && (ctx.Err() != nil || errors.Is(err, ErrSignIn) || errors.As(err, new(*PausedError)))
}
