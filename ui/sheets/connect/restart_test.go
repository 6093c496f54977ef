package connect

import (
	"testing"

	"needledrop/internal/app"
	"needledrop/ui/stage"
)

func TestConnectingKeepsTheClientID(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	sheetOf(s).done(&app.Account{ID: "me", ClientID: "abc"})
	stage.Settle(t, s)
	saved, err := s.Core.Settings(t.Context())
	if err != nil || saved.ClientID != "abc" || saved.Demo {
		t.Errorf("settings %+v, error %v", saved, err)
	}
}
