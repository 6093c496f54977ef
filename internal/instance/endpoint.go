package instance

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"needledrop/internal/atomicfile"
)

// endpoint is where the process that holds the window listens. The file of it
// lies in the data folder.
type endpoint struct {
	Network  string `json:"network"` // unix, or tcp where there are no sockets of one person
	Address  string `json:"address"`
	Password string `json:"password"`
	PID      int    `json:"pid"`
}

// maxSocketPath is the longest path of a socket, in bytes; macOS allows 104.
const maxSocketPath = 100

// socketFolder is what the folders of sockets are called.
const socketFolder = "needledrop-window-"

// listen opens a socket, or a port of this computer on Windows.
func listen() (net.Listener, error) {
	if runtime.GOOS == "windows" {
		return listenLoopback()
	}
	return listenSocket(os.Getenv("XDG_RUNTIME_DIR"), os.TempDir(), "/tmp")
}

// listenLoopback listens on this computer only; the password keeps others out.
func listenLoopback() (net.Listener, error) { return net.Listen("tcp", "127.0.0.1:0") }

// listenSocket listens in a new folder that is closed to other people, in the
// first of some folders that exists and has a short enough path.
func listenSocket(folders ...string) (net.Listener, error) {
	err := errors.New("no folder for it")
	for _, parent := range folders {
		if parent == "" {
			continue
		}
		var folder string
		if folder, err = os.MkdirTemp(parent, socketFolder+"*"); err != nil { // mode 0700
			continue
		}
		path := filepath.Join(folder, "s")
		if len(path) > maxSocketPath {
			err = errors.Join(fmt.Errorf("%s is too long a path for a socket", parent), os.Remove(folder))
			continue
		}
		listener, failed := net.Listen("unix", path)
		if failed == nil {
			return listener, nil
		}
		err = errors.Join(failed, os.Remove(folder))
	}
	return nil, err
}

// writeEndpoint stores where the listener is in a file that only the same person
// can read.
func writeEndpoint(path string, listener net.Listener) (endpoint, error) {
	e := endpoint{listener.Addr().Network(), listener.Addr().String(), rand.Text(), os.Getpid()}
	data, err := json.Marshal(e)
	if err != nil {
		return endpoint{}, err
	}
	return e, atomicfile.Write(path, 0o600, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// readEndpoint reads where the process that holds the window listens.
func readEndpoint(path string) (endpoint, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return endpoint{}, err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var e endpoint
	if err := dec.Decode(&e); err != nil {
		return endpoint{}, fmt.Errorf("read %s: %w", filepath.Base(path), err)
	}
	return e, e.check()
}

// check refuses to dial anything but this computer.
func (e endpoint) check() error {
	switch {
	case e.Network == "unix" && filepath.IsAbs(e.Address):
		return nil
	case e.Network == "tcp":
		if host, _, err := net.SplitHostPort(e.Address); err == nil && host == "127.0.0.1" {
			return nil
		}
	}
	return fmt.Errorf("%s %q is no address of this program", e.Network, e.Address)
}

// clear removes the socket and its folder, also those of a process that was
// killed, and nothing that this package did not make.
func (e endpoint) clear() {
	folder := filepath.Dir(e.Address)
	if e.Network != "unix" || filepath.Base(e.Address) != "s" || !strings.HasPrefix(filepath.Base(folder), socketFolder) {
		return
	}
	_ = os.Remove(e.Address)
	_ = os.Remove(folder) // a folder with anything else in it stays
}
