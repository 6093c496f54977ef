package ui

import (
	"net/url"
)

// browse opens an address in the browser.
func (w *Window) browse(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.fyne.OpenURL(u)
	}
	if err != nil {
		w.tell(Failure, "The browser could not be opened; the address can be copied: "+address, "Copy the address", func() { w.copy(address) })
	}
}

func (w *Window) copy(text string) { w.fyne.Clipboard().SetContent(text) }
