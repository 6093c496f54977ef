package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// Create is what to make a playlist from, and how.
type Create struct {
	Recipe      playlist.Recipe
	Choices     playlist.Choices // for what the recipe leaves open
	Name        string           // "" for one made from the recipe
	Description string           // "" for one made from the recipe
	Public      bool
	Another     bool // a new playlist, even if this recipe made one before
	DryRun      bool // find the songs, save nothing
	Observer    Observer
}

// Observer receives a job's progress. Both functions may be nil, are called from
// the job's goroutine and must not wait.
type Observer struct {
	Progress func(playlist.Progress)
	Wait     func(Wait)
}

// Plan resolves a recipe, with the choices that it leaves open, against the
// catalog. It works offline.
func (a *App) Plan(ctx context.Context, r playlist.Recipe, c playlist.Choices) (playlist.Plan, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return playlist.Plan{}, err
	}
	return playlist.NewPlan(ctx, planTitles{lib}, r, c)
}

// planTitles lets a plan read the catalog.
type planTitles struct{ lib *library.Catalog }

func (p planTitles) Title(ctx context.Context, id string) (catalog.Title, error) {
	return p.lib.Title(ctx, id)
}

func (p planTitles) OfMoods(ctx context.Context, moods []string) ([]string, error) {
	titles, err := p.lib.Titles(ctx, library.Filter{Moods: moods[:1]})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, t := range titles {
		if hasAll(t.Moods, moods) {
			out = append(out, t.ID)
		}
	}
	return out, nil
}

func (p planTitles) ByArtist(ctx context.Context, name string) (playlist.Work, error) {
	a, err := p.lib.Artist(ctx, name)
	if err != nil {
		return playlist.Work{}, err
	}
	w := playlist.Work{Name: a.Name}
	for _, placed := range a.Placements {
		w.Cues = append(w.Cues, placed.Cue.ID)
		if !slices.Contains(w.Titles, placed.TitleID) {
			w.Titles = append(w.Titles, placed.TitleID)
		}
	}
	return w, nil
}

func (p planTitles) ByPerson(ctx context.Context, name string) (playlist.Work, error) {
	person, err := p.lib.Person(ctx, name)
	if err != nil {
		return playlist.Work{}, err
	}
	w := playlist.Work{Name: person.Name, Scores: map[string][]int{}}
	for _, t := range person.Titles {
		w.Titles = append(w.Titles, t.ID)
		for _, c := range t.Cues {
			w.Cues = append(w.Cues, c.ID)
		}
		for _, a := range t.Albums {
			if slices.ContainsFunc(t.Roles, catalog.Role.Writes) && a.Album.Kind == catalog.ScoreAlbum {
				w.Scores[t.ID] = append(w.Scores[t.ID], a.Number)
			}
		}
	}
	return w, nil
}

func hasAll(have, want []string) bool {
	set := map[string]bool{}
	for _, h := range have {
		set[h] = true
	}
	for _, w := range want {
		if !set[w] {
			return false
		}
	}
	return true
}

// CreatePlaylist does the main job: find the songs of a recipe and save them
// in the account. The same recipe again updates the playlist it made, or makes
// it anew when the person deleted it.
func (a *App) CreatePlaylist(ctx context.Context, c Create) (playlist.Result, error) {
	plan, err := a.Plan(ctx, c.Recipe, c.Choices)
	if err != nil {
		return playlist.Result{}, err
	}
	plan.Name = cmp.Or(playlist.Clip(c.Name, 100), plan.Name)
	plan.Description = cmp.Or(playlist.CleanDescription(c.Description), plan.Description)
	return a.runJob(ctx, c.Observer, func(m *playlist.Maker) (playlist.Result, error) {
		if c.DryRun {
			return m.Try(ctx, plan)
		}
		m.Again = true
		order := playlist.Order{Plan: plan, Public: c.Public, Another: c.Another}
		if c.Another {
			return m.Make(ctx, order)
		}
		before, err := a.findUnfinished(ctx, m, order)
		if err != nil {
			return playlist.Result{}, err
		}
		if before.same != 0 {
			return m.Resume(ctx, before.same)
		}
		order.LostTokens = before.lostTokens
		res, err := m.Make(ctx, order)
		if err == nil {
			err = a.giveUp(ctx, before.replaced)
		}
		return res, err
	})
}

func (a *App) cover(ctx context.Context, titleID string) ([]byte, error) {
	t, err := a.title(ctx, titleID)
	if err != nil {
		return nil, err
	}
	jpeg, err := a.painter.CoverJPEG(PictureOfTitle(t))
	if err != nil {
		return nil, fmt.Errorf("draw the cover: %w", err)
	}
	return jpeg, nil
}
