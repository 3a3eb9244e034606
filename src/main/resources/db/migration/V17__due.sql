-- What an act moves beyond what one transaction should compute is noted here, set by set, and brought up to date by a
-- worker. An act adds rows and never waits for the worker's; the worker takes away exactly the rows that it saw.

-- What an act leaves to be done, for those who see it.
CREATE TABLE operation (
    id uuid PRIMARY KEY,
    audience uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    -- The record that the act was about.
    cause uuid NOT NULL,
    claims integer NOT NULL CHECK (claims > 0)
);
CREATE INDEX operation_at ON operation (at DESC, id DESC);
CREATE INDEX operation_cause ON operation (cause, at);

-- Claims whose kept corroborations are behind: the published one and those of desks where the row is published, as
-- every desk sees what is; those of one desk where it is the desk's. No foreign keys, as neither claims nor operations
-- are ever deleted, and a key would lock each claim's row.
CREATE TABLE due (
    claim uuid NOT NULL,
    operation uuid NOT NULL,
    audience uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (claim, operation)
);
-- The way of the worker, and of who asks how much of an operation remains.
CREATE INDEX due_at ON due (audience, at, claim);
-- Plans made while there is nothing in it would read all of it, and go on doing so when there is much. So there is always
-- something, of nobody's, which no view shows.
INSERT INTO due SELECT gen_random_uuid(), gen_random_uuid(), 'ffffffff-ffff-ffff-ffff-ffffffffffff', clock_timestamp()
FROM generate_series(1, 1000);
ANALYZE due;

-- 0: a claim's that is new and due, before it was assessed for the first time.
ALTER TABLE corroboration DROP CONSTRAINT corroboration_number_check;
ALTER TABLE corroboration ADD CONSTRAINT corroboration_number_check CHECK (number >= 0);

-- When the act was that caused it, where the corroboration followed later.
ALTER TABLE corroboration_past ADD COLUMN cause_at timestamptz(3);
CALL make_views();

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['operation', 'due'] LOOP
        EXECUTE format($view$CREATE VIEW seen.%1$I AS SELECT * FROM %1$I
            WHERE audience = '00000000-0000-0000-0000-000000000000'
                OR audience = ANY (nullif(current_setting('gainsay.desks', true), '')::uuid[])
            WITH LOCAL CHECK OPTION$view$, name);
        EXECUTE format('GRANT SELECT, INSERT ON seen.%I TO %I', name, '${runtimeRole}');
        IF '${runtimeRole}' <> current_user THEN
            EXECUTE format('REVOKE ALL ON %I FROM %I', name, '${runtimeRole}');
        END IF;
    END LOOP;
    EXECUTE format('GRANT DELETE ON seen.due TO %I', '${runtimeRole}');
END $$;
