package handoff

import (
	"fmt"
	"io"
	"strings"
)

// writeMarkdown writes a list for people to share, a song an item, parted by
// season and episode.
func writeMarkdown(w io.Writer, name string, songs []Song) error {
	if _, err := fmt.Fprintf(w, "# %s\n", escapeMarkdown(name)); err != nil {
		return err
	}
	heading := ""
	for i, s := range songs {
		if h := s.where(); h != heading || i == 0 {
			heading = h
			if _, err := fmt.Fprintf(w, "\n%s", headed(h)); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintf(w, "* %s\n", escapeMarkdown(s.line())); err != nil {
			return err
		}
	}
	return nil
}

func headed(h string) string {
	if h == "" {
		return ""
	}
	return "## " + escapeMarkdown(h) + "\n\n"
}

// where names the title, season and episode.
func (s Song) where() string {
	out := s.Of
	if s.Season != 0 {
		out += fmt.Sprintf(", season %d", s.Season)
	}
	if s.Episode != 0 {
		out += fmt.Sprintf(", episode %d", s.Episode)
	}
	return out
}

// escapeMarkdown keeps names from being read as markup.
func escapeMarkdown(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "#", `\#`, "\n", " ",
	).Replace(s)
}
