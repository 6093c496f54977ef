package indexer

func (t DocType) Hit() Kind {
	return [...]Kind{TitleHit, ArtistHit, CueHit, AlbumHit, PersonHit}[t]
}
