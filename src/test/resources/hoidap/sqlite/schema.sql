PRAGMA application_id = 1234;
PRAGMA user_version = 1;
CREATE TABLE number (value INTEGER NOT NULL);
