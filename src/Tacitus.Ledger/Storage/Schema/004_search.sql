-- Full text. Filled by the first search after the ledger changed, so that a run does not pay for it.

CREATE VIEW searched_articles AS
    SELECT t.rowid AS id, a.id AS article, coalesce(a.title, '') AS title, t.text AS text
    FROM text_revisions t JOIN articles a ON a.id = t.article AND a.text_revision = t.id;

CREATE VIRTUAL TABLE article_words USING fts5(title, text, content = 'searched_articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5(value, words, source, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE actor_words USING fts5(names, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
