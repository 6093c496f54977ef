package ui

import (
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestTheSettingsShowATextSizeThatWasChosenByKey(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	usual := stage.FindButton(s.Page.Object(), "Usual")
	if !usual.Disabled() {
		t.Fatal("another size than the usual one is chosen")
	}
	s.TextStep(1)()
	stage.Settle(t, s)
	if stage.FindButton(s.Page.Object(), "Usual").Disabled() {
		t.Error("the page shows the size of before")
	}
}
