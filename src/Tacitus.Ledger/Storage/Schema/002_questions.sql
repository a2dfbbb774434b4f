-- What questions about actors, times and places read: made from the tables of events in one step whenever those are replaced.

-- One row for each event by itself (actor '') and one for each actor in it, an actor's rows beside each other: a profile reads one stretch.
CREATE TABLE event_lines (
    actor      TEXT NOT NULL,
    event      TEXT NOT NULL REFERENCES events (id),
    part       INTEGER NOT NULL,  -- 1 perpetrator, 2 claimant, 4 target, added up
    basis      TEXT,
    kind       TEXT NOT NULL,
    tactics    TEXT NOT NULL,     -- codes with commas
    status     TEXT NOT NULL,
    assertion  TEXT NOT NULL,
    political  TEXT NOT NULL,
    date       TEXT,
    first_day  TEXT,
    last_day   TEXT,
    country    TEXT,
    place      TEXT,
    killed_low INTEGER, killed_best INTEGER, killed_high INTEGER,
    injured_low INTEGER, injured_best INTEGER, injured_high INTEGER,
    kidnapped_low INTEGER, kidnapped_best INTEGER, kidnapped_high INTEGER,
    targets    TEXT NOT NULL,     -- kinds with commas
    reports    INTEGER NOT NULL,
    PRIMARY KEY (actor, event)
) STRICT, WITHOUT ROWID;

-- The names of actors, for who is asked for.
CREATE TABLE actor_names (
    name  TEXT NOT NULL COLLATE NOCASE,
    actor TEXT NOT NULL,
    PRIMARY KEY (name, actor)
) STRICT, WITHOUT ROWID;

-- How many articles the ledger holds, by the month of publication ('' when not known), outlet and language.
CREATE TABLE coverage (
    month    TEXT NOT NULL,
    outlet   TEXT NOT NULL,
    language TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (month, outlet, language)
) STRICT, WITHOUT ROWID;

CREATE INDEX relations_by_subject ON relations (subject);
CREATE INDEX relations_by_object ON relations (object);
CREATE INDEX aggregates_by_actor ON aggregates (detail ->> '$.actor');
