package link

import (
	"net/url"
	"strings"

	"needledrop/internal/message"
)

// prefix begins every link.
const prefix = "needledrop://"

const (
	maxLink = 16 << 10 // of a link, in bytes: a whole command line of Windows has 32 KB
	maxName = 1000     // of an id or a name in a link, in bytes
)

// ToTitle returns the link to a title.
func ToTitle(id string) string { return prefix + "title/" + url.PathEscape(id) }

// ToArtist returns the link to an artist.
func ToArtist(name string) string { return prefix + "artist/" + url.PathEscape(name) }

// ToCue returns the link to a cue.
func ToCue(id string) string {
	return prefix + "cue/" + strings.ReplaceAll(url.PathEscape(id), "%2F", "/")
}

// parseLink reads a needledrop:// link.
func parseLink(link string) (Target, error) {
	if len(link) > maxLink {
		return nil, &Error{message.New("This link is longer than %d KB, so it was not opened; nothing was changed.", maxLink>>10)}
	}
	u, err := url.Parse(link)
	if err != nil || u.User != nil || u.Fragment != "" || u.Opaque != "" {
		return nil, &Error{message.New("The link %s is broken; copy the whole of it and try again.", quoted(link))}
	}
	kind := strings.ToLower(u.Host)
	if kind == "recipe" && strings.Trim(u.Path, "/") == "" {
		return parseRecipe(u.RawQuery)
	}
	name, err := url.PathUnescape(strings.TrimSuffix(strings.TrimPrefix(u.EscapedPath(), "/"), "/"))
	if err != nil || !isPrintable(name) || len(name) > maxName || u.RawQuery != "" {
		return nil, &Error{message.New("The link %s is broken; copy the whole of it and try again.", quoted(link))}
	}
	switch kind {
	case "title":
		return Title{name}, nil
	case "artist":
		return Artist{name}, nil
	case "cue":
		return Cue{name}, nil
	}
	return nil, &Error{message.New("This Needledrop does not know what to open for %s; a newer version may.", quoted(link))}
}
