-- What must hold before a contract is signed: approvals by role, waivers of single gates, the house's own rules.

-- Who said what about which content of a contract. fingerprint: SHA-256 of that content (core/signing/gates.h); of one
-- kind and one content the newest row counts.
CREATE TABLE contract_approval (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL CHECK (kind IN ('legal', 'business')),
    decision TEXT NOT NULL CHECK (decision IN ('approved', 'refused', 'withdrawn')),
    fingerprint TEXT NOT NULL CHECK (LENGTH(fingerprint) = 64),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (decision = 'approved' OR note <> '')
);
CREATE INDEX contract_approval_contract ON contract_approval (contract_id, id);
{append_only contract_approval}

-- A request to let a contract pass in spite of a gate. covers: the keys of what the gate found, one a line: nothing else
-- is waived. What is incomplete cannot be.
CREATE TABLE gate_waiver (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    gate TEXT NOT NULL CHECK (gate IN ('rights_free', 'title_held', 'trade_mark', 'permits', 'statutory', 'text', 'approvals')),
    fingerprint TEXT NOT NULL CHECK (LENGTH(fingerprint) = 64),
    covers TEXT NOT NULL CHECK (covers <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    document_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    document_name TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX gate_waiver_contract ON gate_waiver (contract_id, id);
{append_only gate_waiver}

-- What a second person decided about it, once.
CREATE TABLE gate_waiver_decision (
    id {id},
    waiver_id BIGINT NOT NULL UNIQUE REFERENCES gate_waiver (id),
    decision TEXT NOT NULL CHECK (decision IN ('granted', 'refused')),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (decision = 'granted' OR note <> '')
);
{append_only gate_waiver_decision}
{refuse gate_waiver_decision INSERT EXISTS (SELECT 1 FROM gate_waiver w WHERE w.id = NEW.waiver_id AND w.actor = NEW.actor)}

-- What the house makes of a gate; without a row it blocks. Free rights, title and completeness are no house's choice.
CREATE TABLE signing_rule (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    gate TEXT NOT NULL UNIQUE CHECK (gate IN ('trade_mark', 'permits', 'statutory', 'text', 'approvals')),
    rule TEXT NOT NULL CHECK (rule IN ('block', 'warn'))
);
