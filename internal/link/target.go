// Package link reads and writes needledrop:// links, and reports what a file that
// a person wants to open is.
package link

import (
	"net/url"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/message"
	"needledrop/internal/playlist"
)

// Target is what a link or a file asks the window to open: one of Title,
// Artist, Cue, Recipe and Pack. Whether the catalog has the title, the artist or
// the cue is not known yet.
type Target interface{ target() }

// Title is the page of a title.
type Title struct{ ID string }

// Artist is the page of an artist.
type Artist struct{ Name string }

// Cue is the page of a cue's title, at the cue.
type Cue struct{ ID string }

// TitleID returns the id of the cue's title.
func (c Cue) TitleID() string {
	title, _, _ := strings.Cut(c.ID, "/")
	return title
}

// Recipe is a playlist that can be made; nothing is saved yet.
type Recipe struct {
	Recipe playlist.Recipe
	File   string // it was read from, "" for a link
}

// Pack is a file or folder of titles that can be added to the catalog. What is
// in it is checked when it is added.
type Pack struct{ Path string }

func (Title) target()  {}
func (Artist) target() {}
func (Cue) target()    {}
func (Recipe) target() {}
func (Pack) target()   {}

// Error tells in a sentence why something cannot be opened.
type Error struct{ Message message.Text }

// Error returns the sentence in English.
func (e *Error) Error() string { return e.Message.String() }

// Parse reads what a person or the system asks to open: a link, or the path or
// file:// address of a recipe or a pack. Files are looked at, nothing is
// changed. The error is an *Error or a *playlist.RecipeError.
func Parse(what string) (Target, error) {
	if !isPrintable(what) {
		return nil, &Error{message.New("That is no link or file name that can be opened; nothing was changed.")}
	}
	switch scheme := schemeOf(what); scheme {
	case "":
		return parseFile(what)
	case "needledrop":
		return parseLink(what)
	case "file":
		path, err := pathOf(what)
		if err != nil {
			return nil, err
		}
		return parseFile(path)
	default:
		return nil, &Error{message.New("Needledrop opens links that begin with %s, not %s; nothing was changed.", prefix, quoted(scheme+"://"))}
	}
}

// Portable returns what is to be opened so that another process, which may run
// in another folder, understands the same by it.
func Portable(what string) string {
	if !isPrintable(what) || schemeOf(what) != "" {
		return what
	}
	if path, err := filepath.Abs(what); err == nil {
		return path
	}
	return what
}

// isPrintable reports whether a person can see the text and the system can use
// it as a name.
func isPrintable(text string) bool {
	return strings.TrimSpace(text) != "" && utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

// schemeOf returns the scheme of a link in lower case; "" for a path, even one
// with "://" in it.
func schemeOf(what string) string {
	scheme, _, found := strings.Cut(what, "://")
	other := strings.ContainsFunc(scheme, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("+-.", r)
	})
	if !found || other || len(scheme) < 2 { // C://… is a drive
		return ""
	}
	return strings.ToLower(scheme)
}

// quoted puts text from outside in quotes, cut to what fits into a sentence.
func quoted(text string) string {
	const maxRunes = 60
	if runes := []rune(text); len(runes) > maxRunes {
		return strconv.Quote(string(runes[:maxRunes]) + "…")
	}
	return strconv.Quote(text)
}

// pathOf returns the path of a file:// address.
func pathOf(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" || u.Host != "" && u.Host != "localhost" {
		return "", &Error{message.New("The address %s is not that of a file on this computer; nothing was changed.", quoted(address))}
	}
	path := u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/") // of /C:/…
	}
	if !isPrintable(path) {
		return "", &Error{message.New("The address %s is not that of a file on this computer; nothing was changed.", quoted(address))}
	}
	return filepath.FromSlash(path), nil
}
