-- How sure a finding is; and all is linked anew with that.
ALTER TABLE findings ADD COLUMN probability INTEGER NOT NULL DEFAULT 1000;
DELETE FROM state WHERE name = 'linked_by';
