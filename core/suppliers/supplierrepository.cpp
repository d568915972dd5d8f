#include "core/suppliers/supplierrepository.h"

#include "core/institutions/partyfields.h"

namespace lianming {

namespace {

constexpr auto supplierTable = "supplier";
constexpr auto supplierContactTable = "supplier_contact";
constexpr auto factoryTable = "factory";
constexpr auto approvalTable = "factory_approval";
constexpr auto factoryAuditTable = "factory_audit";
constexpr auto findingTable = "factory_finding";

Fields values(const Supplier &supplier)
{
    return {{"code", supplier.code},
            {"name_en", supplier.nameEn.trimmed()},
            {"name_zh", supplier.nameZh.trimmed()},
            {"company", supplier.company.trimmed()},
            {"credit_code", supplier.creditCode},
            {"country", supplier.country},
            {"website", supplier.website},
            {"notes", supplier.notes},
            {"fictitious", supplier.fictitious},
            {"archived_on", supplier.archivedOn}};
}

Supplier supplier(const Row &row)
{
    return {row.id<Supplier>("id"), row.integer("version"), row.text("code"),        row.text("name_en"),
            row.text("name_zh"),    row.text("company"),    row.text("credit_code"), row.text("country"),
            row.text("website"),    row.text("notes"),      row.truth("fictitious"), row.optionalDay("archived_on")};
}

Fields values(const SupplierContact &contact)
{
    return {{"supplier_id", contact.supplier},  {"name", contact.name.trimmed()},
            {"role", contact.role.trimmed()},   {"email", contact.email.trimmed()},
            {"phone", contact.phone.trimmed()}, {"archived_on", contact.archivedOn}};
}

SupplierContact supplierContact(const Row &row)
{
    return {row.id<SupplierContact>("id"),
            row.integer("version"),
            row.id<Supplier>("supplier_id"),
            row.text("name"),
            row.text("role"),
            row.text("email"),
            row.text("phone"),
            row.optionalDay("archived_on")};
}

Fields values(const Factory &factory)
{
    return {{"supplier_id", factory.supplier},      {"code", factory.code},
            {"name_en", factory.nameEn.trimmed()},  {"name_zh", factory.nameZh.trimmed()},
            {"address", factory.address.trimmed()}, {"territory", factory.territory},
            {"lead_days", factory.leadDays},        {"notes", factory.notes},
            {"archived_on", factory.archivedOn}};
}

Factory factory(const Row &row)
{
    Factory out;
    out.id = row.id<Factory>("id");
    out.version = row.integer("version");
    out.supplier = row.id<Supplier>("supplier_id");
    out.code = row.text("code");
    out.nameEn = row.text("name_en");
    out.nameZh = row.text("name_zh");
    out.address = row.text("address");
    out.territory = row.text("territory");
    out.leadDays = row.integer("lead_days");
    out.notes = row.text("notes");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

Fields values(const FactoryApproval &approval)
{
    return {{"factory_id", approval.factory},     {"brand_id", approval.brand},
            {"contract_id", approval.contract},   {"state", factoryApprovalStateCode(approval.state)},
            {"valid_from", approval.valid.start}, {"valid_to", approval.valid.end},
            {"note", approval.note.trimmed()}};
}

FactoryApproval factoryApproval(const Row &row)
{
    return {row.id<FactoryApproval>("id"),
            row.integer("version"),
            row.id<Factory>("factory_id"),
            row.id<Brand>("brand_id"),
            row.id<Contract>("contract_id"),
            parseFactoryApprovalState(row.text("state")).value_or(FactoryApprovalState::Requested),
            {row.day("valid_from"), row.day("valid_to")},
            row.text("note")};
}

Fields values(const FactoryAudit &audit)
{
    return {{"factory_id", audit.factory},
            {"kind", factoryAuditKindCode(audit.kind)},
            {"on_day", audit.onDay},
            {"auditor", audit.auditor.trimmed()},
            {"result", factoryAuditResultCode(audit.result)},
            {"next_on", audit.nextOn},
            {"notes", audit.notes}};
}

FactoryAudit factoryAudit(const Row &row)
{
    FactoryAudit out;
    out.id = row.id<FactoryAudit>("id");
    out.version = row.integer("version");
    out.factory = row.id<Factory>("factory_id");
    out.kind = parseFactoryAuditKind(row.text("kind")).value_or(FactoryAuditKind::Quality);
    out.onDay = row.day("on_day");
    out.auditor = row.text("auditor");
    out.result = parseFactoryAuditResult(row.text("result")).value_or(FactoryAuditResult::Passed);
    out.nextOn = row.optionalDay("next_on");
    out.notes = row.text("notes");
    return out;
}

Fields values(const FactoryFinding &finding)
{
    return {{"text", finding.text.trimmed()},
            {"due_on", finding.dueOn},
            {"closed_on", finding.closedOn},
            {"remedy", finding.remedy.trimmed()}};
}

FactoryFinding factoryFinding(const Row &row)
{
    return {row.id<FactoryFinding>("id"), row.integer("version"), row.text("text"), row.day("due_on"),
            row.optionalDay("closed_on"), row.text("remedy")};
}

/// As many pieces as written; the history keeps what there was before in words.
QString capacityText(const QList<FactoryCapacity> &capacities)
{
    QStringList out;
    for (const FactoryCapacity &one : capacities)
        out.append(one.category + u' ' + QString::number(one.perMonth));
    return out.join(QStringLiteral(", "));
}

void storeCapacities(Connection &db, Id<Factory> factory, const QList<FactoryCapacity> &capacities)
{
    Statement(db, QStringLiteral("DELETE FROM factory_capacity WHERE factory_id = ?")).bind(factory).run();
    for (const FactoryCapacity &one : capacities) {
        Statement(db, QStringLiteral("INSERT INTO factory_capacity (factory_id, category, per_month) VALUES (?, ?, ?)"))
            .bind(factory, one.category, one.perMonth)
            .run();
    }
}

} // namespace

QList<SupplierItem> SupplierRepository::list(const QString &text, bool withArchived, QDate today) const
{
    Statement rows(
        *m_db,
        QStringLiteral(
            "SELECT s.*, COALESCE(f.n, 0) AS factories, COALESCE(o.n, 0) AS orders, COALESCE(o.late, 0) AS late, "
            "COALESCE(g.n, 0) AS findings, a.next_on AS next_audit FROM supplier s "
            "LEFT JOIN (SELECT supplier_id, COUNT(*) AS n FROM factory WHERE archived_on IS NULL GROUP BY supplier_id) "
            "f ON f.supplier_id = s.id "
            "LEFT JOIN (SELECT f.supplier_id, COUNT(*) AS n, COUNT(CASE WHEN o.due_on < ? THEN 1 END) AS late "
            "FROM production_order o JOIN factory f ON f.id = o.factory_id "
            "WHERE o.state IN ('ordered', 'in_production') GROUP BY f.supplier_id) o ON o.supplier_id = s.id "
            "LEFT JOIN (SELECT f.supplier_id, COUNT(*) AS n FROM factory_finding g "
            "JOIN factory_audit a ON a.id = g.audit_id JOIN factory f ON f.id = a.factory_id "
            "WHERE g.closed_on IS NULL GROUP BY f.supplier_id) g ON g.supplier_id = s.id "
            // The next day of a kind is its newest audit's.
            "LEFT JOIN (SELECT f.supplier_id, MIN(a.next_on) AS next_on FROM factory_audit a "
            "JOIN factory f ON f.id = a.factory_id WHERE f.archived_on IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM factory_audit b WHERE b.factory_id = a.factory_id AND b.kind = a.kind "
            "AND b.on_day > a.on_day) GROUP BY f.supplier_id) a ON a.supplier_id = s.id%1 ORDER BY s.code")
            .arg(withArchived ? QString() : QStringLiteral(" WHERE s.archived_on IS NULL")));
    rows.bind(today);
    QList<SupplierItem> out;
    while (rows.next()) {
        const Row row = rows.row();
        const Supplier found = supplier(row);
        if (matchesWords(text, {found.code, found.nameEn, found.nameZh, found.company, found.creditCode}))
            out.append({found, row.integer("factories"), row.integer("orders"), row.integer("late"),
                        row.integer("findings"), row.optionalDay("next_audit")});
    }
    return out;
}

std::optional<Supplier> SupplierRepository::find(Id<Supplier> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM supplier WHERE id = ?")).bind(id).one<Supplier>(supplier);
}

std::optional<Supplier> SupplierRepository::find(const QString &code) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM supplier WHERE code = ?")).bind(code).one<Supplier>(supplier);
}

QList<SupplierContact> SupplierRepository::contacts(Id<Supplier> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM supplier_contact WHERE supplier_id = ? AND archived_on IS "
                                           "NULL ORDER BY name, id"))
        .bind(id)
        .all<SupplierContact>(supplierContact);
}

std::optional<SupplierContact> SupplierRepository::find(Id<SupplierContact> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM supplier_contact WHERE id = ?"))
        .bind(id)
        .one<SupplierContact>(supplierContact);
}

QList<Factory> SupplierRepository::withCapacities(QList<Factory> factories) const
{
    for (Factory &one : factories) {
        one.capacities =
            Statement(*m_db, QStringLiteral("SELECT * FROM factory_capacity WHERE factory_id = ? ORDER BY category"))
                .bind(one.id)
                .all<FactoryCapacity>([](const Row &row) {
                    return FactoryCapacity{row.text("category"), row.integer("per_month")};
                });
    }
    return factories;
}

QList<Factory> SupplierRepository::factories(Id<Supplier> id, bool withArchived) const
{
    return withCapacities(
        Statement(*m_db, QStringLiteral("SELECT f.* FROM factory f JOIN supplier s ON s.id = f.supplier_id WHERE %1%2 "
                                        "ORDER BY f.code")
                             .arg(id.isSet() ? QStringLiteral("s.id = ?")
                                             : QStringLiteral("s.id > ? AND s.archived_on IS NULL"),
                                  withArchived ? QString() : QStringLiteral(" AND f.archived_on IS NULL")))
            .bind(id.value)
            .all<Factory>(factory));
}

std::optional<Factory> SupplierRepository::find(Id<Factory> id) const
{
    const auto found = withCapacities(
        Statement(*m_db, QStringLiteral("SELECT * FROM factory WHERE id = ?")).bind(id).all<Factory>(factory));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Factory> SupplierRepository::findFactory(const QString &code) const
{
    const auto found = withCapacities(
        Statement(*m_db, QStringLiteral("SELECT * FROM factory WHERE code = ?")).bind(code).all<Factory>(factory));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<FactoryApproval> SupplierRepository::approvals(Id<Factory> id) const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT * FROM factory_approval WHERE factory_id = ? ORDER BY valid_to DESC, id DESC"))
        .bind(id)
        .all<FactoryApproval>(factoryApproval);
}

std::optional<FactoryApproval> SupplierRepository::find(Id<FactoryApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM factory_approval WHERE id = ?"))
        .bind(id)
        .one<FactoryApproval>(factoryApproval);
}

QList<FactoryAudit> SupplierRepository::audits(Id<Factory> id) const
{
    QList<FactoryAudit> out =
        Statement(*m_db,
                  QStringLiteral("SELECT * FROM factory_audit WHERE factory_id = ? ORDER BY on_day DESC, id DESC"))
            .bind(id)
            .all<FactoryAudit>(factoryAudit);
    for (FactoryAudit &audit : out) {
        audit.findings =
            Statement(*m_db, QStringLiteral("SELECT * FROM factory_finding WHERE audit_id = ? ORDER BY due_on, id"))
                .bind(audit.id)
                .all<FactoryFinding>(factoryFinding);
    }
    return out;
}

std::optional<FactoryAudit> SupplierRepository::find(Id<FactoryAudit> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM factory_audit WHERE id = ?"))
        .bind(id)
        .one<FactoryAudit>(factoryAudit);
}

std::optional<FactoryFinding> SupplierRepository::find(Id<FactoryFinding> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM factory_finding WHERE id = ?"))
        .bind(id)
        .one<FactoryFinding>(factoryFinding);
}

Id<Supplier> SupplierRepository::insert(Journal &journal, const Supplier &one)
{
    return {journal.insert(Area::WorkPlans, supplierTable, one.code, values(one))};
}

void SupplierRepository::update(Journal &journal, const Supplier &one, const char *action)
{
    journal.update(Area::WorkPlans, supplierTable, one.code, one.id.value, one.version, values(one), action);
}

Id<SupplierContact> SupplierRepository::insert(Journal &journal, const SupplierContact &one)
{
    return {journal.insert(Area::WorkPlans, supplierContactTable, one.name, values(one))};
}

void SupplierRepository::update(Journal &journal, const SupplierContact &one, const char *action)
{
    journal.update(Area::WorkPlans, supplierContactTable, one.name, one.id.value, one.version, values(one), action);
}

Id<Factory> SupplierRepository::insert(Journal &journal, const Factory &one)
{
    const Id<Factory> id{journal.insert(Area::WorkPlans, factoryTable, one.code, values(one))};
    storeCapacities(journal.transaction().db(), id, one.capacities);
    return id;
}

void SupplierRepository::update(Journal &journal, const Factory &one, const char *action)
{
    Connection &db = journal.transaction().db();
    const auto before = SupplierRepository(db).find(one.id);
    journal.update(Area::WorkPlans, factoryTable, one.code, one.id.value, one.version, values(one), action);
    if (!before || before->capacities == one.capacities)
        return;
    storeCapacities(db, one.id, one.capacities);
    journal.note(Area::WorkPlans, factoryTable, one.id.value, one.code, "changed",
                 {{QStringLiteral("capacity"), capacityText(before->capacities), capacityText(one.capacities)}});
}

Id<FactoryApproval> SupplierRepository::insert(Journal &journal, const FactoryApproval &one, const QString &label)
{
    return {journal.insert(Area::WorkPlans, approvalTable, label, values(one))};
}

void SupplierRepository::update(Journal &journal, const FactoryApproval &one, const QString &label, const char *action)
{
    journal.update(Area::WorkPlans, approvalTable, label, one.id.value, one.version, values(one), action);
}

Id<FactoryAudit> SupplierRepository::insert(Journal &journal, const FactoryAudit &one, const QString &label)
{
    const Id<FactoryAudit> id{journal.insert(Area::WorkPlans, factoryAuditTable, label, values(one))};
    for (const FactoryFinding &finding : one.findings) {
        Fields fields = values(finding);
        fields.append({"audit_id", id});
        (void)journal.insert(Area::WorkPlans, findingTable, finding.text, fields);
    }
    return id;
}

void SupplierRepository::update(Journal &journal, const FactoryFinding &one, const char *action)
{
    journal.update(Area::WorkPlans, findingTable, one.text, one.id.value, one.version, values(one), action);
}

} // namespace lianming
