-- What a registration protects, how it came to its end, how it was renewed and used, and the papers it rests on.

-- subject: what of the work is registered; '' where nobody has said.
ALTER TABLE registration ADD COLUMN subject TEXT NOT NULL DEFAULT '' CHECK (subject IN ('', 'photograph', 'design', 'mark', 'name', 'access', 'work'));
-- cancelled_on: the first day on which it no longer stood (cancelled, invalidated, given up, refused).
ALTER TABLE registration ADD COLUMN cancelled_on TEXT;
ALTER TABLE registration ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX registration_institution ON registration (institution_id, kind);
CREATE INDEX registration_asset_asset ON registration_asset (asset_id);

-- Each renewal: the last day before and after it.
CREATE TABLE registration_renewal (
    id {id},
    registration_id BIGINT NOT NULL REFERENCES registration (id),
    renewed_on TEXT NOT NULL,
    expired_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    notes TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    CHECK (expired_on < expires_on)
);
CREATE INDEX registration_renewal_registration ON registration_renewal (registration_id, id);
{append_only registration_renewal}

-- Proven use of a mark. An entry made in error is archived.
CREATE TABLE registration_use (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    registration_id BIGINT NOT NULL REFERENCES registration (id),
    used_on TEXT NOT NULL,
    notes TEXT NOT NULL,
    evidence_id BIGINT REFERENCES evidence (id),
    attachment_id BIGINT REFERENCES attachment (id),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    archived_on TEXT
);
CREATE INDEX registration_use_registration ON registration_use (registration_id, used_on);

-- Which attached document is which of the papers that a registration needs.
CREATE TABLE registration_paper (
    registration_id BIGINT NOT NULL REFERENCES registration (id),
    paper TEXT NOT NULL CHECK (paper IN ('form', 'identity', 'ownership', 'statement', 'sample', 'warranty', 'certificate')),
    attachment_id BIGINT NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (registration_id, paper)
);
