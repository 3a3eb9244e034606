-- Requests for comment: what somebody was asked about a claim, until when an answer was awaited, and the answer. Whether
-- a deadline has passed is never stored, as time alone changes it.

CREATE TABLE comment_request (
    -- What every record has in common.
    id uuid NOT NULL,
    born text COLLATE "C" NOT NULL CHECK (born ~ '^[A-Za-z0-9._:-]{1,200}$'),
    audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    recorded_at timestamptz(3),
    stored_at timestamptz(3) NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    version_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawal_reason text CHECK (char_length(withdrawal_reason) <= 2000),
    actor text NOT NULL CHECK (char_length(actor) BETWEEN 1 AND 200),
    salt bytea NOT NULL CHECK (octet_length(salt) = 16),
    claim uuid NOT NULL REFERENCES claim,
    -- Who was asked.
    source uuid NOT NULL REFERENCES source,
    asked_said text NOT NULL,
    asked_first bigint NOT NULL,
    asked_last bigint NOT NULL,
    channel text NOT NULL CHECK (channel IN ('EMAIL', 'PHONE', 'MESSAGE', 'SOCIAL_MEDIA', 'LETTER', 'IN_PERSON',
        'PRESS_OFFICE_FORM', 'OTHER')),
    deadline_said text NOT NULL,
    deadline_first bigint NOT NULL,
    -- It has passed once this moment has.
    deadline_last bigint NOT NULL,
    note text CHECK (char_length(note) <= 4000),
    -- The statement that is the answer; null: there is none yet.
    answered_by uuid REFERENCES statement,
    PRIMARY KEY (id),
    UNIQUE (audience, born),
    CHECK (withdrawn_at IS NULL OR recorded_at IS NULL OR withdrawn_at >= recorded_at),
    CHECK (asked_first <= asked_last AND deadline_first <= deadline_last),
    CONSTRAINT deadline_after_asking CHECK (deadline_last > asked_first)
);
CREATE INDEX comment_request_deadline ON comment_request (deadline_last, id);
CREATE INDEX comment_request_open ON comment_request (deadline_last, id) WHERE answered_by IS NULL;
CREATE INDEX comment_request_claim ON comment_request (claim, deadline_last, id);
CREATE INDEX comment_request_source ON comment_request (source, deadline_last, id);
CREATE INDEX comment_request_answered_by ON comment_request (answered_by);
CREATE INDEX comment_request_changed ON comment_request (stored_at, id);

CREATE TRIGGER keeps_its_past BEFORE UPDATE ON comment_request FOR EACH ROW
    EXECUTE FUNCTION refuse_version_without_past();
REVOKE DELETE, TRUNCATE ON comment_request FROM "${runtimeRole}";
