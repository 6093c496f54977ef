package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// corePackages are those below whose sentences reach the window.
var corePackages = []string{"account", "app", "diagnose", "library", "link", "logfile", "match", "packs", "playlist", "spotifyapi", "sqlitefile", "userdata"}

// unspoken are errors that app.Explain says in other words.
var unspoken = []string{"droppedError", "ErrGone", "ErrLost", "ErrRefused", "ErrSignIn", "ErrSignedOut"}

// format is the text of an expression of strings, with %s for what is put in;
// false when it has no words of its own.
func format(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		return literal(e)
	case *ast.ParenExpr:
		return format(e.X)
	case *ast.BinaryExpr:
		a, one := format(e.X)
		b, two := format(e.Y)
		if e.Op != token.ADD || !one && !two {
			return "", false
		}
		if !one {
			a = "%s"
		}
		if !two {
			b = "%s"
		}
		return a + b, true
	case *ast.CallExpr:
		if calledName(e) == "Sprintf" {
			return format(e.Args[0])
		}
	}
	return "", false
}

// explained is what app.Explain makes of the text of an error.
func explained(text string) string {
	if c := text[0]; 'a' <= c && c <= 'z' {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	if !strings.ContainsRune(".!?", rune(text[len(text)-1])) {
		text += "."
	}
	return text
}

// coreTexts collects the sentences of the packages below, as they reach the
// window, and where they stand.
func coreTexts(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range corePackages {
		paths, err := filepath.Glob("../internal/" + name + "/*.go")
		if err != nil || len(paths) == 0 {
			t.Fatal(name, err)
		}
		for _, p := range paths {
			if strings.HasSuffix(p, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			c := collector{out: out, from: p}
			ast.Inspect(file, c.look)
		}
	}
	for _, word := range slices.Concat(catalog.Moods(), plain(catalog.TitleKinds()), plain(catalog.AlbumKinds()), shippedGenres(t)) {
		out[word] = "the catalog"
	}
	return out
}

func plain[T ~string](list []T) []string {
	return labels.Each(list, func(v T) string { return string(v) })
}

// shippedGenres lists the genres of the titles that come with Needledrop. Those
// of music have much the same names everywhere and are not translated.
func shippedGenres(t *testing.T) []string {
	t.Helper()
	titles, _, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, title := range titles {
		out = append(out, title.Genres...)
	}
	return out
}

// collector finds sentences in a file.
type collector struct {
	out  map[string]string // the file by the sentence
	from string
}

// add takes what has words of its own; the text of an error is said by
// app.Explain.
func (c collector) add(e ast.Expr, asError bool) {
	text, ok := format(e)
	if !ok || !twoLetters.MatchString(lang.CoreVerb.ReplaceAllString(text, "")) {
		return
	}
	if asError {
		text = explained(text)
	}
	c.out[text] = c.from
}

// addMessage takes the format of a message, unless it names commands: the
// window says that in other words.
func (c collector) addMessage(e ast.Expr) {
	if text, ok := format(e); ok && !strings.Contains(text, "`needle ") {
		c.add(e, false)
	}
}

// addIn takes all texts in a part of the code that look like words.
func (c collector) addIn(n ast.Node, asError bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			for _, s := range n.Body { // what it compares with is no text
				c.addIn(s, asError)
			}
			return false
		case *ast.CallExpr:
			if slices.Contains([]string{"Errorf", "New", "Format", "Join", "CreateTemp"}, calledName(n)) {
				return false
			}
			if calledName(n) == "Sprintf" {
				c.add(n, asError)
				return false
			}
		case *ast.BinaryExpr:
			if _, ok := format(n); ok && n.Op == token.ADD {
				c.add(n, asError)
				return false
			}
		case *ast.BasicLit:
			c.add(n, asError)
		}
		return true
	})
}

func (c collector) look(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.FuncDecl:
		return c.function(n)
	case *ast.ValueSpec:
		return c.value(n)
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "New" {
			if of, ok := f.X.(*ast.Ident); ok && of.Name == "message" {
				c.addMessage(n.Args[0])
				return true
			}
		}
		switch calledName(n) {
		case "doubt", "say":
			c.add(n.Args[0], false)
		case "judge":
			c.add(n.Args[1], false)
		}
	case *ast.CompositeLit:
		c.composite(n)
	case *ast.AssignStmt:
		for i, left := range n.Lhs {
			if s, ok := left.(*ast.SelectorExpr); ok && slices.Contains([]string{"Reasons", "Detail", "Fix", "note"}, s.Sel.Name) && i < len(n.Rhs) {
				c.addIn(n.Rhs[i], false)
			}
		}
	}
	return true
}

// function takes the words of errors and what is said by functions that make
// nothing but words.
func (c collector) function(f *ast.FuncDecl) bool {
	switch {
	case slices.Contains(unspoken, receiver(f)):
		return false
	case slices.Contains([]string{"absent", "markName", "Keep", "setAside", "kept", "openStore", "Where"}, f.Name.Name):
		c.addIn(f.Body, false)
	}
	return true
}

// receiver is the type that a method belongs to; "" for none.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if pointer, ok := of.(*ast.StarExpr); ok {
		of = pointer.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

func (c collector) value(v *ast.ValueSpec) bool {
	for i, value := range v.Values {
		if v.Names[i].Name == "markNames" {
			c.addIn(value, false)
			return false
		}
	}
	return true
}

func (c collector) composite(l *ast.CompositeLit) {
	kind := ""
	if id, ok := l.Type.(*ast.Ident); ok {
		kind = id.Name
	} else if s, ok := l.Type.(*ast.SelectorExpr); ok {
		kind = s.Sel.Name
	}
	if kind == "Account" || kind == "User" {
		return // people
	}
	for _, e := range l.Elts {
		key := ""
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := pair.Key.(*ast.Ident); ok {
				key, e = id.Name, pair.Value
			}
		}
		switch {
		case key == "Reasons", kind == "likeness":
			c.addIn(e, false)
		}
	}
}

func TestEveryLanguageHasEverySentenceOfThePackagesBelowAndNoOther(t *testing.T) {
	t.Parallel()
	texts := coreTexts(t)
	if len(texts) < 200 {
		t.Fatalf("only %d sentences", len(texts))
	}
	for _, language := range lang.Languages()[1:] {
		has := translationsIn(t, "translations/core."+language+".json")
		for _, text := range slices.Sorted(maps.Keys(texts)) {
			if has[text] == nil {
				t.Errorf("core.%s.json lacks %q of %s", language, text, texts[text])
			}
		}
		for _, text := range slices.Sorted(maps.Keys(has)) {
			if texts[text] == "" {
				t.Errorf("core.%s.json has %q, which nothing says", language, text)
			}
		}
	}
}

// A sentence that another format fits too would be said wrongly.
func TestEverySentenceOfThePackagesBelowIsKnownByItsFormat(t *testing.T) {
	t.Parallel()
	marked := map[string]string{}
	for text := range coreTexts(t) {
		marked[text] = "«" + text + "»"
	}
	book := lang.NewPhrasebook(marked)
	filled := func(format string) string {
		return lang.CoreVerb.ReplaceAllStringFunc(format, func(verb string) string {
			return map[string]string{"%d": "7", "%q": `"Hawkins \"Lab\""`}[verb] + strings.Repeat("Hawkins, Indiana", strings.Count(verb, "s")+strings.Count(verb, "v"))
		})
	}
	for text := range marked {
		if got, want := book.Say(filled(text)), "«"+filled(text)+"»"; got != want {
			t.Errorf("%q is said as %q", filled(text), got)
		}
	}
}

func TestSentencesOfThePackagesBelowAreSaidWithWhatStandsInThem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ locale, english, want string }{
		{"de", "Port 8080 of the redirect address is in use by another program.", "Port 8080 der Redirect URI wird von einem anderen Programm benutzt."},
		{"de", "The clock of this computer is 5 minutes behind.", "Die Uhr dieses Computers geht 5 Minuten nach."},
		{"fr", "The clock of this computer is 5 minutes behind.", "L’horloge de cet ordinateur est en retard de 5 minutes."},
		{"de", "The sign-in did not include the permission to see your playlists, to set the cover of a playlist.",
			"Der Anmeldung fehlt die Berechtigung: deine Playlists sehen, das Cover einer Playlist setzen."},
		{"ja", "not the live version that was asked for", "求めているライブバージョンではない"},
		{"ja", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "50 % “A”"}}).ForTerminal().String(), "「50 % “A”」はSpotifyで削除されました。ほかは何も変更していません。作り直すか、追跡をやめてください。"},
		{"ko", diagnose.Of(&library.NoTitleError{ID: "x", Near: []string{"a", "b"}}).ForTerminal().String(), `카탈로그에 "x"(이)라는 작품이 없어요. a, b을(를) 찾으셨나요?`},
		{"de", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "Test"}}).ForTerminal().String(),
			"„Test“ wurde in Spotify gelöscht; sonst wurde nichts geändert: Erstelle sie neu oder verfolge sie nicht weiter."},
		{"es", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "Clock"}}).ForTerminal().String(), "«Clock» se borró en Spotify; no se ha cambiado nada más: créala de nuevo o deja de seguirla."},
		{"de", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "piano"}}).ForTerminal().String(),
			"„piano“ wurde in Spotify gelöscht; sonst wurde nichts geändert: Erstelle sie neu oder verfolge sie nicht weiter."},
		{"de", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "Friday Night Lights"}}).ForTerminal().String(),
			"„Friday Night Lights“ wurde in Spotify gelöscht; sonst wurde nichts geändert: Erstelle sie neu oder verfolge sie nicht weiter."},
		{"es", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "2 January"}}).ForTerminal().String(), "«2 January» se borró en Spotify; no se ha cambiado nada más: créala de nuevo o deja de seguirla."},
		{"de", "This computer's clock is off by 5m0s: set it right, or sign-ins may fail. This computer's keyring cannot be used, so your Spotify sign-in is kept in /x, which only your user can read.",
			"Die Uhr dieses Computers weicht um 5m0s ab: Stell sie richtig, sonst können Anmeldungen scheitern. Der Schlüsselbund dieses Computers ist nicht nutzbar; deine Spotify-Anmeldung liegt daher in /x, und nur dein Benutzerkonto kann sie lesen."},
		{"de", "A sentence that nobody wrote.", "A sentence that nobody wrote."},
		{"sv", "The same title.", "The same title."},
		{"en", "the same title", "the same title"},
	} {
		if got := speechFor(t, c.locale).Core.Say(c.english); got != c.want {
			t.Errorf("%s: %q, want %q", c.locale, got, c.want)
		}
	}
}
