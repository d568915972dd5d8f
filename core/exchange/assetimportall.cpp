// Several files at once: each part of a plan imported by itself, and what came of all of them.
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetimport.h"
#include "core/exchange/assetsubjects.h"
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
    sum.warned += part.report.warned;
    const auto take = [&](QList<ImportIssue> &whole, const QList<ImportIssue> &some, qsizetype most) {
        for (ImportIssue issue : some) {
            if (isOneOfSeveral && issue.file.isEmpty())
                issue.file = part.files.title();
            if (whole.size() < most)
                whole.append(issue);
        }
    };
    take(sum.issues, part.report.issues, ImportReport::keptIssues);
    take(sum.warnings, part.report.warnings, ImportReport::keptWarnings);
    sum.changes += part.report.changes.mid(0, ImportReport::keptChanges - sum.changes.size());
    all.parts.append(std::move(part));
}

/// Reads the records by a mapping that lacks something, which is what is wrong with each; stores nothing.
ImportReport refuseEach(Workspace &w, const PlanReport::Part &part, Progress &progress)
{
    const auto source = openRecords(part.files);
    SubjectTerms terms(w.db);
    DraftReader reader(part.mapping, size_t(part.header.size()), terms);
    AssetDraft draft;
    ImportReport out;
    std::optional<ImportIssue> issue;
    progress.setTotal(source->total());
    while (source->next(issue)) {
        if (++out.present % 256 == 0)
            progress.setDone(source->position());
        if (!issue)
            issue = reader.read(source->cells(), draft);
        ++out.refused;
        if (!issue || out.issues.size() == ImportReport::keptIssues)
            continue;
        issue->row = source->record();
        issue->line = source->line();
        issue->file = source->file();
        out.issues.append(*issue);
    }
    return out;
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
            PlanReport::Part part{files, seen.form, seen.header, seen.mapping, {}, {}};
            const bool isAsked = chosen != mappings.cend() && !isSeveral;
            if (!isAsked && lacksOnlyTitle(seen.mapping, seen.header)) {
                part.problems = {MappingProblem::NoTitle};
                part.report = refuseEach(*m_w, part, progress);
            } else {
                part.report = run(files, seen.mapping, institution, progress, trial);
            }
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
