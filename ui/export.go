package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// askExport writes a list and asks where to save it.
func (w *Shell) askExport(r playlist.Recipe, name, format string) {
	load(w.ctx, w.Work, w.listOf(r, format), func(list []byte, err error) {
		if err != nil {
			w.tell(widgets.Warning, labels.Explain(err), "", nil)
			return
		}
		ask := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) {
			w.modal = nil // a desktop's own dialog does not tell that it was closed
			w.saveList(to, list, err)
		}, w.win)
		ask.SetFileName(lang.FileName(name) + "." + format)
		w.showModal(ask) // Fyne gives it no Escape while its own entry has the keyboard
	})
}

// saveList writes a list where the person said; to is nil when they said no.
func (w *Shell) saveList(to fyne.URIWriteCloser, list []byte, err error) {
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
		w.tell(widgets.Failure, lang.Tr("The list could not be saved there; nothing else was changed, please choose another folder."), "", nil)
		return
	}
	w.tell(widgets.Success, lang.Trf("The list was saved as %s.", to.URI().Path()), "", nil)
}

// copyList puts a list on the clipboard as text.
func (w *Shell) copyList(r playlist.Recipe) {
	load(w.ctx, w.Work, w.listOf(r, "txt"), func(list []byte, err error) {
		if err != nil {
			w.tell(widgets.Warning, labels.Explain(err), "", nil)
			return
		}
		w.copy(string(list))
		n := strings.Count(string(list), "\n")
		w.tellAbout(widgets.CopiedTopic, widgets.Success, lang.Trn("%s songs copied as text; paste them into any import service.", n, labels.Thousands(n)), "", nil)
	})
}
