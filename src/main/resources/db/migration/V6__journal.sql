-- The sealed journal: every entry up to the settled instant, in the order of (at, id), in a chain and a Merkle tree.

-- One row for each sealed entry. Positions count from 0, as leaves do in RFC 9162.
CREATE TABLE seal (
    position bigint PRIMARY KEY CHECK (position >= 0),
    -- The entry's own; kept here too, so that where sealing goes on does not hang on a journal row.
    at timestamptz(3) NOT NULL,
    entry uuid NOT NULL UNIQUE,
    leaf bytea NOT NULL CHECK (octet_length(leaf) = 32),
    chain bytea NOT NULL CHECK (octet_length(chain) = 32)
);

-- The tree's nodes over complete parts, above the leaves; they never change, so appending and proving read few rows.
CREATE TABLE tree (
    level smallint NOT NULL CHECK (level >= 1),
    number bigint NOT NULL CHECK (number >= 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, number)
);

-- What was signed, and when; the note is the C2SP tlog-checkpoint.
CREATE TABLE checkpoint (
    size bigint PRIMARY KEY CHECK (size >= 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    chain bytea NOT NULL CHECK (octet_length(chain) = 32),
    at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    note text NOT NULL
);

-- Whose turn it is to seal. The row is locked for as long as something is appended, so that one process does it, and
-- one whose turn has passed to another finds the row in another's name.
CREATE TABLE sealer (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch bigint NOT NULL,
    holder uuid,
    until timestamptz NOT NULL
);
INSERT INTO sealer (epoch, until) VALUES (0, clock_timestamp());

-- Which entries a request made.
CREATE INDEX journal_request ON journal (request) WHERE request IS NOT NULL;

-- Grants keep the service from rewriting; this keeps everybody, and the owner must undo it first.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only ever appended to', TG_TABLE_NAME USING ERRCODE = 'GS003';
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['journal', 'seal', 'tree', 'checkpoint'] LOOP
        EXECUTE format('CREATE TRIGGER is_appended_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT
            EXECUTE FUNCTION refuse_rewriting()', name);
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', name, '${runtimeRole}');
    END LOOP;
    EXECUTE format('REVOKE INSERT, DELETE, TRUNCATE ON sealer FROM %I', '${runtimeRole}');
END $$;
