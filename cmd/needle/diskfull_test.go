//go:build linux

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
)

// insideWith makes a run of this test the one inside a namespace of its own,
// where it may mount a small disk; it names the built program.
const insideWith = "NEEDLEDROP_TEST_INSIDE"

// TestSaveWithoutRoomIsToldAndFinishedLater lets the real program save a
// playlist where its data cannot be written. A full disk is a small one of the
// test's own, where the machine allows to mount that, else a limit on how far a
// file may grow.
func TestSaveWithoutRoomIsToldAndFinishedLater(t *testing.T) {
	t.Parallel()
	if bin := os.Getenv(insideWith); bin != "" {
		onFullDisks(t, bin, mountedDisk)
		return
	}
	if testing.Short() {
		t.Skip("it builds the program and runs it many times")
	}
	bin := filepath.Join(t.TempDir(), "needle")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Run("full disk", func(t *testing.T) {
		t.Parallel()
		own := ownMounts(t)
		if own == nil {
			t.Log("nothing can be mounted here, so files may just not grow")
			onFullDisks(t, bin, limitedDisk)
			return
		}
		cmd := exec.Command(os.Args[0], "-test.run=^TestSaveWithoutRoomIsToldAndFinishedLater$", "-test.v")
		cmd.Env, cmd.SysProcAttr = append(os.Environ(), insideWith+"="+bin), own
		out, err := cmd.CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("read-only folder", func(t *testing.T) {
		t.Parallel()
		inReadOnlyFolders(t, bin)
	})
}

// ownMounts returns how to start a process that may mount for itself; nil where
// none may.
func ownMounts(t *testing.T) *syscall.SysProcAttr {
	t.Helper()
	for _, attr := range []*syscall.SysProcAttr{
		{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}}, GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
		},
		{Unshareflags: syscall.CLONE_NEWNS}, // for root, where users may not have namespaces
	} {
		try := exec.Command("mount", "-t", "tmpfs", "none", t.TempDir())
		try.SysProcAttr = attr
		if try.Run() == nil {
			return attr
		}
	}
	return nil
}

// tightDisk is where a data folder lies that runs out of room.
type tightDisk struct {
	folder string
	// leave takes all room but so many bytes; allRoom gives it back.
	leave func(t *testing.T, bytes int64)
	// wrap makes a command one that the disk is tight for.
	wrap func(cmd *exec.Cmd)
}

// allRoom is what leave leaves for the disk to be as it was.
const allRoom = -1

const diskSize = 24 << 20

// mountedDisk is a small disk, filled by another file.
func mountedDisk(t *testing.T) *tightDisk {
	t.Helper()
	d := &tightDisk{folder: t.TempDir(), wrap: func(*exec.Cmd) {}}
	if err := syscall.Mount("none", d.folder, "tmpfs", 0, fmt.Sprintf("size=%d", diskSize)); err != nil {
		t.Fatalf("mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(d.folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	d.leave = func(t *testing.T, bytes int64) {
		t.Helper()
		filler := filepath.Join(d.folder, "filler")
		if err := os.Remove(filler); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		if bytes == allRoom {
			return
		}
		var now syscall.Statfs_t
		if err := syscall.Statfs(d.folder, &now); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filler, make([]byte, int64(now.Bavail)*now.Bsize-bytes), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// limitedDisk is one where no file may grow beyond a size.
func limitedDisk(t *testing.T) *tightDisk {
	t.Helper()
	const block = 512 // bytes, of ulimit
	limit := "unlimited"
	return &tightDisk{
		folder: t.TempDir(),
		leave: func(_ *testing.T, bytes int64) {
			if limit = fmt.Sprint(bytes / block); bytes == allRoom {
				limit = "unlimited"
			}
		},
		wrap: func(cmd *exec.Cmd) {
			cmd.Args = append([]string{"sh", "-c", `ulimit -f ` + limit + `; exec "$0" "$@"`}, cmd.Args...)
			cmd.Path = "/bin/sh"
		},
	}
}

// onFullDisks saves a playlist on a disk that is full at several moments.
func onFullDisks(t *testing.T, bin string, newDisk func(*testing.T) *tightDisk) {
	t.Helper()
	for name, c := range map[string]struct {
		room int64 // that is left to the save, in bytes
		anew bool  // the sign-in is there, the program's own files are not
		temp bool  // temporary files lie on the same disk
		// suffices reports that there may be room enough.
		suffices bool
	}{
		"before the first start": {room: 0, anew: true},
		"nowhere on the machine": {room: 0, anew: true, temp: true},
		"after the sign-in":      {room: 0},
		"room to open the data":  {room: 48 << 10},
		"at a first search":      {room: 120 << 10},
		"during the searches":    {room: 1 << 20},
		"at any moment":          {room: rand.Int64N(4 << 20), suffices: true},
	} {
		t.Run(name, func(t *testing.T) {
			disk := newDisk(t)
			v := newVictim(t, bin, filepath.Join(disk.folder, "home"))
			if c.anew {
				removeFiles(t, v.home, "*.db*")
			}
			if c.temp {
				v.env = append(v.env, "TMPDIR="+disk.folder)
			}
			disk.leave(t, c.room)
			before := len(v.server.Requests())
			v.failsInASentence(disk.wrap, c.suffices)
			t.Logf("with room for %d bytes %d requests were made", c.room, len(v.server.Requests())-before)
			disk.leave(t, allRoom)
			v.finish("playlist", "create", "long-show")
			v.check(0)
		})
	}
}

// inReadOnlyFolders saves a playlist where nothing can be written, as somebody
// whom the permissions hold.
func inReadOnlyFolders(t *testing.T, bin string) {
	t.Helper()
	for name, c := range map[string]struct {
		folder, files os.FileMode
		anew          bool
	}{
		"before the first start": {folder: 0o500, files: 0o600, anew: true},
		"no new files":           {folder: 0o500, files: 0o600},
		"no writes at all":       {folder: 0o500, files: 0o400},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			v := newVictim(t, bin, filepath.Join(root, "home"))
			if c.anew {
				removeFiles(t, v.home, "*.db*")
			}
			as := unprivileged(t, filepath.Dir(filepath.Dir(bin)), filepath.Dir(root), v.home)
			chmodAll(t, v.home, c.folder, c.files)
			v.failsInASentence(as, false)
			chmodAll(t, v.home, 0o700, 0o600)
			cmd := v.command("playlist", "create", "long-show")
			as(cmd)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			v.check(0)
		})
	}
}

// unprivileged returns what makes a command one of a user whom permissions
// hold, and gives that user the home. The folders on the way are opened.
func unprivileged(t *testing.T, way1, way2, home string) func(*exec.Cmd) {
	t.Helper()
	if os.Getuid() != 0 {
		return func(*exec.Cmd) {}
	}
	const nobody = 65534
	for _, way := range []string{way1, way2} {
		if err := os.Chmod(way, 0o711); err != nil {
			t.Fatal(err)
		}
	}
	err := filepath.WalkDir(home, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	})
	as := func(cmd *exec.Cmd) {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	try := exec.Command("true")
	as(try)
	if err = errors.Join(err, try.Run()); err != nil {
		t.Skipf("root may not become another user here: %v", err)
	}
	return as
}

// newVictim is a folder and an account of its own with the sign-in done and the
// pack added.
func newVictim(t *testing.T, bin, home string) *victim {
	t.Helper()
	recordings, pack := longShow(t)
	world := localspotify.NewWorld(recordings, nil)
	v := &victim{t: t, bin: bin, home: home, server: faults.New(world, time.Now), world: world}
	base, err := v.server.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.server.Close(); err != nil {
			t.Error(err)
		}
	})
	v.env = []string{
		"NEEDLEDROP_HOME=" + v.home, "NEEDLEDROP_TOKEN_STORE=file", "NEEDLEDROP_PACE=0",
		"NEEDLEDROP_SPOTIFY_API=" + base + "/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS=" + base,
	}
	v.prepare(pack)
	return v
}

// failsInASentence holds a save that cannot be done to exit code 1 and one
// sentence that says where, that nothing is lost and what to do. It may also
// have worked where orWorks says so.
func (v *victim) failsInASentence(wrap func(*exec.Cmd), orWorks bool) {
	v.t.Helper()
	cmd := v.command("playlist", "create", "long-show")
	wrap(cmd)
	var said strings.Builder
	cmd.Stderr = &said
	err := cmd.Run()
	if err == nil && orWorks {
		return
	}
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 1 {
		v.t.Errorf("%v, want exit code 1\n%s", err, said.String())
	}
	lines := strings.Split(strings.TrimSpace(said.String()), "\n")
	last := lines[len(lines)-1]
	sentence, own := strings.CutPrefix(last, "needle: ")
	if !own || strings.Count(said.String(), "needle: ") != 1 || strings.Count(sentence, ". ") != 0 || !strings.HasSuffix(sentence, ".") {
		v.t.Errorf("it said %q last, want one sentence", last)
	}
	for _, want := range []string{v.home, "nothing was lost", "check"} {
		if !strings.Contains(sentence, want) {
			v.t.Errorf("it said %q, which lacks %q", sentence, want)
		}
	}
	for _, bad := range []string{"panic", "goroutine ", "SQL", "did not foresee"} {
		if strings.Contains(said.String(), bad) {
			v.t.Errorf("it said %q:\n%s", bad, said.String())
		}
	}
}

func removeFiles(t *testing.T, folder, pattern string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil || len(found) == 0 {
		t.Fatalf("files to remove: %v (%v)", found, err)
	}
	for _, path := range found {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

func chmodAll(t *testing.T, folder string, folders, files os.FileMode) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return os.Chmod(path, folders)
		}
		return os.Chmod(path, files)
	})
	if err != nil {
		t.Fatal(err)
	}
}
