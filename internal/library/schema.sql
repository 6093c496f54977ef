-- catalog.db is derived: every row can be made again from the title files, and
-- any change here goes with a new schemaVersion, which makes it be made again.

-- Single values: fingerprint, events, stats, words.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- Titles, those with the most cues first. The cues of one lie side by side.
CREATE TABLE title (
  ord INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  summary BLOB NOT NULL,
  body BLOB NOT NULL,        -- the title without its cues
  first_cue INTEGER NOT NULL,
  cues INTEGER NOT NULL
);

CREATE TABLE cue (
  doc INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  title INTEGER NOT NULL,    -- title.ord
  body BLOB NOT NULL
);

-- All that a search can find, in order of importance: reading the first few
-- hundred matches by number reads the most important ones.
CREATE TABLE doc (
  doc INTEGER PRIMARY KEY,
  type INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  text TEXT NOT NULL
);

-- How to show what is no cue; a cue is shown from its own row.
CREATE TABLE entry (
  doc INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  detail TEXT NOT NULL,
  title_id TEXT NOT NULL
);

-- Folded names, for the same text and text that starts the same.
CREATE TABLE name (
  key TEXT NOT NULL,
  doc INTEGER NOT NULL,
  PRIMARY KEY (key, doc)
) WITHOUT ROWID;

-- Folded words. They arrive folded and split, so the plainest tokenizer does;
-- who matched is all that is asked, so neither places nor sizes are kept. The
-- prefixes serve what is typed first; longer ones are completed from the
-- vocabulary.
CREATE VIRTUAL TABLE words USING fts5(
  text, content='', tokenize='ascii', prefix='1 2 3', detail=none, columnsize=0
);
