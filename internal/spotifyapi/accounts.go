package spotifyapi

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"golang.org/x/oauth2"
)

// DefaultAccounts is the base of Spotify's accounts service.
const DefaultAccounts = "https://accounts.spotify.com"

// accountsConfig describes the accounts service at base to oauth2. The client
// id goes into the parameters: probing for another style could spend the code.
func accountsConfig(base, clientID string) (*oauth2.Config, error) {
	if base == "" {
		base = DefaultAccounts
	}
	u, err := parseBase(base)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{
		ClientID: clientID,
		Endpoint: oauth2.Endpoint{
			AuthURL:   u.String() + "authorize",
			TokenURL:  u.String() + "api/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}, nil
}

// withAccounts makes oauth2 use transport and follow no redirect, which would
// carry the code or the refresh token to another place.
func withAccounts(ctx context.Context, transport http.RoundTripper) context.Context {
	return context.WithValue(ctx, oauth2.HTTPClient, &http.Client{
		Transport:     accountsGuard{transport},
		Timeout:       attemptTimeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	})
}

// explainToken turns a failed call of the token endpoint into an error of this
// package; now is when the answer came. The body is left out: it may hold secrets.
func explainToken(ctx context.Context, err error, now time.Time) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if answer, ok := errors.AsType[*oauth2.RetrieveError](err); ok {
		return explainRefusal(answer, now)
	}
	if bad, ok := errors.AsType[*BadAnswerError](err); ok {
		return bad
	}
	if isExpired(err) {
		return &fault{known: ErrClock, cause: err}
	}
	if _, ok := errors.AsType[*net.DNSError](err); ok {
		return &fault{known: ErrOffline, cause: err}
	}
	if op, ok := errors.AsType[*net.OpError](err); ok && op.Op == "dial" {
		return &fault{known: ErrOffline, cause: err}
	}
	if _, ok := errors.AsType[net.Error](err); ok {
		return &fault{known: ErrInterrupted, cause: err}
	}
	return &BadAnswerError{Reason: "it holds no token"}
}

// explainRefusal is explainToken for an answer that the service has given.
func explainRefusal(answer *oauth2.RetrieveError, now time.Time) error {
	status := answer.Response.StatusCode
	switch code := answer.ErrorCode; {
	case status == http.StatusTooManyRequests:
		wait, _ := retryAfter(answer.Response.Header.Get("Retry-After"), now)
		return &LimitError{RetryAfter: wait, Until: now.Add(wait)}
	case status >= http.StatusInternalServerError:
		return &RefusedError{Status: status, Text: http.StatusText(status)}
	case code == "invalid_grant":
		return ErrSignInNeeded
	case code == "invalid_client" || code == "unauthorized_client":
		return ErrWrongClient
	case code != "":
		return &SignInError{Code: plainCode(code)}
	case status >= http.StatusBadRequest:
		return &RefusedError{Status: status, Text: http.StatusText(status)}
	default:
		return &BadAnswerError{Reason: "it holds no token"}
	}
}

// plainCode is an OAuth error code fit to be shown: one of those that the
// standard knows (RFC 6749), since anything else may be an echo of a secret.
func plainCode(code string) string {
	switch code {
	case "invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client", "unsupported_grant_type",
		"unsupported_response_type", "access_denied", "server_error", "temporarily_unavailable":
		return code
	default:
		return "unknown"
	}
}

// KnowsClient asks the accounts service at base whether it knows a client id:
// nil when it does, ErrWrongClient when not. Nobody signs in: the service looks
// at the client id before it refuses the refresh token, which is none.
func KnowsClient(ctx context.Context, base, clientID string, now func() time.Time) error {
	return knowsClient(ctx, base, clientID, newAccountsTransport(), now)
}

func knowsClient(ctx context.Context, base, clientID string, transport http.RoundTripper, now func() time.Time) error {
	config, err := accountsConfig(base, clientID)
	if err != nil {
		return err
	}
	ctx = withAccounts(ctx, transport)
	_, err = config.TokenSource(ctx, &oauth2.Token{RefreshToken: "none"}).Token()
	if err == nil {
		return &BadAnswerError{Reason: "it took a token that is none"}
	}
	if err = explainToken(ctx, err, now()); errors.Is(err, ErrSignInNeeded) {
		return nil
	}
	return err
}
