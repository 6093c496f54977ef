package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"needledrop/assets"
)

// showAbout says what this is, in which version, and where its traces are.
func (w *Window) showAbout() {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("needledrop.png", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	name := container.New(column{2}, NewPageHeading("Needledrop"), NewSecondaryText(trf("Version %s", versionName(w.core.Version()))))
	var sheet *dialog.CustomDialog
	act := func(label string, icon fyne.Resource, do func()) *keyedButton {
		return w.sheetButton(label, icon, func() {
			sheet.Hide()
			do()
		})
	}
	text := container.New(column{12},
		container.NewBorder(nil, nil, container.New(inset{right: 16}, icon), nil, container.New(inset{top: 8}, name)),
		newParagraph(tr("The soundtracks of Netflix titles, and playlists made of them."), leadStyle),
		NewSecondaryText(tr("Needledrop is not affiliated with, endorsed or sponsored by Netflix or Spotify; their names belong to them. Facts about titles come from public sources, which each title’s page names. Artwork is drawn by Needledrop.")),
		NewSecondaryText(tr("Made with Fyne (BSD-3-Clause), SQLite (public domain) by way of modernc.org/sqlite (BSD-3-Clause), zmb3/spotify (Apache-2.0), and the typefaces Bricolage Grotesque and Figtree (SIL Open Font License 1.1).")),
		container.New(&flow{gap: 8},
			act(tr("Copy details for a bug report"), theme.ContentCopyIcon(), w.copyBugReport),
			act(tr("Open the logs"), theme.DocumentIcon(), w.openLogFolder),
			act(tr("Open the data folder"), theme.FolderOpenIcon(), w.openDataFolder)),
	)
	sheet = dialog.NewCustomWithoutButtons(tr("About Needledrop"), container.NewVScroll(container.New(inset{left: 8, right: 16}, text)), w.win)
	w.sizeSheet(sheet, withText(620, 0.4), withText(440, 0.4))
	closing := w.sheetButton(tr("Close"), nil, sheet.Hide)
	sheet.SetButtons([]fyne.CanvasObject{closing})
	w.showModal(sheet)
	w.win.Canvas().Focus(closing)
}

// versionName is what a build without a version calls itself.
func versionName(version string) string {
	if version == "" {
		return tr("of your own build")
	}
	return version
}
