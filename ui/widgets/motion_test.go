package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/skin"
	"needledrop/ui/uitest"
)

func TestButtonIsPressedWithoutMotionToo(t *testing.T) {
	uitest.NewApp(t)
	for _, moving := range []bool{true, false} {
		fyne.CurrentApp().Settings().SetTheme(skin.NewTheme(skin.DarkLook).Still(!moving))
		pressed := 0
		b := NewButton("Go", func() { pressed++ })
		test.Tap(b)
		b.Disable()
		test.Tap(b)
		if pressed != 1 {
			t.Errorf("moving %v: pressed %d times, want once", moving, pressed)
		}
	}
}
