package connect

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
)

// guidePicture is a drawing of what a step of the set-up looks like in the
// browser, made of the theme's colours. It is drawn on a board of 360 by 150
// and fits any width.
type guidePicture struct {
	widget.BaseWidget
	marks []mark
}

// mark is one shape of a drawing, placed on the board.
type mark struct {
	x, y, w, h float32
	fill, edge fyne.ThemeColorName // "" for none
	round      float32             // corner radius
	thick      float32             // of the edge
	text       string              // in place of a shape
	bold       bool
}

// The board.
const (
	boardWidth  float32 = 360
	boardHeight float32 = 150
	mostScale   float32 = 1.5
)

func newGuidePicture(marks ...[]mark) *guidePicture {
	p := &guidePicture{}
	for _, m := range marks {
		p.marks = append(p.marks, m...)
	}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *guidePicture) CreateRenderer() fyne.WidgetRenderer {
	r := &guideRenderer{picture: p}
	for _, m := range p.marks {
		if m.text != "" {
			r.shapes = append(r.shapes, canvas.NewText(m.text, nil))
			continue
		}
		r.shapes = append(r.shapes, &canvas.Rectangle{})
	}
	r.Refresh()
	return r
}

type guideRenderer struct {
	picture *guidePicture
	shapes  []fyne.CanvasObject
}

func (r *guideRenderer) Destroy() {}

func (r *guideRenderer) Objects() []fyne.CanvasObject { return r.shapes }

func (r *guideRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, boardHeight*r.scale(r.picture.Size().Width))
}

func (r *guideRenderer) scale(width float32) float32 {
	if width == 0 {
		return 1
	}
	return min(max(width/boardWidth, 0.5), mostScale)
}

func (r *guideRenderer) Layout(size fyne.Size) {
	scale := r.scale(size.Width)
	left := max((size.Width-boardWidth*scale)/2, 0)
	for i, m := range r.picture.marks {
		shape := r.shapes[i]
		if text, ok := shape.(*canvas.Text); ok {
			text.TextSize = m.h * scale
		}
		shape.Move(fyne.NewPos(left+m.x*scale, m.y*scale))
		shape.Resize(fyne.NewSize(m.w*scale, m.h*scale))
		if ground, ok := shape.(*canvas.Rectangle); ok {
			ground.CornerRadius = m.round * scale
		}
	}
}

func (r *guideRenderer) Refresh() {
	for i, m := range r.picture.marks {
		switch shape := r.shapes[i].(type) {
		case *canvas.Text:
			shape.Color, shape.TextStyle.Bold = skin.Colour(m.fill), m.bold
			shape.FontSource = theme.TextFont()
			if m.bold {
				shape.FontSource = theme.TextBoldFont()
			}
		case *canvas.Rectangle:
			shape.FillColor, shape.StrokeColor, shape.StrokeWidth = nil, nil, m.thick
			if m.fill != "" {
				shape.FillColor = skin.Colour(m.fill)
			}
			if m.edge != "" {
				shape.StrokeColor = skin.Colour(m.edge)
			}
		}
	}
	r.Layout(r.picture.Size())
	canvas.Refresh(r.picture)
}

// The parts of the drawings.

func ground(x, y, w, h, round float32, fill fyne.ThemeColorName) mark {
	return mark{x: x, y: y, w: w, h: h, round: round, fill: fill}
}

func ringed(x, y, w, h, round float32, fill fyne.ThemeColorName) mark {
	return mark{x: x, y: y, w: w, h: h, round: round, fill: fill, edge: skin.ColorNameRing, thick: 2}
}

// drawnLine stands for text that does not matter.
func drawnLine(x, y, w float32) mark { return ground(x, y, w, 5, 2.5, skin.ColorNameChipHover) }

func drawnText(x, y, size float32, text string, ink fyne.ThemeColorName, bold bool) mark {
	return mark{x: x, y: y, h: size, fill: ink, text: text, bold: bold}
}

// browserWindow is the frame of every drawing.
func browserWindow(address string) []mark {
	frame := ground(0, 0, boardWidth, boardHeight, 10, theme.ColorNameBackground)
	frame.edge, frame.thick = theme.ColorNameInputBorder, 1
	return []mark{
		frame,
		ground(12, 9, 7, 7, 3.5, theme.ColorNameError), ground(23, 9, 7, 7, 3.5, theme.ColorNameWarning), ground(34, 9, 7, 7, 3.5, theme.ColorNameSuccess),
		ground(54, 5, 292, 16, 8, skin.ColorNameChip),
		drawnText(64, 7.5, 8.5, address, skin.ColorNameSecondaryText, false),
		ground(1, 26, boardWidth-2, 1, 0, skin.ColorNameHairline),
	}
}

// drawnButton is a button of a web page: the one to press has the accent.
func drawnButton(x, y, w float32, text string, press bool) []mark {
	if press {
		return []mark{ground(x, y, w, 20, 10, theme.ColorNamePrimary), drawnText(x+10, y+4, 9, text, theme.ColorNameForegroundOnPrimary, true)}
	}
	return []mark{ground(x, y, w, 20, 10, skin.ColorNameChip), drawnText(x+10, y+4, 9, text, skin.ColorNameChipText, true)}
}

// pictureOfDashboard shows where Create app is.
func pictureOfDashboard() *guidePicture {
	marks := [][]mark{browserWindow("developer.spotify.com/dashboard"), {drawnText(20, 38, 15, "Dashboard", theme.ColorNameForeground, true)}, drawnButton(262, 38, 78, "Create app", true),
		{ringed(258, 34, 86, 28, 14, "")}}
	for _, x := range []float32{20, 130, 240} {
		marks = append(marks, []mark{ground(x, 76, 100, 56, 8, skin.ColorNameSurface), ground(x+12, 88, 14, 14, 4, skin.ColorNameChipHover), drawnLine(x+34, 92, 50), drawnLine(x+12, 114, 68)})
	}
	return newGuidePicture(marks...)
}

// pictureOfRedirect shows the field of the redirect address.
func pictureOfRedirect(address string) *guidePicture {
	return newGuidePicture(browserWindow("developer.spotify.com/dashboard/create"), []mark{
		drawnText(20, 34, 9, "App name", skin.ColorNameSecondaryText, true),
		ground(20, 47, 320, 17, 5, skin.ColorNameChip), drawnLine(30, 53, 70),
		drawnText(20, 70, 9, "Redirect URIs", skin.ColorNameSecondaryText, true),
		ringed(20, 83, 250, 20, 5, skin.ColorNameChip), drawnText(30, 87.5, 9, address, theme.ColorNameForeground, true),
	}, drawnButton(286, 83, 54, "  Add", false), []mark{
		ground(20, 118, 12, 12, 3, theme.ColorNamePrimary), drawnText(22.5, 118, 10, "✓", theme.ColorNameForegroundOnPrimary, true),
		drawnText(40, 118, 10, "Web API", theme.ColorNameForeground, false),
	}, drawnButton(286, 116, 54, "  Save", true))
}

// pictureOfUsers shows where a person adds themselves.
func pictureOfUsers() *guidePicture {
	return newGuidePicture(browserWindow("developer.spotify.com/dashboard/…/users"), []mark{
		drawnText(20, 34, 9, "Basic Information", skin.ColorNameSecondaryText, false),
		drawnText(112, 34, 9, "User Management", theme.ColorNameForeground, true), ground(112, 48, 80, 2, 1, theme.ColorNamePrimary),
		drawnText(20, 60, 9, "Full name", skin.ColorNameSecondaryText, true), drawnText(146, 60, 9, "Email", skin.ColorNameSecondaryText, true),
		ringed(20, 74, 116, 20, 5, skin.ColorNameChip), drawnLine(30, 81.5, 60),
		ringed(146, 74, 116, 20, 5, skin.ColorNameChip), drawnLine(156, 81.5, 78),
	}, drawnButton(272, 74, 68, "Add user", true), []mark{
		ground(20, 108, 320, 28, 6, skin.ColorNameSurface), ground(28, 114, 16, 16, 8, skin.ColorNameChipHover), drawnLine(54, 119.5, 70), drawnLine(160, 119.5, 90),
	})
}

// pictureOfClientID shows the row to copy.
func pictureOfClientID() *guidePicture {
	return newGuidePicture(browserWindow("developer.spotify.com/dashboard/…/settings"), []mark{
		drawnText(20, 36, 13, "Basic Information", theme.ColorNameForeground, true),
		drawnText(20, 62, 9, "Client ID", skin.ColorNameSecondaryText, true),
		ringed(20, 75, 250, 20, 5, skin.ColorNameChip), drawnText(30, 79.5, 9, "3f0c9a51d2e84b7fa6c1e85d7b2094aa", theme.ColorNameForeground, true),
	}, drawnButton(284, 75, 56, " Copy", true), []mark{
		drawnText(20, 104, 9, "Client secret", skin.ColorNameSecondaryText, true), drawnText(100, 104, 9, lang.Tr("not needed: leave it closed"), skin.ColorNameSecondaryText, false),
		ground(20, 117, 250, 18, 5, skin.ColorNameSurface), drawnLine(30, 123.5, 150),
	})
}
