package ui

import (
	"fmt"
	"log/slog"
	"sync"

	"fyne.io/fyne/v2/lang"

	"needledrop/assets"
)

// loadTranslations lets tr and its kin answer in the system's language. A
// language that cannot be read leaves the window in English.
func loadTranslations() error {
	if err := lang.AddTranslationsFS(assets.Translations, "translations"); err != nil {
		return fmt.Errorf("read the translations: %w", err)
	}
	return nil
}

// translations are loaded before the first text is asked for.
var translations = sync.OnceFunc(func() {
	if err := loadTranslations(); err != nil {
		slog.Error("the window stays in English", "error", err)
	}
})

// tr returns a text in the person's language. English is the key.
func tr(text string) string {
	translations()
	return lang.L(text)
}

// trf is tr for a text with verbs of fmt, which a translation may reorder
// (%[2]d of %[1]d).
func trf(format string, args ...any) string { return fmt.Sprintf(tr(format), args...) }

// trn is trf for a text that depends on the number n. The key is the English
// text for many; en.json has the one for one.
func trn(many string, n int, args ...any) string {
	translations()
	return fmt.Sprintf(lang.N(many, n), args...)
}
