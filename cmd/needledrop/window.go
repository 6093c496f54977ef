package main

import (
	"errors"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"needledrop/assets"
	"needledrop/internal/app"
	"needledrop/ui"
)

// id is the app's name on the system; its preferences lie under it.
const id = "io.github.needledrop"

// sizeKey is the preference with the window's width and height.
const sizeKey = "window-size"

// debounce is how long a search waits for the next key.
const debounce = 60 * time.Millisecond

// settled is when the first page is there: what its making took (fonts, the
// pictures' drawing boards) is given back to the system then.
const settled = 2 * time.Second

func newFyneApp() fyne.App {
	icon := fyne.NewStaticResource("needledrop.png", assets.Icon)
	fyneapp.SetMetadata(fyne.AppMetadata{ID: id, Name: "Needledrop", Version: version, Icon: icon})
	run := fyneapp.NewWithID(id)
	run.SetIcon(icon)
	return run
}

// openWindow runs the app until its window is closed.
func openWindow(f flags, env func(string) string) error {
	if !hasDisplay(env) {
		return errNoDisplay
	}
	core, err := app.New(app.Options{Home: f.home, Demo: f.demo, Version: version, Getenv: env})
	if err != nil {
		return err
	}
	started := false
	err = opening(&started, func() { showWindow(core, &started) })
	return errors.Join(err, core.Close())
}

// showWindow returns when the window is closed and its work has ended.
func showWindow(core *app.App, started *bool) {
	run := newFyneApp()
	var w *ui.Window
	quit := func() { // the size is gone once the window is closed
		rememberSize(run.Preferences(), w.Fyne().Canvas().Size())
		run.Quit()
	}
	w = ui.NewWindow(ui.Options{Core: core, Fyne: run, Dispatch: fyne.Do, Debounce: debounce, Quit: quit, Still: app.SystemWantsStillness})
	w.Fyne().SetCloseIntercept(quit)
	w.Fyne().Resize(rememberedSize(run.Preferences()))
	// The theme is set by Start: set before the app runs, Fyne 2.7.1 would no
	// longer follow the system's choice of dark and light (fyne#6056).
	run.Lifecycle().SetOnStarted(func() {
		*started = true
		w.Start()
		time.AfterFunc(settled, debug.FreeOSMemory)
	})
	w.Fyne().SetMaster()
	w.Fyne().ShowAndRun()
	w.Close()
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
