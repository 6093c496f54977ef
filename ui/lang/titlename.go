package lang

import (
	"golang.org/x/text/language"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
)

// TitleName is what a title is called where the person's language is spoken, ""
// where that is its own name or not known. A name of another country counts where
// there is none of the own.
func TitleName(t catalog.Title) string {
	own, _ := ownLanguage().Base()
	found := ""
	for _, n := range t.Names {
		tag, err := language.Parse(n.Language)
		if err != nil {
			continue
		}
		if tag == ownLanguage() {
			found = n.Name
			break
		}
		if base, _ := tag.Base(); base == own && found == "" {
			found = n.Name
		}
	}
	if fold.Key(found) == fold.Key(t.Name) {
		return ""
	}
	return found
}
