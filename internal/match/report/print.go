package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

func (s share) String() string {
	if !s.known {
		return "-"
	}
	return fmt.Sprintf("%.2f", s.percent)
}

// printTable prints a row a class. "shown" are the reviews with a right track
// in view, of all reviews that have one; autos that are left out count in
// neither precision nor coverage's right ones.
func printTable(out io.Writer, s summary) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "n\tpositive\tauto\tright\twrong\tleft out\tprecision\tcoverage\treview\tshown\tof\tmissed\t  class\t")
	row := func(class string, t *tally) {
		fmt.Fprintf(w, "%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t%d\t%d\t%d\t%d\t  %s\t\n", t.cases, t.positives, t.autos(), t.of[right], t.of[wrong],
			t.of[leftOut], t.precision(), t.coverage(), t.reviews(), t.of[shown], t.of[shown]+t.of[hidden], t.of[missed], class)
	}
	for _, class := range slices.Sorted(maps.Keys(s.classes)) {
		row(class, s.classes[class])
	}
	row("ALL", &s.all)
	w.Flush()
}

func printBars(out io.Writer, all []bar) {
	fmt.Fprintln(out, "\nbars")
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, b := range all {
		state, bound := "held", "at least"
		if !b.held() {
			state = "MISSED"
		}
		if b.most {
			bound = "under"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s %g %%\n", state, b.name, b.got, bound, b.want)
	}
	w.Flush()
}

// printUnsure prints the cases that are wrong or leave a right track untaken,
// the worst first.
func printUnsure(out io.Writer, results []result, limit int) {
	var unsure []result
	for _, r := range results {
		if r.verdict == wrong || len(r.Right) > 0 && r.verdict != right && r.verdict != leftOut {
			unsure = append(unsure, r)
		}
	}
	slices.SortStableFunc(unsure, func(a, b result) int { return ranks[a.verdict] - ranks[b.verdict] })
	fmt.Fprintf(out, "\n%d cases are wrong or not sure; %d of them:\n", len(unsure), min(limit, len(unsure)))
	for _, r := range unsure[:min(limit, len(unsure))] {
		fmt.Fprintf(out, "%-7s %s %s: %q by %q (%s)\n", r.verdict, r.ID, r.Class, r.Want.Title, r.Want.Artist, r.Want.Kind)
		if len(r.Candidates) > 0 {
			fmt.Fprintf(out, "        got   %s\n", described(r.Candidates[0].Candidate))
		}
		for _, c := range r.Offered {
			if r.Right[c.URI] {
				fmt.Fprintf(out, "        right %s\n", described(c))
				break
			}
		}
		fmt.Fprintf(out, "        %s\n", strings.Join(message.English(r.Reasons), "; "))
	}
}

func described(c match.Candidate) string {
	return fmt.Sprintf("%q by %q, album %q, %s", c.Title, strings.Join(c.Artists, "; "), c.Album, c.Duration.Round(time.Second))
}

func printSpeed(out io.Writer, cases []labelled, took time.Duration) {
	candidates := 0
	for _, c := range cases {
		candidates += len(c.Offered)
	}
	fmt.Fprintf(out, "\n%d candidates in %s: %.0f candidates/s\n", candidates, took.Round(time.Millisecond), float64(candidates)/took.Seconds())
}

func printChanges(out io.Writer, c changes) {
	fmt.Fprintf(out, "\nagainst the baseline: %d compared, %d improved, %d regressed\n", c.compared, len(c.improved), len(c.regressed))
	for _, x := range c.improved {
		fmt.Fprintf(out, "improved  %s: %s, was %s\n", x.id, x.now, x.was)
	}
	for _, x := range c.regressed {
		fmt.Fprintf(out, "REGRESSED %s: %s, was %s\n", x.id, x.now, x.was)
	}
}
