package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// ownData lets a playlist.Maker remember things for one account.
type ownData struct {
	user    *library.User
	account string
	now     func() time.Time
}

var (
	_ playlist.Memory  = ownData{}
	_ playlist.Shelf   = ownData{}
	_ playlist.Journal = ownData{}
)

func (d ownData) Override(ctx context.Context, cue, recording string) (string, bool, error) {
	o, found, err := d.user.Override(ctx, cue, recording)
	return o.URI, found, err
}

func (d ownData) Remembered(ctx context.Context, recording string) (playlist.Known, bool, error) {
	r, found, err := d.user.Remembered(ctx, d.account, recording)
	if !found || err != nil {
		return playlist.Known{}, false, err
	}
	k := playlist.Known{Outcome: match.Outcome(r.Outcome), URI: r.URI, Checked: r.Checked, Misses: r.Misses}
	if len(r.Offered) == 0 {
		return k, true, nil
	}
	var o openQuestion
	if json.Unmarshal(r.Offered, &o) != nil {
		return playlist.Known{}, false, nil // an older form; it is looked up again
	}
	k.Offered, k.Reasons = o.Offered, o.Reasons
	return k, true, nil
}

// openQuestion is what is kept of a recording that a person should look at.
type openQuestion struct {
	Offered []match.Scored `json:"offered"`
	Reasons []string       `json:"reasons"`
}

func (d ownData) Remember(ctx context.Context, recording string, k playlist.Known) error {
	r := library.Remembered{Outcome: string(k.Outcome), URI: k.URI, Checked: k.Checked, Misses: k.Misses}
	if k.Outcome != match.Auto {
		offered, err := json.Marshal(openQuestion{k.Offered, k.Reasons})
		if err != nil {
			return fmt.Errorf("remember what was offered: %w", err)
		}
		r.Offered = offered
	}
	return d.user.Remember(ctx, d.account, recording, r)
}

func (d ownData) MadeFrom(ctx context.Context, recipeKey string) (playlist.Saved, bool, error) {
	m, found, err := d.user.MadeFrom(ctx, d.account, recipeKey)
	return playlist.Saved{ID: m.ID, URL: m.URL, Name: m.Name}, found, err
}

func (d ownData) MadeAt(ctx context.Context, id string) (time.Time, error) {
	m, _, err := d.user.Made(ctx, d.account, id)
	return m.Created, err
}

func (d ownData) Keep(ctx context.Context, s playlist.Saved, recipe playlist.Recipe) error {
	data, err := json.Marshal(recipe)
	if err != nil {
		return fmt.Errorf("write the recipe down: %w", err)
	}
	now := d.now()
	return d.user.SaveMade(ctx, library.Made{
		ID: s.ID, Account: d.account, RecipeKey: recipe.Key(), Recipe: data, Name: s.Name, URL: s.URL, Created: now, Updated: now,
	})
}

// ownWord stands before the cue of a song that the person had put in a playlist
// themselves.
const ownWord = "own "

func (d ownData) Placed(ctx context.Context, id string) (map[string]playlist.Placing, error) {
	rows, err := d.user.Placed(ctx, d.account, id)
	out := make(map[string]playlist.Placing, len(rows))
	for uri, cue := range rows {
		cue, own := strings.CutPrefix(cue, ownWord)
		out[uri] = playlist.Placing{Cue: cue, Own: own}
	}
	return out, err
}

func (d ownData) Place(ctx context.Context, id string, songs map[string]playlist.Placing) error {
	rows := make(map[string]string, len(songs))
	for uri, p := range songs {
		rows[uri] = p.Cue
		if p.Own {
			rows[uri] = ownWord + p.Cue
		}
	}
	return d.user.Place(ctx, d.account, id, rows)
}

func (d ownData) Unplace(ctx context.Context, id string, uris []string) error {
	return d.user.Unplace(ctx, d.account, id, uris)
}

func (d ownData) Forget(ctx context.Context, id string) (bool, error) {
	return d.user.ForgetMade(ctx, d.account, id)
}

// owing names the setting that holds what a playlist's next job has to see to.
func (d ownData) owing(id string) string { return "owed/" + d.account + "/" + id }

func (d ownData) Owe(ctx context.Context, id string, debts []string) error {
	now := strings.Join(debts, " ")
	before, err := d.user.Setting(ctx, d.owing(id))
	if err != nil || now == before {
		return err
	}
	return d.user.SetSetting(ctx, d.owing(id), now)
}

func (d ownData) Owed(ctx context.Context, id string) ([]string, error) {
	debts, err := d.user.Setting(ctx, d.owing(id))
	return strings.Fields(debts), err
}

func (d ownData) Begin(ctx context.Context, name string, first playlist.Step) (int64, error) {
	return d.user.BeginJob(ctx, library.Job{Account: d.account, Name: name, State: string(playlist.Running)}, library.Step(first))
}

func (d ownData) Append(ctx context.Context, job int64, state playlist.State, s playlist.Step) error {
	return d.user.AddStep(ctx, job, string(state), library.Step(s))
}

func (d ownData) Steps(ctx context.Context, job int64) ([]playlist.Step, error) {
	steps, err := d.user.Steps(ctx, job)
	out := make([]playlist.Step, len(steps))
	for i, s := range steps {
		out[i] = playlist.Step(s)
	}
	return out, err
}
