-- The statements of a finding on which independent voices differ; and all is linked anew with that.
ALTER TABLE findings ADD COLUMN disputed_ids TEXT NOT NULL DEFAULT '[]';
DELETE FROM state WHERE name = 'linked_by';
