package main

import (
	"os"
	"strings"
	"testing"

	"needledrop/internal/link"
)

// What the desktop is told the app opens must be what it opens.
func TestTheDesktopIsToldOfLinksAndRecipes(t *testing.T) {
	t.Parallel()
	const recipes = "application/vnd.needledrop.recipe+json"
	scheme, _, _ := strings.Cut(link.ToTitle("x"), ":")
	for name, wanted := range map[string][]string{
		id + ".desktop": {"\nExec=needledrop %U\n", "\nMimeType=x-scheme-handler/" + scheme + ";" + recipes + ";\n", "\nIcon=" + id + "\n"},
		id + ".xml":     {`<mime-type type="` + recipes + `">`, `<glob pattern="*` + link.RecipeExt + `"/>`},
	} {
		data, err := os.ReadFile("../../assets/desktop/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wanted {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s has no %q", name, want)
			}
		}
	}
}
