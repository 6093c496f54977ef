package title

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

// chooseLines are a season with two episodes of two songs.
func chooseLines() []listLine {
	return []listLine{
		{songs: []string{"a", "b", "c", "d"}, heading: true},
		{songs: []string{"a", "b"}, heading: true}, {songs: []string{"a"}}, {songs: []string{"b"}},
		{songs: []string{"c", "d"}, heading: true}, {songs: []string{"c"}}, {songs: []string{"d"}},
		{}, // a paragraph
	}
}

func TestSongsAreChosenAsInLists(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, want string
		do         func(c *songChoice)
	}{
		{"a press chooses one only", "b", func(c *songChoice) { c.press(2); c.press(3) }},
		{"pressed again it is let go", "", func(c *songChoice) { c.press(2); c.press(2) }},
		{"with Ctrl it too", "a d", func(c *songChoice) { c.press(2); c.toggle(6) }},
		{"with Ctrl again no more", "d", func(c *songChoice) { c.press(2); c.toggle(6); c.toggle(2) }},
		{"with Shift all up to it", "b c", func(c *songChoice) { c.press(3); c.extend(5, false) }},
		{"with Shift back up", "a b c", func(c *songChoice) { c.press(5); c.extend(2, false) }},
		{"Shift begins again where the range began", "b c", func(c *songChoice) { c.press(5); c.extend(6, false); c.extend(3, false) }},
		{"with both what was chosen stays", "a c d", func(c *songChoice) { c.press(2); c.toggle(5); c.extend(6, true) }},
		{"a heading chooses what is below", "c d", func(c *songChoice) { c.press(4) }},
		{"and lets it go", "", func(c *songChoice) { c.press(4); c.press(4) }},
		{"all", "a b c d", func(c *songChoice) { c.all() }},
		{"none", "", func(c *songChoice) { c.all(); c.clear() }},
		{"what a filter hides is let go", "d", func(c *songChoice) { c.all(); c.setLines(chooseLines()[6:], true) }},
	} {
		var choice songChoice
		choice.setLines(chooseLines(), true)
		c.do(&choice)
		if got := strings.Join(choice.ids(), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCursorPassesWhatHasNoSongs(t *testing.T) {
	t.Parallel()
	c := songChoice{lines: []listLine{{songs: []string{"a"}}, {}, {songs: []string{"b"}}}}
	if down, up, end := c.next(0, 1), c.next(2, -1), c.next(2, 1); down != 2 || up != 0 || end != 2 {
		t.Errorf("down %d, up %d, at the end %d", down, up, end)
	}
}

// onSongs shows the songs of a title and returns the rows of its first ones.
func onSongs(t *testing.T, s *stage.Stage, id string) (*view, []cueRow) {
	t.Helper()
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: id})
	p := onTitle(t, s)
	var rows []cueRow
	for _, r := range p.scroll.Rows() {
		if c, ok := r.(cueRow); ok {
			rows = append(rows, c)
		}
	}
	return p, rows
}

func TestSongsStandUnderSeasonAndEpisode(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := &view{window: s.Shell, title: catalog.Title{ID: "t", Seasons: []catalog.Season{{Number: 1, Episodes: []catalog.Episode{{Number: 2, Title: "The Second"}}}}, Cues: []catalog.Cue{
		{ID: "t/3", Season: 1, Title: "Third", Kind: catalog.Song},
		{ID: "t/1", Season: 1, Episode: 1, Title: "First", Kind: catalog.Song},
		{ID: "t/2", Season: 1, Episode: 2, Title: "Second", Kind: catalog.Cover, Original: "Somebody", Key: true},
	}}}
	rows, at := p.songRows("t/2")
	var texts []string
	for i, r := range rows {
		switch r := r.(type) {
		case groupRow:
			texts = append(texts, r.text+strings.Repeat("*", len(r.songs)))
		case cueRow:
			texts = append(texts, r.line.Title)
			if r.index != i {
				t.Errorf("row %d takes itself for %d", i, r.index)
			}
		}
	}
	want := "Season 1***|Episode 1*|First|Episode 2 · The Second*|Second|Episode not known*|Third"
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("rows %q, want %q", got, want)
	}
	if line := rows[at].(cueRow); !line.marked || line.line.Original != "originally by Somebody" || !line.line.Key {
		t.Errorf("marked row %+v", line)
	}
	p.filter.keyOnly = true
	if rows, _ := p.songRows(""); len(rows) != 3 {
		t.Errorf("%d rows of key cues, want season, episode and song", len(rows))
	}
}

func TestKeysChooseSongsAndTheBarTellsHowMany(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	p.state.choice.cursor = rows[0].index
	p.scroll.TypedKey(uitest.Key(fyne.KeySpace))
	p.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	p.scroll.TypedKey(uitest.Key(fyne.KeyDown))
	p.scroll.TypedKey(uitest.Key(fyne.KeyDown))
	if text := uitest.TextOf(p.bar.box); !p.bar.box.Visible() || !strings.Contains(text, "3 songs chosen") {
		t.Errorf("bar %v says %q", p.bar.box.Visible(), text)
	}
	if got, want := p.state.choice.ids(), []string{rows[0].id, rows[1].id, rows[2].id}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, want %v", got, want)
	}
	p.scroll.TypedKey(uitest.Key(fyne.KeyEscape))
	if p.bar.box.Visible() {
		t.Error("the bar stays after Escape")
	}
	p.ChooseAll()
	if len(p.state.choice.ids()) != len(p.title.Cues) {
		t.Errorf("%d of %d chosen", len(p.state.choice.ids()), len(p.title.Cues))
	}
}

func TestMenuOfASongOpensByKeyboardAndLeadsToOtherTitles(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	i := slices.IndexFunc(rows, func(r cueRow) bool { return strings.Contains(r.line.Also, "Master of None") })
	if i < 0 {
		t.Fatal("no song is known to be heard in another title")
	}
	p.state.choice.cursor = rows[i].index
	p.keepInSight(rows[i].index)
	p.scroll.TypedKey(uitest.Key(desktop.KeyMenu))
	if s.Win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	p.elsewhereMenu(rows[i].id).Items[0].Action()
	stage.Settle(t, s)
	if got := onTitle(t, s).title.ID; got != "master-of-none" {
		t.Errorf("opened %q", got)
	}
}

func TestFavouriteIsKept(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	p.favourite(true, rows[0].id, rows[1].id)
	p.favourite(false, rows[1].id)
	stage.Settle(t, s)
	ids, err := s.Core.FavouriteIDs(t.Context())
	if err != nil || !ids[rows[0].id] || ids[rows[1].id] {
		t.Errorf("kept %v, error %v", ids, err)
	}
	if again, _ := onSongs(t, s, "stranger-things"); !again.state.favourites[rows[0].id] {
		t.Error("the page does not know it any more")
	}
}

func TestClickOnAPartOfARowDoesWhatItIsFor(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	p.scroll.Reveal(rows[0].index)
	item := p.scroll.ObjectOf(rows[0].index).(*cueItem)
	test.TapAt(item, fyne.NewPos(item.Size().Width-actsWidth+10, 20))
	if !p.state.favourites[rows[0].id] || len(p.state.choice.chosen) != 0 {
		t.Errorf("after the heart: favourites %v, chosen %v", p.state.favourites, p.state.choice.chosen)
	}
	test.TapAt(item, fyne.NewPos(item.Size().Width/2, 12))
	if p.details.id != rows[0].id || len(p.state.choice.chosen) != 0 {
		t.Errorf("after a click on the row the details are of %q, chosen %v", p.details.id, p.state.choice.chosen)
	}
	test.TapAt(item, fyne.NewPos(widgets.NumberWidth()/2, 12))
	if !p.state.choice.chosen[rows[0].id] {
		t.Error("the tick does not choose the song")
	}
	test.TapAt(item, item.text.Areas.Artist.At.AddXY(4, 4))
	stage.Settle(t, s)
	if now := s.History.Now(); now.Page != shell.ArtistPage || now.ID != rows[0].artist {
		t.Errorf("a click on the act opens %v", now)
	}
}

func TestHeadingStaysAboveItsSongs(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	if p.pinned.box.Visible() {
		t.Error("a heading is pinned at the top of the page")
	}
	song := rows[len(rows)/2]
	p.scroll.GoTo(p.scroll.Top(song.index) + 4)
	want := p.scroll.Rows()[p.pinned.under[song.index]].(groupRow).long
	if !p.pinned.box.Visible() || p.pinned.item.text != want {
		t.Errorf("pinned %v: %q, want %q", p.pinned.box.Visible(), p.pinned.item.text, want)
	}
	p.chooseTab(aboutTab)
	p.pickTab(aboutTab)
	p.scroll.GoTo(10_000)
	if p.pinned.box.Visible() {
		t.Error("a heading is pinned where no songs are")
	}
}

func TestTrackThatIsHeardOpensItsSong(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, _ := onSongs(t, s, "stranger-things")
	p.chooseTab(albumsTab)
	p.pickTab(albumsTab)
	i := slices.IndexFunc(p.scroll.Rows(), func(r rowlist.Row) bool { c, ok := r.(cueRow); return ok && c.song() != "" })
	if i < 0 {
		t.Fatal("no track is known to be heard")
	}
	p.pressedRow(p.scroll.Rows()[i].(cueRow), 0)
	stage.Settle(t, s)
	if p.tab != songsTab || p.targetCue == "" {
		t.Errorf("tab %d, song %q", p.tab, p.targetCue)
	}
}

func TestTrackOfAnAlbumHasAMenuByKeyboard(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, _ := onSongs(t, s, "stranger-things")
	p.chooseTab(albumsTab)
	p.pickTab(albumsTab)
	p.scroll.TypedKey(uitest.Key(fyne.KeyDown))
	r, is := p.scroll.Rows()[max(p.state.choice.cursor, 0)].(cueRow)
	if !is || r.track == nil {
		t.Fatalf("the keyboard is at row %d", p.state.choice.cursor)
	}
	p.scroll.TypedKey(uitest.Key(fyne.KeySpace))
	if len(p.state.choice.chosen) != 0 {
		t.Error("a track can be chosen")
	}
	p.scroll.TypedKey(uitest.Key(fyne.KeyDown))
	p.scroll.TypedKey(uitest.Key(desktop.KeyMenu))
	menu := uitest.TextOf(s.Win.Canvas().Overlays().Top())
	if !strings.Contains(menu, "Open in Spotify") || !strings.Contains(menu, "Fix the match") {
		t.Errorf("the menu of a track has %q", menu)
	}
	for _, row := range p.scroll.Rows() {
		r, is := row.(cueRow)
		if !is || r.song() == "" {
			continue
		}
		var names []string
		for _, item := range p.menuAt(r.index).Items {
			names = append(names, item.Label)
		}
		if !slices.Contains(names, "Show among the songs") || !slices.Contains(names, "Add to the favourites") {
			t.Errorf("the menu of a track that is heard has %v", names)
		}
		return
	}
	t.Error("no track is heard")
}

func TestFixedMatchIsTheTrackThatOpens(t *testing.T) {
	s := stage.Start(t, parts(), true)
	p, rows := onSongs(t, s, "russian-doll")
	p.fixMatch(rows[0].id)
	stage.Settle(t, s)
	if s.Dialog == nil || !strings.Contains(uitest.TextOf(s.Win.Canvas().Overlays().Top()), rows[0].line.Title) {
		t.Fatal("no sheet about the song")
	}
	s.CloseDialog()
	wanted, _ := playlist.WantedByID(p.title, rows[0].id)
	sheet := p.newFixSheet(rows[0].id, wanted)
	sheet.decide(shell.Decision{Track: "spotify:track:4uLU6hMCjMI75M1A2tKUQC"})
	stage.Settle(t, s)
	uri, err := s.Core.KnownTrack(t.Context(), rows[0].id)
	if want := "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"; err != nil || spotifyAddress(uri, "", "") != want {
		t.Errorf("%s opens, error %v, want %s", spotifyAddress(uri, "", ""), err, want)
	}
}

func TestTickThatCannotBeStoredIsTakenBack(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	p.state.favourites[rows[0].id] = true
	p.save(func(context.Context) error { return errors.New("the disk is full") })
	stage.Settle(t, s)
	if p.state.favourites[rows[0].id] || len(s.Notes.Objects) == 0 {
		t.Errorf("still shown: %v, %d notes", p.state.favourites[rows[0].id], len(s.Notes.Objects))
	}
}
