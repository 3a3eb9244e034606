-- Who may see what: every record is a desk's own or published, and the service reads and writes records through views
-- that show it what is published and what belongs to the desk that it works for. The views are the only place that
-- knows the predicate; a query that forgets about desks sees what the public sees.

CREATE TABLE desk (
    id uuid PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$' AND name <> 'public'),
    created_at timestamptz(3) NOT NULL,
    created_by text NOT NULL CHECK (char_length(created_by) BETWEEN 1 AND 200)
);

-- The desks that a token works for.
CREATE TABLE token_desk (
    token uuid NOT NULL REFERENCES token,
    desk uuid NOT NULL REFERENCES desk,
    PRIMARY KEY (token, desk)
);

-- The service's figures count what every desk does. Whoever could read them still may.
ALTER TABLE token DROP CONSTRAINT token_rights_check;
-- With one user for both roles, the owner has no right to this any more, but can give it to itself.
GRANT UPDATE (rights) ON token TO CURRENT_USER;
UPDATE token SET rights = rights || 'METRICS'::text;
REVOKE UPDATE (rights) ON token FROM CURRENT_USER;
ALTER TABLE token ADD CONSTRAINT token_rights_check
    CHECK (rights <@ ARRAY['SEALED_SOURCES', 'HISTORY', 'METRICS']);

ALTER TABLE journal ADD COLUMN audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE journal DROP CONSTRAINT journal_act_check;
ALTER TABLE journal ADD CONSTRAINT journal_act_check
    CHECK (act IN ('CREATE', 'CORRECT', 'WITHDRAW', 'RESTORE', 'IMPORT', 'REDACT', 'PUBLISH'));

-- A desk may link what others have linked without showing it, so it is one link for each audience.
ALTER TABLE evidence DROP CONSTRAINT evidence_claim_statement_key;
CREATE UNIQUE INDEX evidence_one ON evidence (claim, statement, audience);

-- What others show already, though, it sees, and does not say again.
CREATE FUNCTION refuse_shown_already() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
DECLARE
    nobody uuid := '00000000-0000-0000-0000-000000000000';
    shown boolean;
BEGIN
    IF TG_TABLE_NAME = 'evidence' THEN
        shown := EXISTS (SELECT FROM evidence o WHERE o.audience = nobody
            AND (o.claim, o.statement) = (NEW.claim, NEW.statement));
    ELSIF TG_TABLE_NAME = 'same_as' THEN
        shown := EXISTS (SELECT FROM same_as o WHERE o.audience = nobody AND o.source = NEW.source
            AND o.withdrawn_at IS NULL);
    ELSIF TG_TABLE_NAME = 'relation' THEN
        shown := EXISTS (SELECT FROM relation o WHERE o.audience = nobody
            AND (o."from", o.type, o."to") = (NEW."from", NEW.type, NEW."to") AND o.withdrawn_at IS NULL);
    ELSE
        shown := EXISTS (SELECT FROM ruling o WHERE o.audience = nobody
            AND (o.a, o.b, o.ruling) = (NEW.a, NEW.b, NEW.ruling) AND o.withdrawn_at IS NULL);
    END IF;
    IF shown THEN
        RAISE EXCEPTION 'such a record is published' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
END $$;
DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['evidence', 'same_as', 'relation', 'ruling'] LOOP
        EXECUTE format('CREATE TRIGGER says_nothing_again BEFORE INSERT ON %I FOR EACH ROW
            WHEN (NEW.audience <> ''00000000-0000-0000-0000-000000000000'') EXECUTE FUNCTION refuse_shown_already()', kind);
    END LOOP;
END $$;

-- Lists and feeds go by these whatever they show; few claims have a row of a desk's own.
DROP INDEX corroboration_status;
DROP INDEX corroboration_changed;
DROP INDEX corroboration_past_at;
CREATE INDEX corroboration_status ON corroboration (policy, status, changed_at DESC, claim DESC);
CREATE INDEX corroboration_changed ON corroboration (policy, changed_at DESC, claim DESC);
CREATE INDEX corroboration_past_at ON corroboration_past (policy, from_at, claim);

-- As before, and what is published stays so: from a desk to the public is the one way.
CREATE OR REPLACE FUNCTION refuse_version_without_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.born <> OLD.born OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
        OR NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'a record keeps its identity and gets its next version' USING ERRCODE = 'GS001';
    END IF;
    IF NEW.audience <> OLD.audience AND NEW.audience <> '00000000-0000-0000-0000-000000000000' THEN
        RAISE EXCEPTION 'a record is published, and never moved to another desk' USING ERRCODE = 'GS007';
    END IF;
    IF NOT EXISTS (SELECT FROM past p WHERE p.record = OLD.id AND p.version = OLD.version) THEN
        RAISE EXCEPTION 'a version is replaced only once it lies in the past' USING ERRCODE = 'GS002';
    END IF;
    RETURN NEW;
END $$;

-- Whoever sees a record sees all that it names. Checked at the end, as records are published together. It looks at the
-- tables themselves, which the service cannot, so it works in the owner's name; made for each kind, so that its plan
-- is kept.
DO $$
DECLARE
    kind record;
    hidden text;
BEGIN
    FOR kind IN
        SELECT n.name, string_agg(format('EXISTS (SELECT FROM %I r WHERE r.id IN (%s) AND r.audience <> NEW.audience
                AND r.audience <> ''00000000-0000-0000-0000-000000000000'')', n.named, n.columns), ' OR ') AS hidden
        FROM (
            SELECT c.conrelid::regclass::text AS name, c.confrelid::regclass::text AS named,
                string_agg(format('NEW.%I', a.attname), ', ') AS columns
            FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.connamespace = '${flyway:defaultSchema}'::regnamespace
                AND c.conrelid::regclass::text IN ('same_as', 'affiliation', 'rating', 'publication', 'statement', 'stake',
                    'relation', 'ruling', 'evidence', 'comment_request')
            GROUP BY 1, 2) n
        GROUP BY n.name
    LOOP
        EXECUTE format($function$
            CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
                SET search_path TO "${flyway:defaultSchema}", pg_temp AS $body$
            BEGIN
                IF %2$s THEN
                    RAISE EXCEPTION 'what is published names only what is published' USING ERRCODE = 'GS006';
                END IF;
                RETURN NULL;
            END $body$ $function$, 'refuse_hidden_of_' || kind.name, kind.hidden);
        EXECUTE format('CREATE CONSTRAINT TRIGGER names_what_is_seen AFTER INSERT OR UPDATE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', kind.name, 'refuse_hidden_of_' || kind.name);
    END LOOP;
END $$;

CREATE SCHEMA seen;
GRANT USAGE ON SCHEMA seen TO "${runtimeRole}";

-- Makes the views, and makes them again after a column was added. Run by the owner, whose rights they work with.
CREATE PROCEDURE make_views() LANGUAGE plpgsql SET search_path TO "${flyway:defaultSchema}", pg_temp AS $procedure$
DECLARE
    shown record;
    nobody uuid := '00000000-0000-0000-0000-000000000000';
    -- Published, or of a desk that the transaction works for; with nothing said, published.
    predicate text := $$(%1$s = '00000000-0000-0000-0000-000000000000'
        OR %1$s = ANY (nullif(current_setting('gainsay.desks', true), '')::uuid[]))$$;
BEGIN
    FOR shown IN
        SELECT t.name, 'audience' AS audience, 'SELECT, INSERT, UPDATE' AS rights
        FROM unnest(ARRAY['source', 'same_as', 'affiliation', 'rating', 'publication', 'statement', 'claim', 'stake',
            'relation', 'ruling', 'evidence', 'comment_request', 'external_id']) AS t (name)
        UNION ALL VALUES ('past', $$(("row" ->> 'audience')::uuid)$$, 'SELECT, INSERT'),
            ('journal', 'audience', 'SELECT, INSERT')
    LOOP
        EXECUTE format('CREATE OR REPLACE VIEW seen.%1$I AS SELECT * FROM %1$I WHERE %2$s WITH LOCAL CHECK OPTION',
            shown.name, format(predicate, shown.audience));
        EXECUTE format('GRANT %s ON seen.%I TO %I', shown.rights, shown.name, '${runtimeRole}');
    END LOOP;
    -- A redaction is seen by who sees the version that it made; it comes before its entry in the journal. One that no
    -- entry made is tampering, and seen by everybody.
    CREATE OR REPLACE VIEW seen.redaction AS SELECT * FROM redaction r
        WHERE EXISTS (SELECT FROM seen.journal j WHERE j.record = r.record AND j.version = r.version)
        OR NOT EXISTS (SELECT FROM journal j WHERE j.record = r.record AND j.version = r.version);
    EXECUTE format('GRANT SELECT, INSERT ON seen.redaction TO %I', '${runtimeRole}');
    -- How claims stand for the desk where it has rows of its own, else for the public; and how they came to, for the
    -- public until the desk's own rows begin. Numbers grow from one to the other.
    EXECUTE format('CREATE OR REPLACE VIEW seen.kept AS SELECT * FROM corroboration k WHERE %s
            AND (k.audience <> %L OR NOT EXISTS (SELECT FROM corroboration d WHERE d.claim = k.claim
                AND d.policy = k.policy AND d.audience <> k.audience AND %s))',
        format(predicate, 'k.audience'), nobody, format(predicate, 'd.audience'));
    EXECUTE format('CREATE OR REPLACE VIEW seen.kept_past AS SELECT * FROM corroboration_past k WHERE %s
            AND (k.audience <> %L OR NOT EXISTS (SELECT FROM corroboration_past d WHERE d.claim = k.claim
                AND d.policy = k.policy AND d.audience <> k.audience AND d.from_at <= k.from_at AND %s))',
        format(predicate, 'k.audience'), nobody, format(predicate, 'd.audience'));
    EXECUTE format('GRANT SELECT ON seen.kept, seen.kept_past TO %I', '${runtimeRole}');
END $procedure$;
REVOKE EXECUTE ON PROCEDURE make_views() FROM PUBLIC;
CALL make_views();

-- The tables themselves are the owner's. With one user for both, the views still come first in the search path.
DO $$
DECLARE
    name text;
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON desk, token_desk FROM %I', '${runtimeRole}');
    IF '${runtimeRole}' <> current_user THEN
        FOREACH name IN ARRAY ARRAY['source', 'same_as', 'affiliation', 'rating', 'publication', 'statement', 'claim',
            'stake', 'relation', 'ruling', 'evidence', 'comment_request', 'external_id', 'past', 'journal', 'redaction']
        LOOP
            EXECUTE format('REVOKE ALL ON %I FROM %I', name, '${runtimeRole}');
        END LOOP;
    END IF;
END $$;
