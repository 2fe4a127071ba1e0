-- Version 2 did not note the time.
CREATE TABLE clock (
  seen    INTEGER NOT NULL,
  doubted INTEGER NOT NULL
);
INSERT INTO clock SELECT coalesce(max(changed), 0), 0 FROM conversation;
PRAGMA user_version = 3;
