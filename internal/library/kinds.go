package library

// kindRanges holds the numbers of the docs of each kind, which lie side by
// side.
type kindRanges map[HitType]docRange

// docRange is the docs from First to Last.
type docRange struct{ First, Last int64 }

// add notes the newest doc. Docs are numbered from 1 and kind by kind.
func (k kindRanges) add(kind docType, doc int64) {
	r := k[kind.hit()]
	if r.First == 0 {
		r.First = doc
	}
	r.Last = doc
	k[kind.hit()] = r
}
