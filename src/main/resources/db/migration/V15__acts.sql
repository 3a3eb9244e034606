-- Acts that make no version of a record, and are in the journal all the same: that a token was made or revoked, and that
-- somebody read who a sealed source is.

-- What acts there are the code says; a list here would have to be made anew with each.
ALTER TABLE journal DROP CONSTRAINT journal_act_check;
ALTER TABLE journal ADD CONSTRAINT journal_act_check CHECK (act ~ '^[A-Z][A-Z_]*$');

-- That an identity was read: which one, when, by whom and why.
CREATE TABLE unsealing (
    id uuid PRIMARY KEY,
    source uuid NOT NULL,
    -- The version of the source that sealed it.
    sealed integer NOT NULL,
    at timestamptz(3) NOT NULL,
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
    -- Whose log has the entry: that of the source's audience then.
    audience uuid NOT NULL,
    salt bytea NOT NULL CHECK (octet_length(salt) = 16),
    -- The transaction that stored it, as the database says.
    transaction xid8 NOT NULL DEFAULT '0'
);
CREATE INDEX unsealing_of ON unsealing (source, at, id);

-- Seen as records are: by everybody, or by the desk whose source it is.
CREATE VIEW seen.unsealing AS SELECT * FROM unsealing
WHERE audience = '00000000-0000-0000-0000-000000000000'
    OR audience = ANY (nullif(current_setting('gainsay.desks', true), '')::uuid[]) WITH LOCAL CHECK OPTION;

-- What the journal commits to.
CREATE VIEW unsealing_version AS
SELECT id, 1 AS version, source, sealed, at, actor, reason, audience, salt FROM seen.unsealing;

CREATE VIEW token_version AS
SELECT id, 1 AS version, name, role, rights, created_at, created_by, expires_at,
    NULL::timestamptz(3) AS revoked_at, NULL::text AS revoked_by,
    '00000000-0000-0000-0000-000000000000'::uuid AS audience FROM token
UNION ALL
SELECT id, 2, name, role, rights, created_at, created_by, expires_at, revoked_at, revoked_by,
    '00000000-0000-0000-0000-000000000000' FROM token
WHERE revoked_at IS NOT NULL;

-- Nobody says himself in which transaction, or much earlier or later than it is.
CREATE FUNCTION mark_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF abs(extract(epoch FROM NEW.at - clock_timestamp())) > 60 THEN
        RAISE EXCEPTION 'an identity is read now' USING ERRCODE = 'GS008';
    END IF;
    NEW.transaction := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER is_marked BEFORE INSERT ON unsealing FOR EACH ROW EXECUTE FUNCTION mark_unsealing();
CREATE TRIGGER is_appended_to BEFORE UPDATE OR DELETE OR TRUNCATE ON unsealing FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_rewriting();

-- The one way to an identity. It works in the owner's name, so it looks for itself whether the reading is on record, in
-- a transaction that has ended: one that is still open could be rolled back once the identity is known.
CREATE FUNCTION unsealed(by_unsealing uuid) RETURNS SETOF identity LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
    RETURN QUERY SELECT i.* FROM unsealing u JOIN identity i ON i.source = u.source AND i.version = u.sealed
    WHERE u.id = by_unsealing AND u.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()
        AND u.at > clock_timestamp() - interval '1 minute'
        AND EXISTS (SELECT FROM journal j WHERE j.record = u.id AND j.act = 'UNSEAL');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'an identity is read once that is in the journal' USING ERRCODE = 'GS008';
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION unsealed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unsealed(uuid) TO "${runtimeRole}";

-- Tokens from before are put into the journal as they are, by an entry of this instant. The closer takes the gate, too.
DO $$
DECLARE
    now timestamptz(3);
BEGIN
    PERFORM pg_advisory_xact_lock(x'6761696e736179'::bigint);
    SELECT greatest(date_trunc('milliseconds', clock_timestamp()), s.at + interval '1 millisecond') INTO now
    FROM settled s;
    -- Whole seconds are written in another form.
    IF now = date_trunc('second', now) THEN
        now := now + interval '1 millisecond';
    END IF;
    INSERT INTO journal (id, at, actor, act, kind, record, version, leaf)
    SELECT gen_random_uuid(), now, 'local', e.act, 'TOKEN', e.id, e.version, sha256(convert_to(format(
        '{"act":"%s","at":"%s","kind":"TOKEN","record":{%s}}', e.act,
        to_char(now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (
            SELECT string_agg(to_json(c.key)::text || ':' || replace(c.value::text, '", "', '","'), ','
                ORDER BY c.key COLLATE "C")
            FROM jsonb_each(e.row) c WHERE jsonb_typeof(c.value) <> 'null')), 'UTF8'))
    FROM (SELECT t.id, t.version, CASE t.version WHEN 1 THEN 'CREATE' ELSE 'REVOKE' END AS act, row_of(t) AS "row"
        FROM token_version t) e;
END $$;

-- From now on neither is stored without an entry.
CREATE FUNCTION refuse_unjournalled_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    made integer := 1;
BEGIN
    IF TG_TABLE_NAME = 'token' AND to_jsonb(NEW) ->> 'revoked_at' IS NOT NULL THEN
        made := 2;
    END IF;
    IF NOT EXISTS (SELECT FROM journal j WHERE j.record = NEW.id AND j.version = made) THEN
        RAISE EXCEPTION 'what is done is an entry in the journal' USING ERRCODE = 'GS005';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER is_journalled AFTER INSERT ON unsealing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION refuse_unjournalled_act();
CREATE CONSTRAINT TRIGGER is_journalled AFTER INSERT OR UPDATE ON token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION refuse_unjournalled_act();

DO $$
BEGIN
    EXECUTE format('GRANT SELECT, INSERT ON seen.unsealing TO %I', '${runtimeRole}');
    IF '${runtimeRole}' <> current_user THEN
        EXECUTE format('REVOKE ALL ON unsealing FROM %I', '${runtimeRole}');
    END IF;
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON unsealing FROM %I', '${runtimeRole}');
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON unsealing_version, token_version FROM %I',
        '${runtimeRole}');
END $$;
