package userfile_test

import (
	"io"
	"strings"
	"testing"

	"needledrop/internal/userfile"
)

func TestTextIsReadWithoutItsByteOrderMark(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"plain": "né", "UTF-8 with a mark": "\xef\xbb\xbfné", "UTF-16, little end first": "\xff\xfen\x00\xe9\x00", "UTF-16, big end first": "\xfe\xff\x00n\x00\xe9",
	} {
		got, err := io.ReadAll(userfile.Text(strings.NewReader(in)))
		if err != nil || string(got) != "né" {
			t.Errorf("%s: %q (%v)", name, got, err)
		}
	}
	if got, err := io.ReadAll(userfile.Text(strings.NewReader(""))); err != nil || len(got) > 0 {
		t.Errorf("nothing is %q (%v)", got, err)
	}
}
