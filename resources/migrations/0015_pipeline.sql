-- The inbox, pipelines of institutions' own, next steps with their days, brands that came twice.

-- What happened, as people hear of it. args: what fills the sentence's places, one a line. brand_id: whose managers may
-- hear of it.
CREATE TABLE happening (
    id {id},
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id BIGINT NOT NULL,
    label TEXT NOT NULL,
    brand_id BIGINT REFERENCES brand (id),
    args TEXT NOT NULL
);
{append_only happening}

-- person: a member's name; empty for the one person of a workspace without people.
CREATE TABLE inbox_entry (
    person TEXT NOT NULL,
    happening_id BIGINT NOT NULL REFERENCES happening (id),
    read_at TEXT,
    PRIMARY KEY (person, happening_id)
) {clustered};
CREATE INDEX inbox_entry_unread ON inbox_entry (person) WHERE read_at IS NULL;

-- stopped: by the person's own choice, so that commenting does not begin it again.
CREATE TABLE following (
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    person TEXT NOT NULL,
    stopped BIGINT NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)),
    PRIMARY KEY (record_table, record_id, person)
) {clustered};

-- The stages of an institution's own pipeline, or (no institution) of all that have none. phase: which of the program's
-- stages it stands for. probability: of a contract, in percent. patience_days: after which a card is stuck; 0: never.
CREATE TABLE pipeline_stage (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    code TEXT NOT NULL CHECK (code <> ''),
    phase TEXT NOT NULL CHECK (phase IN ('inquiry', 'reviewing', 'negotiating', 'accepted', 'contracted', 'declined', 'withdrawn')),
    position BIGINT NOT NULL,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    probability BIGINT NOT NULL CHECK (probability BETWEEN 0 AND 100),
    patience_days BIGINT NOT NULL CHECK (patience_days >= 0),
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);
CREATE UNIQUE INDEX pipeline_stage_code ON pipeline_stage (COALESCE(institution_id, 0), code);

-- Why proposals are declined and withdrawn, likewise.
CREATE TABLE pipeline_reason (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    code TEXT NOT NULL CHECK (code <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('declined', 'withdrawn')),
    position BIGINT NOT NULL,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);
CREATE UNIQUE INDEX pipeline_reason_code ON pipeline_reason (COALESCE(institution_id, 0), code);

-- stage_code: within its phase, where the pipeline has several stages for that; empty: the first. reason_code: of the
-- list; `reason` says more in words.
ALTER TABLE proposal ADD COLUMN stage_code TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN reason_code TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN next_step_on TEXT;
ALTER TABLE proposal_move ADD COLUMN from_code TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal_move ADD COLUMN to_code TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal_move ADD COLUMN reason_code TEXT NOT NULL DEFAULT '';
CREATE INDEX proposal_brand ON proposal (brand_id);

-- merged_into_id: the record that stands for this one, a duplicate.
ALTER TABLE brand ADD COLUMN merged_into_id BIGINT REFERENCES brand (id);
CREATE INDEX brand_merged ON brand (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX brand_credit_code ON brand (credit_code) WHERE credit_code <> '';

-- Pairs that somebody has looked at and found to be two brands; the smaller id first.
CREATE TABLE brand_distinct (
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    other_id BIGINT NOT NULL REFERENCES brand (id),
    PRIMARY KEY (brand_id, other_id),
    CHECK (brand_id < other_id)
) {clustered};
