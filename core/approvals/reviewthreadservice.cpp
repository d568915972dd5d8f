#include "core/approvals/reviewthreadservice.h"

#include "core/approvals/reviewstep.h"
#include "core/inbox/notify.h"

namespace lianming {

namespace {

/// Who works for the licensee speaks as who hands in; the house as who reviews.
Access requireVoice(Workspace &w)
{
    const Access access = requireMember(w);
    access.require(access.brand() ? Permission::SubmitProducts : Permission::ReviewProducts);
    return access;
}

QString requiredWords(const QString &text)
{
    if (text.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There are no words to be kept"));
    if (text.trimmed().size() > ReviewComment::longestText)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A remark holds at most %1 characters: attach the rest as a file"),
                    {QString::number(ReviewComment::longestText)});
    return text.trimmed();
}

/// A thread with the approval that it belongs to.
struct OpenThread {
    ReviewStep step;
    ReviewThread thread;
};

OpenThread threadOf(Workspace &w, Journal &journal, const Access &access, Id<ReviewComment> id)
{
    const ApprovalRepository repository(w.db);
    const auto first = repository.find(id);
    if (!first || first->thread.isSet() || (first->isInternal && access.brand()))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This remark no longer exists"));
    ReviewStep step(w, journal, access, repository.findBySubmission(first->submission));
    const Id<ProductApproval> approval = step.approval().id;
    const auto threads = threadsOf(repository.comments(approval), repository.marks(approval));
    const auto found = std::ranges::find(threads, id, &ReviewThread::id);
    return {std::move(step), *found};
}

void note(Journal &journal, const ReviewStep &step, const char *action, bool isInternal, const QString &text)
{
    journal.note(Area::Products, "product_approval", step.approval().id.value, step.label(),
                 isInternal ? "internal remark" : action, {{QStringLiteral("text"), QString(), text}});
}

} // namespace

Id<ReviewComment> ReviewThreadService::comment(const CommentDraft &draft)
{
    const Access access = requireVoice(*m_w);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const ApprovalRepository repository(m_w->db);
    const ReviewStep step(*m_w, journal, access, repository.findBySubmission(draft.submission));
    const Id<ProductApproval> approval = step.approval().id;
    const auto submissions = repository.submissions(approval);
    const auto submission = std::ranges::find(submissions, draft.submission, &Submission::id);
    auto problems = validate(draft.pin);
    if (draft.pin.file.isSet()
        && std::ranges::find(submission->files, draft.pin.file, &SubmissionFile::id) == submission->files.end())
        problems.append(PinProblem::FileOfAnother);
    if (!problems.isEmpty()) {
        const Message message = problemMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
    const auto threads = threadsOf(repository.comments(approval), repository.marks(approval));
    const bool isInternal = draft.isInternal && !access.brand();
    if (const ReviewThread *settled = acceptedPoint(threads, submissions, draft.pin, isInternal)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Remark %1 about this place is settled: take it up again, and say why"),
                    {QString::number(settled->number)});
    }
    ReviewComment comment{{},
                          draft.submission,
                          {},
                          draft.pin,
                          requiredWords(draft.text),
                          isInternal,
                          access.brand() ? ReviewSide::Licensee : ReviewSide::House,
                          journal.now(),
                          journal.actor().name};
    comment.id = ApprovalRepository::insert(journal, comment);
    note(journal, step, "remarked", comment.isInternal, comment.text);
    followOwn(journal, {QStringLiteral("licensed_product"), step.product().id.value});
    step.tell("product_comment", {comment.text}, {}, comment.isInternal);
    tx.commit();
    return comment.id;
}

Id<ReviewComment> ReviewThreadService::reply(Id<ReviewComment> thread, const QString &text)
{
    const Access access = requireVoice(*m_w);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const OpenThread open = threadOf(*m_w, journal, access, thread);
    if (open.thread.isResolved()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Remark %1 is settled: take it up again, and say why"),
                    {QString::number(open.thread.number)});
    }
    const ReviewComment &first = open.thread.first;
    ReviewComment answer{{},
                         first.submission,
                         thread,
                         {},
                         requiredWords(text),
                         first.isInternal,
                         access.brand() ? ReviewSide::Licensee : ReviewSide::House,
                         journal.now(),
                         journal.actor().name};
    answer.id = ApprovalRepository::insert(journal, answer);
    note(journal, open.step, "remark answered", first.isInternal, answer.text);
    followOwn(journal, {QStringLiteral("licensed_product"), open.step.product().id.value});
    open.step.tell("product_answer", {QString::number(open.thread.number), answer.text}, {}, first.isInternal);
    tx.commit();
    return answer.id;
}

void ReviewThreadService::resolve(Id<ReviewComment> thread)
{
    const Access access = requirePermission(*m_w, Permission::ReviewProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const OpenThread open = threadOf(*m_w, journal, access, thread);
    if (open.thread.isResolved())
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This remark is settled already"));
    ApprovalRepository::insert(journal, ReviewMark{thread, true, {}, journal.now(), journal.actor().name});
    note(journal, open.step, "remark settled", open.thread.first.isInternal, QString::number(open.thread.number));
    tx.commit();
}

void ReviewThreadService::reopen(Id<ReviewComment> thread, const QString &reason)
{
    const Access access = requirePermission(*m_w, Permission::ReviewProducts);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const OpenThread open = threadOf(*m_w, journal, access, thread);
    if (!open.thread.isResolved())
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This remark is open already"));
    if (reason.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    const bool isInternal = open.thread.first.isInternal;
    ApprovalRepository::insert(journal,
                               ReviewMark{thread, false, reason.trimmed(), journal.now(), journal.actor().name});
    note(journal, open.step, "remark taken up", isInternal, reason.trimmed());
    open.step.tell("product_reopened", {QString::number(open.thread.number), reason.trimmed()}, {}, isInternal);
    tx.commit();
}

} // namespace lianming
