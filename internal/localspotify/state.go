package localspotify

import (
	"encoding/json"
	"errors"
	"time"
)

// Account is all that a server keeps between runs. The mutex of [Server] guards it.
type Account struct {
	Playlists []*Playlist        `json:"playlists"` // newest first
	Saved     []SavedItem        `json:"saved"`     // newest first
	Access    map[string]Access  `json:"access"`
	Refresh   map[string]Refresh `json:"refresh"`
}

// SavedItem is one entry of the person's library.
type SavedItem struct {
	URI     string    `json:"uri"`
	AddedAt time.Time `json:"added_at"`
}

func newAccount() Account {
	return Account{Access: map[string]Access{}, Refresh: map[string]Refresh{}}
}

func decodeAccount(data []byte) (Account, error) {
	read := newAccount()
	if err := json.Unmarshal(data, &read); err != nil {
		return Account{}, err
	}
	for _, p := range read.Playlists {
		if p == nil || !validID(p.ID) {
			return Account{}, errors.New("a playlist has no id")
		}
	}
	if read.Access == nil || read.Refresh == nil {
		return Account{}, errors.New("the tokens are missing")
	}
	return read, nil
}
