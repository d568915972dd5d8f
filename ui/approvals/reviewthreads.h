// The remarks on a product as a list beside its picture: each with its answers and what can be done with it. The chosen
// one and its pin belong together.
#pragma once

#include "core/approvals/approvaldetail.h"
#include "ui/widgets/detailview.h"

namespace lianming {

/// What the person at work may do with a product.
struct ReviewRights {
    bool handsIn = false;
    bool reviews = false;
    bool closes = false;
    bool edits = false; ///< what the product is
    bool isLicensee = false;
    QList<Reviewer> speaksAs; ///< whose recommendation the person may give
    QString name;
};

class ReviewThreads : public DetailView
{
    Q_OBJECT

public:
    explicit ReviewThreads(QWidget *parent = nullptr);

    /// `chosen`: the thread that is shown with its answers; 0 for none.
    void show(const ApprovalDetail &detail, const ReviewRights &rights, qint64 chosen);

Q_SIGNALS:
    void chosen(qint64 thread);
    void replyWanted(qint64 thread);
    void resolveWanted(qint64 thread);
    void reopenWanted(qint64 thread);

private:
    void addThread(const ReviewThread &thread, const ApprovalDetail &detail, const ReviewRights &rights, bool isChosen);
    void addActions(const ReviewThread &thread, const ReviewRights &rights);
};

} // namespace lianming
