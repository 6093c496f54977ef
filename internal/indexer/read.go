package indexer

import (
	"encoding/json"
	"errors"
	"fmt"
)

// ErrUnreadable reports that a row does not hold what build wrote.
var ErrUnreadable = errors.New("a row of the catalog cannot be read")

// Decode reads a value that build wrote as JSON.
func Decode(body []byte, into any) error {
	if err := json.Unmarshal(body, into); err != nil {
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return nil
}
