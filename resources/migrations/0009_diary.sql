-- What has to be done and decided in the life of a contract: obligations with their days, options, notices.

-- A dated task, once or again and again. clause: the number of the clause that says so; '' if none does.
CREATE TABLE obligation (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL CHECK (kind IN ('samples', 'insurance', 'marketing_spend', 'audit_window', 'recordal', 'filing', 'final_account', 'destruction', 'other')),
    title TEXT NOT NULL CHECK (title <> ''),
    clause TEXT NOT NULL,
    bearer TEXT NOT NULL CHECK (bearer IN ('institution', 'brand')),
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every IN ('', 'monthly', 'quarterly', 'semiannual', 'annual')),
    last_on TEXT,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK ((every = '') = (last_on IS NULL)),
    CHECK (last_on IS NULL OR due_on <= last_on)
);
CREATE INDEX obligation_contract ON obligation (contract_id);

-- What became of one of its days; the newest row counts.
CREATE TABLE obligation_mark (
    id {id},
    obligation_id BIGINT NOT NULL REFERENCES obligation (id),
    due_on TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'excused', 'reopened')),
    on_day TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (act = 'done' OR note <> '')
);
CREATE INDEX obligation_mark_obligation ON obligation_mark (obligation_id, due_on, id);
{append_only obligation_mark}

-- A right to go on: what must be said, between which days, until when the licence then runs.
CREATE TABLE contract_option (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    holder TEXT NOT NULL CHECK (holder IN ('institution', 'brand', 'automatic')),
    title TEXT NOT NULL CHECK (title <> ''),
    clause TEXT NOT NULL,
    from_on TEXT,
    by_on TEXT NOT NULL,
    new_end_on TEXT NOT NULL,
    condition TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'exercised', 'declined')),
    decided_on TEXT,
    decision TEXT NOT NULL,
    archived_on TEXT,
    CHECK (from_on IS NULL OR from_on <= by_on),
    CHECK ((state = 'open') = (decided_on IS NULL))
);
CREATE INDEX contract_option_contract ON contract_option (contract_id);

-- What one party told the other. answer_by: until when the other must cure or answer.
CREATE TABLE contract_notice (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL CHECK (kind IN ('non_renewal', 'breach', 'cure', 'termination', 'option', 'other')),
    sender TEXT NOT NULL CHECK (sender IN ('institution', 'brand')),
    on_day TEXT NOT NULL,
    effective_on TEXT,
    answer_by TEXT,
    channel TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX contract_notice_contract ON contract_notice (contract_id);
{append_only contract_notice}
