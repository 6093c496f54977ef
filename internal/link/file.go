package link

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"

	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/userfile"
)

// RecipeExt is the extension of recipe files.
const RecipeExt = ".needledrop"

// maxRecipeFile is where reading a recipe stops, in bytes; ParseRecipe says that
// a longer one is too long.
const maxRecipeFile = 1 << 20

// parseFile reports what a file is: by its name, and for .json by its content.
func parseFile(path string) (Target, error) {
	info, err := os.Stat(path)
	name := quoted(filepath.Base(path))
	switch {
	case err != nil:
		return nil, &Error{message.New("The file %s cannot be opened (%s); nothing was changed.", name, userfile.Cause(err))}
	case info.IsDir():
		return Pack{path}, nil
	case !info.Mode().IsRegular():
		return nil, &Error{message.New("The file %s is no ordinary file, so it was not opened; nothing was changed.", name)}
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case RecipeExt:
		return readRecipe(path)
	case ".json":
		if looksLikePack(path) {
			return Pack{path}, nil
		}
		return readRecipe(path)
	}
	return nil, &Error{message.New("Needledrop opens recipes (%s, .json) and packs (.json), and %s is neither; nothing was changed.", RecipeExt, name)}
}

func readRecipe(path string) (Target, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &Error{message.New("The file %s cannot be opened (%s); nothing was changed.", quoted(filepath.Base(path)), userfile.Cause(err))}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(userfile.Text(f), maxRecipeFile+1))
	if err != nil {
		return nil, &Error{message.New("The file %s cannot be read (%s); nothing was changed.", quoted(filepath.Base(path)), userfile.Cause(err))}
	}
	recipe, err := playlist.ParseRecipe(data)
	if err != nil {
		return nil, err
	}
	return Recipe{recipe, path}, nil
}

// looksLikePack tells a pack from a recipe by the first keys: a title has an id,
// and a pack's "titles" are whole titles, not ids.
func looksLikePack(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	dec := json.NewDecoder(io.LimitReader(userfile.Text(f), maxRecipeFile))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return false
		}
		switch name {
		case "id":
			return true
		case "titles":
			list, _ := dec.Token()
			first, err := dec.Token()
			return err == nil && list == json.Delim('[') && first == json.Delim('{')
		}
		if err := dec.Decode(new(json.RawMessage)); err != nil {
			return false
		}
	}
	return false
}
