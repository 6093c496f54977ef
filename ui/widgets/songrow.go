package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// SongRow shows one song of a title: number, star of a key cue, name, artist
// (and original act), kind, and below them the scene when scenes are shown.
// It can be reused for another song, as lists do.
type SongRow struct {
	widget.BaseWidget
	line       labels.SongLine
	scenes     bool
	Underlined bool // the artist is underlined
	bare       bool // something else stands where the number does
	Areas      SongAreas
}

// SongAreas are where parts of a row stand that lead somewhere.
type SongAreas struct{ Artist, Also Area }

// Area is a rectangle.
type Area struct {
	At   fyne.Position
	Size fyne.Size
}

// Contains reports whether a place of the row is in the area.
func (s Area) Contains(p fyne.Position) bool {
	return p.X >= s.At.X && p.X < s.At.X+s.Size.Width && p.Y >= s.At.Y && p.Y < s.At.Y+s.Size.Height
}

func areaOf(b *typeset.TextBlock) Area { return Area{b.Group.Position(), b.Group.Size()} }

// NewSongRow returns an empty row; Set fills it.
func NewSongRow() *SongRow {
	r := &SongRow{}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows a song, with its scene if scenes is true.
func (r *SongRow) Set(line labels.SongLine, scenes bool) {
	r.line, r.scenes, r.Underlined, r.bare = line, scenes, false, false
	r.Refresh()
}

// HideNumber leaves the place of the number to something else.
func (r *SongRow) HideNumber(on bool) {
	if r.bare != on {
		r.bare = on
		r.Refresh()
	}
}

// UnderlineArtist underlines the artist, to show that the words lead somewhere.
func (r *SongRow) UnderlineArtist(on bool) {
	r.Underlined = on
	r.Refresh()
}

// The measures of a song row, at the usual text size.
const (
	RowInset   float32 = 7
	songNarrow float32 = 200 // with less than this for the name, the kind goes below it
	minSongRow float32 = 320
)

// NumberWidth is the room of a row's number, at the text size in use.
func NumberWidth() float32 { return skin.WithText(52, 1) }

// StarWidth is the room of a row's star, at the text size in use.
func StarWidth() float32 { return skin.WithText(26, 1) }

func badgeWidth() float32 { return skin.WithText(118, 1) }

// songRoom is the width for the text of a row, and whether the kind stands
// below it, as there is no room beside it.
func songRoom(width float32) (room float32, below bool) {
	room = width - NumberWidth() - StarWidth()
	if beside := room - badgeWidth(); beside >= skin.WithText(songNarrow, 1) {
		return beside, false
	}
	return room - RowInset, true
}

// SongRowHeight is the height of a row of a width, for widget.List's
// SetItemHeight: rows differ where a scene is shown or a name needs two lines.
func SongRowHeight(line labels.SongLine, scenes bool, width float32) float32 {
	high := newSongText().set(line, scenes, width) + 2*RowInset
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
type songText struct{ title, artist, scene, also *typeset.TextBlock }

func newSongText() songText {
	return songText{typeset.NewTextBlock(), typeset.NewTextBlock(), typeset.NewTextBlock(), typeset.NewTextBlock()}
}

func (t songText) set(line labels.SongLine, scenes bool, width float32) float32 {
	width, _ = songRoom(width)
	artist := line.Artist
	if line.Original != "" && artist != "" {
		artist += "  ·  "
	}
	artist += line.Original
	if !scenes {
		line.Scene = ""
	}
	return t.title.Set(line.Title, typeset.SongStyle(), width, 0) +
		t.artist.Set(artist, typeset.TextStyle{Size: theme.TextSize() - 1, Colour: skin.ColorNameSecondaryText}, width, 0) +
		t.scene.Set(line.Scene, typeset.TextStyle{Size: theme.TextSize() - 1, Colour: theme.ColorNameForeground}, width, 0) +
		t.also.Set(line.Also, typeset.TextStyle{Size: theme.TextSize() - 1, Colour: skin.ColorNameAccentText}, width, 0)
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
	return []fyne.CanvasObject{r.rule, r.number, r.star, r.text.title.Group, r.text.artist.Group, r.text.scene.Group, r.text.also.Group, r.badge, r.under}
}

func (r *songRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(minSongRow, SongRowHeight(r.row.line, r.row.scenes, max(r.row.Size().Width, minSongRow)))
}

func (r *songRowRenderer) Layout(size fyne.Size) {
	r.text.set(r.row.line, r.row.scenes, size.Width)
	x, unit := NumberWidth()+StarWidth(), skin.WithText(1, 1)
	y := r.text.title.Move(fyne.NewPos(x, RowInset))
	y = r.text.artist.Move(fyne.NewPos(x, y))
	y = r.text.scene.Move(fyne.NewPos(x, y))
	y = r.text.also.Move(fyne.NewPos(x, y))
	r.row.Areas = SongAreas{areaOf(r.text.artist), areaOf(r.text.also)}
	artist := r.row.Areas.Artist
	r.under.Move(artist.At.AddXY(0, artist.Size.Height-2))
	r.under.Resize(fyne.NewSize(artist.Size.Width, 1))

	middle := RowInset + typeset.SongStyle().Measure("Å").Height/2
	number := r.number.MinSize()
	r.number.Move(fyne.NewPos(NumberWidth()-number.Width-12*unit, middle-number.Height/2))
	r.star.Move(fyne.NewPos(NumberWidth(), middle-8*unit))
	r.star.Resize(fyne.NewSquareSize(16 * unit))
	badge := r.badge.MinSize()
	r.badge.Move(fyne.NewPos(size.Width-badge.Width-RowInset, middle-badge.Height/2))
	if _, below := songRoom(size.Width); below {
		r.badge.Move(fyne.NewPos(x, y+badgeGap))
	}
	r.badge.Resize(badge)
	r.rule.Move(fyne.NewPos(x, size.Height-1))
	r.rule.Resize(fyne.NewSize(max(size.Width-x-RowInset, 0), 1))
}

func (r *songRowRenderer) Refresh() {
	line := r.row.line
	r.number.Text, r.number.TextSize, r.number.Color = line.Number, theme.CaptionTextSize(), skin.Colour(skin.ColorNameSecondaryText)
	r.number.Hidden = r.row.bare
	r.star.Hidden = !line.Key
	r.badge.Set(line.Kind, line.KindName)
	r.badge.Hidden = line.KindName == ""
	r.rule.FillColor = skin.Colour(skin.ColorNameHairline)
	r.under.FillColor, r.under.Hidden = skin.Colour(skin.ColorNameSecondaryText), !r.row.Underlined
	r.Layout(r.row.Size())
	r.star.Refresh()
	canvas.Refresh(r.row)
}
