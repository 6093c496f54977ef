package spotifyapi

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/zmb3/spotify/v2"
	"golang.org/x/oauth2"
)

// DefaultMaxWait is the longest Retry-After that is waited out when
// Config.MaxWait is zero.
const DefaultMaxWait = 45 * time.Second

// Config is what a Client is made of.
type Config struct {
	// API is the base of the Web API, such as https://api.spotify.com/v1/.
	API string
	// Source gives the access token. If it is also a Renewer, a refused token
	// is renewed once.
	Source oauth2.TokenSource
	// Now tells the time of day, for limits.
	Now func() time.Time
	// Pace is the smallest time from the start of one request to the next.
	Pace time.Duration
	// MaxWait is the longest Retry-After waited out; zero: DefaultMaxWait.
	MaxWait time.Duration
	// OnWait is called about once a second during a wait; may be nil. It is
	// called on the goroutine of the waiting call and must not use the Client.
	OnWait func(Wait)
	// Ledger counts the calls and remembers the limits; nil: none.
	Ledger Ledger
	// UserAgent is sent along when not empty.
	UserAgent string
	// Transport is the network; nil: the default one with timeouts.
	Transport http.RoundTripper
}

// Client makes the calls of one account, one at a time. It is safe for
// concurrent use; concurrent calls queue.
type Client struct {
	api     *spotify.Client
	http    *http.Client
	source  oauth2.TokenSource
	base    string
	limiter *limiter
}

// New checks cfg and returns a Client. It makes no call.
func New(cfg Config) (*Client, error) {
	base, err := parseBase(cfg.API)
	if err != nil {
		return nil, err
	}
	if cfg.Source == nil {
		return nil, errors.New("a Spotify client needs a token source")
	}
	if cfg.Now == nil {
		return nil, errors.New("a Spotify client needs a clock")
	}
	if cfg.MaxWait <= 0 {
		cfg.MaxWait = DefaultMaxWait
	}
	if cfg.Transport == nil {
		cfg.Transport = newTransport()
	}
	if cfg.Ledger == nil {
		cfg.Ledger = noLedger{}
	}
	lim := newLimiter(cfg, base)
	hc := &http.Client{Transport: &authoriser{
		source:    cfg.Source,
		base:      base,
		userAgent: cfg.UserAgent,
		next:      &compat{base: base, next: lim},
		network:   cfg.Transport,
	}}
	return &Client{
		// Never spotify.WithRetry: it re-sends writes with an empty body.
		api:     spotify.New(hc, spotify.WithBaseURL(base.String())),
		http:    hc,
		source:  cfg.Source,
		base:    base.String(),
		limiter: lim,
	}, nil
}

// Format shows no secret, whatever the verb: some follow pointers.
func (c *Client) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "Spotify client of "+c.base) }

// Calls counts requests that really left for Spotify, repeats included.
type Calls struct{ Search, Other int }

// Calls counts the requests of c since New.
func (c *Client) Calls() Calls { return c.limiter.calls() }

// User is the person signed in.
type User struct {
	ID   string `json:"id"`
	Name string `json:"name"` // what the person is called; may be empty
}

// Me asks who is signed in.
func (c *Client) Me(ctx context.Context) (User, error) {
	me, err := c.api.CurrentUser(ctx)
	if err != nil {
		return User{}, explain("ask who is signed in", err)
	}
	return User{ID: me.ID, Name: me.DisplayName}, nil
}

// send makes a call that zmb3 cannot express; path is below the base.
func (c *Client) send(ctx context.Context, method, path, contentType string, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", contentType)
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode < 300 {
		return nil
	}
	var answer struct {
		Error spotify.Error `json:"error"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return err
	}
	return answer.Error
}

func (c *Client) sendJSON(ctx context.Context, method, path string, body any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	return c.send(ctx, method, path, "application/json", data)
}

// checkID keeps anything but an id out of a path.
func checkID(id string) error {
	ok := id != "" && len(id) <= 64
	for _, r := range id {
		ok = ok && (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '-' || r == '_')
	}
	if !ok {
		return fmt.Errorf("%q is not a Spotify id: %w", id, ErrNotFound)
	}
	return nil
}

// maxPages bounds a listing whose pages never end: 10,000 entries, the most a
// playlist can hold, are 200 pages.
const maxPages = 250

// eachPage calls take on the first page and on every next one, until next has
// no more or take has enough.
func eachPage(take func() (more bool), next func() error) error {
	for range maxPages {
		if !take() {
			return nil
		}
		err := next()
		if errors.Is(err, spotify.ErrNoMorePages) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return &BadAnswerError{Reason: "a listing that does not end"}
}
