// Package review is the page on which the person decides about unsure songs.
package review
