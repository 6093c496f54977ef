package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// rowPool lends the objects of the drop-down list. They are kept for the next
// list, which comes with the next letter, and filled by their place in it: what
// stays the same is neither broken into lines nor painted again.
type rowPool struct {
	rows []*widgets.HitRow
	used int                          // rows of the list that is being made
	text map[string]fyne.CanvasObject // headings and hints, by what they say
}

func newRowPool() *rowPool {
	return &rowPool{text: map[string]fyne.CanvasObject{}}
}

// row shows a line on the next row; forget is nil for what is no recent search.
func (p *rowPool) row(line widgets.HitLine, press, forget func()) *widgets.HitRow {
	if p.used == len(p.rows) {
		p.rows = append(p.rows, widgets.NewHitRow(widgets.HitLine{}, nil))
	}
	row := p.rows[p.used]
	p.used++
	row.Set(line, press, forget)
	return row
}

// inUse are the rows of the list.
func (p *rowPool) inUse() []*widgets.HitRow { return p.rows[:p.used] }

func (p *rowPool) heading(text string) fyne.CanvasObject {
	return p.paragraph(text, typeset.LabelStyle, layouts.Inset{Left: widgets.HitInset, Top: 10, Bottom: 2})
}

func (p *rowPool) hint(text string) fyne.CanvasObject {
	return p.paragraph(text, widgets.FactsStyle, layouts.Inset{Left: widgets.HitText, Right: widgets.HitInset, Top: 2, Bottom: 6})
}

func (p *rowPool) paragraph(text string, style func() typeset.TextStyle, around layouts.Inset) fyne.CanvasObject {
	o, kept := p.text[text]
	if !kept {
		o = container.New(around, typeset.NewParagraph(text, style))
		p.text[text] = o
	}
	return o
}

// newRule is the line above the last row, with room over it.
func newRule(above float32) fyne.CanvasObject {
	return container.New(layouts.Inset{Top: above}, widgets.NewRule())
}
