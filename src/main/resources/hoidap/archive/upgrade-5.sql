-- Version 4 did not remember where articles came from, and knew no uploads; the checksums, which are
-- of these too, are made in Java.
ALTER TABLE article ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN upload TEXT NOT NULL DEFAULT '';
CREATE INDEX article_upload ON article (upload) WHERE upload <> '';
CREATE TABLE upload (
  id     TEXT PRIMARY KEY,
  time   TEXT NOT NULL,
  sender TEXT NOT NULL
) WITHOUT ROWID;
PRAGMA user_version = 5;
