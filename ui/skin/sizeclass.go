package skin

// SizeClass is how much of a page the window shows at once.
type SizeClass int

const (
	Full    SizeClass = iota // what pages are composed for
	Low                      // heads are lower
	Compact                  // and have no more than is asked for most
)

// Below so many lines of running text a window is low, or has the least room.
const (
	lowLines float32 = 48
	minLines float32 = 36
)

// SizeClassFor is the room of a window of a height. Text that is smaller than usual
// makes a low window no higher.
func SizeClassFor(height, textSize float32) SizeClass {
	switch lines := height / max(textSize, UsualText); {
	case lines < minLines:
		return Compact
	case lines < lowLines:
		return Low
	}
	return Full
}
