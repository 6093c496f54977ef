-- catalog.db is derived: every row can be made again from the title files, and
-- any change here goes with a new schemaVersion, which makes it be made again.

-- Single values: fingerprint, events, stats, words, stems, kinds, highlights.
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

-- All that a search can find: titles, artists, albums, people, then cues, the
-- most important of each kind first. Reading the first matches of a kind by
-- number reads its most important ones.
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

-- Everybody who plays, with how much of theirs there is.
CREATE TABLE artist (
  doc INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,   -- the folded name
  name TEXT NOT NULL,
  songs INTEGER NOT NULL,    -- each once, however often it is heard
  heard INTEGER NOT NULL,    -- cues, each once
  titles INTEGER NOT NULL,
  albums INTEGER NOT NULL
);

-- What an artist is credited for: cues and albums.
CREATE TABLE credit (
  who INTEGER NOT NULL,      -- artist.doc
  what INTEGER NOT NULL,     -- cue.doc or album.doc
  part INTEGER NOT NULL,
  tracks INTEGER NOT NULL,   -- of an album; 0 for cues
  PRIMARY KEY (who, what)
) WITHOUT ROWID;

-- Who worked on a title's music.
CREATE TABLE staff (
  who INTEGER NOT NULL,      -- entry.doc of a person
  title INTEGER NOT NULL,    -- title.ord
  role TEXT NOT NULL,
  PRIMARY KEY (who, title, role)
) WITHOUT ROWID;

CREATE TABLE album (
  doc INTEGER PRIMARY KEY,
  title INTEGER NOT NULL,    -- title.ord
  n INTEGER NOT NULL,        -- from 1, among those of the title
  tracks INTEGER NOT NULL,
  body BLOB NOT NULL         -- the album without its tracks
);
CREATE INDEX album_title ON album (title, n);

-- Cues of one song by one act; an act is in it as the performer or as the one
-- that made the song known. Songs that are there once are left out.
CREATE TABLE version (
  song INTEGER NOT NULL,
  doc INTEGER NOT NULL,      -- cue.doc
  part INTEGER NOT NULL,
  PRIMARY KEY (song, doc, part)
) WITHOUT ROWID;

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

-- What scene notes, summaries and places say, as word stems and tokens (see
-- package query), for questions about what happens while a song plays.
CREATE VIRTUAL TABLE notes USING fts5(
  text, content='', tokenize='ascii', detail=none, columnsize=0
);
