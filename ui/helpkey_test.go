package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/uitest"
)

func TestAQuestionMarkOpensTheShortcutsWhereverTheKeyboardIs(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	helped := func(where string, press func()) {
		t.Helper()
		if press(); s.modal == nil {
			t.Errorf("%s: nothing opened", where)
		}
		s.closeModal()
	}
	for _, to := range []route{{page: discoverPage}, {page: titlePage, id: "stranger-things"}, {page: artistsPage}, {page: artistPage, id: "Queen"}} {
		goTo(t, s, to)
		places := 0
		tabThrough(s, func(o fyne.Focusable) {
			places++
			where := fmt.Sprintf("%s: %T %s", to.page, o, wordOf(o.(fyne.CanvasObject)))
			if _, types := o.(interface{ SetPlaceHolder(string) }); !types {
				helped(where, func() { o.TypedRune('?') })
			}
			s.win.Canvas().Focus(o)
			helped(where, func() { o.TypedKey(uitest.Key(fyne.KeyF1)) })
		})
		if places < 3 {
			t.Errorf("%s: the keyboard was in %d places", to.page, places)
		}
		s.win.Canvas().Unfocus()
		helped(string(to.page), func() { s.win.Canvas().OnTypedRune()('?') })
		helped(string(to.page), func() { s.win.Canvas().OnTypedKey()(uitest.Key(fyne.KeyF1)) })
	}
}
