package catalog

import (
	"fmt"
	"time"
)

// Date is an ISO date, or only YYYY-MM or YYYY where the source gives no more.
// The zero value is an unknown date.
type Date string

// ParseDate checks that s is a real date in one of the three forms, of the
// years 1000 to 2999: others are slips of the keys.
func ParseDate(s string) (Date, error) {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(s) != len(form) || (s[0] != '1' && s[0] != '2') {
			continue
		}
		if _, err := time.Parse(form, s); err == nil {
			return Date(s), nil
		}
	}
	return "", fmt.Errorf("%q is not a date", s)
}

// Year returns the year, 0 when the date is unknown.
func (d Date) Year() int {
	var year int
	if len(d) < 4 {
		return 0
	}
	for _, r := range d[:4] {
		if r < '0' || r > '9' {
			return 0
		}
		year = year*10 + int(r-'0')
	}
	return year
}

// Start returns the first day the date can mean; the zero time when unknown.
func (d Date) Start() time.Time {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(d) == len(form) {
			t, _ := time.Parse(form, string(d))
			return t
		}
	}
	return time.Time{}
}

// Year returns the date that names a year only.
func Year(year int) Date { return Date(fmt.Sprintf("%04d", year)) }
