package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/userfile"
)

type playlistCmd struct {
	Create createCmd        `cmd:"" help:"Save the playlist of titles; again with the same recipe it is updated."`
	List   listPlaylistsCmd `cmd:"" help:"List the playlists that were made."`
	Sync   syncCmd          `cmd:"" help:"Bring playlists up to date with the catalog."`
	Forget forgetCmd        `cmd:"" help:"Stop tracking a playlist; it stays in Spotify."`
}

// recipeFlags are the recipe of a playlist or an export.
type recipeFlags struct {
	Titles     []string          `arg:"" optional:"" name:"title" help:"Ids or names of titles."`
	Season     []int             `help:"Only these seasons." placeholder:"N,N"`
	Episode    []int             `help:"Only these episodes." placeholder:"N,N"`
	Kind       []catalog.CueKind `help:"Only these kinds: song, cover, score, performance." placeholder:"K,K"`
	Key        bool              `help:"Only signature moments."`
	Mood       []string          `help:"Only titles of all these moods; without TITLE, every such title." placeholder:"M,M"`
	Album      []string          `help:"The tracks of these albums instead of the songs on screen." placeholder:"NAME" sep:"none"`
	Artist     []string          `help:"Only the music of these acts; without TITLE, wherever it is heard." placeholder:"NAME" sep:"none"`
	Person     []string          `help:"Only the work of these composers, supervisors and others; without TITLE, all of it." placeholder:"NAME" sep:"none"`
	WithAlbums bool              `help:"Behind the songs, what else is on the titles' albums."`
	Originals  bool              `help:"The famous acts' own recordings instead of covers and performances."`
	Both       bool              `help:"Covers and performances, and behind each the famous act's recording."`
	Order      playlist.Sequence `help:"Order of the songs: story, album, chart, shuffle." placeholder:"ORDER"`
	Seed       uint64            `help:"With --order shuffle: another number, another order." placeholder:"N"`
	Recipe     string            `help:"Read the recipe from a file." placeholder:"FILE" type:"path"`
}

func (f recipeFlags) recipe() (playlist.Recipe, error) {
	flagged := playlist.Recipe{
		Titles: f.Titles, Seasons: f.Season, Episodes: f.Episode, Kinds: f.Kind, KeyOnly: f.Key, Moods: f.Mood, Albums: f.Album, AlbumsToo: f.WithAlbums, Originals: f.Originals,
		Artists: f.Artist, People: f.Person, Both: f.Both, Order: f.Order, Seed: f.Seed,
	}
	if f.Recipe == "" {
		return flagged, flagged.Check()
	}
	empty := playlist.Recipe{}
	if flagged.Key() != empty.Key() {
		return empty, usage("a recipe file says all; give it alone or use the flags")
	}
	file, err := os.Open(f.Recipe)
	if err != nil {
		return empty, usage("the recipe %s cannot be opened", f.Recipe)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(userfile.Text(file), 2<<20))
	if err != nil {
		return empty, usage("the recipe %s cannot be read", f.Recipe)
	}
	r, err := playlist.ParseRecipe(data)
	if err != nil {
		return empty, usage("%s: %s", f.Recipe, lowerFirst(err.Error()))
	}
	return r, nil
}

// lowerFirst makes the first letter small, for a sentence behind a colon.
func lowerFirst(text string) string {
	if c := text[0]; 'A' <= c && c <= 'Z' {
		return string(c-'A'+'a') + text[1:]
	}
	return text
}

type createCmd struct {
	recipeFlags
	Name        string `help:"Name of the playlist." placeholder:"NAME"`
	Description string `help:"Description of the playlist." placeholder:"TEXT"`
	Public      bool   `help:"Show it on your profile."`
	New         bool   `help:"Make another playlist, even if this recipe made one before."`
	DryRun      bool   `help:"Find the songs, save nothing."`
}

// Run makes the playlist.
func (c *createCmd) Run(k *call) error {
	recipe, err := c.recipe()
	if err != nil {
		return err
	}
	res, err := k.app.CreatePlaylist(k.ctx, app.Create{
		Recipe: recipe, Name: c.Name, Description: c.Description, Public: c.Public, Another: c.New, DryRun: c.DryRun, Observer: k.observer(),
	})
	return k.report(res, err)
}

// observer prints the progress of a job on stderr.
func (k *call) observer() app.Observer {
	return app.Observer{
		Progress: func(p playlist.Progress) {
			switch {
			case p.Track != nil:
				k.print.say("[%d/%d] %s %s – %s", p.Done, p.Total, symbol(p.Track.Outcome), p.Track.Title, performer(p.Track.Artist))
			case p.Stage == playlist.StageSaving && p.Done > 0:
				k.print.say("saved %d of %d", p.Done, p.Total)
			}
		},
		Wait: func(w app.Wait) { k.print.say("Spotify asks to wait: %s left", w.Left.Round(time.Second)) },
	}
}

func symbol(o match.Outcome) string {
	return map[match.Outcome]string{match.Auto: "found  ", match.Review: "unsure ", match.None: "missing"}[o]
}

// report prints the result of a job, also of one that was interrupted.
func (k *call) report(res playlist.Result, err error) error {
	if err != nil && res.Job == 0 {
		return err
	}
	if k.print.json {
		return errors.Join(err, k.print.document(resultDocument(res, err)))
	}
	if err != nil {
		return err
	}
	printResult(k.print, res)
	return nil
}

func resultDocument(res playlist.Result, err error) any {
	tracks := make([]playlist.Track, len(res.Tracks))
	for i, t := range res.Tracks {
		t.Reasons = some(t.Reasons)
		tracks[i] = t
	}
	doc := map[string]any{"playlist": res.Playlist, "tracks": tracks, "calls": res.Calls, "job": res.Job}
	if len(res.Notes) > 0 {
		doc["notes"] = res.Notes
	}
	if err != nil {
		trouble := diagnose.Of(err)
		doc["error"] = map[string]any{"message": trouble.ForTerminal(), "code": int(trouble.Kind)}
		var paused *playlist.PausedError
		if errors.As(err, &paused) {
			doc["resume_at"] = paused.Until.UTC().Format(time.RFC3339)
		}
	}
	return doc
}

func printResult(p *printer, res playlist.Result) {
	p.line("%s: %s", res.Playlist.Name, whatHappened(res))
	if res.Playlist.URL != "" {
		p.line("%s", res.Playlist.URL)
	}
	for _, t := range res.Tracks {
		if t.Outcome != match.Auto {
			p.line("  %s %s – %s: %s", symbol(t.Outcome), t.Title, performer(t.Artist), said(t.Reasons))
		}
	}
	for _, n := range res.Notes {
		p.line("  %s", n)
	}
}

type listPlaylistsCmd struct{}

// Run lists the playlists that were made.
func (c *listPlaylistsCmd) Run(k *call) error {
	made, err := k.app.Playlists(k.ctx)
	if err != nil {
		return err
	}
	if k.print.json {
		list := make([]map[string]any, len(made))
		for i, m := range made {
			list[i] = map[string]any{
				"id": m.ID, "name": m.Name, "url": m.URL, "recipe": json.RawMessage(m.Recipe), "songs": m.Songs,
				"created": m.Created.UTC().Format(time.RFC3339), "updated": m.Updated.UTC().Format(time.RFC3339),
			}
		}
		return k.print.document(map[string]any{"playlists": list})
	}
	rows := make([][]string, len(made))
	for i, m := range made {
		rows[i] = []string{m.ID, m.Name, fmt.Sprintf("%d songs", m.Songs), m.Updated.Format("2006-01-02 15:04"), m.URL}
	}
	return k.print.table(rows)
}

type syncCmd struct {
	IDs       []string `arg:"" optional:"" name:"id" help:"Ids of playlists."`
	All       bool     `help:"All that were made."`
	Preview   bool     `help:"Only tell what would change."`
	BringBack bool     `help:"Put songs back that you took out."`
	Again     bool     `help:"Make playlists anew that you deleted in Spotify."`
}

// Run updates playlists one after the other.
func (c *syncCmd) Run(k *call) error {
	ids, err := c.ids(k)
	if err != nil {
		return err
	}
	documents := []any{}
	for _, id := range ids {
		doc, err := c.one(k, app.Sync{ID: id, BringBack: c.BringBack, Again: c.Again, Observer: k.observer()})
		if err != nil && c.All && errors.As(err, new(*playlist.GoneError)) {
			k.print.say("%s", diagnose.Of(err).ForTerminal()) // the others are updated all the same
			continue
		}
		if err != nil {
			return err
		}
		documents = append(documents, doc)
	}
	if !k.print.json {
		return nil
	}
	if c.Preview {
		return k.print.document(map[string]any{"previews": documents})
	}
	return k.print.document(map[string]any{"synced": documents})
}

func (c *syncCmd) ids(k *call) ([]string, error) {
	if len(c.IDs) == 0 && !c.All {
		return nil, usage("name a playlist's id, or use --all")
	}
	if !c.All {
		return c.IDs, nil
	}
	made, err := k.app.Playlists(k.ctx)
	ids := make([]string, len(made))
	for i, m := range made {
		ids[i] = m.ID
	}
	return ids, err
}

// one updates or previews one playlist and returns its document.
func (c *syncCmd) one(k *call, s app.Sync) (any, error) {
	if c.Preview {
		changes, err := k.app.PreviewSync(k.ctx, s)
		if err == nil && !k.print.json {
			printChanges(k.print, changes)
		}
		return changesDocument(changes), err
	}
	res, err := k.app.SyncPlaylist(k.ctx, s)
	if gone := new(playlist.GoneError); errors.As(err, &gone) {
		k.print.say("Make it again with `needle playlist sync %s --again`, or stop tracking it with `needle playlist forget %s`.", gone.ID, gone.ID)
	}
	if err == nil && !k.print.json {
		printResult(k.print, res)
	}
	return resultDocument(res, nil), err
}

type forgetCmd struct {
	ID string `arg:"" help:"Id of the playlist."`
}

// Run stops tracking a playlist.
func (c *forgetCmd) Run(k *call) error {
	if err := k.app.ForgetPlaylist(k.ctx, c.ID); err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]string{"forgotten": c.ID})
	}
	k.print.line("Forgotten; the playlist stays in Spotify.")
	return nil
}

// whatHappened says what a job did.
func whatHappened(res playlist.Result) string {
	sure := res.Count(match.Auto)
	switch {
	case res.Playlist.ID == "":
		return fmt.Sprintf("%d of %d songs were found; nothing was saved.", sure, len(res.Tracks))
	case res.Playlist.Added == 0:
		return fmt.Sprintf("nothing to add, all %d songs are there.", res.Playlist.Already)
	case res.Playlist.Already == 0:
		return fmt.Sprintf("%d songs added.", res.Playlist.Added)
	}
	return fmt.Sprintf("%d songs added to the %d that were there.", res.Playlist.Added, res.Playlist.Already)
}

// performer names an artist that may not be known.
func performer(artist string) string {
	if artist == "" {
		return "performer not named"
	}
	return artist
}

// said joins reasons in one line.
func said(reasons []message.Text) string { return strings.Join(message.English(reasons), "; ") }
