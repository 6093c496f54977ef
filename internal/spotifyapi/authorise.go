package spotifyapi

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

// Renewer is a token source that can replace a token that was refused.
type Renewer interface {
	// Renew gets a new token, or an error that is ErrSignInNeeded when only the
	// person can help.
	Renew(ctx context.Context) (*oauth2.Token, error)
}

// contextSource is a token source with a context.
type contextSource interface {
	TokenContext(ctx context.Context) (*oauth2.Token, error)
}

// StaticSource always gives the same access token, as the demo account needs.
func StaticSource(access string) oauth2.TokenSource { return staticSource{access} }

type staticSource struct{ access string }

// Token implements oauth2.TokenSource.
func (s staticSource) Token() (*oauth2.Token, error) {
	return &oauth2.Token{AccessToken: s.access}, nil
}

// Format shows no secret, whatever the verb.
func (s staticSource) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "one Spotify token") }

// bearer comes before the token in the Authorization header.
const bearer = "Bearer "

// authoriser adds the token to requests for its base and to no others.
type authoriser struct {
	source    oauth2.TokenSource
	base      *url.URL
	userAgent string
	next      http.RoundTripper
	network   http.RoundTripper // the last of the stack that begins with next
}

// RoundTrip sends req with the token and once more with a renewed one after a 401.
func (a *authoriser) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	req, err := replayable(req)
	if err != nil {
		return nil, err
	}
	// The address of a next page comes from an answer, and must not get the token
	// when it is another host.
	if !sameOrigin(req.URL, a.base) {
		return nil, &BadAnswerError{Reason: "it leads to another host"}
	}
	token, err := a.token(ctx)
	if err != nil {
		return nil, err
	}
	resp, err := a.send(req, token)
	if err != nil || resp.StatusCode != http.StatusUnauthorized {
		return resp, err
	}
	resp.Body.Close()
	if token, err = a.replace(ctx, token); err != nil {
		return nil, err
	}
	resp, err = a.send(req, token)
	if err == nil && resp.StatusCode == http.StatusUnauthorized {
		resp.Body.Close()
		return nil, ErrSignInNeeded
	}
	return resp, err
}

// CloseIdleConnections closes those of the network; http.Client looks for it.
func (a *authoriser) CloseIdleConnections() {
	if closer, ok := a.network.(interface{ CloseIdleConnections() }); ok {
		closer.CloseIdleConnections()
	}
}

func (a *authoriser) send(req *http.Request, token *oauth2.Token) (*http.Response, error) {
	again, err := repeat(req.Context(), req)
	if err != nil {
		return nil, err
	}
	again.Header.Set("Authorization", bearer+token.AccessToken)
	if a.userAgent != "" {
		again.Header.Set("User-Agent", a.userAgent)
	}
	return a.next.RoundTrip(again)
}

func (a *authoriser) token(ctx context.Context) (*oauth2.Token, error) {
	if s, ok := a.source.(contextSource); ok {
		return s.TokenContext(ctx)
	}
	return a.source.Token()
}

// replace returns a token other than the refused one: the one that another call
// got meanwhile, else a renewed one.
func (a *authoriser) replace(ctx context.Context, refused *oauth2.Token) (*oauth2.Token, error) {
	token, err := a.token(ctx)
	if err != nil || token.AccessToken != refused.AccessToken {
		return token, err
	}
	renewer, ok := a.source.(Renewer)
	if !ok {
		return nil, ErrSignInNeeded
	}
	return renewer.Renew(ctx)
}
