package catalog

import (
	"testing"
	"time"
)

func TestDateKeepsWhatIsKnown(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		year  int
		start time.Time
	}{
		{"2016-07-15", 2016, time.Date(2016, 7, 15, 0, 0, 0, 0, time.UTC)},
		{"1999-12", 1999, time.Date(1999, 12, 1, 0, 0, 0, 0, time.UTC)},
		{"1985", 1985, time.Date(1985, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		d, err := ParseDate(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
		}
		if d.Year() != c.year || !d.Start().Equal(c.start) {
			t.Errorf("%s: year %d, start %v", c.text, d.Year(), d.Start())
		}
	}
}

func TestUnknownDateHasNoYear(t *testing.T) {
	t.Parallel()
	for _, d := range []Date{"", "199", "soon"} {
		if d.Year() != 0 || !d.Start().IsZero() {
			t.Errorf("%q: year %d, start %v", d, d.Year(), d.Start())
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
