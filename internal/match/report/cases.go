package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"needledrop/internal/match"
)

// labelled is one case: what is wanted, what is offered, which tracks are
// right.
type labelled struct {
	ID      string
	Class   string
	Want    match.Wanted
	Offered []match.Candidate
	Right   map[string]bool // by URI; empty: nothing offered is right
	LeftOut map[string]bool // neither right nor wrong
}

func readCases(name string) ([]labelled, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read the cases: %w", err)
	}
	cases, err := parseCases(data)
	if err != nil {
		return nil, fmt.Errorf("read the cases of %s: %w", name, err)
	}
	return cases, nil
}

// parseCases reads JSON lines, or a JSON array of probes.
func parseCases(data []byte) ([]labelled, error) {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return parseProbes(data)
	}
	var out []labelled
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var c benchLine
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, c.labelled())
	}
	return out, nil
}

// benchLine is a line of the JSON lines form.
type benchLine struct {
	ID         string     `json:"id"`
	Class      string     `json:"class"`
	Title      string     `json:"title"`
	Alt        []string   `json:"alt_titles"`
	Artist     string     `json:"artist"`
	Kind       match.Kind `json:"kind"`
	Original   string     `json:"original"`
	Album      string     `json:"album"`
	Year       int        `json:"year"`
	DurationMS int64      `json:"duration_ms"`
	ISRC       string     `json:"isrc"`
	Accept     []string   `json:"accept"`
	LeftOut    []string   `json:"alt"`
	Candidates []struct {
		URI         string   `json:"uri"`
		Title       string   `json:"title"`
		Artists     []string `json:"artists"`
		Album       string   `json:"album"`
		DurationMS  int64    `json:"duration_ms"`
		ReleaseDate string   `json:"release_date"`
		ISRC        string   `json:"isrc"`
	} `json:"candidates"`
}

func (b *benchLine) labelled() labelled {
	c := labelled{ID: b.ID, Class: b.Class, Right: set(b.Accept), LeftOut: set(b.LeftOut)}
	c.Want = match.Wanted{
		Title: b.Title, Alt: b.Alt, Artist: b.Artist, Kind: b.Kind, Original: b.Original, Album: b.Album, Year: b.Year,
		Duration: time.Duration(b.DurationMS) * time.Millisecond, ISRC: b.ISRC,
	}
	for _, t := range b.Candidates {
		c.Offered = append(c.Offered, match.Candidate{
			URI: t.URI, Title: t.Title, Artists: t.Artists, Album: t.Album,
			Duration: time.Duration(t.DurationMS) * time.Millisecond, Released: t.ReleaseDate, ISRC: t.ISRC,
		})
	}
	return c
}

// probe is a case of the array form; its lengths are in seconds, and its right
// tracks are given by their places.
type probe struct {
	ID    string `json:"id"`
	Class string `json:"cls"`
	Want  struct {
		Title    string     `json:"title"`
		Artist   []string   `json:"artist"`
		Kind     match.Kind `json:"kind"`
		Original string     `json:"original"`
		Album    string     `json:"album"`
		Seconds  float64    `json:"dur"`
	} `json:"want"`
	Candidates []struct {
		Name    string   `json:"name"`
		Artists []string `json:"artists"`
		Album   string   `json:"album"`
		Seconds float64  `json:"dur"`
	} `json:"candidates"`
	Right []int `json:"gold"`
}

func parseProbes(data []byte) ([]labelled, error) {
	var probes []probe
	if err := json.Unmarshal(data, &probes); err != nil {
		return nil, fmt.Errorf("probes: %w", err)
	}
	out := make([]labelled, len(probes))
	for i := range probes {
		out[i] = probes[i].labelled()
	}
	return out, nil
}

func (p *probe) labelled() labelled {
	c := labelled{ID: p.ID, Class: p.Class, Right: map[string]bool{}}
	c.Want = match.Wanted{
		Title: p.Want.Title, Artist: strings.Join(p.Want.Artist, ", "), Kind: p.Want.Kind, Original: p.Want.Original,
		Album: p.Want.Album, Duration: seconds(p.Want.Seconds),
	}
	for i, t := range p.Candidates {
		c.Offered = append(c.Offered, match.Candidate{URI: place(i), Title: t.Name, Artists: t.Artists, Album: t.Album, Duration: seconds(t.Seconds)})
	}
	for _, i := range p.Right {
		c.Right[place(i)] = true
	}
	return c
}

func place(i int) string { return fmt.Sprintf("place:%d", i) }

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

func set(names []string) map[string]bool {
	out := make(map[string]bool, len(names))
	for _, n := range names {
		out[n] = true
	}
	return out
}
