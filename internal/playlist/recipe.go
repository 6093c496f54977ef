package playlist

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"needledrop/internal/catalog"
)

// Recipe is what a playlist is made of. It names catalog facts only, so it is
// small, can be shared, and holds nothing of Spotify's.
type Recipe struct {
	Titles   []string          `json:"titles,omitempty"` // ids; none with Moods: every title of those moods
	Seasons  []int             `json:"seasons,omitempty"`
	Episodes []int             `json:"episodes,omitempty"`
	Kinds    []catalog.CueKind `json:"kinds,omitempty"`
	Moods    []string          `json:"moods,omitempty"` // of the titles
	KeyOnly  bool              `json:"key,omitempty"`   // signature moments only
	Albums   []string          `json:"albums,omitempty"`
	// Originals takes the famous act's recording in place of a cover or
	// performance of its song.
	Originals bool     `json:"originals,omitempty"`
	Cues      []string `json:"cues,omitempty"` // hand-picked, by id
}

// maxRecipe bounds a recipe file; the longest sensible one is a fraction.
const maxRecipe = 1 << 20

// ParseRecipe reads a recipe file.
func ParseRecipe(data []byte) (Recipe, error) {
	if len(data) > maxRecipe {
		return Recipe{}, &RecipeError{fmt.Sprintf("a recipe is at most %d KB long, this one is longer", maxRecipe>>10)}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var r Recipe
	if err := dec.Decode(&r); err != nil {
		return Recipe{}, &RecipeError{"this is not a recipe: " + strings.TrimPrefix(err.Error(), "json: ")}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Recipe{}, &RecipeError{"this is not a recipe: something follows its end"}
	}
	return r, r.Check()
}

// Check tells what a recipe cannot mean.
func (r Recipe) Check() error {
	for _, k := range r.Kinds {
		if !slices.Contains(catalog.CueKinds(), k) {
			return &RecipeError{fmt.Sprintf("there is no kind %q: use song, cover, score or performance", string(k))}
		}
	}
	for _, m := range r.Moods {
		if !slices.Contains(catalog.Moods(), m) {
			return &RecipeError{fmt.Sprintf("there is no mood %q", m)}
		}
	}
	for _, n := range slices.Concat(r.Seasons, r.Episodes) {
		if n < 1 {
			return &RecipeError{"seasons and episodes are counted from 1"}
		}
	}
	if len(r.Titles) == 0 && len(r.Moods) == 0 && len(r.Cues) == 0 {
		return &RecipeError{"name at least one title, a mood or cues"}
	}
	return nil
}

// RecipeError tells what is wrong with a recipe, in words for the person.
type RecipeError struct{ Message string }

// Error returns the sentence.
func (e *RecipeError) Error() string { return e.Message }

// Key names the recipe: two that ask for the same have the same key, however
// their lists are ordered, save for titles, whose order is heard.
func (r Recipe) Key() string {
	n := r
	if len(r.Titles) == 0 {
		n.Titles = r.cueTitles()
	}
	n.Cues = sorted(r.Cues)
	n.Seasons, n.Episodes = sorted(r.Seasons), sorted(r.Episodes)
	n.Kinds, n.Moods, n.Albums = sorted(r.Kinds), sorted(r.Moods), sorted(r.Albums)
	text, err := json.Marshal(n)
	if err != nil {
		text = fmt.Appendf(nil, "%+v", n) // cannot be: plain data always marshals
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16])
}

// cueTitles are the ids of the titles that the hand-picked cues are from, in
// the order they were picked.
func (r Recipe) cueTitles() []string {
	var ids []string
	for _, cue := range r.Cues {
		if id, _, _ := strings.Cut(cue, "/"); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func sorted[T ~string | ~int](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
