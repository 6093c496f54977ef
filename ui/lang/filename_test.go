package lang

import (
	"slices"
	"strings"
	"testing"
)

func FuzzFileName(f *testing.F) {
	f.Add("Stranger Things: season 4")
	f.Add("../../etc/passwd")
	f.Fuzz(func(t *testing.T, name string) {
		if got := FileName(name); strings.ContainsAny(got, `/\:`) || strings.HasPrefix(got, ".") {
			t.Errorf("%q becomes %q", name, got)
		}
	})
}

func TestCodesAreNamed(t *testing.T) {
	t.Parallel()
	if got := CountryNames([]string{"KR", "GB", "??"}); !slices.Equal(got, []string{"South Korea", "United Kingdom", "??"}) {
		t.Errorf("countries %q", got)
	}
	if got := LanguageNames([]string{"ko", "en", "?"}); !slices.Equal(got, []string{"Korean", "English", "?"}) {
		t.Errorf("languages %q", got)
	}
}
