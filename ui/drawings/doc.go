// Package drawings draws artwork away from the user interface and keeps what
// was drawn, up to a number of bytes.
package drawings
