package ui

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets/fonts"
)

func TestFynesOwnFontsGiveWayToThatForNames(t *testing.T) {
	t.Parallel()
	NewTheme(SystemLook)
	for _, font := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		if !bytes.Equal(font.Content(), fonts.Names()) {
			t.Errorf("%s is still Fyne's", font.Name())
		}
	}
}

func TestTextFromRightToLeftIsSetInOneFaceAndOrder(t *testing.T) {
	newApp(t)
	for text, want := range map[string]bool{"ألف ليلة": true, "Hava (הבה)": true, "Hava": false, "눈물의 여왕": false, "१२ कभी": false, "": false} {
		b := newTextBlock()
		b.set(text, strongStyle(), 400, 0)
		if got := len(b.lines) > 0 && b.lines[0].FontSource == namesFont(); got != want {
			t.Errorf("%q in the face for names: %v, want %v", text, got, want)
		}
		if got := len(b.lines) > 0 && b.lines[0].Text != text; got != want {
			t.Errorf("%q marked as left to right: %v, want %v", text, got, want)
		}
	}
}

func TestHeadingWithLettersThatTheDisplayFaceLacksIsSetInTheTextFace(t *testing.T) {
	newApp(t)
	for text, want := range map[string]bool{"Béla, Łukasz – Zoë’s": true, "Start-Up 스타트업": false, "Подмосковные": false} {
		b := newTextBlock()
		b.set(text, sectionStyle(), 900, 0)
		if got := b.lines[0].FontSource != nil; got != want {
			t.Errorf("%q in the display face: %v, want %v", text, got, want)
		}
	}
}
