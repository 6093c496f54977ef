-- What the person made and decided. Unlike catalog.db none of it can be made
-- again: a migration never drops a row that a person would miss.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- A person's own word on a cue: this track, or (uri '') never. Kept for ever.
CREATE TABLE override (
  cue TEXT PRIMARY KEY,
  recording TEXT NOT NULL,   -- match.Wanted.Key: the word holds wherever it plays
  uri TEXT NOT NULL,
  decided INTEGER NOT NULL   -- Unix seconds, as all times here
) WITHOUT ROWID;
CREATE INDEX override_recording ON override (recording, decided);

-- What the searches for a wanted recording came to. A sure match is its
-- address only; what waits for a person keeps the tracks offered, for as long
-- as the row is fresh: Spotify's terms allow no lasting copy.
CREATE TABLE remembered (
  account TEXT NOT NULL,
  recording TEXT NOT NULL,   -- match.Wanted.Key
  outcome TEXT NOT NULL,     -- auto, review or none
  uri TEXT NOT NULL,
  offered BLOB,              -- JSON, for review
  checked INTEGER NOT NULL,
  misses INTEGER NOT NULL,   -- how often in a row it was not found
  PRIMARY KEY (account, recording)
) WITHOUT ROWID;

-- Playlists that were made, and what they were made from.
CREATE TABLE playlist (
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  recipe_key TEXT NOT NULL,
  recipe BLOB NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY (account, id)
);                           -- its rowid tells the later of two made in one second
CREATE INDEX playlist_recipe ON playlist (account, recipe_key, created);

-- The songs we put into a playlist: one that is gone from it since was
-- removed by the person.
CREATE TABLE placed (
  account TEXT NOT NULL,
  playlist TEXT NOT NULL,
  uri TEXT NOT NULL,
  cue TEXT NOT NULL,
  PRIMARY KEY (account, playlist, uri)
) WITHOUT ROWID;

-- The journal: a job's state is what its steps add up to.
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  started INTEGER NOT NULL,
  updated INTEGER NOT NULL
);
CREATE TABLE step (
  job INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (job, n)
) WITHOUT ROWID;
