// Package rowlist shows long lists under a head that scrolls with them. A List
// holds objects for the rows in sight only, and fills them again for others.
package rowlist
