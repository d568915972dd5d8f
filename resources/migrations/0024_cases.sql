-- Cases against copies: the notice and what it rests on, who approved it, what came of it, and what was recovered.

-- right_kind: which right is relied on. writer: who wrote last in the notice: who approves is somebody else. standing:
-- the seller's, as it was found on standing_on. scope_…: that legal has confirmed the notice although the seller is a
-- licensee: of scope_licence, and not of another. unstamped_note: why it goes out although evidence waits for its time
-- stamp. state_on: the day of the newest move. arrived_at, arrived_zone, respond_by: when the counter-notice reached us,
-- and the last of the fifteen days there. filed_on, told_on: when a complaint or suit was filed, and when the platform
-- was told, of it or of what was filed before it.
CREATE TABLE protection_case (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (title <> ''),
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    seller_id BIGINT REFERENCES seller (id),
    platform TEXT NOT NULL,
    regime TEXT NOT NULL CHECK (regime IN ('ecommerce', 'dissemination')),
    right_kind TEXT NOT NULL CHECK (right_kind IN ('copyright', 'trademark', 'design', 'data')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'sent', 'accepted', 'rejected', 'removed', 'counter_notice', 'waiting', 'complaint', 'sued', 'restored', 'closed')),
    state_on TEXT NOT NULL,
    holder TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact TEXT NOT NULL,
    address TEXT NOT NULL,
    reasons TEXT NOT NULL,
    similarity TEXT NOT NULL,
    declared INTEGER NOT NULL CHECK (declared IN (0, 1)),
    unstamped_note TEXT NOT NULL,
    owner TEXT NOT NULL,
    notes TEXT NOT NULL,
    batch TEXT NOT NULL,
    writer TEXT NOT NULL CHECK (writer <> ''),
    standing TEXT NOT NULL,
    standing_on TEXT,
    standing_note TEXT NOT NULL,
    scope_reason TEXT NOT NULL,
    scope_licence TEXT NOT NULL,
    scope_by TEXT NOT NULL,
    scope_on TEXT,
    reference TEXT NOT NULL,
    sent_on TEXT,
    arrived_at TEXT,
    arrived_zone TEXT NOT NULL,
    respond_by TEXT,
    filed_with TEXT NOT NULL,
    filed_reference TEXT NOT NULL,
    filed_on TEXT,
    told_on TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'won', 'settled', 'lost', 'withdrawn', 'dropped')),
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
    CHECK ((state = 'closed') = (outcome <> '')),
    CHECK ((arrived_at IS NULL) = (respond_by IS NULL)),
    CHECK ((scope_reason = '') = (scope_by = '')),
    CHECK (told_on IS NULL OR filed_on IS NOT NULL),
    CHECK (state <> 'waiting' OR arrived_at IS NOT NULL),
    CHECK (state IN ('draft', 'approved', 'closed') OR sent_on IS NOT NULL)
);
CREATE INDEX protection_case_seller ON protection_case (seller_id);
CREATE INDEX protection_case_state ON protection_case (state, respond_by);

-- What the notice is about, as it was shown when the case took it up. removed_on, restored_on: when the platform took it
-- down, and up again.
CREATE TABLE case_item (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    place BIGINT NOT NULL,
    listing_id BIGINT REFERENCES listing (id),
    match_id BIGINT REFERENCES copy_match (id),
    asset_id BIGINT REFERENCES asset (id),
    number TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    price_shown TEXT NOT NULL,
    units_shown TEXT NOT NULL,
    removed_on TEXT,
    restored_on TEXT,
    CHECK (restored_on IS NULL OR (removed_on IS NOT NULL AND removed_on <= restored_on))
);
CREATE INDEX case_item_case ON case_item (case_id, place);
CREATE INDEX case_item_listing ON case_item (listing_id);
CREATE INDEX case_item_match ON case_item (match_id);

CREATE TABLE case_registration (
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    registration_id BIGINT NOT NULL REFERENCES registration (id),
    PRIMARY KEY (case_id, registration_id)
);

CREATE TABLE case_evidence (
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    evidence_id BIGINT NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (case_id, evidence_id)
);
CREATE INDEX case_evidence_evidence ON case_evidence (evidence_id);
-- What a notice was sent with stays what it was sent with.
{refuse case_evidence DELETE EXISTS (SELECT 1 FROM protection_case c WHERE c.id = OLD.case_id AND c.state NOT IN ('draft', 'approved', 'rejected'))}
{refuse case_registration DELETE EXISTS (SELECT 1 FROM protection_case c WHERE c.id = OLD.case_id AND c.state NOT IN ('draft', 'approved', 'rejected'))}
{refuse case_item DELETE EXISTS (SELECT 1 FROM protection_case c WHERE c.id = OLD.case_id AND c.state NOT IN ('draft', 'approved', 'rejected'))}
{refuse case_item UPDATE OLD.case_id <> NEW.case_id OR OLD.url <> NEW.url OR OLD.title <> NEW.title OR OLD.number <> NEW.number}

-- Who said what about which content of a notice. fingerprint: SHA-256 of that content (core/cases/noticecontent.h); of one
-- person and one content the newest row counts.
CREATE TABLE case_approval (
    id {id},
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    decision TEXT NOT NULL CHECK (decision IN ('approved', 'refused', 'withdrawn')),
    fingerprint TEXT NOT NULL CHECK (LENGTH(fingerprint) = 64),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL CHECK (actor <> ''),
    CHECK (decision = 'approved' OR note <> '')
);
CREATE INDEX case_approval_case ON case_approval (case_id, id);
{append_only case_approval}
{refuse case_approval INSERT NEW.decision = 'approved' AND EXISTS (SELECT 1 FROM protection_case c WHERE c.id = NEW.case_id AND c.writer = NEW.actor)}

-- Every move of a case. fingerprint: of the notice that was approved and sent, '' for other moves. content: of a notice
-- that was sent, word for word, so that its papers stay what they were (core/cases/noticecontent.h); '' for other moves.
-- told_on: of a filing, when the platform was told. items: which listings a removal or restoring was about, as their
-- numbers in the case ("1, 3"); '' for all of them, and for other moves.
CREATE TABLE case_event (
    id {id},
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    move TEXT NOT NULL CHECK (move <> ''),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    on_day TEXT NOT NULL,
    note TEXT NOT NULL,
    reference TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    content TEXT NOT NULL,
    told_on TEXT,
    items TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK ((move = 'send') = (content <> '')),
    CHECK (items = '' OR move IN ('remove', 'restore'))
);
CREATE INDEX case_event_case ON case_event (case_id, id);
{append_only case_event}

-- Correspondence, in and out. channel: how it went ("platform form", "e-mail", "post").
CREATE TABLE case_letter (
    id {id},
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    on_day TEXT NOT NULL,
    party TEXT NOT NULL CHECK (party <> ''),
    channel TEXT NOT NULL,
    reference TEXT NOT NULL,
    text TEXT NOT NULL,
    file_sha256 TEXT REFERENCES stored_file (sha256),
    file_name TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (text <> '' OR file_sha256 IS NOT NULL),
    CHECK ((file_sha256 IS NULL) = (file_name = ''))
);
CREATE INDEX case_letter_case ON case_letter (case_id, on_day, id);
{append_only case_letter}

-- The damages worksheet. document: "lianming-damages/1".
CREATE TABLE case_damages (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    case_id BIGINT NOT NULL UNIQUE REFERENCES protection_case (id),
    document TEXT NOT NULL CHECK (document <> '')
);

-- Money that came in. A mistake is put right by a line with the opposite amount.
CREATE TABLE case_recovery (
    id {id},
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    kind TEXT NOT NULL CHECK (kind IN ('settlement', 'damages', 'licence_fee', 'costs')),
    currency TEXT NOT NULL CHECK (LENGTH(currency) = 3),
    amount_minor BIGINT NOT NULL CHECK (amount_minor <> 0),
    on_day TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX case_recovery_case ON case_recovery (case_id, id);
{append_only case_recovery}

-- Which alarms before the last of the fifteen days were told: so many days before it.
CREATE TABLE case_alarm (
    case_id BIGINT NOT NULL REFERENCES protection_case (id),
    respond_by TEXT NOT NULL,
    days BIGINT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (case_id, respond_by, days)
);
{append_only case_alarm}
