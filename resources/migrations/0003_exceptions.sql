-- Questions about reported lines: the products that may be sold, what screening found, what people decided.

-- state: as of today; whether a sale was approved is decided by the two days.
CREATE TABLE licensed_product (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    sku TEXT NOT NULL CHECK (sku <> ''),
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in_review', 'released', 'withdrawn')),
    released_on TEXT,
    withdrawn_on TEXT,
    UNIQUE (contract_id, sku),
    CHECK (name_en <> '' OR name_zh <> ''),
    CHECK (state <> 'released' OR released_on IS NOT NULL),
    CHECK (state <> 'withdrawn' OR withdrawn_on IS NOT NULL),
    CHECK (withdrawn_on IS NULL OR released_on IS NULL OR released_on <= withdrawn_on)
);

-- Why a line needs a person's eye. detail: the numbers that gave rise to it, as a JSON object.
CREATE TABLE line_flag (
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    line_number BIGINT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('category', 'territory', 'channel', 'date', 'combination', 'no_rate', 'unknown_product', 'unapproved_product', 'duplicate_line', 'price_pattern', 'volume_pattern')),
    detail TEXT NOT NULL,
    PRIMARY KEY (statement_id, line_number, reason)
) {clustered};
{refuse line_flag INSERT EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state = 'closed')}
{refuse line_flag UPDATE EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state = 'closed')}
{refuse line_flag DELETE EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state = 'closed')}

-- What a statement sold of each SKU and at which price, for comparing others with: peers are found by category.
CREATE TABLE sku_price (
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    sku TEXT NOT NULL,
    currency TEXT NOT NULL,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    units BIGINT NOT NULL CHECK (units > 0),
    gross_minor BIGINT NOT NULL,
    PRIMARY KEY (statement_id, sku, currency)
) {clustered};
CREATE INDEX sku_price_peers ON sku_price (category, currency, year, statement_id);
CREATE INDEX sku_price_contract ON sku_price (contract_id);

-- What a person decided about a line; the newest row counts. value: a percent, an amount a unit, a fee, in decimals.
-- fingerprint: of the line as it was; with other content the decision no longer counts. A row goes only with its
-- statement: a restatement that was given up.
CREATE TABLE line_resolution (
    id {id},
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    line_number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('percent', 'per_unit', 'fee', 'correction', 'ignore', 'withdrawn')),
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    carried_from_id BIGINT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (value <> '' OR kind NOT IN ('percent', 'per_unit', 'fee')),
    CHECK (reason <> '' OR kind NOT IN ('percent', 'per_unit', 'fee', 'ignore'))
);
CREATE INDEX line_resolution_line ON line_resolution (statement_id, line_number, id);
{refuse line_resolution UPDATE}
{refuse line_resolution DELETE EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id)}
{refuse line_resolution INSERT EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state = 'closed')}
