package faults

import (
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"time"
)

// refuse answers with the error body of the Web API. An error of the write means
// that the client has gone.
func refuse(w http.ResponseWriter, status int, message, reason string) {
	type detail struct {
		Status  int    `json:"status"`
		Message string `json:"message"`
		Reason  string `json:"reason,omitempty"`
	}
	writeJSON(w, status, map[string]detail{"error": {status, message, reason}})
}

// refuseToken answers 401 as for an access token that is no good.
func refuseToken(w http.ResponseWriter, message string) {
	w.Header().Set("WWW-Authenticate", `Bearer realm="spotify", error="invalid_token"`)
	refuse(w, http.StatusUnauthorized, message, "")
}

// refuseRefresh answers as the token endpoint does for a revoked sign-in.
func refuseRefresh(w http.ResponseWriter) {
	writeJSON(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant", "error_description": "Refresh token revoked"})
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func plainText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text)
}

func retryAfter(w http.ResponseWriter, wait time.Duration) {
	seconds := (wait + time.Second - 1) / time.Second // rounded up: never too early
	w.Header().Set("Retry-After", strconv.FormatInt(int64(seconds), 10))
}
