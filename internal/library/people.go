package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
)

// PersonPage is all that is known of somebody who is credited for titles'
// music.
type PersonPage struct {
	ID       string // the folded name, as of a person's Hit
	Name     string
	Roles    []catalog.Role // in the order of catalog.Roles
	Titles   []PersonTitle  // the newest first
	IsArtist bool           // plays too: Artist knows more
}

// PersonTitle is a title with what somebody did for it.
type PersonTitle struct {
	Summary
	Roles  []catalog.Role
	Cues   []catalog.Cue // the music that is theirs by their roles; scenes may spoil
	Albums []AlbumOf     // with that music
}

// Person returns all that is known of a person, by name in any spelling. The
// error is a *NoNameError when there is none.
//
// A composer's music is the score, but for the cues and albums that name
// others; a supervisor's the songs; everybody else's all of it.
func (c *Catalog) Person(ctx context.Context, name string) (PersonPage, error) {
	var p PersonPage
	doc, err := c.personDoc(ctx, name)
	if errors.Is(err, sql.ErrNoRows) {
		return p, c.noName(ctx, name, indexer.PersonHit)
	}
	if err != nil {
		return p, c.failed("look up a person", err)
	}
	if err := c.db.QueryRowContext(ctx, `SELECT id, text FROM entry JOIN doc USING (doc) WHERE doc = ?`, doc).Scan(&p.ID, &p.Name); err != nil {
		return p, c.failed("look up a person", err)
	}
	if p.Titles, err = c.workOf(ctx, doc, p.Name); err != nil {
		return p, c.failed("read the titles of "+p.Name, err)
	}
	for _, t := range p.Titles {
		p.Roles = append(p.Roles, t.Roles...)
	}
	p.Roles = inOrder(p.Roles)
	_, _, err = c.artist(ctx, name)
	p.IsArtist = err == nil
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return p, c.failed("look up an artist", err)
	}
	return p, nil
}

// inOrder lists the roles, each once, as credits do.
func inOrder(roles []catalog.Role) []catalog.Role {
	return slices.DeleteFunc(catalog.Roles(), func(r catalog.Role) bool { return !slices.Contains(roles, r) })
}

func (c *Catalog) personDoc(ctx context.Context, name string) (doc int64, err error) {
	err = c.db.QueryRowContext(ctx, `SELECT doc FROM name JOIN doc USING (doc) WHERE name.key = ? AND doc.type = ?`,
		indexer.PersonID(name), int(indexer.PersonDoc)).Scan(&doc)
	return doc, err
}

// staffed is a row of who worked on a title.
type staffed struct {
	ord, first, cues int64
	title            PersonTitle
}

func (c *Catalog) workOf(ctx context.Context, who int64, name string) ([]PersonTitle, error) {
	found, err := c.staffOf(ctx, who)
	if err != nil {
		return nil, err
	}
	out := make([]PersonTitle, len(found))
	for i, f := range found {
		t := f.title
		t.Roles = inOrder(t.Roles)
		cues, err := c.cuesFrom(ctx, f.first, f.cues)
		if err != nil {
			return nil, err
		}
		for _, cue := range cues {
			if isWorkOf(name, t.Roles, cue) {
				t.Cues = append(t.Cues, cue)
			}
		}
		if t.Albums, err = c.albumsWith(ctx, f.ord, name, t.Roles); err != nil {
			return nil, err
		}
		out[i] = t
	}
	slices.SortStableFunc(out, func(a, b PersonTitle) int { return strings.Compare(string(b.Released), string(a.Released)) })
	return out, nil
}

func (c *Catalog) staffOf(ctx context.Context, who int64) ([]staffed, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT title.ord, title.first_cue, title.cues, title.summary, staff.role
		FROM staff JOIN title ON title.ord = staff.title WHERE staff.who = ? ORDER BY title.ord`, who)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []staffed
	for rows.Next() {
		var s staffed
		var summary sql.RawBytes
		var role catalog.Role
		if err := rows.Scan(&s.ord, &s.first, &s.cues, &summary, &role); err != nil {
			return nil, err
		}
		if n := len(out); n == 0 || out[n-1].ord != s.ord {
			if err := indexer.Decode(summary, &s.title.Summary); err != nil {
				return nil, err
			}
			out = append(out, s)
		}
		last := &out[len(out)-1].title
		last.Roles = append(last.Roles, role)
	}
	return out, rows.Err()
}

// isWorkOf reports whether a cue is of the music that roles mean. A score cue
// that names somebody else is theirs, not the composer's.
func isWorkOf(name string, roles []catalog.Role, c catalog.Cue) bool {
	return slices.ContainsFunc(roles, func(r catalog.Role) bool { return r.Makes(c.Kind) && (!r.Writes() || isBy(name, c.Artist)) })
}

// isAlbumOf tells the same of an album.
func isAlbumOf(name string, roles []catalog.Role, a catalog.Album) bool {
	return slices.ContainsFunc(roles, func(r catalog.Role) bool { return r.MakesAlbum(a.Kind) && (!r.Writes() || isBy(name, a.Artist)) })
}

// isBy reports whether a credit line names the person, or nobody.
func isBy(name, line string) bool {
	acts := indexer.ActsOn(line)
	return len(acts) == 0 || indexer.Meet(acts, indexer.ActsOn(name)) || indexer.Meet(acts, alsoKnown(name))
}

// alsoKnown are the two names of "Act (Civil Name)".
func alsoKnown(name string) []string {
	act, civil, found := strings.Cut(name, " (")
	if !found {
		return nil
	}
	return []string{indexer.Closed(act), indexer.Closed(civil)}
}

func (c *Catalog) albumsWith(ctx context.Context, ord int64, name string, roles []catalog.Role) ([]AlbumOf, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT title.id, title.name, album.n, album.tracks, 0, album.body
		FROM album JOIN title ON title.ord = album.title WHERE album.title = ? ORDER BY album.n`, ord)
	if err != nil {
		return nil, err
	}
	albums, err := readAlbums(rows)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(albums, func(a AlbumOf) bool { return !isAlbumOf(name, roles, a.Album) }), nil
}
