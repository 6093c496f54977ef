package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"needledrop/internal/app"
	"needledrop/ui"
)

// errNeedsHeadless tells how to get the pictures.
var errNeedsHeadless = errors.New("pictures are taken by the headless build; nothing was written, please run: CGO_ENABLED=0 go run -tags ci ./cmd/needledrop --screenshots DIR")

// patience bounds the taking of all pictures.
const patience = 5 * time.Minute

// pictureDay stands still, so that no picture tells when it was taken.
func pictureDay() time.Time { return time.Date(2026, time.March, 5, 20, 15, 0, 0, time.Local) }

// takeScreenshots fills a folder with pictures of all pages, from a data
// folder of its own.
func takeScreenshots(folder string, env func(string) string) (err error) {
	if !headless {
		return errNeedsHeadless
	}
	home, err := os.MkdirTemp("", "needledrop-gallery-*")
	if err != nil {
		return fmt.Errorf("make a data folder: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(home)) }()
	core, err := app.New(app.Options{Home: home, Version: version, Now: pictureDay, Getenv: func(name string) string {
		if name == "NEEDLEDROP_PACE" {
			return "4ms" // slow enough to see a job run
		}
		return env(name)
	}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, core.Close()) }()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return ui.Gallery(ctx, core, newHeadlessApp, folder)
}
