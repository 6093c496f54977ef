package query

import (
	"regexp"
	"strconv"
)

func itoa(n int) string { return strconv.Itoa(n) }

// maxPlace bounds numbers of seasons and episodes.
const maxPlace = 999

// codes are the ways in which fans write a place in one word.
var codes = []struct {
	form    *regexp.Regexp
	season  int // group; 0: none
	episode int
}{
	{regexp.MustCompile(`^s(\d{1,2})e(\d{1,3})$`), 1, 2},
	{regexp.MustCompile(`^(\d{1,2})x(\d{1,3})$`), 1, 2},
	{regexp.MustCompile(`^(?:s|season|temporada|saison|staffel|t|시즌|파트)(\d{1,2})$`), 1, 0},
	{regexp.MustCompile(`^(?:e|ep|episode|folge)(\d{1,3})$`), 0, 1},
	{regexp.MustCompile(`^(\d{1,3})(?:화|회|화의|회의|화에서|회에서)$`), 0, 1},
}

// code reads a place in one word.
func code(word string) (season, episode int, ok bool) {
	for _, c := range codes {
		m := c.form.FindStringSubmatch(word)
		if m == nil {
			continue
		}
		if c.season > 0 {
			season, _ = strconv.Atoi(m[c.season]) // digits
		}
		if c.episode > 0 {
			episode, _ = strconv.Atoi(m[c.episode])
		}
		return season, episode, true
	}
	return 0, 0, false
}

// numberWords are numbers and ordinals as people write them beside a season or
// an episode, folded.
var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5,
	"uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
	"primera": 1, "primer": 1, "segunda": 2, "segundo": 2, "tercera": 3, "tercer": 3, "cuarta": 4, "cuarto": 4, "quinta": 5, "quinto": 5,
	"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "premiere": 1, "premier": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4,
	"eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3, "vierte": 4, "vierten": 4,
	"um": 1, "dois": 2, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "primeira": 1, "primeiro": 1, "terceira": 3, "terceiro": 3, "quarta": 4, "quarto": 4,
	"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6,
}

// number reads a number in digits or words.
func number(word string) (int, bool) {
	if n, ok := numberWords[word]; ok {
		return n, true
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n > 0 && n <= maxPlace
}
