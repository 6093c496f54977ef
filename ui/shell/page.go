package shell

import (
	"context"

	"fyne.io/fyne/v2"

	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/widgets"
)

// Page is what the middle of the window shows. Its work ends with the context
// it was made with.
type Page interface {
	Object() fyne.CanvasObject
	Place() any // where the person is, to come back to
}

// NewPage makes the page of a step.
type NewPage func(context.Context, *Shell, Step) Page

// What a page may do besides, when the window's menus and keys ask for it or
// something it shows has changed.
type (
	// focusing pages say what takes the keyboard; nil for nothing.
	focusing interface{ Focus() fyne.Focusable }
	// Keyed pages have single keys.
	Keyed interface{ SingleKeys() *widgets.PageKeys }
	// creating pages make the playlist that is meant on them.
	creating interface{ Create() }
	// offering pages have a list to take along: its recipe, and the name of its playlist.
	offering interface {
		Wanted() (playlist.Recipe, string)
	}
	// textual pages have a text to copy.
	textual interface{ AsText() string }
	// Undoing pages take the last change back.
	Undoing interface{ Undo() }
	// Choosing pages let songs be chosen, all at once too.
	Choosing interface{ ChooseAll() }
	// Copying pages copy what is chosen on them.
	Copying interface{ CopyChosen() }
	// replanning pages say what a playlist would hold.
	replanning interface{ Replan() }
	// unsureShowing pages show what waits for a decision.
	unsureShowing interface{ UnsureChanged() }
	// jobsShowing pages list the jobs.
	jobsShowing interface{ JobsChanged() }
	// runShowing pages show how far the running job is.
	runShowing interface{ JobRuns(jobview.View) }
	// sizeShowing pages show the text size.
	sizeShowing interface{ TextSized() }
	// ScenesToggling pages have a switch for scene notes.
	ScenesToggling interface{ ToggleScenes() }
)
