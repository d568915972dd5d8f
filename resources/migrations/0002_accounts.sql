-- Accounts: what licensees owe and what they paid. Posted money never changes; what was wrong is corrected by a further
-- posting. Sums are made from the postings; no table keeps a balance.

-- All documents that ask for money or give it back. A credit note's amounts are positive and lower the invoice it refers to.
-- gross = net + vat is what is owed; cash_due + withholding is the same sum, the latter paid to the tax office on the museum's
-- behalf. issue counts how often a period was invoiced: again only after the one before was credited in full.
CREATE TABLE invoice (
    id {id},
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('royalty', 'interest', 'adjustment', 'audit', 'credit_note')),
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    statement_id BIGINT REFERENCES statement (id),
    issue INTEGER NOT NULL DEFAULT 1 CHECK (issue >= 1),
    period TEXT NOT NULL,
    currency TEXT NOT NULL,
    net_minor BIGINT NOT NULL CHECK (net_minor > 0),
    vat_minor BIGINT NOT NULL CHECK (vat_minor >= 0),
    withholding_minor BIGINT NOT NULL CHECK (withholding_minor >= 0),
    cash_due_minor BIGINT NOT NULL CHECK (cash_due_minor >= 0),
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    refers_to_id BIGINT REFERENCES invoice (id),
    interest_from TEXT,
    interest_to TEXT,
    prepared_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    CHECK (cash_due_minor = net_minor + vat_minor - withholding_minor),
    CHECK (issued_on <= due_on),
    CHECK ((kind = 'royalty') = (statement_id IS NOT NULL)),
    CHECK ((kind IN ('interest', 'credit_note')) = (refers_to_id IS NOT NULL)),
    CHECK ((kind = 'interest') = (interest_from IS NOT NULL)),
    CHECK ((interest_from IS NULL) = (interest_to IS NULL)),
    CHECK (interest_from IS NULL OR interest_from <= interest_to),
    CHECK (reason <> '' OR kind IN ('royalty', 'interest'))
);
CREATE UNIQUE INDEX invoice_royalty ON invoice (contract_id, period, issue) WHERE kind = 'royalty';
CREATE INDEX invoice_brand ON invoice (brand_id, currency);
CREATE INDEX invoice_statement ON invoice (statement_id);
CREATE INDEX invoice_refers ON invoice (refers_to_id);

-- Money that came in. repeat tells apart what was recorded again on purpose, or after a reversal.
CREATE TABLE payment (
    id {id},
    number TEXT NOT NULL UNIQUE,
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    received_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    reference TEXT NOT NULL,
    repeat INTEGER NOT NULL DEFAULT 1 CHECK (repeat >= 1),
    notes TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    UNIQUE (brand_id, received_on, currency, amount_minor, reference, repeat)
);
CREATE INDEX payment_brand ON payment (brand_id, currency);

-- A payment that bounced or was recorded wrongly. Its allocations are taken back first.
CREATE TABLE payment_reversal (
    id {id},
    payment_id BIGINT NOT NULL UNIQUE REFERENCES payment (id),
    reversed_on TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    recorded_by TEXT NOT NULL,
    posted_at TEXT NOT NULL
);

-- A payment, or a part of one, put against an invoice: amount in the invoice's currency, part in the payment's, rate of the
-- bank between the two. Negative: what takes an allocation back, whole or in part. value_on: from which day on it counts.
CREATE TABLE allocation (
    id {id},
    payment_id BIGINT NOT NULL REFERENCES payment (id),
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    amount_minor BIGINT NOT NULL CHECK (amount_minor <> 0),
    part_minor BIGINT NOT NULL,
    rate TEXT NOT NULL,
    value_on TEXT NOT NULL,
    allocated_on TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('allocated', 'reversed', 'released')),
    reverses_id BIGINT REFERENCES allocation (id),
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    CHECK ((act = 'allocated') = (reverses_id IS NULL)),
    CHECK ((amount_minor < 0) = (reverses_id IS NOT NULL)),
    CHECK ((amount_minor > 0 AND part_minor > 0) OR (amount_minor < 0 AND part_minor <= 0)),
    CHECK (amount_minor > 0 OR reason <> '')
);
CREATE INDEX allocation_payment ON allocation (payment_id, id);
CREATE INDEX allocation_invoice ON allocation (invoice_id, id);
CREATE INDEX allocation_reverses ON allocation (reverses_id);

-- The tax office's receipt for tax that the licensee withheld. Negative: takes one back.
CREATE TABLE withholding_certificate (
    id {id},
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    authority TEXT NOT NULL CHECK (authority <> ''),
    number TEXT NOT NULL CHECK (number <> ''),
    issue INTEGER NOT NULL DEFAULT 1 CHECK (issue >= 1),
    tax_on TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor <> 0),
    file_sha256 TEXT REFERENCES stored_file (sha256),
    file_name TEXT NOT NULL,
    reverses_id BIGINT UNIQUE REFERENCES withholding_certificate (id),
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    CHECK ((amount_minor < 0) = (reverses_id IS NOT NULL)),
    CHECK (amount_minor > 0 OR reason <> '')
);
CREATE UNIQUE INDEX withholding_certificate_number ON withholding_certificate (authority, number, issue) WHERE reverses_id IS NULL;
CREATE INDEX withholding_certificate_invoice ON withholding_certificate (invoice_id, id);

{append_only invoice}
{append_only payment}
{append_only payment_reversal}
{append_only allocation}
{append_only withholding_certificate}

-- Royalties are invoiced from closed statements only; nobody is credited more than was invoiced; no day bears interest twice.
{refuse invoice INSERT (NEW.kind = 'royalty' AND EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'closed')) OR (NEW.kind = 'credit_note' AND NEW.net_minor > (SELECT i.net_minor - COALESCE((SELECT SUM(c.net_minor) FROM invoice c WHERE c.refers_to_id = i.id AND c.kind = 'credit_note'), 0) FROM invoice i WHERE i.id = NEW.refers_to_id)) OR (NEW.kind = 'interest' AND EXISTS (SELECT 1 FROM invoice k WHERE k.refers_to_id = NEW.refers_to_id AND k.kind = 'interest' AND k.interest_to >= NEW.interest_from))}
-- No payment is spent twice, none after its reversal; no allocation is taken back beyond itself.
{refuse allocation INSERT (NEW.amount_minor > 0 AND (EXISTS (SELECT 1 FROM payment_reversal r WHERE r.payment_id = NEW.payment_id) OR EXISTS (SELECT 1 FROM invoice i WHERE i.id = NEW.invoice_id AND i.kind = 'credit_note') OR NEW.part_minor > (SELECT p.amount_minor - COALESCE((SELECT SUM(a.part_minor) FROM allocation a WHERE a.payment_id = p.id), 0) FROM payment p WHERE p.id = NEW.payment_id) OR NEW.amount_minor > (SELECT i.net_minor + i.vat_minor - COALESCE((SELECT SUM(c.net_minor + c.vat_minor) FROM invoice c WHERE c.refers_to_id = i.id AND c.kind = 'credit_note'), 0) - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a WHERE a.invoice_id = i.id), 0) FROM invoice i WHERE i.id = NEW.invoice_id))) OR (NEW.amount_minor < 0 AND -NEW.amount_minor > (SELECT o.amount_minor + COALESCE((SELECT SUM(r.amount_minor) FROM allocation r WHERE r.reverses_id = o.id), 0) FROM allocation o WHERE o.id = NEW.reverses_id))}
{refuse payment_reversal INSERT COALESCE((SELECT SUM(a.part_minor) FROM allocation a WHERE a.payment_id = NEW.payment_id), 0) <> 0}
