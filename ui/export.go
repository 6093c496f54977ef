package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"needledrop/internal/playlist"
)

// askExport writes a list and asks where to save it.
func (w *Window) askExport(r playlist.Recipe, name, format string) {
	load(w.ctx, &w.background, w.listOf(r, format), func(list []byte, err error) {
		if err != nil {
			w.tell(Warning, explain(err), "", nil)
			return
		}
		ask := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) {
			w.modal = nil // a desktop's own dialog does not tell that it was closed
			w.saveList(to, list, err)
		}, w.win)
		ask.SetFileName(fileName(name) + "." + format)
		w.showModal(ask) // Fyne gives it no Escape while its own entry has the keyboard
	})
}

// saveList writes a list where the person said; to is nil when they said no.
func (w *Window) saveList(to fyne.URIWriteCloser, list []byte, err error) {
	if err == nil && to == nil {
		return
	}
	if err == nil {
		_, err = to.Write(list)
		if ended := to.Close(); err == nil {
			err = ended
		}
	}
	if err != nil {
		w.tell(Failure, tr("The list could not be saved there; nothing else was changed, please choose another folder."), "", nil)
		return
	}
	w.tell(Success, trf("The list was saved as %s.", to.URI().Path()), "", nil)
}

// copyList puts a list on the clipboard as text.
func (w *Window) copyList(r playlist.Recipe) {
	load(w.ctx, &w.background, w.listOf(r, "txt"), func(list []byte, err error) {
		if err != nil {
			w.tell(Warning, explain(err), "", nil)
			return
		}
		w.copy(string(list))
		n := strings.Count(string(list), "\n")
		w.tellAbout(copiedTopic, Success, trn("%s songs copied as text; paste them into any import service.", n, thousands(n)), "", nil)
	})
}

// fileName makes a name that every system takes as a file's.
func fileName(name string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	if clean = strings.Trim(clean, " ."); clean == "" {
		return tr("playlist")
	}
	return clean
}
