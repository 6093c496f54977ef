// Package lazy holds values that are made when they are first needed.
package lazy

import "sync"

// Value is made at the first Get. The zero Value is ready to use, by any
// number of goroutines.
type Value[T any] struct {
	mu   sync.Mutex
	made bool
	v    T
}

// Get returns the value and makes it where there is none. Callers wait for the
// one that makes it. A failure is not kept, so the next Get tries again: a full
// disk can be emptied, and a caller that gave up must not spoil it for others.
func (l *Value[T]) Get(create func() (T, error)) (T, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.made {
		return l.v, nil
	}
	v, err := create()
	if err != nil {
		var zero T
		return zero, err
	}
	l.v, l.made = v, true
	return v, nil
}

// Peek returns the value if it is made.
func (l *Value[T]) Peek() (T, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.v, l.made
}

// Take removes the value and returns it, for whoever closes it.
func (l *Value[T]) Take() (T, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	v, made := l.v, l.made
	var zero T
	l.v, l.made = zero, false
	return v, made
}
