-- What an article's bytes say of it outside its text: who wrote it, when to the minute, the address that it gives itself.
CREATE TABLE imprints (
    article  TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    basis    TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
