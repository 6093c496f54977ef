package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"needledrop/ui/uitest"
)

func TestButtonIsPressedWithoutMotionToo(t *testing.T) {
	uitest.NewApp(t)
	t.Cleanup(func() { ButtonsMove = true })
	for _, moving := range []bool{true, false} {
		ButtonsMove = moving
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
