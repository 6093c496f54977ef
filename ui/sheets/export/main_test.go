package export

import (
	"testing"

	"needledrop/ui/uitest"
)

func TestMain(m *testing.M) { uitest.Main(m) }
