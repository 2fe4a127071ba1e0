-- Version 2 had no headlines to suggest, and did not remember ingests; the headlines' words are made
-- in Java.
DROP INDEX article_published;
CREATE INDEX article_listing ON article (published, publisher_folded, section, publisher);
CREATE VIRTUAL TABLE headline USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2',
  tokenize = "ascii"
);
INSERT INTO headline (headline, rank) VALUES ('automerge', 8);
CREATE TABLE ingest (
  key       INTEGER PRIMARY KEY AUTOINCREMENT,
  started   TEXT NOT NULL,
  finished  TEXT NOT NULL,
  articles  INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  skipped   INTEGER NOT NULL
);
CREATE TABLE skipped (
  key    INTEGER PRIMARY KEY,
  ingest INTEGER NOT NULL REFERENCES ingest (key) ON DELETE CASCADE,
  file   TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX skipped_ingest ON skipped (ingest);
PRAGMA user_version = 3;
