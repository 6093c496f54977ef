package catalog

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// schemaVerdict is what the schema says of a mistake.
type schemaVerdict bool

const (
	both    schemaVerdict = true
	decoder schemaVerdict = false // beyond JSON Schema
)

var mistakes = []struct {
	name, old, changed string // the text of testdata/full.json that changes, once
	refusedBy          schemaVerdict
	want               string
}{
	{"unknown field", `"year": 1984`, `"yaer": 1984`, both,
		"f.json:55: cues[0].yaer: unknown field; expected one of id, season, episode, until, place, at, title, alt, artist, kind, original, year, scene, key, sources"},
	{"field with an escape sequence", `"year": 1984`, `"\u001b[2J": 1984`, both,
		`f.json:55: cues[0]["\x1b[2J"]: unknown field; expected one of id, season, episode, until, place, at, title, alt, artist, kind, original, year, scene, key, sources`},
	{"unknown kind of title", `"kind": "series"`, `"kind": "opera"`, both,
		`f.json:7: kind: unknown kind of title "opera"; expected one of series, film, documentary, concert, competition, awards`},
	{"unknown kind of cue", `"kind": "cover"`, `"kind": "Cover"`, both,
		`f.json:53: cues[0].kind: unknown kind of cue "Cover"; expected one of song, cover, score, performance`},
	{"unknown kind of album", `"kind": "score"`, `"kind": ""`, both,
		`f.json:34: albums[0].kind: unknown kind of album ""; expected one of songs, score, covers`},
	{"unknown role", `"composer"`, `"singer"`, both,
		`f.json:24: people[0].role: unknown role "singer"; expected one of music supervisor, composer, theme, executive music producer, creator`},
	{"unknown mood", `"warm"]`, `"cosy"]`, both,
		`f.json:14: moods[1]: unknown mood "cosy"; expected one of euphoric, energetic, playful, warm, romantic, dreamy, nostalgic, intimate, melancholic, epic, defiant, tense, eerie, dark`},
	{"missing sources", "\"weeks\": [[\"2021-03-13\", 3]],\n      \"sources\": [\"press\"]", `"weeks": []`, both,
		"f.json:64: charts[0]: missing sources; name at least one key of sources"},
	{"no source", `4,000 records.", "sources": ["press"]`, `4,000 records.", "sources": []`, both,
		"f.json:75: highlights[0].sources: expected at least one key of sources, found none"},
	{"unknown source", `4,000 records.", "sources": ["press"]`, `4,000 records.", "sources": ["pres"]`, decoder,
		`f.json:75: highlights[0].sources[0]: unknown source "pres"; expected a key of sources`},
	{"missing artist", "\"artist\": \"The Night Choir\",\n", "", both,
		`f.json:43: cues[0]: missing artist ("" when no source names the performer)`},
	{"missing id", "\"id\": \"night-radio\",\n", "", both, "f.json:1: missing id"},
	{"bad slug", `"id": "night-radio"`, `"id": "Night Radio"`, both,
		`f.json:3: id: expected the letters a to z, digits and single hyphens as in "night-radio", found "Night Radio"`},
	{"slug of another script", `"id": "night-radio"`, `"id": "밤의-라디오"`, both,
		`f.json:3: id: expected the letters a to z, digits and single hyphens as in "stranger-things", found "밤의-라디오"`},
	{"bad date", `"ended": "2023-11"`, `"ended": "11/2023"`, both,
		`f.json:9: ended: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found "11/2023"`},
	{"day that does not exist", `"ended": "2023-11"`, `"ended": "2023-02-29"`, decoder,
		`f.json:9: ended: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found "2023-02-29"`},
	{"bad length", `"1:02:30"`, `"1:2:30"`, both,
		`f.json:38: albums[0].tracks[0].duration: expected a length as in 3:05 or 1:02:30, found "1:2:30"`},
	{"length of nothing", `"1:02:30"`, `"0:00"`, both,
		`f.json:38: albums[0].tracks[0].duration: expected a length as in 3:05 or 1:02:30, found "0:00"`},
	{"empty title", `"title": "Night Radio",`, `"title": "  ",`, both, "f.json:4: title: expected text, found nothing"},
	{"number for text", `"title": "Night Radio",`, `"title": 1899,`, both, "f.json:4: title: expected text, found the number 1899"},
	{"text for a list", `"music": ["city pop"]`, `"music": "city pop"`, both, "f.json:13: music: expected a list, found text"},
	{"list for an object", `"links": {`, `"links": [], "cues": {`, both, "f.json:16: links: expected an object, found a list"},
	{"null for text", `"scene": "The needle drops as the lights go out."`, `"scene": null`, both, "f.json:56: cues[0].scene: expected text, found null"},
	{"text for a number", "\"season\": 1,\n", "\"season\": \"1\",\n", both, "f.json:45: cues[0].season: expected a whole number from 0 to 100, found text"},
	{"broken number", `"year": 1984`, `"year": 1984.5`, both, "f.json:55: cues[0].year: expected a whole number from 1500 to 2100, found 1984.5"},
	{"text for yes or no", `"key": true`, `"key": "yes"`, both, "f.json:57: cues[0].key: expected true or false, found text"},
	{"control character", `as the lights`, `as\nthe lights`, both, "f.json:56: cues[0].scene: the text has the hidden character U+000A as its character 20; remove it"},
	{"character that turns the writing", `"Night Radio",`, `"\u202eNight Radio",`, both, "f.json:4: title: the text has the hidden character U+202E as its character 1; remove it"},
	{"bytes that are no UTF-8", `as the lights`, "as \xff lights", both, "f.json:56: cues[0].scene: the text is broken at its character 21; write it anew and save the file as UTF-8"},
	{"country by name", `"KR",`, `"Korea",`, both, `f.json:10: countries[0]: expected an ISO 3166-1 country code such as US, found "Korea"`},
	{"language in capitals", `["ko"]`, `["KO"]`, both, `f.json:11: languages[0]: expected an ISO 639-1 language code such as en, found "KO"`},
	{"address of a script", `"https://example.com/imdb"`, `"javascript:alert(1)"`, both,
		`f.json:20: links.imdb: expected a web address that begins with https:// and has no spaces, found "javascript:alert(1)"`},
	{"link to another place", `"imdb":`, `"myspace":`, both,
		"f.json:20: links.myspace: unknown field; expected one of netflix, wikipedia, wikidata, imdb, musicbrainz, tmdb"},
	{"week of three", `[["2021-03-13", 3]]`, `[["2021-03-13", 3, 1]]`, both, "f.json:71: charts[0].weeks[0]: expected [date of the week, position], found 3 values"},
	{"cue outside the seasons", "\"season\": 1,\n", "\"season\": 2,\n", decoder, "f.json:43: cues[0].season: season 2 is not among the title's seasons"},
	{"episode without season", "\"season\": 1,\n", "", both, "f.json:43: cues[0]: missing season; an episode needs it"},
	{"season twice", `"seasons": [`, `"seasons": [{"number": 1}, `, decoder, "f.json:26: seasons[1].number: season 1 is given twice"},
	{"episode twice", `"episodes": [{"number": 2`, `"episodes": [{"number": 2, "title": "Side A"}, {"number": 2`, decoder, "f.json:26: seasons[0].episodes[1].number: episode 2 is given twice"},
	{"cue of another title", `"night-radio/the-first-record"`, `"day-radio/the-first-record"`, decoder,
		`f.json:43: cues[0].id: expected an id that begins with "night-radio/" and goes on, found "day-radio/the-first-record"`},
	{"cue twice", `"cues": [`, `"cues": [{"id": "night-radio/the-first-record", "title": "T", "artist": "", "kind": "song", "sources": ["press"]},`, decoder,
		`f.json:43: cues[1]: duplicate cue: cues[0] has the same id "night-radio/the-first-record"; remove one, or give this one an id of its own`},
	{"language by name", `"language": "es"`, `"language": "Spanish"`, both,
		`f.json:6: names[0].language: expected an IETF language tag such as es, pt-BR or zh-Hant, found "Spanish"`},
	{"language with a small country", `"language": "zh-Hant-TW"`, `"language": "zh-tw"`, both,
		`f.json:6: names[1].language: expected an IETF language tag such as es, pt-BR or zh-Hant, found "zh-tw"`},
	{"name without a language", `{"language": "es", "name"`, `{"name"`, both, "f.json:6: names[0]: missing language"},
	{"no other name", `["밤의 합창단"]`, `[]`, both, "f.json:76: artists[0].other: expected at least one name, found none"},
	{"specials twice", `"seasons": [`, `"seasons": [{"number": 0}, `, decoder, "f.json:27: seasons[2].number: season 0 is given twice"},
	{"special before the first twice", `"title": "Test Signal"}`, `"title": "Test Signal"}, {"number": 0, "title": "Hum"}`, decoder,
		"f.json:26: seasons[0].episodes[2].number: episode 0 is given twice"},
	{"special without a number", `"number": 3`, `"number": 0`, both, "f.json:27: seasons[1]: the specials of season 0 are counted from 1"},
	{"cue of a special without a number", `"season": 0, "episode": 3`, `"season": 0, "episode": 0`, both,
		"f.json:60: cues[1].episode: the specials of season 0 are counted from 1"},
	{"specials that the title lacks", `{"number": 0, "released": "2021-12", "episodes": [{"number": 3, "title": "New Year on Air"}]}`, `{"number": 3}`, decoder,
		"f.json:60: cues[1].season: season 0 is not among the title's seasons"},
	{"special without a season", `"episode": 0, "season": 1`, `"episode": 0`, both, "f.json:61: cues[2]: missing season; an episode needs it"},
	{"double episode that ends before it begins", `"until": 4`, `"until": 2`, decoder,
		"f.json:43: cues[0].until: expected the last episode of a double one, larger than episode 2, found 2"},
	{"end of an unknown episode", "\"episode\": 2,\n", "", both, "f.json:43: cues[0]: missing episode; until needs it"},
	{"unknown place", `"end credits"`, `"credits"`, both,
		`f.json:48: cues[0].place: unknown place "credits"; expected one of opening, first scene, final scene, end credits`},
	{"time behind ten hours", `"1:05:20"`, `"10:00:00"`, both,
		`f.json:49: cues[0].at: expected a time within ten hours as in 3:05 or 1:02:30, found "10:00:00"`},
	{"list that is somewhat whole", `"complete": true, "episodes"`, `"complete": 1, "episodes"`, both,
		"f.json:26: seasons[0].complete: expected true or false, found the number 1"},
	{"letter of a web page", `"Example Records",`, `"Salt &amp; Stone",`, both,
		"f.json:36: albums[0].label: the text has &amp;, as web pages write &; write the character itself"},
	{"letter of a web page by its number", `"Example Records",`, `"Don&#39;t Go",`, both,
		"f.json:36: albums[0].label: the text has &#39;, as web pages write '; write the character itself"},
	{"letter of a web page by a rare name", `"Example Records",`, `"AT&T; Zo&euml;",`, decoder,
		"f.json:36: albums[0].label: the text has &euml;, as web pages write ë; write the character itself"},
	{"space of a web page", `"Example Records",`, `"Zoë&nbsp;K",`, both,
		`f.json:36: albums[0].label: the text has &nbsp;, as web pages write "\u00a0"; write the character itself`},
	{"letter of a web page in a key", `"sources": {"press"`, `"sources": {"R&#x26;B": {"name": "A", "url": "https://example.com/"}, "press"`, both,
		`f.json:77: sources["R&#x26;B"]: the name has &#x26;, as web pages write &; write the character itself`},
	{"field twice", `"kind": "series",`, `"kind": "series", "kind": "film",`, decoder, "f.json:7: kind: the field is given twice"},
	{"source twice", `"sources": {"press"`, `"sources": {"press": {"name": "A", "url": "https://example.com/"}, "press"`, decoder,
		"f.json:77: sources.press: the name is given twice"},
	{"source without a key", `"sources": {"press"`, `"sources": {"": {"name": "A", "url": "https://example.com/"}, "press"`, both,
		`f.json:77: sources[""]: the name is empty`},
}

func TestEveryMistakeIsToldWithItsPlaceAndWhatIsExpected(t *testing.T) {
	t.Parallel()
	whole := string(testFile(t, "full.json"))
	schema := published(t, SchemaFile)
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			if n := strings.Count(whole, m.old); n != 1 {
				t.Fatalf("full.json holds %q %d times", m.old, n)
			}
			data := []byte(strings.Replace(whole, m.old, m.changed, 1))
			_, err := Decode("f.json", data)
			if err == nil {
				t.Fatal("the decoder takes it")
			}
			if lines := strings.Split(err.Error(), "\n"); !slices.Contains(lines, m.want) {
				t.Errorf("got\n%v\nwant\n%s", err, m.want)
			}
			if refused := schema.Validate(parsed(t, data)) != nil; refused != bool(m.refusedBy) {
				t.Errorf("the schema refuses it: %v, want %v", refused, m.refusedBy)
			}
		})
	}
}

func TestBrokenJSONIsToldInPlainWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"", "f.json:1: not valid JSON: the file is empty"},
		{" \n", "f.json:1: not valid JSON: the file is empty"},
		{"{\n\"alt\": [\"x\",\n]\n}", "f.json:3: alt[1]: not valid JSON: found ']' where a value belongs; remove the comma before it, if there is one"},
		{"{\n\"id\": \"a\",\n}", "f.json:3: not valid JSON: found '}' after a comma; remove the comma"},
		{"{\n\"id\": \"a\"\n\"title\": \"x\"}", "f.json:3: not valid JSON: found '\"' where a comma or } belongs"},
		{"{\n\"id\" \"a\"}", "f.json:2: id: not valid JSON: found '\"' where a colon belongs"},
		{"{\n\"id\": \"a\n\"}", `f.json:2: id: not valid JSON: found '\n' in a text; its closing quotation mark may be missing`},
		{"[1", "f.json:1: expected an object, found a list\nf.json:1: not valid JSON: the file ends in the middle"},
		{"7", "f.json:1: expected an object, found the number 7"},
		{`{"titles": []} {}`, "f.json:1: more text after the end of the document"},
		{`{"titles": []} x`, "f.json:1: more text after the end of the document"},
	} {
		_, err := Decode("f.json", []byte(c.text))
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\ngot  %v\nwant %s", c.text, err, c.want)
		}
	}
}

const minimal = `{"id": "%s", "title": "T", "kind": "film", "released": "2021", "summary": "S."}`

func TestPackHoldsSeveralTitles(t *testing.T) {
	t.Parallel()
	one, two := fmt.Sprintf(minimal, "one"), fmt.Sprintf(minimal, "two")
	for name, text := range map[string]string{
		"plain":                   `{"titles": [` + one + "," + two + "]}",
		"with a schema":           `{"$schema": "./title.schema.json", "titles": [` + one + "," + two + "]}",
		"with a schema behind":    `{"titles": [` + one + "," + two + `], "$schema": "./title.schema.json"}`,
		"with a byte order mark":  "\ufeff" + `{"titles": [` + one + "," + two + "]}",
		"of titles with a schema": `{"titles": [` + one + "," + strings.Replace(two, "{", `{"$schema": "x",`, 1) + "]}",
	} {
		titles, err := Decode("pack.json", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(titles) != 2 || titles[0].ID != "one" || titles[1].ID != "two" {
			t.Errorf("%s: got %v", name, titles)
		}
	}
}

func TestPackRefusesTwoTitlesOfOneID(t *testing.T) {
	t.Parallel()
	one := fmt.Sprintf(minimal, "one")
	_, err := Decode("pack.json", []byte("{\"titles\": [\n"+one+",\n"+strings.Replace(one, "2021", "21", 1)+"\n]}"))
	want := `pack.json:3: titles[1].released: expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found "21"
pack.json:3: titles[1].id: titles[0] has the same id "one"`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestSchemaOfAFileIsNoFact(t *testing.T) {
	t.Parallel()
	plain := fmt.Sprintf(minimal, "one")
	want, err := Decode("f.json", []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode("f.json", []byte(strings.Replace(plain, "{", `{"$schema": "./title.schema.json", `, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestByteOrderMarkChangesNothing(t *testing.T) {
	t.Parallel()
	if err := decodeTitle(append([]byte("\ufeff"), testFile(t, "full.json")...)); err != nil {
		t.Error(err)
	}
	if err := decodeEvents(append([]byte("\ufeff"), testFile(t, "events.json")...)); err != nil {
		t.Error(err)
	}
}

func TestAllMistakesAreListedUpToTheBound(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, maxProblems, maxProblems + 1, 100_000} {
		text := `{"titles": [` + strings.TrimSuffix(strings.Repeat("\n7,", n), ",") + "]}"
		_, err := Decode("f.json", []byte(text))
		problems := err.(Problems)
		listed := min(n, maxProblems)
		for i, p := range problems[:listed] {
			if p.Line != i+2 || p.Path != fmt.Sprintf("titles[%d]", i) {
				t.Errorf("%d mistakes: problem %d is %v", n, i, p)
			}
		}
		if n <= maxProblems && len(problems) != n {
			t.Errorf("%d mistakes gave %d problems", n, len(problems))
		}
		if more := "there are more mistakes; mend these and check again"; n > maxProblems && (len(problems) != maxProblems+1 || problems[maxProblems].Message != more) {
			t.Errorf("%d mistakes end with %v", n, problems[len(problems)-1])
		}
	}
}

func TestMistakesStandInTheOrderOfTheFile(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer("\"season\": 1,\n", "\"season\": 9,\n", `"peak": 3`, `"peak": 0`, `"ended": "2023-11"`, `"ended": ""`).Replace(string(testFile(t, "full.json")))
	_, err := Decode("f.json", []byte(text))
	var paths []string
	for _, p := range err.(Problems) {
		paths = append(paths, p.Path)
	}
	if diff := cmp.Diff([]string{"ended", "cues[0].season", "charts[0].peak"}, paths); diff != "" {
		t.Error(diff)
	}
}

func TestFileCutOffAnywhereIsRefused(t *testing.T) {
	t.Parallel()
	for name, decode := range map[string]func([]byte) error{"full.json": decodeTitle, "events.json": decodeEvents} {
		whole := bytes.TrimSpace(testFile(t, name))
		for n := range whole {
			if decode(whole[:n]) == nil {
				t.Errorf("%s cut off after %d bytes is taken", name, n)
			}
		}
	}
}

func TestDeepNestingIsRefused(t *testing.T) {
	t.Parallel()
	for _, open := range []string{"[", `{"a":`, `{"titles":[`, `{"$schema":`, `{"$schema":[`, `{"cues":[`, `{"sources":{"a":`} {
		data := []byte(strings.Repeat(open, 200_000))
		if decodeTitle(data) == nil || decodeEvents(data) == nil {
			t.Errorf("%q nested deeply is taken", open)
		}
	}
	closed := `{"colour":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + "}"
	if err := decodeTitle([]byte(closed)); err == nil || !strings.Contains(err.Error(), "nest too deeply") {
		t.Errorf("got %v", err)
	}
}

func TestLongValuesAreCutInMessages(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("ö", 100_000)
	err := decodeTitle([]byte(`{"kind": "` + long + `", "` + long + `": 1, "cues": [{"year": 1` + strings.Repeat("0", 100_000) + `}]}`))
	if err == nil || len(err.Error()) > 5_000 {
		t.Errorf("the message has %d bytes", len(err.Error()))
	}
}

// largePack is a pack of 20 titles with 200,000 cues.
func largePack() []byte {
	var b bytes.Buffer
	b.WriteString(`{"titles": [`)
	for i := range 20 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id": "title-%d", "title": "Title %d", "kind": "series", "released": "2021", "summary": "S.", "seasons": [{"number": 1}], "cues": [`, i, i)
		for j := range 10_000 {
			if j > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, "\n"+`{"season": 1, "episode": %d, "title": "Song %d", "artist": "Artist %d", "kind": "song", "sources": ["s"]}`, j%10+1, j, j%700)
		}
		b.WriteString(`], "sources": {"s": {"name": "S", "url": "https://example.com/"}}}`)
	}
	b.WriteString("]}")
	return b.Bytes()
}

func TestHugePackIsRead(t *testing.T) {
	t.Parallel()
	titles, err := Decode("huge.json", largePack())
	if err != nil {
		t.Fatal(err)
	}
	if n := Count(titles, Events{}).Cues; n != 200_000 {
		t.Errorf("got %d cues", n)
	}
	if got := titles[19].Cues[9_999].ID; got != "title-19/s1e10/song-9999-artist-199" {
		t.Errorf("the last cue's id is %q", got)
	}
}

func BenchmarkDecodeLargePack(b *testing.B) {
	data := largePack()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Decode("huge.json", data); err != nil {
			b.Fatal(err)
		}
	}
}
