// Package message holds texts for people as data: an English format and what is
// put into it. The command line and the log say a text in English, the window in
// the person's language.
package message

import (
	"fmt"
	"time"
)

// Text is a text for people.
type Text struct {
	Format string // English, with verbs of fmt; the key of its translations
	// Args are put into the format: texts and moments in the reader's language,
	// everything else as it is.
	Args []any
}

// New returns a text. The format is a literal, so that a test finds it and asks
// for its translations.
func New(format string, args ...any) Text { return Text{format, args} }

// String says the text in English.
func (t Text) String() string { return fmt.Sprintf(t.Format, t.Args...) }

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t.Format == "" }

// MarshalText writes the text in English.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Layout is how much of a moment is said, as a layout of package time.
type Layout string

// The layouts.
const (
	Clock        Layout = "15:04"
	WeekdayClock Layout = "Monday 15:04"
	Day          Layout = "2 January"
	ClockDay     Layout = "15:04 on 2 January"
)

// Moment is a time within a text. It is said in the zone of the computer.
type Moment struct {
	At time.Time
	As Layout
}

// String says the moment in English.
func (m Moment) String() string { return m.At.Local().Format(string(m.As)) }
