-- The weighed evidence of claims with much of it: what an act costs grows with the parts that it touches, not with the
-- claim. All of it follows from the records and can be made anew at any time.

CREATE TABLE weighing (
    id uuid PRIMARY KEY,
    claim uuid NOT NULL REFERENCES claim,
    audience uuid NOT NULL,
    contribution bigint[] NOT NULL,
    items integer NOT NULL CHECK (items >= 0),
    -- Not: it is being made, or has been replaced and will be swept up.
    current boolean NOT NULL
);
CREATE UNIQUE INDEX weighing_current ON weighing (claim, audience) WHERE current;
CREATE INDEX weighing_other ON weighing (id) WHERE NOT current;

-- What follows holds ids alone and no audience: it is found by the weighing that it is part of, and by nothing else.

-- Every statement that bears on the claim. A root of nil: it is left out, as withdrawn or neutral.
CREATE TABLE weighed (
    weighing uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    statement uuid NOT NULL,
    root uuid NOT NULL,
    alike text NOT NULL,
    PRIMARY KEY (weighing, statement)
);
CREATE INDEX weighed_alike ON weighed (weighing, root, alike, statement);

-- Statements of one root that are weighed alike; one of them stands for all.
CREATE TABLE weighed_kind (
    weighing uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    root uuid NOT NULL,
    alike text NOT NULL,
    statement uuid NOT NULL,
    statements integer NOT NULL CHECK (statements > 0),
    kept boolean NOT NULL,
    part uuid NOT NULL,
    PRIMARY KEY (weighing, root, alike)
);
CREATE INDEX weighed_kind_part ON weighed_kind (weighing, part);

-- Kinds that nothing connects with those of other parts. A part of nil: those that are left out.
CREATE TABLE weighed_part (
    weighing uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    part uuid NOT NULL,
    contribution bigint[] NOT NULL,
    items integer NOT NULL CHECK (items >= 0),
    PRIMARY KEY (weighing, part)
);

-- Who holds the items of a part, or has a voice in it: no other part has either.
CREATE TABLE weighed_source (
    weighing uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    source uuid NOT NULL,
    part uuid NOT NULL,
    PRIMARY KEY (weighing, source)
);
CREATE INDEX weighed_source_part ON weighed_source (weighing, part);

CREATE VIEW seen.weighing AS SELECT * FROM weighing
    WHERE audience = '00000000-0000-0000-0000-000000000000'
        OR audience = ANY (nullif(current_setting('gainsay.desks', true), '')::uuid[])
    WITH LOCAL CHECK OPTION;
DO $$
BEGIN
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON seen.weighing TO %I', '${runtimeRole}');
    IF '${runtimeRole}' <> current_user THEN
        EXECUTE format('REVOKE ALL ON weighing FROM %I', '${runtimeRole}');
    END IF;
END $$;

-- The statements whose links an act changed, where it changed nothing else: who follows it can look at those alone.
ALTER TABLE operation ADD COLUMN links uuid[];
CREATE OR REPLACE VIEW seen.operation AS SELECT * FROM operation
    WHERE audience = '00000000-0000-0000-0000-000000000000'
        OR audience = ANY (nullif(current_setting('gainsay.desks', true), '')::uuid[])
    WITH LOCAL CHECK OPTION;

-- The latest links of a claim, for advice to who writes.
CREATE INDEX evidence_latest ON evidence (claim, id DESC) WHERE withdrawn_at IS NULL;
