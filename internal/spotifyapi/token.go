package spotifyapi

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math"
	"slices"
	"time"

	"needledrop/internal/message"

	"golang.org/x/oauth2"
)

// Token is a sign-in. Printing it, or making JSON of it, shows no secret: only
// a Store writes those down.
type Token struct {
	ClientID string    `json:"client_id"`
	Access   string    `json:"-"`
	Refresh  string    `json:"-"`
	Expiry   time.Time `json:"expiry"` // of Access
	Scopes   []string  `json:"scopes"` // as granted
	// AuthorizedAt is when the person agreed. Spotify ends the sign-in six
	// months later, however often it is renewed.
	AuthorizedAt time.Time `json:"authorized_at"`
	// User is for the caller to fill in, from Client.Me.
	User User `json:"user"`
	// Skew is how far Spotify's clock was ahead of ours at sign-in if that was
	// more than five minutes, else zero. It is not stored.
	Skew time.Duration `json:"-"`
}

// String names whose sign-in it is, without the secrets.
func (t Token) String() string {
	return fmt.Sprintf("Spotify sign-in of %q, authorized %s", t.User.ID, t.AuthorizedAt.Format(time.DateOnly))
}

// Format is String for every verb: some print the fields of a value that has
// only a String method.
func (t Token) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, t.String()) }

// LogValue is String, for log/slog.
func (t Token) LogValue() slog.Value { return slog.StringValue(t.String()) }

// Lacks lists the permissions of DefaultScopes that Spotify did not grant, none
// when it is not known what was granted.
func (t Token) Lacks() []string {
	if len(t.Scopes) == 0 {
		return nil
	}
	return slices.DeleteFunc(DefaultScopes(), func(scope string) bool { return slices.Contains(t.Scopes, scope) })
}

func (t Token) oauth() *oauth2.Token {
	return &oauth2.Token{AccessToken: t.Access, TokenType: "Bearer", Expiry: t.Expiry}
}

// expiryOf returns when the access token of an answer that came at now ends.
func expiryOf(t *oauth2.Token, now time.Time) time.Time {
	seconds, ok := t.Extra("expires_in").(float64)
	if !ok || seconds <= 0 {
		return t.Expiry
	}
	return now.Add(time.Duration(min(seconds, math.MaxInt32)) * time.Second)
}

// Store keeps one Token.
type Store interface {
	// Load returns ErrNoToken when there is none.
	Load() (Token, error)
	Save(Token) error
	// Delete of nothing is no error.
	Delete() error
	// Where names the place for a person: "system keyring", or the file.
	Where() message.Text
}

// storedToken is a Token as it is written down.
type storedToken struct {
	Token
	Access  string `json:"access"`
	Refresh string `json:"refresh"`
}

func encodeToken(t Token) ([]byte, error) {
	data, err := json.Marshal(storedToken{Token: t, Access: t.Access, Refresh: t.Refresh})
	if err != nil {
		return nil, fmt.Errorf("encode the sign-in: %w", err)
	}
	return data, nil
}

// decodeToken never quotes data in an error.
func decodeToken(data []byte) (Token, error) {
	var s storedToken
	if tooDeep(data) || json.Unmarshal(data, &s) != nil || s.Access == "" && s.Refresh == "" {
		return Token{}, fmt.Errorf("the stored sign-in is damaged: %w", ErrNoToken)
	}
	t := s.Token
	t.Access, t.Refresh = s.Access, s.Refresh
	return t, nil
}
