package spotifyapi

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"needledrop/internal/atomicfile"
	"needledrop/internal/message"
)

// maxStored bounds what is read back, in bytes; a token has about 1 kB.
const maxStored = 1 << 20

// fileStore keeps the token in a file that only the person can read.
type fileStore struct{ path string }

func newFileStore(dir, account string) *fileStore {
	return &fileStore{path: filepath.Join(dir, "sign-in-"+url.PathEscape(account)+".json")}
}

func (s *fileStore) Where() message.Text { return message.New("%s", s.path) }

func (s *fileStore) Load() (Token, error) {
	f, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return Token{}, ErrNoToken
	}
	if err != nil {
		return Token{}, fmt.Errorf("open the sign-in file: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxStored))
	if err != nil {
		return Token{}, fmt.Errorf("read the sign-in file: %w", err)
	}
	return decodeToken(data)
}

// Save replaces the file as a whole or leaves it as it was.
func (s *fileStore) Save(t Token) error {
	data, err := encodeToken(t)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return fmt.Errorf("make the folder of the sign-in file: %w", err)
	}
	err = atomicfile.Write(s.path, 0o600, func(w io.Writer) error { _, err := w.Write(data); return err })
	if err != nil {
		return fmt.Errorf("write the sign-in file: %w", err)
	}
	return nil
}

func (s *fileStore) Delete() error {
	if err := os.Remove(s.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("delete the sign-in file: %w", err)
	}
	return nil
}
