-- Version 1 did not note the time.
CREATE TABLE clock (
  seen    INTEGER NOT NULL,
  doubted INTEGER NOT NULL
);
INSERT INTO clock SELECT coalesce(max(time), 0), 0 FROM thread;
PRAGMA user_version = 2;
