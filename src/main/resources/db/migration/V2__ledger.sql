-- The ledger: what is recorded, what every record was before, and what follows from it.
-- Rows are replaced only after they were copied to "past"; nothing is deleted. World times are kept as said, and as
-- the first and last millisecond that they mean.

-- What every record has in common; dropped at the end, as only its shape is used.
CREATE TABLE record (
    id uuid NOT NULL,
    -- The id at first recording anywhere: it breaks ties and survives moving to another ledger.
    born text COLLATE "C" NOT NULL CHECK (born ~ '^[A-Za-z0-9._:-]{1,200}$'),
    -- A desk, or nil for published.
    audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    -- When a desk first knew it; null: from the beginning.
    recorded_at timestamptz(3),
    -- When this version was stored here, by this database's clock.
    stored_at timestamptz(3) NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    -- Since when this version is what the desk knew; null: from the beginning.
    version_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawal_reason text CHECK (char_length(withdrawal_reason) <= 2000),
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    -- Salts the commitments to free text in the journal, so that the text can be blanked and the journal still holds.
    salt bytea NOT NULL CHECK (octet_length(salt) = 16),
    CHECK (withdrawn_at IS NULL OR recorded_at IS NULL OR withdrawn_at >= recorded_at)
);

CREATE TABLE source (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    kind text NOT NULL CHECK (kind IN ('PERSON', 'GOVERNMENT', 'ORGANISATION', 'AGENCY', 'OUTLET', 'ACCOUNT',
        'DOCUMENT_SERIES', 'UNNAMED_SOURCE')),
    name text NOT NULL CHECK (char_length(name) <= 500),
    country text CHECK (country ~ '^[A-Z]{2}$'),
    aliases text[] NOT NULL DEFAULT '{}',
    reliability text CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    sealed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id),
    UNIQUE (audience, born)
);

CREATE TABLE same_as (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    source uuid NOT NULL REFERENCES source,
    other uuid NOT NULL REFERENCES source,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (source <> other)
);
CREATE UNIQUE INDEX same_as_one_live ON same_as (audience, source) WHERE withdrawn_at IS NULL;
CREATE INDEX same_as_source ON same_as (source);
CREATE INDEX same_as_other ON same_as (other);

CREATE TABLE affiliation (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    source uuid NOT NULL REFERENCES source,
    "with" uuid NOT NULL REFERENCES source,
    "as" text CHECK ("as" IN ('EMPLOYEE', 'OFFICIAL', 'SPOKESPERSON', 'OWNED', 'PART', 'MEMBER', 'FORMER', 'FUNDED',
        'ALLY')),
    from_said text,
    from_first bigint,
    from_last bigint,
    until_said text,
    until_first bigint,
    until_last bigint,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (source <> "with"),
    CHECK (from_first <= from_last AND until_first <= until_last AND from_first <= until_last)
);
CREATE INDEX affiliation_source ON affiliation (source);
CREATE INDEX affiliation_with ON affiliation ("with");

CREATE TABLE rating (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    source uuid NOT NULL REFERENCES source,
    letter text NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
    reason text CHECK (char_length(reason) <= 2000),
    PRIMARY KEY (id),
    UNIQUE (audience, born)
);
CREATE INDEX rating_source ON rating (source);

CREATE TABLE publication (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    outlet uuid NOT NULL REFERENCES source,
    url text CHECK (char_length(url) <= 2000),
    archived_url text CHECK (char_length(archived_url) <= 2000),
    title text CHECK (char_length(title) <= 1000),
    byline text CHECK (char_length(byline) <= 500),
    wire_credit text CHECK (char_length(wire_credit) <= 500),
    published_said text,
    published_first bigint,
    published_last bigint,
    retrieved_at timestamptz(3),
    snapshot_sha256 text CHECK (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (published_first <= published_last)
);
CREATE INDEX publication_outlet ON publication (outlet);

CREATE TABLE statement (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    speaker uuid REFERENCES source,
    on_behalf_of uuid REFERENCES source,
    outlet uuid NOT NULL REFERENCES source,
    publication uuid REFERENCES publication,
    -- The agency that carried it; decides nothing.
    wire uuid REFERENCES source,
    act text CHECK (act IN ('ASSERTS', 'ANNOUNCES', 'CONFIRMS', 'DENIES', 'DENIES_IN_PART',
        'NEITHER_CONFIRMS_NOR_DENIES', 'DECLINES_TO_COMMENT', 'DID_NOT_RESPOND', 'FINDS_NO_EVIDENCE', 'RETRACTS',
        'CORRECTS', 'RELAYS')),
    text text NOT NULL CHECK (char_length(text) <= 20000),
    language text CHECK (char_length(language) <= 100),
    translation text CHECK (char_length(translation) <= 20000),
    said_as text NOT NULL,
    said_first bigint NOT NULL,
    said_last bigint NOT NULL,
    -- Checked at the end, as statements that were taken from each other in a circle are moved in together.
    derived_from uuid REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
    how text CHECK (how IN ('REPRINTS', 'REWRITES', 'QUOTES', 'TRANSLATES', 'CITES')),
    -- What a retraction or correction takes back.
    takes_back uuid REFERENCES statement DEFERRABLE INITIALLY DEFERRED CHECK (takes_back <> id),
    directness text CHECK (directness IN ('RECORD', 'FIRST_HAND', 'INFORMED', 'UNNAMED', 'HEARSAY')),
    form text CHECK (form IN ('QUOTED', 'PARAPHRASED')),
    naming text CHECK (naming IN ('NAMED', 'DESCRIBED', 'UNNAMED')),
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (said_first <= said_last),
    CHECK (derived_from <> id)
);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_on_behalf_of ON statement (on_behalf_of);
CREATE INDEX statement_outlet ON statement (outlet);
CREATE INDEX statement_derived_from ON statement (derived_from);

CREATE TABLE claim (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    text text NOT NULL CHECK (char_length(text) <= 4000),
    language text CHECK (char_length(language) <= 100),
    topics text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (id),
    UNIQUE (audience, born)
);
CREATE INDEX claim_topics ON claim USING gin (topics);

CREATE TABLE stake (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    claim uuid NOT NULL REFERENCES claim,
    source uuid NOT NULL REFERENCES source,
    stake text NOT NULL CHECK (stake IN ('WANTS_BELIEVED', 'WANTS_DISBELIEVED', 'PARTY')),
    from_said text,
    from_first bigint,
    from_last bigint,
    until_said text,
    until_first bigint,
    until_last bigint,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (from_first <= from_last AND until_first <= until_last AND from_first <= until_last)
);
CREATE INDEX stake_claim ON stake (claim);
CREATE INDEX stake_source ON stake (source);

CREATE TABLE relation (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    "from" uuid NOT NULL REFERENCES claim,
    type text NOT NULL CHECK (type IN ('RESTATES', 'CONTRADICTS', 'CONTRARY_TO', 'ENTAILS', 'SUPERSEDES')),
    "to" uuid NOT NULL REFERENCES claim,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK ("from" <> "to")
);
CREATE UNIQUE INDEX relation_one_live ON relation (audience, "from", type, "to") WHERE withdrawn_at IS NULL;
CREATE INDEX relation_from ON relation ("from");
CREATE INDEX relation_to ON relation ("to");

CREATE TABLE ruling (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    a uuid NOT NULL REFERENCES statement,
    b uuid NOT NULL REFERENCES statement,
    ruling text NOT NULL CHECK (ruling IN ('SAME_ORIGIN', 'INDEPENDENT')),
    reason text CHECK (char_length(reason) <= 2000),
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (a <> b)
);
CREATE UNIQUE INDEX ruling_one_live ON ruling (audience, a, b, ruling) WHERE withdrawn_at IS NULL;
CREATE INDEX ruling_a ON ruling (a);
CREATE INDEX ruling_b ON ruling (b);

CREATE TABLE evidence (
    LIKE record INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    claim uuid NOT NULL REFERENCES claim,
    statement uuid NOT NULL REFERENCES statement,
    stance text NOT NULL CHECK (stance IN ('SUPPORTS', 'DENIES', 'NEITHER_CONFIRMS_NOR_DENIES', 'CONTEXT')),
    interest text CHECK (interest IN ('DISINTERESTED', 'AGAINST_INTEREST', 'SELF_SERVING')),
    scope text CHECK (char_length(scope) <= 1000),
    rationale text CHECK (char_length(rationale) <= 4000),
    verified boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    UNIQUE (claim, statement)
);
CREATE INDEX evidence_statement ON evidence (statement);

-- What a record was before its present version.
CREATE TABLE past (
    record uuid NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    from_at timestamptz(3),
    until_at timestamptz(3) NOT NULL,
    stored_at timestamptz(3) NOT NULL,
    "row" jsonb NOT NULL,
    PRIMARY KEY (record, version)
);

-- A newsroom's own ids, so that a tool can write twice without making two.
CREATE TABLE external_id (
    audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    system text COLLATE "C" NOT NULL CHECK (char_length(system) BETWEEN 1 AND 100),
    value text COLLATE "C" NOT NULL CHECK (char_length(value) BETWEEN 1 AND 500),
    kind text NOT NULL,
    record uuid NOT NULL,
    PRIMARY KEY (audience, system, value, kind)
);
CREATE INDEX external_id_record ON external_id (record);

-- Who did what, each entry committing to the record as it was then.
CREATE TABLE journal (
    id uuid PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    importer text,
    act text NOT NULL CHECK (act IN ('CREATE', 'CORRECT', 'WITHDRAW', 'RESTORE', 'IMPORT')),
    kind text NOT NULL,
    record uuid NOT NULL,
    version integer NOT NULL,
    cause text,
    request text,
    leaf bytea NOT NULL CHECK (octet_length(leaf) = 32),
    UNIQUE (record, version)
);
CREATE INDEX journal_at ON journal (at, id);

-- Nothing is ever recorded at or before this instant again.
CREATE TABLE settled (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    at timestamptz(3) NOT NULL
);
INSERT INTO settled (at) VALUES (date_trunc('milliseconds', clock_timestamp()));

-- Stored policies never change.
CREATE TABLE policy (
    id text PRIMARY KEY,
    numbers jsonb NOT NULL,
    stored_at timestamptz(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);
INSERT INTO policy (id, numbers)
SELECT id, jsonb_build_object('qualifyingOrigins', q) || '{
    "letters": {"A": 950, "B": 800, "C": 600, "D": 350, "E": 100, "F": 500},
    "liftedTo": "B",
    "directness": {"RECORD": 950, "FIRST_HAND": 850, "INFORMED": 750, "UNNAMED": 500, "HEARSAY": 0},
    "form": {"QUOTED": 1000, "PARAPHRASED": 950},
    "interest": {"DISINTERESTED": 1000, "AGAINST_INTEREST": 1000, "SELF_SERVING": 400},
    "relay": {"A": 1000, "B": 1000, "C": 1000, "D": 700, "E": 300, "F": 1000},
    "counted": 100, "qualifying": 300, "strong": 500, "verified": 600,
    "priorWeight": 2000000, "corroboratingOrigins": 2,
    "highConfidenceUncertainty": 25, "judgedUncertainty": 50,
    "likelihoodBounds": {"ALMOST_NO_CHANCE": 5, "VERY_UNLIKELY": 20, "UNLIKELY": 45, "ROUGHLY_EVEN_CHANCE": 55,
        "LIKELY": 80, "VERY_LIKELY": 95}}'::jsonb
FROM (VALUES ('corroboration-1', 1), ('corroboration-1-strict', 2)) AS p (id, q);

-- Each claim's present corroboration, kept; its explanation is computed when it is read.
CREATE TABLE corroboration (
    claim uuid NOT NULL REFERENCES claim,
    policy text NOT NULL REFERENCES policy,
    audience uuid NOT NULL,
    number bigint NOT NULL CHECK (number >= 1),
    touched_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    status text NOT NULL CHECK (status IN ('UNSOURCED', 'SINGLE_SOURCE', 'UNCORROBORATED', 'CORROBORATED', 'DENIED',
        'CONTRADICTED', 'DISPUTED', 'REFUTED', 'RETRACTED')),
    rule text NOT NULL,
    support_level integer NOT NULL CHECK (support_level BETWEEN 0 AND 4),
    denial_level integer NOT NULL CHECK (denial_level BETWEEN 0 AND 4),
    flags text[] NOT NULL,
    support_points bigint NOT NULL CHECK (support_points >= 0),
    denial_points bigint NOT NULL CHECK (denial_points >= 0),
    likelihood text NOT NULL,
    confidence text NOT NULL CHECK (confidence IN ('LOW', 'MODERATE', 'HIGH')),
    origins integer NOT NULL CHECK (origins >= 0),
    items integer NOT NULL CHECK (items >= 0),
    PRIMARY KEY (claim, policy, audience)
);
CREATE INDEX corroboration_status ON corroboration (audience, policy, status, changed_at DESC, claim DESC);
CREATE INDEX corroboration_changed ON corroboration (audience, policy, changed_at DESC, claim DESC);

-- Each change of it, with what caused it.
CREATE TABLE corroboration_past (
    claim uuid NOT NULL,
    policy text NOT NULL,
    audience uuid NOT NULL,
    number bigint NOT NULL,
    from_at timestamptz(3) NOT NULL,
    figures jsonb NOT NULL,
    cause uuid,
    PRIMARY KEY (claim, policy, audience, number)
);

-- Replies to requests that carried a key, so that a retry is no second act. Holds no content of records.
CREATE TABLE idempotency (
    actor text NOT NULL,
    key text COLLATE "C" NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
    body_sha256 bytea NOT NULL CHECK (octet_length(body_sha256) = 32),
    status integer NOT NULL,
    kind text NOT NULL,
    record uuid NOT NULL,
    version integer NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

-- A row as JSON that does not depend on the time zone of who asks.
CREATE FUNCTION row_of(t anyelement) RETURNS jsonb LANGUAGE sql STABLE SET timezone TO 'UTC'
    AS 'SELECT to_jsonb(t)';

-- A version may replace another only once the other lies in the past.
CREATE FUNCTION refuse_version_without_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.born <> OLD.born OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
        OR NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'a record keeps its identity and gets its next version' USING ERRCODE = 'GS001';
    END IF;
    IF NOT EXISTS (SELECT FROM past p WHERE p.record = OLD.id AND p.version = OLD.version) THEN
        RAISE EXCEPTION 'a version is replaced only once it lies in the past' USING ERRCODE = 'GS002';
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['source', 'same_as', 'affiliation', 'rating', 'publication', 'statement', 'claim',
        'stake', 'relation', 'ruling', 'evidence'] LOOP
        EXECUTE format('CREATE TRIGGER keeps_its_past BEFORE UPDATE ON %I FOR EACH ROW
            EXECUTE FUNCTION refuse_version_without_past()', kind);
        EXECUTE format('REVOKE DELETE, TRUNCATE ON %I FROM %I', kind, '${runtimeRole}');
    END LOOP;
    FOREACH kind IN ARRAY ARRAY['past', 'journal', 'corroboration_past', 'policy'] LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', kind, '${runtimeRole}');
    END LOOP;
END $$;

DROP TABLE record;
