#include "core/packages/entryeffects.h"

#include "core/assets/assetrepository.h"
#include "core/audit/attachment.h"
#include "core/packages/packagerepository.h"
#include "core/packages/reviewsubmissions.h"
#include "core/proposals/proposalrepository.h"

namespace lianming {

namespace {

constexpr qsizetype longestDetail = 200; ///< characters of an entry in the history

QString shortened(const QString &text)
{
    return text.size() <= longestDetail ? text : text.left(longestDetail - 1) + u'…';
}

QList<HistoryEntry::Change> detailsOf(const ReviewEntry &entry)
{
    const QString said = entry.kind == EntryKind::File ? entry.fileName
                         : entry.value.isEmpty()       ? entry.body
                                                       : entry.value;
    return {{QStringLiteral("person"), QString(), entry.author},
            {QString::fromLatin1(entryKindCode(entry.kind)), QString(), shortened(said)}};
}

} // namespace

void applyEntry(Journal &journal, const ReviewEntry &entry)
{
    Connection &db = journal.transaction().db();
    constexpr auto action = "answered in a review";
    if (entry.subject.kind == SubjectKind::Asset) {
        if (const auto asset = AssetRepository(db).find(entry.subject.code))
            journal.note(Area::Assets, "asset", asset->value, entry.subject.code, action, detailsOf(entry));
        return;
    }
    if (entry.subject.kind == SubjectKind::Submission)
        applyToSubmission(journal, entry);
    if (entry.subject.kind != SubjectKind::Proposal)
        return;
    const auto proposal = ProposalRepository(db).find(entry.subject.code);
    if (!proposal)
        return;
    journal.note(Area::Proposals, "proposal", proposal->id.value, proposal->number, action, detailsOf(entry));
    if (entry.kind == EntryKind::File)
        attachStored(journal, Area::Proposals, "proposal", proposal->id.value, proposal->number, entry.fileSha256,
                     entry.fileName, entry.author);
}

Happening aboutPackage(Journal &journal, const ReviewPackage &package, const char *code)
{
    Happening out;
    out.code = code;
    out.record = {QString::fromLatin1(packageTable), package.id.value};
    out.label = package.title;
    out.brand = package.brand;
    for (const ReviewPackage &other : PackageRepository(journal.transaction().db()).ofThread(package.thread)) {
        if (other.kind == PackageKind::Share && other.id != package.id)
            out.also.append({out.record.table, other.id.value});
    }
    return out;
}

void requireNotWithdrawn(const ReviewPackage &package)
{
    if (package.withdrawnAt)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core",
                                      "The package that this answers was withdrawn on %1: %2. Share it anew and "
                                      "ask for an answer to that"),
                    {package.withdrawnAt->date().toString(Qt::ISODate), package.withdrawnReason});
}

} // namespace lianming
