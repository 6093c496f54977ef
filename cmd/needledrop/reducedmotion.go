package main

import (
	"context"
	"time"
)

// motionTimeout bounds the question to the system.
const motionTimeout = 2 * time.Second

// wantsReducedMotion reports whether the person asked the system for less
// motion. A system that cannot be asked wants nothing.
func wantsReducedMotion(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, motionTimeout)
	defer cancel()
	return systemReducesMotion(ctx)
}
