package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"needledrop/internal/playlist"
	"needledrop/ui/widgets"
)

// page is what the middle of the window shows. Its work ends with the context
// it was made with.
type page interface {
	object() fyne.CanvasObject
	place() any // where the person is, to come back to
}

// newPage makes the page of a step.
type newPage func(context.Context, *Shell, step) page

// What a page may do besides, when the window's menus and keys ask for it or
// something it shows has changed.
type (
	// focusing pages say what takes the keyboard; nil for nothing.
	focusing interface{ focus() fyne.Focusable }
	// keyed pages have single keys.
	keyed interface{ singleKeys() *widgets.PageKeys }
	// creating pages make the playlist that is meant on them.
	creating interface{ create() }
	// offering pages have a list to take along: its recipe, and the name of its playlist.
	offering interface {
		wanted() (playlist.Recipe, string)
	}
	// textual pages have a text to copy.
	textual interface{ asText() string }
	// undoing pages take the last change back.
	undoing interface{ undo() }
	// choosing pages let songs be chosen, all at once too.
	choosing interface{ chooseAll() }
	// copying pages copy what is chosen on them.
	copying interface{ copyChosen() }
	// replanning pages say what a playlist would hold.
	replanning interface{ replan() }
	// unsureShowing pages show what waits for a decision.
	unsureShowing interface{ unsureChanged() }
	// jobsShowing pages list the jobs.
	jobsShowing interface{ jobsChanged() }
	// runShowing pages show how far the running job is.
	runShowing interface{ jobRuns(jobView) }
	// sizeShowing pages show the text size.
	sizeShowing interface{ textSized() }
	// scenesToggling pages have a switch for scene notes.
	scenesToggling interface{ toggleScenes() }
)
