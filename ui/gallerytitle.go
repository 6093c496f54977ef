package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
)

// titleShots are the states of a title's page.
func titleShots() []shot {
	return []shot{
		{"title-chosen", others(), showChosen},
		{"title-episodes", others(), showEpisodes},
		{"title-watching", others(), showWatching},
		{"title-menu", small(), showSongMenu},
		{"title-menu-track", small(), showTrackMenu},
		{"title-unfolded", small(), showUnfolded},
		{"title-elsewhere", nil, showElsewhere},
		{"title-fix", others(), inDemo(showFix)},
	}
}

func showChosen(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.step(1, false)
	p.step(1, false)
	p.pressed(p.state.choice.next(p.state.choice.cursor, 1), 0)
	p.pressed(p.state.choice.cursor+2, fyne.KeyModifierShift)
	p.favourite(true, p.state.choice.ids()...)
	return s.settle(ctx)
}

func showEpisodes(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	s.page.(*titleView).scroll.GoTo(1400)
	return s.settle(ctx)
}

func showWatching(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.watcher.begin()
	if err := s.settle(ctx); err != nil {
		return err
	}
	p.setHeard(true, p.title.Cues[0].ID, p.title.Cues[1].ID, p.title.Cues[2].ID)
	if err := s.settle(ctx); err != nil {
		return err
	}
	p.scroll.GoTo(200)
	return s.settle(ctx)
}

func showSongMenu(ctx context.Context, s *stage) error {
	if err := showEpisodes(ctx, s); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.step(1, false)
	p.step(1, false)
	p.menuHere()
	return s.settle(ctx)
}

// showTrackMenu shows what can be done with the first track that is heard.
func showTrackMenu(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, albumsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	for i, r := range p.scroll.Rows {
		if c, ok := r.(cueRow); ok && c.song() != "" {
			p.scroll.Reveal(i)
			p.state.choice.cursor = i
			break
		}
	}
	p.scroll.Refill()
	p.menuHere()
	return s.settle(ctx)
}

// showUnfolded shows the filters, also where they are folded.
func showUnfolded(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.refilter(func(f *songFilter) { f.keyOnly = true })
	p.tools.Objects = p.newTools()
	p.folds.Set(true)
	p.headChanged()
	return s.settle(ctx)
}

// showElsewhere shows the first song that is heard in another title too.
func showElsewhere(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	for i, r := range p.scroll.Rows {
		if c, ok := r.(cueRow); ok && c.line.Also != "" {
			p.scroll.Reveal(i)
			break
		}
	}
	return s.settle(ctx)
}

func showFix(ctx context.Context, s *stage) error {
	if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.fixMatch(p.title.Cues[0].ID)
	return s.settle(ctx)
}

// forgetSongs leaves no favourite and no tick from the picture before.
func forgetSongs(ctx context.Context, s *stage, title string) error {
	lib, err := s.core.Catalog(ctx)
	if err != nil {
		return err
	}
	t, err := lib.Title(ctx, title)
	if err != nil {
		return err
	}
	ids := make([]string, len(t.Cues))
	for i, c := range t.Cues {
		ids[i] = c.ID
	}
	return errors.Join(s.core.StopWatching(ctx, title), s.core.SetHeard(ctx, title, false, ids...), s.core.SetFavourite(ctx, false, ids...))
}
