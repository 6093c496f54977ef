package title

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	title := func(tab int) func(context.Context, *stage.Stage) error {
		return func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, stage.ShownTitle, tab) }
	}
	return append([]stage.Shot{
		{Name: "title-songs", Sizes: stage.Others(), Show: title(songsTab)},
		{Name: "title-scenes", Show: showScenes},
		{Name: "title-albums", Show: title(albumsTab)},
		{Name: "title-reactions", Show: title(reactionsTab)},
		{Name: "title-about", Show: title(aboutTab)},
		{Name: "title-about-ja", Language: "ja", Show: title(aboutTab)},
		{Name: "title-words", Show: showWords},
		{Name: "title-cue", Show: stage.ShowCue},
		{Name: "title-korean", Show: func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, "start-up", songsTab) }},
		{Name: "large-text", Sizes: stage.Others(), Show: stage.InDemo(showLargeText)},
	}, titleShots()...)
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	title := func(id string) func(context.Context, *stage.Stage) error {
		return func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, id, songsTab) }
	}
	return []stage.Shot{
		{Name: "state-title-loading", Show: func(_ context.Context, s *stage.Stage) error {
			s.Visit(shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle}) // nothing of it is taken from the queue: it stays on its way
			s.Page.(*view).box.Objects = []fyne.CanvasObject{widgets.NewOutline(true)}
			s.Page.(*view).box.Refresh()
			return nil
		}},
		{Name: "state-title-error", Show: func(ctx context.Context, s *stage.Stage) error {
			s.Visit(shell.Route{Page: shell.TitlePage, ID: "no-such-title"})
			return s.Settle(ctx)
		}},
		{Name: "state-title-empty", Show: title(stage.EmptyTitle)},
		{Name: "state-long-names-title", Sizes: stage.Others(), Show: stage.InDemo(title(stage.LongTitle))},
		{Name: "state-right-to-left-title", Show: stage.InDemo(title(stage.LeftTitle))},
		{Name: "state-large-title", Sizes: stage.Others(), Show: stage.Large(stage.InDemo(title(stage.ShownTitle)))},
	}
}

// titleShots are the states of a title's page.
func titleShots() []stage.Shot {
	return []stage.Shot{
		{Name: "title-details", Sizes: stage.Others(), Show: showDetails},
		{Name: "title-details-ja", Language: "ja", Show: showDetails},
		{Name: "title-chosen", Sizes: stage.Others(), Show: showChosen},
		{Name: "title-episodes", Sizes: stage.Others(), Show: showEpisodes},
		{Name: "title-watching", Sizes: stage.Others(), Show: showWatching},
		{Name: "title-menu", Sizes: stage.Small(), Show: showSongMenu},
		{Name: "title-menu-track", Sizes: stage.Small(), Show: showTrackMenu},
		{Name: "title-unfolded", Sizes: stage.Small(), Show: showUnfolded},
		{Name: "title-elsewhere", Show: showElsewhere},
		{Name: "title-fix", Sizes: stage.Others(), Show: stage.InDemo(showFix)},
	}
}

func showScenes(ctx context.Context, s *stage.Stage) error {
	s.Settings.Spoilers = true
	return showTab(ctx, s, stage.ShownTitle, songsTab)
}

// showLargeText shows songs with the largest text.
func showLargeText(ctx context.Context, s *stage.Stage) error {
	if err := stage.ShowCue(ctx, s); err != nil {
		return err
	}
	stage.Enlarge(s)
	return s.Settle(ctx)
}

func showChosen(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.step(1, false)
	p.step(1, false)
	p.pressed(p.state.choice.next(p.state.choice.cursor, 1), 0)
	p.pressed(p.state.choice.cursor+2, fyne.KeyModifierShift)
	p.favourite(true, p.state.choice.ids()...)
	return s.Settle(ctx)
}

// showDetails shows all that is known of a song, with its scene.
func showDetails(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	at := slices.IndexFunc(p.scroll.Rows(), func(r rowlist.Row) bool {
		c, ok := r.(cueRow)
		return ok && c.line.Also != "" && c.line.Key
	})
	p.pressedRow(p.scroll.Rows()[at].(cueRow), 0)
	p.details.scene = true
	p.details.fill()
	return s.Settle(ctx)
}

func showEpisodes(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	s.Page.(*view).scroll.GoTo(1400)
	return s.Settle(ctx)
}

func showWatching(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.watching.begin()
	p.watching.turn(1)
	if err := s.Settle(ctx); err != nil {
		return err
	}
	p.setTicked(true, p.title.Cues[0].ID, p.title.Cues[1].ID, p.title.Cues[2].ID)
	if err := s.Settle(ctx); err != nil {
		return err
	}
	p.scroll.GoTo(200)
	return s.Settle(ctx)
}

func showSongMenu(ctx context.Context, s *stage.Stage) error {
	if err := showEpisodes(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.step(1, false)
	p.step(1, false)
	p.menuHere()
	return s.Settle(ctx)
}

// showTrackMenu shows what can be done with the first track that is heard.
func showTrackMenu(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, albumsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	for i, r := range p.scroll.Rows() {
		if c, ok := r.(cueRow); ok && c.song() != "" {
			p.scroll.Reveal(i)
			p.state.choice.cursor = i
			break
		}
	}
	p.scroll.Refill()
	p.menuHere()
	return s.Settle(ctx)
}

// showUnfolded shows the filters, also where they are folded.
func showUnfolded(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.refilter(func(f *songFilter) { f.keyOnly = true })
	p.fillTools()
	p.filtersChip.Set(true)
	p.headChanged()
	return s.Settle(ctx)
}

// showElsewhere shows the first song that is heard in another title too.
func showElsewhere(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	for i, r := range p.scroll.Rows() {
		if c, ok := r.(cueRow); ok && c.line.Also != "" {
			p.scroll.Reveal(i)
			break
		}
	}
	return s.Settle(ctx)
}

func showFix(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.fixMatch(p.title.Cues[0].ID)
	return s.Settle(ctx)
}

// showTab shows a tab of a title.
func showTab(ctx context.Context, s *stage.Stage, id string, tab int) error {
	if err := stage.ShowTitle(ctx, s, id); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.chooseTab(tab)
	p.pickTab(tab)
	return s.Settle(ctx)
}

func showWords(ctx context.Context, s *stage.Stage) error {
	if err := showTab(ctx, s, stage.ShownTitle, songsTab); err != nil {
		return err
	}
	uitest.FirstIn[*widgets.Entry](s.Page.(*view).head).SetText("max headphones")
	return s.Settle(ctx)
}
