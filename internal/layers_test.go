// Package internal_test holds the layers of the program to what
// CONTRIBUTING.md says of them.
package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// core is what the window reads and asks of the packages below it.
var core = []string{"internal/app", "internal/message", "internal/catalog", "internal/indexer", "internal/library", "internal/search", "internal/playlist", "internal/match", "internal/export", "internal/artwork", "internal/logfile", "internal/link", "internal/userdata", "internal/picks", "internal/diagnose"}

// windowLeaves are the packages of the window that know no page.
var windowLeaves = []string{"ui/lang", "ui/skin", "ui/labels", "ui/layouts", "ui/drawings", "ui/typeset", "ui/widgets", "ui/rowlist"}

// rule is what a package may import.
type rule struct{ own, outside []string }

// page is the rule for pages and sheets: what stands below them, and no page.
func page(sheets ...string) rule {
	return rule{own: append(append([]string{"ui/shell", "ui/jobview"}, sheets...), append(windowLeaves, core...)...), outside: []string{"fyne.io/fyne/v2"}}
}

// testSupport are packages that only tests import.
var testSupport = []string{"internal/localspotify/faults", "ui/stage", "ui/uitest"}

// mayImport lists, for each package, what of this module it may import and
// which outside modules. What is not listed here is a layer nobody agreed on.
var mayImport = map[string]rule{
	"assets":                       {},
	"assets/fonts":                 {outside: []string{"golang.org/x/image"}},
	"internal/catalog":             {},
	"internal/fold":                {outside: []string{"golang.org/x/text"}},
	"internal/query":               {own: []string{"internal/fold"}},
	"internal/library/report":      {own: []string{"assets", "internal/catalog", "internal/fold", "internal/indexer", "internal/library", "internal/search"}},
	"internal/library":             {own: []string{"internal/catalog", "internal/fold", "internal/indexer", "internal/lazy", "internal/search", "internal/sqlitefile", "internal/atomicfile", "internal/message"}, outside: []string{"modernc.org/sqlite"}},
	"internal/indexer":             {own: []string{"internal/catalog", "internal/fold", "internal/query", "internal/sqlitefile"}, outside: []string{"github.com/kljensen/snowball"}},
	"internal/search":              {own: []string{"internal/catalog", "internal/fold", "internal/indexer", "internal/lazy", "internal/query"}, outside: []string{"github.com/agnivade/levenshtein"}},
	"internal/userdata":            {own: []string{"internal/fold", "internal/sqlitefile", "internal/atomicfile", "internal/message"}},
	"internal/sqlitefile":          {outside: []string{"modernc.org/sqlite"}},
	"internal/message":             {},
	"internal/match":               {own: []string{"internal/catalog", "internal/fold", "internal/message"}, outside: []string{"golang.org/x/text", "github.com/agnivade/levenshtein", "github.com/mozillazg/go-unidecode"}},
	"internal/spotifyapi":          {own: []string{"internal/match", "internal/atomicfile", "internal/message"}, outside: []string{"github.com/zmb3/spotify/v2", "golang.org/x/oauth2", "github.com/zalando/go-keyring"}},
	"internal/localspotify":        {outside: []string{"github.com/gofrs/flock", "github.com/mozillazg/go-unidecode"}},
	"internal/localspotify/faults": {own: []string{"internal/localspotify"}},
	"internal/playlist":            {own: []string{"internal/catalog", "internal/fold", "internal/match", "internal/message"}},
	"internal/export":              {own: []string{"internal/catalog"}},
	"internal/artwork":             {own: []string{"assets/fonts", "internal/artwork/canvas"}, outside: []string{"golang.org/x/image"}},
	"internal/instance":            {own: []string{"internal/atomicfile"}, outside: []string{"github.com/gofrs/flock"}},
	"internal/logfile":             {},
	"internal/atomicfile":          {},
	"internal/lazy":                {},
	"internal/userfile":            {own: []string{"internal/atomicfile"}, outside: []string{"golang.org/x/text"}},
	"internal/link":                {own: []string{"internal/message", "internal/playlist", "internal/userfile"}},
	"internal/packs":               {own: []string{"internal/catalog", "internal/userfile"}},
	"internal/picks":               {own: []string{"internal/indexer", "internal/library"}},
	"internal/demo":                {own: []string{"internal/catalog", "internal/localspotify"}},
	"internal/account":             {own: []string{"internal/localspotify", "internal/match", "internal/playlist", "internal/spotifyapi", "internal/userdata", "internal/message"}, outside: []string{"golang.org/x/oauth2"}},
	"internal/diagnose":            {own: []string{"internal/account", "internal/catalog", "internal/library", "internal/link", "internal/logfile", "internal/message", "internal/packs", "internal/playlist", "internal/spotifyapi", "internal/sqlitefile", "internal/userdata"}},
	"internal/match/report":        {own: []string{"internal/match", "internal/message"}},
	"internal/tools/icon":          {own: []string{"internal/artwork/canvas"}},
	"internal/artwork/canvas":      {outside: []string{"golang.org/x/image"}},
	"internal/app":                 {own: []string{"assets", "internal/"}, outside: []string{"github.com/adrg/xdg", "github.com/gofrs/flock"}},
	"ui/lang":                      {own: []string{"assets", "internal/catalog", "internal/fold", "internal/message"}, outside: []string{"fyne.io/fyne/v2", "golang.org/x/text"}},
	"ui/skin":                      {own: []string{"assets/fonts"}, outside: []string{"fyne.io/fyne/v2", "github.com/go-text/typesetting", "golang.org/x/text"}},
	"ui/labels":                    {own: append([]string{"ui/lang"}, core...)},
	"ui/layouts":                   {own: []string{"ui/skin"}, outside: []string{"fyne.io/fyne/v2"}},
	"ui/drawings":                  {own: []string{"internal/artwork"}, outside: []string{"fyne.io/fyne/v2"}},
	"ui/typeset":                   {own: []string{"internal/search", "assets/fonts", "internal/library", "ui/lang", "ui/skin", "ui/layouts"}, outside: []string{"fyne.io/fyne/v2", "golang.org/x/text"}},
	"ui/widgets":                   {own: append([]string{"assets/fonts", "ui/lang", "ui/skin", "ui/labels", "ui/layouts", "ui/drawings", "ui/typeset"}, core...), outside: []string{"fyne.io/fyne/v2"}},
	"ui/rowlist":                   {own: []string{"internal/artwork", "ui/lang", "ui/skin", "ui/labels", "ui/layouts", "ui/drawings", "ui/typeset", "ui/widgets"}, outside: []string{"fyne.io/fyne/v2"}},
	"ui/jobview":                   {own: append(windowLeaves, core...), outside: []string{"fyne.io/fyne/v2"}},
	"ui/shell":                     {own: append([]string{"ui/jobview"}, append(windowLeaves, core...)...), outside: []string{"fyne.io/fyne/v2"}},
	"ui/frame":                     {own: append([]string{"assets", "ui/shell"}, append(windowLeaves, core...)...), outside: []string{"fyne.io/fyne/v2"}},
	"ui/pages/artists":             page(),
	"ui/pages/discover":            page(),
	"ui/pages/favourites":          page(),
	"ui/pages/playlists":           page(),
	"ui/pages/review":              page(),
	"ui/pages/search":              page(),
	"ui/pages/settings":            page("ui/sheets/connect"),
	"ui/pages/title":               page(),
	"ui/sheets/connect":            page(),
	"ui/sheets/create":             page(),
	"ui/sheets/export":             page(),
	"ui":                           {own: []string{"ui/frame", "ui/lang", "ui/shell", "ui/pages/", "ui/sheets/"}},
	"ui/uitest":                    {own: []string{"internal/match", "internal/playlist", "ui/skin"}, outside: []string{"fyne.io/fyne/v2"}},
	"ui/uitest/contrast":           {outside: []string{"fyne.io/fyne/v2"}},
	"ui/stage":                     {own: []string{"assets", "internal/", "ui/"}, outside: []string{"fyne.io/fyne/v2"}},
	"cmd/needle":                   {own: []string{"internal/message", "internal/diagnose", "internal/indexer", "internal/search", "internal/app", "internal/catalog", "internal/library", "internal/playlist", "internal/match", "internal/export", "internal/packs", "internal/userfile"}, outside: []string{"github.com/alecthomas/kong", "github.com/mozillazg/go-unidecode"}},
	"cmd/needledrop":               {own: []string{"ui", "assets", "internal/app", "internal/diagnose", "internal/instance", "internal/link", "internal/logfile"}, outside: []string{"fyne.io/fyne/v2", "github.com/go-gl/glfw"}},
}

func TestLayersHold(t *testing.T) {
	t.Parallel()
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if d != nil && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		rule, known := mayImport[path.Dir(name)]
		if !known {
			t.Errorf("%s: its folder is no agreed layer", name)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			own, isOwn := strings.CutPrefix(imported, "needledrop/")
			switch {
			case isOwn && among(own, testSupport) && !among(path.Dir(name), testSupport):
				t.Errorf("%s must not import %s, which is for tests", name, imported)
			case isOwn && !among(own, rule.own), !isOwn && strings.Contains(imported, ".") && !among(imported, rule.outside):
				t.Errorf("%s must not import %s", name, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Pages lead to each other by routes, so that each can be read alone; and what
// helps tests is in no program.
func TestPagesKnowNoPageAndProgramsNoTestSupport(t *testing.T) {
	t.Parallel()
	for name, rule := range mayImport {
		for _, own := range rule.own {
			if strings.HasPrefix(name, "ui/pages/") && strings.HasPrefix(own, "ui/pages") {
				t.Errorf("%s may import %s, which is a page", name, own)
			}
			if among(own, testSupport) && !among(name, testSupport) {
				t.Errorf("%s may import %s, which is for tests", name, own)
			}
		}
	}
}

func among(imported string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		return imported == a || strings.HasPrefix(imported, strings.TrimSuffix(a, "/")+"/")
	})
}
