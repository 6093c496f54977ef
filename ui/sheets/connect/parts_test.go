package connect

import (
	"needledrop/ui/frame"
	"needledrop/ui/pages/artists"
	"needledrop/ui/pages/discover"
	"needledrop/ui/pages/playlists"
	"needledrop/ui/pages/review"
	"needledrop/ui/pages/search"
	"needledrop/ui/pages/title"
	"needledrop/ui/sheets/create"
	"needledrop/ui/sheets/export"
	"needledrop/ui/shell"
)

// parts is the window with what is here and the pages that it leads to.
func parts() frame.Parts {
	return frame.Parts{
		Pages: map[shell.PageName]shell.NewPage{
			shell.DiscoverPage:  discover.New,
			shell.TitlePage:     title.New,
			shell.FoundPage:     search.NewFound,
			shell.PlaylistsPage: playlists.New,
			shell.ResultPage:    playlists.NewResult,
			shell.ReviewPage:    review.New,
			shell.ArtistPage:    artists.NewArtist,
			shell.PersonPage:    artists.NewPerson,
			shell.ArtistsPage:   artists.New,
		},
		Search:  func(s *shell.Shell) frame.SearchBar { return search.NewBox(s) },
		Connect: Open, Create: create.Open, Export: export.Open, Update: playlists.OpenPreview,
	}
}
