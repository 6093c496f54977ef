package main

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/ui"
	"needledrop/ui/drawings"
	"needledrop/ui/frame"
	"needledrop/ui/shell"
)

// id is the app's name on the system; its preferences lie under it.
const id = "io.github.needledrop"

// sizeKey is the preference with the window's width and height.
const sizeKey = "window-size"

func newFyneApp() fyne.App {
	icon := fyne.NewStaticResource("needledrop.png", assets.Icon)
	fyneapp.SetMetadata(fyne.AppMetadata{ID: id, Name: "Needledrop", Version: version, Icon: icon})
	run := fyneapp.NewWithID(id)
	run.SetIcon(icon)
	return run
}

// openWindow runs the app until its window is closed, or hands over to the one
// that is open.
func openWindow(f flags, env func(string) string) error {
	core, err := app.New(app.Options{Home: f.home, Demo: f.demo, Version: version, Getenv: env, Now: time.Now})
	if err != nil {
		return err
	}
	first, elsewhere, err := acquireWindow(core.Home(), f.open)
	if elsewhere || err != nil {
		return err
	}
	defer first.close()
	if !hasDisplay(env) {
		return errNoDisplay
	}
	defer openLog(core)()
	return errors.Join(showWindow(core, first, f.open), core.Close())
}

// showWindow returns when the window is closed and its work has ended.
func showWindow(core *app.App, first place, open []string) error {
	ctx, closed := context.WithCancel(context.Background())
	defer closed()
	var run fyne.App
	var w *frame.Window
	var calm *quiet
	started := false
	err := loop{
		run: func() {
			run = newFyneApp()
			w, calm = newWindow(core, run)
			whenStarted(run, func() {
				started = true
				w.Start()
				first.serve(w, open)
				fit(w.Fyne())
				go keepSmall(ctx)
				go calm.keep(ctx)
			})
			w.Fyne().ShowAndRun()
		},
		again:   func() { runAgain(run) },
		started: func() bool { return started },
		stopped: func(err error) { fyne.Do(func() { warn(w, err) }) },
		now:     time.Now,
	}.untilClosed()
	first.leave()
	if w != nil {
		w.Close()
	}
	return err
}

func newWindow(core *app.App, run fyne.App) (*frame.Window, *quiet) {
	var w *frame.Window
	var ending atomic.Bool
	calm := &quiet{now: time.Now, ending: &ending, wait: waitForEvent}
	quit := func() { // the size is gone once the window is closed
		ending.Store(true)
		rememberSize(run.Preferences(), w.Fyne().Canvas().Size())
		run.Quit()
	}
	run.Lifecycle().SetOnStopped(func() { ending.Store(true) })
	w = ui.NewWindow(shell.Options{Core: core, Fyne: run, Dispatch: whileOpen(&ending, calm.stir), Quit: quit, Still: wantsReducedMotion, Clock: shell.Clock{Now: time.Now}})
	w.Fyne().SetCloseIntercept(quit)
	w.Fyne().Resize(rememberedSize(run.Preferences()))
	w.Fyne().SetMaster()
	return w, calm
}

// fit makes the window no larger than the screen.
func fit(w fyne.Window) {
	width, height := screen()
	size := w.Canvas().Size()
	if small := fitting(size.Width, size.Height, width, height, w.Canvas().Scale()); small != size {
		w.Resize(small)
	}
}

// titleBar is the height that a desktop's own bar above a window may take, in
// pixels.
const titleBar = 48

// fitting is the size of a window on a screen of some pixels at a scale.
func fitting(width, height float32, screenWidth, screenHeight int, scale float32) fyne.Size {
	if screenWidth <= 0 || screenHeight <= titleBar || scale <= 0 {
		return fyne.NewSize(width, height)
	}
	return fyne.NewSize(min(width, float32(screenWidth)/scale), min(height, float32(screenHeight)/scale-titleBar))
}

// whileOpen returns a dispatcher that drops what comes once the window ends:
// with its loop gone, Fyne runs it at once on whichever goroutine asks. It tells
// stir that something comes.
func whileOpen(ending *atomic.Bool, stir func()) drawings.Dispatcher {
	return func(f func()) {
		stir()
		fyne.Do(func() {
			if !ending.Load() {
				f()
			}
		})
	}
}

// whenStarted calls start once, when the app runs. The theme is set then: set
// before the app runs, Fyne 2.7.1 would no longer follow the system's choice of
// dark and light (fyne#6056).
func whenStarted(run fyne.App, start func()) {
	run.Lifecycle().SetOnStarted(func() {
		run.Lifecycle().SetOnStarted(nil) // the loop may begin again
		start()
	})
}

// rememberedSize is the size that the window had last time.
func rememberedSize(p fyne.Preferences) fyne.Size {
	if size := p.FloatList(sizeKey); len(size) == 2 && size[0] > 0 && size[1] > 0 {
		return fyne.NewSize(float32(size[0]), float32(size[1]))
	}
	return fyne.NewSize(1280, 800)
}

// rememberSize writes the size down in one value: Fyne saves the first change
// at once, and a second one only if the app lives on.
func rememberSize(p fyne.Preferences, size fyne.Size) {
	if size.Width > 0 && size.Height > 0 {
		p.SetFloatList(sizeKey, []float64{float64(size.Width), float64(size.Height)})
	}
}
