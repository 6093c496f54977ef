package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/playlist"
)

// Opening is what a link or a file asks the window to open: one of OpenTitle,
// OpenArtist, OpenCue, OpenRecipe and OpenPack. Whether the catalog has the
// title, the artist or the cue is not known yet.
type Opening interface{ opening() }

// OpenTitle opens the page of a title.
type OpenTitle struct{ ID string }

// OpenArtist opens the page of an artist.
type OpenArtist struct{ Name string }

// OpenCue opens the page of a cue's title at the cue.
type OpenCue struct{ ID string }

// Title returns the id of the cue's title.
func (o OpenCue) Title() string {
	title, _, _ := strings.Cut(o.ID, "/")
	return title
}

// OpenRecipe shows what a recipe makes, before anything is saved.
type OpenRecipe struct {
	Recipe playlist.Recipe
	File   string // it was read from, "" for a link
}

// OpenPack offers to add a pack, a file or a folder of them, to the catalog;
// AddPacks says what is wrong in it.
type OpenPack struct{ Path string }

func (OpenTitle) opening()  {}
func (OpenArtist) opening() {}
func (OpenCue) opening()    {}
func (OpenRecipe) opening() {}
func (OpenPack) opening()   {}

// OpeningError tells in a sentence why something cannot be opened.
type OpeningError struct{ Message string }

// Error returns the sentence.
func (e *OpeningError) Error() string { return e.Message }

func cannotOpen(format string, args ...any) error {
	return &OpeningError{fmt.Sprintf(format, args...)}
}

// linkStart begins every link.
const linkStart = "needledrop://"

// maxLink bounds a link, in bytes: a whole command line of Windows has 32 KB.
const maxLink = 16 << 10

// RecipeFile is how the names of recipe files end.
const RecipeFile = ".needledrop"

// ParseOpening reads what a person or the system asks to open: a link, or the
// path or file:// address of a recipe or a pack. Files are looked at, nothing
// is changed. The error is an *OpeningError or a *playlist.RecipeError.
func ParseOpening(what string) (Opening, error) {
	if !plainText(what) {
		return nil, cannotOpen("That is no link or file name that can be opened; nothing was changed.")
	}
	switch scheme := schemeOf(what); scheme {
	case "":
		return openFile(what)
	case "needledrop":
		return parseLink(what)
	case "file":
		path, err := fileOf(what)
		if err != nil {
			return nil, err
		}
		return openFile(path)
	default:
		return nil, cannotOpen("Needledrop opens links that begin with %s, not %s; nothing was changed.", linkStart, brief(scheme+"://"))
	}
}

// Portable returns what is to be opened so that another process, which may be
// in another folder, understands the same by it.
func Portable(what string) string {
	if !plainText(what) || schemeOf(what) != "" {
		return what
	}
	if path, err := filepath.Abs(what); err == nil {
		return path
	}
	return what
}

// plainText tells whether the text is one that a person can see and the system
// can use as a name.
func plainText(text string) bool {
	return strings.TrimSpace(text) != "" && utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

// schemeOf is what a link begins with, in lower case; "" for a path, even one
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

// brief cuts what came from outside to what fits into a sentence.
func brief(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		return strconv.Quote(string(runes[:most]) + "…")
	}
	return strconv.Quote(text)
}

// fileOf is the path of a file:// address.
func fileOf(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" || u.Host != "" && u.Host != "localhost" {
		return "", cannotOpen("The address %s is not that of a file on this computer; nothing was changed.", brief(address))
	}
	path := u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/") // of /C:/…
	}
	if !plainText(path) {
		return "", cannotOpen("The address %s is not that of a file on this computer; nothing was changed.", brief(address))
	}
	return filepath.FromSlash(path), nil
}

// openFile tells what a file is: by its name, and for .json by what is in it.
func openFile(path string) (Opening, error) {
	info, err := os.Stat(path)
	name := brief(filepath.Base(path))
	switch {
	case err != nil:
		return nil, cannotOpen("The file %s cannot be opened (%v); nothing was changed.", name, plainPath(err))
	case info.IsDir():
		return OpenPack{path}, nil
	case !info.Mode().IsRegular():
		return nil, cannotOpen("The file %s is no ordinary file, so it was not opened; nothing was changed.", name)
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case RecipeFile:
		return readRecipe(path)
	case ".json":
		if looksLikePack(path) {
			return OpenPack{path}, nil
		}
		return readRecipe(path)
	}
	return nil, cannotOpen("Needledrop opens recipes (%s, .json) and packs (.json), and %s is neither; nothing was changed.", RecipeFile, name)
}

func readRecipe(path string) (Opening, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, cannotOpen("The file %s cannot be opened (%v); nothing was changed.", brief(filepath.Base(path)), plainPath(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxRecipeFile+1))
	if err != nil {
		return nil, cannotOpen("The file %s cannot be read (%v); nothing was changed.", brief(filepath.Base(path)), plainPath(err))
	}
	recipe, err := playlist.ParseRecipe(data)
	if err != nil {
		return nil, err
	}
	return OpenRecipe{recipe, path}, nil
}

// maxRecipeFile is where reading a recipe stops; ParseRecipe says that one is
// too long.
const maxRecipeFile = 1 << 20

// looksLikePack tells a pack from a recipe by the first bytes: a title has an
// id, and a pack's "titles" are whole titles, not ids.
func looksLikePack(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	dec := json.NewDecoder(io.LimitReader(f, maxRecipeFile))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return false
		}
		switch name {
		case "id":
			return true
		case "titles":
			list, _ := dec.Token()
			first, err := dec.Token()
			return err == nil && list == json.Delim('[') && first == json.Delim('{')
		}
		if err := dec.Decode(new(json.RawMessage)); err != nil {
			return false
		}
	}
	return false
}

// parseLink reads a needledrop:// link.
func parseLink(link string) (Opening, error) {
	if len(link) > maxLink {
		return nil, cannotOpen("This link is longer than %d KB, so it was not opened; nothing was changed.", maxLink>>10)
	}
	u, err := url.Parse(link)
	if err != nil || u.User != nil || u.Fragment != "" || u.Opaque != "" {
		return nil, cannotOpen("The link %s is broken; copy the whole of it and try again.", brief(link))
	}
	kind := strings.ToLower(u.Host)
	if kind == "recipe" && strings.Trim(u.Path, "/") == "" {
		return parseRecipeLink(u.RawQuery)
	}
	name, err := url.PathUnescape(strings.TrimSuffix(strings.TrimPrefix(u.EscapedPath(), "/"), "/"))
	if err != nil || !plainText(name) || len(name) > maxName || u.RawQuery != "" {
		return nil, cannotOpen("The link %s is broken; copy the whole of it and try again.", brief(link))
	}
	switch kind {
	case "title":
		return OpenTitle{name}, nil
	case "artist":
		return OpenArtist{name}, nil
	case "cue":
		return OpenCue{name}, nil
	}
	return nil, cannotOpen("This Needledrop does not know what to open for %s; a newer version may.", brief(link))
}

// maxName bounds an id or a name in a link, in bytes.
const maxName = 1000

// TitleLink returns the link to a title.
func TitleLink(id string) string { return linkStart + "title/" + url.PathEscape(id) }

// ArtistLink returns the link to an artist.
func ArtistLink(name string) string { return linkStart + "artist/" + url.PathEscape(name) }

// CueLink returns the link to a cue.
func CueLink(id string) string {
	return linkStart + "cue/" + strings.ReplaceAll(url.PathEscape(id), "%2F", "/")
}

// RecipeLink returns a recipe as a link. The error is an *OpeningError when
// the recipe is too long for one; it can be saved as a file.
func RecipeLink(r playlist.Recipe) (string, error) {
	var out []string
	for _, f := range recipeLists(&r) {
		for _, value := range f.get() {
			out = append(out, f.key+"="+strings.ReplaceAll(url.QueryEscape(value), "%2F", "/"))
		}
	}
	for _, f := range recipeSwitches(&r) {
		if *f.on {
			out = append(out, f.key+"=1")
		}
	}
	link := linkStart + "recipe?" + strings.Join(out, "&")
	if len(link) > maxLink {
		return "", cannotOpen("These are too many songs for a link; save them as a recipe file instead.")
	}
	return link, nil
}

// recipeList is a list of a recipe in a link, one key=value each.
type recipeList struct {
	key string
	get func() []string
	add func(string) error
}

func recipeLists(r *playlist.Recipe) []recipeList {
	return []recipeList{
		words("t", &r.Titles), numbers("s", &r.Seasons), numbers("e", &r.Episodes), words("k", &r.Kinds),
		words("m", &r.Moods), words("a", &r.Albums), words("c", &r.Cues), words("by", &r.Artists), words("of", &r.People),
		one("order", func() string { return string(r.Order) }, func(text string) error { r.Order = playlist.Sequence(text); return nil }),
		one("seed", func() string { return seedText(r.Seed) }, func(text string) (err error) {
			r.Seed, err = strconv.ParseUint(text, 10, 64)
			return err
		}),
	}
}

// recipeSwitch is a yes or no of a recipe in a link.
type recipeSwitch struct {
	key string
	on  *bool
}

func recipeSwitches(r *playlist.Recipe) []recipeSwitch {
	return []recipeSwitch{{"key", &r.KeyOnly}, {"originals", &r.Originals}, {"both", &r.Both}}
}

func words[T ~string](key string, list *[]T) recipeList {
	return recipeList{key, func() []string {
		var out []string
		for _, v := range *list {
			out = append(out, string(v))
		}
		return out
	}, func(text string) error {
		if !plainText(text) {
			return errors.New("it is empty")
		}
		*list = append(*list, T(text))
		return nil
	}}
}

// one is a single value, left out when it is empty.
func one(key string, get func() string, set func(string) error) recipeList {
	return recipeList{key, func() []string {
		if value := get(); value != "" {
			return []string{value}
		}
		return nil
	}, set}
}

func seedText(seed uint64) string {
	if seed == 0 {
		return ""
	}
	return strconv.FormatUint(seed, 10)
}

func numbers(key string, list *[]int) recipeList {
	return recipeList{key, func() []string {
		var out []string
		for _, n := range *list {
			out = append(out, strconv.Itoa(n))
		}
		return out
	}, func(text string) error {
		n, err := strconv.Atoi(text)
		*list = append(*list, n)
		return err
	}}
}

// parseRecipeLink reads the compact form of a recipe.
func parseRecipeLink(query string) (Opening, error) {
	var r playlist.Recipe
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		text, err := url.QueryUnescape(value)
		if err != nil || !setInRecipe(&r, key, text) {
			return nil, cannotOpen("The link to a recipe holds %s, which this Needledrop does not know; copy the whole link again, or update.", brief(pair))
		}
	}
	if err := r.Check(); err != nil {
		return nil, err
	}
	return OpenRecipe{Recipe: r}, nil
}

func setInRecipe(r *playlist.Recipe, key, value string) bool {
	lists, switches := recipeLists(r), recipeSwitches(r)
	if i := slices.IndexFunc(lists, func(l recipeList) bool { return l.key == key }); i >= 0 {
		return lists[i].add(value) == nil
	}
	if i := slices.IndexFunc(switches, func(s recipeSwitch) bool { return s.key == key }); i >= 0 && value == "1" {
		*switches[i].on = true
		return true
	}
	return false
}
