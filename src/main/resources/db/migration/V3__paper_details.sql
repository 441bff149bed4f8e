-- What one source tells of a paper: one row a fact. Which of several sources is believed is decided when it is read.
CREATE TABLE paper_fact (
    paper_id INTEGER NOT NULL REFERENCES paper (paper_id),
    source   TEXT    NOT NULL,
    fact     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    PRIMARY KEY (paper_id, source, fact)
) STRICT, WITHOUT ROWID;

-- How asking a source for a paper last ended. No row: it was never asked.
CREATE TABLE lookup (
    source    TEXT    NOT NULL,
    paper_id  INTEGER NOT NULL REFERENCES paper (paper_id),
    subject   TEXT    NOT NULL,            -- what it was asked by, such as an arXiv id: when that changes, it is asked anew
    state     TEXT    NOT NULL CHECK (state IN ('FOUND', 'ABSENT', 'FAILED')),
    attempts  INTEGER NOT NULL DEFAULT 0,  -- FAILED: how many times in a row
    why       TEXT,
    looked_at INTEGER NOT NULL,
    found_at  INTEGER,                     -- when the source first knew the paper
    next_at   INTEGER NOT NULL,            -- not asked again before
    PRIMARY KEY (source, paper_id),
    CHECK (state <> 'FOUND' OR found_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX lookup_of_paper ON lookup (paper_id);

-- A source that wants to be left alone for a while.
CREATE TABLE source_rest (
    source   TEXT    NOT NULL PRIMARY KEY,
    until_at INTEGER NOT NULL,
    why      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- What a language model made of an abstract, once for each abstract and language, refused answers too.
CREATE TABLE model_summary (
    paper_id    INTEGER NOT NULL REFERENCES paper (paper_id),
    language    TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,          -- of model, title and abstract: when it changes, the summary is made anew
    text        TEXT,                      -- null: the answer was refused
    why         TEXT,                      -- why it was refused
    made_at     INTEGER NOT NULL,
    PRIMARY KEY (paper_id, language),
    CHECK ((text IS NULL) <> (why IS NULL))
) STRICT, WITHOUT ROWID;

-- Questions to the language model by UTC day, for the daily budget; counted before they are asked.
CREATE TABLE model_spending (
    spent_on TEXT    NOT NULL PRIMARY KEY,
    requests INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A message whose cards were edited after details came in.
CREATE TABLE page_completion (
    page_id      INTEGER NOT NULL PRIMARY KEY REFERENCES digest_page (page_id),
    completed_at INTEGER NOT NULL
) STRICT;

-- Authors and abstract are searched too. The index has no text of its own to copy from: it is filled when the database is opened.
DROP TABLE paper_words;

CREATE VIRTUAL TABLE paper_words USING fts5 (
    title, notes, topics, authors, abstract,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
