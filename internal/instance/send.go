package instance

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
)

// send sends a request and waits until it was accepted.
func (e endpoint) send(ctx context.Context, r Request) error {
	m := message{version, e.Password, r.Open}
	if err := m.check(); err != nil {
		return err
	}
	data, err := encode(m)
	if err != nil {
		return err
	}
	conn, err := new(net.Dialer).DialContext(ctx, e.Network, e.Address)
	if err != nil {
		return err
	}
	defer conn.Close()
	if deadline, ok := ctx.Deadline(); ok {
		if err := conn.SetDeadline(deadline); err != nil {
			return err
		}
	}
	if _, err := conn.Write(data); err != nil {
		return err
	}
	line, err := readLine(conn)
	if err != nil {
		return err
	}
	var a answer
	if err := decode(line, &a); err != nil {
		return &RefusedError{sentence(err)}
	}
	if a.Refused != "" {
		return &RefusedError{a.Refused}
	}
	return nil
}

// readLine reads up to the end of the first line, and no more than a message
// may be long.
func readLine(from io.Reader) ([]byte, error) {
	line, err := bufio.NewReader(io.LimitReader(from, maxMessage+1)).ReadBytes('\n')
	switch {
	case err == nil:
		return line[:len(line)-1], nil
	case errors.Is(err, io.EOF) && len(line) > maxMessage:
		return nil, errLong
	}
	return nil, err
}
