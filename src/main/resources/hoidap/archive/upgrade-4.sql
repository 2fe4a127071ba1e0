-- Version 3 had no checksums; those of what is there are made in Java, but for the indexes of words.
CREATE TABLE seal (
  article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  content BLOB NOT NULL,
  terms   INTEGER
);
PRAGMA user_version = 4;
