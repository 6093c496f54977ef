package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestTheLanguageIsChosenInTheSettingsAndUsedAtOnce(t *testing.T) {
	s := stage.Start(t, parts(), true)
	t.Cleanup(func() { _ = lang.Use("") })
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	choose := func(name string) {
		t.Helper()
		for c := range uitest.AllIn[*widgets.Choice](s.Page.Object()) {
			for _, option := range c.Options {
				if option == name {
					c.SetSelected(name)
					stage.Settle(t, s)
					return
				}
			}
		}
		t.Fatalf("there is no %q to choose", name)
	}
	choose("日本語")
	if got := s.Rail[shell.DiscoverPage].Text; got != "見つける" {
		t.Errorf("the rail says %q", got)
	}
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "設定") {
		t.Errorf("the page says %q", text)
	}
	if s.Person.Text != "デモアカウント" {
		t.Errorf("the account is called %q", s.Person.Text)
	}
	face := func(bold bool) string {
		return s.App.Settings().Theme().Font(fyne.TextStyle{Bold: bold}).Name()
	}
	if face(true) != face(false) {
		t.Errorf("Japanese, which has one weight here, stands beside %s", face(true))
	}
	if kept, err := s.Core.Settings(t.Context()); err != nil || kept.Language != "ja" {
		t.Errorf("kept %q, error %v", kept.Language, err)
	}
	choose("English")
	if got := s.Rail[shell.DiscoverPage].Text; got != "Discover" || face(true) == face(false) {
		t.Errorf("back in English the rail says %q, bold text is in %s", got, face(true))
	}
}
