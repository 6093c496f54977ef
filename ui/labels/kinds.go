package labels

import (
	"needledrop/internal/catalog"
)

// KindCount is how many cues a title has of a kind.
type KindCount struct {
	Kind catalog.CueKind
	N    int
}
