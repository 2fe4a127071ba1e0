-- Version 1 had turns only; their conversations belong to nobody.
CREATE TABLE conversation (
  id      TEXT PRIMARY KEY,
  owner   TEXT NOT NULL,
  title   TEXT NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  share   TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO conversation
  SELECT conversation, '', typed, min(time), max(time), ''
  FROM (SELECT conversation, time,
          first_value(typed) OVER (PARTITION BY conversation ORDER BY key) AS typed FROM turn)
  GROUP BY conversation;
CREATE INDEX conversation_owner ON conversation (owner, changed);
CREATE INDEX conversation_changed ON conversation (changed);
CREATE UNIQUE INDEX conversation_share ON conversation (share) WHERE share <> '';

ALTER TABLE turn ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE turn ADD COLUMN request TEXT NOT NULL DEFAULT '';
ALTER TABLE turn ADD COLUMN shown TEXT NOT NULL DEFAULT '';
ALTER TABLE turn ADD COLUMN trace TEXT NOT NULL DEFAULT '';
UPDATE turn SET number =
  (SELECT count(*) FROM turn AS other
   WHERE other.conversation = turn.conversation AND other.key <= turn.key);
DROP INDEX turn_conversation;
DROP INDEX turn_time;
CREATE UNIQUE INDEX turn_number ON turn (conversation, number);
CREATE UNIQUE INDEX turn_request ON turn (request, conversation) WHERE request <> '';

CREATE TABLE feedback (
  conversation TEXT NOT NULL,
  number       INTEGER NOT NULL,
  answered     INTEGER NOT NULL,
  verdict      TEXT NOT NULL,
  reasons      TEXT NOT NULL,
  comment      TEXT NOT NULL,
  question     TEXT NOT NULL,
  shown        TEXT NOT NULL,
  trace        TEXT NOT NULL,
  time         INTEGER NOT NULL,
  PRIMARY KEY (conversation, number, answered)
) WITHOUT ROWID;
PRAGMA user_version = 2;
