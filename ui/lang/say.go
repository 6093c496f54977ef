package lang

import (
	"fmt"

	"needledrop/internal/message"
)

// Say returns a text of the packages below in the person's language, with the
// texts and moments in it. They speak English to the command line and the log.
func Say(t message.Text) string { return spoken().Say(t) }

// Say is Say in a language.
func (s *Speech) Say(t message.Text) string {
	args := make([]any, len(t.Args))
	for i, arg := range t.Args {
		switch arg := arg.(type) {
		case message.Text:
			args[i] = s.Say(arg)
		case message.Moment:
			args[i] = s.moment(arg)
		default:
			args[i] = arg
		}
	}
	return fmt.Sprintf(s.Text(t.Format), args...)
}

// moment says a time within a text.
func (s *Speech) moment(m message.Moment) string {
	at := m.At.Local()
	clock := at.Format(string(message.Clock))
	if base, _ := s.tag.Base(); base.String() == "en" {
		return m.String()
	}
	switch m.As {
	case message.WeekdayClock:
		return fmt.Sprintf(s.Text("%[1]s %[2]s"), s.Text(at.Weekday().String()), clock)
	case message.Day:
		return fmt.Sprintf(s.Text("%[1]d %[2]s"), at.Day(), s.Text(at.Month().String()))
	case message.ClockDay:
		return fmt.Sprintf(s.Text("%[1]d %[2]s %[3]s"), at.Day(), s.Text(at.Month().String()), clock)
	}
	return clock
}
