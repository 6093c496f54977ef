package logfile

import (
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// folderVariable makes the test's program one that uses the log of the folder
// that it names, as real programs do.
const folderVariable = "NEEDLEDROP_LOGBOOK_TEST"

func TestMain(m *testing.M) {
	folder := os.Getenv(folderVariable)
	if folder == "" {
		os.Exit(m.Run())
	}
	b, err := Open(folder)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	b.Use(os.Stderr)
	program(os.Args[1])
	if err := b.Close(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// note fails as code does that forgot to make its map.
func note(m map[string]int) { m["x"]++ }

func program(act string) {
	switch act {
	case "toolkit":
		log.Println("Fyne error: ", "no font")
		log.Println("  Cause:", "code=s3cret")
	case "guard":
		fmt.Println(Guard("opening a page", func() { panic("code=s3cret") }))
		fmt.Println(Guard("a tap", func() { note(nil) }))
		_ = Guard("a quiet tap", func() { panic(errors.New("quiet")) })
		fmt.Println(Guard("nothing", func() {}))
	case "crash":
		done := make(chan struct{})
		go func() { defer close(done); panic("in a goroutine with code=s3cret") }()
		<-done
		select {}
	}
}

// act runs the program and returns what it printed and its log.
func act(t *testing.T, folder, what string) (printed, logged string, err error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, what)
	cmd.Env = append(cmd.Environ(), folderVariable+"="+folder)
	out, err := cmd.CombinedOutput()
	return string(out), content(t, filepath.Join(folder, FileName)), err
}

func TestAPanicIsStoppedToldAndWrittenDown(t *testing.T) {
	t.Parallel()
	printed, logged, err := act(t, t.TempDir(), "guard")
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	for _, want := range []string{"panic in opening a page", "panic in a tap", "<nil>"} {
		if !strings.Contains(printed, want) {
			t.Errorf("it printed %q, want %q", printed, want)
		}
	}
	for _, want := range []string{`doing="opening a page"`, "code=" + gone, "assignment to entry in nil map", "guard_test.go", `doing="a quiet tap"`} {
		if !strings.Contains(logged, want) {
			t.Errorf("the log has no %q:\n%s", want, logged)
		}
	}
	if strings.Contains(printed+logged, "s3cret") {
		t.Error("a secret is shown")
	}
}

func TestWhatTheToolkitPrintsIsInTheLogToo(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	printed, logged, err := act(t, folder, "toolkit")
	if err != nil || !strings.Contains(printed, "Fyne error:  no font\n") {
		t.Errorf("%v, %q", err, printed)
	}
	if !strings.Contains(logged, `level=ERROR msg="Fyne error:  no font"`) || !strings.Contains(logged, `level=INFO msg="Cause: code=`+gone+`"`) {
		t.Errorf("the log:\n%s", logged)
	}
	if names, _ := filepath.Glob(filepath.Join(folder, "*")); len(names) != 1 {
		t.Errorf("left behind: %q", names)
	}
}

func TestACrashIsInTheLogOfTheNextRun(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if printed, _, err := act(t, folder, "crash"); err == nil || !strings.Contains(printed, "in a goroutine") {
		t.Fatalf("it did not crash: %v\n%s", err, printed)
	}
	for range 2 {
		if _, logged, err := act(t, folder, "nothing"); err != nil || strings.Count(logged, "the last run ended in a crash") != 1 ||
			!strings.Contains(logged, "in a goroutine with code="+gone) || strings.Contains(logged, "s3cret") {
			t.Errorf("the log of the next run (%v):\n%s", err, logged)
		}
	}
}
