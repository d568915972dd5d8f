#include "core/proposals/pipelinerepository.h"

#include <algorithm>

namespace lianming {

namespace {

HouseStage pipelineStage(const Row &row)
{
    return {row.id<HouseStage>("id"),
            row.integer("version"),
            row.text("code"),
            parseProposalStage(row.text("phase")).value_or(ProposalStage::Inquiry),
            row.text("name_en"),
            row.text("name_zh"),
            int(row.integer("probability")),
            int(row.integer("patience_days"))};
}

Fields values(const HouseStage &stage)
{
    return {{"code", stage.code},
            {"phase", proposalStageCode(stage.phase)},
            {"name_en", stage.nameEn.trimmed()},
            {"name_zh", stage.nameZh.trimmed()},
            {"probability", stage.probability},
            {"patience_days", stage.patienceDays}};
}

HouseReason pipelineReason(const Row &row)
{
    return {row.id<HouseReason>("id"), row.integer("version"),
            row.text("code"),          parseProposalStage(row.text("outcome")).value_or(ProposalStage::Declined),
            row.text("name_en"),       row.text("name_zh")};
}

Fields values(const HouseReason &reason)
{
    return {{"code", reason.code},
            {"outcome", proposalStageCode(reason.outcome)},
            {"name_en", reason.nameEn.trimmed()},
            {"name_zh", reason.nameZh.trimmed()}};
}

/// Brings the rows of one list to what is wanted. A code that was archived comes back as the row it was.
template<class T>
void setList(Journal &journal, const char *table, Id<Institution> institution, const QList<T> &wanted)
{
    Connection &db = journal.transaction().db();
    struct Stored {
        qint64 id;
        qint64 version;
        bool isArchived;
    };
    QHash<QString, Stored> stored;
    Statement rows(db, QStringLiteral("SELECT id, version, code, archived_on FROM %1 WHERE "
                                      "COALESCE(institution_id, 0) = ? ORDER BY id")
                           .arg(QLatin1StringView(table)));
    rows.bind(institution.value);
    while (rows.next()) {
        const Row row = rows.row();
        stored.insert(row.text("code"), {row.integer("id"), row.integer("version"), !row.isNull("archived_on")});
    }
    for (int position = 0; position < wanted.size(); ++position) {
        const T &one = wanted.at(position);
        Fields fields = values(one);
        fields.append({"position", position});
        fields.append({"archived_on", nullptr});
        if (const auto known = stored.constFind(one.code); known != stored.cend()) {
            const qint64 version = one.id.isSet() && one.id.value == known->id ? one.version : known->version;
            journal.update(Area::Proposals, table, one.code, known->id, version, fields);
            stored.erase(known);
        } else {
            fields.append({"institution_id", institution});
            journal.insert(Area::Proposals, table, one.code, fields);
        }
    }
    for (auto left = stored.cbegin(); left != stored.cend(); ++left) {
        if (!left->isArchived)
            journal.update(Area::Proposals, table, left.key(), left->id, left->version,
                           {{"archived_on", journal.now().date()}}, "archived");
    }
}

template<class T, class Make>
QHash<qint64, QList<T>> lists(Connection &db, const char *table, Make make, bool former)
{
    QHash<qint64, QList<T>> out;
    Statement rows(
        db, QStringLiteral("SELECT * FROM %1 WHERE archived_on IS %2 ORDER BY position, id")
                .arg(QLatin1StringView(table), former ? QLatin1StringView("NOT NULL") : QLatin1StringView("NULL")));
    while (rows.next())
        out[rows.row().optionalInteger("institution_id").value_or(0)].append(make(rows.row()));
    return out;
}

/// Those that hold, or those that were given up.
QHash<qint64, Pipeline> read(Connection &db, bool former = false)
{
    QHash<qint64, Pipeline> out;
    const auto stages = lists<HouseStage>(db, "pipeline_stage", pipelineStage, former);
    for (auto one = stages.cbegin(); one != stages.cend(); ++one) {
        out[one.key()].stages = *one;
        sortStages(out[one.key()].stages);
    }
    const auto reasons = lists<HouseReason>(db, "pipeline_reason", pipelineReason, former);
    for (auto one = reasons.cbegin(); one != reasons.cend(); ++one)
        out[one.key()].reasons = *one;
    return out;
}

} // namespace

Pipelines PipelineRepository::all() const
{
    return Pipelines(read(*m_db), read(*m_db, true));
}

Pipeline PipelineRepository::own(Id<Institution> institution) const
{
    return read(*m_db).value(institution.value);
}

void PipelineRepository::set(Journal &journal, Id<Institution> institution, const QList<HouseStage> &stages)
{
    setList(journal, "pipeline_stage", institution, stages);
}

void PipelineRepository::set(Journal &journal, Id<Institution> institution, const QList<HouseReason> &reasons)
{
    setList(journal, "pipeline_reason", institution, reasons);
}

} // namespace lianming
