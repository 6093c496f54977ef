package indexer

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"slices"

	"needledrop/internal/catalog"
)

// mention is a song by an act as one cue has it.
type mention struct {
	song uint64 // hash of the song's and the act's keys
	doc  int64
	part PartCode
}

// versionBook collects which cues play one song by one act. Hashes stand for
// the keys: a million cues fit in little memory, and of a thousand catalogs of
// a million cues not one is expected to hold two keys of one hash.
type versionBook struct{ mentions []mention }

// cue notes the cue under all its names and acts. Score cues bear names such
// as "Main Title" everywhere, so they count within their title only.
func (v *versionBook) cue(t catalog.Title, doc int64, c catalog.Cue) {
	within := ""
	if c.Kind == catalog.Score {
		within = t.ID
	}
	for _, name := range append([]string{c.Title}, c.Alt...) {
		key := SongKey(name)
		if key == "" {
			continue
		}
		v.note(within, key, c.Artist, doc, PerformerPart)
		v.note(within, key, c.Original, doc, OriginalPart)
	}
}

func (v *versionBook) note(within, song, line string, doc int64, as PartCode) {
	for _, act := range ActsOn(line) {
		sum := fnv.New64a()
		_, _ = io.WriteString(sum, within+"\x00"+song+"\x00"+act) // never fails
		v.mentions = append(v.mentions, mention{sum.Sum64(), doc, as})
	}
}

// writeVersions writes the songs that more than one cue plays.
func (b *builder) writeVersions() error {
	all := b.versions.mentions
	slices.SortFunc(all, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.song, y.song), cmp.Compare(x.doc, y.doc), cmp.Compare(x.part, y.part))
	})
	all = slices.Compact(all)
	song := 0
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].song == all[0].song {
			n++
		}
		if all[0].doc != all[n-1].doc {
			song++
			for _, m := range all[:n] {
				if _, err := b.version.Exec(song, m.doc, int(m.part)); err != nil {
					return fmt.Errorf("add a version: %w", err)
				}
			}
		}
		all = all[n:]
	}
	_, err := b.tx.Exec(`CREATE INDEX version_doc ON version (doc)`)
	return err
}
