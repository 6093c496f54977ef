package ui

import (
	"context"
	"fmt"
	"image"
	"needledrop/internal/app"
	"needledrop/ui/skin"

	"fyne.io/fyne/v2"
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

func small() []fyne.Size { return []fyne.Size{fyne.NewSize(800, 600)} }

// drawPages hands every picture with its name to keep: first those of the
// shipped catalog, then those that need titles of their own.
func drawPages(ctx context.Context, core *app.App, newApp func() fyne.App, parts Parts, pages, strange []shot, keep func(name string, picture image.Image) error) error {
	if err := drawShots(ctx, core, newApp, parts, pages, keep); err != nil {
		return err
	}
	if err := addStrangeTitles(ctx, core); err != nil {
		return err
	}
	return drawShots(ctx, core, newApp, parts, strange, keep)
}

func drawShots(ctx context.Context, core *app.App, newApp func() fyne.App, parts Parts, all []shot, keep func(name string, picture image.Image) error) error {
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
				picture, err := take(ctx, core, run, parts, s, size)
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

func take(ctx context.Context, core *app.App, run fyne.App, parts Parts, s shot, size fyne.Size) (image.Image, error) {
	stage := newStage(core, run, size, parts)
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
