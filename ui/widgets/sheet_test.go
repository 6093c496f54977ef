package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/uitest"
)

func TestEnterAndSpacePressTheFocusedButtonOncePerPress(t *testing.T) {
	uitest.NewApp(t)
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		pressed := 0
		b := NewButton("Press", func() { pressed++ })
		for range 2 {
			b.KeyDown(uitest.Key(name))
			b.TypedKey(uitest.Key(name))
			b.TypedKey(uitest.Key(name)) // the key is held
		}
		if pressed != 2 {
			t.Errorf("%s: pressed %d times, want 2", name, pressed)
		}
	}
}

func TestFocusedButtonHasARing(t *testing.T) {
	uitest.NewApp(t)
	b := NewButton("Press", func() {})
	r := test.WidgetRenderer(b).(*ringedRenderer)
	if r.ring.Visible() {
		t.Error("a ring without focus")
	}
	b.FocusGained()
	if !r.ring.Visible() {
		t.Error("no ring with focus")
	}
	b.FocusLost()
	if r.ring.Visible() {
		t.Error("the ring stays")
	}
}
