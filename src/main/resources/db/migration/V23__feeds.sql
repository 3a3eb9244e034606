-- When a claim was last corrected, for feeds that tell of changes with its words: as every other kind has it.
CREATE INDEX claim_changed ON claim (stored_at, id);
