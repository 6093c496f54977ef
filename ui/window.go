package ui

import (
	"needledrop/ui/frame"
	"needledrop/ui/lang"
	"needledrop/ui/pages/artists"
	"needledrop/ui/pages/discover"
	"needledrop/ui/pages/favourites"
	"needledrop/ui/pages/playlists"
	"needledrop/ui/pages/review"
	"needledrop/ui/pages/search"
	"needledrop/ui/pages/settings"
	"needledrop/ui/pages/title"
	"needledrop/ui/sheets/connect"
	"needledrop/ui/sheets/create"
	"needledrop/ui/sheets/export"
	"needledrop/ui/shell"
)

// NewWindow opens the window with all its pages.
func NewWindow(o shell.Options) *frame.Window {
	return frame.New(o, parts())
}

// parts are all pages, the search and the sheets.
func parts() frame.Parts {
	return frame.Parts{
		Pages: map[shell.PageName]shell.NewPage{
			shell.DiscoverPage: discover.New, shell.TitlePage: title.New, shell.FoundPage: search.NewFound, shell.LikedPage: favourites.New, shell.PlaylistsPage: playlists.New, shell.ResultPage: playlists.NewResult,
			shell.ReviewPage: review.New, shell.ArtistPage: artists.NewArtist, shell.PersonPage: artists.NewPerson, shell.ArtistsPage: artists.New, shell.SettingsPage: settings.New,
		},
		Search:  func(s *shell.Shell) frame.SearchBar { return search.NewBox(s) },
		Connect: connect.Open, Create: create.Open, Export: export.Open, Update: playlists.OpenPreview,
		Keys: []frame.KeyGroup{{Heading: lang.Tr("On the review page"), Keys: review.KeyList}, {Heading: lang.Tr("Among the songs of a title"), Keys: title.KeyList}},
	}
}
