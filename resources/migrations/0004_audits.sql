-- Royalty audits, agents' mandates and reminders sent.

-- result: what was computed, as the audit document prints it; '' before. above_minor to rest_gross_minor: how lines were chosen.
CREATE TABLE audit_case (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    currency TEXT NOT NULL,
    first_period TEXT NOT NULL,
    last_period TEXT NOT NULL,
    auditor TEXT NOT NULL CHECK (auditor <> ''),
    notice_on TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    threshold_percent TEXT,
    threshold_of TEXT NOT NULL CHECK (threshold_of IN ('due', 'reported')),
    bears_interest INTEGER NOT NULL CHECK (bears_interest IN (0, 1)),
    look_back_years BIGINT,
    clause_stated INTEGER NOT NULL CHECK (clause_stated IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('open', 'computed', 'settled', 'closed')),
    above_minor BIGINT,
    sample_size BIGINT,
    seed BIGINT,
    population BIGINT,
    population_gross_minor BIGINT,
    rest_gross_minor BIGINT,
    costs_minor BIGINT NOT NULL CHECK (costs_minor >= 0),
    notes TEXT NOT NULL,
    result TEXT NOT NULL DEFAULT '',
    shortfall_minor BIGINT,
    outcome TEXT CHECK (outcome IN ('nothing', 'restatement', 'invoice', 'waived')),
    settled_minor BIGINT CHECK (settled_minor >= 0),
    settlement_reason TEXT NOT NULL,
    settled_on TEXT,
    settled_by TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT NOT NULL,
    CHECK ((state IN ('settled', 'closed')) = (outcome IS NOT NULL)),
    CHECK ((outcome IS NULL) = (settled_minor IS NULL)),
    CHECK (outcome IS NULL OR outcome <> 'waived' OR settlement_reason <> ''),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX audit_case_contract ON audit_case (contract_id);

-- A line in a case: reported values as they were when it was chosen. An added line was never reported.
CREATE TABLE audit_item (
    id {id},
    case_id BIGINT NOT NULL REFERENCES audit_case (id),
    kind TEXT NOT NULL CHECK (kind IN ('above', 'unit', 'chosen', 'added')),
    period TEXT NOT NULL,
    line_number BIGINT NOT NULL,
    hits INTEGER NOT NULL CHECK (hits >= 0),
    weight_minor BIGINT NOT NULL CHECK (weight_minor >= 0),
    sold_on TEXT,
    sku TEXT NOT NULL,
    category TEXT NOT NULL,
    territory TEXT NOT NULL,
    channel TEXT NOT NULL,
    currency TEXT NOT NULL,
    units BIGINT NOT NULL,
    gross_minor BIGINT NOT NULL,
    discounts_minor BIGINT NOT NULL,
    returns_minor BIGINT NOT NULL,
    taxes_minor BIGINT NOT NULL,
    freight_minor BIGINT NOT NULL,
    other_minor BIGINT NOT NULL,
    retail_price_minor BIGINT,
    share TEXT NOT NULL,
    free INTEGER NOT NULL CHECK (free IN (0, 1))
);
CREATE INDEX audit_item_case ON audit_item (case_id);
CREATE UNIQUE INDEX audit_item_line ON audit_item (case_id, period, line_number) WHERE kind <> 'added';

-- What was verified of a line; one for each, the last one recorded.
CREATE TABLE audit_finding (
    id {id},
    item_id BIGINT NOT NULL UNIQUE REFERENCES audit_item (id),
    sold_on TEXT,
    sku TEXT NOT NULL,
    category TEXT NOT NULL,
    territory TEXT NOT NULL,
    channel TEXT NOT NULL,
    currency TEXT NOT NULL,
    units BIGINT NOT NULL,
    gross_minor BIGINT NOT NULL,
    discounts_minor BIGINT NOT NULL,
    returns_minor BIGINT NOT NULL,
    taxes_minor BIGINT NOT NULL,
    freight_minor BIGINT NOT NULL,
    other_minor BIGINT NOT NULL,
    retail_price_minor BIGINT,
    share TEXT NOT NULL,
    free INTEGER NOT NULL CHECK (free IN (0, 1)),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);

-- What was sampled stays as it was reported; once a case is settled its lines and findings stand, once closed the case too.
{refuse audit_case UPDATE OLD.state = 'closed'}
{refuse audit_case DELETE}
{refuse audit_item INSERT EXISTS (SELECT 1 FROM audit_case c WHERE c.id = NEW.case_id AND c.state IN ('settled', 'closed'))}
{refuse audit_item UPDATE}
{refuse audit_item DELETE EXISTS (SELECT 1 FROM audit_case c WHERE c.id = OLD.case_id AND c.state IN ('settled', 'closed'))}
{refuse audit_finding INSERT EXISTS (SELECT 1 FROM audit_item i JOIN audit_case c ON c.id = i.case_id WHERE i.id = NEW.item_id AND c.state IN ('settled', 'closed'))}
{refuse audit_finding UPDATE}
{refuse audit_finding DELETE EXISTS (SELECT 1 FROM audit_item i JOIN audit_case c ON c.id = i.case_id WHERE i.id = OLD.item_id AND c.state IN ('settled', 'closed'))}

-- An agent's share of what one institution's contracts, or one contract, bring.
CREATE TABLE agent_mandate (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    party TEXT NOT NULL CHECK (party <> ''),
    institution_id BIGINT REFERENCES institution (id),
    contract_id BIGINT REFERENCES contract (id),
    percent TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('payable', 'received')),
    from_on TEXT NOT NULL,
    to_on TEXT,
    days INTEGER NOT NULL CHECK (days >= 0),
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK ((institution_id IS NULL) <> (contract_id IS NULL)),
    CHECK (to_on IS NULL OR from_on <= to_on)
);
CREATE INDEX agent_mandate_party ON agent_mandate (party);

-- Reminders as they were sent.
CREATE TABLE report_reminder (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    period TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('report_soon', 'report_due', 'report_late', 'invoice_overdue')),
    invoice TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    CHECK ((kind = 'invoice_overdue') = (invoice <> ''))
);
CREATE INDEX report_reminder_contract ON report_reminder (contract_id, period);
{append_only report_reminder}
