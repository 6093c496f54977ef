package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestAQuestionMarkOpensTheShortcutsWhereverTheKeyboardIs(t *testing.T) {
	s := stage.Start(t, parts(), false)
	helped := func(where string, press func()) {
		t.Helper()
		if press(); s.Dialog == nil {
			t.Errorf("%s: nothing opened", where)
		}
		s.CloseDialog()
	}
	for _, to := range []shell.Route{{Page: shell.DiscoverPage}, {Page: shell.TitlePage, ID: "stranger-things"}, {Page: shell.ArtistsPage}, {Page: shell.ArtistPage, ID: "Queen"}} {
		stage.GoTo(t, s, to)
		places := 0
		stage.TabThrough(s, func(o fyne.Focusable) {
			places++
			where := fmt.Sprintf("%s: %T %s", to.Page, o, stage.WordOf(o.(fyne.CanvasObject)))
			if _, types := o.(interface{ SetPlaceHolder(string) }); !types {
				helped(where, func() { o.TypedRune('?') })
			}
			s.Win.Canvas().Focus(o)
			helped(where, func() { o.TypedKey(uitest.Key(fyne.KeyF1)) })
		})
		if places < 3 {
			t.Errorf("%s: the keyboard was in %d places", to.Page, places)
		}
		s.Win.Canvas().Unfocus()
		helped(string(to.Page), func() { s.Win.Canvas().OnTypedRune()('?') })
		helped(string(to.Page), func() { s.Win.Canvas().OnTypedKey()(uitest.Key(fyne.KeyF1)) })
	}
}
