package catalog

// Stats counts the facts of a catalog.
type Stats struct {
	Titles     int `json:"titles"`
	Cues       int `json:"cues"`
	Albums     int `json:"albums"`
	Tracks     int `json:"tracks"`
	Charts     int `json:"charts"`
	Weeks      int `json:"weeks"` // weekly chart positions
	Highlights int `json:"highlights"`
	People     int `json:"people"` // credits: one person in two titles counts twice
	Sources    int `json:"sources"`
	Events     int `json:"events"`
}

// Count adds up the facts of titles and events.
func Count(titles []Title, events Events) Stats {
	s := Stats{Titles: len(titles), Events: len(events.Events), Sources: len(events.Sources)}
	for _, t := range titles {
		s.Cues += len(t.Cues)
		s.Albums += len(t.Albums)
		for _, a := range t.Albums {
			s.Tracks += len(a.Tracks)
		}
		s.Charts += len(t.Charts)
		for _, c := range t.Charts {
			s.Weeks += len(c.Weeks)
		}
		s.Highlights += len(t.Highlights)
		s.People += len(t.People)
		s.Sources += len(t.Sources)
	}
	return s
}
