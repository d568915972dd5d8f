-- More circumstances of evidence, and trusted time.

-- network_path: by which network and from where the source was reached. listing: number of the listing or the order.
-- price_shown, units_sold: as the page showed them; price_minor with price_currency: the same as an amount, if it is one.
ALTER TABLE evidence ADD COLUMN software TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN network_path TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN seller_id TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN listing TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN price_shown TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN price_minor BIGINT;
ALTER TABLE evidence ADD COLUMN price_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN units_sold TEXT NOT NULL DEFAULT '';
CREATE INDEX evidence_content ON evidence (sha256);

-- What is to have a timestamp of an authority (RFC 3161), and the timestamps. A digest has one for each purpose. While it
-- waits, trouble says why the last attempt failed (a code, and what the network or the authority said). What is stamped
-- never changes. token: the authority's response; chain: certificates as PEM.
CREATE TABLE stamp (
    id {id},
    purpose TEXT NOT NULL CHECK (purpose IN ('evidence', 'chain', 'bundle')),
    digest TEXT NOT NULL CHECK (LENGTH(digest) = 64),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'stamped')),
    requested_at TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at TEXT,
    trouble TEXT NOT NULL DEFAULT '',
    trouble_detail TEXT NOT NULL DEFAULT '',
    stamped_at TEXT,
    token {bytes},
    authority TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL DEFAULT '',
    gen_time TEXT,
    serial TEXT NOT NULL DEFAULT '',
    policy TEXT NOT NULL DEFAULT '',
    chain TEXT NOT NULL DEFAULT '',
    UNIQUE (purpose, digest),
    CHECK ((state = 'stamped') = (token IS NOT NULL AND gen_time IS NOT NULL AND stamped_at IS NOT NULL))
);
CREATE INDEX stamp_state ON stamp (state, next_attempt_at);
{refuse stamp UPDATE OLD.state = 'stamped' OR OLD.id <> NEW.id OR OLD.purpose <> NEW.purpose OR OLD.digest <> NEW.digest OR OLD.requested_at <> NEW.requested_at}
{refuse stamp DELETE OLD.id IS NOT NULL}

-- What was recorded before waits, too.
INSERT INTO stamp (purpose, digest, state, requested_at)
SELECT 'evidence', e.sha256, 'waiting', MIN(e.recorded_at) FROM evidence e GROUP BY e.sha256;
