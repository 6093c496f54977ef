package app

import "sync"

// lazy opens a thing when it is first needed. A failed opening is tried again
// at the next need: a full disk can be emptied.
type lazy[T any] struct {
	mu   sync.Mutex
	have bool
	it   T
}

func (l *lazy[T]) get(open func() (T, error)) (T, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.have {
		return l.it, nil
	}
	it, err := open()
	if err != nil {
		var none T
		return none, err
	}
	l.it, l.have = it, true
	return it, nil
}

// opened returns the thing if it is open.
func (l *lazy[T]) opened() (T, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.it, l.have
}

// drop forgets the thing and returns it for closing.
func (l *lazy[T]) drop() (T, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	it, had := l.it, l.have
	var none T
	l.it, l.have = none, false
	return it, had
}
