package library

import (
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/query"
)

// titleNamesOf lists every name of a title, its own first.
func titleNamesOf(t catalog.Title) []string {
	names := append([]string{t.Name}, t.Alt...)
	for _, n := range t.Names {
		names = append(names, n.Name)
	}
	return names
}

// otherNames lists the other names of artists by the key of the one in use.
func otherNames(titles []catalog.Title) map[string][]string {
	out := map[string][]string{}
	for _, t := range titles {
		for _, a := range t.Artists {
			key := fold.Key(a.Name)
			out[key] = append(out[key], a.Other...)
		}
	}
	return out
}

// articles begin names and are left out by people, in the languages of the
// window.
var articles = []string{"the ", "a ", "an ", "el ", "la ", "los ", "las ", "le ", "les ", "l ", "der ", "die ", "das ", "o ", "os ", "as "}

// shortened adds to names what people make of them: without the article or the
// subtitle, and written as one word.
func shortened(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, n)
		forms := []string{fold.Key(n)}
		for _, part := range partsOf(n) {
			out = append(out, part)
			forms = append(forms, fold.Key(part))
		}
		for _, key := range forms {
			for _, article := range articles {
				if rest, cut := strings.CutPrefix(key, article); cut && len(rest) > 2 {
					out = append(out, rest)
					forms = append(forms, rest)
					break
				}
			}
		}
		for _, key := range forms {
			if whole := strings.ReplaceAll(key, " ", ""); whole != key {
				out = append(out, whole)
			}
		}
	}
	return out
}

// partsOf splits a name with a subtitle: "Taylor Swift: Miss Americana" is known
// by either part. Japanese writes a space between the two.
func partsOf(name string) []string {
	for _, mark := range []string{":", "：", " – ", " - ", "～", "〜"} {
		if head, tail, cut := strings.Cut(name, mark); cut {
			return longEnough(head, tail)
		}
	}
	if head, tail, cut := strings.Cut(name, " "); cut && query.IsUnspaced(head) {
		return longEnough(head, tail)
	}
	return nil
}

// longEnough leaves out parts that are no name by themselves.
func longEnough(parts ...string) []string {
	return slices.DeleteFunc(parts, func(p string) bool { return len(fold.Key(p)) < 4 })
}

// plainName is a song's name without what stands in brackets behind it.
func plainName(name string) []string {
	for _, open := range []string{" (", " [", " - "} {
		if head, _, cut := strings.Cut(name, open); cut && head != "" {
			return []string{head}
		}
	}
	return nil
}

// squashedNames are the names of several words written as one, so that the
// vocabulary knows them.
func squashedNames(names []string) []string {
	var out []string
	for _, n := range shortened(names) {
		if !strings.Contains(n, " ") && len(n) > 5 && !slices.Contains(names, n) {
			out = append(out, n)
		}
	}
	return out
}
