package localspotify

import (
	"fmt"
	"slices"
)

// Playlist is a playlist as the account holds it.
type Playlist struct {
	ID            string
	URI           string
	Name          string
	Description   string
	Owner         string // user id
	Public        bool
	Collaborative bool
	Followed      bool     // false once the person has deleted it
	Items         []string // URIs in order
	CoverBytes    int      // length of the cover's JPEG, 0 without one
	Snapshot      string
}

// Playlists lists what the account holds, newest first, deleted ones too.
func (s *Server) Playlists() []Playlist {
	var list []Playlist
	s.look(func() {
		for _, p := range s.account.Playlists {
			list = append(list, p.view())
		}
	})
	return list
}

func (p *playlist) view() Playlist {
	items := make([]string, len(p.Entries))
	for i, e := range p.Entries {
		items[i] = e.URI
	}
	return Playlist{
		ID: p.ID, URI: "spotify:playlist:" + p.ID,
		Name: p.Name, Description: p.Description, Owner: p.Owner,
		Public: p.Public, Collaborative: p.Collaborative, Followed: p.Followed,
		Items: items, CoverBytes: len(p.Cover), Snapshot: p.snapshot(),
	}
}

// EditAsPerson changes a playlist the way a person does in another app, without
// the rules of the Web API. Everything but ID, URI, CoverBytes and Snapshot can
// be changed: another Owner makes it someone else's, a URI that names no known
// track an item that reads as null. No lag hides the change.
func (s *Server) EditAsPerson(id string, edit func(*Playlist)) error {
	known := false
	err := s.change(func() bool {
		p := s.playlistByID(id)
		if known = p != nil; known {
			s.edit(p, edit)
		}
		return known
	})
	if err == nil && !known {
		return fmt.Errorf("edit playlist %q: the account has none with this id", id)
	}
	return err
}

func (s *Server) edit(p *playlist, edit func(*Playlist)) {
	edited := p.view()
	edit(&edited)
	p.Name, p.Description, p.Owner = edited.Name, edited.Description, edited.Owner
	p.Public, p.Collaborative, p.Followed = edited.Public, edited.Collaborative, edited.Followed
	p.Entries = s.reordered(p.Entries, edited.Items)
	s.touch(p)
}

// reordered gives entries for the URIs; those that were there before keep when
// and by whom they were added.
func (s *Server) reordered(before []entry, uris []string) []entry {
	left := slices.Clone(before)
	entries := make([]entry, len(uris))
	for i, uri := range uris {
		at := slices.IndexFunc(left, func(e entry) bool { return e.URI == uri })
		if at < 0 {
			entries[i] = entry{URI: uri, AddedAt: s.now(), AddedBy: s.user.id}
			continue
		}
		entries[i] = left[at]
		left = slices.Delete(left, at, at+1)
	}
	return entries
}
