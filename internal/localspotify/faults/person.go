package faults

import (
	"fmt"
	"slices"
	"time"

	"needledrop/internal/localspotify"
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
	s.View(func(a *localspotify.Account) {
		for _, p := range a.Playlists {
			list = append(list, viewOf(p))
		}
	})
	return list
}

func viewOf(p *localspotify.Playlist) Playlist {
	items := make([]string, len(p.Entries))
	for i, e := range p.Entries {
		items[i] = e.URI
	}
	return Playlist{
		ID: p.ID, URI: "spotify:playlist:" + p.ID,
		Name: p.Name, Description: p.Description, Owner: p.Owner,
		Public: p.Public, Collaborative: p.Collaborative, Followed: p.Followed,
		Items: items, CoverBytes: len(p.Cover), Snapshot: p.SnapshotID(),
	}
}

// EditAsPerson changes a playlist the way a person does in another app, without
// the rules of the Web API. Everything but ID, URI, CoverBytes and Snapshot can
// be changed: another Owner makes it someone else's, a URI that names no known
// track an item that reads as null. No lag hides the change.
func (s *Server) EditAsPerson(id string, edit func(*Playlist)) error {
	known := false
	err := s.Change(func(a *localspotify.Account) bool {
		at := slices.IndexFunc(a.Playlists, func(p *localspotify.Playlist) bool { return p.ID == id })
		if known = at >= 0; known {
			apply(a.Playlists[at], edit, s.now())
		}
		return known
	})
	if err == nil && !known {
		return fmt.Errorf("edit playlist %q: the account has none with this id", id)
	}
	return err
}

func apply(p *localspotify.Playlist, edit func(*Playlist), now time.Time) {
	edited := viewOf(p)
	edit(&edited)
	p.Name, p.Description, p.Owner = edited.Name, edited.Description, edited.Owner
	p.Public, p.Collaborative, p.Followed = edited.Public, edited.Collaborative, edited.Followed
	p.Entries = entriesFor(edited.Items, p.Entries, localspotify.Entry{AddedAt: now, AddedBy: p.Owner})
	p.Touch(now)
}

// entriesFor makes entries of URIs; those that were there before keep when and by
// whom they were added.
func entriesFor(uris []string, before []localspotify.Entry, added localspotify.Entry) []localspotify.Entry {
	left := slices.Clone(before)
	entries := make([]localspotify.Entry, len(uris))
	for i, uri := range uris {
		at := slices.IndexFunc(left, func(e localspotify.Entry) bool { return e.URI == uri })
		if at < 0 {
			entries[i] = added
			entries[i].URI = uri
			continue
		}
		entries[i] = left[at]
		left = slices.Delete(left, at, at+1)
	}
	return entries
}
