#include "core/packages/reviewsubmissions.h"

#include "core/approvals/approvalrepository.h"
#include "core/approvals/approvalservice.h"
#include "core/inbox/notify.h"
#include "core/products/productrepository.h"

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

/// By what a remark is known in an exchange, as one about this round: always the same.
QString remarkUuid(const QString &thread, const ReviewSubject &round, Id<ReviewComment> id)
{
    return QUuid::createUuidV5(QUuid::fromString(thread),
                               QStringLiteral("review comment %1 %2").arg(round.code).arg(id.value))
        .toString(QUuid::WithoutBraces);
}

/// What the brand says, in a remark's words.
QString remarkText(const ReviewEntry &entry)
{
    if (entry.kind != EntryKind::File)
        return entry.body;
    return entry.body.isEmpty() ? entry.fileName : entry.body + u'\n' + entry.fileName;
}

/// Remarks may be older than the rules that entries keep.
QString entryBody(QString text)
{
    text.truncate(ReviewEntry::longestBody);
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r')
            c = u' ';
    }
    return text;
}

ReviewEntry remarkEntry(const ReviewComment &comment, const ReviewSubject &subject, const QString &thread)
{
    ReviewEntry out;
    out.uuid = remarkUuid(thread, subject, comment.id);
    out.thread = thread;
    out.package = thread;
    out.side = comment.side == ReviewSide::Licensee ? PackageSide::Brand : PackageSide::House;
    out.subject = subject;
    if (comment.thread.isSet())
        out.replyTo = remarkUuid(thread, subject, comment.thread);
    out.body = entryBody(comment.text);
    out.author = comment.actor;
    out.at = comment.at;
    return out;
}

} // namespace

Id<Institution> gatherSubmission(Workspace &w, Id<LicensedProduct> product, Id<Brand> brand, const QString &thread,
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
            return entry.subject == subject && remarkText(entry) == remark.text && entry.author == remark.actor;
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
    return detail.item.parties.institution;
}

std::optional<Id<LicensedProduct>> productOfSubmission(Connection &db, const QString &code)
{
    const auto approval = ApprovalRepository(db).findBySubmission(submissionNamed(code));
    return approval ? std::optional(approval->product) : std::nullopt;
}

void applyToSubmission(Journal &journal, const ReviewEntry &entry)
{
    Connection &db = journal.transaction().db();
    const ApprovalRepository approvals(db);
    ReviewComment comment;
    comment.submission = submissionNamed(entry.subject.code);
    const auto approval = approvals.findBySubmission(comment.submission);
    const auto product = approval ? ProductRepository(db).find(approval->product) : std::nullopt;
    if (!product || (entry.kind != EntryKind::Comment && entry.kind != EntryKind::File))
        return;
    int answered = 0;
    const auto isMeant = [&](const ReviewComment &remark) {
        return remarkUuid(entry.thread, entry.subject, remark.id) == entry.replyTo;
    };
    for (const ReviewThread &thread : threadsOf(approvals.comments(approval->id), approvals.marks(approval->id))) {
        if ((isMeant(thread.first) || std::ranges::any_of(thread.answers, isMeant)) && !thread.first.isInternal
            && !thread.isResolved()) {
            answered = thread.number;
            comment.thread = thread.id();
            comment.submission = thread.first.submission;
        }
    }
    comment.text = remarkText(entry);
    comment.side = ReviewSide::Licensee;
    comment.at = journal.now();
    comment.actor = entry.author;
    ApprovalRepository::insert(journal, comment);
    const QString label = ProductRepository(db).label(*product);
    journal.note(Area::Products, "product_approval", approval->id.value, label, "answered in a review",
                 {{QStringLiteral("person"), QString(), entry.author},
                  {QString::fromLatin1(entryKindCode(entry.kind)), QString(), comment.text.left(200)}});
    const bool isAnswer = comment.thread.isSet();
    notify(journal,
           {.code = isAnswer ? "product_answer" : "product_comment",
            .record = {QStringLiteral("licensed_product"), product->id.value},
            .label = label,
            .brand = approvals.parties(product->contract).brand,
            .args = isAnswer ? QStringList{QString::number(answered), comment.text} : QStringList{comment.text},
            .to = {approval->lead},
            .also = {{QStringLiteral("contract"), product->contract.value}},
            .by = entry.author});
}

} // namespace lianming
