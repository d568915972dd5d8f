-- What an institution holds itself and from whom, what stands in the way, and what it keeps back or holds for somebody.

-- Of one asset, of a collection's assets, or (neither) of everything the institution has. Where an asset has records of
-- its own, only those count; else those of the collections it is in; else the institution's; trade marks come on top.
-- terms: what was agreed, in words.
CREATE TABLE rights_in (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    asset_id BIGINT REFERENCES asset (id),
    collection_id BIGINT REFERENCES collection (id),
    basis TEXT NOT NULL CHECK (basis IN ('own_work', 'public_domain', 'artist', 'photographer', 'lender', 'co_owner', 'trade_mark', 'assumed')),
    holder TEXT NOT NULL,
    contact TEXT NOT NULL,
    reference TEXT NOT NULL,
    statement TEXT NOT NULL,
    terms TEXT NOT NULL,
    start_on TEXT,
    end_on TEXT,
    exclusivity TEXT NOT NULL CHECK (exclusivity IN ('exclusive', 'sole', 'non_exclusive')),
    archived_on TEXT,
    CHECK (asset_id IS NULL OR collection_id IS NULL),
    CHECK (start_on IS NULL OR end_on IS NULL OR start_on <= end_on),
    CHECK (basis IN ('own_work', 'public_domain', 'assumed') OR holder <> '')
);
CREATE INDEX rights_in_institution ON rights_in (institution_id);
CREATE INDEX rights_in_asset ON rights_in (asset_id);
CREATE INDEX rights_in_collection ON rights_in (collection_id);

CREATE TABLE rights_in_code (
    rights_in_id BIGINT NOT NULL REFERENCES rights_in (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('right', 'category', 'territory', 'territory_except', 'channel')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (rights_in_id, dimension, position)
);

-- What stands in the way of licensing some assets, whoever asks. grade: of a graded relic ('1' to '3').
CREATE TABLE restriction (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    asset_id BIGINT REFERENCES asset (id),
    collection_id BIGINT REFERENCES collection (id),
    kind TEXT NOT NULL CHECK (kind IN ('prohibited', 'consent_needed', 'permit_needed')),
    from_party TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('', '1', '2', '3')),
    reason TEXT NOT NULL,
    archived_on TEXT,
    CHECK (asset_id IS NULL OR collection_id IS NULL),
    CHECK (grade = '' OR kind = 'permit_needed')
);
CREATE INDEX restriction_institution ON restriction (institution_id);
CREATE INDEX restriction_asset ON restriction (asset_id);
CREATE INDEX restriction_collection ON restriction (collection_id);

CREATE TABLE restriction_code (
    restriction_id BIGINT NOT NULL REFERENCES restriction (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('right', 'category')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (restriction_id, dimension, position)
);

-- A consent or permit that was given: to one brand, or (none) to all.
CREATE TABLE clearance (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    restriction_id BIGINT NOT NULL REFERENCES restriction (id),
    brand_id BIGINT REFERENCES brand (id),
    given_by TEXT NOT NULL CHECK (given_by <> ''),
    number TEXT NOT NULL,
    given_on TEXT NOT NULL,
    valid_to TEXT,
    scope TEXT NOT NULL,
    archived_on TEXT,
    CHECK (valid_to IS NULL OR given_on <= valid_to)
);
CREATE INDEX clearance_restriction ON clearance (restriction_id);

-- A hold or an option for a brand, which lapses after hold_until; or the institution's own: a product line (own_use) or what
-- it keeps back from everybody (holdback). released_on: the day on which it was given up.
CREATE TABLE reservation (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    brand_id BIGINT REFERENCES brand (id),
    kind TEXT NOT NULL CHECK (kind IN ('hold', 'option', 'own_use', 'holdback')),
    title TEXT NOT NULL CHECK (title <> ''),
    exclusivity TEXT NOT NULL CHECK (exclusivity IN ('exclusive', 'sole', 'non_exclusive')),
    start_on TEXT NOT NULL,
    end_on TEXT NOT NULL,
    hold_until TEXT,
    reason TEXT NOT NULL,
    released_on TEXT,
    archived_on TEXT,
    CHECK (start_on <= end_on),
    CHECK ((kind IN ('hold', 'option')) = (brand_id IS NOT NULL)),
    CHECK ((kind IN ('hold', 'option')) = (hold_until IS NOT NULL)),
    CHECK (kind <> 'holdback' OR exclusivity = 'exclusive'),
    CHECK (kind <> 'own_use' OR exclusivity <> 'sole')
);
CREATE INDEX reservation_institution ON reservation (institution_id);
CREATE INDEX reservation_brand ON reservation (brand_id);

CREATE TABLE reservation_code (
    reservation_id BIGINT NOT NULL REFERENCES reservation (id),
    dimension TEXT NOT NULL CHECK (dimension IN ('asset', 'right', 'category', 'territory', 'territory_except', 'channel')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (reservation_id, dimension, position)
);
CREATE INDEX reservation_code_code ON reservation_code (dimension, code);

-- A bundle: assets of further institutions, which the contract grants beside its own institution's.
CREATE TABLE bundle_institution (
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (contract_id, institution_id)
);
CREATE INDEX bundle_institution_institution ON bundle_institution (institution_id);
{refuse bundle_institution INSERT EXISTS (SELECT 1 FROM contract c WHERE c.id = NEW.contract_id AND c.state <> 'draft')}
{refuse bundle_institution UPDATE EXISTS (SELECT 1 FROM contract c WHERE c.id IN (OLD.contract_id, NEW.contract_id) AND c.state <> 'draft')}
{refuse bundle_institution DELETE EXISTS (SELECT 1 FROM contract c WHERE c.id = OLD.contract_id AND c.state <> 'draft')}

-- A sub-licence stands under a master licence, which says whether its licensee may give any.
ALTER TABLE contract ADD COLUMN master_id BIGINT REFERENCES contract (id);
ALTER TABLE contract ADD COLUMN sublicensing TEXT NOT NULL DEFAULT 'prohibited' CHECK (sublicensing IN ('prohibited', 'with_consent', 'allowed'));
CREATE INDEX contract_master ON contract (master_id);
{allow contract UPDATE}
{refuse contract UPDATE OLD.state <> 'draft' AND (OLD.number <> NEW.number OR OLD.institution_id <> NEW.institution_id OR OLD.brand_id <> NEW.brand_id OR OLD.currency <> NEW.currency OR OLD.start_on <> NEW.start_on OR OLD.end_on <> NEW.end_on OR OLD.sell_off_days <> NEW.sell_off_days OR OLD.frequency <> NEW.frequency OR OLD.report_within_days <> NEW.report_within_days OR OLD.terms <> NEW.terms OR COALESCE(OLD.master_id, 0) <> COALESCE(NEW.master_id, 0) OR OLD.sublicensing <> NEW.sublicensing OR NEW.state = 'draft')}

-- Documents that prove a record: licences, consents, permits, certificates.
CREATE TABLE attachment (
    id {id},
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    name TEXT NOT NULL CHECK (name <> ''),
    added_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (record_table, record_id, sha256)
);

-- Until now the chain of title was taken as given: what institutions have is held, but nobody has said on what ground.
INSERT INTO rights_in (institution_id, basis, holder, contact, reference, statement, terms, exclusivity)
SELECT id, 'assumed', '', '', '', '', '', 'exclusive' FROM institution;
INSERT INTO rights_in_code (rights_in_id, dimension, position, code) SELECT id, 'right', 0, '*' FROM rights_in;
INSERT INTO rights_in_code (rights_in_id, dimension, position, code) SELECT id, 'category', 0, '*' FROM rights_in;
INSERT INTO rights_in_code (rights_in_id, dimension, position, code) SELECT id, 'territory', 0, 'WORLD' FROM rights_in;
INSERT INTO rights_in_code (rights_in_id, dimension, position, code) SELECT id, 'channel', 0, '*' FROM rights_in;
