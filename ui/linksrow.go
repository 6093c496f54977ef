package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// inLink is words that lead to another page.
type inLink struct {
	text string
	open func() // nil for words only
}

// linksTo leads to a page of each name.
func (w *Window) linksTo(page pageName, names []string) []inLink {
	out := make([]inLink, len(names))
	for i, name := range names {
		out[i] = inLink{name, func() { w.open(route{page: page, id: name}) }}
	}
	return out
}

// linksRow is a row of words of which some lead to other pages, with the name of
// what they are before them.
type linksRow struct {
	name         string // "" for none
	links        []inLink
	above, below float32
}

// namesApart is what tells names apart, in sizes of running text.
const namesApart float32 = 0.6

func (r linksRow) form() string {
	if r.name == "" {
		return "links"
	}
	return "namedlinks"
}

func (r linksRow) object() fyne.CanvasObject {
	line := container.New(&flow{gap: 4, apart: namesApart})
	if r.name == "" {
		return container.New(&inset{}, line)
	}
	return container.New(&inset{}, container.New(labelled{width: factName, down: 2}, newParagraph("", secondaryStyle), line))
}

func (r linksRow) fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	*box.Layout.(*inset) = inset{top: r.above, bottom: r.below}
	line := box.Objects[0].(*fyne.Container)
	if r.name != "" {
		line.Objects[0].(*Paragraph).SetText(r.name)
		line = line.Objects[1].(*fyne.Container)
	}
	r.put(line)
	box.Layout.Layout(box.Objects, box.Size())
	box.Refresh()
}

// put shows the words. Those that are there already stay, and with them the
// place of the keyboard.
func (r linksRow) put(line *fyne.Container) {
	objects := make([]fyne.CanvasObject, len(r.links))
	for i, l := range r.links {
		var before fyne.CanvasObject
		if i < len(line.Objects) {
			before = line.Objects[i]
		}
		objects[i] = l.on(before)
	}
	line.Objects = objects
}

// on shows the words on what stood in their place, where that has their form.
func (l inLink) on(before fyne.CanvasObject) fyne.CanvasObject {
	if l.open == nil {
		w, is := before.(*words)
		if !is {
			return newWords(l.text, secondaryStyle)
		}
		w.text = plainText(l.text)
		w.Refresh()
		return w
	}
	w, is := before.(*wordLink)
	if !is {
		return newWordLink(l.text, l.open)
	}
	w.text, w.open = plainText(l.text), l.open
	w.Refresh()
	return w
}

func (r linksRow) height(width float32) float32 {
	o := r.object()
	o.Resize(fyne.NewSize(width, 10))
	r.fill(o)
	return heightAt(o, width)
}
