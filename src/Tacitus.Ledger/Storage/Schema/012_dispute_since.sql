-- Since when voices differ on a finding; and all is linked anew with that.
ALTER TABLE findings ADD COLUMN disputed_since TEXT;
DELETE FROM state WHERE name = 'linked_by';
