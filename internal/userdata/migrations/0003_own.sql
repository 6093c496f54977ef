-- What the person did in the window. It hangs on the catalog's ids only, so it
-- is nobody's account's.

-- Favourite cues.
CREATE TABLE favourite (
  cue TEXT PRIMARY KEY,
  added INTEGER NOT NULL
) WITHOUT ROWID;

-- Cues ticked as heard.
CREATE TABLE heard (
  title TEXT NOT NULL,
  cue TEXT NOT NULL,
  ticked INTEGER NOT NULL,
  PRIMARY KEY (title, cue)
) WITHOUT ROWID;

-- The episode of a title that is being watched.
CREATE TABLE watching (
  title TEXT PRIMARY KEY,
  season INTEGER NOT NULL,   -- 0: of a title without seasons
  episode INTEGER NOT NULL,
  changed INTEGER NOT NULL
) WITHOUT ROWID;

-- The last searches; the highest number is the newest.
CREATE TABLE searched (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,  -- the folded words: one search in two spellings is one
  words TEXT NOT NULL
);
