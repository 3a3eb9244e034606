-- Documents of other tools: what rating texts do to a claim, and what was taken in of which item, so that it can be
-- posted again.

-- The versions of the rating words behind the first, which comes with the service. Each has its entry in the journal.
CREATE TABLE rating_words (
    id uuid NOT NULL CHECK (id = '00000000-0000-7000-8000-726174696e67'),
    version integer NOT NULL CHECK (version >= 2),
    at timestamptz(3) NOT NULL,
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    words jsonb NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE TRIGGER is_appended_to BEFORE UPDATE OR DELETE OR TRUNCATE ON rating_words FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_rewriting();

-- As the journal commits to them. They are everybody's.
CREATE VIEW rating_words_version AS
SELECT id, version, at, actor, words, '00000000-0000-0000-0000-000000000000'::uuid AS audience FROM rating_words;

-- Which versions of which records an item made, and the digest of what it said: the same again changes nothing, and
-- other content corrects only what nobody here has changed since. Holds no word of the item; the item's id is the
-- statement's external one.
CREATE TABLE incoming_item (
    statement uuid PRIMARY KEY REFERENCES statement,
    statement_version integer NOT NULL,
    publication uuid REFERENCES publication,
    publication_version integer,
    evidence uuid REFERENCES evidence,
    evidence_version integer,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    -- Whether nobody has decided what its rating does to the claim.
    unread boolean NOT NULL,
    taken_at timestamptz(3) NOT NULL,
    CHECK ((publication IS NULL) = (publication_version IS NULL)),
    CHECK ((evidence IS NULL) = (evidence_version IS NULL))
);
CREATE INDEX incoming_item_unread ON incoming_item (statement) WHERE unread;

-- Whoever sees the statement sees from where it comes.
CREATE VIEW seen.incoming_item AS SELECT * FROM incoming_item i
    WHERE EXISTS (SELECT FROM seen.statement s WHERE s.id = i.statement) WITH LOCAL CHECK OPTION;

DO $$
BEGIN
    EXECUTE format('GRANT SELECT, INSERT ON rating_words TO %I', '${runtimeRole}');
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON rating_words FROM %I', '${runtimeRole}');
    EXECUTE format('GRANT SELECT ON rating_words_version TO %I', '${runtimeRole}');
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON rating_words_version FROM %I', '${runtimeRole}');
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON seen.incoming_item TO %I', '${runtimeRole}');
    IF '${runtimeRole}' <> current_user THEN
        EXECUTE format('REVOKE ALL ON incoming_item FROM %I', '${runtimeRole}');
    END IF;
END $$;
