package typeset

import (
	"slices"
	"testing"

	"needledrop/ui/labels"
)

func TestLinesOfJapaneseBreakBetweenLettersButNotWithinWordsOrBeforeSigns(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"Spotifyで聴く":      {"Spotify", "で", "聴", "く"},
		"曲、「名前」。":         {"曲、", "「名", "前」。"},
		"今日は128曲を":        {"今", "日", "は", "128曲", "を"},
		"Two words":       {"Two", "words"},
		"한국어는 띄어 씁니다":     {"한국어는", "띄어", "씁니다"},
		"プレーヤー Client ID": {"プ", "レー", "ヤー", "Client", "ID"},
	} {
		parts := labels.Each(linePartsOf(text), func(p linePart) string { return p.text })
		if !slices.Equal(parts, want) {
			t.Errorf("%q: %q, want %q", text, parts, want)
		}
		if got := setLine(linePartsOf(text)); got != text {
			t.Errorf("%q is set as %q", text, got)
		}
	}
}
