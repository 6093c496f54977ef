package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"needledrop/assets"
	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/library"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
)

// messages collects the texts of the packages below, which reach the window as
// data, and where each stands.
func messages(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../internal/*/*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	out := map[string]string{}
	for _, p := range paths {
		if strings.HasSuffix(p, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is || !makesMessage(call) {
				return true
			}
			text, ok := literal(call.Args[0])
			switch {
			case !ok:
				t.Errorf("%s: a format that is no literal goes to message.New, so nobody can translate it", p)
			case strings.Contains(text, "`needle "): // the window says that in other words
			case twoLetters.MatchString(verb.ReplaceAllString(text, "")):
				out[text] = p
			}
			return true
		})
	}
	for _, word := range catalogWords(t) {
		out[word] = "the catalog"
	}
	return out
}

func makesMessage(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || f.Sel.Name != "New" {
		return false
	}
	of, ok := f.X.(*ast.Ident)
	return ok && of.Name == "message"
}

// catalogWords are those of the catalog's closed lists, and the genres of the
// titles that come with Needledrop. Genres of music have much the same names
// everywhere and are not translated.
func catalogWords(t *testing.T) []string {
	t.Helper()
	titles, _, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	out := slices.Clone(catalog.Moods())
	for _, k := range catalog.TitleKinds() {
		out = append(out, string(k))
	}
	for _, k := range catalog.AlbumKinds() {
		out = append(out, string(k))
	}
	for _, title := range titles {
		out = append(out, title.Genres...)
	}
	return out
}

func TestTextsOfThePackagesBelowAreSaidWithWhatStandsInThem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		locale string
		text   message.Text
		want   string
	}{
		{"de", message.New("Port %d of the redirect address is in use by another program.", 8080), "Port 8080 der Redirect URI wird von einem anderen Programm benutzt."},
		{"ja", message.New("not the %s version that was asked for", message.New("live")), "求めているライブバージョンではない"},
		{"ja", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "50 % “A”"}}).ForTerminal(), "「50 % “A”」はSpotifyで削除されました。ほかは何も変更していません。作り直すか、追跡をやめてください。"},
		{"ko", diagnose.Of(&library.NoTitleError{ID: "x", Near: []string{"a", "b"}}).ForTerminal(), `카탈로그에 "x"(이)라는 작품이 없어요. a, b을(를) 찾으셨나요?`},
		{"de", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "piano"}}).ForTerminal(),
			"„piano“ wurde in Spotify gelöscht; sonst wurde nichts geändert: Erstelle sie neu oder verfolge sie nicht weiter."},
		{"es", diagnose.Of(&playlist.GoneError{Saved: playlist.Saved{Name: "2 January"}}).ForTerminal(), "«2 January» se borró en Spotify; no se ha cambiado nada más: créala de nuevo o deja de seguirla."},
		{"de", message.New("This computer's clock is off by %s: set it right, or sign-ins may fail. %s", "5m0s",
			message.New("This computer's keyring cannot be used, so your Spotify sign-in is kept in %s, which only your user can read.", "/x")),
			"Die Uhr dieses Computers weicht um 5m0s ab: Stell sie richtig, sonst können Anmeldungen scheitern. Der Schlüsselbund dieses Computers ist nicht nutzbar; deine Spotify-Anmeldung liegt daher in /x, und nur dein Benutzerkonto kann sie lesen."},
		{"de", message.New("A sentence that nobody wrote."), "A sentence that nobody wrote."},
		{"sv", message.New("the same title"), "the same title"},
	} {
		if got := speechFor(t, c.locale).Say(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.locale, got, c.want)
		}
	}
}
