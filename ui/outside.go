package ui

import (
	"net/url"
)

// browse opens an address in the browser.
func (w *Window) browse(address string) { w.browseAbout(noTopic, address) }

// browseAbout opens an address that is of no use any more once its topic is
// over.
func (w *Window) browseAbout(about topic, address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.fyne.OpenURL(u)
	}
	if err != nil {
		w.tellAbout(about, Failure, trf("The browser could not be opened; the address can be copied: %s", address), tr("Copy the address"), func() { w.copyThis(address) })
	}
}

func (w *Window) copy(text string) { w.fyne.Clipboard().SetContent(text) }

// copyThis puts what the person pointed at on the clipboard and says so.
func (w *Window) copyThis(text string) {
	w.copy(text)
	w.tellAbout(copiedTopic, Success, tr("Copied."), "", nil)
}
