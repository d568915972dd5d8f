-- Review packages: what was shared with brands as files, what came back, and whose keys signed it.

-- The keys that this workspace signs with; the secret halves are on people's computers, never here. purpose: what for.
CREATE TABLE signing_key (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    purpose TEXT NOT NULL,
    public_key TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    retired_at TEXT
);
CREATE UNIQUE INDEX signing_key_in_use ON signing_key (purpose) WHERE retired_at IS NULL;

-- The keys by which others are known: a brand's, where packages are sent from; another workspace's, where they are
-- opened (then without a brand). The first is taken as it comes, each later one needs a person's word.
CREATE TABLE known_key (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    brand_id BIGINT REFERENCES brand (id),
    workspace TEXT NOT NULL,
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('first', 'waiting', 'confirmed', 'refused')),
    seen_at TEXT NOT NULL
);
CREATE INDEX known_key_brand ON known_key (brand_id);
CREATE INDEX known_key_workspace ON known_key (workspace);

-- thread: the first package of an exchange; all that follow it have its uuid. brand_id: where the brand is a record
-- (the house's side). workspace, workspace_name: where it was made. records: what stands in it, as JSON; assets,
-- proposals: how many of them do.
CREATE TABLE review_package (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    uuid TEXT NOT NULL UNIQUE,
    thread TEXT NOT NULL,
    parent TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'reply')),
    direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
    brand_id BIGINT REFERENCES brand (id),
    brand_code TEXT NOT NULL,
    brand_en TEXT NOT NULL,
    brand_zh TEXT NOT NULL,
    workspace TEXT NOT NULL,
    workspace_name TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    taken_at TEXT,
    public_key TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    assets BIGINT NOT NULL,
    proposals BIGINT NOT NULL,
    records_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    withdrawn_at TEXT,
    withdrawn_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX review_package_thread ON review_package (thread);
CREATE INDEX review_package_brand ON review_package (brand_id);

-- What a received package carried, so that nothing of it is lost when files are looked after.
CREATE TABLE review_file (
    package_id BIGINT NOT NULL REFERENCES review_package (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    PRIMARY KEY (package_id, name)
) {clustered};

-- What people of both sides say about what was shared. It is never changed: who changes their mind writes another that
-- replaces it (uuids, one a line). package: the one it was written on; reply: the one it came in, empty for what was
-- written here. public_key: of who signed the reply.
CREATE TABLE review_entry (
    id {id},
    uuid TEXT NOT NULL UNIQUE,
    thread TEXT NOT NULL,
    package TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('house', 'brand')),
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'choice', 'answer', 'file')),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('package', 'asset', 'proposal', 'submission')),
    subject TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    replaces TEXT NOT NULL,
    value TEXT NOT NULL,
    body TEXT NOT NULL,
    file_sha256 TEXT REFERENCES stored_file (sha256),
    file_name TEXT NOT NULL,
    author TEXT NOT NULL,
    written_at TEXT NOT NULL,
    internal BIGINT NOT NULL DEFAULT 0 CHECK (internal IN (0, 1)),
    reply TEXT NOT NULL,
    public_key TEXT NOT NULL
);
CREATE INDEX review_entry_thread ON review_entry (thread);
CREATE INDEX review_entry_subject ON review_entry (subject_kind, subject);

-- Which entries a package that was sent carried: the others wait for the next one.
CREATE TABLE review_given (
    package_id BIGINT NOT NULL REFERENCES review_package (id),
    entry TEXT NOT NULL,
    PRIMARY KEY (package_id, entry)
) {clustered};
{append_only review_given}
{append_only review_entry}
{append_only review_file}
