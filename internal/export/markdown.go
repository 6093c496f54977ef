package export

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
		if _, err := fmt.Fprintf(w, "* %s\n", escapeMarkdown(s.line()+s.moment())); err != nil {
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
	w, out := s.Where, s.Of
	switch {
	case w.Season != 0:
		out += fmt.Sprintf(", season %d", w.Season)
	case w.Special:
		out += ", specials"
	}
	switch {
	case !w.EpisodeKnown():
		return out
	case w.Episode == 0:
		return out + ", special"
	case w.Until != 0:
		return out + ", episodes " + w.Episodes()
	}
	return out + ", episode " + w.Episodes()
}

// moment tells the place within the episode or film behind a song.
func (s Song) moment() string {
	if m := s.Where.Moment(); m != "" {
		return " (" + m + ")"
	}
	return ""
}

// escapeMarkdown keeps names from being read as markup.
func escapeMarkdown(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "#", `\#`, "\n", " ",
	).Replace(s)
}
