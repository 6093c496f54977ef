package fonts

import (
	"io/fs"
	"os"
	"path"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
)

func parsed(t *testing.T, file []byte) *sfnt.Font {
	t.Helper()
	face, err := sfnt.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return face
}

func TestNamesHasTheUsualLettersOfItsScripts(t *testing.T) {
	t.Parallel()
	names := parsed(t, Names())
	for script, text := range map[string]string{
		"Korean": "눈물의여왕가힝", "Japanese": "初恋のリラ花咲く頃。", "Chinese": "這樣很好们这样", "Hindi": "कभीक्षज्ञ०९ऽ", "Arabic": "ألفليلةىئؤ،؟٠٩پچگ",
		"Hebrew": "ירושליםץףך", "Thai": "ฉลาดเกมส์โกงที่", "Greek": "Ταπαιδιάτου", "Cyrillic": "ПодмосковныеЇґ", "Vietnamese": "Nguyễnướ", "signs": "★♪→…’“",
	} {
		for _, letter := range text {
			if !has(names, letter) {
				t.Errorf("%s: no %c (%U)", script, letter, letter)
			}
		}
	}
}

func TestEveryLetterOfTheCatalogHasAFace(t *testing.T) {
	t.Parallel()
	faces := []*sfnt.Font{parsed(t, Text()), parsed(t, Names())}
	catalog := os.DirFS("../catalog")
	err := fs.WalkDir(catalog, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".json" {
			return err
		}
		file, err := fs.ReadFile(catalog, name)
		for _, letter := range string(file) {
			if unicode.IsLetter(letter) && !has(faces[0], letter) && !has(faces[1], letter) {
				t.Errorf("%s: no face has %c (%U); run go generate in assets/fonts", name, letter, letter)
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestDisplayCoversWhatItHas(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"": true, "Stranger Things": true, "Beyoncé’s": true, "눈물": false, "Queen 여왕": false} {
		if got := DisplayCovers(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
