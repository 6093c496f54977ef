package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

// newTestStage shows the app on an empty data folder, settled on Discover.
// Fyne has one current app, so these tests do not run in parallel.
func newTestStage(t *testing.T, parts Parts, demo bool) *stage {
	t.Helper()
	uitest.NewApp(t)
	return stageAt(t, parts, newHome(t), demo)
}

// shipped is the library of the shipped catalog, which is built once.
var shipped = sync.OnceValues(func() ([]byte, error) {
	home, err := os.MkdirTemp("", "needledrop-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	core, err := app.New(app.Options{Home: home, Now: someDay, Getenv: func(string) string { return "" }})
	if err != nil {
		return nil, err
	}
	_, err = core.Catalog(context.Background())
	built, unread := os.ReadFile(filepath.Join(home, "catalog.db"))
	return built, errors.Join(err, unread, core.Close())
})

// catalogIn is what a window browses.
func catalogIn(t *testing.T, core *app.App) *library.Catalog {
	t.Helper()
	lib, err := core.Catalog(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// newHome makes a data folder of somebody new, whose library is there already.
func newHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	catalog, err := shipped()
	if err == nil {
		err = os.WriteFile(filepath.Join(home, "catalog.db"), catalog, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return home
}

func stageAt(t *testing.T, parts Parts, home string, demo bool) *stage {
	t.Helper()
	env := map[string]string{"NEEDLEDROP_PACE": "1ms", "NEEDLEDROP_TOKEN_STORE": "file"} // slow enough to cancel a job
	core, err := app.New(app.Options{Home: home, Demo: demo, Now: someDay, Getenv: func(name string) string { return env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	s := newStage(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), parts)
	t.Cleanup(func() {
		s.Close()
		settle(t, s)
		if err := core.Close(); err != nil {
			t.Error(err)
		}
	})
	settle(t, s)
	return s
}

// patience bounds what a test waits for; it says nothing about speed.
const patience = time.Minute

func settle(t *testing.T, s *stage) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := s.settle(ctx); err != nil {
		t.Fatal(err)
	}
}

func until(t *testing.T, s *stage, done func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := s.until(ctx, done); err != nil {
		t.Fatal(err)
	}
}

func goTo(t *testing.T, s *stage, r route) {
	t.Helper()
	s.open(r)
	settle(t, s)
}

// onTitle is the title's page that is shown.
func onTitle(t *testing.T, s *stage) *titleView {
	t.Helper()
	p, ok := s.page.(*titleView)
	if !ok || p.scroll == nil {
		t.Fatalf("no title is shown but %v", s.history.now())
	}
	return p
}

// menuItem returns what a menu item does.
func menuItem(t *testing.T, s *stage, label string) func() {
	t.Helper()
	for _, m := range s.win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Label == label {
				return item.Action
			}
		}
	}
	t.Fatalf("no menu has %q", label)
	return nil
}

// typeWords types into the search box in place of what was there.
func typeWords(s *stage, words string) {
	s.box.begin()
	entry := s.box.input().(typed)
	entry.SetText("")
	test.Type(entry, words)
}

// tapButton presses the button of a label somewhere in o.
func tapButton(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	button := findButton(o, label)
	if button == nil {
		t.Fatalf("no button %q", label)
	}
	test.Tap(button)
}

func findButton(o fyne.CanvasObject, label string) *widget.Button {
	for o := range uitest.AllIn[fyne.CanvasObject](o) {
		switch o := o.(type) {
		case *widget.Button:
			if o.Text == label {
				return o
			}
		case *widgets.KeyedButton:
			if o.Text == label {
				return &o.Button
			}
		}
	}
	return nil
}

// sheetOf is the connect sheet that is open.
func sheetOf(s *stage) *connectSheet { return s.sheet.(*connectSheet) }

// boxOf is the box for the search.
func boxOf(s *stage) *searchBox { return s.box.(*searchBox) }

func testParts() Parts { return parts() }
