-- The conversations. user_version is raised with every change of this file.
PRAGMA application_id = 1751086179; -- 'h_ac'
PRAGMA user_version = 1;

CREATE TABLE turn (
  key          INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  typed        TEXT NOT NULL,
  understood   TEXT NOT NULL, -- completed from the turns before
  answer       TEXT NOT NULL,
  cited        TEXT NOT NULL, -- ids of articles, one a line
  story        TEXT NOT NULL, -- lines of likelihood, blank, id of an article
  time         INTEGER NOT NULL -- milliseconds since 1970
);
CREATE INDEX turn_conversation ON turn (conversation, key);
CREATE INDEX turn_time ON turn (time);
