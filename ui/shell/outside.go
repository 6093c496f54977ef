package shell

import (
	"net/url"

	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// Browse opens an address in the browser.
func (s *Shell) Browse(address string) { s.BrowseTopic(widgets.NoTopic, address) }

// BrowseTopic opens an address that is of no use any more once its topic is
// over.
func (s *Shell) BrowseTopic(about widgets.Topic, address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = s.App.OpenURL(u)
	}
	if err != nil {
		s.NotifyTopic(about, widgets.Failure, lang.Trf("The browser could not be opened; the address can be copied: %s", address), lang.Tr("Copy the address"), func() { s.CopyAndTell(address) })
	}
}

// Copy puts text on the clipboard.
func (s *Shell) Copy(text string) { s.App.Clipboard().SetContent(text) }

// CopyAndTell puts what the person pointed at on the clipboard and says so.
func (s *Shell) CopyAndTell(text string) {
	s.Copy(text)
	s.NotifyTopic(widgets.CopiedTopic, widgets.Success, lang.Tr("Copied."), "", nil)
}
