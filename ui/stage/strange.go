package stage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
)

// The titles that the shipped catalog cannot have: of names that are too long,
// that read from right to left, and without any song.
const (
	LongTitle  = "strange-long"
	LeftTitle  = "strange-right-to-left"
	EmptyTitle = "strange-empty"
)

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
		strange(LongTitle, "A Title Whose Name Goes On Unconditionally, Through Every Season and Beyond the Edge of Any Card, Header or Playlist", []string{
			"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"},
			catalog.Cue{Title: "I Never Loved a Man (The Way I Love You) and Every Other Word That Was Ever Sung Unconditionally on One Single Recording", Artist: "Orchestra of the Age of Enlightenment with the Choir of King’s College, Cambridge, and the Academy of St Martin in the Fields",
				Original: "Royal Concertgebouw Orchestra and the Chorus of the Bavarian Broadcasting Corporation", Scene: strings.Repeat("The scene goes on. ", 30), Key: true},
			catalog.Cue{Title: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", Artist: "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu"},
			catalog.Cue{Title: "X", Artist: "U2"},
		),
		strange(LeftTitle, "أغاني من القلب", []string{"שירים מהלב"},
			catalog.Cue{Title: "نسم علينا الهوى", Artist: "فيروز", Scene: "قلب واحد، single word, ثم عربي.", Key: true},
			catalog.Cue{Title: "إنت عمري (Enta Omri)", Artist: "أم كلثوم"},
			catalog.Cue{Title: "הבה נגילה", Artist: "Harry Belafonte", Original: "עממי"},
		),
		strange(EmptyTitle, "A Title Without a Song", nil),
	}
}
