-- Whether a value was settled by the first linking of a run already, so that the second saw it; and all is linked anew with that.
ALTER TABLE resolved_statements ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inferred_dates ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
DELETE FROM state WHERE name = 'linked_by';

-- Reports that are finer than a key and so do not meet another such one are passed over, however many there are.
DROP TABLE link_keys;
CREATE TABLE link_keys (
    key    INTEGER NOT NULL,
    native INTEGER NOT NULL,  -- 1 when the place is no finer than the key, 2 when the time is
    report INTEGER NOT NULL,
    PRIMARY KEY (key, native, report)
) STRICT, WITHOUT ROWID;
