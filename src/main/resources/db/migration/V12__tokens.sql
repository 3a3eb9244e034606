-- Who may do what: the tokens by which those who ask are known. Of the token itself only its SHA-256 is kept.
CREATE TABLE token (
    id uuid PRIMARY KEY,
    -- The actor of what is done with it, so never given twice.
    name text COLLATE "C" NOT NULL UNIQUE CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    sha256 bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
    role text NOT NULL CHECK (role IN ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN')),
    rights text[] NOT NULL CHECK (rights <@ ARRAY['SEALED_SOURCES', 'HISTORY']),
    created_at timestamptz(3) NOT NULL,
    created_by text NOT NULL,
    expires_at timestamptz(3),
    revoked_at timestamptz(3),
    revoked_by text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- When it was used last, about to the minute. By itself, as it is written beside what the token is used for.
CREATE TABLE token_use (
    token uuid PRIMARY KEY REFERENCES token,
    at timestamptz(3) NOT NULL
);

-- A token is made and revoked; it never comes to be able to do more.
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON token FROM %I', '${runtimeRole}');
    EXECUTE format('GRANT UPDATE (revoked_at, revoked_by) ON token TO %I', '${runtimeRole}');
END $$;
