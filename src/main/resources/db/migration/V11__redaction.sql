-- Texts that must go, by order of a court or for somebody's privacy: words and salt are blanked in every version of a
-- record, and what the journal committed to is kept, so that it still verifies.

-- What stands where a text was that there must be. The only place that knows the words.
CREATE FUNCTION redacted_words() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '[redacted]' $$;

-- The columns that hold somebody's words, and what stands in them once these are gone; '' is every kind.
CREATE TABLE free_text (
    kind text NOT NULL,
    name text NOT NULL,
    blank jsonb NOT NULL,
    PRIMARY KEY (kind, name)
);
INSERT INTO free_text (kind, name, blank) VALUES
    ('', 'withdrawal_reason', 'null'),
    ('SOURCE', 'name', to_jsonb(redacted_words())),
    ('SOURCE', 'title', 'null'),
    ('SOURCE', 'aliases', '[]'),
    ('RATING', 'reason', 'null'),
    ('PUBLICATION', 'url', 'null'),
    ('PUBLICATION', 'archived_url', 'null'),
    ('PUBLICATION', 'title', 'null'),
    ('PUBLICATION', 'byline', 'null'),
    ('PUBLICATION', 'wire_credit', 'null'),
    ('STATEMENT', 'text', to_jsonb(redacted_words())),
    ('STATEMENT', 'translation', 'null'),
    ('CLAIM', 'text', to_jsonb(redacted_words())),
    ('RULING', 'reason', 'null'),
    ('EVIDENCE', 'scope', 'null'),
    ('EVIDENCE', 'rationale', 'null'),
    ('COMMENT_REQUEST', 'note', 'null');

-- The tombstone: that the texts of a record are gone, when, by whom, why and on whose authority.
CREATE TABLE redaction (
    record uuid NOT NULL,
    -- The version that the redaction made.
    version integer NOT NULL CHECK (version >= 2),
    at timestamptz(3) NOT NULL,
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
    authority text NOT NULL CHECK (char_length(authority) BETWEEN 1 AND 500),
    -- The columns that were asked to be blanked.
    names text[] NOT NULL CHECK (cardinality(names) > 0),
    PRIMARY KEY (record, version)
);

-- What is kept of each text in each version before a redaction. The salt goes with the words, also from texts that
-- stay; so it is kept what the leaf has committed to, and what stands there now, under the salt that came instead.
CREATE TABLE redacted (
    record uuid NOT NULL,
    redaction integer NOT NULL,
    version integer NOT NULL CHECK (version < redaction),
    name text NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    -- Null: nothing stands there.
    again bytea CHECK (octet_length(again) = 32),
    -- Whether the words are gone, by this redaction or one before.
    gone boolean NOT NULL,
    PRIMARY KEY (record, redaction, version, name),
    FOREIGN KEY (record, redaction) REFERENCES redaction (record, version)
);

ALTER TABLE journal DROP CONSTRAINT journal_act_check;
ALTER TABLE journal ADD CONSTRAINT journal_act_check
    CHECK (act IN ('CREATE', 'CORRECT', 'WITHDRAW', 'RESTORE', 'IMPORT', 'REDACT'));

-- The one way in which what was is changed. It works in the owner's name, so it looks for the tombstone itself: one of
-- this very transaction, which cannot end without an entry in the journal.
CREATE FUNCTION blank_past(of_record uuid, new_salt bytea) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
    asked text[];
BEGIN
    SELECT r.names INTO asked FROM redaction r
    WHERE r.record = of_record AND r.xmin = pg_current_xact_id()::xid;
    IF asked IS NULL THEN
        RAISE EXCEPTION 'what was is blanked by a redaction only' USING ERRCODE = 'GS004';
    END IF;
    IF octet_length(new_salt) IS DISTINCT FROM 16 THEN
        RAISE EXCEPTION 'a salt has 16 bytes' USING ERRCODE = 'GS004';
    END IF;
    UPDATE past p SET "row" = p."row" || jsonb_build_object('salt', new_salt) || coalesce((
        SELECT jsonb_object_agg(f.name, f.blank) FROM free_text f
        WHERE f.kind IN (p.kind, '') AND f.name = ANY (asked) AND jsonb_typeof(p."row" -> f.name) <> 'null'), '{}')
    WHERE p.record = of_record;
END $$;
REVOKE EXECUTE ON FUNCTION blank_past(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION blank_past(uuid, bytea) TO "${runtimeRole}";

CREATE FUNCTION refuse_silent_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM journal j WHERE j.record = NEW.record AND j.version = NEW.version AND j.act = 'REDACT')
    THEN
        RAISE EXCEPTION 'a redaction is an entry in the journal' USING ERRCODE = 'GS005';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_journalled AFTER INSERT ON redaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION refuse_silent_redaction();

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['redaction', 'redacted'] LOOP
        EXECUTE format('CREATE TRIGGER is_appended_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT
            EXECUTE FUNCTION refuse_rewriting()', name);
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', name, '${runtimeRole}');
    END LOOP;
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON free_text FROM %I', '${runtimeRole}');
END $$;

-- Until when a claim about something that lasts is meant.
ALTER TABLE claim ADD COLUMN expires_said text;
ALTER TABLE claim ADD COLUMN expires_first bigint;
ALTER TABLE claim ADD COLUMN expires_last bigint;
ALTER TABLE claim ADD CHECK (expires_first <= expires_last);
