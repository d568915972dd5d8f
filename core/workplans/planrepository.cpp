#include "core/workplans/planrepository.h"

#include "core/institutions/partyfields.h"

namespace lianming {

namespace {

constexpr auto planTable = "work_plan";
constexpr auto storeTable = "store";
constexpr auto planTemplateTable = "plan_template";

Fields values(const WorkPlan &plan)
{
    return {{"number", plan.number},
            {"title_en", plan.titleEn.trimmed()},
            {"title_zh", plan.titleZh.trimmed()},
            {"contract_id", plan.contract},
            {"product_id", plan.product},
            {"store_id", plan.store},
            {"anchor_on", plan.anchor},
            {"owner", plan.owner.trimmed()},
            {"template_code", plan.templateCode},
            {"template_edition", plan.templateEdition},
            {"made_from", plan.madeFrom},
            {"notes", plan.notes},
            {"archived_on", plan.archivedOn}};
}

WorkPlan workPlan(const Row &row)
{
    WorkPlan out;
    out.id = row.id<WorkPlan>("id");
    out.version = row.integer("version");
    out.number = row.text("number");
    out.titleEn = row.text("title_en");
    out.titleZh = row.text("title_zh");
    out.contract = row.id<Contract>("contract_id");
    out.product = row.id<LicensedProduct>("product_id");
    out.store = row.id<Store>("store_id");
    out.anchor = row.day("anchor_on");
    out.owner = row.text("owner");
    out.templateCode = row.text("template_code");
    out.templateEdition = row.integer("template_edition");
    out.madeFrom = row.text("made_from");
    out.notes = row.text("notes");
    out.archivedOn = row.optionalDay("archived_on");
    return out;
}

Fields values(const Store &store)
{
    return {{"institution_id", store.institution},
            {"name_en", store.nameEn.trimmed()},
            {"name_zh", store.nameZh.trimmed()},
            {"platform", store.platform.trimmed()},
            {"url", store.url.trimmed()},
            {"opened_on", store.openedOn},
            {"notes", store.notes},
            {"archived_on", store.archivedOn}};
}

Store store(const Row &row)
{
    return {row.id<Store>("id"),
            row.integer("version"),
            row.id<Institution>("institution_id"),
            row.text("name_en"),
            row.text("name_zh"),
            row.text("platform"),
            row.text("url"),
            row.optionalDay("opened_on"),
            row.text("notes"),
            row.optionalDay("archived_on")};
}

Fields values(const StoredPlanTemplate &stored)
{
    return {{"code", stored.code}, {"edition", stored.edition}, {"document", stored.document},
            {"at", stored.at},     {"actor", stored.actor},     {"archived_on", stored.archivedOn}};
}

PlanItem planItem(const Row &row)
{
    PlanItem out;
    out.plan = workPlan(row);
    out.plan.madeFrom.clear();
    out.subject = row.text("subject");
    out.subjectEn = row.text("subject_en");
    out.subjectZh = row.text("subject_zh");
    out.institution = row.id<Institution>("institution_id");
    out.institutionEn = row.text("institution_en");
    out.institutionZh = row.text("institution_zh");
    out.brand = row.id<Brand>("brand_id");
    out.brandEn = row.text("brand_en");
    out.brandZh = row.text("brand_zh");
    out.tasks = row.integer("tasks");
    out.done = row.integer("done");
    out.blocked = row.integer("blocked");
    out.overdue = row.integer("overdue");
    out.firstDay = row.optionalDay("first_day");
    out.lastDay = row.optionalDay("last_day");
    return out;
}

QString storeName(const Store &one)
{
    return one.nameEn.isEmpty() ? one.nameZh : one.nameEn;
}

/// Plans with what they are for, and their tasks counted.
QString planItems(bool brandSide)
{
    return QStringLiteral(
               "SELECT w.id, w.version, w.number, w.title_en, w.title_zh, w.contract_id, w.product_id, w.store_id, "
               "w.anchor_on, w.owner, w.template_code, w.template_edition, '' AS made_from, w.notes, w.archived_on, "
               "COALESCE(p.sku, c.number, '') AS subject, COALESCE(p.name_en, c.title, s.name_en) AS subject_en, "
               "COALESCE(p.name_zh, s.name_zh, '') AS subject_zh, i.id AS institution_id, "
               "i.name_en AS institution_en, i.name_zh AS institution_zh, b.id AS brand_id, "
               "COALESCE(b.name_en, '') AS brand_en, COALESCE(b.name_zh, '') AS brand_zh, "
               "COALESCE(t.tasks, 0) AS tasks, COALESCE(t.done, 0) AS done, COALESCE(t.blocked, 0) AS blocked, "
               "COALESCE(t.overdue, 0) AS overdue, t.first_day, t.last_day FROM work_plan w "
               "LEFT JOIN licensed_product p ON p.id = w.product_id "
               "LEFT JOIN contract c ON c.id = COALESCE(w.contract_id, p.contract_id) "
               "LEFT JOIN store s ON s.id = w.store_id "
               "JOIN institution i ON i.id = COALESCE(c.institution_id, s.institution_id) "
               "LEFT JOIN brand b ON b.id = c.brand_id "
               "LEFT JOIN (SELECT plan_id, COUNT(CASE WHEN state <> 'dropped' THEN 1 END) AS tasks, "
               "COUNT(CASE WHEN state = 'done' THEN 1 END) AS done, "
               "COUNT(CASE WHEN state = 'blocked' THEN 1 END) AS blocked, "
               "COUNT(CASE WHEN state IN ('open', 'in_progress', 'blocked') AND due_on < ? THEN 1 END) AS overdue, "
               "MIN(start_on) AS first_day, MAX(due_on) AS last_day FROM work_task%1 GROUP BY plan_id) t "
               "ON t.plan_id = w.id WHERE w.id > 0")
        .arg(brandSide ? QStringLiteral(" WHERE side = 'brand'") : QString());
}

} // namespace

QList<PlanItem> PlanRepository::list(const PlanFilter &filter, QDate today) const
{
    QString sql = planItems(filter.brandSide);
    const auto equals = [&sql](const char *column, qint64 id) {
        if (id != 0)
            sql += QStringLiteral(" AND %1 = %2").arg(QLatin1StringView(column)).arg(id);
    };
    equals("c.id", filter.contract.value);
    equals("s.id", filter.store.value);
    equals("b.id", filter.brand.value);
    if (!filter.withArchived)
        sql += QStringLiteral(" AND w.archived_on IS NULL");
    if (filter.openOnly)
        sql += QStringLiteral(" AND COALESCE(t.done, 0) < COALESCE(t.tasks, 0)");
    if (filter.brandSide)
        sql += QStringLiteral(" AND COALESCE(t.tasks, 0) > 0");
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY w.anchor_on, w.number"));
    rows.bind(today);
    QList<PlanItem> out;
    while (rows.next()) {
        const PlanItem found = planItem(rows.row());
        if (matchesWords(filter.text,
                         {found.plan.number, found.plan.titleEn, found.plan.titleZh, found.subject, found.subjectEn,
                          found.subjectZh, found.institutionEn, found.institutionZh, found.brandEn, found.brandZh}))
            out.append(found);
    }
    return out;
}

std::optional<PlanItem> PlanRepository::item(Id<WorkPlan> id, bool brandSide, QDate today) const
{
    return Statement(*m_db, planItems(brandSide) + QStringLiteral(" AND w.id = ?"))
        .bind(today, id)
        .one<PlanItem>(planItem);
}

std::optional<WorkPlan> PlanRepository::find(Id<WorkPlan> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM work_plan WHERE id = ?")).bind(id).one<WorkPlan>(workPlan);
}

std::optional<WorkPlan> PlanRepository::find(const QString &number) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM work_plan WHERE number = ?"))
        .bind(number)
        .one<WorkPlan>(workPlan);
}

std::optional<Id<Brand>> PlanRepository::brandOf(Id<WorkPlan> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT c.brand_id FROM work_plan w "
                                           "LEFT JOIN licensed_product p ON p.id = w.product_id "
                                           "LEFT JOIN contract c ON c.id = COALESCE(w.contract_id, p.contract_id) "
                                           "WHERE w.id = ?"))
        .bind(id)
        .one<Id<Brand>>([](const Row &row) { return row.id<Brand>("brand_id"); });
}

Id<Institution> PlanRepository::institutionOf(const WorkPlan &plan) const
{
    const bool isStore = plan.store.isSet();
    const bool isProduct = plan.product.isSet();
    const auto found =
        Statement(*m_db, isStore     ? QStringLiteral("SELECT institution_id FROM store WHERE id = ?")
                         : isProduct ? QStringLiteral("SELECT c.institution_id FROM licensed_product p "
                                                      "JOIN contract c ON c.id = p.contract_id WHERE p.id = ?")
                                     : QStringLiteral("SELECT institution_id FROM contract WHERE id = ?"))
            .bind(isStore     ? plan.store.value
                  : isProduct ? plan.product.value
                              : plan.contract.value)
            .one<qint64>();
    if (!found) {
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "The contract, product or store of the plan does not exist"));
    }
    return {*found};
}

QList<StoreItem> PlanRepository::stores(bool withArchived) const
{
    return Statement(*m_db, QStringLiteral("SELECT s.*, i.code AS institution_code, i.name_en AS institution_en, "
                                           "i.name_zh AS institution_zh, COALESCE(w.n, 0) AS plans FROM store s "
                                           "JOIN institution i ON i.id = s.institution_id LEFT JOIN "
                                           "(SELECT store_id, COUNT(*) AS n FROM work_plan WHERE archived_on IS NULL "
                                           "GROUP BY store_id) w ON w.store_id = s.id%1 ORDER BY i.code, s.id")
                                .arg(withArchived ? QString() : QStringLiteral(" WHERE s.archived_on IS NULL")))
        .all<StoreItem>([](const Row &row) {
            return StoreItem{store(row), row.text("institution_code"), row.text("institution_en"),
                             row.text("institution_zh"), row.integer("plans")};
        });
}

std::optional<Store> PlanRepository::find(Id<Store> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM store WHERE id = ?")).bind(id).one<Store>(store);
}

QList<StoredPlanTemplate> PlanRepository::templates() const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM plan_template ORDER BY code, edition DESC"))
        .all<StoredPlanTemplate>([](const Row &row) {
            return StoredPlanTemplate{row.integer("id"),      row.integer("version"),        row.text("code"),
                                      row.integer("edition"), row.text("document"),          row.instant("at"),
                                      row.text("actor"),      row.optionalDay("archived_on")};
        });
}

Id<WorkPlan> PlanRepository::insert(Journal &journal, const WorkPlan &plan)
{
    return {journal.insert(Area::WorkPlans, planTable, plan.number, values(plan))};
}

void PlanRepository::update(Journal &journal, const WorkPlan &plan, const char *action)
{
    journal.update(Area::WorkPlans, planTable, plan.number, plan.id.value, plan.version, values(plan), action);
}

Id<Store> PlanRepository::insert(Journal &journal, const Store &one)
{
    return {journal.insert(Area::WorkPlans, storeTable, storeName(one), values(one))};
}

void PlanRepository::update(Journal &journal, const Store &one, const char *action)
{
    journal.update(Area::WorkPlans, storeTable, storeName(one), one.id.value, one.version, values(one), action);
}

void PlanRepository::insert(Journal &journal, const StoredPlanTemplate &stored)
{
    StoredPlanTemplate added = stored;
    added.at = journal.now();
    added.actor = journal.actor().name;
    (void)journal.insert(Area::WorkPlans, planTemplateTable, stored.code, values(added));
}

void PlanRepository::update(Journal &journal, const StoredPlanTemplate &stored, const char *action)
{
    journal.update(Area::WorkPlans, planTemplateTable, stored.code, stored.id, stored.version, values(stored), action);
}

} // namespace lianming
