-- What restatements changed after a contract's last period was closed, where no open period can settle it, is settled by
-- documents of its own: an invoice, or credit notes on invoices from before. statement_id: the last closing that the
-- document takes into account. amount_minor: the difference before VAT, negative in a credit note.
CREATE TABLE restatement_document (
    invoice_id BIGINT PRIMARY KEY REFERENCES invoice (id),
    contract_id BIGINT NOT NULL REFERENCES contract (id),
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    amount_minor BIGINT NOT NULL CHECK (amount_minor <> 0)
);
CREATE INDEX restatement_document_contract ON restatement_document (contract_id);
{append_only restatement_document}
