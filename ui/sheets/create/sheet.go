package create

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// sheet shows what a playlist will hold, and lets the person change it
// before it is made.
type sheet struct {
	window *shell.Shell
	model  model
	dialog *dialog.CustomDialog
	ctx    context.Context // of the sheet
	leave  context.CancelFunc
	stop   context.CancelFunc // ends the plan that is being made

	made    []userdata.Playlist // what the account has
	plan    playlist.Plan
	list    *rowlist.List
	summary *typeset.Paragraph
	before  *typeset.Paragraph // a playlist that this made already
	another *widgets.Check
	own     *fyne.Container // name and reach of a new playlist
	name    *widgets.Entry
	choices *fyne.Container
	right   *widgets.Scroll
	again   *widgets.Button // another shuffle
	create  *widgets.Button
}

// Open opens the sheet for a recipe as it is.
func Open(w *shell.Shell, r playlist.Recipe) {
	if w.Dialog != nil {
		return
	}
	s := &sheet{window: w, model: newMakeModel(r, w.Choices.Public), stop: func() {}}
	s.ctx, s.leave = context.WithCancel(w.Ctx)
	w.Search.Close()
	s.dialog = dialog.NewCustomWithoutButtons(lang.Tr("Make a playlist"), s.content(), w.Win)
	s.dialog.SetButtons([]fyne.CanvasObject{s.closing(), s.create})
	w.SizeDialog(s.dialog, 980, 640)
	w.ShowDialog(s.dialog)
	s.dialog.SetOnClosed(func() {
		w.Dialog = nil
		s.leave()
	})
	s.readAvailable()
	s.Replan()
}

func (s *sheet) closing() fyne.CanvasObject {
	return s.window.NewDialogButton(lang.Tr("Cancel"), nil, func() { s.dialog.Hide() })
}

func (s *sheet) content() fyne.CanvasObject {
	w := s.window
	s.summary, s.before = typeset.NewStrongText(""), typeset.NewSecondaryText("")
	s.list = rowlist.NewList(container.New(layouts.Inset{Bottom: 6}, s.summary))
	s.list.Margin, s.list.OnEscape = 4, func() { w.CloseDialog() }
	s.create = w.NewDialogButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), s.pressed)
	s.create.Importance = widget.HighImportance
	s.create.Disable()
	s.choices = container.New(layouts.Column{Gap: 16})
	s.right = widgets.NewScroll(container.New(layouts.Inset{Left: 18, Top: 4, Right: 14, Bottom: 8}, s.choices))
	s.fillChoices(available{})
	return container.New(listAndChoices{}, s.list, s.right, widgets.NewRule())
}

// readAvailable counts what there is to choose from, and reads what the account
// has.
func (s *sheet) readAvailable() {
	w, whole := s.window, s.model.whole()
	shell.Load(s.ctx, w.Work, func(ctx context.Context) (available, error) {
		plan, err := w.Core.Plan(ctx, whole, playlist.Choices{})
		if err != nil {
			return available{}, err
		}
		signature := whole
		signature.KeyOnly = true
		key, err := w.Core.Plan(ctx, signature, playlist.Choices{})
		if err != nil { // there is none
			return stockOf(plan, 0), nil
		}
		return stockOf(plan, len(key.Entries)), nil
	}, func(stock available, err error) {
		if err == nil {
			s.fillChoices(stock)
		}
	})
	shell.Load(s.ctx, w.Work, w.Core.Playlists, func(made []userdata.Playlist, err error) {
		if err == nil { // signed out there are none
			s.made = made
			s.tellBefore()
		}
	})
}

// fillChoices puts the choices there that change anything.
func (s *sheet) fillChoices(stock available) {
	w, m := s.window, &s.model
	rows := []fyne.CanvasObject{s.newOwn()}
	orders := playlist.Sequences()
	s.again = w.NewDialogButton(lang.Tr("Shuffle again"), theme.ViewRefreshIcon(), func() {
		m.seed++
		s.Replan()
	})
	s.again.Hidden = m.order != playlist.Shuffled
	order := w.NewDialogChoice([]string{lang.Tr("As heard"), lang.Tr("Album"), lang.Tr("Charts"), lang.Tr("Shuffled")}, max(slices.Index(orders, m.order), 0), func(i int) {
		m.order = orders[i]
		s.again.Hidden = m.order != playlist.Shuffled
		s.Replan()
	})
	rows = append(rows, choiceOf(lang.Tr("Order"), order, s.again))
	if m.filters() && (len(stock.kinds) > 1 || stock.key > 0) {
		rows = append(rows, choiceOf(lang.Tr("What goes in"), s.newFilters(stock)))
	}
	if stock.covers > 0 && len(m.base.Albums) == 0 {
		covers := w.NewDialogChoice([]string{lang.Tr("The cover"), lang.Tr("The original"), lang.Tr("Both")}, int(m.covers), func(i int) {
			m.covers = coverChoice(i)
			s.Replan()
		})
		rows = append(rows, choiceOf(lang.Trn("Recording of the %d covers", stock.covers, stock.covers), covers))
	}
	s.choices.Objects = rows
	s.choices.Refresh()
	s.right.Refresh()
}

// newFilters are the kinds and the signature moments.
func (s *sheet) newFilters(stock available) fyne.CanvasObject {
	w, m := s.window, &s.model
	line := container.New(&layouts.Flow{Gap: 6})
	kinds := map[catalog.CueKind]*widgets.Chip{}
	for _, k := range stock.kinds {
		if len(stock.kinds) < 2 {
			break
		}
		kinds[k.Kind] = w.NewDialogChip(labels.KindsName(k.Kind)+"  "+labels.Thousands(k.N), slices.Contains(m.kinds, k.Kind), func(bool) {
			m.toggleKind(k.Kind, len(stock.kinds))
			for kind, chip := range kinds {
				chip.Set(slices.Contains(m.kinds, kind))
			}
			s.Replan()
		})
		line.Objects = append(line.Objects, kinds[k.Kind])
	}
	if stock.key > 0 {
		line.Objects = append(line.Objects, w.NewDialogChip(lang.Tr("Signature moments only")+"  "+labels.Thousands(stock.key), m.keyOnly, func(on bool) {
			m.keyOnly = on
			s.Replan()
		}))
	}
	return line
}

// newOwn is what only a new playlist has: its name, and who sees it.
func (s *sheet) newOwn() fyne.CanvasObject {
	w, m := s.window, &s.model
	if s.own != nil {
		return s.own
	}
	s.name = w.NewDialogEntry()
	s.name.OnChanged = func(text string) { m.name = text }
	s.name.OnSubmitted = func(string) { s.pressed() }
	names, at := []string{lang.Tr("Private"), lang.Tr("Public")}, 0
	if m.public {
		at = 1
	}
	reach := w.NewDialogChoice(names, at, func(i int) { m.public = i == 1 })
	s.another = w.NewDialogCheck(lang.Tr("Make another one instead"), func(on bool) {
		m.another = on
		s.tellBefore()
	})
	s.own = container.New(layouts.Column{Gap: 16}, container.New(layouts.Column{Gap: 6}, s.before, s.another), choiceOf(lang.Tr("Name"), s.name), choiceOf(lang.Tr("Who can see it"), reach))
	return s.own
}

// choiceOf is a choice under its name.
func choiceOf(name string, choice ...fyne.CanvasObject) *fyne.Container {
	return container.New(layouts.Column{Gap: 8}, append([]fyne.CanvasObject{typeset.NewParagraph(name, typeset.LabelStyle)}, choice...)...)
}

// Replan shows what the choices make now.
func (s *sheet) Replan() {
	w := s.window
	s.stop()
	ctx, stop := context.WithCancel(s.ctx)
	s.stop = stop
	recipe := s.model.recipe()
	shell.Load(ctx, w.Work, func(ctx context.Context) (playlist.Plan, error) { return w.Core.Plan(ctx, recipe, playlist.Choices{}) }, s.show)
}

func (s *sheet) show(plan playlist.Plan, err error) {
	s.plan = plan
	widgets.SetEnabled(s.create, err == nil)
	if err != nil {
		s.summary.SetText(labels.Explain(err))
	} else {
		s.summary.SetText(planWords(plan))
		s.name.SetPlaceHolder(lang.PlainText(plan.Name))
		if canvas := s.window.Win.Canvas(); canvas.Focused() == nil {
			canvas.Focus(s.create)
		}
	}
	s.list.Head().Refresh()
	s.list.SetRows(planRows(plan))
	s.list.GoTo(0)
	s.tellBefore()
}

// tellBefore says when the recipe made a playlist already: that one is brought
// up to date, and keeps its name.
func (s *sheet) tellBefore() {
	at := -1
	if len(s.plan.Entries) > 0 {
		key := s.plan.Recipe.Key()
		at = slices.IndexFunc(s.made, func(m userdata.Playlist) bool { return m.RecipeKey == key })
	}
	if at >= 0 {
		s.before.SetText(lang.Trf("You have “%s” of this already. It gets what is new, and keeps its name.", lang.PlainText(s.made[at].Name)))
	}
	fresh := at < 0 || s.model.another
	setShown(s.own.Objects[0], at >= 0)
	for _, o := range s.own.Objects[1:] {
		setShown(o, fresh)
	}
	s.create.Text, s.create.Icon = lang.Tr("Create playlist"), theme.ContentAddIcon()
	if !fresh {
		s.create.Text, s.create.Icon = lang.Tr("Update playlist"), theme.ViewRefreshIcon()
	}
	s.create.Refresh()
	s.own.Refresh()
	s.choices.Refresh()
	s.right.Refresh()
	s.dialog.Refresh()
}

func setShown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}

// pressed makes the playlist, and remembers the choices.
func (s *sheet) pressed() {
	if s.create.Disabled() {
		return
	}
	w, m := s.window, s.model
	s.dialog.Hide()
	w.KeepChoices(m.choices())
	recipe := m.recipe()
	name := s.plan.Name
	if m.name != "" {
		name = m.name
	}
	w.Order(&shell.Order{Name: name, Recipe: &recipe, Work: func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.Core.CreatePlaylist(ctx, app.Create{Recipe: recipe, Name: m.name, Public: m.public, Another: m.another, Observer: watch})
	}})
}

// listAndChoices puts the choices to the right of the list, or above it where
// there is no room beside it, and a line between the two.
type listAndChoices struct{}

// MinSize leaves room for a little of both.
func (listAndChoices) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

// Layout places the two.
func (listAndChoices) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	least, most := skin.WithText(270, 0.8), skin.WithText(400, 0.4)
	list, choices, rule := objects[0], objects[1], objects[2]
	if beside := skin.WithText(600, 0.7); size.Width < beside {
		high := size.Height * 0.5
		choices.Move(fyne.NewPos(0, 0))
		choices.Resize(fyne.NewSize(size.Width, high))
		rule.Move(fyne.NewPos(0, high))
		rule.Resize(fyne.NewSize(size.Width, 1))
		list.Move(fyne.NewPos(0, high+8))
		list.Resize(fyne.NewSize(size.Width, size.Height-high-8))
		return
	}
	wide := min(max(size.Width*0.4, least), most)
	list.Move(fyne.NewPos(0, 0))
	list.Resize(fyne.NewSize(size.Width-wide, size.Height))
	rule.Move(fyne.NewPos(size.Width-wide, 0))
	rule.Resize(fyne.NewSize(1, size.Height))
	choices.Move(fyne.NewPos(size.Width-wide+1, 0))
	choices.Resize(fyne.NewSize(wide-1, size.Height))
}
