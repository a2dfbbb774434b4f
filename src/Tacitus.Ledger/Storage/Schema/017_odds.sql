-- How likely the models held what they chose for a report: by this it is told how sure its event is.
ALTER TABLE reports ADD COLUMN odds TEXT NOT NULL DEFAULT '';
DELETE FROM state WHERE name = 'linked_by';
