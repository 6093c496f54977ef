package stage

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
	"needledrop/ui/frame"
	"needledrop/ui/shell"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

// Start shows the app on an empty data folder, settled on Discover.
// Fyne has one current app, so these tests do not run in parallel.
func Start(t *testing.T, parts frame.Parts, demo bool) *Stage {
	t.Helper()
	uitest.NewApp(t)
	return StartAt(t, parts, NewHome(t), demo)
}

// shipped is the library of the shipped catalog, which is built once.
var shipped = sync.OnceValues(func() ([]byte, error) {
	home, err := os.MkdirTemp("", "needledrop-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	core, err := app.New(app.Options{Home: home, Now: SomeDay, Getenv: func(string) string { return "" }})
	if err != nil {
		return nil, err
	}
	_, err = core.Catalog(context.Background())
	built, unread := os.ReadFile(filepath.Join(home, "catalog.db"))
	return built, errors.Join(err, unread, core.Close())
})

// CatalogIn is what a window browses.
func CatalogIn(t *testing.T, core *app.App) *library.Catalog {
	t.Helper()
	lib, err := core.Catalog(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// NewHome makes a data folder of somebody new, whose library is there already.
func NewHome(t *testing.T) string {
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

// StartAt shows the app on a data folder, settled on its first page.
func StartAt(t *testing.T, parts frame.Parts, home string, demo bool) *Stage {
	t.Helper()
	env := map[string]string{"NEEDLEDROP_PACE": "1ms", "NEEDLEDROP_TOKEN_STORE": "file"} // slow enough to cancel a job
	core, err := app.New(app.Options{Home: home, Demo: demo, Now: SomeDay, Getenv: func(name string) string { return env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	s := New(core, fyne.CurrentApp(), fyne.NewSize(1280, 800), parts)
	t.Cleanup(func() {
		s.Close()
		Settle(t, s)
		if err := core.Close(); err != nil {
			t.Error(err)
		}
	})
	Settle(t, s)
	return s
}

// patience bounds what a test waits for; it says nothing about speed.
const patience = time.Minute

// Settle waits until nothing of the window runs any more.
func Settle(t *testing.T, s *Stage) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := s.Settle(ctx); err != nil {
		t.Fatal(err)
	}
}

// Until runs the window until something is so.
func Until(t *testing.T, s *Stage, done func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := s.until(ctx, done); err != nil {
		t.Fatal(err)
	}
}

// GoTo opens a page and waits for it.
func GoTo(t *testing.T, s *Stage, r shell.Route) {
	t.Helper()
	s.Visit(r)
	Settle(t, s)
}

// MenuItem returns what a menu item does.
func MenuItem(t *testing.T, s *Stage, label string) func() {
	t.Helper()
	for _, m := range s.Win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Label == label {
				return item.Action
			}
		}
	}
	t.Fatalf("no menu has %q", label)
	return nil
}

// TypeWords types into the search box in place of what was there.
func TypeWords(s *Stage, words string) {
	s.Box.Begin()
	entry := s.Box.Input().(Typed)
	entry.SetText("")
	test.Type(entry, words)
}

// TapButton presses the button of a label somewhere in o.
func TapButton(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	button := FindButton(o, label)
	if button == nil {
		t.Fatalf("no button %q", label)
	}
	test.Tap(button)
}

// FindButton is the button of a label somewhere in o, nil for none.
func FindButton(o fyne.CanvasObject, label string) *widget.Button {
	for o := range uitest.AllIn[fyne.CanvasObject](o) {
		switch o := o.(type) {
		case *widget.Button:
			if o.Text == label {
				return o
			}
		case *widgets.Button:
			if o.Text == label {
				return &o.Button
			}
		}
	}
	return nil
}

// Sized gives the window a size, and its text one.
func Sized(t *testing.T, s *Stage, width, height float32, percent int) {
	t.Helper()
	s.Win.Resize(fyne.NewSize(width, height))
	s.SetTextSize(percent)
	Settle(t, s)
	s.Win.Resize(fyne.NewSize(width, height))
}
