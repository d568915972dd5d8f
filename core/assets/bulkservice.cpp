#include "core/assets/bulkservice.h"

#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/assets/bulkstep.h"
#include "core/people/access.h"
#include "core/vocabulary/thesaurus.h"

#include <algorithm>
#include <optional>

namespace lianming {

namespace {

constexpr qsizetype shownLines = 20;
constexpr qsizetype shownCodes = 5;
constexpr qsizetype listedCodes = 100;

/// The changes as they are applied, and what the rules need to know. Throws Error::BadInput.
QList<BulkChange> prepared(Workspace &w, const QList<BulkChange> &changes, BulkContext &context)
{
    QList<BulkChange> out;
    context.today = w.clock.today();
    for (const BulkChange &given : changes) {
        const BulkChange change = normalised(given);
        if (const std::optional<Message> problem = problemOf(change))
            throw Error(Error::Kind::BadInput, problem->text, problem->args);
        requireTerms(w.db, change.act == BulkChange::Act::AddTerms ? change.terms : QStringList());
        if (!change.collection.isEmpty()) {
            const auto owner = Statement(w.db, QStringLiteral("SELECT institution_id FROM collection WHERE code = ?"))
                                   .bind(change.collection)
                                   .one<qint64>();
            if (!owner)
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no collection with the code %1"),
                            {change.collection});
            context.collectionOwners.insert(change.collection, *owner);
        }
        out.append(change);
    }
    if (out.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say what is to be changed"));
    return out;
}

void refuse(BulkPreview &counts, BulkRefusal reason, const QString &code)
{
    ++counts.refused;
    auto found = std::ranges::find(counts.refusals, reason, &BulkPreview::Refused::reason);
    if (found == counts.refusals.end())
        found = counts.refusals.insert(counts.refusals.end(), {reason, 0, {}});
    ++found->assets;
    if (found->codes.size() < shownCodes)
        found->codes.append(code);
}

/// Goes through the selection in chunks; `use` gets the edits of each.
template<class Use>
BulkPreview tryAll(Workspace &w, const std::vector<qint64> &ids, const QList<BulkChange> &changes, BulkContext &context,
                   Progress &progress, Use use)
{
    const BulkScope scope = scopeOf(changes);
    const RecordReader reader(w.db, scope);
    BulkPreview out;
    progress.setTotal(qint64(ids.size()));
    for (size_t from = 0; from < ids.size(); from += bulkChunk) {
        progress.setDone(qint64(from));
        const auto chunk = std::span(ids).subspan(from, std::min(bulkChunk, ids.size() - from));
        std::vector<RecordEdit> edits;
        edits.reserve(chunk.size());
        for (CatalogueRecord &record : reader.read(chunk)) {
            ++out.selected;
            RecordEdit edit{record, std::move(record), {}};
            if (const auto refusal = apply(changes, context, edit.after)) {
                refuse(out, *refusal, edit.before.asset.code);
                continue;
            }
            if (!differs(edit, scope)) {
                ++out.staying;
                continue;
            }
            ++out.changing;
            if (out.lines.size() < shownLines) {
                const Asset &asset = edit.before.asset;
                out.lines.append({asset.id.value, asset.code, asset.titleEn, asset.titleZh, differences(edit, scope)});
            }
            edits.push_back(std::move(edit));
        }
        use(edits);
    }
    progress.setDone(qint64(ids.size()));
    return out;
}

/// Does `write`, which writes these records, so that they are found by what they say afterwards.
void withIndex(Transaction &tx, const std::vector<qint64> &ids, const BulkScope &scope,
               const std::function<void()> &write)
{
    if (concernsSearch(scope))
        AssetIndex(tx).change(ids, write);
    else
        write();
}

BulkEditRow existingEdit(const BulkRepository &repository, qint64 edit)
{
    const std::optional<BulkEditRow> row = repository.one(edit);
    if (!row || row->step == BulkStep::Merge)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no bulk edit with the number %1"),
                    {QString::number(edit)});
    return *row;
}

void requireRepeatable(const BulkEditRow &row)
{
    if (row.step != BulkStep::Edit)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Only a bulk edit can be done again. Merge the terms, or add the folder, "
                                              "once more"));
    if (!row.undoneAt)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This bulk edit was not undone"));
}

/// What undoing takes that is no bulk edit.
std::unique_ptr<StepUndo> undoingOf(Connection &db, const BulkRepository &repository, const BulkEditRow &row)
{
    switch (row.step) {
    case BulkStep::Terms: return termsUndoing(db, repository.label(row.id));
    case BulkStep::Pictures: return attachUndoing(db, row);
    case BulkStep::Edit:
    case BulkStep::Merge: break;
    }
    return nullptr;
}

std::vector<qint64> together(const std::vector<qint64> &ids, const std::vector<qint64> &others)
{
    std::vector<qint64> out;
    out.reserve(ids.size() + others.size());
    std::ranges::set_union(ids, others, std::back_inserter(out));
    return out;
}

} // namespace

std::vector<qint64> selectedIds(Workspace &w, const AssetSelection &selection)
{
    std::vector<qint64> out = selection.ids;
    if (out.empty()) {
        AssetFilter filter = selection.filter;
        filter.sort = AssetSort::Imported;
        out = AssetService(w).ids(filter);
    }
    std::ranges::sort(out); // neighbours lie together in the tables
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

void requireTerms(Connection &db, const QStringList &terms)
{
    for (const QString &term : terms) {
        const bool known =
            shippedTerm(term)
            || Statement(db, QStringLiteral("SELECT 1 FROM house_term WHERE code = ? AND archived_on IS NULL"))
                   .bind(term)
                   .one<qint64>();
        if (!known)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no term with the code %1"), {term});
    }
}

BulkPreview BulkEditService::preview(const AssetSelection &selection, const QList<BulkChange> &changes,
                                     Progress &progress) const
{
    requirePermission(*m_w, Permission::EditAssets);
    const std::vector<qint64> ids = selectedIds(*m_w, selection);
    BulkContext context;
    const QList<BulkChange> wanted = prepared(*m_w, changes, context);
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    return tryAll(*m_w, ids, wanted, context, progress, [](const std::vector<RecordEdit> &) {});
}

BulkOutcome BulkEditService::apply(const AssetSelection &selection, const QList<BulkChange> &changes,
                                   Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    const std::vector<qint64> ids = selectedIds(*m_w, selection);
    BulkContext context;
    const QList<BulkChange> wanted = prepared(*m_w, changes, context);
    const BulkScope scope = scopeOf(wanted);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const BulkRepository repository(m_w->db);
    BulkOutcome out;
    withIndex(tx, ids, scope, [&] {
        std::optional<RecordWriter> writer;
        out.counts = tryAll(*m_w, ids, wanted, context, progress, [&](const std::vector<RecordEdit> &edits) {
            if (edits.empty())
                return;
            if (!writer) {
                out.edit = repository.begin(journal, QString::fromStdString(bulkChangesJson(wanted).dump()));
                writer.emplace(journal, scope, "changed together");
            }
            writer->write(edits);
            repository.keep(tx, out.edit, edits, scope);
        });
        if (writer)
            writer->noteCollections();
    });
    if (out.edit == 0)
        return out;
    repository.end(out.edit, out.counts.changing);
    tx.commit();
    return out;
}

BulkUndone BulkEditService::putAll(qint64 edit, bool back, Progress &progress)
{
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const BulkRepository repository(m_w->db);
    const BulkEditRow row = existingEdit(repository, edit);
    if (back && !repository.setUndone(journal, edit))
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This bulk edit is undone already"));
    if (!back)
        requireRepeatable(row);
    const std::unique_ptr<StepUndo> step = undoingOf(m_w->db, repository, row);
    const BulkScope scope = step ? step->scope() : scopeOf(row.changes);
    const std::vector<qint64> ids = repository.assets(edit);
    const RecordReader reader(m_w->db, scope);
    progress.setTotal(qint64(ids.size()));
    BulkUndone out;
    const auto leave = [&out](const QString &name) {
        ++out.left;
        if (out.codes.size() < listedCodes)
            out.codes.append(name);
    };
    if (!back)
        out.edit = repository.begin(journal, repository.label(edit));
    withIndex(tx, step ? together(ids, step->furtherAssets()) : ids, scope, [&] {
        const QStringList leftBeside = step ? step->putBackRest(journal) : QStringList();
        RecordWriter writer(journal, scope, back ? "change undone" : "changed together");
        for (size_t from = 0; from < ids.size(); from += bulkChunk) {
            progress.setDone(qint64(from));
            const auto chunk = std::span(ids).subspan(from, std::min(bulkChunk, ids.size() - from));
            const QHash<qint64, BulkRepository::Kept> kept = repository.kept(edit, chunk);
            std::vector<RecordEdit> edits;
            edits.reserve(chunk.size());
            for (CatalogueRecord &record : reader.read(chunk)) {
                const BulkRepository::Kept sides = kept.value(record.asset.id.value);
                const OrderedJson &there = back ? sides.after : sides.before;
                const OrderedJson &wanted = back ? sides.before : sides.after;
                RecordEdit put{record, std::move(record), {}};
                putBack(put.after, there, wanted);
                if (!changedSince(put.before, there).empty() || put.after.asset.mergedInto.isSet()
                    || (step && !step->isExact(put.before, sides))) {
                    leave(put.before.asset.code);
                    continue;
                }
                if (step)
                    step->putBackMore(put, sides);
                if (differs(put, scope) || !put.also.isEmpty())
                    edits.push_back(std::move(put));
            }
            writer.write(edits);
            if (out.edit != 0)
                repository.keep(tx, out.edit, edits, scope);
            out.restored += qint64(edits.size());
        }
        writer.noteCollections();
        std::ranges::for_each(leftBeside, leave);
    });
    if (!back)
        repository.end(out.edit, out.restored);
    tx.touch(Area::Assets);
    progress.setDone(qint64(ids.size()));
    tx.commit();
    return out;
}

BulkUndone BulkEditService::undo(qint64 edit, Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    return putAll(edit, true, progress);
}

BulkUndone BulkEditService::redo(qint64 edit, Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    return putAll(edit, false, progress);
}

std::optional<BulkEditRow> BulkEditService::latestOwn(bool undone) const
{
    requireHouse(*m_w);
    constexpr int mostLookedAt = 1000;
    const QList<BulkEditRow> own = BulkRepository(m_w->db).list(mostLookedAt, m_w->actor.name);
    std::optional<BulkEditRow> out;
    for (const BulkEditRow &row : own) {
        if (!undone && !row.undoneAt)
            return row;
        if (!undone || !row.undoneAt || row.step != BulkStep::Edit || (out && *row.undoneAt <= *out->undoneAt))
            continue;
        // Done again already, it is no longer what one has undone last.
        const bool isDoneAgain = std::ranges::any_of(own, [&row](const BulkEditRow &later) {
            return later.id > row.id && !later.undoneAt && later.at >= *row.undoneAt && later.changes == row.changes
                   && later.assets == row.assets;
        });
        if (!isDoneAgain)
            out = row;
    }
    return out;
}

QList<BulkEditRow> BulkEditService::list(int limit) const
{
    requireHouse(*m_w);
    return BulkRepository(m_w->db).list(limit);
}

} // namespace lianming
