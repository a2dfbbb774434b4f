-- The ledger. Spans are half-open UTF-16 positions in the text revision of their article and carry their words, so that a row can be
-- read, and checked against the text, by itself. Dates are written as the model writes them (2021-08-26, 2021-08, 2021, first/last).
-- `detail` columns hold the exact value as JSON; the columns generated from them are for queries.

CREATE TABLE state (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One execution of the program.
CREATE TABLE runs (
    id           INTEGER PRIMARY KEY,
    code_version TEXT NOT NULL,
    model        TEXT NOT NULL,
    gazetteer    TEXT NOT NULL,
    lexicons     TEXT NOT NULL,
    started      TEXT NOT NULL,
    ended        TEXT,
    sources      INTEGER NOT NULL DEFAULT 0,
    stored       INTEGER NOT NULL DEFAULT 0,
    known        INTEGER NOT NULL DEFAULT 0,
    lost         INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One published text, known by the hash of its bytes, as its current text revision tells it.
CREATE TABLE articles (
    id              TEXT PRIMARY KEY,
    text_revision   TEXT NOT NULL,
    title           TEXT,
    outlet          TEXT,
    url             TEXT,
    published       TEXT,
    published_basis TEXT,
    published_start INTEGER,
    published_end   INTEGER,
    language        TEXT NOT NULL,
    given           TEXT NOT NULL,     -- what users said of it when it was coded
    versions        TEXT NOT NULL,     -- the hash of the versions that coded it
    run             INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX articles_by_text_revision ON articles (text_revision, id);

-- An article's bytes as they were read.
CREATE TABLE article_bytes (
    article TEXT PRIMARY KEY REFERENCES articles (id),
    length  INTEGER NOT NULL,
    brotli  BLOB NOT NULL
) STRICT;

-- One cleaning of an article. Rows are added, never changed.
CREATE TABLE text_revisions (
    article    TEXT NOT NULL REFERENCES articles (id),
    id         TEXT NOT NULL,
    text       TEXT NOT NULL,
    characters INTEGER NOT NULL,  -- Unicode code points
    units      INTEGER NOT NULL,  -- UTF-16 units
    blocks     TEXT NOT NULL,     -- [start, end, kind] each
    cleaning   TEXT NOT NULL,     -- [kind, raw start, raw end, clean start, clean end, rule] each
    PRIMARY KEY (article, id)
) STRICT;
CREATE INDEX text_revisions_by_id ON text_revisions (id, article);

-- Where an article was found, and what the user said of it there.
CREATE TABLE appearances (
    article   TEXT NOT NULL REFERENCES articles (id),
    path      TEXT NOT NULL,
    published TEXT,
    outlet    TEXT,
    title     TEXT,
    url       TEXT,
    run       INTEGER NOT NULL REFERENCES runs (id),
    PRIMARY KEY (article, path)
) STRICT, WITHOUT ROWID;

-- One article's account of one event.
CREATE TABLE reports (
    article       TEXT NOT NULL REFERENCES articles (id),
    position      INTEGER NOT NULL,
    id            TEXT NOT NULL UNIQUE,
    trigger_start INTEGER NOT NULL,
    trigger_end   INTEGER NOT NULL,
    trigger_words TEXT NOT NULL,
    narration     TEXT NOT NULL,
    sentences     TEXT NOT NULL,  -- [start, end] each
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- What one article tells only in sum.
CREATE TABLE aggregate_reports (
    article  TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    id       TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- One value for one field of a report, of an aggregate, or of an actor or relation.
CREATE TABLE statements (
    article     TEXT NOT NULL REFERENCES articles (id),
    position    INTEGER NOT NULL,
    id          TEXT NOT NULL,
    report      TEXT,
    aggregate   TEXT,
    field       TEXT NOT NULL,
    value       TEXT NOT NULL,
    type        TEXT NOT NULL,  -- code, count, date, place, actor, text, relation
    detail      TEXT NOT NULL,
    population  TEXT GENERATED ALWAYS AS (detail ->> '$.population') VIRTUAL,
    low         INTEGER GENERATED ALWAYS AS (detail ->> '$.count.low') VIRTUAL,
    high        INTEGER GENERATED ALWAYS AS (detail ->> '$.count.high') VIRTUAL,
    bound       TEXT GENERATED ALWAYS AS (detail ->> '$.count.bound') VIRTUAL,
    as_of       TEXT GENERATED ALWAYS AS (detail ->> '$.as_of') VIRTUAL,
    actor       TEXT GENERATED ALWAYS AS (detail ->> '$.actor') VIRTUAL,
    qualifier   TEXT GENERATED ALWAYS AS (detail ->> '$.qualifier') VIRTUAL,
    spans       TEXT NOT NULL,  -- [start, end, words] each
    derivation  TEXT,
    attribution TEXT,
    source      TEXT GENERATED ALWAYS AS (attribution ->> '$.source') VIRTUAL,
    said        TEXT GENERATED ALWAYS AS (attribution ->> '$.kind') VIRTUAL,
    modality    TEXT NOT NULL,
    probability INTEGER NOT NULL,
    rule        TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_report ON statements (report);

-- The actors that one article's statements name.
CREATE TABLE article_actors (
    article  TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    id       TEXT NOT NULL,
    detail   TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- Something wrong with one input.
CREATE TABLE issues (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL,
    article TEXT,
    path    TEXT,
    message TEXT NOT NULL,
    lost    INTEGER NOT NULL,
    run     INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX issues_by_article ON issues (article);
CREATE INDEX issues_by_path ON issues (path);

-- Recorded decisions. Those by 'tacitus' are computed anew; a person's stand until that person takes them back.
CREATE TABLE judgements (
    left    TEXT NOT NULL,
    right   TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score   INTEGER NOT NULL,
    reason  TEXT NOT NULL,
    by      TEXT NOT NULL,
    PRIMARY KEY (left, right, by)
) STRICT, WITHOUT ROWID;

-- From here on: what the reports of the whole collection come to. Replaced as a whole, in one transaction.

-- Values of statements and dates of articles that only the collection could resolve.
CREATE TABLE resolved_statements (
    id     TEXT PRIMARY KEY,
    value  TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inferred_dates (
    article   TEXT PRIMARY KEY REFERENCES articles (id),
    published TEXT NOT NULL,
    basis     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    id        TEXT PRIMARY KEY,
    first_day TEXT,
    last_day  TEXT,
    detail    TEXT NOT NULL,
    kind      TEXT GENERATED ALWAYS AS (detail ->> '$.kind') STORED,
    tactics   TEXT GENERATED ALWAYS AS (detail ->> '$.tactics') STORED,
    status    TEXT GENERATED ALWAYS AS (detail ->> '$.status') STORED,
    assertion TEXT GENERATED ALWAYS AS (detail ->> '$.assertion') STORED,
    political TEXT GENERATED ALWAYS AS (detail ->> '$.political') STORED,
    date      TEXT GENERATED ALWAYS AS (detail ->> '$.date') STORED,
    place     TEXT GENERATED ALWAYS AS (detail ->> '$.place.name') STORED,
    site      TEXT GENERATED ALWAYS AS (detail ->> '$.place.site') STORED,
    country   TEXT GENERATED ALWAYS AS (detail ->> '$.place.place.country') STORED,
    summary   TEXT GENERATED ALWAYS AS (detail ->> '$.summary') STORED
) STRICT, WITHOUT ROWID;

CREATE TABLE event_reports (
    event  TEXT NOT NULL REFERENCES events (id),
    report TEXT NOT NULL,
    PRIMARY KEY (event, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_reports_by_report ON event_reports (report);

-- Who acts in an event: perpetrator, target or claim.
CREATE TABLE event_actors (
    event    TEXT NOT NULL REFERENCES events (id),
    role     TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor    TEXT,
    name     TEXT NOT NULL,
    basis    TEXT,  -- on what ground a perpetrator is called one
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor);

CREATE TABLE tolls (
    event      TEXT NOT NULL REFERENCES events (id),
    effect     TEXT NOT NULL,
    population TEXT NOT NULL,
    whole      INTEGER NOT NULL,  -- 1 for the event's toll, 0 for a part of it
    low        INTEGER,
    best       INTEGER,
    high       INTEGER,
    as_of      TEXT,
    PRIMARY KEY (event, effect, whole, population)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
    event        TEXT NOT NULL REFERENCES events (id),
    position     INTEGER NOT NULL,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    state        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    for_ids      TEXT NOT NULL,  -- statement ids
    against_ids  TEXT NOT NULL,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE aggregates (
    id     TEXT PRIMARY KEY,
    detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE actors (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    country TEXT,
    detail  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
    id      TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    type    TEXT NOT NULL,
    object  TEXT NOT NULL,
    state   TEXT NOT NULL,
    detail  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
