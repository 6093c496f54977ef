package playlist

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// apply does edits the way Spotify does.
func apply(t *testing.T, have []string, todo []edit) []string {
	t.Helper()
	now := slices.Clone(have)
	for _, e := range todo {
		if e.at < 0 || e.at > len(now) || len(e.uris) == 0 || len(e.uris) > maxWrite {
			t.Fatalf("edit of %d uris at %d of %d", len(e.uris), e.at, len(now))
		}
		now = slices.Insert(now, e.at, e.uris...)
	}
	return now
}

func count(list []string, u string) int {
	n := 0
	for _, x := range list {
		if x == u {
			n++
		}
	}
	return n
}

// edits are all edits it takes, one after the other.
func edits(have, want []string) []edit {
	var out []edit
	now := slices.Clone(have)
	for {
		e, more := nextEdit(now, want, nil, maxWrite)
		if !more {
			return out
		}
		out = append(out, e)
		now = slices.Insert(now, e.at, e.uris...)
	}
}

func TestEditsBringEachWantedUriInOnceAndLeaveTheRest(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		have, want := randomLists(r)
		before := slices.Clone(have)
		now := apply(t, have, edits(have, want))
		if !slices.Equal(have, before) {
			t.Fatalf("seed %d: the list itself was changed", seed)
		}
		for _, u := range want {
			if n := count(now, u); n != max(1, count(have, u)) {
				t.Fatalf("seed %d: %s is there %d times\nhave %v\nwant %v\nnow  %v", seed, u, n, have, want, now)
			}
		}
		added := without(want, have)
		if kept := without(now, added); !slices.Equal(kept, have) {
			t.Fatalf("seed %d: what was there became %v, was %v", seed, kept, have)
		}
		if order := without(now, without(now, added)); !slices.Equal(order, unique(slices.Clone(added))) {
			t.Fatalf("seed %d: the added ones stand as %v, want %v", seed, order, unique(slices.Clone(added)))
		}
		if again := edits(now, want); len(again) != 0 {
			t.Fatalf("seed %d: a second time there is still %v to do", seed, again)
		}
	}
}

// randomLists draws wanted uris, and a playlist with some of them, in order or
// not, between the person's own.
func randomLists(r *rand.Rand) (have, want []string) {
	size := r.IntN(30)
	if r.IntN(20) == 0 {
		size = r.IntN(350)
	}
	for range size {
		want = append(want, fmt.Sprint("w", r.IntN(size+5)))
	}
	for _, u := range unique(slices.Clone(want)) {
		if r.IntN(3) == 0 {
			have = append(have, u)
		}
		if r.IntN(4) == 0 {
			have = append(have, fmt.Sprint("own", r.IntN(5)), "")
		}
	}
	switch r.IntN(3) {
	case 0:
		r.Shuffle(len(have), func(i, j int) { have[i], have[j] = have[j], have[i] })
	case 1:
		have = nil
	}
	return have, want
}

func TestNewCueGoesBehindTheOneItFollows(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ have, want, now []string }{
		{nil, []string{"a", "b"}, []string{"a", "b"}},
		{[]string{"a", "c"}, []string{"a", "b", "c"}, []string{"a", "b", "c"}},
		{[]string{"own", "a", "own2", "c"}, []string{"a", "b", "c", "d"}, []string{"own", "a", "b", "own2", "c", "d"}},
		{[]string{"b"}, []string{"a", "b"}, []string{"a", "b"}},
		{[]string{"c", "a"}, []string{"a", "b", "c"}, []string{"c", "a", "b"}}, // turned round by the person
		{[]string{"a", "a"}, []string{"a", "b"}, []string{"a", "b", "a"}},      // doubled by the person
	} {
		if now := apply(t, c.have, edits(c.have, c.want)); !slices.Equal(now, c.now) {
			t.Errorf("%v with %v wanted becomes %v, want %v", c.have, c.want, now, c.now)
		}
	}
}

func TestLongListsGoInHundreds(t *testing.T) {
	t.Parallel()
	var want []string
	for i := range 250 {
		want = append(want, fmt.Sprint(i))
	}
	todo := edits(nil, want)
	if len(todo) != 3 || len(todo[0].uris) != 100 || len(todo[1].uris) != 100 || len(todo[2].uris) != 50 || todo[2].at != 200 {
		t.Errorf("%d edits, want 100, 100 and 50", len(todo))
	}
}
