#include "core/cases/caserepository.h"

#include "core/base/textfold.h"

namespace lianming {

namespace {

constexpr auto caseTable = "protection_case";

Fields values(const ProtectionCase &c)
{
    const Value seller = c.seller != 0 ? Value(c.seller) : Value(nullptr);
    const auto outcome = c.outcome ? Value(caseOutcomeCode(*c.outcome)) : Value("");
    return {{"number", c.number},
            {"title", c.title.trimmed()},
            {"institution_id", c.institution},
            {"seller_id", seller},
            {"platform", c.platform.trimmed()},
            {"regime", noticeRegimeCode(c.regime)},
            {"right_kind", registrationKindCode(c.right)},
            {"state", caseStateCode(c.state)},
            {"state_on", c.stateOn},
            {"holder", c.holder.trimmed()},
            {"contact_name", c.contactName.trimmed()},
            {"contact", c.contact.trimmed()},
            {"address", c.address.trimmed()},
            {"reasons", c.reasons.trimmed()},
            {"similarity", c.similarity.trimmed()},
            {"declared", c.declared},
            {"unstamped_note", c.unstampedNote.trimmed()},
            {"owner", c.owner.trimmed()},
            {"notes", c.notes},
            {"batch", c.batch.trimmed()},
            {"writer", c.writer},
            {"standing", c.standing},
            {"standing_on", c.standingOn},
            {"standing_note", c.standingNote},
            {"scope_reason", c.scopeReason.trimmed()},
            {"scope_licence", c.scopeLicence},
            {"scope_by", c.scopeBy},
            {"scope_on", c.scopeOn},
            {"reference", c.reference.trimmed()},
            {"sent_on", c.sentOn},
            {"arrived_at", c.arrivedAt},
            {"arrived_zone", c.arrivedZone},
            {"respond_by", c.respondBy},
            {"filed_with", c.filedWith.trimmed()},
            {"filed_reference", c.filedReference.trimmed()},
            {"filed_on", c.filedOn},
            {"told_on", c.toldOn},
            {"outcome", outcome},
            {"opened_on", c.openedOn},
            {"closed_on", c.closedOn}};
}

ProtectionCase protectionCase(const Row &row)
{
    ProtectionCase c;
    c.id = row.id<ProtectionCase>("id");
    c.version = row.integer("version");
    c.number = row.text("number");
    c.title = row.text("title");
    c.institution = row.id<Institution>("institution_id");
    c.seller = row.optionalInteger("seller_id").value_or(0);
    c.platform = row.text("platform");
    c.regime = parseNoticeRegime(row.text("regime")).value_or(NoticeRegime::ECommerce);
    c.right = parseRegistrationKind(row.text("right_kind")).value_or(RegistrationKind::Copyright);
    c.state = parseCaseState(row.text("state")).value_or(CaseState::Draft);
    c.stateOn = row.day("state_on");
    c.holder = row.text("holder");
    c.contactName = row.text("contact_name");
    c.contact = row.text("contact");
    c.address = row.text("address");
    c.reasons = row.text("reasons");
    c.similarity = row.text("similarity");
    c.declared = row.truth("declared");
    c.unstampedNote = row.text("unstamped_note");
    c.owner = row.text("owner");
    c.notes = row.text("notes");
    c.batch = row.text("batch");
    c.writer = row.text("writer");
    c.standing = row.text("standing");
    c.standingOn = row.optionalDay("standing_on");
    c.standingNote = row.text("standing_note");
    c.scopeReason = row.text("scope_reason");
    c.scopeLicence = row.text("scope_licence");
    c.scopeBy = row.text("scope_by");
    c.scopeOn = row.optionalDay("scope_on");
    c.reference = row.text("reference");
    c.sentOn = row.optionalDay("sent_on");
    c.arrivedAt = row.instant("arrived_at");
    c.arrivedZone = row.text("arrived_zone");
    c.respondBy = row.day("respond_by");
    c.filedWith = row.text("filed_with");
    c.filedReference = row.text("filed_reference");
    c.filedOn = row.optionalDay("filed_on");
    c.toldOn = row.optionalDay("told_on");
    c.outcome = parseCaseOutcome(row.text("outcome"));
    c.openedOn = row.day("opened_on");
    c.closedOn = row.optionalDay("closed_on");
    return c;
}

CaseItem caseItem(const Row &row)
{
    CaseItem item;
    item.id = row.id<CaseItem>("id");
    item.listing = row.optionalInteger("listing_id").value_or(0);
    item.match = row.optionalInteger("match_id").value_or(0);
    item.asset = row.id<Asset>("asset_id");
    item.number = row.text("number");
    item.url = row.text("url");
    item.title = row.text("title");
    item.priceShown = row.text("price_shown");
    item.unitsShown = row.text("units_shown");
    item.removedOn = row.optionalDay("removed_on");
    item.restoredOn = row.optionalDay("restored_on");
    return item;
}

Value orNull(qint64 id)
{
    return id != 0 ? Value(id) : Value(nullptr);
}

void insertContent(Journal &journal, const ProtectionCase &c)
{
    Connection &db = journal.transaction().db();
    int place = 0;
    for (const CaseItem &item : c.items) {
        insertRow(db, "case_item",
                  {{"case_id", c.id},
                   {"place", ++place},
                   {"listing_id", orNull(item.listing)},
                   {"match_id", orNull(item.match)},
                   {"asset_id", item.asset},
                   {"number", item.number.trimmed()},
                   {"url", item.url.trimmed()},
                   {"title", item.title.trimmed()},
                   {"price_shown", item.priceShown.trimmed()},
                   {"units_shown", item.unitsShown.trimmed()},
                   {"removed_on", item.removedOn},
                   {"restored_on", item.restoredOn}});
    }
    for (const Id<Registration> one : c.registrations) {
        Statement(db, QStringLiteral("INSERT INTO case_registration (case_id, registration_id) VALUES (?, ?)"))
            .bind(c.id, one)
            .run();
    }
    for (const Id<Evidence> one : c.evidence) {
        Statement(db, QStringLiteral("INSERT INTO case_evidence (case_id, evidence_id) VALUES (?, ?)"))
            .bind(c.id, one)
            .run();
    }
}

/// What a list shows, as conditions on c; its texts are bound in their order.
struct CaseConditions {
    QStringList all{QStringLiteral("c.id > 0")};
    Fields values;

    explicit CaseConditions(const CaseFilter &filter)
    {
        QStringList states;
        for (const CaseState state : filter.states)
            states.append(QStringLiteral("'%1'").arg(QLatin1StringView(caseStateCode(state))));
        if (!states.isEmpty())
            all.append(QStringLiteral("c.state IN (%1)").arg(states.join(u',')));
        number("c.institution_id", filter.institution.value);
        number("c.seller_id", filter.seller);
        if (filter.asset.isSet()) {
            all.append(QStringLiteral("EXISTS (SELECT 1 FROM case_item x WHERE x.case_id = c.id AND x.asset_id = %1)")
                           .arg(filter.asset.value));
        }
        text("c.platform = ?", filter.platform);
        text("c.batch = ?", filter.batch);
        text("c.owner = ?", filter.owner);
        if (filter.outcome)
            text("c.outcome = ?", QString::fromLatin1(caseOutcomeCode(*filter.outcome)));
        if (filter.openOnly)
            all.append(QStringLiteral("c.state <> 'closed'"));
        if (filter.stillUpOnly) {
            all.append(QStringLiteral("c.sent_on IS NOT NULL AND EXISTS (SELECT 1 FROM case_item x WHERE x.case_id = "
                                      "c.id AND (x.removed_on IS NULL OR x.restored_on IS NOT NULL))"));
        }
        if (filter.sentFrom)
            text("c.sent_on >= ?", filter.sentFrom->toString(Qt::ISODate));
        if (filter.sentUntil)
            text("c.sent_on <= ?", filter.sentUntil->toString(Qt::ISODate));
    }
    void number(const char *column, qint64 id)
    {
        if (id != 0)
            all.append(QStringLiteral("%1 = %2").arg(QLatin1StringView(column)).arg(id));
    }
    void text(const char *condition, const QString &value)
    {
        if (value.isEmpty())
            return;
        all.append(QString::fromLatin1(condition));
        values.append({condition, value});
    }
    [[nodiscard]] QString where() const { return QStringLiteral(" WHERE ") + all.join(QStringLiteral(" AND ")); }
};

bool speaksOf(const QString &needle, const QStringList &texts)
{
    const QString folded = needle.toCaseFolded();
    return std::ranges::any_of(texts, [&](const QString &text) { return text.toCaseFolded().contains(folded); });
}

} // namespace

std::optional<ProtectionCase> CaseRepository::find(Id<ProtectionCase> id) const
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM protection_case WHERE id = ?"))
                     .bind(id)
                     .one<ProtectionCase>(protectionCase);
    if (!found)
        return found;
    found->items = Statement(*m_db, QStringLiteral("SELECT * FROM case_item WHERE case_id = ? ORDER BY place, id"))
                       .bind(id)
                       .all<CaseItem>(caseItem);
    found->registrations =
        Statement(*m_db, QStringLiteral("SELECT registration_id FROM case_registration WHERE case_id = ? "
                                        "ORDER BY registration_id"))
            .bind(id)
            .all<Id<Registration>>([](const Row &row) { return row.id<Registration>("registration_id"); });
    found->evidence =
        Statement(*m_db, QStringLiteral("SELECT evidence_id FROM case_evidence WHERE case_id = ? ORDER BY evidence_id"))
            .bind(id)
            .all<Id<Evidence>>([](const Row &row) { return row.id<Evidence>("evidence_id"); });
    return found;
}

std::optional<Id<ProtectionCase>> CaseRepository::find(const QString &number) const
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM protection_case WHERE number = ?"))
        .bind(number)
        .one<Id<ProtectionCase>>([](const Row &row) { return row.id<ProtectionCase>("id"); });
}

QList<CaseRow> CaseRepository::list(const CaseFilter &filter) const
{
    const CaseConditions conditions(filter);
    Statement rows(*m_db, QStringLiteral("SELECT c.*, i.code AS institution_code, COALESCE(s.name, '') AS seller_name, "
                                         "(SELECT COUNT(*) FROM case_item x WHERE x.case_id = c.id) AS items "
                                         "FROM protection_case c JOIN institution i ON i.id = c.institution_id "
                                         "LEFT JOIN seller s ON s.id = c.seller_id")
                              + conditions.where() + QStringLiteral(" ORDER BY c.id DESC"));
    rows.bindFields(conditions.values);
    QList<CaseRow> out = rows.all<CaseRow>([](const Row &row) {
        const ProtectionCase c = protectionCase(row);
        CaseRow one;
        one.id = c.id;
        one.version = c.version;
        one.number = c.number;
        one.title = c.title;
        one.institution = c.institution;
        one.institutionCode = row.text("institution_code");
        one.seller = c.seller;
        one.sellerName = row.text("seller_name");
        one.platform = c.platform;
        one.right = c.right;
        one.state = c.state;
        one.stateOn = c.stateOn;
        one.sentOn = c.sentOn;
        if (c.respondBy.isValid())
            one.respondBy = c.respondBy;
        one.outcome = c.outcome;
        one.owner = c.owner;
        one.batch = c.batch;
        one.openedOn = c.openedOn;
        one.closedOn = c.closedOn;
        one.items = int(row.integer("items"));
        return one;
    });
    if (filter.text.trimmed().isEmpty())
        return out;
    QHash<qint64, QStringList> addresses;
    Statement items(*m_db, QStringLiteral("SELECT case_id, url, number, title FROM case_item"));
    while (items.next()) {
        addresses[items.row().integer("case_id")].append(
            {items.row().text("url"), items.row().text("number"), items.row().text("title")});
    }
    out.removeIf([&](const CaseRow &row) {
        return !speaksOf(filter.text.trimmed(),
                         QStringList{row.number, row.title, row.sellerName} + addresses.value(row.id.value));
    });
    return out;
}

QList<RemovalRow> CaseRepository::removals(const CaseFilter &filter) const
{
    const CaseConditions conditions(filter);
    Statement rows(*m_db, QStringLiteral("SELECT c.id, c.platform, c.sent_on, x.removed_on, x.restored_on FROM "
                                         "case_item x JOIN protection_case c ON c.id = x.case_id")
                              + conditions.where() + QStringLiteral(" AND c.sent_on IS NOT NULL ORDER BY x.id"));
    rows.bindFields(conditions.values);
    return rows.all<RemovalRow>([](const Row &row) {
        return RemovalRow{row.id<ProtectionCase>("id"), row.text("platform"), row.day("sent_on"),
                          row.optionalDay("removed_on"), row.optionalDay("restored_on")};
    });
}

QList<RecoveryRow> CaseRepository::recoveries(const CaseFilter &filter) const
{
    const CaseConditions conditions(filter);
    Statement rows(*m_db, QStringLiteral("SELECT c.id, r.kind, r.currency, r.amount_minor, r.on_day FROM "
                                         "case_recovery r JOIN protection_case c ON c.id = r.case_id")
                              + conditions.where() + QStringLiteral(" ORDER BY r.id"));
    rows.bindFields(conditions.values);
    return rows.all<RecoveryRow>([](const Row &row) {
        return RecoveryRow{
            row.id<ProtectionCase>("id"), row.text("kind"),
            Money{row.integer("amount_minor"), Currency::find(QStringView(row.text("currency"))).value_or(Currency())},
            row.day("on_day")};
    });
}

QList<Id<ProtectionCase>> CaseRepository::waiting() const
{
    return Statement(*m_db, QStringLiteral("SELECT id FROM protection_case WHERE state = 'waiting' ORDER BY id"))
        .all<Id<ProtectionCase>>([](const Row &row) { return row.id<ProtectionCase>("id"); });
}

std::optional<ProtectionCase> CaseRepository::newestOf(Id<Institution> institution) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM protection_case WHERE institution_id = ? AND holder <> '' "
                                           "ORDER BY id DESC LIMIT 1"))
        .bind(institution)
        .one<ProtectionCase>(protectionCase);
}

Id<ProtectionCase> CaseRepository::insert(Journal &journal, const ProtectionCase &record)
{
    ProtectionCase stored = record;
    stored.id = {journal.insert(Area::Protection, caseTable, record.number, values(record))};
    insertContent(journal, stored);
    return stored.id;
}

void CaseRepository::update(Journal &journal, const ProtectionCase &record, const char *action, bool withContent)
{
    journal.update(Area::Protection, caseTable, record.number, record.id.value, record.version, values(record), action);
    if (!withContent)
        return;
    Connection &db = journal.transaction().db();
    const ProtectionCase before = *CaseRepository(db).find(record.id);
    if (before.items == record.items && before.registrations == record.registrations
        && before.evidence == record.evidence)
        return;
    for (const char *table : {"case_item", "case_registration", "case_evidence"}) {
        Statement(db, QStringLiteral("DELETE FROM %1 WHERE case_id = ?").arg(QLatin1StringView(table)))
            .bind(record.id)
            .run();
    }
    insertContent(journal, record);
    const auto counts = [](const ProtectionCase &c) {
        return QStringLiteral("%1 / %2 / %3").arg(c.items.size()).arg(c.registrations.size()).arg(c.evidence.size());
    };
    journal.note(Area::Protection, caseTable, record.id.value, record.number, "changed",
                 {{QStringLiteral("case_content"), counts(before), counts(record)}});
}

void CaseRepository::markItems(Journal &journal, const ProtectionCase &record)
{
    for (const CaseItem &item : record.items) {
        Statement(journal.transaction().db(),
                  QStringLiteral("UPDATE case_item SET removed_on = ?, restored_on = ?, version = version + 1 "
                                 "WHERE id = ? AND case_id = ?"))
            .bind(item.removedOn, item.restoredOn, item.id, record.id)
            .run();
    }
}

} // namespace lianming
