package localspotify

import (
	"encoding/json"
	"errors"
	"time"
)

// account is all that a server keeps between runs. The mutex of [Server] guards it.
type account struct {
	Playlists []*playlist        `json:"playlists"` // newest first
	Saved     []savedItem        `json:"saved"`     // newest first
	Access    map[string]access  `json:"access"`
	Refresh   map[string]refresh `json:"refresh"`
}

// savedItem is one entry of the person's library.
type savedItem struct {
	URI     string    `json:"uri"`
	AddedAt time.Time `json:"added_at"`
}

func newAccount() account {
	return account{Access: map[string]access{}, Refresh: map[string]refresh{}}
}

func decodeAccount(data []byte) (account, error) {
	read := newAccount()
	if err := json.Unmarshal(data, &read); err != nil {
		return account{}, err
	}
	for _, p := range read.Playlists {
		if p == nil || !validID(p.ID) {
			return account{}, errors.New("a playlist has no id")
		}
	}
	if read.Access == nil || read.Refresh == nil {
		return account{}, errors.New("the tokens are missing")
	}
	return read, nil
}
