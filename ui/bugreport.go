package ui

import (
	"context"
	"os"

	"fyne.io/fyne/v2/storage"

	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// copyBugReport puts the details for a bug report on the clipboard. They hold
// no secret.
func (w *Window) copyBugReport() {
	load(w.ctx, w.Work, func(ctx context.Context) (string, error) { return w.core.BugReport(ctx), nil }, func(text string, _ error) {
		w.copy(text)
		w.tell(widgets.Success, lang.Tr("The details for a bug report were copied; they hold no password, no sign-in and no name of a playlist. Paste them where you report the bug."), "", nil)
	})
}

// openDataFolder shows the data folder in the system's file manager.
func (w *Window) openDataFolder() { w.openFolder(w.core.Home()) }

// openLogFolder shows the folder of the log.
func (w *Window) openLogFolder() { w.openFolder(w.core.LogFolder()) }

func (w *Window) openFolder(path string) {
	load(w.ctx, w.Work, nothing(func(context.Context) error {
		_, err := os.Stat(path)
		return err
	}), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Notice, lang.Trf("There is no folder %s yet; it comes with the first that is written there.", path), "", nil)
			return
		}
		w.browse(storage.NewFileURI(path).String())
	})
}
