package ui

import (
	"context"
	"testing"
)

func TestConnectPictures(t *testing.T) { Pictures(t, testParts(), picturesConnect(), strangeConnect()) }

func TestConnectIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesConnect()) }

// picturesConnect are what is drawn.
func picturesConnect() []shot {
	out := []shot{
		{"connect-sheet", others(), showConnect},
		{"connect-test", small(), showConnectTest},
	}
	for at, name := range []string{"guide-dashboard", "guide-redirect", "guide-users", "guide-client-id"} {
		out = append(out, shot{name, others(), signedOut(func(ctx context.Context, s *stage) error {
			err := showConnect(ctx, s)
			sheetOf(s).guide.turn(at)
			return err
		})})
	}
	return out
}

// strangeConnect are what goes wrong, waits, or is out of measure.
func strangeConnect() []shot {
	return []shot{{"state-large-connect", nil, large(signedOut(showConnect))}}
}

// showConnectTest shows the set-up with what its test found.
func showConnectTest(ctx context.Context, s *stage) error {
	if err := showConnect(ctx, s); err != nil {
		return err
	}
	sheetOf(s).guide.show(clientIDStep)
	sheetOf(s).tested.show(shownTest()[1:])
	return nil
}
