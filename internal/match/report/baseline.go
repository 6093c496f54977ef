package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// baseline holds the verdicts of an earlier run by case. It keeps nothing else
// of the cases, which are not ours to copy.
type baseline map[string]verdict

// readBaseline reads a saved run; no file is an empty one.
func readBaseline(name string) (baseline, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return baseline{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the baseline: %w", err)
	}
	var b baseline
	if err := json.Unmarshal(data, &b); err != nil {
		return nil, fmt.Errorf("read the baseline %s: %w", name, err)
	}
	return b, nil
}

// writeBaseline saves this run's verdicts over those before, keeping the cases
// of other files.
func writeBaseline(name string, before baseline, results []result) error {
	after := maps.Clone(before)
	if after == nil {
		after = baseline{}
	}
	for _, r := range results {
		after[r.ID] = r.verdict
	}
	data, err := json.MarshalIndent(after, "", " ")
	if err != nil {
		return fmt.Errorf("save the baseline: %w", err)
	}
	if err := os.WriteFile(name, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("save the baseline: %w", err)
	}
	return nil
}

// change is a case whose verdict is not what it was.
type change struct {
	id       string
	was, now verdict
}

// changes are the cases that are better or worse than in the baseline.
type changes struct {
	compared            int
	improved, regressed []change
}

func (c changes) worse() bool { return len(c.regressed) > 0 }

func compare(before baseline, results []result) changes {
	var c changes
	for _, r := range results {
		was, known := before[r.ID]
		if !known {
			continue
		}
		c.compared++
		switch {
		case ranks[r.verdict] > ranks[was]:
			c.improved = append(c.improved, change{r.ID, was, r.verdict})
		case ranks[r.verdict] < ranks[was]:
			c.regressed = append(c.regressed, change{r.ID, was, r.verdict})
		}
	}
	worstFirst := func(a, b change) int { return ranks[a.now] - ranks[b.now] }
	slices.SortStableFunc(c.regressed, worstFirst)
	slices.SortStableFunc(c.improved, worstFirst)
	return c
}
