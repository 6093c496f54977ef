package library

import _ "embed"

//go:embed schema.sql
var catalogSchema string

const (
	// schemaVersion is the user_version of catalog.db: raise it with every
	// change to schema.sql, to fold.Key or to what build writes.
	schemaVersion = 3
	// applicationID marks the file as ours; the bytes read "NDca".
	applicationID = 0x4e446361
)
