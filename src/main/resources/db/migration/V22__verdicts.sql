-- Verdicts: an editor's signed rating of a claim on a scale of the newsroom's own. That its article is out is the
-- verdict being issued; that everybody may see a record stays the audience, which is another thing.

CREATE TABLE scale (
    -- What every record has in common.
    id uuid NOT NULL,
    born text COLLATE "C" NOT NULL CHECK (born ~ '^[A-Za-z0-9._:-]{1,200}$'),
    audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    recorded_at timestamptz(3),
    stored_at timestamptz(3) NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    version_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawal_reason text CHECK (char_length(withdrawal_reason) <= 2000),
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    salt bytea NOT NULL CHECK (octet_length(salt) = 16),
    name text NOT NULL CHECK (char_length(name) <= 200),
    language text CHECK (char_length(language) <= 100),
    -- [{code, text, number, meaning}], the least true first; empty once redacted.
    ratings jsonb NOT NULL CHECK (jsonb_typeof(ratings) = 'array' AND jsonb_array_length(ratings) <= 20),
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (withdrawn_at IS NULL OR recorded_at IS NULL OR withdrawn_at >= recorded_at)
);
CREATE INDEX scale_changed ON scale (stored_at, id);

CREATE TABLE verdict (
    -- What every record has in common.
    id uuid NOT NULL,
    born text COLLATE "C" NOT NULL CHECK (born ~ '^[A-Za-z0-9._:-]{1,200}$'),
    audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    recorded_at timestamptz(3),
    stored_at timestamptz(3) NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    version_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawal_reason text CHECK (char_length(withdrawal_reason) <= 2000),
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    salt bytea NOT NULL CHECK (octet_length(salt) = 16),
    claim uuid NOT NULL REFERENCES claim,
    scale uuid NOT NULL REFERENCES scale,
    -- The code of a rating of the scale.
    rating text NOT NULL CHECK (rating ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    title text CHECK (char_length(title) <= 500),
    summary text CHECK (char_length(summary) <= 4000),
    -- Of the article.
    url text CHECK (char_length(url) <= 2000),
    language text CHECK (char_length(language) <= 100),
    -- Who signs it.
    author text CHECK (char_length(author) <= 200),
    reviewed_said text,
    reviewed_first bigint,
    reviewed_last bigint,
    -- What readers are told was corrected, the first first.
    corrections text[] NOT NULL DEFAULT '{}',
    -- Since when the article is out; null: it is a draft.
    issued_at timestamptz(3),
    -- How the claim stood then, and by which policy.
    stood_as text CHECK (stood_as IN ('UNSOURCED', 'SINGLE_SOURCE', 'UNCORROBORATED', 'CORROBORATED', 'DENIED',
        'CONTRADICTED', 'DISPUTED', 'REFUTED', 'RETRACTED')),
    stood_policy text CHECK (char_length(stood_policy) <= 100),
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (withdrawn_at IS NULL OR recorded_at IS NULL OR withdrawn_at >= recorded_at),
    CHECK (reviewed_first <= reviewed_last),
    CONSTRAINT issued_as_it_stood CHECK (num_nulls(issued_at, stood_as, stood_policy) IN (0, 3))
);
CREATE INDEX verdict_claim ON verdict (claim, id);
CREATE INDEX verdict_scale ON verdict (scale);
CREATE INDEX verdict_changed ON verdict (stored_at, id);
CREATE INDEX verdict_issued ON verdict (issued_at, id);

-- What goes out to everybody: in the order of the feed, by words, and by the site of the article.
CREATE FUNCTION site_of(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(lower(substring(url FROM '^https?://([^/?#:]+)')), '^www\.', '') $$;
-- The language of a tag, whatever region and script it names.
CREATE FUNCTION language_of(tag text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(split_part(tag, '-', 1)) $$;
CREATE INDEX verdict_feed ON verdict (id)
    WHERE issued_at IS NOT NULL AND audience = '00000000-0000-0000-0000-000000000000';
CREATE INDEX verdict_words ON verdict USING gin (words_of(coalesce(title, '') || ' ' || coalesce(summary, '')));
CREATE INDEX verdict_site ON verdict (site_of(url), id);

-- Where one user does everything, it may not add to this list, as the service may not.
GRANT INSERT ON free_text TO CURRENT_USER;
INSERT INTO free_text (kind, name, blank) VALUES
    ('SCALE', 'name', to_jsonb(redacted_words())),
    ('SCALE', 'ratings', '[]'),
    ('VERDICT', 'title', 'null'),
    ('VERDICT', 'summary', 'null'),
    ('VERDICT', 'url', 'null'),
    ('VERDICT', 'author', 'null'),
    ('VERDICT', 'corrections', '[]');
DO $$ BEGIN
    EXECUTE format('REVOKE INSERT ON free_text FROM %I', '${runtimeRole}');
END $$;

-- Whoever sees a verdict sees its claim and its scale.
CREATE FUNCTION refuse_hidden_of_verdict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM claim r WHERE r.id = NEW.claim AND r.audience <> NEW.audience
            AND r.audience <> '00000000-0000-0000-0000-000000000000')
        OR EXISTS (SELECT FROM scale r WHERE r.id = NEW.scale AND r.audience <> NEW.audience
            AND r.audience <> '00000000-0000-0000-0000-000000000000') THEN
        RAISE EXCEPTION 'what is published names only what is published' USING ERRCODE = 'GS006';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER names_what_is_seen AFTER INSERT OR UPDATE ON verdict
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_hidden_of_verdict();

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['scale', 'verdict'] LOOP
        EXECUTE format('CREATE TRIGGER keeps_its_past BEFORE UPDATE ON %I FOR EACH ROW
            EXECUTE FUNCTION refuse_version_without_past()', name);
        EXECUTE format('REVOKE DELETE, TRUNCATE ON %I FROM %I', name, '${runtimeRole}');
        IF '${runtimeRole}' <> current_user THEN
            EXECUTE format('REVOKE ALL ON %I FROM %I', name, '${runtimeRole}');
        END IF;
    END LOOP;
    EXECUTE replace(pg_get_functiondef('make_views()'::regprocedure), '''comment_request'', ', '''comment_request'', ''scale'', ''verdict'', ');
    CALL make_views();
END $$;
