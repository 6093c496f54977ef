package catalog_test

import (
	"testing"

	"needledrop/assets"
	"needledrop/internal/catalog"
)

func TestShippedCatalogKeepsEveryFact(t *testing.T) {
	t.Parallel()
	titles, events, err := catalog.Load(assets.Catalog())
	if err != nil {
		t.Fatal(err)
	}
	got := catalog.Count(titles, events)
	t.Log(got)
}
