package ui

import "needledrop/ui/lang"

// NewWindow opens the window with all its pages.
func NewWindow(o Options) *Window {
	return newWindow(o, parts())
}

// parts are all pages, the search and the sheets.
func parts() Parts {
	return Parts{
		Pages: map[pageName]newPage{
			discoverPage: newDiscoverPage, titlePage: newTitlePage, foundPage: newFoundPage, playlistsPage: newPlaylistsPage, resultPage: newResultPage,
			reviewPage: newReviewPage, artistPage: newArtistPage, personPage: newPersonPage, artistsPage: newArtistsPage, settingsPage: newSettingsPage,
		},
		Search:  func(s *Shell) searchBar { return newSearchBox(s) },
		Connect: openConnect, Create: openMakeSheet, Update: openPreview,
		Keys: []keyGroup{{lang.Tr("On the review page"), reviewKeyList}, {lang.Tr("Among the songs of a title"), songKeyList}},
	}
}
