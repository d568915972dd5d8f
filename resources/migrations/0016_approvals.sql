-- Product approval: what a product is made of, the stages it goes through, what was handed in and said about it.

-- category: what kind of product, as contracts grant categories. picture_sha256: how the product is shown.
ALTER TABLE licensed_product ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE licensed_product ADD COLUMN picture_sha256 TEXT REFERENCES stored_file (sha256);

-- The assets on a product.
CREATE TABLE product_asset (
    product_id BIGINT NOT NULL REFERENCES licensed_product (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    PRIMARY KEY (product_id, asset_id)
) {clustered};
CREATE INDEX product_asset_asset ON product_asset (asset_id);

-- Days that are not what their weekday and the public holidays say; without an institution they are the whole house's.
CREATE TABLE calendar_day (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    day TEXT NOT NULL,
    is_worked INTEGER NOT NULL CHECK (is_worked IN (0, 1)),
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL
);
CREATE UNIQUE INDEX calendar_day_day ON calendar_day (COALESCE(institution_id, 0), day);

-- The stages of a kind of product (category, '' for all), an institution's own or as a contract agrees; neither: the
-- house's. stages: one a line, as core/approvals/reviewchain.h writes them. silence_days: so many working days without
-- an answer are an approval; only a contract can say so.
CREATE TABLE review_chain (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT REFERENCES institution (id),
    contract_id BIGINT REFERENCES contract (id),
    category TEXT NOT NULL,
    stages TEXT NOT NULL CHECK (stages <> ''),
    silence_days BIGINT CHECK (silence_days > 0),
    CHECK (institution_id IS NULL OR contract_id IS NULL),
    CHECK (silence_days IS NULL OR contract_id IS NOT NULL)
);
CREATE UNIQUE INDEX review_chain_scope ON review_chain (COALESCE(institution_id, 0), COALESCE(contract_id, 0), category);

-- Where a product stands. stages and silence_days as they were when it began. lead: who closes rounds; '' for whoever may.
CREATE TABLE product_approval (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    product_id BIGINT NOT NULL UNIQUE REFERENCES licensed_product (id),
    stages TEXT NOT NULL CHECK (stages <> ''),
    silence_days BIGINT,
    lead TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('intake', 'concept', 'final_artwork', 'pre_production', 'production', 'packaging', 'marketing')),
    state TEXT NOT NULL CHECK (state IN ('awaiting', 'in_review', 'on_hold', 'changes_due', 'resubmit', 'not_approved', 'cancelled', 'released', 'withdrawn'))
);
-- A product whose approval has begun is released by it alone.
{refuse licensed_product UPDATE NEW.state = 'released' AND OLD.state <> 'released' AND EXISTS (SELECT 1 FROM product_approval a WHERE a.product_id = NEW.id AND a.state <> 'released')}

-- Each act, and where it led.
CREATE TABLE review_event (
    id {id},
    approval_id BIGINT NOT NULL REFERENCES product_approval (id),
    act TEXT NOT NULL,
    stage TEXT NOT NULL,
    state TEXT NOT NULL,
    on_day TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX review_event_approval ON review_event (approval_id, id);
{append_only review_event}

-- What was handed in for a stage: round 1, 2 … of it. label_text: the credit line and object numbers as they are to stand
-- on the product. files: how many belong to it.
CREATE TABLE submission (
    id {id},
    approval_id BIGINT NOT NULL REFERENCES product_approval (id),
    stage TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round > 0),
    note TEXT NOT NULL,
    label_text TEXT NOT NULL,
    files BIGINT NOT NULL CHECK (files >= 0),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (approval_id, stage, round)
);
{append_only submission}

-- The files of a round, each by its content. None is changed, taken away or added afterwards.
CREATE TABLE submission_file (
    id {id},
    submission_id BIGINT NOT NULL REFERENCES submission (id),
    position BIGINT NOT NULL CHECK (position > 0),
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    name TEXT NOT NULL,
    UNIQUE (submission_id, position)
);
{append_only submission_file}
{refuse submission_file INSERT NEW.position > (SELECT s.files FROM submission s WHERE s.id = NEW.submission_id)}

-- What a reviewer recommends to who closes the round; of a round, role and person the newest counts.
CREATE TABLE review_opinion (
    id {id},
    submission_id BIGINT NOT NULL REFERENCES submission (id),
    reviewer TEXT NOT NULL CHECK (reviewer IN ('curator', 'conservation', 'legal', 'licensing')),
    opinion TEXT NOT NULL CHECK (opinion IN ('approve', 'approve_with_changes', 'resubmit', 'refuse')),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (opinion = 'approve' OR note <> '')
);
CREATE INDEX review_opinion_submission ON review_opinion (submission_id, id);
{append_only review_opinion}

-- A change under which a stage was approved; ticked off once it is seen to be made.
CREATE TABLE review_change (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    submission_id BIGINT NOT NULL REFERENCES submission (id),
    text TEXT NOT NULL CHECK (text <> ''),
    done_at TEXT,
    done_by TEXT
);
CREATE INDEX review_change_submission ON review_change (submission_id, id);

-- A remark on a round, or with thread_id an answer to one. Pinned to a file at a point (width and height 0) or a
-- rectangle, in hundredths of a percent of the picture, on a page from 1. is_internal: not for the licensee. side: whose.
CREATE TABLE review_comment (
    id {id},
    submission_id BIGINT NOT NULL REFERENCES submission (id),
    thread_id BIGINT REFERENCES review_comment (id),
    file_id BIGINT REFERENCES submission_file (id),
    page BIGINT NOT NULL CHECK (page > 0),
    x BIGINT,
    y BIGINT,
    width BIGINT,
    height BIGINT,
    text TEXT NOT NULL CHECK (text <> ''),
    is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
    side TEXT NOT NULL CHECK (side IN ('house', 'licensee')),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (x IS NULL OR (file_id IS NOT NULL AND x >= 0 AND y >= 0 AND width >= 0 AND height >= 0 AND x + width <= 10000 AND y + height <= 10000)),
    CHECK (thread_id IS NULL OR file_id IS NULL)
);
CREATE INDEX review_comment_submission ON review_comment (submission_id, id);
CREATE INDEX review_comment_thread ON review_comment (thread_id) WHERE thread_id IS NOT NULL;
{append_only review_comment}

-- A thread was settled, or taken up again for a reason; the newest counts.
CREATE TABLE review_mark (
    id {id},
    thread_id BIGINT NOT NULL REFERENCES review_comment (id),
    act TEXT NOT NULL CHECK (act IN ('resolved', 'reopened')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (act = 'resolved' OR reason <> '')
);
CREATE INDEX review_mark_thread ON review_mark (thread_id, id);
{append_only review_mark}

-- Curators and conservators work here, too. A check cannot be widened, so the table is made anew with its rows.
CREATE TABLE member_next (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL CHECK (name <> ''),
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('licensing_staff', 'brand_manager', 'legal', 'accountant', 'lead', 'administrator', 'curator', 'conservator')),
    brand_id BIGINT REFERENCES brand (id),
    archived_on TEXT,
    CHECK ((role = 'brand_manager') = (brand_id IS NOT NULL))
);
INSERT INTO member_next (id, version, name, display_name, role, brand_id, archived_on) SELECT id, version, name, display_name, role, brand_id, archived_on FROM member;
DROP TABLE member;
ALTER TABLE member_next RENAME TO member;
{continue member}
CREATE UNIQUE INDEX member_role ON member (name, role) WHERE archived_on IS NULL;
