package library

import (
	"testing"
)

func TestDecadeOfMusicReadsTheCentury(t *testing.T) {
	t.Parallel()
	for music, want := range map[string]string{
		"80s pop": "1980s", "30s": "1930s", "00s r&b": "2000s", "20s pop": "2020s", "1980s rock": "1980s",
		"synthwave": "", "85s pop": "", "s": "", "bass": "", "": "", "180s": "",
	} {
		if got := decadeOfMusic(music); got != want {
			t.Errorf("the decade of %q is %q, want %q", music, got, want)
		}
	}
}
