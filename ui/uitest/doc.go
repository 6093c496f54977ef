// Package uitest helps the tests of the window's packages: a headless app in a
// known language and look, and ways through a tree of objects. Only tests
// import it.
package uitest
