package faults

import (
	"time"

	"needledrop/internal/localspotify"
)

// WithListingLag lets GET me/playlists and GET playlists/{id}/items show for a
// while what was there before a write of the Web API, as the service now and
// then does.
func WithListingLag(lag time.Duration) localspotify.Option {
	return localspotify.WithListings(&lagging{time: lag, items: map[string]*listing[[]localspotify.Entry]{}})
}

// WithListingLagLooks is [WithListingLag] for the next looks at each listing
// instead of a time. Pages after the first belong to the look before.
func WithListingLagLooks(looks int) localspotify.Option {
	return localspotify.WithListings(&lagging{looks: looks, items: map[string]*listing[[]localspotify.Entry]{}})
}

// lagging lets listings show what was there before a write, for a time or for a
// number of looks after it. The server that it belongs to guards it.
type lagging struct {
	time  time.Duration
	looks int
	mine  listing[[]*localspotify.Playlist]
	items map[string]*listing[[]localspotify.Entry] // by playlist id
}

// listing is what one listing showed before the writes that are still hidden.
type listing[T any] struct {
	looks int // so far
	past  []past[T]
}

// past is what a write replaced.
type past[T any] struct {
	content T
	ended   time.Time
	looks   int // before the write
}

// Wrote implements [localspotify.Listings].
func (l *lagging) Wrote(at time.Time, before, after []*localspotify.Playlist) {
	l.mine.replaced(before, at)
	revisions := map[string]int{}
	for _, p := range after {
		revisions[p.ID] = p.Revision
	}
	for _, p := range before {
		if now, there := revisions[p.ID]; there && now != p.Revision {
			l.itemsOf(p.ID).replaced(p.Entries, at)
		}
	}
}

// Playlists implements [localspotify.Listings].
func (l *lagging) Playlists(at time.Time, present []*localspotify.Playlist, first bool) []*localspotify.Playlist {
	return show(&l.mine, l, at, first, present)
}

// Entries implements [localspotify.Listings].
func (l *lagging) Entries(at time.Time, p *localspotify.Playlist, first bool) []localspotify.Entry {
	return show(l.itemsOf(p.ID), l, at, first, p.Entries)
}

func (l *lagging) itemsOf(id string) *listing[[]localspotify.Entry] {
	if l.items[id] == nil {
		l.items[id] = &listing[[]localspotify.Entry]{}
	}
	return l.items[id]
}

func (l *listing[T]) replaced(content T, at time.Time) {
	l.past = append(l.past, past[T]{content, at, l.looks})
}

// show returns what a listing shows: the oldest content whose write is still
// hidden, else the present one.
func show[T any](of *listing[T], lag *lagging, at time.Time, first bool, present T) T {
	if first {
		of.looks++
	}
	hidden := func(p past[T]) bool {
		return at.Sub(p.ended) < lag.time || lag.looks > 0 && of.looks <= p.looks+lag.looks
	}
	for len(of.past) > 0 && !hidden(of.past[0]) {
		of.past = of.past[1:]
	}
	if len(of.past) > 0 {
		return of.past[0].content
	}
	return present
}
