-- What an overview over all events counts, sorts and draws: one narrow row for each event, kept with the event's other rows.

-- Places as events have them. Rows that no event has any more do no harm and stay.
CREATE TABLE event_places (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL COLLATE NOCASE,
    geonames  INTEGER NOT NULL,  -- 0 when the gazetteer has no number for it
    country   TEXT NOT NULL,     -- '' when not known
    admin1    TEXT NOT NULL,
    latitude  REAL,              -- NULL when the gazetteer has no such place
    longitude REAL,
    precision INTEGER NOT NULL,
    UNIQUE (name, geonames, country, admin1, precision)
) STRICT;

-- Days are counted from 0001-01-01, which is 0; NULL when no day is known.
CREATE TABLE event_days (
    event        TEXT PRIMARY KEY REFERENCES events (id),
    first_day    INTEGER,
    last_day     INTEGER,
    kind         TEXT NOT NULL,
    status       TEXT NOT NULL,
    country      TEXT,
    place        INTEGER REFERENCES event_places (id),
    killed_low   INTEGER, killed_best  INTEGER, killed_high  INTEGER,
    injured_low  INTEGER, injured_best INTEGER, injured_high INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX event_days_by_day ON event_days (first_day DESC, event);

CREATE VIEW places_of_events AS
SELECT id AS event, place AS name, coalesce(detail ->> '$.place.place.geonames_id', 0) AS geonames, coalesce(country, '') AS country,
    coalesce(detail ->> '$.place.place.admin1', '') AS admin1, detail ->> '$.place.place.latitude' AS latitude, detail ->> '$.place.place.longitude' AS longitude,
    detail ->> '$.place.precision' AS precision
FROM events WHERE place IS NOT NULL;

CREATE VIEW days_of_events AS
SELECT e.id AS event, CAST(julianday(e.first_day) - 1721425.5 AS INTEGER) AS first_day, CAST(julianday(e.last_day) - 1721425.5 AS INTEGER) AS last_day, e.kind, e.status, e.country,
    (SELECT p.id FROM places_of_events w JOIN event_places p ON p.name = w.name AND p.geonames = w.geonames AND p.country = w.country AND p.admin1 = w.admin1 AND p.precision = w.precision
        WHERE w.event = e.id) AS place,
    k.low AS killed_low, k.best AS killed_best, k.high AS killed_high, i.low AS injured_low, i.best AS injured_best, i.high AS injured_high
FROM events e
LEFT JOIN tolls k ON k.event = e.id AND k.effect = 'killed' AND k.whole = 1
LEFT JOIN tolls i ON i.event = e.id AND i.effect = 'injured' AND i.whole = 1;

INSERT OR IGNORE INTO event_places (name, geonames, country, admin1, latitude, longitude, precision)
    SELECT name, geonames, country, admin1, CAST(latitude AS REAL), CAST(longitude AS REAL), precision FROM places_of_events;
INSERT INTO event_days SELECT * FROM days_of_events;

-- Full text over events: the summary, and what statements of its reports say. Filled with the other indices of words.
CREATE VIRTUAL TABLE event_words USING fts5(words, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
DELETE FROM state WHERE name = 'searched';
