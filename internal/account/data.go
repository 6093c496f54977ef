package account

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// Data is the person's data as it stands for one account. A playlist.Maker
// remembers through it.
type Data struct {
	User    *userdata.Store
	Account string // id
	now     func() time.Time
}

var (
	_ playlist.Memory  = Data{}
	_ playlist.Store   = Data{}
	_ playlist.Journal = Data{}
)

// Override implements playlist.Memory.
func (d Data) Override(ctx context.Context, cue, recording string) (string, bool, error) {
	o, found, err := d.User.Override(ctx, cue, recording)
	return o.URI, found, err
}

// Remembered implements playlist.Memory.
func (d Data) Remembered(ctx context.Context, recording string) (playlist.Known, bool, error) {
	r, found, err := d.User.Remembered(ctx, d.Account, recording)
	if !found || err != nil {
		return playlist.Known{}, false, err
	}
	k := playlist.Known{Outcome: match.Outcome(r.Outcome), URI: r.URI, Checked: r.Checked, Misses: r.Misses}
	if len(r.Offered) == 0 {
		return k, true, nil
	}
	var o undecided
	if json.Unmarshal(r.Offered, &o) != nil {
		return playlist.Known{}, false, nil // an older form; it is looked up again
	}
	k.Offered, k.Reasons = o.offered(), message.Texts(o.Reasons)
	return k, true, nil
}

// undecided is what is kept of a recording that a person should look at.
type undecided struct {
	Offered []storedOffer    `json:"offered"`
	Reasons []message.Stored `json:"reasons"`
}

// storedOffer is a candidate with its reasons as data.
type storedOffer struct {
	match.Scored
	Reasons []message.Stored
}

func undecidedOf(k playlist.Known) undecided {
	u := undecided{Reasons: message.Store(k.Reasons)}
	for _, o := range k.Offered {
		u.Offered = append(u.Offered, storedOffer{o, message.Store(o.Reasons)})
	}
	return u
}

func (u undecided) offered() []match.Scored {
	var out []match.Scored
	for _, o := range u.Offered {
		o.Scored.Reasons = message.Texts(o.Reasons)
		out = append(out, o.Scored)
	}
	return out
}

// Remember implements playlist.Memory.
func (d Data) Remember(ctx context.Context, recording string, k playlist.Known) error {
	r := userdata.Remembered{Outcome: string(k.Outcome), URI: k.URI, Checked: k.Checked, Misses: k.Misses}
	if k.Outcome != match.Auto {
		offered, err := json.Marshal(undecidedOf(k))
		if err != nil {
			return fmt.Errorf("remember what was offered: %w", err)
		}
		r.Offered = offered
	}
	return d.User.Remember(ctx, d.Account, recording, r)
}

// FromRecipe implements playlist.Store.
func (d Data) FromRecipe(ctx context.Context, recipeKey string) (playlist.Saved, bool, error) {
	m, found, err := d.User.PlaylistFrom(ctx, d.Account, recipeKey)
	return playlist.Saved{ID: m.ID, URL: m.URL, Name: m.Name}, found, err
}

// CreatedAt implements playlist.Store.
func (d Data) CreatedAt(ctx context.Context, id string) (time.Time, error) {
	m, _, err := d.User.Playlist(ctx, d.Account, id)
	return m.Created, err
}

// Keep implements playlist.Store.
func (d Data) Keep(ctx context.Context, s playlist.Saved, recipe playlist.Recipe) error {
	data, err := json.Marshal(recipe)
	if err != nil {
		return fmt.Errorf("write the recipe down: %w", err)
	}
	now := d.now()
	return d.User.SavePlaylist(ctx, userdata.Playlist{
		ID: s.ID, Account: d.Account, RecipeKey: recipe.Key(), Recipe: data, Name: s.Name, URL: s.URL, Created: now, Updated: now,
	})
}

// ownPrefix marks the cue of a song that the person had put in a playlist
// themselves.
const ownPrefix = "own "

// Placed implements playlist.Store.
func (d Data) Placed(ctx context.Context, id string) (map[string]playlist.Placing, error) {
	rows, err := d.User.Placed(ctx, d.Account, id)
	out := make(map[string]playlist.Placing, len(rows))
	for uri, cue := range rows {
		cue, own := strings.CutPrefix(cue, ownPrefix)
		out[uri] = playlist.Placing{Cue: cue, Own: own}
	}
	return out, err
}

// Place implements playlist.Store.
func (d Data) Place(ctx context.Context, id string, songs map[string]playlist.Placing) error {
	rows := make(map[string]string, len(songs))
	for uri, p := range songs {
		rows[uri] = p.Cue
		if p.Own {
			rows[uri] = ownPrefix + p.Cue
		}
	}
	return d.User.Place(ctx, d.Account, id, rows)
}

// Unplace implements playlist.Store.
func (d Data) Unplace(ctx context.Context, id string, uris []string) error {
	return d.User.Unplace(ctx, d.Account, id, uris)
}

// Forget implements playlist.Store.
func (d Data) Forget(ctx context.Context, id string) (bool, error) {
	return d.User.ForgetPlaylist(ctx, d.Account, id)
}

// owedSetting names the setting that holds what a playlist's next job has to do.
func (d Data) owedSetting(id string) string { return "owed/" + d.Account + "/" + id }

// SetPending implements playlist.Store.
func (d Data) SetPending(ctx context.Context, id string, debts []string) error {
	now := strings.Join(debts, " ")
	before, err := d.User.Setting(ctx, d.owedSetting(id))
	if err != nil || now == before {
		return err
	}
	return d.User.SetSetting(ctx, d.owedSetting(id), now)
}

// Pending implements playlist.Store.
func (d Data) Pending(ctx context.Context, id string) ([]string, error) {
	debts, err := d.User.Setting(ctx, d.owedSetting(id))
	return strings.Fields(debts), err
}

// Begin implements playlist.Journal.
func (d Data) Begin(ctx context.Context, name string, first playlist.Step) (int64, error) {
	return d.User.BeginJob(ctx, userdata.Job{Account: d.Account, Name: name, State: string(playlist.Running)}, userdata.Step(first))
}

// Append implements playlist.Journal.
func (d Data) Append(ctx context.Context, job int64, state playlist.State, s playlist.Step) error {
	return d.User.AddStep(ctx, job, string(state), userdata.Step(s))
}

// Steps implements playlist.Journal.
func (d Data) Steps(ctx context.Context, job int64) ([]playlist.Step, error) {
	steps, err := d.User.Steps(ctx, job)
	out := make([]playlist.Step, len(steps))
	for i, s := range steps {
		out[i] = playlist.Step(s)
	}
	return out, err
}
