package widgets

import (
	"strings"
	"testing"

	"needledrop/ui/typeset"
	"needledrop/ui/uitest"
)

func TestWrappedTextIsPlain(t *testing.T) {
	uitest.NewApp(t)
	for name, shown := range map[string]string{
		"paragraph": uitest.TextOf(uitest.LaidOut(typeset.NewText("evil\u202eeman\x1b"))),
		"heading":   uitest.TextOf(uitest.LaidOut(typeset.NewPageHeading("evil\u202eeman\x1b"))),
		"banner":    uitest.TextOf(uitest.LaidOut(NewBanner(Notice, "evil\u202eeman\x1b", "", nil, nil))),
	} {
		if strings.TrimSpace(shown) != "evileman" {
			t.Errorf("a %s shows %q", name, shown)
		}
	}
}
