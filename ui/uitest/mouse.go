package uitest

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// LightsUnderTheMouse expects what can be clicked to show the mouse over it, and
// nothing of it after.
func LightsUnderTheMouse(t *testing.T, objects map[string]fyne.CanvasObject) {
	t.Helper()
	for name, o := range objects {
		w := test.NewTempWindow(t, o)
		w.Resize(fyne.NewSize(300, 200))
		dark := w.Canvas().Capture()
		o.(desktop.Hoverable).MouseIn(nil)
		if lit := w.Canvas().Capture(); reflect.DeepEqual(dark, lit) {
			t.Errorf("%s: nothing shows the mouse", name)
		}
		o.(desktop.Hoverable).MouseOut()
		if after := w.Canvas().Capture(); !reflect.DeepEqual(dark, after) {
			t.Errorf("%s: something shows the mouse that is gone", name)
		}
		if o.(desktop.Cursorable).Cursor() != desktop.PointerCursor {
			t.Errorf("%s: the mouse's arrow stays", name)
		}
	}
}
