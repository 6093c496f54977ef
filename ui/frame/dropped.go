package frame

import (
	"context"

	"fyne.io/fyne/v2"

	"needledrop/internal/link"
	"needledrop/ui/shell"
)

// Dropped opens the files that were dropped into the window, as if they had
// been opened from outside.
func (w *Window) Dropped(files []fyne.URI) {
	for _, file := range files {
		shell.Load(w.Ctx, w.Work, func(context.Context) (link.Target, error) { return link.Parse(file.String()) }, func(o link.Target, err error) {
			if err != nil {
				w.Warn(err)
				return
			}
			w.Open(o)
		})
	}
}
