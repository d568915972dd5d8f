-- Matchmaking: what brands look for and can do, where institutions want their IP to be, how much each feature counts,
-- and shortlists of pairs.

CREATE TABLE brand_profile (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    brand_id BIGINT NOT NULL UNIQUE REFERENCES brand (id),
    wanted_terms TEXT NOT NULL,
    audiences TEXT NOT NULL,
    price_from TEXT NOT NULL CHECK (price_from IN ('', 'entry', 'everyday', 'middle', 'premium', 'luxury')),
    price_to TEXT NOT NULL CHECK (price_to IN ('', 'entry', 'everyday', 'middle', 'premium', 'luxury')),
    territories TEXT NOT NULL,
    channels TEXT NOT NULL,
    capacity BIGINT CHECK (capacity >= 0),
    budget_minor BIGINT NOT NULL CHECK (budget_minor >= 0),
    currency TEXT NOT NULL,
    notes TEXT NOT NULL,
    CHECK ((price_from = '') = (price_to = ''))
);

-- Without collection and asset: everything of the institution.
CREATE TABLE ip_position (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    collection_id BIGINT REFERENCES collection (id),
    asset_id BIGINT REFERENCES asset (id),
    categories TEXT NOT NULL,
    audiences TEXT NOT NULL,
    price_from TEXT NOT NULL CHECK (price_from IN ('', 'entry', 'everyday', 'middle', 'premium', 'luxury')),
    price_to TEXT NOT NULL CHECK (price_to IN ('', 'entry', 'everyday', 'middle', 'premium', 'luxury')),
    territories TEXT NOT NULL,
    channels TEXT NOT NULL,
    CHECK ((price_from = '') = (price_to = '')),
    CHECK (collection_id IS NULL OR asset_id IS NULL)
);
CREATE UNIQUE INDEX ip_position_of ON ip_position (institution_id, COALESCE(collection_id, 0), COALESCE(asset_id, 0));

-- Without institution: for all that have none of their own. model: scale and bias of what was learned, lesson: how well,
-- both as JSON and empty for weights that a person has set.
CREATE TABLE match_weights (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    weights TEXT NOT NULL,
    model TEXT NOT NULL,
    lesson TEXT NOT NULL
);
CREATE UNIQUE INDEX match_weights_of ON match_weights (COALESCE(institution_id, 0));

CREATE TABLE shortlist (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL CHECK (name <> ''),
    notes TEXT NOT NULL,
    archived_on TEXT
);

-- reasons: what spoke for the pair when it was put in, and how its rights stood, as JSON; score in thousandths.
CREATE TABLE shortlist_entry (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    shortlist_id BIGINT NOT NULL REFERENCES shortlist (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    brand_id BIGINT NOT NULL REFERENCES brand (id),
    score INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    note TEXT NOT NULL,
    proposal_id BIGINT REFERENCES proposal (id),
    removed_on TEXT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (shortlist_id, asset_id, brand_id)
);
CREATE INDEX shortlist_entry_brand ON shortlist_entry (brand_id);
