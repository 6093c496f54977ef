package lang

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path"
	"strings"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"needledrop/assets"
)

// Languages are those the window speaks; whoever speaks none of them gets the
// first.
func Languages() []string { return []string{"en", "de", "es", "fr", "ja", "ko", "pt-BR"} }

// OwnName is what the speakers of one of the Languages call it.
func OwnName(locale string) string {
	return map[string]string{"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "ja": "日本語", "ko": "한국어", "pt-BR": "Português (Brasil)"}[locale]
}

// OneWeight tells whether the language that is spoken is written in letters that the
// program has in one weight only.
func OneWeight() bool {
	name := spoken().name
	return name == "ja" || name == "ko"
}

// forms are what a text is called for one, for many and the like, by the names
// of CLDR. A text that depends on no number has only "other".
type forms map[string]string

// UnmarshalJSON reads a text, or its forms.
func (f *forms) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err == nil {
		*f = forms{"other": text}
		return nil
	}
	return json.Unmarshal(data, (*map[string]string)(f))
}

// Speech is a language of the window: its texts by the English ones. What is
// not in it is said in English.
type Speech struct {
	name  string // one of Languages
	tag   language.Tag
	texts map[string]forms
}

// NewSpeech returns the language nearest to a locale such as de-AT. Fyne would
// choose among the languages that it has texts of its own in, which are others,
// so the window looks its texts up itself.
func NewSpeech(locale string) (*Speech, error) {
	var known []language.Tag
	for _, name := range Languages() {
		known = append(known, language.Make(name))
	}
	_, at, _ := language.NewMatcher(known).Match(language.Make(locale))
	name := Languages()[at]
	s := &Speech{name: name, tag: known[at], texts: map[string]forms{}}
	err := readTexts("translations/"+name+".json", &s.texts)
	return s, err
}

func readTexts(name string, into any) error {
	data, err := assets.Translations.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// Text is the translation of an English text, or the text itself where there is none.
func (s *Speech) Text(english string) string {
	if of, ok := s.texts[english]; ok {
		return of["other"]
	}
	return english
}

// Count is text in the form for a number.
func (s *Speech) Count(many string, n int) string {
	form := [...]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}[plural.Cardinal.MatchPlural(s.tag, max(n, -n), 0, 0, 0, 0)]
	of := s.texts[many]
	return cmp.Or(of[form], of["other"], many)
}

// chosen is the language that Use set, nil before: that of the system. A program
// speaks one language, as it has one theme.
var chosen atomic.Pointer[Speech]

// Use speaks the language nearest to a locale such as de-AT from now on, and that
// of the system again for "". Texts that are shown already stay as they are.
func Use(locale string) error {
	if locale == "" {
		chosen.Store(nil)
		return nil
	}
	s, err := NewSpeech(locale)
	if err != nil {
		return err
	}
	chosen.Store(s)
	return nil
}

func spoken() *Speech {
	if s := chosen.Load(); s != nil {
		return s
	}
	return ofSystem()
}

// ofSystem is the language of the system.
var ofSystem = sync.OnceValue(func() *Speech {
	s, err := NewSpeech(lang.SystemLocale().LanguageString())
	if err = errors.Join(err, translateFyne()); err != nil {
		slog.Error("some texts stay in English", "error", err)
	}
	return s
})

// translateFyne gives Fyne's own texts to it in the languages that it lacks.
func translateFyne() error {
	files, err := fs.Glob(assets.Translations, "translations/base.*.json")
	for _, name := range files {
		data, reading := assets.Translations.ReadFile(name)
		err = errors.Join(err, reading, lang.AddTranslations(fyne.NewStaticResource(strings.TrimPrefix(path.Base(name), "base."), data)))
	}
	return err
}

// Tr returns a text in the person's language. English is the key.
func Tr(text string) string { return spoken().Text(text) }

// Trf is tr for a text with verbs of fmt, which a translation may reorder
// (%[2]d of %[1]d).
func Trf(format string, args ...any) string { return fmt.Sprintf(Tr(format), args...) }

// Trn is trf for a text that depends on the number n. The key is the English
// text for many; en.json has the one for one.
func Trn(many string, n int, args ...any) string {
	return fmt.Sprintf(spoken().Count(many, n), args...)
}

// Term is a word of the catalog's closed lists, such as a mood or the kind of a
// title, in the person's language; words of added packs may have no translation.
func Term(english string) string { return Tr(english) }
