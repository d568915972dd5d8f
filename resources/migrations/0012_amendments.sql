-- Amendments: what changes in a signed contract, and from which day.

-- after_terms: the whole contract as amended, "lianming-contract/1"; before_terms: as it stood until then, written when
-- the amendment is signed. option_id: the option that was used by it. base: how many amendments were signed when it was drafted.
CREATE TABLE amendment (
    id {id},
    version BIGINT NOT NULL DEFAULT 1,
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL CHECK (title <> ''),
    reason TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'dropped')),
    signed_on TEXT,
    option_id BIGINT REFERENCES contract_option (id),
    base INTEGER NOT NULL,
    before_terms TEXT NOT NULL,
    after_terms TEXT NOT NULL,
    UNIQUE (contract_id, number),
    CHECK ((state = 'signed') = (signed_on IS NOT NULL)),
    CHECK ((state = 'signed') = (before_terms <> ''))
);
{refuse amendment UPDATE OLD.state <> 'draft'}
{refuse amendment DELETE OLD.state = 'signed'}

-- amendments: how many of them are signed. The record holds what is agreed now; what was agreed before stands in them.
ALTER TABLE contract ADD COLUMN amendments INTEGER NOT NULL DEFAULT 0;
{allow contract UPDATE}
{refuse contract UPDATE OLD.state <> 'draft' AND (OLD.number <> NEW.number OR OLD.institution_id <> NEW.institution_id OR OLD.brand_id <> NEW.brand_id OR OLD.currency <> NEW.currency OR OLD.start_on <> NEW.start_on OR OLD.frequency <> NEW.frequency OR OLD.report_within_days <> NEW.report_within_days OR COALESCE(OLD.master_id, 0) <> COALESCE(NEW.master_id, 0) OR NEW.state = 'draft' OR ((OLD.end_on <> NEW.end_on OR OLD.sell_off_days <> NEW.sell_off_days OR OLD.terms <> NEW.terms OR OLD.body <> NEW.body OR OLD.sublicensing <> NEW.sublicensing OR OLD.amendments <> NEW.amendments) AND NOT (NEW.amendments = OLD.amendments + 1 AND EXISTS (SELECT 1 FROM amendment a WHERE a.contract_id = OLD.id AND a.state = 'draft'))))}

-- A grant of an amendment applies from its first day on; one that an amendment replaces, until the day before
-- replaced_from.
ALTER TABLE contract_grant ADD COLUMN amendment_id BIGINT REFERENCES amendment (id);
ALTER TABLE contract_grant ADD COLUMN replaced_from TEXT;
{allow contract_grant INSERT}
{allow contract_grant UPDATE}
{allow contract_grant_code INSERT}
{refuse contract_grant INSERT EXISTS (SELECT 1 FROM contract c WHERE c.id = NEW.contract_id AND c.state <> 'draft') AND NOT EXISTS (SELECT 1 FROM amendment a WHERE a.id = NEW.amendment_id AND a.contract_id = NEW.contract_id AND a.state = 'draft')}
{refuse contract_grant UPDATE EXISTS (SELECT 1 FROM contract c WHERE c.id IN (OLD.contract_id, NEW.contract_id) AND c.state <> 'draft') AND NOT (OLD.replaced_from IS NULL AND OLD.id = NEW.id AND OLD.contract_id = NEW.contract_id AND OLD.exclusivity = NEW.exclusivity AND OLD.start_on = NEW.start_on AND OLD.end_on = NEW.end_on AND COALESCE(OLD.amendment_id, 0) = COALESCE(NEW.amendment_id, 0) AND EXISTS (SELECT 1 FROM amendment a WHERE a.contract_id = OLD.contract_id AND a.state = 'draft' AND a.effective_on = NEW.replaced_from))}
{refuse contract_grant_code INSERT EXISTS (SELECT 1 FROM contract_grant g JOIN contract c ON c.id = g.contract_id WHERE g.id = NEW.grant_id AND c.state <> 'draft') AND NOT EXISTS (SELECT 1 FROM contract_grant g JOIN amendment a ON a.id = g.amendment_id WHERE g.id = NEW.grant_id AND a.state = 'draft')}
