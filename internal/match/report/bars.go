package main

import (
	"maps"
	"slices"
)

// bar is one thing the matcher is held to.
type bar struct {
	name string
	got  share
	want float64 // percent
	most bool    // the bound is from above, and not reached
}

func (b bar) held() bool {
	if b.most {
		return b.got.percent < b.want
	}
	return b.got.percent >= b.want
}

// The bars, in percent.
const (
	barPrecision      = 99.5
	barCoverage       = 96
	barReviewHit      = 95
	barClassPrecision = 97 // of every class above smallClass cases
	barAbsentAutos    = 0.5
	smallClass        = 20
)

// coverageFloors are the bars of classes that are easily neglected.
var coverageFloors = map[string]float64{
	"non-latin-romanised": 85, "classical": 85, "score-generic-title": 90, "punctuation": 90, "remaster": 97,
}

// absentClasses hold cases of which nothing offered is right.
var absentClasses = []string{"absent", "absent-cue"}

// bars measures all that can be measured on the classes at hand.
func bars(s summary) []bar {
	out := []bar{
		{name: "auto precision", got: s.all.precision(), want: barPrecision},
		{name: "coverage", got: s.all.coverage(), want: barCoverage},
		{name: "review hit", got: s.all.reviewHit(), want: barReviewHit},
	}
	for _, class := range slices.Sorted(maps.Keys(s.classes)) {
		if t := s.classes[class]; t.cases > smallClass {
			out = append(out, bar{name: "auto precision of " + class, got: t.precision(), want: barClassPrecision})
		}
	}
	for _, class := range slices.Sorted(maps.Keys(coverageFloors)) {
		if t := s.classes[class]; t != nil {
			out = append(out, bar{name: "coverage of " + class, got: t.coverage(), want: coverageFloors[class]})
		}
	}
	for _, class := range absentClasses {
		if t := s.classes[class]; t != nil {
			out = append(out, bar{name: "autos of " + class, got: t.autoShare(), want: barAbsentAutos, most: true})
		}
	}
	return slices.DeleteFunc(out, func(b bar) bool { return !b.got.known })
}
