package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"needledrop/assets"
)

// noWindow lists the files whose texts nobody reads in the window.
var noWindow = []string{"testdata", "uitest", "stage"}

// names are the same in every language; so is what Spotify's dashboard says,
// which is in English for everybody.
var names = []string{
	"Spotify", "Needledrop", "Client ID", "J, K", "U, Ctrl+Z",
	"Add user", "App name", "Basic Information", "Client secret", "Create app", "Full name", "Redirect URIs", "User Management", "Web API",
}

// showing are the functions whose literal arguments a person reads, besides
// fields such as Text.
var showing = []string{
	"NewText", "NewSecondaryText", "NewStrongText", "NewPageHeading", "NewSectionHeading", "NewEmptyState", "NewBanner", "NewKindBadge",
	"NewParagraph", "NewButton", "NewIconButton", "NewKeyedButton", "NewCheck", "NewChoice", "NewNavItem", "newFinding", "newCode", "NewChip",
	"NewInlineText", "NewInlineLink", "section", "field", "heading", "paragraph", "partRow", "say", "count", "Notify", "NotifyTopic", "Confirm",
	"NewDialogButton", "NewDialogCheck", "NewDialogChoice", "NewDialogChip", "SetText", "SetPlaceHolder", "SetFileName", "NewLabelWithStyle",
	"NewHyperlink", "NewCustomWithoutButtons", "NewMenu", "NewMenuItem",
}

// silent are the functions whose arguments nobody reads in the window: those
// that translate, and those of errors, of the log and of patterns.
var silent = []string{"tr", "trf", "trn", "Errorf", "New", "Error", "Debug", "Info", "Warn", "LogError", "MustCompile", "NewStaticResource"}

// sources parses the packages of the window without their tests.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	out := map[string]*ast.File{}
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(noWindow, d.Name()):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go"):
			return nil
		}
		data, err := os.ReadFile(p)
		if err == nil {
			out[filepath.ToSlash(p)], err = parser.ParseFile(token.NewFileSet(), p, data, parser.SkipObjectResolution)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// isCallOf tells whether a call is of one of some functions, of this package or
// exported from another.
func isCallOf(call *ast.CallExpr, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, calledName(call)) })
}

// calledName is the last part of what a call calls; "" for none.
func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// literal is the text of a literal, or of literals added up.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, e.Kind == token.STRING && err == nil
	case *ast.BinaryExpr:
		a, one := literal(e.X)
		b, two := literal(e.Y)
		return a + b, one && two
	}
	return "", false
}

// keysIn lists the keys of the code by whether they depend on a number.
func keysIn(t *testing.T, files map[string]*ast.File) map[string]bool {
	t.Helper()
	constants := map[string]string{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				for i, value := range spec.Values {
					if text, ok := literal(value); ok {
						constants[spec.Names[i].Name] = text
					}
				}
			}
			return true
		})
	}
	keys := map[string]bool{}
	for name, file := range files {
		if name == "lang/translate.go" {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if ok && name == "lang/say.go" && isCallOf(call, []string{"text"}) { // what a message holds is collected there
				if key, ok := literal(call.Args[0]); ok {
					keys[key] = false
				}
			}
			if !ok || !isCallOf(call, []string{"tr", "trf", "trn"}) {
				return true
			}
			key, ok := literal(call.Args[0])
			switch named := call.Args[0].(type) {
			case *ast.Ident:
				key, ok = constants[named.Name]
			case *ast.SelectorExpr:
				key, ok = constants[named.Sel.Name]
			}
			if !ok {
				t.Errorf("%s: a text that is no literal goes to %s, so nobody can translate it", name, calledName(call))
				return true
			}
			keys[key] = keys[key] || isCallOf(call, []string{"trn"})
			return true
		})
	}
	return keys
}

func TestEveryLanguageHasEveryTextAndNoOther(t *testing.T) {
	t.Parallel()
	keys := keysIn(t, sources(t))
	for text := range messages(t) {
		if _, known := keys[text]; !known {
			keys[text] = false // a number in it has no forms
		}
	}
	if len(keys) < 400 {
		t.Fatalf("only %d texts", len(keys))
	}
	for _, language := range []string{"en", "es", "fr", "de", "pt-BR", "ja", "ko"} {
		has := translationsIn(t, "translations/"+language+".json")
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			if _, ok := has[key]; !ok && (language != "en" || keys[key]) {
				t.Errorf("%s.json lacks %q", language, key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(has)) {
			switch counted, used := keys[key]; {
			case !used:
				t.Errorf("%s.json has %q, which the code does not use", language, key)
			case language == "en" && !counted:
				t.Errorf("en.json has %q, which is its own key", key)
			}
		}
	}
}

// Fyne takes a file whose keys are words of its own format for one text.
func TestNoTextIsAWordOfTheFilesFormat(t *testing.T) {
	t.Parallel()
	own := []string{"id", "description", "hash", "leftdelim", "rightdelim", "zero", "one", "two", "few", "many", "other", "translation"}
	for key := range keysIn(t, sources(t)) {
		if slices.Contains(own, strings.ToLower(key)) || strings.Contains(key, "{{") {
			t.Errorf("%q cannot be a key; say it in more words", key)
		}
	}
}

// The forms are those of CLDR for whole numbers.
func TestTextsWithANumberHaveTheFormsOfTheirLanguage(t *testing.T) {
	t.Parallel()
	want := map[string]int{"en": 2, "de": 2, "es": 3, "fr": 3, "pt-BR": 3, "ja": 1, "ko": 1}
	for key, counted := range keysIn(t, sources(t)) {
		if !counted {
			continue
		}
		for language, n := range want {
			if forms := translationsIn(t, "translations/"+language+".json")[key]; forms != nil && len(forms) != n {
				t.Errorf("%s.json: %q has %d forms, want %d", language, key, len(forms), n)
			}
		}
	}
}

// Languages that Fyne does not speak itself get its own texts from us.
func TestFynesOwnTextsAreWholeInEachLanguageItLacks(t *testing.T) {
	t.Parallel()
	files, err := fs.Glob(assets.Translations, "translations/base.*.json")
	if err != nil || len(files) != 2 {
		t.Fatalf("%v (%v)", files, err)
	}
	first := slices.Sorted(maps.Keys(translationsIn(t, files[0])))
	for _, name := range files[1:] {
		if other := slices.Sorted(maps.Keys(translationsIn(t, name))); !slices.Equal(first, other) {
			t.Errorf("%s has %v, %s has %v", path.Base(files[0]), first, path.Base(name), other)
		}
	}
}

var (
	twoLetters = regexp.MustCompile(`\pL.*\pL`)
	twoWords   = regexp.MustCompile(`\pL\pL[,.;:]? +[“%]?\pL`)
)

// untranslated lists the literals of a file that a person would read in
// English whatever the language is: those that go straight to what shows text,
// and those of several words anywhere.
func untranslated(file *ast.File) []string {
	var out []string
	add := func(e ast.Expr, looks *regexp.Regexp) {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return
		}
		if text, _ := literal(lit); looks.MatchString(text) && !slices.Contains(names, text) && !strings.HasPrefix(text, "<svg") {
			out = append(out, text)
		}
	}
	translated := map[string]bool{} // constants that go through tr
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && isCallOf(call, []string{"tr"}) {
			if id, ok := call.Args[0].(*ast.Ident); ok {
				translated[id.Name] = true
			}
		}
		return true
	})
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.ValueSpec:
			return !translated[n.Names[0].Name]
		case *ast.CallExpr:
			if isCallOf(n, silent) {
				return false
			}
			if isCallOf(n, showing) {
				for _, arg := range n.Args {
					ast.Inspect(arg, func(part ast.Node) bool {
						if _, inner := part.(*ast.CallExpr); inner {
							return false // it is looked at by itself
						}
						if _, inner := part.(*ast.FuncLit); inner {
							return false
						}
						if e, ok := part.(ast.Expr); ok {
							add(e, twoLetters)
						}
						return true
					})
				}
			}
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok && (id.Name == "Text" || id.Name == "PlaceHolder") {
				add(n.Value, twoLetters)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if s, ok := left.(*ast.SelectorExpr); ok && (s.Sel.Name == "Text" || s.Sel.Name == "PlaceHolder") && i < len(n.Rhs) {
					add(n.Rhs[i], twoLetters)
				}
			}
		case *ast.BasicLit:
			add(n, twoWords)
		}
		return true
	})
	slices.Sort(out)
	return slices.Compact(out)
}

func TestNoTextStandsInTheCodeUntranslated(t *testing.T) {
	t.Parallel()
	for name, file := range sources(t) {
		for _, text := range untranslated(file) {
			t.Errorf("%s: %q does not go through lang.Tr", name, text)
		}
	}
}

func TestUntranslatedTextsAreFoundInCode(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", `package ui
const known = "known text"
const other = "other text"
func f() string {
	_ = tr(known)
	_ = NewText("Hello")
	_ = NewText("Made of " + x)
	_ = newButton(tr("Fine"), func() { Notify(0, "Inside", "", nil) })
	_ = &Thing{Text: "Label", Key: "id"}
	x.PlaceHolder = "Hint"
	_ = NewText("·")
	_ = fmt.Errorf("open the file")
	return "Two words"
}`, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Hello", "Hint", "Inside", "Label", "Made of ", "Two words", "other text"}
	if got := untranslated(file); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
