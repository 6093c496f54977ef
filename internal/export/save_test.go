package export

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSavedListsNeverReplaceAFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for n, want := range []string{"songs.csv", "songs (2).csv", "songs (3).csv"} {
		path, err := Save(folder, "songs.csv", []byte{byte('a' + n)})
		if err != nil || path != filepath.Join(folder, want) {
			t.Errorf("saved as %q, error %v, want %q", path, err, want)
		}
	}
	if first, err := os.ReadFile(filepath.Join(folder, "songs.csv")); err != nil || string(first) != "a" {
		t.Errorf("the first list is %q by now, error %v", first, err)
	}
	if _, err := Save(filepath.Join(folder, "none"), "songs.csv", nil); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

func TestTheExtensionThatWasTypedIsObeyed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, asked, want string }{
		{"st.csv", "csv", "csv"}, {"st.md", "csv", "md"}, {"st.TXT", "json", "txt"}, {"st.csv", "soundiiz", "soundiiz"}, {"st.csv", "txt", "csv"}, {"st", "xspf", "xspf"}, {"Mr. Robot", "md", "md"},
	} {
		if got := FormatOf(c.file, c.asked); got != c.want {
			t.Errorf("%s, asked as %s, is written as %s, want %s", c.file, c.asked, got, c.want)
		}
	}
}
