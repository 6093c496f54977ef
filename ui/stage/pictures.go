package stage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/ui/frame"
)

const goldenFolder = "testdata/golden"

// Pictures draws pages as they are and compares them with the pictures that are
// kept in testdata/golden. NEEDLEDROP_GOLDEN=update (make golden) keeps them as
// they are now; after a failure the new pictures, and what changed in them, lie
// in the folder that the test names, or in the folder of NEEDLEDROP_PICTURES.
// With NEEDLEDROP_SCREENSHOTS they are written into that folder instead, in
// three sizes (make screenshots).
func Pictures(t *testing.T, parts frame.Parts, pages, strange []Shot) {
	t.Helper()
	folder := os.Getenv("NEEDLEDROP_SCREENSHOTS")
	switch {
	case testing.Short() && folder == "":
		t.Skip("is about pixels only")
	case runtime.GOOS != "linux":
		t.Skip("system fonts can only be kept out of the pictures on Linux")
	}
	env := map[string]string{"NEEDLEDROP_PACE": "4ms", "NEEDLEDROP_TOKEN_STORE": "file"} // slow enough to see a job run
	core, err := app.New(app.Options{Home: NewHome(t), Version: "0", Now: SomeDay, Getenv: func(name string) string { return env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	defer core.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	newApp := func() fyne.App { return test.NewTempApp(t) }
	if folder != "" {
		if err := drawPages(ctx, core, newApp, parts, pages, strange, into(folder)); err != nil {
			t.Fatal(err)
		}
		return
	}
	g := golden{t: t, update: os.Getenv("NEEDLEDROP_GOLDEN") == "update", seen: map[string]bool{}}
	if err := drawPages(ctx, core, newApp, parts, golds(pages), golds(strange), g.keep); err != nil {
		t.Fatal(err)
	}
	g.gone()
}

// into writes pictures as PNG files into a folder.
func into(folder string) func(name string, picture image.Image) error {
	return func(name string, picture image.Image) error {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return fmt.Errorf("make the folder for pictures: %w", err)
		}
		f, err := os.Create(filepath.Join(folder, name+".png"))
		if err != nil {
			return fmt.Errorf("make the picture: %w", err)
		}
		return errors.Join(png.Encode(f, picture), f.Close())
	}
}

// golden compares pictures with those that are kept.
type golden struct {
	t       *testing.T
	update  bool
	seen    map[string]bool
	failing string // the folder of pictures that failed; "" before the first
}

// varied are pictures that tell of the run they are taken in: when a job ended,
// how many calls were made, which playlists the pictures before left, and the
// order in which rows that overlap by their rings are drawn.
var varied = []string{
	"playlists", "preview", "gone", "settings", "large-text-settings", "state-large-playlists", "state-large-settings", "title-chosen", "title-menu",
}

// golds are the pictures that are compared: each at its usual size, which is
// what a minute has room for.
func golds(all []Shot) []Shot {
	var out []Shot
	for _, s := range all {
		if !slices.ContainsFunc(varied, func(start string) bool { return strings.HasPrefix(s.Name, start) }) {
			s.Sizes = nil
			out = append(out, s)
		}
	}
	return out
}

func (g *golden) keep(name string, picture image.Image) error {
	if g.seen[name] {
		return fmt.Errorf("two pictures are named %s", name)
	}
	g.seen[name] = true
	path := filepath.Join(goldenFolder, name+".jpg")
	got, err := kept(picture)
	if err != nil {
		return err
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		want, err = nil, nil
	}
	if err != nil {
		return err
	}
	if len(want) == 0 {
		if g.update {
			return errors.Join(os.MkdirAll(goldenFolder, 0o755), os.WriteFile(path, got, 0o644))
		}
		g.t.Errorf("%s is new", name)
		return g.save(name, picture)
	}
	changed, shown, err := compared(want, got)
	if err != nil || changed <= pixelTolerance {
		return err
	}
	if g.update {
		return os.WriteFile(path, got, 0o644)
	}
	g.t.Errorf("%s: %d pixels changed", name, changed)
	return errors.Join(g.save(name, picture), g.save(name+"-diff", shown))
}

// save writes a picture that failed.
func (g *golden) save(name string, picture image.Image) error {
	if g.failing == "" {
		g.failing = os.Getenv("NEEDLEDROP_PICTURES")
		if g.failing == "" {
			folder, err := os.MkdirTemp("", "needledrop-golden-*")
			if err != nil {
				return err
			}
			g.failing = folder
		}
		if err := os.MkdirAll(g.failing, 0o755); err != nil {
			return err
		}
		g.t.Logf("the pictures that changed are in %s; when all is as it should be: make golden", g.failing)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(g.failing, name+".png"), out.Bytes(), 0o644)
}

// gone tells of pictures that are kept and not drawn any more.
func (g *golden) gone() {
	entries, err := os.ReadDir(goldenFolder)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		g.t.Fatal(err)
	}
	for _, e := range entries {
		name, isPicture := strings.CutSuffix(e.Name(), ".jpg")
		switch {
		case !isPicture || g.seen[name]:
		case g.update:
			if err := os.Remove(filepath.Join(goldenFolder, e.Name())); err != nil {
				g.t.Error(err)
			}
		default:
			g.t.Errorf("%s is kept and not drawn any more", e.Name())
		}
	}
}
