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

// door says where the first process listens. It lies in the data folder.
type door struct {
	Network  string `json:"network"` // unix, or tcp where there are no sockets of one person
	Address  string `json:"address"`
	Password string `json:"password"`
	PID      int    `json:"pid"`
}

// maxSocketPath is what every system takes as the path of a socket, macOS the
// least with 104 bytes.
const maxSocketPath = 100

// socketFolder is what the folders of sockets are called.
const socketFolder = "needledrop-window-"

// listen opens the way that suits the system.
func listen() (net.Listener, error) {
	if runtime.GOOS == "windows" {
		return listenLoopback()
	}
	return listenSocket(os.Getenv("XDG_RUNTIME_DIR"), os.TempDir(), "/tmp")
}

// listenLoopback listens on this computer only; the password keeps others out.
func listenLoopback() (net.Listener, error) { return net.Listen("tcp", "127.0.0.1:0") }

// listenSocket listens in a new folder of its own, closed to other people, in
// the first of the given places that is there and short enough.
func listenSocket(places ...string) (net.Listener, error) {
	err := errors.New("no folder for it")
	for _, place := range places {
		if place == "" {
			continue
		}
		var folder string
		if folder, err = os.MkdirTemp(place, socketFolder+"*"); err != nil { // mode 0700
			continue
		}
		path := filepath.Join(folder, "s")
		if len(path) > maxSocketPath {
			err = errors.Join(fmt.Errorf("%s is too long a path for a socket", place), os.Remove(folder))
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

// openDoor writes down where the listener is, in one step, for the same person
// only.
func openDoor(path string, listener net.Listener) (door, error) {
	d := door{listener.Addr().Network(), listener.Addr().String(), rand.Text(), os.Getpid()}
	data, err := json.Marshal(d)
	if err != nil {
		return door{}, err
	}
	return d, atomicfile.Write(path, 0o600, func(w io.Writer) error { _, err := w.Write(data); return err })
}

// readDoor reads where the first process listens.
func readDoor(path string) (door, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return door{}, err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var d door
	if err := dec.Decode(&d); err != nil {
		return door{}, fmt.Errorf("read %s: %w", filepath.Base(path), err)
	}
	return d, d.check()
}

// check refuses to dial anything but this computer.
func (d door) check() error {
	switch {
	case d.Network == "unix" && filepath.IsAbs(d.Address):
		return nil
	case d.Network == "tcp":
		if host, _, err := net.SplitHostPort(d.Address); err == nil && host == "127.0.0.1" {
			return nil
		}
	}
	return fmt.Errorf("%s %q is no address of this program", d.Network, d.Address)
}

// clear removes what a listener leaves in the file system: also that of a
// process that was killed. Nothing is removed that this package did not make.
func (d door) clear() {
	folder := filepath.Dir(d.Address)
	if d.Network != "unix" || filepath.Base(d.Address) != "s" || !strings.HasPrefix(filepath.Base(folder), socketFolder) {
		return
	}
	_ = os.Remove(d.Address)
	_ = os.Remove(folder) // a folder with anything else in it stays
}
