package labels

import (
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func TestInitialsStandForNamesInAnyScript(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Kate Bush": "KB", "Queen": "Q", "The Clash": "C", "The The": "T", "ABBA": "A", "étienne daho": "ÉD",
		"김수현": "김", "박 지은": "박", "…": "", "": "", "Lykke Li (Zachrisson)": "LZ", "2 Unlimited": "2",
	} {
		if got := Initials(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestPicturesOfNamesDifferAndStayTheSame(t *testing.T) {
	t.Parallel()
	a, b := ArtistSubject("queen", "Queen"), ArtistSubject("abba", "ABBA")
	if a.ID == b.ID || a.ID != ArtistSubject("queen", "Queen").ID || len(a.Moods) == 0 {
		t.Errorf("%+v, %+v", a, b)
	}
	composer := PersonSubject(library.PersonPage{ID: "x", Roles: []catalog.Role{catalog.Composer}})
	supervisor := PersonSubject(library.PersonPage{ID: "x", Roles: []catalog.Role{catalog.MusicSupervisor}})
	if len(composer.Music) == 0 || supervisor.Kind != string(catalog.Documentary) {
		t.Errorf("composer %+v, supervisor %+v", composer, supervisor)
	}
}
