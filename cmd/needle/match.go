package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/userfile"
)

type matchCmd struct {
	File string `arg:"" optional:"" help:"File of JSON lines; standard input otherwise." type:"path"`
}

// matchLine is one wanted recording of the input.
type matchLine struct {
	ID         string           `json:"id"`
	Title      string           `json:"title"`
	Artist     string           `json:"artist"`
	Album      string           `json:"album"`
	Year       int              `json:"year"`
	DurationMS int64            `json:"duration_ms"`
	Kind       match.Kind       `json:"kind"`
	Original   string           `json:"original"`
	ISRC       string           `json:"isrc"`
	Candidates []matchCandidate `json:"candidates"`
}

type matchCandidate struct {
	URI         string   `json:"uri"`
	Title       string   `json:"title"`
	Artists     []string `json:"artists"`
	Album       string   `json:"album"`
	DurationMS  int64    `json:"duration_ms"`
	ReleaseDate string   `json:"release_date"`
	ISRC        string   `json:"isrc"`
	IsPlayable  *bool    `json:"is_playable"` // missing means it is played
}

// matchAnswer is one line of the output.
type matchAnswer struct {
	ID         string          `json:"id"`
	Outcome    match.Outcome   `json:"outcome"`
	URI        string          `json:"uri"`
	Candidates []matchedOption `json:"candidates"`
	Reasons    []message.Text  `json:"reasons"`
	Calls      int             `json:"calls"`
}

type matchedOption struct {
	URI     string         `json:"uri"`
	Title   string         `json:"title"`
	Artists []string       `json:"artists"`
	Score   float64        `json:"score"`
	Reasons []message.Text `json:"reasons"`
}

// maxLine bounds an input line; 20 candidates take a fraction.
const maxLine = 16 << 20

// Run answers the lines in order, one line each.
func (c *matchCmd) Run(k *call) error {
	var in io.Reader = k.print.in
	if c.File != "" {
		f, err := os.Open(c.File)
		if err != nil {
			return usage("the file %s cannot be opened", c.File)
		}
		defer f.Close()
		in = f
	}
	out := bufio.NewWriter(k.print.out)
	k.print.printed = true // each line is a document of its own
	err := k.answerAll(in, out)
	return errors.Join(err, out.Flush())
}

func (k *call) answerAll(in io.Reader, out *bufio.Writer) error {
	lines := bufio.NewScanner(userfile.Text(in))
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for n := 1; lines.Scan(); n++ {
		if err := k.ctx.Err(); err != nil {
			return err
		}
		if len(lines.Bytes()) == 0 {
			continue
		}
		var l matchLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil || strings.TrimSpace(l.Title) == "" {
			return errors.Join(usage("line %d has no title to look for: %s", n, cause(err)), out.Flush())
		}
		answer, err := k.answer(l)
		if err != nil {
			return err
		}
		if err := enc.Encode(answer); err != nil {
			return fmt.Errorf("print an answer: %w", err)
		}
		if len(l.Candidates) == 0 {
			if err := out.Flush(); err != nil { // the answer is shown before the next search
				return fmt.Errorf("print an answer: %w", err)
			}
		}
	}
	if err := lines.Err(); err != nil {
		return usage("the input cannot be read: %v", err)
	}
	return nil
}

func cause(err error) string {
	if err == nil {
		return `it needs "id" and "title"`
	}
	return "it is no JSON object as `needle match` reads it"
}

// answer decides among the line's own candidates, or asks Spotify.
func (k *call) answer(l matchLine) (matchAnswer, error) {
	w := match.Wanted{
		Title: l.Title, Artist: l.Artist, Kind: l.Kind, Original: l.Original, Album: l.Album, Year: l.Year,
		Duration: time.Duration(l.DurationMS) * time.Millisecond, ISRC: l.ISRC,
	}
	if l.Candidates != nil {
		return answerOf(l.ID, match.Decide(w, offered(l.Candidates), match.Preference{}), 0), nil
	}
	d, calls, err := k.app.Match(k.ctx, w, func(w app.Wait) { k.print.say("Spotify asks to wait: %s left", w.Left.Round(time.Second)) })
	return answerOf(l.ID, d, calls), err
}

func offered(in []matchCandidate) []match.Candidate {
	out := make([]match.Candidate, len(in))
	for i, c := range in {
		out[i] = match.Candidate{
			URI: c.URI, Title: c.Title, Artists: c.Artists, Album: c.Album, Duration: time.Duration(c.DurationMS) * time.Millisecond,
			Released: c.ReleaseDate, ISRC: c.ISRC, Unplayable: c.IsPlayable != nil && !*c.IsPlayable,
		}
	}
	return out
}

func answerOf(id string, d match.Decision, calls int) matchAnswer {
	return matchAnswer{ID: id, Outcome: d.Outcome, URI: d.URI, Candidates: options(d.Candidates), Reasons: some(d.Reasons), Calls: calls}
}
