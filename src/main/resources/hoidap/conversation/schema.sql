-- The conversations. user_version is raised with every change of this file.
PRAGMA application_id = 1751086179; -- 'h_ac'
PRAGMA user_version = 3;

CREATE TABLE conversation (
  id      TEXT PRIMARY KEY,
  owner   TEXT NOT NULL, -- whose it is; empty: whoever knows the id
  title   TEXT NOT NULL,
  created INTEGER NOT NULL, -- milliseconds since 1970, like all times here
  changed INTEGER NOT NULL, -- of the last turn
  share   TEXT NOT NULL -- by which anybody may read it; empty: nobody
) WITHOUT ROWID;
CREATE INDEX conversation_owner ON conversation (owner, changed);
CREATE INDEX conversation_changed ON conversation (changed);
CREATE UNIQUE INDEX conversation_share ON conversation (share) WHERE share <> '';

CREATE TABLE turn (
  key          INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  typed        TEXT NOT NULL,
  understood   TEXT NOT NULL, -- completed from the turns before
  answer       TEXT NOT NULL,
  cited        TEXT NOT NULL, -- ids of articles, one a line
  story        TEXT NOT NULL, -- lines of likelihood, blank, id of an article
  time         INTEGER NOT NULL,
  number       INTEGER NOT NULL DEFAULT 0, -- from 1 in each conversation
  request      TEXT NOT NULL DEFAULT '', -- the client's id of it
  shown        TEXT NOT NULL DEFAULT '', -- JSON as it was given to the client
  trace        TEXT NOT NULL DEFAULT '' -- JSON: how it came to the answer
);
CREATE UNIQUE INDEX turn_number ON turn (conversation, number);
CREATE UNIQUE INDEX turn_request ON turn (request, conversation) WHERE request <> '';

-- What users thought of answers, with all that is needed to look into it: turns may be gone.
CREATE TABLE feedback (
  conversation TEXT NOT NULL,
  number       INTEGER NOT NULL,
  answered     INTEGER NOT NULL, -- time of the turn
  verdict      TEXT NOT NULL,
  reasons      TEXT NOT NULL, -- one a line
  comment      TEXT NOT NULL,
  question     TEXT NOT NULL,
  shown        TEXT NOT NULL,
  trace        TEXT NOT NULL,
  time         INTEGER NOT NULL,
  PRIMARY KEY (conversation, number, answered)
) WITHOUT ROWID;

-- One row: when it was last written to, and since when the clock is doubted (0: not), see SteadyClock.
CREATE TABLE clock (
  seen    INTEGER NOT NULL,
  doubted INTEGER NOT NULL
);
INSERT INTO clock VALUES (0, 0);
