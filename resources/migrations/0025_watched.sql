-- Pictures that the copy search looks for though they belong to no record: a folder that somebody wants watched.
CREATE TABLE watched_picture (
    sha256 TEXT PRIMARY KEY REFERENCES stored_file (sha256),
    name TEXT NOT NULL CHECK (name <> ''),
    added_at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX watched_picture_name ON watched_picture (name);
