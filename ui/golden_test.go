package ui

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
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
)

const goldenFolder = "testdata/golden"

// Every picture of the gallery is as it was. NEEDLEDROP_GOLDEN=update (make
// golden) keeps the pictures as they are now; after a failure the new pictures,
// and what changed in them, lie in the folder that the test names, or in the
// folder of NEEDLEDROP_PICTURES.
func TestPicturesOfEveryPageAreAsTheyWere(t *testing.T) {
	switch {
	case testing.Short():
		t.Skip("takes half a minute, and is about pixels only")
	case runtime.GOOS != "linux":
		t.Skip("system fonts can only be kept out of the pictures on Linux")
	}
	g := golden{t: t, update: os.Getenv("NEEDLEDROP_GOLDEN") == "update", seen: map[string]bool{}}
	env := map[string]string{"NEEDLEDROP_PACE": "4ms", "NEEDLEDROP_TOKEN_STORE": "file"} // slow enough to see a job run
	core, err := app.New(app.Options{Home: newHome(t), Version: "0", Now: someDay, Getenv: func(name string) string { return env[name] }})
	if err != nil {
		t.Fatal(err)
	}
	defer core.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	if err := drawPages(ctx, core, func() fyne.App { return test.NewTempApp(t) }, golds(shots()), golds(states()), g.keep); err != nil {
		t.Fatal(err)
	}
	g.gone()
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
func golds(all []shot) []shot {
	var out []shot
	for _, s := range all {
		if !slices.ContainsFunc(varied, func(start string) bool { return strings.HasPrefix(s.name, start) }) {
			s.sizes = nil
			out = append(out, s)
		}
	}
	return out
}

func (g *golden) keep(name string, picture image.Image) error {
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
			return os.WriteFile(path, got, 0o644)
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
	if err != nil {
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

func TestComparedSeesALetterAndForgivesRounding(t *testing.T) {
	ground := func() *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, 320, 200))
		for i := range img.Pix {
			img.Pix[i] = byte(60 + i/4%320/4)
		}
		return img
	}
	rounded, lettered := ground(), ground()
	for i := range rounded.Pix {
		rounded.Pix[i] += byte(i % 2)
	}
	draw.Draw(lettered, image.Rect(100, 100, 110, 114), image.NewUniform(color.White), image.Point{}, draw.Src)
	for _, c := range []struct {
		name string
		img  image.Image
		want bool
	}{{"the same", ground(), false}, {"rounded", rounded, false}, {"a letter more", lettered, true}, {"smaller", lettered.SubImage(image.Rect(0, 0, 200, 200)), true}} {
		want, err := kept(ground())
		got, err2 := kept(c.img)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		changed, _, err := compared(want, got)
		if err != nil {
			t.Fatal(err)
		}
		if (changed > pixelTolerance) != c.want {
			t.Errorf("%s: %d pixels changed", c.name, changed)
		}
	}
}

// The names of pictures are the names of their files.
func TestPicturesHaveNamesOfTheirOwn(t *testing.T) {
	var names []string
	for _, s := range append(shots(), states()...) {
		if slices.Contains(names, s.name) {
			t.Errorf("two pictures are named %s", s.name)
		}
		names = append(names, s.name)
	}
}
