package localspotify

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"net/http"
	"strings"
)

// maxCover bounds a cover in bytes of base64, so 192 KiB of JPEG.
const maxCover = 256 << 10

// coverJSON lists a playlist's cover: null where there is none.
func (c *call) coverJSON(p *Playlist) []imageJSON {
	if len(p.Cover) == 0 {
		return nil
	}
	return []imageJSON{{URL: c.base() + "/images/" + p.ID}}
}

// getCover answers GET /v1/playlists/{id}/images.
func (s *Server) getCover(c *call) reply {
	p, refusal := s.playlistOf(c)
	if p == nil {
		return refusal
	}
	images := c.coverJSON(p)
	if images == nil {
		images = []imageJSON{}
	}
	return answer(http.StatusOK, images)
}

// putCover answers PUT /v1/playlists/{id}/images. The body is a JPEG in base64
// without line breaks.
func (s *Server) putCover(c *call) reply {
	p, refusal := s.writablePlaylist(c)
	if p == nil {
		return refusal
	}
	if !c.hasScope("ugc-image-upload") {
		return missingScope()
	}
	if kind, _, err := mime.ParseMediaType(c.r.Header.Get("Content-Type")); err != nil || kind != "image/jpeg" {
		return refuse(http.StatusBadRequest, "Content-Type must be image/jpeg")
	}
	body, err := io.ReadAll(c.r.Body)
	if err != nil {
		return refuse(http.StatusBadRequest, "Body could not be read")
	}
	if len(body) > maxCover {
		return refuse(http.StatusRequestEntityTooLarge, "Payload too large")
	}
	cover, ok := decodeCover(string(body))
	if !ok {
		return refuse(http.StatusBadRequest, "Image could not be decoded")
	}
	p.Cover = cover
	return answer(http.StatusAccepted, nil)
}

// decodeCover takes base64 strictly: the decoder of the standard library would
// let line breaks through, the service does not.
func decodeCover(text string) ([]byte, bool) {
	if strings.ContainsAny(text, "\r\n") {
		return nil, false
	}
	cover, err := base64.StdEncoding.Strict().DecodeString(text)
	isJPEG := bytes.HasPrefix(cover, []byte{0xFF, 0xD8, 0xFF})
	return cover, err == nil && isJPEG
}

// serveCover hands out a cover's JPEG, without a token as an image server does.
func (s *Server) serveCover(w http.ResponseWriter, r *http.Request) {
	var cover []byte
	s.readAccount(func() {
		if p := s.playlistByID(r.PathValue("id")); p != nil {
			cover = p.Cover // replaced as a whole, never changed in place
		}
	})
	if len(cover) == 0 {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "image/jpeg")
	_, _ = w.Write(cover) // an error means the client has gone
}
