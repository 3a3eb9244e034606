-- How many entries the journal had at an instant.
CREATE INDEX seal_at ON seal (at, position);
