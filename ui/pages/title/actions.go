package title

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// songState is what the rows of a title show beside the songs themselves.
type songState struct {
	choice     songChoice
	favourites map[string]bool
	watching   app.Watching
	keyboard   bool // the list has the keyboard
}

// listLines tells the choice what stands in the list.
func listLines(rows []rowlist.Row) []listLine {
	lines := make([]listLine, len(rows))
	for i, r := range rows {
		switch r := r.(type) {
		case cueRow:
			lines[i].songs = []string{r.id}
		case groupRow:
			lines[i] = listLine{songs: r.songs, heading: true}
		}
	}
	return lines
}

// heldKeys are the modifiers that are held now.
func heldKeys() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0 // without a display
}

// addKeys are the modifiers that choose a row too.
const addKeys = fyne.KeyModifierControl | fyne.KeyModifierSuper

// chooses tells whether a press with some keys held chooses.
func chooses(with fyne.KeyModifier) bool { return with&(addKeys|fyne.KeyModifierShift) != 0 }

// tickedRow chooses a song or lets it go; while a title is watched it ticks the
// song as heard.
func (p *view) tickedRow(r cueRow, with fyne.KeyModifier) {
	switch {
	case r.ticksHeard():
		p.toggleTick(r.id)
	case chooses(with):
		p.pressed(r.index, with)
	default:
		p.choose(func(c *songChoice) { c.toggle(r.index) })
	}
}

// toggleChosen chooses a song by its id, or lets it go.
func (p *view) toggleChosen(id string) {
	for i, l := range p.state.choice.lines {
		if !l.heading && slices.Equal(l.songs, []string{id}) {
			p.choose(func(c *songChoice) { c.toggle(i) })
		}
	}
}

// pressed chooses a row as lists do: with Ctrl it too, with Shift all up to it.
func (p *view) pressed(index int, with fyne.KeyModifier) {
	more := with&addKeys != 0
	p.choose(func(c *songChoice) {
		switch {
		case with&fyne.KeyModifierShift != 0:
			c.extend(index, more)
		case more:
			c.toggle(index)
		default:
			c.press(index)
		}
	})
}

// choose changes what is chosen and shows it.
func (p *view) choose(change func(*songChoice)) {
	change(&p.state.choice)
	p.showState()
}

// showState shows what changed beside the songs themselves.
func (p *view) showState() {
	p.scroll.RowHasKeyboard(p.state.choice.cursor >= 0)
	p.scroll.Refill()
	p.pinned.item.Refresh()
	p.bar.show()
	p.watching.show()
	p.details.show()
}

func (p *view) ChooseAll() {
	if p.scroll != nil && p.tab == songsTab {
		p.choose((*songChoice).all)
	}
}

func (p *view) clearChosen() { p.choose((*songChoice).clear) }

// createChosen makes a playlist of the chosen songs.
func (p *view) createChosen() {
	p.window.MakePlaylist(shell.RecipeOf(p.state.choice.ids()...), p.chosenName())
}

func (p *view) chosenName() string { return lang.Trf("Songs of %s", p.title.Name) }

func (p *view) CopyChosen() {
	if p.scroll == nil {
		return
	}
	if ids := p.state.choice.ids(); len(ids) > 0 {
		p.window.CopyList(shell.RecipeOf(ids...))
	}
}

// allLiked tells whether all chosen songs are favourites.
func (p *view) allLiked() bool {
	for id := range p.state.choice.chosen {
		if !p.state.favourites[id] {
			return false
		}
	}
	return true
}

func (p *view) likeChosenText() string {
	if p.allLiked() {
		return lang.Tr("Unfavourite")
	}
	return lang.Tr("Favourite")
}

func (p *view) likeChosen() { p.favourite(!p.allLiked(), p.state.choice.ids()...) }

// favourite makes songs favourites, or no more: on the page at once, and then
// in the person's data.
func (p *view) favourite(like bool, ids ...string) {
	for _, id := range ids {
		if like {
			p.state.favourites[id] = true
		} else {
			delete(p.state.favourites, id)
		}
	}
	p.save(func(ctx context.Context) error { return p.window.Core.SetFavourite(ctx, like, ids...) })
}

func (p *view) isTicked(id string) bool {
	_, ticked := p.state.watching.Heard[id]
	return ticked
}

func (p *view) toggleTick(id string) { p.setTicked(!p.isTicked(id), id) }

// setTicked ticks songs as heard, or takes the ticks back.
func (p *view) setTicked(heard bool, ids ...string) {
	if p.state.watching.Heard == nil {
		p.state.watching.Heard = map[string]time.Time{}
	}
	for _, id := range ids {
		if heard {
			p.state.watching.Heard[id] = p.window.Clock.Now()
		} else {
			delete(p.state.watching.Heard, id)
		}
	}
	p.save(func(ctx context.Context) error { return p.window.Core.SetHeard(ctx, p.title.ID, heard, ids...) })
}

// save shows a change that was made on the page and stores it, one after the
// other.
func (p *view) save(work func(context.Context) error) {
	p.showState()
	p.saves = append(p.saves, work)
	if len(p.saves) == 1 {
		p.saveNext()
	}
}

// saveNext stores the next change, also after the page was left. Should one
// fail, the page shows again what is stored.
func (p *view) saveNext() {
	w := p.window
	shell.RunToEnd(context.WithoutCancel(p.ctx), w.Work, shell.NoResult(p.saves[0]), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
			p.unsaved = true
		}
		if p.saves = p.saves[1:]; len(p.saves) > 0 {
			p.saveNext()
			return
		}
		if p.unsaved {
			p.unsaved = false
			p.reread()
		}
	})
}

// reread shows the favourites and the ticks as they are stored.
func (p *view) reread() {
	core := p.window.Core
	shell.Load(p.ctx, p.window.Work, func(ctx context.Context) (songState, error) {
		likes, err := core.FavouriteIDs(ctx)
		if err != nil {
			return songState{}, err
		}
		watching, err := core.Watching(ctx, p.title.ID)
		return songState{favourites: likes, watching: watching}, err
	}, func(stored songState, err error) {
		if err == nil { // what is wrong was told already
			p.state.favourites, p.state.watching = stored.favourites, stored.watching
			p.showState()
		}
	})
}

// takeKeyboard lets keys move in the songs.
func (p *view) takeKeyboard() { p.window.Win.Canvas().Focus(p.scroll) }
