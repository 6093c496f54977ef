package app

import (
	"context"
	"time"
)

// motionPatience bounds the question to the system.
const motionPatience = 2 * time.Second

// SystemWantsStillness tells whether the person asked the system for less
// motion. A system that cannot be asked wants nothing.
func SystemWantsStillness(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, motionPatience)
	defer cancel()
	return systemStill(ctx)
}
