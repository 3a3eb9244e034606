-- What helps a desk to enter a story: an office or job, and quick looks for what is there already.

ALTER TABLE source ADD COLUMN title text CHECK (char_length(title) <= 500);

-- Words as they compare: without case, accents, punctuation and articles, in their order.
CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
    SELECT btrim(regexp_replace(regexp_replace(regexp_replace(normalize(lower(words), NFKD),
        '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'), '(^| )((a|an|the)( |$))+', ' ', 'g'))
$$;

CREATE FUNCTION plain_words(names text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
    SELECT coalesce(array_agg("${flyway:defaultSchema}".plain_words(name)), '{}') FROM unnest(names) AS name
$$;

CREATE INDEX source_folded ON source (plain_words(name));
CREATE INDEX source_aliases_folded ON source USING gin (plain_words(aliases));
CREATE INDEX source_government_of ON source (country) WHERE kind = 'GOVERNMENT';
CREATE INDEX claim_folded ON claim (md5(plain_words(text)));
