package connect

import (
	"needledrop/ui/stage"
)

// sheetOf is the connect sheet that is open.
func sheetOf(s *stage.Stage) *sheet { return s.Sheet.(*sheet) }
