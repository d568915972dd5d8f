-- The text of contracts, the rounds of their negotiation, and the house's own clauses and templates.

-- body: the text as "lianming-text/1" (core/drafting/contracttext.h); '' while the contract has none.
ALTER TABLE contract ADD COLUMN body TEXT NOT NULL DEFAULT '';

-- A version of a contract as it was on the table. document: the whole contract with its text, "lianming-contract/1".
CREATE TABLE contract_round (
    id {id},
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    side TEXT NOT NULL CHECK (side IN ('institution', 'brand')),
    note TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (contract_id, number)
);
{append_only contract_round}

-- A clause of the house's own, or a further version of one that ships with the product. document: as in the library's
-- file. Contracts were drafted with it: a correction is the next version.
CREATE TABLE clause (
    id {id},
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    document TEXT NOT NULL CHECK (document <> ''),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (code, version)
);
{append_only clause}

-- A template of the house's own, or in place of the one of this code that ships with the product. document:
-- "lianming-template/1".
CREATE TABLE draft_template (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL CHECK (document <> ''),
    archived_on TEXT
);
