package app

import (
	"cmp"
	"context"
	"strconv"

	"needledrop/internal/match"
)

// The names of stored settings.
const (
	settingClientID     = "client-id"
	settingPort         = "callback-port"
	settingLook         = "look"
	settingSpoilers     = "spoilers"
	settingEdition      = "edition"
	settingClean        = "clean"
	settingDemo         = "demo"
	settingInterrupted  = "interrupted"
	settingTextSize     = "text-size"
	settingReduceMotion = "reduce-motion"
	settingLanguage     = "language"
)

// Settings are the person's choices for the window.
type Settings struct {
	ClientID string // of their own Spotify app, "" before the first sign-in
	Port     int    // of the redirect address; 0 for any free one
	Look     string // system, dark or light
	Spoilers bool   // scene notes are shown
	Prefer   match.Preference
	TextSize int    // of all text, in percent of the usual: 80 to 200
	Still    bool   // motion is reduced
	Language string // of the window, such as pt-BR; "" for that of the system
	Demo     bool   // the demo account is used while no own account is connected
	// Interrupted reports that the window was closed while a job ran.
	Interrupted bool
}

// Settings reads the person's choices.
func (a *App) Settings(ctx context.Context) (Settings, error) {
	user, err := a.userData(ctx)
	if err != nil {
		return Settings{}, err
	}
	values := map[string]string{}
	for _, name := range []string{settingClientID, settingPort, settingLook, settingSpoilers, settingEdition, settingClean, settingDemo, settingInterrupted, settingTextSize, settingReduceMotion, settingLanguage} {
		if values[name], err = user.Setting(ctx, name); err != nil {
			return Settings{}, err
		}
	}
	port, _ := strconv.Atoi(values[settingPort]) // "" is 0, any free one
	return Settings{
		ClientID: values[settingClientID], Port: port, Look: cmp.Or(values[settingLook], "system"), Spoilers: values[settingSpoilers] == "true",
		Prefer:   match.Preference{Edition: match.Edition(values[settingEdition]), Clean: values[settingClean] == "true"},
		TextSize: textSize(values[settingTextSize]), Still: values[settingReduceMotion] == "true", Language: values[settingLanguage],
		Demo: values[settingDemo] == "true", Interrupted: values[settingInterrupted] == "true",
	}, nil
}

// SaveSettings stores the person's choices.
func (a *App) SaveSettings(ctx context.Context, s Settings) error {
	user, err := a.userData(ctx)
	if err != nil {
		return err
	}
	for name, value := range map[string]string{
		settingClientID: s.ClientID, settingPort: strconv.Itoa(s.Port), settingLook: s.Look, settingSpoilers: strconv.FormatBool(s.Spoilers),
		settingEdition: string(s.Prefer.Edition), settingClean: strconv.FormatBool(s.Prefer.Clean),
		settingDemo: strconv.FormatBool(s.Demo), settingInterrupted: strconv.FormatBool(s.Interrupted),
		settingTextSize: strconv.Itoa(s.TextSize), settingReduceMotion: strconv.FormatBool(s.Still), settingLanguage: s.Language,
	} {
		if err := user.SetSetting(ctx, name, value); err != nil {
			return err
		}
	}
	return nil
}

// textSize reads a stored text size; what cannot be one is the usual.
func textSize(stored string) int {
	const least, usual, most = 80, 100, 200
	if n, err := strconv.Atoi(stored); err == nil && n >= least && n <= most {
		return n
	}
	return usual
}
