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

// maxConns is how many other starts are answered at once.
const maxConns = 8

// Primary is the process that holds the window. Its methods are called from one
// goroutine.
type Primary struct {
	lock     *flock.Flock
	path     string
	endpoint endpoint
	listener net.Listener
	ctx      context.Context
	stop     context.CancelFunc
	running  sync.WaitGroup
}

// listenAsPrimary listens in place of the process before, which may have been
// killed. The lock is held.
func listenAsPrimary(lock *flock.Flock, path string) (*Primary, error) {
	if last, err := readEndpoint(path); err == nil {
		last.clear()
	}
	listener, err := listen()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("listen for other starts: %w", err), lock.Unlock())
	}
	return startPrimary(lock, path, listener)
}

func startPrimary(lock *flock.Flock, path string, listener net.Listener) (*Primary, error) {
	e, err := writeEndpoint(path, listener)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("tell other starts where this one is: %w", err), listener.Close(), lock.Unlock())
	}
	p := &Primary{lock: lock, path: path, endpoint: e, listener: listener}
	p.ctx, p.stop = context.WithCancel(context.Background())
	return p, nil
}

// Serve passes the requests of other starts to handle until Leave; it returns at
// once. handle is called from several goroutines; its context ends when the
// other start no longer waits. What it returns as an error is the sentence
// that the other start shows.
func (p *Primary) Serve(handle func(context.Context, Request) error) {
	p.running.Go(func() {
		slots := make(chan struct{}, maxConns)
		for {
			conn, err := p.listener.Accept()
			if err != nil && p.ctx.Err() != nil {
				return
			}
			if err != nil {
				pause(p.ctx) // too many open files pass
				continue
			}
			slots <- struct{}{}
			p.running.Go(func() {
				defer func() { <-slots }()
				p.serveConn(conn, handle)
			})
		}
	})
}

// serveConn answers another start.
func (p *Primary) serveConn(conn net.Conn, handle func(context.Context, Request) error) {
	defer conn.Close()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	defer context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })()
	a := answer{Version: version}
	if err := p.receive(ctx, conn, handle); err != nil {
		a.Refused = sentence(err)
	}
	if data, err := encode(a); err == nil && ctx.Err() == nil {
		_, _ = conn.Write(data) // a start that is gone needs no answer
	}
}

func (p *Primary) receive(ctx context.Context, conn net.Conn, handle func(context.Context, Request) error) error {
	line, err := readLine(conn)
	if err != nil {
		return err
	}
	m, err := decodeMessage(line)
	if err != nil {
		return err
	}
	if subtle.ConstantTimeCompare([]byte(m.Password), []byte(p.endpoint.Password)) != 1 {
		return errMessage
	}
	return handle(ctx, Request{m.Open})
}

// Leave stops serving and waits until it has ended; requests that are being
// handled are cancelled. Later starts wait for Close, as long as they wait for an
// answer.
func (p *Primary) Leave() error {
	if p.ctx.Err() != nil {
		return nil
	}
	p.stop()
	err := p.listener.Close()
	p.running.Wait()
	return err
}

// Close lets the next start hold the window.
func (p *Primary) Close() error {
	err := p.Leave()
	gone := os.Remove(p.path)
	p.endpoint.clear()
	return errors.Join(err, gone, p.lock.Unlock())
}

// sentence makes an error's text a sentence.
func sentence(err error) string {
	text := strings.TrimSuffix(err.Error(), ".") + "."
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
