// What can be said about a product in approval: remarks pinned to its pictures, answers, settling. Each verb that
// writes is one transaction with its line in the history and in the inboxes. It keeps true: a settled point is taken up
// again only by the house and for a reason, also by a new remark at the same place; the licensee neither sees nor
// answers what is internal.
#pragma once

#include "core/approvals/reviewthread.h"

namespace lianming {

struct Workspace;

struct CommentDraft {
    Id<Submission> submission;
    ReviewPin pin;
    QString text;
    bool isInternal = false;
};

class ReviewThreadService
{
public:
    explicit ReviewThreadService(Workspace &workspace) : m_w(&workspace) {}

    /// Throws Error::BadInput without words and for a pin outside its picture or a file of another round,
    /// Error::Rejected for a place that was settled (take its thread up again), Error::NotFound.
    Id<ReviewComment> comment(const CommentDraft &draft);
    /// Throws Error::Rejected for a settled thread: take it up again first.
    Id<ReviewComment> reply(Id<ReviewComment> thread, const QString &text);
    /// Throws Error::Duplicate for a thread that is settled already.
    void resolve(Id<ReviewComment> thread);
    /// Throws Error::Rejected without a reason, Error::Duplicate for a thread that is open.
    void reopen(Id<ReviewComment> thread, const QString &reason);

private:
    Workspace *m_w;
};

} // namespace lianming
