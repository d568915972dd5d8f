// A product to be read: its way as a strip, who has it and until when, what can be done now, the round that is open
// with its files, what is still to be changed, what reviewers recommend, and all that happened.
#pragma once

#include "ui/approvals/reviewthreads.h"

namespace lianming {

struct Session;
class ThumbnailLoader;

class ProductDetail : public DetailView
{
    Q_OBJECT

public:
    ProductDetail(Session &session, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    void show(const ApprovalDetail &detail, const ReviewRights &rights, const QList<HistoryEntry> &history);

Q_SIGNALS:
    void actWanted(lianming::ReviewAct act);
    void recommendWanted();
    void tickWanted(qint64 change, qint64 version);
    void reviewWanted();
    void editWanted();
    void contractWanted();
    void assetWanted(qint64 asset);

private:
    void addStanding(const ApprovalDetail &detail);
    void addActs(const ApprovalDetail &detail, const ReviewRights &rights);
    void openMore(const QWidget &beneath, const QList<ReviewAct> &acts);
    void addFindings(const ApprovalDetail &detail);
    void addRound(const ApprovalDetail &detail);
    void addChanges(const ApprovalDetail &detail, const ReviewRights &rights);
    void addOpinions(const ApprovalDetail &detail, const ReviewRights &rights);
    void addEvents(const ApprovalDetail &detail);

    Session &m_session;
    ThumbnailLoader &m_pictures;
};

} // namespace lianming
