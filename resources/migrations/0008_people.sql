-- Who works in this workspace and as what. name: the actor's name, as the history writes it. One row for each role that
-- a person holds. While there is no row at all, the workspace is one person's own and everything is allowed.
CREATE TABLE member (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL CHECK (name <> ''),
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('licensing_staff', 'brand_manager', 'legal', 'accountant', 'lead', 'administrator')),
    brand_id BIGINT REFERENCES brand (id),
    archived_on TEXT,
    CHECK ((role = 'brand_manager') = (brand_id IS NOT NULL))
);
CREATE UNIQUE INDEX member_role ON member (name, role) WHERE archived_on IS NULL;
