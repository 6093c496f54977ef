package spotifyapi

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	"golang.org/x/oauth2"
)

// Token is a sign-in as it is stored. Printing it shows no secret.
type Token struct {
	ClientID string    `json:"client_id"`
	Access   string    `json:"access"`
	Refresh  string    `json:"refresh"`
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

// GoString is String, for %#v.
func (t Token) GoString() string { return t.String() }

// LogValue is String, for log/slog.
func (t Token) LogValue() slog.Value { return slog.StringValue(t.String()) }

func (t Token) oauth() *oauth2.Token {
	return &oauth2.Token{AccessToken: t.Access, TokenType: "Bearer", Expiry: t.Expiry}
}

// Store keeps one Token.
type Store interface {
	// Load returns ErrNoToken when there is none.
	Load() (Token, error)
	Save(Token) error
	// Delete of nothing is no error.
	Delete() error
	// Where names the place for a person: "system keyring", or the file.
	Where() string
}

// decodeToken never quotes data in an error.
func decodeToken(data []byte) (Token, error) {
	var t Token
	if err := json.Unmarshal(data, &t); err != nil || t.Access == "" && t.Refresh == "" {
		return Token{}, fmt.Errorf("the stored sign-in is damaged: %w", ErrNoToken)
	}
	return t, nil
}
