package layouts

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// ButtonsAndText puts a sentence after buttons, or below them where it would get
// too little of the line. The buttons stand in as many lines as they need.
type ButtonsAndText struct{}

const (
	planGap float32 = 16
	minPlan float32 = 160 // at the usual text size
)

// MinSize is right for the width of the last layout.
func (ButtonsAndText) MinSize(objects []fyne.CanvasObject) fyne.Size {
	acts, plan := objects[0].MinSize(), objects[1].MinSize()
	switch {
	case !objects[1].Visible():
		return acts
	case objects[1].Position().X > 0:
		return fyne.NewSize(acts.Width, max(acts.Height, plan.Height))
	}
	return fyne.NewSize(acts.Width, acts.Height+8+plan.Height)
}

// Layout places the two.
func (ButtonsAndText) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	acts, plan := objects[0], objects[1]
	var line float32
	for _, o := range shown(acts.(*fyne.Container).Objects) {
		line += o.MinSize().Width + ButtonGap
	}
	if left := size.Width - line - planGap; plan.Visible() && left >= skin.WithText(minPlan, 1) {
		a, b := HeightAt(acts, line), HeightAt(plan, left)
		acts.Resize(fyne.NewSize(line, a))
		acts.Move(fyne.NewPos(0, max(b-a, 0)/2))
		plan.Resize(fyne.NewSize(left, b))
		plan.Move(fyne.NewPos(line+planGap-ButtonGap, max(a-b, 0)/2))
		return
	}
	acts.Move(fyne.NewPos(0, 0))
	acts.Resize(fyne.NewSize(size.Width, HeightAt(acts, size.Width)))
	plan.Move(fyne.NewPos(0, acts.Size().Height+8))
	plan.Resize(fyne.NewSize(size.Width, HeightAt(plan, size.Width)))
}

// ButtonGap is the room between buttons.
const ButtonGap float32 = 8
