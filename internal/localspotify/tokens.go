package localspotify

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

const (
	accessLife  = time.Hour
	refreshLife = 6 // months from the sign-in, since 2026-06-18
)

// Access is what an access token allows, and until when.
type Access struct {
	Scopes  []string  `json:"scopes"`
	Expires time.Time `json:"expires"`
}

// Refresh is a sign-in that can be renewed.
type Refresh struct {
	ClientID string    `json:"client_id"` // "" lets any client renew it
	Scopes   []string  `json:"scopes"`
	SignedIn time.Time `json:"signed_in"`
}

// SignIn is a sign-in done without a browser.
type SignIn struct {
	AccessToken  string
	RefreshToken string
	Expires      time.Time // of the access token
	Scopes       []string
}

// AllScopes lists every scope the server asks for somewhere.
func AllScopes() []string {
	return []string{
		"playlist-modify-private", "playlist-modify-public",
		"playlist-read-private", "playlist-read-collaborative",
		"ugc-image-upload", "user-library-modify", "user-library-read",
		"user-follow-modify", "user-follow-read", "user-read-private",
	}
}

// Token signs in with all scopes and gives the access token.
func (s *Server) Token() string { return s.SignedIn().AccessToken }

// SignedIn signs in with all scopes, as the demo account and tests do.
func (s *Server) SignedIn() SignIn {
	var given SignIn
	grant := func() bool {
		given = s.grant(Refresh{ClientID: s.clientID, Scopes: AllScopes(), SignedIn: s.now()})
		return true
	}
	// A state file that cannot be used makes the next change fail too, which reports
	// it.
	if err := s.changeAccount(grant); err != nil && given.AccessToken == "" {
		s.mu.Lock()
		defer s.mu.Unlock()
		grant()
	}
	return given
}

// grant makes both tokens of a sign-in. s.mu is held.
func (s *Server) grant(r Refresh) SignIn {
	given := s.renew(r)
	given.RefreshToken = "AQ" + rand.Text()
	s.account.Refresh[given.RefreshToken] = r
	return given
}

// renew makes an access token, and drops those that have expired. s.mu is held.
func (s *Server) renew(r Refresh) SignIn {
	for token, old := range s.account.Access {
		if s.now().Sub(old.Expires) > 24*time.Hour {
			delete(s.account.Access, token)
		}
	}
	given := SignIn{AccessToken: "BQ" + rand.Text(), Expires: s.now().Add(accessLife), Scopes: slices.Clone(r.Scopes)}
	s.account.Access[given.AccessToken] = Access{Scopes: r.Scopes, Expires: given.Expires}
	return given
}

// token answers POST /api/token.
func (s *Server) token(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		refuseGrant(w, "invalid_request", "Form could not be read")
		return
	}
	form := r.PostForm
	if !s.knowsClient(form.Get("client_id")) {
		refuseGrant(w, "invalid_client", "Invalid client")
		return
	}
	give := s.exchange
	switch form.Get("grant_type") {
	case "authorization_code":
	case "refresh_token":
		give = s.refreshGrant
	default:
		refuseGrant(w, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token")
		return
	}
	var given SignIn
	var problem string
	err := s.changeAccount(func() bool {
		given, problem = give(form)
		return problem == ""
	})
	if err != nil {
		writeJSON(w, http.StatusInternalServerError, tokenError{"server_error", err.Error()})
		return
	}
	if problem != "" {
		refuseGrant(w, "invalid_grant", problem)
		return
	}
	writeJSON(w, http.StatusOK, tokenJSON{
		AccessToken: given.AccessToken, TokenType: "Bearer", Scope: strings.Join(given.Scopes, " "),
		ExpiresIn: int(accessLife / time.Second), RefreshToken: given.RefreshToken,
	})
}

type tokenJSON struct {
	AccessToken  string `json:"access_token"`
	TokenType    string `json:"token_type"`
	Scope        string `json:"scope"`
	ExpiresIn    int    `json:"expires_in"` // seconds
	RefreshToken string `json:"refresh_token,omitempty"`
}

type tokenError struct {
	Error       string `json:"error"`
	Description string `json:"error_description"`
}

func refuseGrant(w http.ResponseWriter, code, description string) {
	writeJSON(w, http.StatusBadRequest, tokenError{code, description})
}

// exchange exchanges a code, which is used up also when it fails. s.mu is held.
func (s *Server) exchange(form url.Values) (given SignIn, problem string) {
	code := form.Get("code")
	asked, known := s.codes[code]
	delete(s.codes, code)
	switch {
	case !known || asked.clientID != form.Get("client_id"):
		return SignIn{}, "Invalid authorization code"
	case !s.now().Before(asked.expires):
		return SignIn{}, "Authorization code expired"
	case asked.redirectURI != form.Get("redirect_uri"):
		return SignIn{}, "Invalid redirect URI"
	case !verifies(form.Get("code_verifier"), asked.challenge):
		return SignIn{}, "code_verifier was incorrect"
	}
	return s.grant(Refresh{ClientID: asked.clientID, Scopes: asked.scopes, SignedIn: s.now()}), ""
}

// verifies checks a PKCE verifier against its S256 challenge (RFC 7636).
func verifies(verifier, challenge string) bool {
	if len(verifier) < 43 || len(verifier) > 128 {
		return false
	}
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:]) == challenge
}

// refreshGrant renews a sign-in. The answer has no refresh token: the old one
// is valid until six months after the sign-in. s.mu is held.
func (s *Server) refreshGrant(form url.Values) (given SignIn, problem string) {
	old := form.Get("refresh_token")
	r, known := s.account.Refresh[old]
	switch {
	case !known:
		return SignIn{}, "Refresh token revoked"
	case r.ClientID != "" && r.ClientID != form.Get("client_id"):
		return SignIn{}, "Invalid refresh token"
	case !s.now().Before(r.SignedIn.AddDate(0, refreshLife, 0)):
		delete(s.account.Refresh, old)
		return SignIn{}, "Refresh token expired"
	}
	return s.renew(r), ""
}
