package ui

import (
	"time"

	"needledrop/internal/catalog"
)

// dateText writes a date as far as it is known.
func dateText(d catalog.Date) string {
	day := d.Start()
	switch len(d) {
	case len(time.DateOnly):
		return longDate(day)
	case len("2006-01"):
		return trf("%[1]s %[2]d", monthName(day.Month()), day.Year())
	}
	return string(d)
}

// longDate writes a day with its year.
func longDate(day time.Time) string {
	return trf("%[1]d %[2]s %[3]d", day.Day(), monthName(day.Month()), day.Year())
}

// monthName is how a month reads within a date.
func monthName(m time.Month) string {
	return [...]string{
		tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"),
		tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
	}[m-time.January]
}

// weekdayName is how a day of the week reads before a time of day.
func weekdayName(d time.Weekday) string {
	return [...]string{
		tr("Sunday"), tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday"), tr("Friday"), tr("Saturday"),
	}[d]
}
