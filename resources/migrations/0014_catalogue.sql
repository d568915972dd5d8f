-- The catalogue at the size of great museums: spans of years, what was cut from what, terms, what pictures show, the
-- word index of both databases, saved searches, bulk edits that can be undone.

-- from_year, to_year: the span that the words in `period` mean; 300 BC is -300, there is no year 0.
-- source_id, source_region: the work that a motif was cut from, and where, as an IIIF region ("pct:10,20,30,40").
-- merged_into_id: the record that stands for this one, a duplicate.
ALTER TABLE asset ADD COLUMN from_year BIGINT;
ALTER TABLE asset ADD COLUMN to_year BIGINT;
ALTER TABLE asset ADD COLUMN curated BIGINT NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN source_id BIGINT REFERENCES asset (id);
ALTER TABLE asset ADD COLUMN source_region TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN merged_into_id BIGINT REFERENCES asset (id);
CREATE INDEX asset_source ON asset (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX asset_merged ON asset (merged_into_id) WHERE merged_into_id IS NOT NULL;
-- Which assets a picture is shown by.
CREATE INDEX asset_shows ON asset (picture_sha256) WHERE picture_sha256 IS NOT NULL;

-- state: done; running (or killed), stopped: an import of the same file by the same mapping goes on behind `position`
-- records. mapping: how the file was read.
ALTER TABLE import_run ADD COLUMN state TEXT NOT NULL DEFAULT 'done';
ALTER TABLE import_run ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN mapping TEXT NOT NULL DEFAULT '';
ALTER TABLE import_issue ADD COLUMN file_name TEXT NOT NULL DEFAULT '';

CREATE INDEX asset_file_sha256 ON asset_file (sha256);

{drop_search_index asset words}
ALTER TABLE asset DROP COLUMN words;

-- Which assets have a word, as Roaring bitmaps of their ids' lower 16 bits, by the ids' upper bits (chunk). It follows
-- from the assets and is made again when it is lost. stamp: of the change that wrote it last.
CREATE TABLE asset_posting (
    chunk BIGINT NOT NULL,
    word TEXT{bytewise} NOT NULL,
    stamp BIGINT NOT NULL,
    ids {bytes} NOT NULL,
    PRIMARY KEY (chunk, word)
) {clustered};

-- One row: the version of the rules that made the index, the stamp of its latest change, and how often pictures were
-- described: who keeps either in memory sees whether it still holds.
CREATE TABLE asset_index (
    version BIGINT NOT NULL,
    stamp BIGINT NOT NULL,
    pictures BIGINT NOT NULL DEFAULT 0
);

ALTER TABLE collection ADD COLUMN kind TEXT NOT NULL DEFAULT 'collection' CHECK (kind IN ('collection', 'series'));

-- Terms that the house adds to the vocabularies that ship. also: further spellings, one a line.
CREATE TABLE house_term (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    also TEXT NOT NULL,
    archived_on TEXT
);

-- Terms that somebody gave an asset. What is read from its words is in the index alone.
CREATE TABLE asset_term (
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    term TEXT NOT NULL,
    PRIMARY KEY (asset_id, term)
) {clustered};
CREATE INDEX asset_term_term ON asset_term (term, asset_id);

-- What a stored picture is and looks like. embedded: the rights it carries (IPTC, XMP, EXIF) as JSON. prints: the
-- version of the rules that made the fingerprints; fault: why it could not be read, as a sentence's code.
CREATE TABLE picture (
    sha256 TEXT PRIMARY KEY REFERENCES stored_file (sha256),
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    profile TEXT NOT NULL,
    embedded TEXT NOT NULL,
    prints BIGINT NOT NULL,
    fault TEXT NOT NULL,
    pdq TEXT NOT NULL,
    quality BIGINT NOT NULL,
    look TEXT NOT NULL,
    colours TEXT NOT NULL
);

CREATE TABLE saved_search (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL CHECK (name <> ''),
    query TEXT NOT NULL,
    archived_on TEXT
);

-- A change of many assets as one step that can be undone. before, after: the changed fields as JSON.
CREATE TABLE bulk_edit (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    label TEXT NOT NULL,
    assets BIGINT NOT NULL,
    undone_at TEXT
);
CREATE TABLE bulk_edit_asset (
    bulk_edit_id BIGINT NOT NULL REFERENCES bulk_edit (id),
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (bulk_edit_id, asset_id)
) {clustered};

-- Pairs that somebody has looked at and found to be two things; the smaller id first.
CREATE TABLE asset_distinct (
    asset_id BIGINT NOT NULL REFERENCES asset (id),
    other_id BIGINT NOT NULL REFERENCES asset (id),
    PRIMARY KEY (asset_id, other_id),
    CHECK (asset_id < other_id)
) {clustered};

-- Whatever changes how assets stand towards licensing (core/catalogue), to count it in no time.
CREATE INDEX audit_log_standings ON audit_log (id) WHERE record_table <> 'asset' AND (area IN ('assets', 'contracts', 'institutions', 'rights') OR record_table = 'licensed_product');
