package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Save writes a list into a folder under a new name: where a file has the name
// already, a number is put behind it, so that nothing is lost. It returns the
// path.
func Save(folder, file string, list []byte) (string, error) {
	extension := filepath.Ext(file)
	base := strings.TrimSuffix(file, extension)
	for n := 1; ; n++ {
		name := file
		if n > 1 {
			name = fmt.Sprintf("%s (%d)%s", base, n, extension)
		}
		path := filepath.Join(folder, name)
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) && n < 1000 {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("create the file of the list: %w", err)
		}
		_, err = f.Write(list)
		if err = errors.Join(err, f.Close()); err != nil {
			return "", errors.Join(fmt.Errorf("write the list: %w", err), os.Remove(path)) // half a list is none
		}
		return path, nil
	}
}
