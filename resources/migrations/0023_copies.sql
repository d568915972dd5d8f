-- Listings on platforms that were looked at, who sells there, which of our pictures they copy, and what was said about it.

-- A shop on a platform, as it calls itself. seller_key: what it is known again by, 'id:' and its number or 'name:' and its
-- folded name. link: whose it is, as a person has confirmed it: nobody said yet, a brand's, an institution's own, nobody's
-- whom we know.
CREATE TABLE seller (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    platform TEXT NOT NULL CHECK (platform <> ''),
    shop_id TEXT NOT NULL,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL,
    address TEXT NOT NULL,
    notes TEXT NOT NULL,
    seller_key TEXT NOT NULL CHECK (seller_key <> ''),
    name_key TEXT NOT NULL,
    link TEXT NOT NULL CHECK (link IN ('open', 'brand', 'own', 'nobody')),
    brand_id BIGINT REFERENCES brand (id),
    store_id BIGINT REFERENCES store (id),
    linked_by TEXT NOT NULL,
    linked_at TEXT,
    link_note TEXT NOT NULL,
    UNIQUE (platform, seller_key),
    CHECK (shop_id <> '' OR name <> ''),
    CHECK ((link = 'brand') = (brand_id IS NOT NULL)),
    CHECK (store_id IS NULL OR link = 'own')
);
CREATE INDEX seller_name ON seller (platform, name_key);
CREATE INDEX seller_renamed ON seller (platform) WHERE other_names <> '';
CREATE INDEX seller_brand ON seller (brand_id) WHERE brand_id IS NOT NULL;

-- What somebody sells. listing_key: what it is known again by: 'no:' and the platform's number, 'url:' and its address,
-- 'no:' with the seller and a number of the seller's, or 'picture:' with the seller and the picture. price, exposure
-- (price × units): minor units, where what was shown has one reading. category, territory, channel: ours, '' where nobody
-- said.
CREATE TABLE listing (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    platform TEXT NOT NULL CHECK (platform <> ''),
    seller_id BIGINT REFERENCES seller (id),
    number TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    price_shown TEXT NOT NULL,
    price BIGINT CHECK (price >= 0),
    currency TEXT NOT NULL,
    units_shown TEXT NOT NULL,
    units BIGINT CHECK (units >= 0),
    exposure BIGINT CHECK (exposure >= 0),
    category TEXT NOT NULL,
    territory TEXT NOT NULL,
    channel TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    notes TEXT NOT NULL,
    listing_key TEXT NOT NULL CHECK (listing_key <> ''),
    UNIQUE (platform, listing_key),
    CHECK (first_seen_at <= seen_at),
    CHECK (price IS NULL OR currency <> '')
);
CREATE INDEX listing_seller ON listing (seller_id);

-- pdq: 64 hexadecimal digits, '' where nobody has looked. searched_at: when it was last looked for among our pictures.
-- fault: why it cannot be looked at.
CREATE TABLE listing_picture (
    id {id},
    listing_id BIGINT NOT NULL REFERENCES listing (id),
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    name TEXT NOT NULL,
    pdq TEXT NOT NULL,
    quality BIGINT NOT NULL CHECK (quality BETWEEN 0 AND 100),
    added_at TEXT NOT NULL,
    searched_at TEXT,
    fault TEXT NOT NULL,
    UNIQUE (listing_id, sha256)
);
CREATE INDEX listing_picture_waiting ON listing_picture (id) WHERE searched_at IS NULL;

-- A run over a picture, a folder or the pictures of listings. source_key: what it is found by when it goes on. said: of
-- each listing of it, as JSON; '' where nothing was.
CREATE TABLE copy_scan (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CHECK (kind IN ('picture', 'folder', 'listings')),
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    said TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled')),
    begun_at TEXT NOT NULL,
    ended_at TEXT,
    actor TEXT NOT NULL,
    CHECK ((state = 'running') = (ended_at IS NULL))
);
CREATE INDEX copy_scan_running ON copy_scan (source_key) WHERE state = 'running';

-- What came of each picture. path: below the folder, or the picture's number among those of listings.
CREATE TABLE copy_scan_item (
    scan_id BIGINT NOT NULL REFERENCES copy_scan (id),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    matches BIGINT NOT NULL CHECK (matches >= 0),
    fault TEXT NOT NULL,
    PRIMARY KEY (scan_id, path)
) {clustered};

-- A false alarm, of the picture our_sha256, or a use that is allowed, of the asset; remembered for pictures of this
-- kind. their_pdq: '' where the picture has too little to be known again by. seller_id: whose picture it was.
CREATE TABLE copy_dismissal (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    our_sha256 TEXT NOT NULL,
    asset_id BIGINT REFERENCES asset (id),
    seller_id BIGINT REFERENCES seller (id),
    their_sha256 TEXT NOT NULL,
    their_pdq TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('no_copy', 'licensed', 'own_use', 'permitted', 'other')),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT NOT NULL,
    taken_back_note TEXT NOT NULL,
    CHECK (reason <> 'other' OR note <> '')
);
CREATE INDEX copy_dismissal_ours ON copy_dismissal (our_sha256) WHERE taken_back_at IS NULL;
CREATE INDEX copy_dismissal_asset ON copy_dismissal (asset_id) WHERE taken_back_at IS NULL;

-- That a picture of a listing comes from one of ours. score: parts of a million. Regions: corners as JSON, in pixels of
-- the picture.
CREATE TABLE copy_match (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    picture_id BIGINT NOT NULL REFERENCES listing_picture (id),
    listing_id BIGINT NOT NULL REFERENCES listing (id),
    scan_id BIGINT REFERENCES copy_scan (id),
    asset_id BIGINT REFERENCES asset (id),
    our_sha256 TEXT NOT NULL,
    our_file TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('whole', 'part')),
    distance BIGINT NOT NULL CHECK (distance BETWEEN -1 AND 256),
    inliers BIGINT NOT NULL CHECK (inliers >= 0),
    score BIGINT NOT NULL CHECK (score BETWEEN 0 AND 1000000),
    query_size TEXT NOT NULL,
    query_region TEXT NOT NULL,
    asset_size TEXT NOT NULL,
    asset_region TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'dismissed', 'in_case', 'settled')),
    dismissal_id BIGINT REFERENCES copy_dismissal (id),
    found_at TEXT NOT NULL,
    UNIQUE (picture_id, our_sha256),
    CHECK ((state = 'dismissed') = (dismissal_id IS NOT NULL))
);
CREATE INDEX copy_match_listing ON copy_match (listing_id);
CREATE INDEX copy_match_state ON copy_match (state, score, id);
CREATE INDEX copy_match_found ON copy_match (state, found_at, id);
CREATE INDEX copy_match_ours ON copy_match (our_sha256);
CREATE INDEX copy_match_asset ON copy_match (asset_id);
CREATE INDEX copy_match_dismissal ON copy_match (dismissal_id) WHERE dismissal_id IS NOT NULL;
