package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestNoPackageReadsTheClockItself keeps the time of day in the hands of the
// programs' mains: a package that asks the system has tests that pass on some
// days only.
func TestNoPackageReadsTheClockItself(t *testing.T) {
	t.Parallel()
	for _, root := range []string{".", filepath.Join("..", "ui")} {
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.Name() == "testdata":
				return fs.SkipDir
			case filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go"):
				return noClock(t, name)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// noClock fails on every place of a file that reads the system's clock, but for
// a program's own main function.
func noClock(t *testing.T, name string) error {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	clock := packageName(file, "time")
	ast.Inspect(file, func(n ast.Node) bool {
		if f, ok := n.(*ast.FuncDecl); ok && file.Name.Name == "main" && f.Recv == nil && f.Name.Name == "main" {
			return false
		}
		read, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := read.X.(*ast.Ident); ok && of.Name == clock {
			switch read.Sel.Name {
			case "Now", "Since", "Until":
				t.Errorf("%s: time.%s reads the system's clock; take the time from a func() time.Time that a main gives", set.Position(read.Pos()), read.Sel.Name)
			}
		}
		return true
	})
	return nil
}

// packageName is what a file calls an imported package; "" when it does not
// import it.
func packageName(file *ast.File, imported string) string {
	for _, spec := range file.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err != nil || path != imported {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return imported[strings.LastIndexByte(imported, '/')+1:]
	}
	return ""
}
