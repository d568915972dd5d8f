-- Reports that somebody defined and keeps.

-- definition: what is asked and how it is laid out, "lianming-report/1" (core/reports/reportdefinition.h).
CREATE TABLE report_definition (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('contract', 'portfolio')),
    definition TEXT NOT NULL,
    archived_on TEXT
);
CREATE UNIQUE INDEX report_definition_name ON report_definition (name) WHERE archived_on IS NULL;
