package indexer

import (
	_ "embed"
)

//go:embed schema.sql
var catalogSchema string

const (
	// SchemaVersion is the user_version of catalog.db: raise it with every
	// change to schema.sql, to fold.Key or to what build writes.
	SchemaVersion = 4
	// ApplicationID marks the file as ours; the bytes read "NDca".
	ApplicationID = 0x4e446361
)
