// What happens in the life of one contract, card by card: amendments, options, tasks, notices, each with what can be
// done about it. Shows values; what is wanted goes out as signals.
#pragma once

#include "core/contracts/amendment.h"
#include "core/diary/diaryservice.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

class Card;

/// Read in one go with the contract.
struct ContractLife {
    QList<Amendment> amendments;
    QList<ContractOption> options;
    QList<ObligationItem> obligations;
    QList<ContractNotice> notices;
};

class LifeCards : public QWidget
{
    Q_OBJECT

public:
    LifeCards(const Contract &contract, const ContractLife &life, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void amendWanted();
    void amendmentWanted(Id<Amendment> id);
    void optionWanted();
    void renewWanted(Id<ContractOption> id);
    void declineWanted(Id<ContractOption> id, qint64 version);
    void obligationWanted();
    void doneWanted(Id<Obligation> id, QDate dueOn);
    void noticeWanted();

private:
    void addAmendments(const Contract &contract, const QList<Amendment> &amendments);
    void addOptions(const QList<ContractOption> &options, bool isSigned, QDate today);
    void addObligations(const QList<ObligationItem> &obligations, QDate today);
    void addNotices(const QList<ContractNotice> &notices);
    /// A card with a link at the foot that adds one more.
    Card *addCard(const QString &title);
    void addLink(Card *card, const char *name, const QString &text, void (LifeCards::*wanted)());

    QVBoxLayout *m_column;
};

[[nodiscard]] QString amendmentTitle(const Amendment &amendment);
[[nodiscard]] QString amendmentStateText(AmendmentState state);
[[nodiscard]] int amendmentTone(AmendmentState state);

} // namespace lianming
