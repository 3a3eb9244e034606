-- Finding records: by their words in any script, by how they change, and in the orders that lists offer.
-- Search reads the records' own rows through indexes on expressions, so that nothing of a text lies anywhere else.

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA "${flyway:defaultSchema}";
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA "${flyway:defaultSchema}";

-- Without accents and in small letters. The dictionary is named, as the search path would make it depend on who asks.
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO "${flyway:defaultSchema}"
    AS $$ SELECT lower(unaccent('unaccent'::regdictionary, words)) $$;

CREATE FUNCTION words_of(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO "${flyway:defaultSchema}"
    AS $$ SELECT to_tsvector('pg_catalog.simple'::regconfig, folded(words)) $$;

-- A source's name and its other names.
CREATE FUNCTION names_of(name text, aliases text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO "${flyway:defaultSchema}"
    AS $$ SELECT name || ' ' || array_to_string(aliases, ' ') $$;

-- The words that are all to occur, and the beginning of a last one.
CREATE FUNCTION asked_for(words text, beginning text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO "${flyway:defaultSchema}"
    AS $$ SELECT plainto_tsquery('pg_catalog.simple'::regconfig, folded(words))
        && to_tsquery('pg_catalog.simple'::regconfig,
            '''' || replace(replace(folded(beginning), '\', '\\'), '''', '''''') || ''':*') $$;

CREATE INDEX source_words ON source USING gin (words_of(names_of(name, aliases)));
CREATE INDEX source_likeness ON source USING gin (folded(names_of(name, aliases)) gin_trgm_ops);
CREATE INDEX source_by_name ON source (folded(name) COLLATE "C", id);
CREATE INDEX source_by_kind ON source (kind, folded(name) COLLATE "C", id);
CREATE INDEX source_by_country ON source (country, folded(name) COLLATE "C", id);
CREATE INDEX source_changed ON source (stored_at, id);

CREATE INDEX claim_words ON claim USING gin (words_of(text));
CREATE INDEX claim_likeness ON claim USING gin (folded(text) gin_trgm_ops);
CREATE INDEX claim_by_text ON claim (left(folded(text), 100) COLLATE "C", id);

CREATE INDEX statement_words ON statement USING gin (words_of(text || ' ' || coalesce(translation, '')));
CREATE INDEX statement_by_text ON statement (left(folded(text), 100) COLLATE "C", id);
CREATE INDEX statement_changed ON statement (stored_at, id);
CREATE INDEX statement_said ON statement (said_first, id);
CREATE INDEX statement_by_act ON statement (act, said_first, id);
CREATE INDEX statement_by_speaker ON statement (speaker, said_first, id);
CREATE INDEX statement_by_party ON statement (on_behalf_of, said_first, id);
CREATE INDEX statement_by_outlet ON statement (outlet, said_first, id);
DROP INDEX statement_speaker;
DROP INDEX statement_on_behalf_of;
DROP INDEX statement_outlet;

CREATE INDEX publication_changed ON publication (stored_at, id);
CREATE INDEX publication_published ON publication ((coalesce(published_first, -9223372036854775808)), id);
CREATE INDEX publication_by_outlet
    ON publication (outlet, (coalesce(published_first, -9223372036854775808)), id);
CREATE INDEX publication_url ON publication USING hash (url);
DROP INDEX publication_outlet;

CREATE INDEX evidence_changed ON evidence (stored_at, id);
CREATE INDEX evidence_by_stance ON evidence (stance, stored_at, id);
CREATE INDEX evidence_verified ON evidence (stored_at, id) WHERE verified;
CREATE INDEX ruling_changed ON ruling (stored_at, id);
CREATE INDEX corroboration_flags ON corroboration USING gin (flags);
