//go:build window

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// planted is code that is built into the app for a test: on a signal it panics,
// and from then on Ctrl+Shift+F9 panics in the handler of a key.
const planted = `package main

import (
	"os"
	"os/signal"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func init() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	go func() {
		<-asked
		fyne.Do(func() {
			keys := &desktop.CustomShortcut{KeyName: fyne.KeyF9, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
			for _, w := range fyne.CurrentApp().Driver().AllWindows() {
				w.Canvas().AddShortcut(keys, func(fyne.Shortcut) { panic("planted in a handler") })
				w.Canvas().Unfocus()
			}
			panic("planted in fyne.Do")
		})
	}()
}
`

// plantedApp builds the app with the planted code in it.
func plantedApp(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	source, overlay := filepath.Join(dir, "planted.go"), filepath.Join(dir, "overlay.json")
	here, err := filepath.Abs("planted.go")
	if err != nil {
		t.Fatal(err)
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {here: source}})
	if err != nil {
		t.Fatal(err)
	}
	for path, data := range map[string]string{source: planted, overlay: string(list)} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return built(t, "needledrop", ".", "-overlay", overlay)
}

func TestWindowGoesOnAfterPanicsAndTakesOtherStartsIn(t *testing.T) {
	home := t.TempDir()
	env := []string{"NEEDLEDROP_HOME=" + home, "HOME=" + t.TempDir(), "XDG_CACHE_HOME=" + t.TempDir()}
	bin := plantedApp(t)
	p := start(t, bin, env)
	w := shown(t, p)
	logged := func(what string) {
		t.Helper()
		for range 100 {
			if data, _ := os.ReadFile(filepath.Join(home, "logs", "needledrop.log")); strings.Contains(string(data), what) {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatalf("the log never said %q:\n%s", what, p.log)
	}

	if err := p.Process.Signal(syscall.SIGUSR1); err != nil {
		t.Fatal(err)
	}
	logged("planted in fyne.Do")
	w.key("ctrl+shift+F9")
	logged("planted in a handler")
	w.pause("the page after the panics")
	before := look(t)
	w.key("ctrl+k")
	w.typed("dark")
	w.pause("the search after the panics")
	w.picture("after-panics")
	if differing(before, look(t)) <= caret {
		t.Error("the window no longer reacts")
	}

	second := start(t, bin, env, "needledrop://title/dark")
	if err := second.wait(5 * time.Second); err != nil {
		t.Errorf("the second start: %v\n%s", err, second.log)
	}
	w.key("ctrl+q")
	if err := p.wait(10 * time.Second); err != nil {
		t.Errorf("the app did not end in peace: %v\n%s", err, p.log)
	}
	logged("msg=end")
}
