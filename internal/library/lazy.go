package library

import "sync"

// lazy holds a value that is read when first asked for. A failure is not kept:
// who gave up waiting must not spoil it for the next.
type lazy[T any] struct {
	mu    sync.Mutex
	have  bool
	value T
}

func (l *lazy[T]) get(read func() (T, error)) (T, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.have {
		return l.value, nil
	}
	value, err := read()
	if err != nil {
		return value, err
	}
	l.value, l.have = value, true
	return value, nil
}
