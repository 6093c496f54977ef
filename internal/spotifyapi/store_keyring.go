package spotifyapi

import (
	"errors"
	"fmt"
	"time"

	"needledrop/internal/message"

	"github.com/zalando/go-keyring"
)

// ringService is the name under which the system's keyring lists the token.
const ringService = "Needledrop"

// A keyring can hang, for instance without a desktop session. While a program
// starts nobody wants to wait; later a person may have to type a password.
const (
	ringProbeLimit = 3 * time.Second
	ringLimit      = time.Minute
)

var errKeyringSilent = errors.New("the system keyring does not answer")

// ring is the part of a keyring that is needed.
type ring interface {
	Get(service, user string) (string, error)
	Set(service, user, secret string) error
	Delete(service, user string) error
}

type systemRing struct{}

func (systemRing) Get(service, user string) (string, error) { return keyring.Get(service, user) }
func (systemRing) Set(service, user, secret string) error   { return keyring.Set(service, user, secret) }
func (systemRing) Delete(service, user string) error        { return keyring.Delete(service, user) }

type keyringStore struct {
	ring    ring
	account string
}

func newKeyringStore(r ring, account string) *keyringStore {
	return &keyringStore{ring: r, account: account}
}

func (s *keyringStore) Where() message.Text { return message.New("system keyring") }

// works reports whether the keyring answers soon, be it that it is empty.
func (s *keyringStore) works() bool {
	_, err := within(ringProbeLimit, func() (string, error) { return s.ring.Get(ringService, s.account) })
	return err == nil || errors.Is(err, keyring.ErrNotFound)
}

func (s *keyringStore) Load() (Token, error) {
	data, err := within(ringLimit, func() (string, error) { return s.ring.Get(ringService, s.account) })
	if errors.Is(err, keyring.ErrNotFound) {
		return Token{}, ErrNoToken
	}
	if err != nil {
		return Token{}, fmt.Errorf("read the system keyring: %w", err)
	}
	return decodeToken([]byte(data))
}

func (s *keyringStore) Save(t Token) error {
	data, err := encodeToken(t)
	if err != nil {
		return err
	}
	_, err = within(ringLimit, func() (string, error) {
		return "", s.ring.Set(ringService, s.account, string(data))
	})
	if err != nil {
		return fmt.Errorf("write the system keyring: %w", err)
	}
	return nil
}

func (s *keyringStore) Delete() error {
	_, err := within(ringLimit, func() (string, error) { return "", s.ring.Delete(ringService, s.account) })
	if err != nil && !errors.Is(err, keyring.ErrNotFound) {
		return fmt.Errorf("delete from the system keyring: %w", err)
	}
	return nil
}

// within bounds a call that cannot be cancelled; if it hangs for good, its
// goroutine stays behind.
func within(limit time.Duration, call func() (string, error)) (string, error) {
	type outcome struct {
		value string
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		value, err := call()
		done <- outcome{value, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case o := <-done:
		return o.value, o.err
	case <-timer.C:
		return "", errKeyringSilent
	}
}
