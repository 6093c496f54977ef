package indexer

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// Billed returns the ids of the artists that a credit line counts for, the
// main act first: itself, what stands before and behind "feat.", and of names
// that are billed together those that listed knows.
func Billed(line string, listed func(id string) bool) []string {
	var ids []string
	add := func(name string) {
		if id := fold.Key(name); !slices.Contains(ids, id) && listed(id) {
			ids = append(ids, id)
		}
	}
	for _, act := range splitGuests(line) {
		add(act)
		for _, part := range splitAct(act) {
			add(part)
		}
	}
	return ids
}

// splitGuests parts the main act from its guests.
func splitGuests(name string) []string {
	for _, sign := range []string{" feat. ", " featuring ", " ft. "} {
		if main, guests, ok := strings.Cut(name, sign); ok {
			return []string{main, guests}
		}
	}
	return []string{name}
}

// splitAct parts names that are billed together; none where nothing joins any.
// Several names in brackets are the members of the act before them. A single
// one tells namesakes or groups apart and belongs to the name.
func splitAct(name string) []string {
	parts := splitJoined(name)
	head, rest, found := strings.Cut(name, " (")
	inside, _, closed := strings.Cut(rest, ")")
	if members := splitJoined(inside); found && closed && len(members) > 0 {
		parts = append(append(append(parts, head), splitJoined(head)...), members...)
	}
	return parts
}

// joiners stand between names that are billed together.
var joiners = strings.NewReplacer(" & ", ", ", " with ", ", ")

func splitJoined(names string) []string {
	if parts := strings.Split(joiners.Replace(names), ", "); len(parts) > 1 {
		return parts
	}
	return nil
}

// PersonID is the id of a person.
func PersonID(name string) string { return fold.Key(name) }
