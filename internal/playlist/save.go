package playlist

import (
	"context"
	"errors"
	"maps"
	"slices"

	"needledrop/internal/message"
)

// deliver saves the sure matches in the job's playlist.
func (m *Maker) deliver(ctx context.Context, j *job, res *Result) error {
	if err := m.findTarget(ctx, j); err != nil {
		return err
	}
	res.Playlist.Saved = *j.target
	for _, part := range []func(context.Context, *job, *Result) error{m.setDetails, m.fill, m.discardLostCreate, m.retryDetails} {
		err := part(ctx, j, res)
		if errors.Is(err, ErrGone) && !j.empty && !errors.As(err, new(*GoneError)) {
			return errors.Join(&GoneError{Saved: *j.target}, err)
		}
		if err != nil {
			return err
		}
	}
	return m.savePending(ctx, j)
}

// The details of a new playlist.
const (
	description = "description"
	cover       = "cover"
)

// setDetails sets description and cover of a new playlist, before the first song
// so that the person has little time to set their own.
func (m *Maker) setDetails(ctx context.Context, j *job, _ *Result) error {
	if !j.fresh() || len(j.missingDetails()) == 0 {
		return nil
	}
	if !j.empty { // an earlier run created it; what the person changed since stays
		ours, err := m.descriptionIsOurs(ctx, j)
		if err != nil {
			return err
		}
		if !ours {
			j.detailsSet[description], j.detailsSet[cover] = true, true
			return nil
		}
	}
	m.report(Progress{Job: j.id, Stage: StageDetails, Total: 2})
	if _, err := m.setDetail(ctx, j, description); err != nil {
		return err
	}
	m.report(Progress{Job: j.id, Stage: StageDetails, Done: 1, Total: 2})
	_, err := m.setDetail(ctx, j, cover)
	return err
}

// retryDetails retries the details that failed before the songs, now or in an
// earlier job. Neither is worth failing a save for: the next job tries again.
func (m *Maker) retryDetails(ctx context.Context, j *job, res *Result) error {
	lacks := j.missingDetails()
	if len(lacks) == 0 {
		return nil
	}
	for _, part := range lacks {
		refusal, err := m.setDetail(ctx, j, part)
		if err != nil {
			return err
		}
		if refusal != nil {
			res.note(refusedDetail(part))
		}
	}
	return nil
}

// savePending stores what the next job has to do.
func (m *Maker) savePending(ctx context.Context, j *job) error {
	return m.Store.SetPending(ctx, j.target.ID, append(j.missingDetails(), slices.Sorted(maps.Keys(j.resent))...))
}

// missingDetails lists the details that are still to be set.
func (j *job) missingDetails() []string {
	parts := j.pending
	if j.fresh() {
		parts = []string{description, cover}
	}
	return slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return j.detailsSet[part] })
}

// descriptionIsOurs reports whether the description is still the one we set.
func (m *Maker) descriptionIsOurs(ctx context.Context, j *job) (bool, error) {
	var text string
	err := m.pollWhileNew(ctx, j, func() (err error) {
		text, err = m.Spotify.Description(ctx, j.target.ID)
		return err
	})
	return text == j.token || j.detailsBegun[description] && text == j.order.Plan.Description, err
}

// setDetail sets one detail, unless it is set. That Spotify does not take it is a
// refusal; only what stops the whole job is an error.
func (m *Maker) setDetail(ctx context.Context, j *job, part string) (refusal, err error) {
	if j.detailsSet[part] {
		return nil, nil
	}
	if err := m.Journal.Append(ctx, j.id, Running, step(stepDetail, part)); err != nil {
		return nil, err
	}
	j.detailsBegun[part] = true
	refusal = m.sendDetail(ctx, j, part)
	switch {
	case stops(ctx, refusal):
		return nil, refusal
	case refusal != nil:
		return refusal, nil
	}
	j.detailsSet[part] = true
	return nil, m.Journal.Append(ctx, j.id, Running, step(stepDetailSet, part))
}

func (m *Maker) sendDetail(ctx context.Context, j *job, part string) error {
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

// stops reports whether every other call would fail with the error too.
func stops(ctx context.Context, err error) bool {
	return err != nil && (ctx.Err() != nil || errors.Is(err, ErrSignIn) || errors.As(err, new(*PausedError)))
}

// refusedDetail reports a part that Spotify did not take.
func refusedDetail(part string) message.Text {
	if part == cover {
		return message.New("Spotify did not take the cover; the songs are saved without it.")
	}
	return message.New("Spotify did not take the description; the songs are saved without it.")
}
