// Command icon draws the app's icon: a needle that has just dropped on a
// record. Run it in the module's root as: go run ./internal/tools/icon
package main

import (
	"fmt"
	"image/png"
	"os"
)

// side is the icon's width and height in pixels.
const side = 512

func main() {
	if err := write("assets/icon.png"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(path string) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write icon: %w", err)
	}
	defer func() {
		if closing := f.Close(); err == nil && closing != nil {
			err = fmt.Errorf("write icon: %w", closing)
		}
	}()
	if err := png.Encode(f, draw(side)); err != nil {
		return fmt.Errorf("write icon: %w", err)
	}
	return nil
}
