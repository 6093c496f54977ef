// Package canvas draws soft shapes and light in floating point: outlines filled
// with paint, and pictures of them.
//
// All lengths are in pixels, all angles in radians unless said otherwise.
package canvas
