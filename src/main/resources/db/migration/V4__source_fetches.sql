-- What a web server said when it was asked for a list last, by the list's configured name.
CREATE TABLE source_fetch (
    name          TEXT    NOT NULL PRIMARY KEY,
    address       TEXT    NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    asked_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
