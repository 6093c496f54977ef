// Package shell is what every page of the window is given: the use cases, work in
// the background, the way through the pages, notes and dialogs, the account, the
// job that runs and the decisions that wait to be saved. It knows no page.
package shell
