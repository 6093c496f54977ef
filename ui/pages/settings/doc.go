// Package settings is the page of the person's choices, account and diagnosis.
package settings
