package typeset

import (
	"testing"

	"needledrop/ui/skin"
	"needledrop/ui/uitest"
)

func TestTextFromRightToLeftIsSetInOneFaceAndOrder(t *testing.T) {
	uitest.NewApp(t)
	for text, want := range map[string]bool{"ألف ليلة": true, "Hava (הבה)": true, "Hava": false, "눈물의 여왕": false, "१२ कभी": false, "": false} {
		b := NewTextBlock()
		b.Set(text, StrongStyle(), 400, 0)
		if got := len(b.Lines) > 0 && b.Lines[0].FontSource == skin.NamesFont(); got != want {
			t.Errorf("%q in the face for names: %v, want %v", text, got, want)
		}
		if got := len(b.Lines) > 0 && b.Lines[0].Text != text; got != want {
			t.Errorf("%q marked as left to right: %v, want %v", text, got, want)
		}
	}
}

func TestHeadingWithLettersThatTheDisplayFaceLacksIsSetInTheTextFace(t *testing.T) {
	uitest.NewApp(t)
	for text, want := range map[string]bool{"Béla, Łukasz – Zoë’s": true, "Start-Up 스타트업": false, "Подмосковные": false} {
		b := NewTextBlock()
		b.Set(text, SectionStyle(), 900, 0)
		if got := b.Lines[0].FontSource != nil; got != want {
			t.Errorf("%q in the display face: %v, want %v", text, got, want)
		}
	}
}
