package ui

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// The titles that the shipped catalog cannot have: of names that are too long,
// that read from right to left, and without any song.
const (
	longTitle  = "strange-long"
	leftTitle  = "strange-right-to-left"
	emptyTitle = "strange-empty"
)

// states lists the pictures of what goes wrong, waits, or is out of measure.
// They are taken with addStrangeTitles in the catalog.
func states() []shot {
	title := func(id string) func(context.Context, *stage) error {
		return func(ctx context.Context, s *stage) error { return s.showTitle(ctx, id, songsTab) }
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
		{"state-job-failed", nil, showFailure(os.ErrPermission)},
		{"state-job-offline", nil, showFailure(&net.DNSError{Err: "no such host", Name: "api.spotify.com", IsNotFound: true})},
		{"state-long-names-title", others(), title(longTitle)},
		{"state-long-names-search", nil, func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "unconditionally") }},
		{"state-right-to-left-title", nil, title(leftTitle)},
		{"state-right-to-left-search", nil, func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "فيروز") }},
		{"state-large-discover", others(), large(func(context.Context, *stage) error { return nil })},
		{"state-large-title", others(), large(title(shownTitle))},
		{"state-large-search", nil, large(func(ctx context.Context, s *stage) error { return s.typeSearch(ctx, "queen") })},
		{"state-large-connect", nil, large(signedOut(showConnect))},
		{"state-large-result", nil, large(inDemo(showResult))},
		{"state-large-review", nil, large(inDemo(showReview))},
		{"state-large-playlists", nil, large(inDemo(showPlaylists))},
		{"state-large-settings", nil, large(signedOut(func(ctx context.Context, s *stage) error { return s.visit(ctx, settingsPage) }))},
	}
}

// showFailure shows how a job ends that met an error.
func showFailure(err error) func(context.Context, *stage) error {
	return inDemo(func(ctx context.Context, s *stage) error {
		if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
			return err
		}
		s.run("Stranger Things", func(context.Context, app.Observer) (playlist.Result, error) { return playlist.Result{}, err })
		return s.settle(ctx)
	})
}

// signedOut shows something without any account.
func signedOut(show func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := s.core.UseDemo(false); err != nil {
			return err
		}
		s.refreshAccount()
		if err := s.settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// large shows something with the largest text, and goes back to the usual one.
func large(show func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		usual := s.fyne.Settings().Theme().(*skin.Theme)
		s.fyne.Settings().SetTheme(usual.Sized(skin.TextSizes()[len(skin.TextSizes())-1]))
		s.afterShot = func() { s.fyne.Settings().SetTheme(usual) }
		s.reopen()
		if err := s.settle(ctx); err != nil {
			return err
		}
		return show(ctx, s)
	}
}

// addStrangeTitles adds a pack of the strange titles to the catalog.
func addStrangeTitles(ctx context.Context, core *app.App) (err error) {
	folder, err := os.MkdirTemp("", "needledrop-strange-*")
	if err != nil {
		return fmt.Errorf("make a folder for packs: %w", err)
	}
	defer os.RemoveAll(folder)
	var packs []string
	for _, t := range strangeTitles() {
		data, err := catalog.Encode(t)
		if err != nil {
			return err
		}
		pack := filepath.Join(folder, t.ID+".json")
		if err := os.WriteFile(pack, data, 0o600); err != nil {
			return fmt.Errorf("write a pack: %w", err)
		}
		packs = append(packs, pack)
	}
	_, err = core.AddPacks(ctx, packs)
	return err
}

func strangeTitles() []catalog.Title {
	source := map[string]catalog.Source{"made": {Name: "Made for the pictures", URL: "https://example.com/"}}
	strange := func(id, name string, alt []string, cues ...catalog.Cue) catalog.Title {
		t := catalog.Title{
			ID: id, Name: name, Alt: alt, Kind: catalog.Series, Released: "2020", Countries: []string{"US"}, Languages: []string{"en"},
			Genres: []string{"drama"}, Music: []string{"pop"}, Moods: []string{"warm"}, Summary: strings.TrimSuffix(strings.Repeat(name+", ", 3), ", ") + ".",
			Seasons: []catalog.Season{{Number: 1}}, Sources: source,
		}
		for _, c := range cues {
			c.Season, c.Episode, c.Kind, c.Sources = 1, 1, catalog.Song, []string{"made"}
			c.ID = catalog.CueID(id, c)
			t.Cues = append(t.Cues, c)
		}
		return t
	}
	return []catalog.Title{
		strange(longTitle, "A Title Whose Name Goes On Unconditionally, Through Every Season and Beyond the Edge of Any Card, Header or Playlist", []string{
			"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"},
			catalog.Cue{Title: "I Never Loved a Man (The Way I Love You) and Every Other Word That Was Ever Sung Unconditionally on One Single Recording", Artist: "Orchestra of the Age of Enlightenment with the Choir of King’s College, Cambridge, and the Academy of St Martin in the Fields",
				Original: "Royal Concertgebouw Orchestra and the Chorus of the Bavarian Broadcasting Corporation", Scene: strings.Repeat("The scene goes on. ", 30), Key: true},
			catalog.Cue{Title: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", Artist: "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu"},
			catalog.Cue{Title: "X", Artist: "U2"},
		),
		strange(leftTitle, "أغاني من القلب", []string{"שירים מהלב"},
			catalog.Cue{Title: "نسم علينا الهوى", Artist: "فيروز", Scene: "قلب واحد، single word, ثم عربي.", Key: true},
			catalog.Cue{Title: "إنت عمري (Enta Omri)", Artist: "أم كلثوم"},
			catalog.Cue{Title: "הבה נגילה", Artist: "Harry Belafonte", Original: "עממי"},
		),
		strange(emptyTitle, "A Title Without a Song", nil),
	}
}
