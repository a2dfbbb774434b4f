-- The events that are part of an operation, which are few: a question looks for them once and not for each line.
CREATE INDEX events_of_operations ON events (detail ->> '$.part_of') WHERE detail ->> '$.part_of' IS NOT NULL;
