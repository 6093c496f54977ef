package export

import (
	"encoding/csv"
	"io"
)

// writeTuneMyMusic writes the columns that Tune My Music exports and reads.
func writeTuneMyMusic(w io.Writer, name string, songs []Song) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Write([]string{"Track name", "Artist name", "Album", "Playlist name", "Type", "ISRC"})
	for _, s := range songs {
		out.Write([]string{s.Title, s.Artist, s.Album, name, "Playlist", ""})
	}
	out.Flush()
	return out.Error() // of any of the writes
}

// writeSoundiiz writes the columns that Soundiiz exports and reads, parted by
// semicolons.
func writeSoundiiz(w io.Writer, _ string, songs []Song) error {
	out := csv.NewWriter(w)
	out.Comma = ';'
	out.Write([]string{"title", "artist", "album", "isrc"})
	for _, s := range songs {
		out.Write([]string{s.Title, s.Artist, s.Album, ""})
	}
	out.Flush()
	return out.Error()
}
