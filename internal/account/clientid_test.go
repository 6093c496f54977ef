package account

import "testing"

func TestAClientIDIsTakenOutOfWhatWasCopied(t *testing.T) {
	t.Parallel()
	const id = "0123456789abcdef0123456789abcdef"
	for _, text := range []string{id, " " + id + "\n", "'" + id + "'", "Client ID: " + id, "client_id=" + id + "&x", "0123456789ABCDEF0123456789ABCDEF"} {
		if got := CleanClientID(text); got != id || !IsClientID(got) {
			t.Errorf("%q: %q", text, got)
		}
	}
	for _, text := range []string{"", "0123456789abcdef", id + "0", "not an id"} {
		if got := CleanClientID(text); IsClientID(got) {
			t.Errorf("%q is taken as the id %q", text, got)
		}
	}
}
