#include "core/workplans/templateservice.h"

#include "core/people/access.h"
#include "core/workplans/planrepository.h"

namespace lianming {

namespace {

PlanTemplate readStored(const StoredPlanTemplate &stored)
{
    const QString file = stored.code + u' ' + QString::number(stored.edition);
    const Json document = parseJson(stored.document.toUtf8(), file);
    PlanTemplate out = readPlanTemplate(JsonNode(document, file));
    out.edition = stored.edition;
    return out;
}

const PlanTemplate *shippedPlan(const QString &code)
{
    const auto &all = shippedPlanTemplates();
    const auto found = std::ranges::find(all, code, &PlanTemplate::code);
    return found == all.end() ? nullptr : &*found;
}

/// What there is of a code and is not archived; the newest edition.
std::optional<OfferedPlanTemplate> offered(const QList<StoredPlanTemplate> &stored, const QString &code)
{
    const auto own = std::ranges::find(stored, code, &StoredPlanTemplate::code);
    if (own != stored.end() && !own->archivedOn)
        return OfferedPlanTemplate{readStored(*own), true, false};
    if (const PlanTemplate *shipped = shippedPlan(code))
        return OfferedPlanTemplate{*shipped, false, false};
    if (own != stored.end())
        return OfferedPlanTemplate{readStored(*own), true, true};
    return std::nullopt;
}

} // namespace

QList<OfferedPlanTemplate> PlanTemplateService::list(bool withArchived) const
{
    requireHouse(*m_w);
    const QList<StoredPlanTemplate> stored = PlanRepository(m_w->db).templates();
    QStringList codes;
    for (const PlanTemplate &shipped : shippedPlanTemplates())
        codes.append(shipped.code);
    for (const StoredPlanTemplate &one : stored) {
        if (!codes.contains(one.code))
            codes.append(one.code);
    }
    QList<OfferedPlanTemplate> out;
    for (const QString &code : std::as_const(codes)) {
        if (const auto found = offered(stored, code); found && (withArchived || !found->isArchived))
            out.append(*found);
    }
    return out;
}

OfferedPlanTemplate PlanTemplateService::get(const QString &code) const
{
    requireHouse(*m_w);
    const auto found = offered(PlanRepository(m_w->db).templates(), code);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no plan template %1"), {code});
    return *found;
}

QList<PlanTemplateEdition> PlanTemplateService::editions(const QString &code) const
{
    requireHouse(*m_w);
    QList<PlanTemplateEdition> out;
    for (const StoredPlanTemplate &one : PlanRepository(m_w->db).templates()) {
        if (one.code == code)
            out.append({readStored(one), one.at, one.actor});
    }
    if (const PlanTemplate *shipped = shippedPlan(code))
        out.append({*shipped, {}, {}});
    return out;
}

qint64 PlanTemplateService::save(PlanTemplate edited, std::optional<qint64> editedFrom)
{
    requirePermission(*m_w, Permission::RunPlans);
    if (const auto findings = validate(edited); !findings.isEmpty()) {
        const Message message = findingMessage(findings.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
    Transaction tx(m_w->db);
    tx.lock("plan templates");
    Journal journal(tx, *m_w);
    const auto known = offered(PlanRepository(m_w->db).templates(), edited.code);
    const PlanTemplate *shipped = shippedPlan(edited.code);
    qint64 latest = shipped != nullptr ? shipped->edition : 0;
    for (const StoredPlanTemplate &one : PlanRepository(m_w->db).templates()) {
        if (one.code == edited.code)
            latest = std::max(latest, one.edition);
    }
    const qint64 there = known && !known->isArchived ? known->current.edition : 0;
    if (editedFrom == 0 && there != 0) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a plan template %1 already"),
                    {edited.code});
    }
    if (editedFrom && *editedFrom != there)
        refuseChangedMeanwhile();
    if (known && !known->isArchived) {
        edited.edition = known->current.edition;
        if (edited == known->current)
            return edited.edition;
    }
    edited.edition = latest + 1;
    StoredPlanTemplate added;
    added.code = edited.code;
    added.edition = edited.edition;
    added.document = QString::fromStdString(planTemplateJson(edited).dump());
    PlanRepository::insert(journal, added);
    tx.commit();
    return edited.edition;
}

void PlanTemplateService::archive(const QString &code)
{
    requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    auto stored = PlanRepository(m_w->db).templates();
    stored.removeIf([&code](const StoredPlanTemplate &one) { return one.code != code || one.archivedOn; });
    if (stored.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The house has no plan template %1"), {code});
    for (StoredPlanTemplate &one : stored) {
        one.archivedOn = m_w->clock.today();
        PlanRepository::update(journal, one, "archived");
    }
    tx.commit();
}

} // namespace lianming
