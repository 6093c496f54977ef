package app

import (
	"slices"
	"testing"
	"time"

	"needledrop/internal/localspotify"
)

// faultySongs need two writes.
const faultySongs = 120

// A search and the writes of a save (not its reads of albums, playlists and
// items) fail in every way once; whatever the person is told, pressing Create
// again leaves the account as if nothing had happened.
func TestAnyFaultEndsInTheSamePlaylist(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it makes a long playlist for each fault of each endpoint")
	}
	want := faultless(t)
	endpoints := map[string]localspotify.Fault{
		"search":  {Method: "GET", Path: "/v1/search", Skip: 3},
		"create":  {Method: "POST", Path: "/v1/me/playlists"},
		"replace": {Method: "PUT", Path: "/v1/playlists/*/items"},
		"add":     {Method: "POST", Path: "/v1/playlists/*/items"},
		"details": {Method: "PUT", Path: "/v1/playlists/*"},
		"cover":   {Method: "PUT", Path: "/v1/playlists/*/images"},
	}
	for name, fault := range endpoints {
		for how, action := range faults() {
			t.Run(name+"/"+how, func(t *testing.T) {
				t.Parallel()
				d := packDesk(t, faultySongs)
				fault.Do = action
				d.server.Inject(fault)
				_, _ = d.CreatePlaylist(t.Context(), Create{Recipe: drill()}) // what it says is tested elsewhere
				d.server.ClearFaults()
				d.create(Create{Recipe: drill()})
				held := d.held()
				if len(held) != 1 {
					t.Fatalf("the account holds %d playlists, want one", len(held))
				}
				if got := held[0].Items; !slices.Equal(got, want) {
					t.Errorf("the playlist holds %d songs, not the %d of a save without faults", len(got), len(want))
				}
			})
		}
	}
}

// faultless is what a save without faults leaves.
func faultless(t *testing.T) []string {
	t.Helper()
	d := packDesk(t, faultySongs)
	d.create(Create{Recipe: drill()})
	return d.only().Items
}

func faults() map[string]localspotify.Action {
	return map[string]localspotify.Action{
		"5xx before":    localspotify.Status5xxBefore(500),
		"5xx after":     localspotify.Status5xxAfter(502),
		"drop before":   localspotify.DropBefore(),
		"drop after":    localspotify.DropAfter(),
		"429 short":     localspotify.RateLimit(time.Second, false),
		"429 plain":     localspotify.RateLimit(time.Second, true),
		"429 long":      localspotify.RateLimit(time.Hour, false),
		"quota":         localspotify.Quota(0),
		"plain 403":     localspotify.PlainForbidden(localspotify.NoPremium),
		"expired token": localspotify.ExpireToken(),
		"scope":         localspotify.Scope(),
		"garbage":       localspotify.Garbage(),
		"truncated":     localspotify.Truncated(),
		"wrong type":    localspotify.WrongType(),
	}
}
