-- What the Slack bot remembers. user_version is raised with every change of this file.
PRAGMA application_id = 1751085932; -- 'h_sl'
PRAGMA user_version = 2;

-- What was taken on already: ids of events, and messages by where they stand.
CREATE TABLE seen (
  id   TEXT PRIMARY KEY,
  ends INTEGER NOT NULL -- when it may be forgotten; milliseconds since 1970, like all times here
) WITHOUT ROWID;
CREATE INDEX seen_ends ON seen (ends);

-- Questions that nothing was answered to yet; a row goes before the answer is sent.
CREATE TABLE waiting (
  id    TEXT PRIMARY KEY,
  asked TEXT NOT NULL, -- JSON
  time  INTEGER NOT NULL
) WITHOUT ROWID;

-- Threads that the bot takes part in.
CREATE TABLE thread (
  team    TEXT NOT NULL,
  channel TEXT NOT NULL,
  thread  TEXT NOT NULL,
  time    INTEGER NOT NULL, -- of its last answer there
  PRIMARY KEY (team, channel, thread)
) WITHOUT ROWID;

-- How it answers in a channel.
CREATE TABLE channel (
  team     TEXT NOT NULL,
  channel  TEXT NOT NULL,
  settings TEXT NOT NULL, -- JSON
  PRIMARY KEY (team, channel)
) WITHOUT ROWID;

-- Answers that only one person saw, as they would be shown to the channel.
CREATE TABLE draft (
  id    TEXT PRIMARY KEY,
  place TEXT NOT NULL, -- JSON
  shown TEXT NOT NULL, -- JSON, the messages in order
  time  INTEGER NOT NULL
) WITHOUT ROWID;

-- One row: what makes the ids of conversations impossible to guess.
CREATE TABLE secret (
  value BLOB NOT NULL
);

-- One row: when a thread was last answered in, and since when the clock is doubted (0: not), see SteadyClock.
CREATE TABLE clock (
  seen    INTEGER NOT NULL,
  doubted INTEGER NOT NULL
);
INSERT INTO clock VALUES (0, 0);
