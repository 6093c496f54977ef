// Package faults is a local Spotify that goes wrong: tests make its requests
// fail in every way that the service was seen or may be feared to, edit its
// account as the person does in another app, and let its listings lag behind.
//
// Only tests import it, so that none of it is in the programs.
package faults
