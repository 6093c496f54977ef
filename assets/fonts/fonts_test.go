package fonts

import (
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func TestFacesHaveOurLineMetrics(t *testing.T) {
	t.Parallel()
	for name, file := range map[string][]byte{"display": Display(), "text": Text(), "bold": TextBold(), "names": Names()} {
		f, err := sfnt.Parse(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var buf sfnt.Buffer
		m, err := f.Metrics(&buf, fixed.I(100), 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if m.Ascent.Round() != 105 || m.Descent.Round() != 36 {
			t.Errorf("%s: ascent %d, descent %d per 100, want 105 and 36", name, m.Ascent.Round(), m.Descent.Round())
		}
	}
}

func FuzzLineMetricsOfAnyFile(f *testing.F) {
	f.Add(text)
	f.Add("")
	f.Add("\x00\x01\x00\x00\xff\xff0123456789head")
	f.Fuzz(func(t *testing.T, file string) {
		if got := withLineMetrics(file); len(got) != len(file) {
			t.Errorf("length changed from %d to %d", len(file), len(got))
		}
	})
}
