-- The house: institutions, brands, assets, proposals, contracts, statements, royalties, protection.
-- Days are TEXT "YYYY-MM-DD", instants TEXT ISO 8601 in UTC, *_minor whole minor units. Lists of codes that are only shown
-- are TEXT joined by line feeds; lists that are matched are rows of their own. Codes of states are checked here, named in core.

CREATE TABLE schema_migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- History: one row a change; never changed itself.
CREATE TABLE audit_log (
    id {id},
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    area TEXT NOT NULL,
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    label TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX audit_log_record ON audit_log (record_table, record_id, id);
{append_only audit_log}

-- Files: a row for each content in the store beside the database.
CREATE TABLE stored_file (
    sha256 TEXT PRIMARY KEY CHECK (LENGTH(sha256) = 64),
    bytes BIGINT NOT NULL CHECK (bytes >= 0),
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
);

CREATE TABLE institution (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('museum', 'library', 'academy', 'other')),
    country TEXT NOT NULL,
    city_en TEXT NOT NULL,
    city_zh TEXT NOT NULL,
    website TEXT NOT NULL,
    credit_line TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);

CREATE TABLE brand (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    company TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    country TEXT NOT NULL,
    categories TEXT NOT NULL,
    website TEXT NOT NULL,
    notes TEXT NOT NULL,
    fictitious INTEGER NOT NULL DEFAULT 0 CHECK (fictitious IN (0, 1)),
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);

CREATE TABLE contact (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    brand_id BIGINT REFERENCES brand (id),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK ((institution_id IS NULL) <> (brand_id IS NULL))
);
CREATE INDEX contact_institution ON contact (institution_id);
CREATE INDEX contact_brand ON contact (brand_id);

-- How a file of a certain layout is read, remembered per owner. The layout is the SHA-256 of its header row.
CREATE TABLE import_mapping (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CHECK (kind IN ('assets', 'statement')),
    institution_id BIGINT REFERENCES institution (id),
    brand_id BIGINT REFERENCES brand (id),
    layout TEXT NOT NULL,
    mapping TEXT NOT NULL
);
CREATE UNIQUE INDEX import_mapping_owner ON import_mapping (kind, COALESCE(institution_id, 0), COALESCE(brand_id, 0), layout);

CREATE TABLE import_run (
    id {id},
    kind TEXT NOT NULL CHECK (kind IN ('assets', 'statement')),
    institution_id BIGINT REFERENCES institution (id),
    brand_id BIGINT REFERENCES brand (id),
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    present BIGINT NOT NULL,
    added BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (present = added + updated + unchanged + refused)
);

CREATE TABLE import_issue (
    id {id},
    run_id BIGINT NOT NULL REFERENCES import_run (id),
    row_number BIGINT NOT NULL,
    line_number BIGINT NOT NULL DEFAULT 0,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX import_issue_run ON import_issue (run_id, row_number);

CREATE TABLE collection (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    parent_id BIGINT REFERENCES collection (id),
    code TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);

-- code: the asset's stable name in grants and exports, "INSTITUTION/ACCESSION". words: the folded tokens that search finds.
CREATE TABLE asset (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    code TEXT NOT NULL UNIQUE,
    accession_number TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('object', 'image', 'pattern', 'mark', 'name')),
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    creator TEXT NOT NULL,
    period TEXT NOT NULL,
    material TEXT NOT NULL,
    dimensions TEXT NOT NULL,
    place TEXT NOT NULL,
    inscription TEXT NOT NULL,
    credit_line TEXT NOT NULL,
    description TEXT NOT NULL,
    rights_statement TEXT NOT NULL,
    rights_note TEXT NOT NULL,
    source_url TEXT NOT NULL,
    picture_url TEXT NOT NULL,
    picture_sha256 TEXT REFERENCES stored_file (sha256),
    words TEXT NOT NULL,
    import_run_id BIGINT REFERENCES import_run (id),
    archived_on TEXT,
    CHECK (title_en <> '' OR title_zh <> '')
);
CREATE INDEX asset_institution ON asset (institution_id, id);
CREATE INDEX asset_archived ON asset (id) WHERE archived_on IS NOT NULL;
CREATE INDEX asset_picture ON asset (institution_id, id) WHERE picture_sha256 IS NOT NULL;
{search_index asset words NEW.import_run_id IS NULL}

CREATE TABLE asset_file (
    id {id},
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    name TEXT NOT NULL,
    credit TEXT NOT NULL,
    licence TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (asset_id, sha256)
);

CREATE TABLE collection_asset (
    collection_id BIGINT NOT NULL REFERENCES collection (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    PRIMARY KEY (collection_id, asset_id)
);
CREATE INDEX collection_asset_asset ON collection_asset (asset_id);

CREATE TABLE proposal (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    title TEXT NOT NULL CHECK (title <> ''),
    idea TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('inquiry', 'reviewing', 'negotiating', 'accepted', 'contracted', 'declined', 'withdrawn')),
    owner TEXT NOT NULL,
    rights TEXT NOT NULL,
    categories TEXT NOT NULL,
    territories TEXT NOT NULL,
    channels TEXT NOT NULL,
    exclusivity TEXT NOT NULL CHECK (exclusivity IN ('exclusive', 'sole', 'non_exclusive')),
    start_on TEXT NOT NULL,
    end_on TEXT NOT NULL,
    offered_percent TEXT NOT NULL,
    offered_guarantee_minor BIGINT NOT NULL CHECK (offered_guarantee_minor >= 0),
    value_minor BIGINT NOT NULL CHECK (value_minor >= 0),
    currency TEXT NOT NULL,
    received_on TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    next_step TEXT NOT NULL,
    reason TEXT NOT NULL,
    archived_on TEXT,
    CHECK (start_on <= end_on)
);
CREATE INDEX proposal_stage ON proposal (stage);

CREATE TABLE proposal_asset (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    PRIMARY KEY (proposal_id, asset_id)
);

CREATE TABLE proposal_move (
    id {id},
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX proposal_move_proposal ON proposal_move (proposal_id, id);
{append_only proposal_move}

-- terms: the royalty terms (rates, guarantees, deductions) as JSON. The grants stand in tables of their own: they are matched.
CREATE TABLE contract (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    proposal_id BIGINT UNIQUE REFERENCES proposal (id),
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'terminated')),
    currency TEXT NOT NULL,
    start_on TEXT NOT NULL,
    end_on TEXT NOT NULL,
    sell_off_days INTEGER NOT NULL CHECK (sell_off_days >= 0),
    frequency TEXT NOT NULL CHECK (frequency IN ('monthly', 'quarterly', 'semiannual', 'annual')),
    report_within_days INTEGER NOT NULL CHECK (report_within_days >= 0),
    terms TEXT NOT NULL,
    signed_on TEXT,
    terminated_on TEXT,
    termination_reason TEXT NOT NULL DEFAULT '',
    archived_on TEXT,
    CHECK (start_on <= end_on),
    CHECK ((state = 'draft') = (signed_on IS NULL)),
    CHECK ((state = 'terminated') = (terminated_on IS NOT NULL))
);
CREATE INDEX contract_brand ON contract (brand_id);
CREATE INDEX contract_institution ON contract (institution_id);

CREATE TABLE contract_grant (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    exclusivity TEXT NOT NULL CHECK (exclusivity IN ('exclusive', 'sole', 'non_exclusive')),
    start_on TEXT NOT NULL,
    end_on TEXT NOT NULL,
    CHECK (start_on <= end_on)
);
CREATE INDEX contract_grant_contract ON contract_grant (contract_id);

-- member: the assets that a granted collection held on the day of signing.
CREATE TABLE contract_grant_code (
    grant_id BIGINT NOT NULL REFERENCES contract_grant (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('asset', 'member', 'right', 'category', 'territory', 'territory_except', 'channel')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (grant_id, dimension, position)
);
CREATE INDEX contract_grant_code_code ON contract_grant_code (dimension, code);

-- What was signed stands: neither the terms of a contract nor its grants change afterwards.
{refuse contract UPDATE OLD.state <> 'draft' AND (OLD.number <> NEW.number OR OLD.institution_id <> NEW.institution_id OR OLD.brand_id <> NEW.brand_id OR OLD.currency <> NEW.currency OR OLD.start_on <> NEW.start_on OR OLD.end_on <> NEW.end_on OR OLD.sell_off_days <> NEW.sell_off_days OR OLD.frequency <> NEW.frequency OR OLD.report_within_days <> NEW.report_within_days OR OLD.terms <> NEW.terms OR NEW.state = 'draft')}
{refuse contract DELETE OLD.state <> 'draft'}
{refuse contract_grant INSERT EXISTS (SELECT 1 FROM contract c WHERE c.id = NEW.contract_id AND c.state <> 'draft')}
{refuse contract_grant UPDATE EXISTS (SELECT 1 FROM contract c WHERE c.id IN (OLD.contract_id, NEW.contract_id) AND c.state <> 'draft')}
{refuse contract_grant DELETE EXISTS (SELECT 1 FROM contract c WHERE c.id = OLD.contract_id AND c.state <> 'draft')}
{refuse contract_grant_code INSERT EXISTS (SELECT 1 FROM contract_grant g JOIN contract c ON c.id = g.contract_id WHERE g.id = NEW.grant_id AND c.state <> 'draft')}
{refuse contract_grant_code UPDATE EXISTS (SELECT 1 FROM contract_grant g JOIN contract c ON c.id = g.contract_id WHERE g.id IN (OLD.grant_id, NEW.grant_id) AND c.state <> 'draft')}
{refuse contract_grant_code DELETE EXISTS (SELECT 1 FROM contract_grant g JOIN contract c ON c.id = g.contract_id WHERE g.id = OLD.grant_id AND c.state <> 'draft')}

-- One reported statement of one period. The first edition is what was booked when the period closed; later ones restate
-- it, with a reason. closing: the how-manieth closing of the contract it was, which tells what counted at that time.
CREATE TABLE statement (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    period TEXT NOT NULL,
    edition INTEGER NOT NULL CHECK (edition >= 1),
    state TEXT NOT NULL CHECK (state IN ('open', 'calculated', 'approved', 'closed')),
    file_name TEXT NOT NULL,
    file_sha256 TEXT REFERENCES stored_file (sha256),
    received_on TEXT NOT NULL,
    line_count BIGINT NOT NULL,
    units BIGINT NOT NULL,
    prepared_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    closed_at TEXT,
    closing INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (contract_id, period, edition),
    UNIQUE (contract_id, closing),
    CHECK ((state = 'closed') = (closing IS NOT NULL)),
    CHECK ((edition = 1) = (reason = '')),
    CHECK (state NOT IN ('approved', 'closed') OR (approved_by <> '' AND approved_by <> prepared_by))
);

CREATE TABLE statement_line (
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    line_number BIGINT NOT NULL,
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
    PRIMARY KEY (statement_id, line_number)
) {clustered};

CREATE TABLE exchange_rate (
    id {id},
    currency TEXT NOT NULL,
    to_currency TEXT NOT NULL,
    day TEXT NOT NULL,
    rate TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (currency, to_currency, day)
);

-- What a calculation found for one period of a contract. figures: all of them, as the royalties document prints a period.
CREATE TABLE royalty_period (
    id {id},
    statement_id BIGINT NOT NULL UNIQUE REFERENCES statement (id),
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    period TEXT NOT NULL,
    currency TEXT NOT NULL,
    contract_year INTEGER NOT NULL,
    units BIGINT NOT NULL,
    gross_minor BIGINT NOT NULL,
    deductions_minor BIGINT NOT NULL,
    base_minor BIGINT NOT NULL,
    earned_minor BIGINT NOT NULL,
    payable_minor BIGINT NOT NULL,
    cash_due_minor BIGINT NOT NULL,
    unrecouped_minor BIGINT NOT NULL,
    figures TEXT NOT NULL,
    terms TEXT NOT NULL,
    calculated_at TEXT NOT NULL,
    frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1))
);
CREATE INDEX royalty_period_contract ON royalty_period (contract_id, period);

CREATE TABLE royalty_line (
    royalty_period_id BIGINT NOT NULL REFERENCES royalty_period (id),
    line_number BIGINT NOT NULL,
    rule TEXT,
    pool TEXT,
    base_minor BIGINT NOT NULL,
    royalty_minor BIGINT NOT NULL,
    exceptions TEXT NOT NULL,
    PRIMARY KEY (royalty_period_id, line_number)
) {clustered};

-- A closed period never changes, whatever arrives later: not its statement, not its lines, not its figures.
{refuse statement UPDATE OLD.state = 'closed'}
{refuse statement DELETE OLD.state = 'closed'}
{refuse statement_line INSERT EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state = 'closed')}
{refuse statement_line UPDATE EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state = 'closed')}
{refuse statement_line DELETE EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state = 'closed')}
{refuse royalty_period UPDATE OLD.frozen = 1}
{refuse royalty_period DELETE OLD.frozen = 1}
{refuse royalty_line INSERT EXISTS (SELECT 1 FROM royalty_period p WHERE p.id = NEW.royalty_period_id AND p.frozen = 1)}
{refuse royalty_line UPDATE EXISTS (SELECT 1 FROM royalty_period p WHERE p.id IN (OLD.royalty_period_id, NEW.royalty_period_id) AND p.frozen = 1)}
{refuse royalty_line DELETE EXISTS (SELECT 1 FROM royalty_period p WHERE p.id = OLD.royalty_period_id AND p.frozen = 1)}

CREATE TABLE registration (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    kind TEXT NOT NULL CHECK (kind IN ('copyright', 'trademark', 'design', 'data', 'customs')),
    number TEXT NOT NULL CHECK (number <> ''),
    authority TEXT NOT NULL,
    title TEXT NOT NULL,
    holder TEXT NOT NULL,
    classes TEXT NOT NULL,
    territory TEXT NOT NULL,
    filed_on TEXT,
    granted_on TEXT,
    expires_on TEXT,
    notes TEXT NOT NULL,
    archived_on TEXT,
    UNIQUE (kind, territory, number)
);

CREATE TABLE registration_asset (
    registration_id BIGINT NOT NULL REFERENCES registration (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    PRIMARY KEY (registration_id, asset_id)
);

-- Evidence never changes; a better capture supersedes it.
CREATE TABLE evidence (
    id {id},
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('screenshot', 'page', 'listing', 'purchase', 'contract', 'artwork', 'other')),
    captured_at TEXT NOT NULL,
    captured_zone TEXT NOT NULL,
    captured_by TEXT NOT NULL,
    device TEXT NOT NULL,
    source_url TEXT NOT NULL,
    seller TEXT NOT NULL,
    platform TEXT NOT NULL,
    notes TEXT NOT NULL,
    supersedes_id BIGINT REFERENCES evidence (id),
    recorded_at TEXT NOT NULL
);
CREATE INDEX evidence_asset ON evidence (asset_id);
{append_only evidence}

CREATE TABLE custody (
    id {id},
    evidence_id BIGINT NOT NULL REFERENCES evidence (id),
    act TEXT NOT NULL CHECK (act IN ('captured', 'imported', 'viewed', 'exported', 'handed_over')),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    notes TEXT NOT NULL
);
CREATE INDEX custody_evidence ON custody (evidence_id, id);
{append_only custody}
