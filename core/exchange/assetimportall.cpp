// Several files at once: each part of a plan imported by itself, and what came of all of them.
#include "core/exchange/assetimport.h"
#include "core/people/access.h"

namespace lianming {

namespace {

void addTo(PlanReport &all, PlanReport::Part part, bool isOneOfSeveral)
{
    ImportReport &sum = all.sum;
    sum.run = part.report.run;
    sum.present += part.report.present;
    sum.added += part.report.added;
    sum.updated += part.report.updated;
    sum.unchanged += part.report.unchanged;
    sum.refused += part.report.refused;
    sum.resumedAt += part.report.resumedAt;
    for (ImportIssue issue : std::as_const(part.report.issues)) {
        if (isOneOfSeveral && issue.file.isEmpty())
            issue.file = part.files.title();
        if (sum.issues.size() < ImportReport::keptIssues)
            sum.issues.append(issue);
    }
    sum.changes += part.report.changes.mid(0, ImportReport::keptChanges - sum.changes.size());
    all.parts.append(std::move(part));
}

} // namespace

PlanReport AssetImporter::runAll(const ImportPlan &plan, const QMap<qsizetype, AssetMapping> &mappings,
                                 Id<Institution> institution, Progress &progress, bool trial)
{
    requirePermission(*m_w, Permission::EditAssets);
    PlanReport out;
    out.left = plan.left;
    const bool isSeveral = plan.parts.size() + plan.left.size() > 1;
    for (qsizetype i = 0; i < plan.parts.size(); ++i) {
        const RecordFiles &files = plan.parts[i];
        try {
            const auto chosen = mappings.constFind(i);
            const ImportPreview seen =
                preview(files, institution, chosen == mappings.cend() ? std::nullopt : std::optional(*chosen), 0);
            PlanReport::Part part{files, seen.form, seen.header, seen.mapping, {}};
            part.report = run(files, seen.mapping, institution, progress, trial);
            addTo(out, std::move(part), isSeveral);
        } catch (const Error &error) {
            if (!isSeveral || error.kind() != Error::Kind::BadInput)
                throw;
            for (const QString &path : files.paths)
                out.left.append({path, error.message()});
        }
    }
    return out;
}

} // namespace lianming
