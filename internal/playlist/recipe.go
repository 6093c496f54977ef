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
	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// Recipe is what a playlist is made of. It names catalog facts only, so it is
// small, can be shared, and holds nothing of Spotify's.
type Recipe struct {
	Titles   []string          `json:"titles,omitempty"`  // ids; none with Moods: every title of those moods
	Artists  []string          `json:"artists,omitempty"` // acts: what of theirs is heard, in Titles or anywhere
	People   []string          `json:"people,omitempty"`  // their work for the music of Titles or of any title
	Seasons  []int             `json:"seasons,omitempty"`
	Episodes []int             `json:"episodes,omitempty"`
	Kinds    []catalog.CueKind `json:"kinds,omitempty"`
	Moods    []string          `json:"moods,omitempty"` // of the titles
	KeyOnly  bool              `json:"key,omitempty"`   // signature moments only
	Albums   []string          `json:"albums,omitempty"`
	// AlbumsToo takes along what else is on the albums of the titles, behind their
	// songs; where little is known of a title's scenes that is most of its music.
	AlbumsToo bool `json:"albums_too,omitempty"`
	// Originals takes the famous act's recording in place of a cover or
	// performance of its song.
	Originals bool     `json:"originals,omitempty"`
	Both      bool     `json:"both,omitempty"` // covers and behind each the famous act's recording
	Cues      []string `json:"cues,omitempty"` // hand-picked, by id
	Order     Sequence `json:"order,omitempty"`
	Seed      uint64   `json:"seed,omitempty"` // of Shuffled: another seed, another order
}

// maxRecipe bounds a recipe file; the longest sensible one is a fraction.
const maxRecipe = 1 << 20

// ParseRecipe reads a recipe file.
func ParseRecipe(data []byte) (Recipe, error) {
	if len(data) > maxRecipe {
		return Recipe{}, &RecipeError{message.New("A recipe is at most %d KB long, this one is longer.", maxRecipe>>10)}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var r Recipe
	if err := dec.Decode(&r); err != nil {
		return Recipe{}, &RecipeError{message.New("This is not a recipe: %s.", strings.TrimPrefix(err.Error(), "json: "))}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Recipe{}, &RecipeError{message.New("This is not a recipe: something follows its end.")}
	}
	return r, r.Check()
}

// Check reports what a recipe cannot mean.
func (r Recipe) Check() error {
	for _, k := range r.Kinds {
		if !slices.Contains(catalog.CueKinds(), k) {
			return &RecipeError{message.New("There is no kind %q: use song, cover, score or performance.", string(k))}
		}
	}
	for _, m := range r.Moods {
		if !slices.Contains(catalog.Moods(), m) {
			return &RecipeError{message.New("There is no mood %q.", m)}
		}
	}
	for _, n := range slices.Concat(r.Seasons, r.Episodes) {
		if n < 1 {
			return &RecipeError{message.New("Seasons and episodes are counted from 1.")}
		}
	}
	if len(r.Titles) == 0 && len(r.Moods) == 0 && len(r.Cues) == 0 && !r.credited() {
		return &RecipeError{message.New("Name at least one title, an artist, a person, a mood or cues.")}
	}
	return r.checkTogether()
}

// checkTogether reports what does not go together.
func (r Recipe) checkTogether() error {
	switch {
	case r.Originals && r.Both:
		return &RecipeError{message.New("Take the originals in place of covers, or both, not the two at once.")}
	case r.credited() && len(r.Cues) > 0:
		return &RecipeError{message.New("Pick songs by hand or name artists and people, not the two at once.")}
	case r.AlbumsToo && (r.credited() || len(r.Albums)+len(r.Cues) > 0):
		return &RecipeError{message.New("Taking the albums along goes with whole titles, not with artists, people, albums or cues.")}
	case r.credited() && len(r.Albums) > 0:
		return &RecipeError{message.New("Name albums or artists and people, not the two at once.")}
	case !slices.Contains(Sequences(), r.Order) && r.Order != storyName:
		return &RecipeError{message.New("There is no order %q: use story, album, chart or shuffle.", string(r.Order))}
	case r.Seed != 0 && r.Order != Shuffled:
		return &RecipeError{message.New("A seed is for the order shuffle.")}
	}
	for _, name := range slices.Concat(r.Artists, r.People) {
		if fold.Key(name) == "" {
			return &RecipeError{message.New("%q is no name.", name)}
		}
	}
	return nil
}

// credited reports whether the recipe asks for the music of somebody.
func (r Recipe) credited() bool { return len(r.Artists)+len(r.People) > 0 }

// RecipeError reports what is wrong with a recipe, in a sentence for the person.
type RecipeError struct{ Message message.Text }

// Error returns the sentence in English.
func (e *RecipeError) Error() string { return e.Message.String() }

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
	n.Artists, n.People = sorted(keys(r.Artists)), sorted(keys(r.People))
	if r.Order == storyName {
		n.Order = InStory
	}
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

// keys folds names: a name is the same in any spelling.
func keys(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = fold.Key(n)
	}
	return out
}

func sorted[T ~string | ~int](list []T) []T {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}
