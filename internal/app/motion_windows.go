package app

import (
	"context"
	"syscall"
	"unsafe"
)

// systemStill asks whether windows may animate what is in them.
func systemStill(context.Context) bool {
	const getClientAreaAnimation = 0x1042
	var animated int32
	ask := syscall.NewLazyDLL("user32.dll").NewProc("SystemParametersInfoW")
	if ask.Find() != nil {
		return false
	}
	done, _, _ := ask.Call(getClientAreaAnimation, 0, uintptr(unsafe.Pointer(&animated)), 0)
	return done != 0 && animated == 0
}
