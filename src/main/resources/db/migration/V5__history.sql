-- What an act changed, by the record that it was about and its instant.
CREATE INDEX corroboration_past_cause ON corroboration_past (cause, from_at);
