package export

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestPictures(t *testing.T) { stage.Pictures(t, parts(), pictures(), nil) }

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	show := func(ctx context.Context, s *stage.Stage) error {
		if err := stage.ShowTitle(ctx, s, stage.ShownTitle); err != nil {
			return err
		}
		s.OpenExport(playlist.Recipe{Titles: []string{stage.ShownTitle}}, "Stranger Things")
		return s.Settle(ctx)
	}
	return []stage.Shot{{Name: "export-sheet", Sizes: stage.Others(), Show: show}, {Name: "export-sheet-ja", Language: "ja", Show: show}}
}

// opened opens the sheet over a title's page and returns its parts.
func opened(t *testing.T) (*stage.Stage, *widgets.Entry, *widgets.Choice) {
	t.Helper()
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle})
	s.OpenExport(playlist.Recipe{Titles: []string{stage.ShownTitle}, Seasons: []int{4}}, "Stranger Things: season 4")
	stage.Settle(t, s)
	top := s.Win.Canvas().Overlays().Top()
	return s, uitest.FirstIn[*widgets.Entry](top), uitest.FirstIn[*widgets.Choice](top)
}

func TestTheListIsSavedInTheFormOfItsExtension(t *testing.T) {
	s, file, format := opened(t)
	if file.Text != "Stranger Things- season 4.csv" {
		t.Errorf("proposes %q", file.Text)
	}
	format.SetSelectedIndex(4)
	if file.Text != "Stranger Things- season 4.md" {
		t.Errorf("as Markdown proposes %q", file.Text)
	}
	file.SetText("st.txt")
	file.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	text, err := os.ReadFile(filepath.Join(s.Core.Home(), "st.txt"))
	if err != nil || !strings.HasPrefix(string(text), "The Beach Boys - California Dreamin’\n") && !strings.Contains(string(text), "Kate Bush - Running Up That Hill") || strings.Contains(string(text), "#") {
		t.Errorf("error %v, saved %.200q", err, text)
	}
	if s.Dialog != nil {
		t.Error("the sheet stays")
	}
}

func TestOneEscapeClosesTheSheet(t *testing.T) {
	s, file, _ := opened(t)
	s.Win.Canvas().Focus(file)
	file.TypedKey(uitest.Key(fyne.KeyEscape))
	if s.Dialog != nil {
		t.Error("it stays while somebody types")
	}
}
