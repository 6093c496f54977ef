package account

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"needledrop/internal/localspotify"
	"needledrop/internal/spotifyapi"

	"needledrop/internal/userdata"
)

// Config is what a Session stands on.
type Config struct {
	Home       string        // folder of the stored sign-in and of the demo account
	Version    string        // of the program, told to Spotify
	API        string        // base address of the Web API
	Accounts   string        // base address of the accounts service
	TokenStore string        // "file", "keyring", or "" for the best there is
	Pace       time.Duration // smallest gap between two calls to Spotify
	DemoPace   time.Duration // smallest gap between two calls to the demo account
	Demo       bool          // begin with the demo account

	Data  func(context.Context) (*userdata.Store, error)     // opens the person's data
	World func(context.Context) (*localspotify.World, error) // the music of the demo account
	Now   func() time.Time
}

// defaultPace is the smallest gap between two calls: Spotify's limits are
// unpublished, and four calls a second were never seen to meet them.
const defaultPace = 250 * time.Millisecond

// SettingError reports that a setting from outside cannot be used.
type SettingError struct {
	Name string // of the variable or flag
	Err  error
}

// Error names the setting and what is wrong with it.
func (e *SettingError) Error() string { return fmt.Sprintf("setting %s: %v", e.Name, e.Err) }

// Unwrap returns what is wrong.
func (e *SettingError) Unwrap() error { return e.Err }

// Configure reads the settings of the environment. The error is a *SettingError.
func (c *Config) Configure(env func(string) string) error {
	c.API, c.Accounts = "https://api.spotify.com/v1/", spotifyapi.DefaultAccounts
	for name, base := range map[string]*string{"NEEDLEDROP_SPOTIFY_API": &c.API, "NEEDLEDROP_SPOTIFY_ACCOUNTS": &c.Accounts} {
		if value := env(name); value != "" {
			*base = value
		}
		if err := spotifyapi.CheckBase(*base); err != nil {
			return &SettingError{name, err}
		}
	}
	switch c.TokenStore = env("NEEDLEDROP_TOKEN_STORE"); c.TokenStore {
	case "", "file", "keyring":
	default:
		return &SettingError{"NEEDLEDROP_TOKEN_STORE", errors.New(`it is "file" or "keyring"`)}
	}
	c.Pace = defaultPace
	if text := env("NEEDLEDROP_PACE"); text != "" {
		pace, err := parsePace(text)
		if err != nil {
			return &SettingError{"NEEDLEDROP_PACE", err}
		}
		c.Pace, c.DemoPace = pace, pace
	}
	return nil
}

// parsePace reads a duration; a bare 0 is one too.
func parsePace(text string) (time.Duration, error) {
	if n, err := strconv.Atoi(text); err == nil && n == 0 {
		return 0, nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 || d > time.Minute {
		return 0, errors.New("it is a time from 0 to 1m, such as 250ms")
	}
	return d, nil
}
