package spotifyapi

import "net/http"

// accountsGuard keeps answers from oauth2 that are no answers of the accounts
// service: oauth2 would read a token out of a form or a page as well.
type accountsGuard struct{ next http.RoundTripper }

// RoundTrip passes req on and returns an answer whose body is JSON or empty.
func (g accountsGuard) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := g.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	data, err := readAnswer(resp)
	if err != nil {
		return nil, err
	}
	if !isJSON(resp.Header.Get("Content-Type")) {
		if resp.StatusCode < 300 {
			return nil, &BadAnswerError{Reason: "it is not JSON"}
		}
		data = nil // the status says enough
	}
	withBody(resp, data)
	return resp, nil
}
