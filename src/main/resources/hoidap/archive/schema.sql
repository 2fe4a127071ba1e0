-- One archive of articles. user_version is raised with every change of this
-- file, and upgrade-N.sql makes version N of the one before.
PRAGMA application_id = 1751086180; -- 'h_ad'
PRAGMA user_version = 5;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE article (
  key              INTEGER PRIMARY KEY AUTOINCREMENT,
  id               TEXT NOT NULL UNIQUE,
  fingerprint      TEXT NOT NULL, -- of all that was read; the same means nothing to do
  title            TEXT NOT NULL,
  lead             TEXT NOT NULL,
  body             TEXT NOT NULL,
  captions         TEXT NOT NULL, -- one a line
  publisher        TEXT NOT NULL,
  publisher_folded TEXT NOT NULL, -- lower case without accents, for filters
  published        TEXT NOT NULL, -- 2026-02-05, 2025-12 or empty
  published_basis  TEXT NOT NULL CHECK (published_basis IN ('stated', 'inferred', 'unknown')),
  url              TEXT NOT NULL,
  section          TEXT NOT NULL,
  author           TEXT NOT NULL,
  title_tokens     BLOB NOT NULL,
  story            TEXT NOT NULL DEFAULT '', -- first id of the articles it is a copy of; empty if none
  source           TEXT NOT NULL DEFAULT '', -- the file it was read from; empty if not known
  upload           TEXT NOT NULL DEFAULT '' -- id of the upload that brought it; empty if none did
);
-- all that articles are listed, filtered and counted by, since rows with bodies are slow to read
CREATE INDEX article_listing ON article (published, publisher_folded, section, publisher);
CREATE INDEX article_story ON article (story) WHERE story <> '';
CREATE INDEX article_upload ON article (upload) WHERE upload <> '';

CREATE TABLE chunk (
  key       INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice
  article   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  sentences BLOB NOT NULL -- offsets in the body and token numbers, see SentenceCodec
);
CREATE INDEX chunk_article ON chunk (article);

-- The vector table: exact search reads it whole, in order.
CREATE TABLE vector (
  chunk      INTEGER PRIMARY KEY REFERENCES chunk (key) ON DELETE CASCADE,
  scale      REAL NOT NULL, -- a component is its byte times this
  components BLOB NOT NULL  -- int8
);

-- Terms of title and chunk, each once: syllables, pairs of syllables, longer words; '~' before
-- those without accents. Terms are made in Java, since no tokenizer of SQLite folds đ.
CREATE VIRTUAL TABLE keyword USING fts5 (
  terms,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "ascii tokenchars '_~'"
);
-- merge less often than usual while loading: a query looks into a few more segments
INSERT INTO keyword (keyword, rank) VALUES ('automerge', 8);
INSERT INTO keyword (keyword, rank) VALUES ('hashsize', 16777216);
CREATE VIRTUAL TABLE keyword_term USING fts5vocab (keyword, row);

-- By shared numbers of their sketches articles find those they may be copies of.
CREATE TABLE sketch (
  number  INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (number, article)
) WITHOUT ROWID;

-- Which articles are copies of which, both ways.
CREATE TABLE copy (
  article INTEGER NOT NULL,
  other   INTEGER NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX copy_other ON copy (other);

-- The words of each headline without accents, each once; by these headlines are suggested to who types.
CREATE VIRTUAL TABLE headline USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2',
  tokenize = "ascii"
);
INSERT INTO headline (headline, rank) VALUES ('automerge', 8);

-- The last ingests, and what they skipped.
CREATE TABLE ingest (
  key       INTEGER PRIMARY KEY AUTOINCREMENT,
  started   TEXT NOT NULL, -- 2026-02-05T03:04:05Z
  finished  TEXT NOT NULL,
  articles  INTEGER NOT NULL, -- added or replaced
  unchanged INTEGER NOT NULL,
  skipped   INTEGER NOT NULL  -- how many, of which table skipped has the first
);
CREATE TABLE skipped (
  key    INTEGER PRIMARY KEY,
  ingest INTEGER NOT NULL REFERENCES ingest (key) ON DELETE CASCADE,
  file   TEXT NOT NULL,
  reason TEXT NOT NULL -- in Vietnamese
);
CREATE INDEX skipped_ingest ON skipped (ingest);

-- When, and by whom as far as known, articles were sent to the page.
CREATE TABLE upload (
  id     TEXT PRIMARY KEY,
  time   TEXT NOT NULL, -- 2026-02-05T03:04:05Z
  sender TEXT NOT NULL -- such as an address; empty if not known
) WITHOUT ROWID;

-- What was written, as checksums, so that damage is found (command check).
CREATE TABLE seal (
  article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  content BLOB NOT NULL, -- of the article's row, its chunks, vectors and sketch
  terms   INTEGER        -- of what it is found by in keyword and headline; null where not known
);
