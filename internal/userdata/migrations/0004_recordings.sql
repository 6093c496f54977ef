-- The recordings that a playlist's recipe asks for, in its order. They follow
-- from the recipe and the catalog, and are made again when either changes.
CREATE TABLE recording (
  account TEXT NOT NULL,
  playlist TEXT NOT NULL,
  position INTEGER NOT NULL,
  recording TEXT NOT NULL,   -- match.Wanted.Key
  cue TEXT NOT NULL,         -- that a decision on it is made on
  PRIMARY KEY (account, playlist, position),
  FOREIGN KEY (account, playlist) REFERENCES playlist (account, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX recording_wanted ON recording (account, recording);

-- The catalog that the recordings of a playlist were read from; '' for none.
ALTER TABLE playlist ADD COLUMN resolved TEXT NOT NULL DEFAULT '';
