package stage

import (
	"context"
	"fmt"
	"image"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/ui/frame"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
)

// Shot is one picture of the gallery: how to get there from Discover.
type Shot struct {
	Name     string
	Language string      // a locale such as ja; "" for English
	Sizes    []fyne.Size // more than the usual one
	Show     func(ctx context.Context, s *Stage) error
}

// usual is the size of most pictures.
func usual() fyne.Size { return fyne.NewSize(1280, 800) }

// Others are the sizes of a small and of a large window.
func Others() []fyne.Size { return []fyne.Size{fyne.NewSize(800, 600), fyne.NewSize(1920, 1080)} }

// Small is the size of a small window.
func Small() []fyne.Size { return []fyne.Size{fyne.NewSize(800, 600)} }

// drawPages hands every picture with its name to keep: first those of the
// shipped catalog, then those that need titles of their own.
func drawPages(ctx context.Context, core *app.App, newApp func() fyne.App, parts frame.Parts, pages, strange []Shot, keep func(name string, picture image.Image) error) error {
	if err := drawShots(ctx, core, newApp, parts, pages, keep); err != nil {
		return err
	}
	if err := addStrangeTitles(ctx, core); err != nil {
		return err
	}
	return drawShots(ctx, core, newApp, parts, strange, keep)
}

func drawShots(ctx context.Context, core *app.App, newApp func() fyne.App, parts frame.Parts, all []Shot, keep func(name string, picture image.Image) error) error {
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
			for _, size := range append([]fyne.Size{usual()}, s.Sizes...) {
				name := s.Name + "-" + string(look)
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

func take(ctx context.Context, core *app.App, run fyne.App, parts frame.Parts, s Shot, size fyne.Size) (image.Image, error) {
	if err := lang.Use(s.Language); err != nil {
		return nil, err
	}
	defer func() { _ = lang.Use("") }() // the tests' own, which cannot fail
	stage := New(core, run, size, parts)
	defer stage.Win.Close()
	defer stage.Close()
	if err := stage.Settle(ctx); err != nil {
		return nil, err
	}
	stage.Visit(shell.Route{Page: shell.DiscoverPage}) // not where the picture before ended
	if err := stage.Settle(ctx); err != nil {
		return nil, err
	}
	if err := s.Show(ctx, stage); err != nil {
		return nil, err
	}
	picture := stage.Win.Canvas().Capture()
	stage.CancelJob()
	if stage.afterShot != nil {
		defer stage.afterShot()
	}
	return picture, stage.Settle(ctx)
}
