package internal_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestLongTestsRunWithoutTheRaceDetector holds the Makefile's list of what the race
// detector leaves out to the tests that skip work in a short run, so that none of
// them runs nowhere.
func TestLongTestsRunWithoutTheRaceDetector(t *testing.T) {
	t.Parallel()
	makefile, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?s)\nLONG = (.*?)\n\n`).FindStringSubmatch(string(makefile))
	if list == nil {
		t.Fatal("the Makefile has no LONG")
	}
	listed := map[string]bool{}
	for _, name := range regexp.MustCompile(`\w{4,}`).FindAllString(list[1], -1) {
		listed["Test"+name] = true
	}
	for _, folder := range []string{"../ui", "../cmd", "../internal", "../assets"} {
		err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "longtests_test.go") {
				return err
			}
			for _, name := range longTests(t, path) {
				if !listed[name] {
					t.Errorf("%s: %s is short under the race detector and not in the Makefile's LONG", path, name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// longTests are the tests of a file that do less in a short run, themselves or in a
// helper beside them.
func longTests(t *testing.T, path string) []string {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	marks := []string{"testing.Short()", "stage.Pictures(", "stage.ReachedByTab("}
	bodies := map[string]string{}
	for _, f := range regexp.MustCompile(`(?ms)^func (\w+)\(.*?^}|^func (\w+)\(.*?}$`).FindAllStringSubmatch(string(source), -1) {
		name := f[1] + f[2]
		bodies[name] = f[0]
		if !strings.HasPrefix(name, "Test") && marked(f[0], marks) {
			marks = append(marks, name+"(")
		}
	}
	var out []string
	for name, body := range bodies {
		if strings.HasPrefix(name, "Test") && marked(body, marks) {
			out = append(out, name)
		}
	}
	return out
}

func marked(body string, marks []string) bool {
	_, inside, _ := strings.Cut(body, "{")
	for _, mark := range marks {
		if strings.Contains(inside, mark) {
			return true
		}
	}
	return false
}

// TestEveryPackageIsTested holds the Makefile's lists of packages to those there are.
func TestEveryPackageIsTested(t *testing.T) {
	t.Parallel()
	makefile, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, list := range []string{"RACED", "SINGLE"} {
		found := regexp.MustCompile(`(?m)^` + list + ` = (.*)$`).FindStringSubmatch(string(makefile))
		if found == nil {
			t.Fatalf("the Makefile has no %s", list)
		}
		listed = append(listed, strings.Fields(found[1])...)
	}
	for _, root := range []string{"ui", "cmd", "internal", "assets"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(path string, entry os.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, "_test.go") {
				return err
			}
			folder := "./" + filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(filepath.Separator))))
			for _, l := range listed {
				if all, deep := strings.CutSuffix(l, "/..."); l == folder || deep && (folder == all || strings.HasPrefix(folder, all+"/")) {
					return nil
				}
			}
			t.Errorf("make test runs nothing of %s", path)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
