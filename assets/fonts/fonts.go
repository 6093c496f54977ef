// Package fonts holds the typefaces of Needledrop. Both families are under the
// SIL Open Font License 1.1, whose texts lie beside the files:
//   - Bricolage Grotesque sets names and headings, on screen and on covers;
//   - Figtree sets everything else on screen.
//
// They cover Latin scripts. Other scripts come from the system's fonts on
// screen, and are not set at all in artwork.
//
// The files are as published; only their line metrics are changed, in memory.
package fonts

import _ "embed" // for the files below

var (
	//go:embed BricolageGrotesque-Bold.ttf
	display string
	//go:embed Figtree-Regular.ttf
	text string
	//go:embed Figtree-Bold.ttf
	textBold string
)

// Display returns the TrueType file of the face for names and headings.
func Display() []byte { return withLineMetrics(display) }

// Text returns the TrueType file of the face for running text.
func Text() []byte { return withLineMetrics(text) }

// TextBold returns the TrueType file of the bold face for running text.
func TextBold() []byte { return withLineMetrics(textBold) }
