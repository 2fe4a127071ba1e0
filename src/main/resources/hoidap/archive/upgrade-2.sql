-- Version 1 knew nothing of copies; the articles' sketches are made in Java.
ALTER TABLE article ADD COLUMN story TEXT NOT NULL DEFAULT '';
CREATE INDEX article_story ON article (story) WHERE story <> '';
CREATE TABLE sketch (
  number  INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (number, article)
) WITHOUT ROWID;
CREATE TABLE copy (
  article INTEGER NOT NULL,
  other   INTEGER NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX copy_other ON copy (other);
PRAGMA user_version = 2;
