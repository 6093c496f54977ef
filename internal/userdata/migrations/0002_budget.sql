-- The calls to Spotify that were made, for a look at the day's budget. Days
-- are the person's own, and go after a few weeks.
CREATE TABLE calls (
  account TEXT NOT NULL,
  day TEXT NOT NULL,         -- 2006-01-02
  kind TEXT NOT NULL,        -- a word of the package that counts
  n INTEGER NOT NULL,
  PRIMARY KEY (account, day, kind)
) WITHOUT ROWID;

-- The pause that Spotify asked of an account, so that the next start knows.
CREATE TABLE pause (
  account TEXT PRIMARY KEY,
  until INTEGER NOT NULL,    -- 0: Spotify named no time
  quota INTEGER NOT NULL     -- 1: the day's quota is used up, not only the rate
) WITHOUT ROWID;
