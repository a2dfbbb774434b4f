-- Columns that are read from `detail` and `attribution` were worked out for each row that was written, and nobody asked for them: a query reads them by detail ->> '$.actor'.
ALTER TABLE statements DROP COLUMN population;
ALTER TABLE statements DROP COLUMN low;
ALTER TABLE statements DROP COLUMN high;
ALTER TABLE statements DROP COLUMN bound;
ALTER TABLE statements DROP COLUMN as_of;
ALTER TABLE statements DROP COLUMN actor;
ALTER TABLE statements DROP COLUMN qualifier;
ALTER TABLE statements DROP COLUMN source;
ALTER TABLE statements DROP COLUMN said;
