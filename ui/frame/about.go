package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// ShowAbout says what this is, in which version, and where its traces are.
func (w *Window) ShowAbout() {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("needledrop.png", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	name := container.New(layouts.Column{Gap: 2}, typeset.NewPageHeading("Needledrop"), typeset.NewSecondaryText(lang.Trf("Version %s", versionName(w.Core.Version()))))
	var sheet *dialog.CustomDialog
	act := func(label string, icon fyne.Resource, do func()) *widgets.Button {
		return w.NewDialogButton(label, icon, func() {
			sheet.Hide()
			do()
		})
	}
	text := container.New(layouts.Column{Gap: 12},
		container.NewBorder(nil, nil, container.New(layouts.Inset{Right: 16}, icon), nil, container.New(layouts.Inset{Top: 8}, name)),
		typeset.NewParagraph(lang.Tr("The soundtracks of Netflix titles, and playlists made of them."), typeset.LeadStyle),
		typeset.NewSecondaryText(lang.Tr("Needledrop is not affiliated with, endorsed or sponsored by Netflix or Spotify; their names belong to them. Facts about titles come from public sources, which each title’s page names. Artwork is drawn by Needledrop.")),
		typeset.NewSecondaryText(lang.Tr("Made with Fyne (BSD-3-Clause), SQLite (public domain) by way of modernc.org/sqlite (BSD-3-Clause), zmb3/spotify (Apache-2.0), and the typefaces Bricolage Grotesque and Figtree (SIL Open Font License 1.1).")),
		container.New(&layouts.Flow{Gap: 8},
			act(lang.Tr("Copy details for a bug report"), theme.ContentCopyIcon(), w.copyBugReport),
			act(lang.Tr("Open the logs"), theme.DocumentIcon(), w.openLogFolder),
			act(lang.Tr("Open the data folder"), theme.FolderOpenIcon(), w.openDataFolder)),
	)
	sheet = dialog.NewCustomWithoutButtons(lang.Tr("About Needledrop"), widgets.NewScroll(container.New(layouts.Inset{Left: 8, Right: 16}, text)), w.Win)
	w.SizeDialog(sheet, skin.WithText(620, 0.4), skin.WithText(440, 0.4))
	closing := w.NewDialogButton(lang.Tr("Close"), nil, sheet.Hide)
	sheet.SetButtons([]fyne.CanvasObject{closing})
	w.ShowDialog(sheet)
	w.Win.Canvas().Focus(closing)
}

// versionName is what a build without a version calls itself.
func versionName(version string) string {
	if version == "" {
		return lang.Tr("of your own build")
	}
	return version
}
