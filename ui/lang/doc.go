// Package lang speaks the person's language: the window's texts, its plurals,
// dates and names of countries and languages, and text from outside made safe
// to show. English is the key of every text; assets/translations has the rest.
package lang
