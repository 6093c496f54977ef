package ui

import (
	"fmt"
	"strings"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// recipeWords says in words what a playlist was made from.
func recipeWords(data []byte, names map[string]string) string {
	r, err := playlist.ParseRecipe(data)
	if err != nil {
		return "Made from a recipe that this version cannot read"
	}
	var titles []string
	for _, id := range r.Titles {
		if name := names[id]; name != "" {
			id = name
		}
		titles = append(titles, id)
	}
	parts := []string{strings.Join(titles, ", ")} // first what it is of
	if len(r.Moods) > 0 {
		parts = append(parts, "mood "+strings.Join(r.Moods, " and "))
	}
	if len(r.Seasons) > 0 {
		parts = append(parts, numbers("season", r.Seasons))
	}
	if len(r.Episodes) > 0 {
		parts = append(parts, numbers("episode", r.Episodes))
	}
	for _, k := range r.Kinds {
		parts = append(parts, strings.ToLower(kindsName(k)))
	}
	if r.KeyOnly {
		parts = append(parts, "signature moments")
	}
	if len(r.Albums) > 0 {
		parts = append(parts, count(len(r.Albums), "album", "albums"))
	}
	if len(r.Cues) > 0 {
		parts = append(parts, count(len(r.Cues), "song", "songs")+" picked by hand")
	}
	if r.Moods == nil && r.Seasons == nil && r.Episodes == nil && r.Kinds == nil && !r.KeyOnly && r.Albums == nil && r.Cues == nil {
		return "all of " + parts[0]
	}
	return joined(parts...)
}

func numbers(word string, list []int) string {
	if len(list) > 1 {
		word += "s"
	}
	return word + " " + strings.ReplaceAll(strings.Trim(fmt.Sprint(list), "[]"), " ", ", ")
}

// madeFacts is the line under a playlist's name.
func madeFacts(m library.Made, names map[string]string, now time.Time) string {
	return joined(count(m.Songs, "song", "songs"), recipeWords(m.Recipe, names), "saved "+dayWords(m.Updated, now))
}

// dayWords says when something was, as people do.
func dayWords(when, now time.Time) string {
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch day(when) {
	case day(now):
		return "today at " + when.Format("15:04")
	case day(now.AddDate(0, 0, -1)):
		return "yesterday"
	}
	return "on " + dateText(catalog.Date(day(when)))
}

// unfinished returns the jobs that stopped short.
func unfinished(jobs []library.Job) []library.Job {
	var out []library.Job
	for _, j := range jobs {
		if playlist.State(j.State) != playlist.Done {
			out = append(out, j)
		}
	}
	return out
}

// stateWords says why a job is not done.
func stateWords(state string) string {
	switch playlist.State(state) {
	case playlist.Paused:
		return "Spotify asked for a pause"
	case playlist.Waiting:
		return "waits for you to sign in again"
	case playlist.Cancelled:
		return "stopped before it was done" // by the person, or with the window
	case playlist.Running:
		return "was interrupted"
	}
	return "stopped by an error"
}
