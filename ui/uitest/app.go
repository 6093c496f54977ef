package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/skin"
)

// Fyne has one current app, so tests that show something do not run in parallel.

// NewApp makes an app for a test, in the dark look.
func NewApp(t *testing.T) {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t).Settings().SetTheme(skin.NewTheme(skin.DarkLook))
}

// Key is the press of a key.
func Key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }
