#include "core/packages/reviewsubmissions.h"

#include "core/approvals/approvalrepository.h"
#include "core/approvals/approvalservice.h"
#include "core/audit/attachment.h"

#include <QUuid>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto submissionPrefix = "S-";

QString submissionName(Id<Submission> id)
{
    return QLatin1StringView(submissionPrefix) + QString::number(id.value);
}

Id<Submission> submissionNamed(const QString &name)
{
    return {name.mid(QLatin1StringView(submissionPrefix).size()).toLongLong()};
}

/// By what a remark is known in an exchange: always the same.
QString remarkUuid(const QString &thread, Id<ReviewComment> id)
{
    return QUuid::createUuidV5(QUuid::fromString(thread), QStringLiteral("review comment %1").arg(id.value))
        .toString(QUuid::WithoutBraces);
}

ReviewEntry remarkEntry(const ReviewComment &comment, const ReviewSubject &subject, const QString &thread)
{
    ReviewEntry out;
    out.uuid = remarkUuid(thread, comment.id);
    out.thread = thread;
    out.package = thread;
    out.side = comment.side == ReviewSide::Licensee ? PackageSide::Brand : PackageSide::House;
    out.subject = subject;
    if (comment.thread.isSet())
        out.replyTo = remarkUuid(thread, comment.thread);
    out.body = comment.text;
    out.author = comment.actor;
    out.at = comment.at;
    return out;
}

} // namespace

void gatherSubmission(Workspace &w, Id<LicensedProduct> product, Id<Brand> brand, const QString &thread,
                      ReviewContent &to)
{
    const ApprovalDetail detail = ApprovalService(w).get(product);
    const LicensedProduct &shown = detail.item.product;
    if (detail.item.parties.brand != brand)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Product %1 is another brand's: it cannot be shared with this one"),
                    {shown.sku});
    const Submission *round = detail.current();
    if (!round || !detail.item.approval)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing of product %1 was handed in yet"),
                    {shown.sku});
    const ReviewSubject subject{SubjectKind::Submission, submissionName(round->id)};
    to.submissions.append({subject.code,
                           shown.sku,
                           shown.nameEn,
                           shown.nameZh,
                           QString::fromLatin1(reviewStageCode(round->stage)),
                           QString::number(round->round),
                           QString::fromLatin1(reviewStateCode(detail.item.approval->standing.state)),
                           round->on.toString(Qt::ISODate),
                           {},
                           round->note});
    for (const SubmissionFile &file : round->files)
        to.files.append({QString::fromLatin1(subjectKindCode(subject.kind)), subject.code, file.sha256, file.name});
    const auto add = [&](const ReviewComment &remark) {
        // What the brand said in this exchange is in it already.
        const bool isThere = std::ranges::any_of(to.entries, [&](const ReviewEntry &entry) {
            return entry.subject == subject && entry.body == remark.text && entry.author == remark.actor;
        });
        if (!remark.isInternal && !isThere)
            to.entries.append(remarkEntry(remark, subject, thread));
    };
    for (const ReviewThread &remarks : detail.threads) {
        // What earlier rounds left open is still to be answered.
        if (remarks.first.isInternal || (remarks.isResolved() && remarks.first.submission != round->id))
            continue;
        add(remarks.first);
        for (const ReviewComment &answer : remarks.answers)
            add(answer);
    }
}

void applyToSubmission(Journal &journal, const ReviewEntry &entry)
{
    Connection &db = journal.transaction().db();
    const ApprovalRepository approvals(db);
    const Id<Submission> round = submissionNamed(entry.subject.code);
    const auto approval = approvals.findBySubmission(round);
    if (!approval)
        return;
    if (entry.kind == EntryKind::File) {
        attachStored(journal, Area::Products, "submission", round.value, entry.subject.code, entry.fileSha256,
                     entry.fileName, entry.author);
        return;
    }
    if (entry.kind != EntryKind::Comment)
        return;
    ReviewComment comment;
    comment.submission = round;
    for (const ReviewThread &thread : threadsOf(approvals.comments(approval->id), approvals.marks(approval->id))) {
        const bool isMeant = remarkUuid(entry.thread, thread.id()) == entry.replyTo
                             || std::ranges::any_of(thread.answers, [&](const ReviewComment &answer) {
                                    return remarkUuid(entry.thread, answer.id) == entry.replyTo;
                                });
        if (isMeant && !thread.first.isInternal && !thread.isResolved()) {
            comment.thread = thread.id();
            comment.submission = thread.first.submission;
        }
    }
    comment.text = entry.body;
    comment.side = ReviewSide::Licensee;
    comment.at = journal.now();
    comment.actor = entry.author;
    ApprovalRepository::insert(journal, comment);
    journal.note(Area::Products, "product_approval", approval->id.value, entry.subject.code, "answered in a review",
                 {{QStringLiteral("person"), QString(), entry.author},
                  {QStringLiteral("comment"), QString(), entry.body.left(200)}});
}

} // namespace lianming
