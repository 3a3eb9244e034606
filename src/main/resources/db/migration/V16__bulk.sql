-- Bulk imports: how far each has come, written in the transactions that store its lines, and what of them was refused.

CREATE TABLE bulk_import (
    id uuid PRIMARY KEY,
    -- A desk, or nil for the public.
    audience uuid NOT NULL,
    system text NOT NULL CHECK (system ~ '^[a-z0-9-]{1,60}$'),
    atomic boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    -- How many times it was sent: what an earlier time still does is refused.
    run integer NOT NULL DEFAULT 1 CHECK (run >= 1),
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    started_at timestamptz(3) NOT NULL,
    resumed_at timestamptz(3) NOT NULL,
    resumed_lines bigint NOT NULL DEFAULT 0,
    changed_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    bytes_total bigint,
    bytes bigint NOT NULL DEFAULT 0,
    lines bigint NOT NULL DEFAULT 0,
    stored bigint NOT NULL DEFAULT 0,
    unchanged bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0,
    passed_over bigint NOT NULL DEFAULT 0,
    -- The lines that were read and are not decided, by their numbers.
    open_lines bigint[] NOT NULL DEFAULT '{}',
    -- SHA-256 of the lines that were read, so that another body does not go on where this one ended.
    digest bytea NOT NULL DEFAULT ''
);
CREATE INDEX bulk_import_started ON bulk_import (started_at DESC, id DESC);

-- Holds numbers, codes and ids, and no words of the lines.
CREATE TABLE bulk_refusal (
    import uuid NOT NULL REFERENCES bulk_import,
    audience uuid NOT NULL,
    line bigint NOT NULL CHECK (line >= 1),
    pointer text,
    code text NOT NULL,
    detail text NOT NULL CHECK (char_length(detail) <= 1000),
    PRIMARY KEY (import, line)
);

DO $$
DECLARE
    name text;
    rights text;
BEGIN
    FOR name, rights IN VALUES ('bulk_import', 'SELECT, INSERT, UPDATE'), ('bulk_refusal', 'SELECT, INSERT') LOOP
        EXECUTE format('CREATE VIEW seen.%1$I AS SELECT * FROM %1$I
            WHERE audience = ''00000000-0000-0000-0000-000000000000''
                OR audience = ANY (nullif(current_setting(''gainsay.desks'', true), '''')::uuid[])
            WITH LOCAL CHECK OPTION', name);
        EXECUTE format('GRANT %s ON seen.%I TO %I', rights, name, '${runtimeRole}');
        IF '${runtimeRole}' <> current_user THEN
            EXECUTE format('REVOKE ALL ON %I FROM %I', name, '${runtimeRole}');
        END IF;
    END LOOP;
END $$;
