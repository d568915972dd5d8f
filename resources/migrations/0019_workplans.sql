-- Suppliers with their factories and what is produced there; work plans of collaborations and stores with their tasks.

-- Who makes licensed products. fictitious: invented for the sample workspace.
CREATE TABLE supplier (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    company TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    country TEXT NOT NULL,
    website TEXT NOT NULL,
    notes TEXT NOT NULL,
    fictitious INTEGER NOT NULL CHECK (fictitious IN (0, 1)),
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);

CREATE TABLE supplier_contact (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    supplier_id BIGINT NOT NULL REFERENCES supplier (id),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    archived_on TEXT
);
CREATE INDEX supplier_contact_supplier ON supplier_contact (supplier_id);

-- Where goods are made. lead_days: calendar days from an order to the first goods.
CREATE TABLE factory (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    supplier_id BIGINT NOT NULL REFERENCES supplier (id),
    code TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    address TEXT NOT NULL,
    territory TEXT NOT NULL,
    lead_days BIGINT NOT NULL CHECK (lead_days >= 0),
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);
CREATE INDEX factory_supplier ON factory (supplier_id);

-- What a factory makes, and how many pieces of it a month.
CREATE TABLE factory_capacity (
    factory_id BIGINT NOT NULL REFERENCES factory (id),
    category TEXT NOT NULL CHECK (category <> ''),
    per_month BIGINT NOT NULL CHECK (per_month > 0),
    PRIMARY KEY (factory_id, category)
);

-- That products of a brand, or of one contract, may be made at a factory.
CREATE TABLE factory_approval (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    factory_id BIGINT NOT NULL REFERENCES factory (id),
    brand_id BIGINT REFERENCES brand (id),
    contract_id BIGINT REFERENCES contract (id),
    state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'suspended', 'refused', 'withdrawn')),
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (valid_from <= valid_to),
    CHECK ((brand_id IS NULL) <> (contract_id IS NULL))
);
CREATE INDEX factory_approval_factory ON factory_approval (factory_id);

CREATE TABLE factory_audit (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    factory_id BIGINT NOT NULL REFERENCES factory (id),
    kind TEXT NOT NULL CHECK (kind IN ('social', 'quality', 'security')),
    on_day TEXT NOT NULL,
    auditor TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('passed', 'findings', 'failed')),
    next_on TEXT,
    notes TEXT NOT NULL,
    CHECK (next_on IS NULL OR on_day < next_on)
);
CREATE INDEX factory_audit_factory ON factory_audit (factory_id, on_day);

CREATE TABLE factory_finding (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    audit_id BIGINT NOT NULL REFERENCES factory_audit (id),
    text TEXT NOT NULL CHECK (text <> ''),
    due_on TEXT NOT NULL,
    closed_on TEXT,
    remedy TEXT NOT NULL
);
CREATE INDEX factory_finding_audit ON factory_finding (audit_id);

-- labels_…: authorised labels asked for and handed out. overbooking: why it was placed although a month was full.
CREATE TABLE production_order (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    product_id BIGINT REFERENCES licensed_product (id),
    factory_id BIGINT NOT NULL REFERENCES factory (id),
    category TEXT NOT NULL CHECK (category <> ''),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    ordered_on TEXT NOT NULL,
    start_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    labels_requested BIGINT NOT NULL CHECK (labels_requested >= 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'ordered', 'in_production', 'completed', 'cancelled')),
    reason TEXT NOT NULL,
    overbooking TEXT NOT NULL,
    notes TEXT NOT NULL,
    CHECK (ordered_on <= start_on AND start_on <= due_on),
    CHECK (state <> 'cancelled' OR reason <> '')
);
CREATE INDEX production_order_factory ON production_order (factory_id, due_on);
CREATE INDEX production_order_contract ON production_order (contract_id);

-- Goods and labels that came in; a mistake is put right by a line with the opposite number.
CREATE TABLE production_receipt (
    id {id},
    order_id BIGINT NOT NULL REFERENCES production_order (id),
    on_day TEXT NOT NULL,
    goods BIGINT NOT NULL,
    labels BIGINT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (goods <> 0 OR labels <> 0)
);
CREATE INDEX production_receipt_order ON production_receipt (order_id, id);
{append_only production_receipt}

CREATE TABLE production_sample (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    factory_id BIGINT NOT NULL REFERENCES factory (id),
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    product_id BIGINT REFERENCES licensed_product (id),
    kind TEXT NOT NULL CHECK (kind IN ('pre_production', 'production', 'packaging')),
    pieces BIGINT NOT NULL CHECK (pieces > 0),
    requested_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    received_on TEXT,
    state TEXT NOT NULL CHECK (state IN ('requested', 'received', 'accepted', 'rejected', 'cancelled')),
    note TEXT NOT NULL,
    CHECK (requested_on <= due_on)
);
CREATE INDEX production_sample_factory ON production_sample (factory_id);

-- An institution's shop on a platform.
CREATE TABLE store (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    institution_id BIGINT NOT NULL REFERENCES institution (id),
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    platform TEXT NOT NULL,
    url TEXT NOT NULL,
    opened_on TEXT,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK (name_en <> '' OR name_zh <> '')
);
CREATE INDEX store_institution ON store (institution_id);

-- A template of the house's own, in all its editions: a change is the next. document: "lianming-plan/1".
CREATE TABLE plan_template (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    code TEXT NOT NULL,
    edition BIGINT NOT NULL CHECK (edition >= 1),
    document TEXT NOT NULL CHECK (document <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    archived_on TEXT,
    UNIQUE (code, edition)
);
{refuse plan_template UPDATE OLD.document <> NEW.document OR OLD.edition <> NEW.edition}

-- What it is for is one of contract, product and store. made_from: the template as it was then, "lianming-plan/1"; ''
-- for a plan that was begun empty.
CREATE TABLE work_plan (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    number TEXT NOT NULL UNIQUE,
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    contract_id BIGINT REFERENCES contract (id),
    product_id BIGINT REFERENCES licensed_product (id),
    store_id BIGINT REFERENCES store (id),
    anchor_on TEXT NOT NULL,
    owner TEXT NOT NULL,
    template_code TEXT NOT NULL,
    template_edition BIGINT NOT NULL,
    made_from TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived_on TEXT,
    CHECK (title_en <> '' OR title_zh <> '')
);
CREATE INDEX work_plan_contract ON work_plan (contract_id);
CREATE INDEX work_plan_product ON work_plan (product_id);
CREATE INDEX work_plan_store ON work_plan (store_id);

-- days: working days that it takes. after_anchor: working days after the plan's anchor (negative: before) on which it
-- begins at the earliest. start_on, due_on: follow from these, from what it needs and from the calendar.
CREATE TABLE work_task (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    plan_id BIGINT NOT NULL REFERENCES work_plan (id),
    place BIGINT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('set_up', 'listing', 'launch', 'operation', 'protection')),
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('institution', 'brand')),
    owner TEXT NOT NULL,
    days BIGINT NOT NULL CHECK (days >= 0),
    after_anchor BIGINT,
    start_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'blocked', 'done', 'dropped')),
    done_on TEXT,
    reason TEXT NOT NULL,
    notes TEXT NOT NULL,
    CHECK (title_en <> '' OR title_zh <> ''),
    CHECK ((state = 'done') = (done_on IS NOT NULL)),
    CHECK (state NOT IN ('blocked', 'dropped') OR reason <> '')
);
CREATE INDEX work_task_plan ON work_task (plan_id, place);
CREATE INDEX work_task_due ON work_task (due_on, id);
CREATE INDEX work_task_owner ON work_task (owner, due_on);

-- A task begins after those that it needs.
CREATE TABLE work_task_need (
    task_id BIGINT NOT NULL REFERENCES work_task (id),
    needs_id BIGINT NOT NULL REFERENCES work_task (id),
    PRIMARY KEY (task_id, needs_id),
    CHECK (task_id <> needs_id)
);
CREATE INDEX work_task_need_needs ON work_task_need (needs_id);

-- What must be ticked off before a task is done: a step, or a document that is attached to the task.
CREATE TABLE work_task_item (
    id {id},
    task_id BIGINT NOT NULL REFERENCES work_task (id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'document')),
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    done_on TEXT,
    done_by TEXT NOT NULL,
    file TEXT NOT NULL,
    CHECK (title_en <> '' OR title_zh <> '')
);
CREATE INDEX work_task_item_task ON work_task_item (task_id, place);

CREATE TABLE work_task_comment (
    id {id},
    task_id BIGINT NOT NULL REFERENCES work_task (id),
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL
);
CREATE INDEX work_task_comment_task ON work_task_comment (task_id, id);
{append_only work_task_comment}
