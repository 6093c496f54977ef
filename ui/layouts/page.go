package layouts

const (
	// PageInset is the room around the content of a page.
	PageInset float32 = 24
	// MaxPageWidth is the width beyond which a page leaves room at its sides.
	MaxPageWidth float32 = 1120
)
