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

// of returns the kind of a doc.
func (k kindRanges) of(doc int64) docType {
	for kind := titleDoc; kind <= personDoc; kind++ {
		if r := k[kind.hit()]; r.First <= doc && doc <= r.Last {
			return kind
		}
	}
	return cueDoc
}
