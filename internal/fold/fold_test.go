package fold_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/fold"
)

func TestKeyMakesSpellingsOfOneNameEqual(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"running up that hill", "running up that hill"},
		{"  Running   Up That Hill ", "running up that hill"},
		{"Beyoncé", "beyonce"},
		{"BEYONCE\u0301", "beyonce"},
		{"Don't Stop", "dont stop"},
		{"Don’t “Stop”", "dont stop"},
		{"don´t", "dont"},
		{"Rock ’n’ Roll", "rock n roll"},
		{"Florence + The Machine", "florence and the machine"},
		{"R&B", "r and b"},
		{"Simon ＆ Garfunkel", "simon and garfunkel"},
		{"C++", "c"},
		{"& Sons", "sons"},
		{"AC/DC", "ac dc"},
		{"Wall-E (2008)", "wall e 2008"},
		{"???", ""},
		{"&", ""},
		{"İstanbul ışık", "istanbul isik"},
		{"Sigur Rós: Með suð", "sigur ros med sud"},
		{"Ærø, Łódź, Straße, Đorđe, œuvre, Þór", "aero lodz strasse dorde oeuvre thor"},
		{"ΑΣΤΈΡΑΣ", "αστερασ"},
		{"αστέρας", "αστερασ"},
		{"Кино — Группа крови", "кино группа крови"},
		{"Ёлка", "елка"},
		{"שָׁלוֹם", "שלום"},
		{"مُحَمَّـد أمل", "محمد امل"},
		{"हिन्दी गीत", "हिन्दी गीत"},
		{"ทำไม", "ท\u0e4d\u0e32ไม"},
		{"ガール", "ガール"},
		{"か\u3099", "が"},
		{"ｶﾞｰﾙ", "ガール"},
		{"불공평", "불공평"},
		{"\u1107\u116e\u11af", "불"},
		{"Ｆｕｌｌ　Ｗｉｄｔｈ ⅱ", "full width ii"},
		{"Trademark™ ®", "trademark"},
		{"soft\u00adhyphen", "softhyphen"},
		{"1\ufe0f\u20e3 One", "1 one"},
		{"葛\U000E0100", "葛"},
		{"bad \xff bytes", "bad bytes"},
	} {
		if got := fold.Key(c.in); got != c.want {
			t.Errorf("Key(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestKeyOfAKeyIsItselfForEveryRune(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		for _, s := range []string{string(r), "a" + string(r) + "b", "か" + string(r), "क" + string(r) + "क"} {
			once := fold.Key(s)
			if twice := fold.Key(once); twice != once {
				t.Fatalf("Key(%q) = %q, but the key of that is %q", s, once, twice)
			}
		}
	}
}

func TestWordsSplitsScriptsWithoutSpacesIntoCharacters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{"!?", nil},
		{"Kate Bush", []string{"kate", "bush"}},
		{"불공평 노래", []string{"불공평", "노래"}},
		{"夜に駆ける", []string{"夜", "に", "駆", "け", "る"}},
		{"第2夜 remix", []string{"第", "2", "夜", "remix"}},
		{"スーパー", []string{"ス", "ー", "パ", "ー"}},
		{"ที่รัก", []string{"ที่", "รั", "ก"}},
		{"हिन्दी गीत", []string{"हिन्दी", "गीत"}},
	} {
		if diff := cmp.Diff(c.want, fold.Words(c.in)); diff != "" {
			t.Errorf("Words(%q), want - got +\n%s", c.in, diff)
		}
	}
}

// Not parallel: allocations are counted for the whole process.
func TestKeyOfFoldedTextAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { fold.Key("running up that hill") }); n != 0 {
		t.Errorf("Key allocated %v times for text that is its own key", n)
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"", "Don't Stop", "Beyoncé & X", "か\u3099", "불공평", "\xff\xfe", "\u0301a", "ทำไม", "a\u093c\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := fold.Key(s)
		if !utf8.ValidString(once) {
			t.Fatalf("Key(%q) = %q is not UTF-8", s, once)
		}
		if twice := fold.Key(once); twice != once {
			t.Fatalf("Key(%q) = %q, but the key of that is %q", s, once, twice)
		}
		words := strings.Join(fold.Words(s), "")
		if want := strings.ReplaceAll(once, " ", ""); words != want {
			t.Fatalf("Words(%q) hold %q, want %q", s, words, want)
		}
	})
}

func BenchmarkKey(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"folded", "running up that hill"},
		{"ascii", "Running Up That Hill (A Deal with God)"},
		{"latin", "Beyoncé – Déjà Vu (feat. JAŸ-Z)"},
		{"hangul", "불공평 노래 모음"},
		{"kana", "夜に駆ける ガール"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				fold.Key(c.text)
			}
		})
	}
}

func BenchmarkWords(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fold.Words("Running Up That Hill (A Deal with God)")
	}
}
