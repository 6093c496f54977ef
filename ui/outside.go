package ui

import (
	"net/url"

	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// browse opens an address in the browser.
func (w *Shell) browse(address string) { w.browseAbout(widgets.NoTopic, address) }

// browseAbout opens an address that is of no use any more once its topic is
// over.
func (w *Shell) browseAbout(about widgets.Topic, address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.fyne.OpenURL(u)
	}
	if err != nil {
		w.tellAbout(about, widgets.Failure, lang.Trf("The browser could not be opened; the address can be copied: %s", address), lang.Tr("Copy the address"), func() { w.copyThis(address) })
	}
}

func (w *Shell) copy(text string) { w.fyne.Clipboard().SetContent(text) }

// copyThis puts what the person pointed at on the clipboard and says so.
func (w *Shell) copyThis(text string) {
	w.copy(text)
	w.tellAbout(widgets.CopiedTopic, widgets.Success, lang.Tr("Copied."), "", nil)
}
