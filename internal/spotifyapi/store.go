package spotifyapi

import (
	"errors"
	"fmt"

	"needledrop/internal/message"
)

// OpenStore opens the place where the token of account is kept. choice is
// "keyring", "file", or empty for the keyring if it works and a file in dir if
// not. note is the sentence to show the person once when a file is used without
// their having chosen it, else zero.
func OpenStore(choice, dir, account string) (s Store, note message.Text, err error) {
	return openStore(choice, dir, account, systemRing{})
}

func openStore(choice, dir, account string, r ring) (s Store, note message.Text, err error) {
	file := newFileStore(dir, account)
	kept := newKeyringStore(r, account)
	switch choice {
	case "file":
		return file, message.Text{}, nil
	case "keyring":
		return kept, message.Text{}, nil
	case "":
		if kept.works() {
			return &fallbackStore{keyring: kept, file: file}, message.Text{}, nil
		}
		return file, message.New("This computer's keyring cannot be used, so your Spotify sign-in is kept in %s, which only your user can read.", file.path), nil
	default:
		return nil, message.Text{}, fmt.Errorf("%q is not a place for the sign-in; please choose keyring or file", choice)
	}
}

// fallbackStore prefers the keyring and uses the file for what the keyring does
// not take, such as a value too large for it. The file exists only while it
// holds the current token, so it goes first when loading.
type fallbackStore struct{ keyring, file Store }

func (s *fallbackStore) Load() (Token, error) {
	token, err := s.file.Load()
	if errors.Is(err, ErrNoToken) {
		return s.keyring.Load()
	}
	return token, err
}

func (s *fallbackStore) Save(t Token) error {
	ringErr := s.keyring.Save(t)
	if ringErr == nil {
		return s.file.Delete()
	}
	if err := s.file.Save(t); err != nil {
		return err
	}
	if !errors.Is(ringErr, errKeyringSilent) {
		// The file is read first, so a leftover does no harm.
		_ = s.keyring.Delete()
	}
	return nil
}

func (s *fallbackStore) Delete() error {
	return errors.Join(s.keyring.Delete(), s.file.Delete())
}

// Where names the file while it is in use.
func (s *fallbackStore) Where() message.Text {
	if _, err := s.file.Load(); err == nil {
		return s.file.Where()
	}
	return s.keyring.Where()
}
