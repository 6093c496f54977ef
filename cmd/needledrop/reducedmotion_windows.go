package main

import (
	"context"
	"syscall"
	"unsafe"
)

// systemReducesMotion asks whether windows may animate what is in them.
func systemReducesMotion(context.Context) bool {
	const getClientAreaAnimation = 0x1042
	var animated int32
	query := syscall.NewLazyDLL("user32.dll").NewProc("SystemParametersInfoW")
	if query.Find() != nil {
		return false
	}
	done, _, _ := query.Call(getClientAreaAnimation, 0, uintptr(unsafe.Pointer(&animated)), 0)
	return done != 0 && animated == 0
}
