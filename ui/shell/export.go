package shell

import (
	"strings"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// CopyList puts a list on the clipboard as text.
func (s *Shell) CopyList(r playlist.Recipe) {
	Load(s.Ctx, s.Work, s.listOf(r, "txt"), func(list []byte, err error) {
		if err != nil {
			s.Notify(widgets.Warning, labels.Explain(err), "", nil)
			return
		}
		s.Copy(string(list))
		n := strings.Count(string(list), "\n")
		s.NotifyTopic(widgets.CopiedTopic, widgets.Success, lang.Trn("%s songs copied as text; paste them into any import service.", n, labels.Thousands(n)), "", nil)
	})
}
