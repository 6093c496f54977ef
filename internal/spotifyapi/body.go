package spotifyapi

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
)

// replayable returns a copy of req whose body can be had again with GetBody.
// It reads and closes the body of req.
func replayable(req *http.Request) (*http.Request, error) {
	clone := req.Clone(req.Context())
	if req.Body == nil || req.Body == http.NoBody {
		return clone, nil
	}
	data, err := io.ReadAll(req.Body)
	req.Body.Close()
	if err != nil {
		return nil, fmt.Errorf("read the request: %w", err)
	}
	clone.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
	clone.ContentLength = int64(len(data))
	return clone, nil
}

// repeat returns a copy of a replayable request with a fresh body.
func repeat(ctx context.Context, req *http.Request) (*http.Request, error) {
	clone := req.Clone(ctx)
	if req.GetBody == nil {
		return clone, nil
	}
	body, err := req.GetBody()
	if err != nil {
		return nil, fmt.Errorf("read the request again: %w", err)
	}
	clone.Body = body
	return clone, nil
}

// withBody gives resp another body, of which it knows the length.
func withBody(resp *http.Response, data []byte) {
	resp.Body = io.NopCloser(bytes.NewReader(data))
	resp.ContentLength = int64(len(data))
	resp.TransferEncoding = nil
	resp.Header.Del("Content-Length")
}
