package ui

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/ui/skin"
)

// shot is one picture of the gallery: how to get there from Discover.
type shot struct {
	name  string
	sizes []fyne.Size // more than the usual one
	show  func(ctx context.Context, s *stage) error
}

// usual is the size of most pictures.
func usual() fyne.Size { return fyne.NewSize(1280, 800) }

func others() []fyne.Size { return []fyne.Size{fyne.NewSize(800, 600), fyne.NewSize(1920, 1080)} }

// Gallery writes pictures of every page and important state, dark and light,
// as PNG files into a folder. It needs Fyne's headless driver and a core on a
// data folder that may be filled, with the demo account; newApp makes an app
// of that driver.
func Gallery(ctx context.Context, core *app.App, newApp func() fyne.App, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("make the folder for pictures: %w", err)
	}
	return drawGallery(ctx, core, newApp, func(name string, picture image.Image) error {
		f, err := os.Create(filepath.Join(folder, name+".png"))
		if err != nil {
			return fmt.Errorf("make the picture: %w", err)
		}
		return errors.Join(png.Encode(f, picture), f.Close())
	})
}

// drawGallery hands every picture with its name to keep: first those of the
// shipped catalog, then those that need titles of their own.
func drawGallery(ctx context.Context, core *app.App, newApp func() fyne.App, keep func(name string, picture image.Image) error) error {
	return drawPages(ctx, core, newApp, shots(), states(), keep)
}

func drawPages(ctx context.Context, core *app.App, newApp func() fyne.App, pages, strange []shot, keep func(name string, picture image.Image) error) error {
	if err := drawShots(ctx, core, newApp, pages, keep); err != nil {
		return err
	}
	if err := addStrangeTitles(ctx, core); err != nil {
		return err
	}
	return drawShots(ctx, core, newApp, strange, keep)
}

func drawShots(ctx context.Context, core *app.App, newApp func() fyne.App, all []shot, keep func(name string, picture image.Image) error) error {
	for _, look := range []skin.Look{skin.DarkLook, skin.LightLook} {
		if err := core.SaveSettings(ctx, app.Settings{Look: string(look)}); err != nil {
			return err
		}
		run := newApp() // another look needs an app without the colours of the first
		run.Settings().SetTheme(skin.NewTheme(look))
		if err := core.UseDemo(false); err != nil {
			return err
		}
		for _, s := range all {
			for _, size := range append([]fyne.Size{usual()}, s.sizes...) {
				name := s.name + "-" + string(look)
				if size != usual() {
					name += fmt.Sprintf("-%dx%d", int(size.Width), int(size.Height))
				}
				picture, err := take(ctx, core, run, s, size)
				if err != nil {
					return fmt.Errorf("take %s: %w", name, err)
				}
				if err := keep(name, picture); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func take(ctx context.Context, core *app.App, run fyne.App, s shot, size fyne.Size) (image.Image, error) {
	stage := newStage(core, run, size)
	defer stage.win.Close()
	defer stage.Close()
	if err := stage.settle(ctx); err != nil {
		return nil, err
	}
	stage.open(route{page: discoverPage}) // not where the picture before ended
	if err := stage.settle(ctx); err != nil {
		return nil, err
	}
	if err := s.show(ctx, stage); err != nil {
		return nil, err
	}
	picture := stage.win.Canvas().Capture()
	stage.cancelJob()
	if stage.afterShot != nil {
		defer stage.afterShot()
	}
	return picture, stage.settle(ctx)
}
