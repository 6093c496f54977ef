package app

import (
	"context"
	"encoding/json"
	"fmt"

	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
)

// The names of the settings that the window stores by itself, for all accounts.
const (
	settingChoices = "create-choices"
	settingWindow  = "window"
)

// Choices are what the person chose when they last made a playlist.
type Choices struct {
	playlist.Choices
	Kinds   []catalog.CueKind `json:"kinds,omitempty"`
	KeyOnly bool              `json:"key,omitempty"`
	Public  bool              `json:"public,omitempty"`
}

// Choices returns what the person chose last, the zero value before that.
func (a *App) Choices(ctx context.Context) (Choices, error) {
	var c Choices
	err := a.loadSetting(ctx, settingChoices, &c)
	return c, err
}

// KeepChoices stores what the person chose.
func (a *App) KeepChoices(ctx context.Context, c Choices) error {
	return a.saveSetting(ctx, settingChoices, c)
}

// WindowState is where the window was when it was closed.
type WindowState struct {
	Page string `json:"page,omitempty"` // the window's own word for what it showed
}

// WindowState returns where the window was, the zero value before that.
func (a *App) WindowState(ctx context.Context) (WindowState, error) {
	var s WindowState
	err := a.loadSetting(ctx, settingWindow, &s)
	return s, err
}

// KeepWindowState stores where the window is.
func (a *App) KeepWindowState(ctx context.Context, s WindowState) error {
	return a.saveSetting(ctx, settingWindow, s)
}

// loadSetting reads a setting that is kept as JSON. A value that another version
// wrote in another form counts as none.
func (a *App) loadSetting(ctx context.Context, name string, into any) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	text, err := user.Setting(ctx, name)
	if err == nil && text != "" {
		_ = json.Unmarshal([]byte(text), into)
	}
	return err
}

// saveSetting stores a value as JSON.
func (a *App) saveSetting(ctx context.Context, name string, value any) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("store %s: %w", name, err)
	}
	return user.SetSetting(ctx, name, string(text))
}
