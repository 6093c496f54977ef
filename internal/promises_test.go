package internal_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// The table of promises names tests that exist.
func TestEveryPromiseHasItsTest(t *testing.T) {
	t.Parallel()
	root := os.DirFS("..")
	table, err := fs.ReadFile(root, ".github/SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path.Base(name), "_test.go") {
			return err
		}
		source, err := fs.ReadFile(root, name)
		for _, found := range declared.FindAllSubmatch(source, -1) {
			there[string(found[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`").FindAllSubmatch(table, -1)
	if len(named) < 40 {
		t.Fatalf("the table names %d tests only", len(named))
	}
	for _, n := range named {
		if !there[string(n[1])] {
			t.Errorf("there is no %s", n[1])
		}
	}
}
