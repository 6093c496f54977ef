package skin

// Room is how much of a page the window shows at once.
type Room int

const (
	WholeRoom Room = iota // what pages are composed for
	LowRoom               // heads are lower
	LeastRoom             // and have no more than is asked for most
)

// Below so many lines of running text a window is low, or has the least room.
const (
	lowLines   float32 = 48
	leastLines float32 = 36
)

// RoomFor is the room of a window of a height. Text that is smaller than usual
// makes a low window no higher.
func RoomFor(height, textSize float32) Room {
	switch lines := height / max(textSize, UsualText); {
	case lines < leastLines:
		return LeastRoom
	case lines < lowLines:
		return LowRoom
	}
	return WholeRoom
}
