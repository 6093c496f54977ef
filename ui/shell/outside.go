package shell

import (
	"net/url"

	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// Browse opens an address in the browser.
func (w *Shell) Browse(address string) { w.BrowseAbout(widgets.NoTopic, address) }

// BrowseAbout opens an address that is of no use any more once its topic is
// over.
func (w *Shell) BrowseAbout(about widgets.Topic, address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.App.OpenURL(u)
	}
	if err != nil {
		w.NotifyTopic(about, widgets.Failure, lang.Trf("The browser could not be opened; the address can be copied: %s", address), lang.Tr("Copy the address"), func() { w.CopyAndTell(address) })
	}
}

func (w *Shell) Copy(text string) { w.App.Clipboard().SetContent(text) }

// CopyAndTell puts what the person pointed at on the clipboard and says so.
func (w *Shell) CopyAndTell(text string) {
	w.Copy(text)
	w.NotifyTopic(widgets.CopiedTopic, widgets.Success, lang.Tr("Copied."), "", nil)
}
