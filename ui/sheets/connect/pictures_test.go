package connect

import (
	"context"
	"testing"

	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) {
	stage.ReachedByTab(t, parts(), pictures())
}

// pictures are what is drawn.
func pictures() []stage.Shot {
	out := []stage.Shot{
		{Name: "connect-sheet", Sizes: stage.Others(), Show: stage.ShowConnect},
		{Name: "connect-test", Sizes: stage.Small(), Show: showConnectTest},
	}
	for at, name := range []string{"guide-dashboard", "guide-redirect", "guide-users", "guide-client-id"} {
		out = append(out, stage.Shot{Name: name, Sizes: stage.Others(), Show: stage.SignedOut(func(ctx context.Context, s *stage.Stage) error {
			err := stage.ShowConnect(ctx, s)
			sheetOf(s).guide.turn(at)
			return err
		})})
	}
	return out
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{{Name: "state-large-connect", Show: stage.Large(stage.SignedOut(stage.ShowConnect))}}
}

// showConnectTest shows the set-up with what its test found.
func showConnectTest(ctx context.Context, s *stage.Stage) error {
	if err := stage.ShowConnect(ctx, s); err != nil {
		return err
	}
	sheetOf(s).guide.show(clientIDStep)
	sheetOf(s).tested.Show(stage.ShownTest()[1:])
	return nil
}
