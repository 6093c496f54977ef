package link

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"needledrop/internal/message"
	"needledrop/internal/playlist"
)

// ToRecipe returns the link to a recipe. The error is an *Error when the recipe
// is too long for a link; it can be saved as a file.
func ToRecipe(r playlist.Recipe) (string, error) {
	var out []string
	for _, f := range fieldsOf(&r) {
		for _, value := range f.values() {
			out = append(out, f.key+"="+strings.ReplaceAll(url.QueryEscape(value), "%2F", "/"))
		}
	}
	link := prefix + "recipe?" + strings.Join(out, "&")
	if len(link) > maxLink {
		return "", &Error{message.New("These are too many songs for a link; save them as a recipe file instead.")}
	}
	return link, nil
}

// parseRecipe reads the query of a recipe's link.
func parseRecipe(query string) (Target, error) {
	var r playlist.Recipe
	fields := fieldsOf(&r)
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		text, err := url.QueryUnescape(value)
		at := slices.IndexFunc(fields, func(f field) bool { return f.key == key })
		if err != nil || at < 0 || fields[at].add(text) != nil {
			return nil, &Error{message.New("The link to a recipe holds %s, which this Needledrop does not know; copy the whole link again, or update.", quoted(pair))}
		}
	}
	if err := r.Check(); err != nil {
		return nil, err
	}
	return Recipe{Recipe: r}, nil
}

// field is a field of a recipe in a link: key=value for each of its values.
type field struct {
	key    string
	values func() []string
	add    func(string) error
}

func fieldsOf(r *playlist.Recipe) []field {
	return []field{
		words("t", &r.Titles), numbers("s", &r.Seasons), numbers("e", &r.Episodes), words("k", &r.Kinds),
		words("m", &r.Moods), words("a", &r.Albums), words("c", &r.Cues), words("by", &r.Artists), words("of", &r.People),
		order(r), seed(r), yes("key", &r.KeyOnly), yes("albums_too", &r.AlbumsToo), yes("originals", &r.Originals), yes("both", &r.Both),
	}
}

// errValue is a value that the field cannot have.
var errValue = errors.New("no value of this field")

func words[T ~string](key string, list *[]T) field {
	return field{key, func() []string {
		var out []string
		for _, v := range *list {
			out = append(out, string(v))
		}
		return out
	}, func(text string) error {
		if !isPrintable(text) {
			return errValue
		}
		*list = append(*list, T(text))
		return nil
	}}
}

func numbers(key string, list *[]int) field {
	return field{key, func() []string {
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

// yes is a switch, which a link has only when it is on.
func yes(key string, on *bool) field {
	return field{key, func() []string {
		if !*on {
			return nil
		}
		return []string{"1"}
	}, func(text string) error {
		if text != "1" {
			return errValue
		}
		*on = true
		return nil
	}}
}

func order(r *playlist.Recipe) field {
	return field{"order", func() []string { return some(string(r.Order)) }, func(text string) error {
		r.Order = playlist.Sequence(text)
		return nil
	}}
}

func seed(r *playlist.Recipe) field {
	return field{"seed", func() []string {
		if r.Seed == 0 {
			return nil
		}
		return some(strconv.FormatUint(r.Seed, 10))
	}, func(text string) (err error) {
		r.Seed, err = strconv.ParseUint(text, 10, 64)
		return err
	}}
}

// some is a list of one value, or none for "".
func some(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}
