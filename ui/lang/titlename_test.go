package lang

import (
	"testing"

	"needledrop/internal/catalog"
)

// The language is one for the program, so this test does not run in parallel.
func TestATitleIsCalledAsInThePersonsLanguage(t *testing.T) {
	title := catalog.Title{Name: "Money Heist", Names: []catalog.Name{{Language: "de", Name: "Haus des Geldes"}, {Language: "pt", Name: "La Casa de Papel"}, {Language: "fr", Name: "Money Heist!"}, {Language: "?", Name: "x"}}}
	t.Cleanup(func() { _ = Use("") })
	for locale, want := range map[string]string{"de": "Haus des Geldes", "de-AT": "Haus des Geldes", "pt-BR": "La Casa de Papel", "fr": "", "ja": "", "en": ""} {
		if err := Use(locale); err != nil {
			t.Fatal(err)
		}
		if got := TitleName(title); got != want {
			t.Errorf("%s: %q, want %q", locale, got, want)
		}
	}
}
