// Package create is the sheet of choices before a playlist is made.
package create
