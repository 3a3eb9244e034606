-- Who sealed sources are. An identity is encrypted before it comes here, with a key that lies elsewhere; the version of
-- the source that sealed it commits to what is stored, and so the journal does.

ALTER TABLE source ADD COLUMN identity_sha256 text CHECK (identity_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE source ADD CHECK (kind = 'UNNAMED_SOURCE' OR NOT sealed);
ALTER TABLE source ADD CHECK (sealed OR identity_sha256 IS NULL);

-- One row for each time that an identity was sealed; the last one counts, the others stay.
CREATE TABLE identity (
    source uuid NOT NULL REFERENCES source,
    -- The version of the source that it came with.
    version integer NOT NULL CHECK (version >= 2),
    sealed_at timestamptz(3) NOT NULL,
    -- Which key it takes to read it: a fingerprint.
    key text NOT NULL CHECK (key ~ '^[0-9a-f]{16}$'),
    -- The record's own key, wrapped by that key.
    wrapped_key bytea NOT NULL CHECK (octet_length(wrapped_key) = 40),
    nonce bytea NOT NULL CHECK (octet_length(nonce) = 12),
    ciphertext bytea NOT NULL CHECK (octet_length(ciphertext) > 16),
    PRIMARY KEY (source, version)
);

-- What may be known of them: when, with which key, and the digest that the source's version commits to.
CREATE VIEW identity_seal AS
SELECT source, version, sealed_at, key, encode(sha256(convert_to(concat_ws(E'\n', 'gainsay-identity-1', source, version,
    (extract(epoch FROM sealed_at) * 1000)::bigint, key, encode(wrapped_key, 'hex'), encode(nonce, 'hex'),
    encode(ciphertext, 'hex')), 'UTF8')), 'hex') AS sha256
FROM identity;

CREATE TRIGGER is_appended_to BEFORE UPDATE OR DELETE OR TRUNCATE ON identity FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_rewriting();

DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON identity FROM %I', '${runtimeRole}');
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON identity_seal FROM %I', '${runtimeRole}');
    -- The service writes them and cannot read them. Where it is the owner too, the view reads as it does.
    IF '${runtimeRole}' <> current_user THEN
        EXECUTE format('REVOKE SELECT ON identity FROM %I', '${runtimeRole}');
    END IF;
END $$;
