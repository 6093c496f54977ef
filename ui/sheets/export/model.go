package export

import (
	"needledrop/internal/app"
	"needledrop/internal/export"
	"needledrop/ui/lang"
)

// form is a format as people choose it.
type form struct {
	format string // of the package export
	name   string
	reader string // what reads it
}

// forms are what is offered, the usual first.
func forms() []form {
	return []form{
		{"csv", lang.Tr("CSV, a table"), lang.Tr("For Excel, LibreOffice and Google Sheets: all that is known, with scene and link.")},
		{"txt", lang.Tr("Text"), lang.Tr("A song a line: import services, search boxes and messages take it.")},
		{"tunemymusic", lang.Tr("For TuneMyMusic"), lang.Tr("A file to upload at tunemymusic.com, which makes playlists at Spotify, Apple Music, YouTube Music, Deezer and others.")},
		{"soundiiz", lang.Tr("For Soundiiz"), lang.Tr("A file to upload at soundiiz.com, which makes playlists at most services.")},
		{"md", lang.Tr("Markdown"), lang.Tr("For notes, forums and web pages, with headings for the episodes.")},
		{"m3u8", lang.Tr("M3U8, a playlist file"), lang.Tr("For players that look songs up by name in your own music.")},
		{"xspf", lang.Tr("XSPF, a playlist file"), lang.Tr("For VLC, Clementine, Strawberry and other players.")},
		{"jspf", lang.Tr("JSPF, a playlist file"), lang.Tr("For tools that match songs by name; ListenBrainz wants identifiers that are not known here.")},
		{"json", lang.Tr("JSON"), lang.Tr("For programs: all that is known.")},
	}
}

// folderName is what a folder is called.
func folderName(k app.FolderKind) string {
	switch k {
	case app.Downloads:
		return lang.Tr("Downloads")
	case app.Documents:
		return lang.Tr("Documents")
	case app.Music:
		return lang.Tr("Music")
	case app.Desktop:
		return lang.Tr("Desktop")
	case app.DataFolder:
	}
	return lang.Tr("Data folder")
}

// fileName is the name of a list's file, as it is proposed in a format.
func fileName(list, format string) string {
	return lang.FileName(list) + "." + export.Extension(format)
}
