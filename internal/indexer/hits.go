package indexer

// Hit is the kind that a search reports of a doc.
func (t DocType) Hit() Kind {
	return [...]Kind{TitleHit, ArtistHit, CueHit, AlbumHit, PersonHit}[t]
}
