package localspotify

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// account is all that a server keeps between runs. the mutex of [Server] guards it.
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

// load reads a state file. One that is not there yet is an empty account.
func (a *account) load(path string) error {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read demo account: %w", err)
	}
	read, err := decodeAccount(data)
	if err != nil {
		return fmt.Errorf("read demo account %s: %w", path, err)
	}
	*a = read
	return nil
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

// save writes the state file, if there is one. s.mu is held.
func (s *Server) save() error {
	if s.statePath == "" {
		return nil
	}
	if s.stateErr != nil {
		return s.stateErr // what is in the file may be all there is: keep it
	}
	data, err := json.Marshal(s.account)
	if err != nil {
		return fmt.Errorf("save demo account: %w", err)
	}
	if err := replaceFile(s.statePath, data); err != nil {
		return fmt.Errorf("save demo account: %w", err)
	}
	return nil
}

// replaceFile puts data in place of a file in one step, readable by its owner
// only, so that a crash leaves the old content or the new.
func replaceFile(path string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	err = errors.Join(err, temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}
