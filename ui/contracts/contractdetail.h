// One contract, to be read: its life on one line, then its terms card by card, its reports, what happened.
#pragma once

#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "ui/contracts/lifecards.h"
#include "ui/shell/session.h"
#include "ui/widgets/detailview.h"

namespace lianming {

/// What the detail of a contract shows, read in one go.
struct OpenedContract {
    Contract contract;
    ContractItem item;                 ///< names of the parties
    std::optional<RoyaltyTerms> terms; ///< nothing while they cannot be read
    Message termsProblem;              ///< why
    QList<ReportingPeriod> calendar;
    QList<TimelineEvent> timeline;
    QList<HistoryEntry> history;
    ContractLife life;
    QHash<QString, QString> assetTitles; ///< by code
    QString proposalNumber;
    QDate today;
};

class ContractDetail : public DetailView
{
    Q_OBJECT

public:
    ContractDetail(Session &session, const OpenedContract &opened, QWidget *parent = nullptr);

    [[nodiscard]] LifeCards &life() const { return *m_life; }

Q_SIGNALS:
    void editWanted();
    void signWanted();
    void terminateWanted();
    void exportWanted();
    void reportWanted();
    void royaltiesWanted();
    void textWanted();
    void plansWanted();
    void recordWanted(const QString &page, qint64 id);

private:
    void addButtons(Session &session, const OpenedContract &opened);
    void addParties(const OpenedContract &opened);
    void addGrants(const OpenedContract &opened);
    void addTerms(const OpenedContract &opened);
    void addCalendar(const OpenedContract &opened);
    void addTimeline(const OpenedContract &opened);

    LifeCards *m_life = nullptr;
};

[[nodiscard]] int standingTone(ContractStanding standing);

} // namespace lianming
