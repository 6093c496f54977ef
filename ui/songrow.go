package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SongLine is what a row shows of a cue. All text is ready to read.
type SongLine struct {
	Number   string // the episode or the place in the list, such as "E4" or "12"
	Title    string
	Artist   string
	Original string // for a cover, such as "Originally by The Cramps"
	Kind     string // a catalog.CueKind
	KindName string // the kind in the person's language
	Scene    string // may spoil: shown only when the row is told to
	Key      bool   // a signature moment
	Also     string // where else the song is heard, "" when nowhere
}

// SongRow shows one song of a title: number, star of a key cue, name, artist
// (and original act), kind, and below them the scene when scenes are shown.
// It can be reused for another song, as lists do.
type SongRow struct {
	widget.BaseWidget
	line   SongLine
	scenes bool
	lit    bool // the artist is underlined
	spots  songSpots
}

// songSpots are where parts of a row stand that lead somewhere.
type songSpots struct{ artist, also spot }

// spot is a rectangle.
type spot struct {
	at   fyne.Position
	size fyne.Size
}

func (s spot) has(p fyne.Position) bool {
	return p.X >= s.at.X && p.X < s.at.X+s.size.Width && p.Y >= s.at.Y && p.Y < s.at.Y+s.size.Height
}

func spotOf(b *textBlock) spot { return spot{b.group.Position(), b.group.Size()} }

// NewSongRow returns an empty row; Set fills it.
func NewSongRow() *SongRow {
	r := &SongRow{}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows a song, with its scene if scenes is true.
func (r *SongRow) Set(line SongLine, scenes bool) {
	r.line, r.scenes, r.lit = line, scenes, false
	r.Refresh()
}

// light underlines the artist, to show that the words lead somewhere.
func (r *SongRow) light(on bool) {
	r.lit = on
	r.Refresh()
}

const (
	rowInset     float32 = 10
	songNarrow   float32 = 200 // with less than this for the name, the kind goes below it
	leastSongRow float32 = 320
)

func numberWidth() float32 { return withText(52, 1) }
func starWidth() float32   { return withText(26, 1) }
func badgeWidth() float32  { return withText(118, 1) }

// songRoom is the width for the text of a row, and whether the kind stands
// below it, as there is no room beside it.
func songRoom(width float32) (room float32, below bool) {
	room = width - numberWidth() - starWidth()
	if beside := room - badgeWidth(); beside >= withText(songNarrow, 1) {
		return beside, false
	}
	return room - rowInset, true
}

// SongRowHeight is the height of a row of a width, for widget.List's
// SetItemHeight: rows differ where a scene is shown or a name needs two lines.
func SongRowHeight(line SongLine, scenes bool, width float32) float32 {
	high := newSongText().set(line, scenes, width) + 2*rowInset
	if _, below := songRoom(width); below && line.KindName != "" {
		high += badgeHeight() + badgeGap
	}
	return high
}

// CreateRenderer is called by Fyne.
func (r *SongRow) CreateRenderer() fyne.WidgetRenderer {
	x := &songRowRenderer{
		row: r, text: newSongText(), number: canvas.NewText("", nil), star: newStar(),
		badge: NewKindBadge("", ""), rule: &canvas.Rectangle{}, under: &canvas.Rectangle{},
	}
	x.Refresh()
	return x
}

// songText is the text that wraps.
type songText struct{ title, artist, scene, also *textBlock }

func newSongText() songText {
	return songText{newTextBlock(), newTextBlock(), newTextBlock(), newTextBlock()}
}

func songStyle() textStyle {
	return textStyle{size: theme.TextSize() + 1, colour: theme.ColorNameForeground, bold: true}
}

func (t songText) set(line SongLine, scenes bool, width float32) float32 {
	width, _ = songRoom(width)
	artist := line.Artist
	if line.Original != "" && artist != "" {
		artist += "  ·  "
	}
	artist += line.Original
	if !scenes {
		line.Scene = ""
	}
	return t.title.set(line.Title, songStyle(), width, 0) +
		t.artist.set(artist, textStyle{size: theme.TextSize() - 1, colour: ColorNameSecondaryText}, width, 0) +
		t.scene.set(line.Scene, textStyle{size: theme.TextSize() - 1, colour: theme.ColorNameForeground}, width, 0) +
		t.also.set(line.Also, textStyle{size: theme.TextSize() - 1, colour: ColorNameAccentText}, width, 0)
}

type songRowRenderer struct {
	row    *SongRow
	text   songText
	number *canvas.Text
	star   *canvas.Image
	badge  *KindBadge
	rule   *canvas.Rectangle
	under  *canvas.Rectangle
}

func (r *songRowRenderer) Destroy() {}

func (r *songRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.rule, r.number, r.star, r.text.title.group, r.text.artist.group, r.text.scene.group, r.text.also.group, r.badge, r.under}
}

func (r *songRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(leastSongRow, SongRowHeight(r.row.line, r.row.scenes, max(r.row.Size().Width, leastSongRow)))
}

func (r *songRowRenderer) Layout(size fyne.Size) {
	r.text.set(r.row.line, r.row.scenes, size.Width)
	x, unit := numberWidth()+starWidth(), withText(1, 1)
	y := r.text.title.move(fyne.NewPos(x, rowInset))
	y = r.text.artist.move(fyne.NewPos(x, y))
	y = r.text.scene.move(fyne.NewPos(x, y))
	y = r.text.also.move(fyne.NewPos(x, y))
	r.row.spots = songSpots{spotOf(r.text.artist), spotOf(r.text.also)}
	artist := r.row.spots.artist
	r.under.Move(artist.at.AddXY(0, artist.size.Height-2))
	r.under.Resize(fyne.NewSize(artist.size.Width, 1))

	middle := rowInset + songStyle().measure("Å").Height/2
	number := r.number.MinSize()
	r.number.Move(fyne.NewPos(numberWidth()-number.Width-12*unit, middle-number.Height/2))
	r.star.Move(fyne.NewPos(numberWidth(), middle-8*unit))
	r.star.Resize(fyne.NewSquareSize(16 * unit))
	badge := r.badge.MinSize()
	r.badge.Move(fyne.NewPos(size.Width-badge.Width-rowInset, middle-badge.Height/2))
	if _, below := songRoom(size.Width); below {
		r.badge.Move(fyne.NewPos(x, y+badgeGap))
	}
	r.badge.Resize(badge)
	r.rule.Move(fyne.NewPos(x, size.Height-1))
	r.rule.Resize(fyne.NewSize(max(size.Width-x-rowInset, 0), 1))
}

func (r *songRowRenderer) Refresh() {
	line := r.row.line
	r.number.Text, r.number.TextSize, r.number.Color = line.Number, theme.CaptionTextSize(), colour(ColorNameSecondaryText)
	r.star.Hidden = !line.Key
	r.badge.Set(line.Kind, line.KindName)
	r.badge.Hidden = line.KindName == ""
	r.rule.FillColor = colour(ColorNameHairline)
	r.under.FillColor, r.under.Hidden = colour(ColorNameSecondaryText), !r.row.lit
	r.Layout(r.row.Size())
	r.star.Refresh()
	canvas.Refresh(r.row)
}
