-- The statements on names and attributes of actors, by actor.
CREATE INDEX statements_by_actor ON statements (detail ->> '$.actor') WHERE report IS NULL AND aggregate IS NULL AND field <> 'relation';
