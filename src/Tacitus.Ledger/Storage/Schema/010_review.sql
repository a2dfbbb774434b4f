-- What people decide in review. A row stays when the act is taken back, and says so.
CREATE TABLE acts (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    by        TEXT NOT NULL,
    kind      TEXT NOT NULL,      -- accept, correct, same, different, note
    event     TEXT NOT NULL,      -- as it was called then
    report    TEXT NOT NULL,      -- the act goes with the event that holds this report
    field     TEXT,               -- NULL when it is of the whole event
    value     TEXT,               -- what is right; '' when nothing is told
    actor     TEXT,               -- who is right, where that is an actor
    computed  TEXT,               -- what stood there
    statement TEXT,               -- whose value is right
    article   TEXT, start INTEGER, end INTEGER,  -- the words that the person points at
    other     TEXT,               -- the other event, of same and different
    note      TEXT NOT NULL,
    undone    TEXT                -- when it was taken back
) STRICT;
CREATE INDEX acts_by_report ON acts (report, field) WHERE undone IS NULL;

-- The judgements that an act made, which go when it is taken back.
CREATE TABLE act_judgements (
    act   INTEGER NOT NULL REFERENCES acts (id),
    left  TEXT NOT NULL,
    right TEXT NOT NULL,
    PRIMARY KEY (act, left, right)
) STRICT, WITHOUT ROWID;

-- What coders read who see neither the computed value nor each other's.
CREATE TABLE codings (
    report TEXT NOT NULL,         -- it goes with the event that holds this report
    field  TEXT NOT NULL,
    by     TEXT NOT NULL,
    event  TEXT NOT NULL,         -- as it was called then
    value  TEXT NOT NULL,         -- '' when nothing is told
    at     TEXT NOT NULL,
    PRIMARY KEY (report, field, by)
) STRICT, WITHOUT ROWID;

-- What a queue of review is drawn from.
CREATE INDEX tolls_in_dispute ON tolls (high - low DESC, event) WHERE whole = 1 AND effect = 'killed' AND high > low;
CREATE INDEX event_days_by_killed ON event_days (killed_best DESC, event) WHERE killed_best > 0;
CREATE INDEX judgements_in_doubt ON judgements (score) WHERE by = 'tacitus' AND score BETWEEN 350 AND 650;
