package playlists

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// maxTitles is how many titles a playlist's line names.
const maxTitles = 4

// recipeWords says in words what a playlist was made from.
func recipeWords(data []byte, names map[string]string) string {
	r, err := playlist.ParseRecipe(data)
	if err != nil {
		return lang.Tr("Made from a recipe that this version cannot read")
	}
	var titles []string
	for _, id := range r.Titles {
		if name := names[id]; name != "" {
			id = name
		}
		titles = append(titles, id)
	}
	if left := len(titles) - maxTitles; left > 1 {
		titles = append(titles[:maxTitles:maxTitles], lang.Trn("%d more", left, left))
	}
	parts := []string{strings.Join(titles, ", ")} // first what it is of
	if len(r.Moods) > 0 {
		parts = append(parts, lang.Trf("mood %s", strings.Join(labels.Each(r.Moods, lang.Term), lang.Tr(" and "))))
	}
	if len(r.Seasons) > 0 {
		parts = append(parts, lang.Trn("seasons %s", len(r.Seasons), numbers(r.Seasons)))
	}
	if len(r.Episodes) > 0 {
		parts = append(parts, lang.Trn("episodes %s", len(r.Episodes), numbers(r.Episodes)))
	}
	for _, k := range r.Kinds {
		parts = append(parts, labels.KindsInText(k))
	}
	if r.KeyOnly {
		parts = append(parts, lang.Tr("signature moments"))
	}
	if len(r.Albums) > 0 {
		parts = append(parts, lang.Trn("%s albums", len(r.Albums), labels.Thousands(len(r.Albums))))
	}
	if r.AlbumsToo {
		parts = append(parts, lang.Tr("with the albums"))
	}
	if len(r.Cues) > 0 {
		parts = append(parts, lang.Trn("%s songs picked by hand", len(r.Cues), labels.Thousands(len(r.Cues))))
	}
	if r.Moods == nil && r.Seasons == nil && r.Episodes == nil && r.Kinds == nil && !r.KeyOnly && r.Albums == nil && r.Cues == nil {
		return lang.Trf("all of %s", parts[0])
	}
	return labels.Joined(parts...)
}

func numbers(list []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(list), "[]"), " ", ", ")
}

// madeFacts is the line under a playlist's name.
func madeFacts(m userdata.Playlist, names map[string]string, now time.Time) string {
	return labels.Joined(labels.SongCount(m.Songs), recipeWords(m.Recipe, names), lang.Trf("saved %s", dayWords(m.Updated, now)))
}

// dayWords says when something was, as people do.
func dayWords(when, now time.Time) string {
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch day(when) {
	case day(now):
		return lang.Trf("today at %s", when.Format("15:04"))
	case day(now.AddDate(0, 0, -1)):
		return lang.Tr("yesterday")
	}
	return lang.Trf("on %s", lang.DateText(catalog.Date(day(when))))
}

// maxEnded is how many ended jobs the page reads, maxGone how many playlists that
// are not tracked any more it lists.
const (
	maxEnded = 100
	maxGone  = 20
)

// sortJobs parts the jobs that stopped short from the latest that ended.
func sortJobs(jobs []userdata.Job) (unfinished, ended []userdata.Job) {
	for _, j := range jobs {
		switch playlist.State(j.State) {
		case playlist.Done, playlist.Dropped:
			ended = append(ended, j)
		default:
			unfinished = append(unfinished, j)
		}
	}
	slices.SortStableFunc(ended, func(a, b userdata.Job) int { return b.Updated.Compare(a.Updated) })
	return unfinished, ended[:min(len(ended), maxEnded)]
}

// stateWords say why a job is not done.
func stateWords(j app.Job, now time.Time) string {
	switch playlist.State(j.State) {
	case playlist.Paused:
		if j.Until.After(now) {
			return lang.Trf("Paused by Spotify until %s", lang.MomentWords(j.Until, now))
		}
		return lang.Tr("Paused by Spotify")
	case playlist.Waiting:
		return lang.Tr("Waits for you to sign in")
	case playlist.Cancelled:
		return lang.Tr("Stopped before it was done") // by the person, or with the window
	case playlist.Running:
		return lang.Tr("Was interrupted")
	}
	return lang.Tr("Stopped by an error")
}

// unfinishedFacts is the line under the name of a job that does not run.
func unfinishedFacts(j app.Job, now time.Time) string {
	return labels.Joined(stateWords(j, now), jobview.FoundText(j.Found, j.Songs), savedWords(j.Saved), dayWords(j.Updated, now))
}

// runningFacts is the line under the name of the job that runs.
func runningFacts(v jobview.View, now time.Time) string {
	return labels.Joined(lang.Tr("Running now"), v.Detail(now))
}

// history is what became of a playlist.
type history struct {
	last    *playlist.Result // of the last job; nil where none is known
	changes int              // jobs that ended on it
}

// partHistory parts the jobs that ended, the latest first, into those of the
// playlists that were made and the last of each that is not among them.
func partHistory(made []userdata.Playlist, ended []app.Job) (map[string]history, []app.Job) {
	past := map[string]history{}
	for _, m := range made {
		past[m.ID] = history{}
	}
	var gone []app.Job
	seen := map[string]bool{}
	for _, j := range ended {
		id := ""
		switch {
		case j.Result != nil:
			id = j.Result.Playlist.ID
		case j.Made != nil:
			id = j.Made.ID
		}
		h, tracked := past[id]
		switch {
		case tracked:
			if h.changes++; h.last == nil {
				h.last = j.Result
			}
			past[id] = h
		case id == "" || !seen[id]:
			seen[id] = true
			gone = append(gone, j)
		}
	}
	return past, gone[:min(len(gone), maxGone)]
}

// changesText counts how often a playlist was brought up to date since it was made.
func changesText(jobs int) string {
	if jobs < 2 {
		return ""
	}
	return lang.Trn("%d changes since", jobs-1, jobs-1)
}

// goneFacts is the line under the name of a playlist that is not tracked any more.
func goneFacts(j app.Job, now time.Time) string {
	if playlist.State(j.State) == playlist.Dropped {
		return labels.Joined(lang.Tr("Given up"), savedWords(j.Saved), dayWords(j.Updated, now))
	}
	return labels.Joined(lang.Tr("Removed, or no longer tracked"), lang.Trf("saved %s", dayWords(j.Updated, now)))
}

// savedLines list what the page shows as text, a line each.
func savedLines(s savedLists, now time.Time) string {
	var b strings.Builder
	for _, j := range s.unfinished {
		b.WriteString(labels.Joined(j.Name, unfinishedFacts(j, now)) + "\n")
	}
	for _, m := range s.made {
		b.WriteString(labels.Joined(m.Name, madeFacts(m, s.names, now), m.URL) + "\n")
	}
	for _, j := range s.gone {
		b.WriteString(labels.Joined(j.Name, goneFacts(j, now)) + "\n")
	}
	return b.String()
}

func savedWords(saved int) string {
	if saved == 0 {
		return ""
	}
	return lang.Trn("%s saved", saved, labels.Thousands(saved))
}
