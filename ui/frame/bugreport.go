package frame

import (
	"context"
	"os"

	"fyne.io/fyne/v2/storage"

	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// copyBugReport puts the details for a bug report on the clipboard. They hold
// no secret.
func (w *Window) copyBugReport() {
	shell.Load(w.Ctx, w.Work, func(ctx context.Context) (string, error) { return w.Core.BugReport(ctx), nil }, func(text string, _ error) {
		w.Copy(text)
		w.Notify(widgets.Success, lang.Tr("The details for a bug report were copied; they hold no password, no sign-in and no name of a playlist. Paste them where you report the bug."), "", nil)
	})
}

// openDataFolder shows the data folder in the system's file manager.
func (w *Window) openDataFolder() { w.openFolder(w.Core.Home()) }

// openLogFolder shows the folder of the log.
func (w *Window) openLogFolder() { w.openFolder(w.Core.LogFolder()) }

func (w *Window) openFolder(path string) {
	shell.Load(w.Ctx, w.Work, shell.NoResult(func(context.Context) error {
		_, err := os.Stat(path)
		return err
	}), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Notice, lang.Trf("There is no folder %s yet; it comes with the first that is written there.", path), "", nil)
			return
		}
		w.Browse(storage.NewFileURI(path).String())
	})
}
