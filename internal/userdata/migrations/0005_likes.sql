-- Titles, artists and people that the person likes; songs stand in favourite.
CREATE TABLE liking (
  kind TEXT NOT NULL,        -- title, artist or person
  id TEXT NOT NULL,          -- of the title; the name of anybody else
  added INTEGER NOT NULL,    -- Unix seconds
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
