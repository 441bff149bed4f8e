-- Times are epoch milliseconds and end in _at; dates are ISO text and end in _on. A removal is a date, never a DELETE.

CREATE TABLE list (
    list_id     INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,
    title       TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    digest      TEXT    NOT NULL,          -- SHA-256 of the text last imported: an unchanged list is not imported again
    imported_at INTEGER NOT NULL
) STRICT;

-- A heading of a list; the row with the empty path is the list itself.
CREATE TABLE topic (
    topic_id    INTEGER PRIMARY KEY,
    list_id     INTEGER NOT NULL REFERENCES list (list_id),
    path        TEXT    NOT NULL,          -- names from the outermost inwards, joined by U+001F
    number      TEXT,
    description TEXT,
    section     TEXT    NOT NULL CHECK (section IN ('BODY', 'APPENDIX')),
    position    INTEGER NOT NULL,
    removed_at  INTEGER,
    UNIQUE (list_id, path)
) STRICT;

CREATE TABLE paper (
    paper_id      INTEGER PRIMARY KEY,
    first_seen_at INTEGER NOT NULL,
    merged_into   INTEGER REFERENCES paper (paper_id)  -- the paper that this one turned out to be; nothing else points here then
) STRICT;

-- What identifies a paper. A key belongs to one paper for good.
CREATE TABLE paper_key (
    key      TEXT    NOT NULL PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES paper (paper_id),
    strength TEXT    NOT NULL CHECK (strength IN ('STRONG', 'WEAK'))
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_key_of_paper ON paper_key (paper_id);

-- A paper or resource in a list, in the words of its first placement.
CREATE TABLE entry (
    entry_id      INTEGER PRIMARY KEY,
    list_id       INTEGER NOT NULL REFERENCES list (list_id),
    paper_id      INTEGER NOT NULL REFERENCES paper (paper_id),
    kind          TEXT    NOT NULL CHECK (kind IN ('PAPER', 'RESOURCE')),
    was_paper     INTEGER NOT NULL CHECK (was_paper IN (0, 1)),  -- ever listed as a paper: then it is never new again
    section       TEXT    NOT NULL CHECK (section IN ('BODY', 'APPENDIX')),
    line          INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    listed_url    TEXT,
    url           TEXT,
    arxiv_id      TEXT,
    doi           TEXT,
    listed_on     TEXT,
    year          INTEGER,
    venue         TEXT,
    venue_year    INTEGER,
    venue_note    TEXT,
    authors       TEXT,
    rating        INTEGER CHECK (rating >= 1),
    tag           TEXT,
    notes         TEXT    NOT NULL,
    first_seen_at INTEGER NOT NULL,
    removed_at    INTEGER,
    UNIQUE (list_id, paper_id)
) STRICT;

CREATE INDEX entry_of_paper ON entry (paper_id);

CREATE TABLE entry_topic (
    entry_id INTEGER NOT NULL REFERENCES entry (entry_id),
    topic_id INTEGER NOT NULL REFERENCES topic (topic_id),
    position INTEGER NOT NULL,
    PRIMARY KEY (entry_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_topic_of_topic ON entry_topic (topic_id);

CREATE TABLE entry_link (
    entry_id INTEGER NOT NULL REFERENCES entry (entry_id),
    position INTEGER NOT NULL,
    label    TEXT    NOT NULL,
    url      TEXT    NOT NULL,
    role     TEXT    NOT NULL CHECK (role IN ('PAPER', 'CODE', 'REVIEW', 'DISCUSSION', 'PROJECT', 'OTHER')),
    note     TEXT,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

-- The receipt of every import: what it changed, or would have changed had it not stopped.
CREATE TABLE list_import (
    import_id      INTEGER PRIMARY KEY,
    list_id        INTEGER NOT NULL REFERENCES list (list_id),
    outcome        TEXT    NOT NULL CHECK (outcome IN ('IMPORTED', 'STOPPED')),
    imported_at    INTEGER NOT NULL,
    source         TEXT    NOT NULL,
    digest         TEXT    NOT NULL,
    topics         INTEGER NOT NULL,
    papers         INTEGER NOT NULL,
    added          INTEGER NOT NULL,
    removed        INTEGER NOT NULL,
    restored       INTEGER NOT NULL,
    moved          INTEGER NOT NULL,
    retitled       INTEGER NOT NULL,
    changed        INTEGER NOT NULL,
    topics_added   INTEGER NOT NULL,
    topics_removed INTEGER NOT NULL,
    topics_renamed INTEGER NOT NULL,
    merged         INTEGER NOT NULL
) STRICT;

CREATE INDEX list_import_of_list ON list_import (list_id, import_id);

-- A channel that gets digests, with its schedule.
CREATE TABLE channel (
    channel_id    INTEGER PRIMARY KEY,
    guild_id      INTEGER NOT NULL,
    zone          TEXT    NOT NULL,
    post_at       TEXT    NOT NULL,        -- HH:MM in the zone
    days          TEXT    NOT NULL,        -- ISO days of the week, as '1234567'
    max_papers    INTEGER NOT NULL CHECK (max_papers BETWEEN 1 AND 25),
    language      TEXT    NOT NULL,
    next_due_at   INTEGER,                 -- null while nothing is subscribed
    next_due_on   TEXT,                    -- the local date of that digest
    pause_reason  TEXT CHECK (pause_reason IN ('BY_HAND', 'CHANNEL_GONE', 'ACCESS_LOST', 'PERMISSION_MISSING', 'BOT_REMOVED')),
    pause_detail  TEXT,
    paused_at     INTEGER,
    told_at       INTEGER,                 -- when somebody was told of the pause
    created_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX channel_due ON channel (next_due_at) WHERE pause_reason IS NULL;
CREATE INDEX channel_of_guild ON channel (guild_id);

CREATE TABLE subscription (
    channel_id    INTEGER NOT NULL REFERENCES channel (channel_id),
    topic_id      INTEGER NOT NULL REFERENCES topic (topic_id),
    mode          TEXT    NOT NULL CHECK (mode IN ('NEW', 'DRIP', 'BOTH')),
    min_rating    INTEGER CHECK (min_rating >= 1),
    subscribed_at INTEGER NOT NULL,
    subscribed_by INTEGER NOT NULL,
    PRIMARY KEY (channel_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX subscription_of_topic ON subscription (topic_id);

-- One digest of a channel. The unique occasion is what makes a second one impossible.
CREATE TABLE digest (
    digest_id  INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channel (channel_id),
    occasion   TEXT    NOT NULL,           -- the local date, or manual:REQUEST
    due_at     INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    fate       TEXT    NOT NULL CHECK (fate IN ('PLANNED', 'EMPTY', 'MISSED')),
    UNIQUE (channel_id, occasion)
) STRICT;

-- One message of a digest and how far it got.
CREATE TABLE digest_page (
    page_id         INTEGER PRIMARY KEY,
    digest_id       INTEGER NOT NULL REFERENCES digest (digest_id),
    part            INTEGER NOT NULL,
    marker          TEXT    NOT NULL UNIQUE,
    body            TEXT    NOT NULL,      -- in the target's own form
    plain_body      TEXT    NOT NULL,      -- the same without anything a target might refuse
    state           TEXT    NOT NULL CHECK (state IN ('CLAIMED', 'SENDING', 'SENT', 'UNKNOWN', 'RETRY', 'DEAD')),
    form            TEXT    NOT NULL DEFAULT 'FULL' CHECK (form IN ('FULL', 'PLAIN')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    unproven        INTEGER NOT NULL DEFAULT 0 CHECK (unproven IN (0, 1)),  -- a post may have arrived
    first_posted_at INTEGER,               -- when the first post may have left us
    posted_at       INTEGER,               -- when the latest one may have
    leased_until    INTEGER,               -- SENDING: until then the post is in somebody's hands
    next_try_at     INTEGER,               -- UNKNOWN, RETRY: not before
    message_id      TEXT,
    reason          TEXT,
    settled_at      INTEGER,
    UNIQUE (digest_id, part),
    CHECK (state <> 'SENT' OR message_id IS NOT NULL),
    CHECK (state <> 'SENDING' OR (first_posted_at IS NOT NULL AND leased_until IS NOT NULL))
) STRICT;

CREATE INDEX digest_page_open ON digest_page (next_try_at) WHERE state IN ('CLAIMED', 'SENDING', 'UNKNOWN', 'RETRY');

-- A paper in a channel: claimed before the post, delivered with the receipt, once for good.
CREATE TABLE delivery (
    channel_id   INTEGER NOT NULL REFERENCES channel (channel_id),
    paper_id     INTEGER NOT NULL REFERENCES paper (paper_id),
    page_id      INTEGER NOT NULL REFERENCES digest_page (page_id),
    delivered_at INTEGER,
    PRIMARY KEY (channel_id, paper_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_of_page ON delivery (page_id);

CREATE TABLE read_mark (
    user_id  INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper (paper_id),
    read_at  INTEGER NOT NULL,
    PRIMARY KEY (user_id, paper_id)
) STRICT, WITHOUT ROWID;

-- The words of each paper, segmented by us: a run of Chinese stands as overlapping pairs of characters. The row id is the paper's.
CREATE VIRTUAL TABLE paper_words USING fts5 (
    title, notes, topics,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
