// Package frame is the window around the page: the rail, the bar above with the
// search and the account, the menus, keys and files that are dropped or opened.
// It is given its pages.
package frame
