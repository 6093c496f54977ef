package match

import "testing"

func TestPickAlbum(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, title, artist string
		offered             []AlbumOffer
		want                string
	}{
		{"the same name before the same words", "Harbour", "The Gulls",
			[]AlbumOffer{{ID: "deluxe", Title: "Harbour (Deluxe Edition)", Artists: []string{"The Gulls"}}, {ID: "it", Title: "Harbour", Artists: []string{"The Gulls"}}}, "it"},
		{"an edition will do", "Harbour", "The Gulls", []AlbumOffer{{ID: "deluxe", Title: "Harbour (Deluxe Edition)", Artists: []string{"The Gulls"}}}, "deluxe"},
		{"volumes are told apart", "Harbour, Vol. 1", "The Gulls",
			[]AlbumOffer{{ID: "2", Title: "Harbour, Vol. 2", Artists: []string{"The Gulls"}}, {ID: "1", Title: "Harbour Vol. 1", Artists: []string{"The Gulls"}}}, "1"},
		{"another act's album", "Harbour", "The Gulls", []AlbumOffer{{ID: "x", Title: "Harbour", Artists: []string{"Marta Quill"}}}, ""},
		{"a karaoke copy", "Harbour", "Various Artists", []AlbumOffer{{ID: "x", Title: "Harbour (Karaoke Version)", Artists: []string{"Sing Along"}}}, ""},
		{"the live album", "Harbour", "The Gulls", []AlbumOffer{{ID: "x", Title: "Harbour (Live)", Artists: []string{"The Gulls"}}}, ""},
		{"various artists are filed under many names", "Harbour (Covers from the Series)", "Various Artists",
			[]AlbumOffer{{ID: "it", Title: "Harbour (Covers from the Series)", Artists: []string{"Lantern Quartet", "Duomo"}}}, "it"},
		{"nothing offered", "Harbour", "The Gulls", nil, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, found := PickAlbum(c.title, c.artist, c.offered)
			if got.ID != c.want || found != (c.want != "") {
				t.Errorf("got %q, %v; want %q", got.ID, found, c.want)
			}
		})
	}
}
