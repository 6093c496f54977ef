package lang

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// CountryNames names ISO 3166-1 codes in the person's
// language; a code that is not known
// stays.
func CountryNames(codes []string) []string {
	return named(codes, func(code string) string {
		region, err := language.ParseRegion(code)
		if err != nil {
			return ""
		}
		return display.Regions(ownLanguage()).Name(region)
	})
}

// LanguageNames names ISO 639-1 codes in the person's
// language; a code that is not known
// stays.
func LanguageNames(codes []string) []string {
	return named(codes, func(code string) string {
		base, err := language.ParseBase(code)
		if err != nil {
			return ""
		}
		return display.Languages(ownLanguage()).Name(base)
	})
}

// ownLanguage is the language of the window.
func ownLanguage() language.Tag { return spoken().tag }

func named(codes []string, name func(string) string) []string {
	out := make([]string, len(codes))
	for i, code := range codes {
		if out[i] = name(code); out[i] == "" {
			out[i] = code
		}
	}
	return out
}
