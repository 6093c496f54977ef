package indexer

// KindRanges holds the numbers of the docs of each kind, which lie side by
// side.
type KindRanges map[Kind]DocRange

// DocRange is the docs from First to Last.
type DocRange struct{ First, Last int64 }

// add notes the newest doc. Docs are numbered from 1 and kind by kind.
func (k KindRanges) add(kind DocType, doc int64) {
	r := k[kind.Hit()]
	if r.First == 0 {
		r.First = doc
	}
	r.Last = doc
	k[kind.Hit()] = r
}

// Of returns the kind of a doc.
func (k KindRanges) Of(doc int64) DocType {
	for kind := TitleDoc; kind <= PersonDoc; kind++ {
		if r := k[kind.Hit()]; r.First <= doc && doc <= r.Last {
			return kind
		}
	}
	return CueDoc
}
