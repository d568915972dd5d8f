-- The chain: every row of the history and of custody has its place in one row of hashes (core/audit/chain.h).

-- position: 1, 2, 3 … over both tables. hash: SHA-256, 64 lower-case digits. Both are NULL only while rows that were
-- there before the chain await their sealing, which follows this text in the same transaction (core/db/chainqueue.h).
ALTER TABLE audit_log ADD COLUMN position BIGINT;
ALTER TABLE audit_log ADD COLUMN hash TEXT;
ALTER TABLE custody ADD COLUMN position BIGINT;
ALTER TABLE custody ADD COLUMN hash TEXT;
CREATE UNIQUE INDEX audit_log_position ON audit_log (position);
CREATE UNIQUE INDEX custody_position ON custody (position);

-- Where the chain ends: one row, there from the first link on. at: the latest instant of what is in it.
CREATE TABLE chain_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL CHECK (position > 0),
    hash TEXT NOT NULL CHECK (LENGTH(hash) = 64),
    at TEXT NOT NULL
);
{refuse chain_head UPDATE NEW.position <= OLD.position}
{refuse chain_head DELETE}

-- Nothing of the two is updated once the chain has begun.
{allow audit_log UPDATE}
{refuse audit_log UPDATE OLD.position IS NOT NULL OR EXISTS (SELECT 1 FROM chain_head)}
{allow custody UPDATE}
{refuse custody UPDATE OLD.position IS NOT NULL OR EXISTS (SELECT 1 FROM chain_head)}
-- A program of before the chain that is still open would leave rows without a place, which nothing gives them later.
{refuse audit_log INSERT NEW.position IS NULL OR NEW.hash IS NULL}
{refuse custody INSERT NEW.position IS NULL OR NEW.hash IS NULL}

-- The head as it was on a day. Its hash is stamped with trusted time (table stamp, purpose 'chain').
CREATE TABLE chain_anchor (
    position BIGINT PRIMARY KEY CHECK (position > 0),
    day TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE CHECK (LENGTH(hash) = 64),
    at TEXT NOT NULL
);
{append_only chain_anchor}
