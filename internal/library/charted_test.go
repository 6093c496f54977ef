package library_test

import (
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func TestChartedCueIsTheSongNotItsCover(t *testing.T) {
	t.Parallel()
	title := catalog.Title{Cues: []catalog.Cue{{ID: "t/cover", Title: "Hallelujah", Artist: "Somebody"}, {ID: "t/song", Title: "Hallelujah", Artist: "Jeff Buckley"}}}
	for _, c := range []struct {
		chart catalog.Chart
		want  string
	}{
		{catalog.Chart{Work: "hallelujah", Artist: "Jeff Buckley"}, "t/song"},
		{catalog.Chart{Work: "Hallelujah"}, "t/cover"},
		{catalog.Chart{Work: "Hallelujah", Artist: "Another"}, ""},
		{catalog.Chart{Work: "Grace", Artist: "Jeff Buckley"}, ""},
	} {
		if got := library.ChartedCue(title, c.chart); got != c.want {
			t.Errorf("%+v is %q, want %q", c.chart, got, c.want)
		}
	}
}
