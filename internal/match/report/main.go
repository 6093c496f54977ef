// Command report measures the matcher on a file of labelled cases: it decides
// every case among the case's own candidates, prints a table by class, which
// bars are held, and what is wrong or unsure, and compares with a saved
// baseline.
//
//	go run ./internal/match/report -bench cases.jsonl
//
// It ends with 1 when a case has become worse than in the baseline, unless the
// new state is saved as the baseline.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, time.Now)) }

func run(args []string, out, errs io.Writer, now func() time.Time) int {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(errs)
	bench := flags.String("bench", "", "the `file` of labelled cases (JSON lines, or one JSON array of probes)")
	saved := flags.String("baseline", "internal/match/testdata/baseline.json", "the `file` of verdicts to compare with")
	save := flags.Bool("save", false, "make this run the baseline")
	show := flags.Int("show", 20, "how many wrong or unsure cases to print")
	if flags.Parse(args) != nil || *bench == "" {
		flags.Usage()
		return 2
	}
	worse, err := report(out, *bench, *saved, *show, *save, now)
	if err != nil {
		fmt.Fprintln(errs, "report:", err)
		return 1
	}
	if worse && !*save {
		return 1
	}
	return 0
}

func report(out io.Writer, bench, saved string, show int, save bool, now func() time.Time) (worse bool, err error) {
	cases, err := readCases(bench)
	if err != nil {
		return false, err
	}
	before, err := readBaseline(saved)
	if err != nil {
		return false, err
	}
	start := now()
	results := decide(cases)
	took := now().Sub(start)

	sum := count(results)
	printTable(out, sum)
	printBars(out, bars(sum))
	printUnsure(out, results, show)
	printSpeed(out, cases, took)
	changed := compare(before, results)
	printChanges(out, changed)
	if save {
		return changed.worse(), writeBaseline(saved, before, results)
	}
	return changed.worse(), nil
}
