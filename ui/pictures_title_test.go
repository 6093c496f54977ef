package ui

import (
	"context"
	"needledrop/ui/widgets"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTitlePictures(t *testing.T) { Pictures(t, testParts(), picturesTitle(), strangeTitle()) }

func TestTitleIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesTitle()) }

// picturesTitle are what is drawn.
func picturesTitle() []shot {
	title := func(tab int) func(context.Context, *stage) error {
		return func(ctx context.Context, s *stage) error { return showTab(ctx, s, shownTitle, tab) }
	}
	return append([]shot{
		{"title-songs", others(), title(songsTab)},
		{"title-scenes", nil, showScenes},
		{"title-albums", nil, title(albumsTab)},
		{"title-reactions", nil, title(reactionsTab)},
		{"title-about", nil, title(aboutTab)},
		{"title-cue", nil, showCue},
		{"title-korean", nil, func(ctx context.Context, s *stage) error { return showTab(ctx, s, "start-up", songsTab) }},
		{"large-text", others(), inDemo(showLargeText)},
	}, titleShots()...)
}

// strangeTitle are what goes wrong, waits, or is out of measure.
func strangeTitle() []shot {
	title := func(id string) func(context.Context, *stage) error {
		return func(ctx context.Context, s *stage) error { return showTab(ctx, s, id, songsTab) }
	}
	return []shot{
		{"state-title-loading", nil, func(_ context.Context, s *stage) error {
			s.open(route{page: titlePage, id: shownTitle}) // nothing of it is taken from the queue: it stays on its way
			s.page.(*titleView).box.Objects = []fyne.CanvasObject{widgets.NewSkeleton(true)}
			s.page.(*titleView).box.Refresh()
			return nil
		}},
		{"state-title-error", nil, func(ctx context.Context, s *stage) error {
			s.open(route{page: titlePage, id: "no-such-title"})
			return s.settle(ctx)
		}},
		{"state-title-empty", nil, title(emptyTitle)},
		{"state-long-names-title", others(), title(longTitle)},
		{"state-right-to-left-title", nil, title(leftTitle)},
		{"state-large-title", others(), large(title(shownTitle))},
	}
}

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

func showScenes(ctx context.Context, s *stage) error {
	s.settings.Spoilers = true
	return showTab(ctx, s, shownTitle, songsTab)
}

// showLargeText shows songs with the largest text.
func showLargeText(ctx context.Context, s *stage) error {
	if err := showCue(ctx, s); err != nil {
		return err
	}
	enlarge(s)
	return s.settle(ctx)
}

func showChosen(ctx context.Context, s *stage) error {
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
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
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
		return err
	}
	s.page.(*titleView).scroll.GoTo(1400)
	return s.settle(ctx)
}

func showWatching(ctx context.Context, s *stage) error {
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
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
	if err := showTab(ctx, s, shownTitle, albumsTab); err != nil {
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
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
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
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
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
	if err := showTab(ctx, s, shownTitle, songsTab); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.fixMatch(p.title.Cues[0].ID)
	return s.settle(ctx)
}

// showTab shows a tab of a title.
func showTab(ctx context.Context, s *stage, id string, tab int) error {
	if err := showTitle(ctx, s, id); err != nil {
		return err
	}
	p := s.page.(*titleView)
	p.chooseTab(tab)
	p.pickTab(tab)
	return s.settle(ctx)
}
