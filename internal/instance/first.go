package instance

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/gofrs/flock"
)

// maxGuests is how many other starts are listened to at once.
const maxGuests = 8

// First is the process that holds the window. Its methods are called from one
// goroutine.
type First struct {
	lock     *flock.Flock
	path     string
	door     door
	listener net.Listener
	ctx      context.Context
	stop     context.CancelFunc
	running  sync.WaitGroup
}

// begin listens in place of the last process, whatever became of that one. The
// lock is held.
func begin(lock *flock.Flock, path string) (*First, error) {
	if last, err := readDoor(path); err == nil {
		last.clear()
	}
	listener, err := listen()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("listen for other starts: %w", err), lock.Unlock())
	}
	return hold(lock, path, listener)
}

func hold(lock *flock.Flock, path string, listener net.Listener) (*First, error) {
	d, err := openDoor(path, listener)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("tell other starts where this one is: %w", err), listener.Close(), lock.Unlock())
	}
	f := &First{lock: lock, path: path, door: d, listener: listener}
	f.ctx, f.stop = context.WithCancel(context.Background())
	return f, nil
}

// Serve hands what other starts ask for to take, until Leave; it returns at
// once. take is called from several goroutines; its context ends when the
// other start no longer waits. What it returns as an error is the sentence
// that the other start shows.
func (f *First) Serve(take func(context.Context, Request) error) {
	f.running.Go(func() {
		places := make(chan struct{}, maxGuests)
		for {
			conn, err := f.listener.Accept()
			if err != nil && f.ctx.Err() != nil {
				return
			}
			if err != nil {
				pause(f.ctx) // too many open files pass
				continue
			}
			places <- struct{}{}
			f.running.Go(func() {
				defer func() { <-places }()
				f.attend(conn, take)
			})
		}
	})
}

// attend answers one other start.
func (f *First) attend(conn net.Conn, take func(context.Context, Request) error) {
	defer conn.Close()
	ctx, cancel := context.WithTimeout(f.ctx, patience)
	defer cancel()
	defer context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })()
	a := answer{Version: version}
	if err := f.hear(ctx, conn, take); err != nil {
		a.Refused = sentence(err)
	}
	if data, err := encode(a); err == nil && ctx.Err() == nil {
		_, _ = conn.Write(data) // who does not listen any more, does not need it
	}
}

func (f *First) hear(ctx context.Context, conn net.Conn, take func(context.Context, Request) error) error {
	line, err := readLine(conn)
	if err != nil {
		return err
	}
	m, err := decodeMessage(line)
	if err != nil {
		return err
	}
	if subtle.ConstantTimeCompare([]byte(m.Password), []byte(f.door.Password)) != 1 {
		return errMessage
	}
	return take(ctx, Request{m.Open})
}

// Leave ends the serving and waits until it has ended; requests that are being
// taken are given up. Later starts wait for Close, as long as they wait for an
// answer.
func (f *First) Leave() error {
	if f.ctx.Err() != nil {
		return nil
	}
	f.stop()
	err := f.listener.Close()
	f.running.Wait()
	return err
}

// Close lets the next start be the first.
func (f *First) Close() error {
	err := f.Leave()
	gone := os.Remove(f.path)
	f.door.clear()
	return errors.Join(err, gone, f.lock.Unlock())
}

// sentence makes an error's text a sentence.
func sentence(err error) string {
	text := strings.TrimSuffix(err.Error(), ".") + "."
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
