// Package typeset sets text in lines: blocks, paragraphs and headings that wrap
// at a width, with highlighted words, in the faces that have their letters.
package typeset
