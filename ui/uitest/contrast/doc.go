// Package contrast measures how well colours stand out from each other, after
// WCAG 2.2. Only tests import it.
package contrast
