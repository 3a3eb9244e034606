-- All changes of corroborations in the order in which they came about.
CREATE INDEX corroboration_past_at ON corroboration_past (audience, policy, from_at, claim);
