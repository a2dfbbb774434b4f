-- Linking remembers what it found, so that the next run looks only at what changed; events keep their ids. What was worked out from the
-- collection before is worked out anew.

-- What was stored or judged since the events were last made: articles, reports that people judged, actors and relations that articles told
-- of before they were read anew.
CREATE TABLE unlinked (
    kind   TEXT NOT NULL,  -- article, report, actor, relation
    id     TEXT NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The reports as they were linked last. A number is never given twice.
CREATE TABLE linked_reports (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE,
    article   TEXT NOT NULL,
    component INTEGER NOT NULL  -- the number of one of the reports that hang together
) STRICT;
CREATE INDEX linked_reports_by_article ON linked_reports (article);
CREATE INDEX linked_reports_by_component ON linked_reports (component);

-- Under which keys reports meet. Rows of numbers that are gone mean nothing.
CREATE TABLE link_keys (
    key    INTEGER NOT NULL,
    report INTEGER NOT NULL,
    native INTEGER NOT NULL,  -- 1 when the place is no finer than the key, 2 when the time is
    PRIMARY KEY (key, report, native)
) STRICT, WITHOUT ROWID;

-- Pairs that once spoke for one event, each in both directions.
CREATE TABLE link_neighbours (
    report INTEGER NOT NULL,
    other  INTEGER NOT NULL,
    PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;

-- Marks of texts by which copies are found.
CREATE TABLE copy_bands (
    band    INTEGER NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

-- The articles that copy one another, each with the one that was first, which stands here too.
CREATE TABLE copies (
    article  TEXT PRIMARY KEY,
    original TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_by_original ON copies (original);

-- What the last linking took from the collection as a whole.
CREATE TABLE link_ties (
    branch TEXT NOT NULL,
    whole  TEXT NOT NULL,
    PRIMARY KEY (branch, whole)
) STRICT, WITHOUT ROWID;
CREATE TABLE link_days (
    day      TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_by_published ON articles (published);

-- Which report took the place of one that an earlier reading of its article told.
CREATE TABLE succeeded_reports (
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids of events that are gone, with the event that has most of their reports.
CREATE TABLE redirects (
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Actors that an article's statements name and that it does not list.
CREATE TABLE named_actors (
    actor   TEXT NOT NULL,
    article TEXT NOT NULL,
    detail  TEXT NOT NULL,
    PRIMARY KEY (actor, article, detail)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_actors_by_article ON named_actors (article);
CREATE INDEX article_actors_by_id ON article_actors (id);
CREATE INDEX statements_of_relations ON statements (value) WHERE field = 'relation';
CREATE INDEX judgements_by_right ON judgements (right);
CREATE INDEX judgements_of_people ON judgements (left, right, by) WHERE by <> 'tacitus';

-- The id that an event has by its reports alone, which is the same in every ledger of the same reports.
ALTER TABLE events ADD COLUMN canonical TEXT NOT NULL DEFAULT '';
ALTER TABLE aggregates ADD COLUMN article TEXT NOT NULL DEFAULT '';
CREATE INDEX aggregates_by_article ON aggregates (article);
ALTER TABLE resolved_statements ADD COLUMN article TEXT NOT NULL DEFAULT '';
CREATE INDEX resolved_statements_by_article ON resolved_statements (article);
DELETE FROM state WHERE name = 'linked_by';

-- Counted when asked for, so that no run has to count all articles.
DROP TABLE coverage;
CREATE VIEW coverage AS
SELECT coalesce(CASE WHEN length(coalesce(d.published, a.published)) IN (7, 10) THEN substr(coalesce(d.published, a.published), 1, 7) END, '') AS month,
    coalesce(a.outlet, '') AS outlet, a.language AS language, count(*) AS articles
FROM articles a LEFT JOIN inferred_dates d ON d.article = a.id GROUP BY 1, 2, 3;
CREATE INDEX event_lines_by_event ON event_lines (event);
CREATE INDEX actor_names_by_actor ON actor_names (actor);
