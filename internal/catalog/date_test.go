package catalog

import (
	"testing"
	"time"
)

func TestDateKeepsWhatIsKnown(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text   string
		year   int
		decade string
		start  time.Time
	}{
		{"2016-07-15", 2016, "2010s", time.Date(2016, 7, 15, 0, 0, 0, 0, time.UTC)},
		{"1999-12", 1999, "1990s", time.Date(1999, 12, 1, 0, 0, 0, 0, time.UTC)},
		{"1985", 1985, "1980s", time.Date(1985, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		d, err := ParseDate(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
		}
		if d.Year() != c.year || d.Decade() != c.decade || !d.Start().Equal(c.start) {
			t.Errorf("%s: year %d, decade %s, start %v", c.text, d.Year(), d.Decade(), d.Start())
		}
	}
}

func TestUnknownDateHasNoYear(t *testing.T) {
	t.Parallel()
	for _, d := range []Date{"", "199", "soon"} {
		if d.Year() != 0 || d.Decade() != "" || !d.Start().IsZero() {
			t.Errorf("%q: year %d, decade %q, start %v", d, d.Year(), d.Decade(), d.Start())
		}
	}
}

func TestDatesThatAreNoneAreRefused(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "85", "2021-2-3", "2021-02-30", "2021-13", "0216", "9999-01-01", "2021-02-03T00:00:00Z", "２０２１"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("%q is taken as %q", s, d)
		}
	}
}
