-- A question on a busy actor reads tens of thousands of lines: what is not asked for by itself lies packed in two texts, so that a row is four values and not twenty.
ALTER TABLE event_lines RENAME TO wide_lines;
DROP INDEX event_lines_by_event;
CREATE TABLE event_lines (
    actor     TEXT NOT NULL,
    event     TEXT NOT NULL REFERENCES events (id),
    part      INTEGER NOT NULL,  -- 1 perpetrator, 2 claimant, 4 target, added up
    first_day TEXT,
    last_day  TEXT,
    country   TEXT,
    place     TEXT,
    codes     TEXT NOT NULL,     -- part | basis | kind | tactics with commas | status | assertion | political | country | kinds of targets with commas
    numbers   TEXT NOT NULL,     -- date | killed low | best | high | injured low | best | high | kidnapped low | best | high | reports
    PRIMARY KEY (actor, event)
) STRICT, WITHOUT ROWID;
INSERT INTO event_lines
SELECT actor, event, part, first_day, last_day, country, place, format('%d|%s|%s|%s|%s|%s|%s|%s|%s', part, basis, kind, tactics, status, assertion, political, country, targets),
    format('%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d', date, killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, kidnapped_low, kidnapped_best, kidnapped_high, reports)
FROM wide_lines;
DROP TABLE wide_lines;
CREATE INDEX event_lines_by_event ON event_lines (event);

-- Who is asked for by words of a name: the names are gone through one by one, and not the events of each.
CREATE INDEX event_actors_by_name ON event_actors (name);

-- How many articles there are by month, outlet and language, kept as articles come: every chart says what it rests on, and counting 300,000 articles takes a second.
-- The view of 006 says what the counts are to be.
CREATE TABLE article_counts (
    month    TEXT NOT NULL,      -- of publication, '' when not known
    outlet   TEXT NOT NULL,
    language TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (month, outlet, language)
) STRICT, WITHOUT ROWID;
INSERT INTO article_counts SELECT month, outlet, language, articles FROM coverage;

CREATE VIEW dated_articles AS
SELECT a.id AS article, coalesce(CASE WHEN length(coalesce(d.published, a.published)) IN (7, 10) THEN substr(coalesce(d.published, a.published), 1, 7) END, '') AS month,
    coalesce(a.outlet, '') AS outlet, a.language AS language
FROM articles a LEFT JOIN inferred_dates d ON d.article = a.id;

-- What changes an article's date, outlet or language first takes it out of the counts and then puts it in again.
CREATE TRIGGER article_comes AFTER INSERT ON articles BEGIN
    INSERT INTO article_counts SELECT month, outlet, language, 1 FROM dated_articles WHERE article = new.id ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER article_goes BEFORE DELETE ON articles BEGIN
    UPDATE article_counts SET articles = articles - 1 WHERE (month, outlet, language) = (SELECT month, outlet, language FROM dated_articles WHERE article = old.id);
END;
CREATE TRIGGER article_is_taken_out BEFORE UPDATE OF published, outlet, language ON articles BEGIN
    UPDATE article_counts SET articles = articles - 1 WHERE (month, outlet, language) = (SELECT month, outlet, language FROM dated_articles WHERE article = old.id);
END;
CREATE TRIGGER article_is_put_in AFTER UPDATE OF published, outlet, language ON articles BEGIN
    INSERT INTO article_counts SELECT month, outlet, language, 1 FROM dated_articles WHERE article = new.id ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER date_is_to_come BEFORE INSERT ON inferred_dates BEGIN
    UPDATE article_counts SET articles = articles - 1 WHERE (month, outlet, language) = (SELECT month, outlet, language FROM dated_articles WHERE article = new.article);
END;
CREATE TRIGGER date_comes AFTER INSERT ON inferred_dates BEGIN
    INSERT INTO article_counts SELECT month, outlet, language, 1 FROM dated_articles WHERE article = new.article ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER date_is_to_go BEFORE DELETE ON inferred_dates BEGIN
    UPDATE article_counts SET articles = articles - 1 WHERE (month, outlet, language) = (SELECT month, outlet, language FROM dated_articles WHERE article = old.article);
END;
CREATE TRIGGER date_goes AFTER DELETE ON inferred_dates BEGIN
    INSERT INTO article_counts SELECT month, outlet, language, 1 FROM dated_articles WHERE article = old.article ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
