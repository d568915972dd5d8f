#include "core/protection/evidencebatch.h"

#include "core/audit/journal.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/protection/protectionservice.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace lianming {

namespace {

/// Goes through files and folders.
class BatchWalk
{
public:
    BatchWalk(const BatchLimits &limits, Progress *progress) : m_limits(limits), m_progress(progress) {}

    void visit(const QString &path, int depth)
    {
        if (m_progress)
            m_progress->setDone(m_plan.files.size()); // throws where the person has stopped it
        const QFileInfo info(path);
        if (info.isSymLink())
            fault(path, QT_TRANSLATE_NOOP("core", "It is a link, and links are not followed."));
        else if (!info.exists())
            fault(path, QT_TRANSLATE_NOOP("core", "There is no such file."));
        else if (info.isDir())
            enter(path, depth);
        else if (!info.isFile())
            fault(path, QT_TRANSLATE_NOOP("core", "It is not a regular file."));
        else if (!info.isReadable())
            fault(path, QT_TRANSLATE_NOOP("core", "You do not have permission to read it."));
        else if (info.size() == 0)
            fault(path, QT_TRANSLATE_NOOP("core", "It is empty."));
        else
            take(info);
    }

    EvidencePlan plan() { return std::move(m_plan); }

private:
    void fault(const QString &path, const char *reason) { m_plan.faults.append({path, {reason, {}}}); }

    void enter(const QString &path, int depth)
    {
        if (depth >= m_limits.depth)
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: folders are nested more than %2 deep; choose a folder further down"),
                {path, QString::number(m_limits.depth)});
        const QDir folder(path);
        if (!folder.isReadable()) {
            fault(path, QT_TRANSLATE_NOOP("core", "You do not have permission to open this folder."));
            return;
        }
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        for (const QString &name : folder.entryList(all, QDir::Name)) {
            // Left behind by systems, and nobody's evidence.
            if (name != u".DS_Store" && name != u"Thumbs.db" && name != u"desktop.ini")
                visit(folder.filePath(name), depth + 1);
        }
    }

    void take(const QFileInfo &info)
    {
        const QString whole = info.canonicalFilePath();
        if (m_taken.contains(whole))
            return;
        m_taken.insert(whole);
        m_plan.files.append(info.filePath());
        m_plan.bytes += info.size();
        if (m_plan.files.size() > m_limits.files || m_plan.bytes > m_limits.bytes)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP(
                            "core", "These are more than %1 files or %2 bytes at once; add them in several parts"),
                        {QString::number(m_limits.files), QString::number(m_limits.bytes)});
    }

    BatchLimits m_limits;
    Progress *m_progress;
    EvidencePlan m_plan;
    QSet<QString> m_taken;
};

/// A file whose content lies in the store.
struct BatchFile {
    QString path;
    StoredFile stored;
    QString mediaType;
};

} // namespace

EvidencePlan planEvidence(const QStringList &paths, const BatchLimits &limits, Progress *progress)
{
    BatchWalk walk(limits, progress);
    for (const QString &path : paths)
        walk.visit(path, 0);
    return walk.plan();
}

EvidenceBatch ProtectionService::addEvidenceBatch(const QStringList &paths, const QList<Id<Asset>> &assets,
                                                  const Circumstances &circumstances, RestOfBatch rest,
                                                  Progress *progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const Id<Asset> first = assets.isEmpty() ? Id<Asset>() : assets.first();
    if (const auto problems = validate(circumstances, first, m_w->clock.now()); !problems.isEmpty()) {
        const Message problem = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, problem.text, problem.args);
    }
    ProtectionRepository repository(m_w->db);
    QList<std::pair<Id<Asset>, QString>> wanted;
    for (const Id<Asset> asset : assets) {
        const auto code = repository.assetCode(asset);
        if (!code)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no asset %1"),
                        {QString::number(asset.value)});
        if (!wanted.contains(std::pair(asset, *code)))
            wanted.append({asset, *code});
    }

    EvidencePlan plan = planEvidence(paths, {}, progress);
    EvidenceBatch out;
    out.faults = std::move(plan.faults);
    const auto isRefused = [&] {
        return !out.faults.isEmpty() && rest == RestOfBatch::Leave;
    };
    if (isRefused())
        return out;
    if (progress)
        progress->setTotal(plan.files.size());
    // Contents first, without a transaction: whatever ends it here leaves at most contents that nothing refers to.
    QList<BatchFile> files;
    for (const QString &path : plan.files) {
        try {
            const StoredFile stored = m_w->files.addFile(path);
            files.append({path, stored, mediaTypeOf(m_w->files.path(stored.sha256))});
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::BadInput)
                throw;
            out.faults.append({path, error.message()});
        }
        if (progress)
            progress->setDone(files.size() + out.faults.size());
    }
    if (isRefused() || files.isEmpty())
        return out;

    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    for (const BatchFile &file : files)
        rememberFile(tx, file.stored, file.mediaType, journal.now());
    for (const auto &[asset, code] : wanted) {
        QStringList names;
        for (const BatchFile &file : files) {
            if (progress && progress->isCancelled())
                progress->setDone(progress->done());
            if (const auto there = repository.evidenceOf(asset, file.stored.sha256); there.isSet()) {
                out.known.append({file.path, asset, there});
                continue;
            }
            Evidence e;
            e.asset = asset;
            e.sha256 = file.stored.sha256;
            e.fileName = QFileInfo(file.path).fileName();
            e.mediaType = file.mediaType;
            e.bytes = file.stored.bytes;
            e.circumstances = circumstances;
            e.recordedAt = journal.now();
            out.added.append({file.path, asset, write(journal, e, code)});
            names.append(e.fileName);
        }
        if (names.isEmpty())
            continue;
        const QString told =
            names.size() == 1 ? names.first() : QStringLiteral("%1 (+%2)").arg(names.first()).arg(names.size() - 1);
        notify(journal, {.code = "evidence_added",
                         .record = {QStringLiteral("asset"), asset.value},
                         .label = code,
                         .args = {told},
                         .needs = Permission::SeeProtection});
    }
    tx.commit();
    return out;
}

} // namespace lianming
