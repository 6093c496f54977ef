package lang

import (
	"time"

	"needledrop/internal/catalog"
)

// DateText writes a date as far as it is known.
func DateText(d catalog.Date) string {
	day := d.Start()
	switch len(d) {
	case len(time.DateOnly):
		return LongDate(day)
	case len("2006-01"):
		return Trf("%[1]s %[2]d", monthName(day.Month()), day.Year())
	}
	return string(d)
}

// LongDate writes a day with its year.
func LongDate(day time.Time) string {
	return Trf("%[1]d %[2]s %[3]d", day.Day(), monthName(day.Month()), day.Year())
}

// monthName is how a month reads within a date.
func monthName(m time.Month) string {
	return [...]string{
		Tr("January"), Tr("February"), Tr("March"), Tr("April"), Tr("May"), Tr("June"),
		Tr("July"), Tr("August"), Tr("September"), Tr("October"), Tr("November"), Tr("December"),
	}[m-time.January]
}

// weekdayName is how a day of the week reads before a time of day.
func weekdayName(d time.Weekday) string {
	return [...]string{
		Tr("Sunday"), Tr("Monday"), Tr("Tuesday"), Tr("Wednesday"), Tr("Thursday"), Tr("Friday"), Tr("Saturday"),
	}[d]
}
