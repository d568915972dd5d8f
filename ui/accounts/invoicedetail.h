// One invoice: where it stands, how its amount comes about, what was paid and credited, the interest that runs, and
// what can be done with it.
#pragma once

#include "core/accounts/accountservice.h"
#include "core/royalties/royaltybook.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/documentorder.h"

class QToolButton;

namespace lianming {

class InvoiceDetail : public DetailView
{
    Q_OBJECT

public:
    struct Content {
        InvoiceItem item;
        std::optional<RoyaltyPeriodRow> figures; ///< of the statement, for royalties
        QList<AllocationItem> allocations;
        QList<InvoiceItem> notes; ///< interest and credit notes that refer to it
        QList<CertificateItem> certificates;
        std::optional<InterestPreview> interest; ///< as of today; nothing where the terms cannot be read
        QList<HistoryEntry> history;
        QDate today;
    };

    explicit InvoiceDetail(const Content &content, QWidget *parent = nullptr);

    /// Whether its payment can be reminded of.
    [[nodiscard]] bool isLate() const;

Q_SIGNALS:
    void paymentWanted();
    void creditWanted();
    void certificateWanted();
    void interestWanted();
    void contractWanted(qint64 contract);
    void ledgerWanted();
    void invoiceWanted(qint64 invoice);
    void paymentOpened(qint64 payment);
    void takeBackWanted(qint64 allocation);
    void certificateTakenBack(qint64 certificate);
    void scanWanted(const QString &sha256, const QString &name);
    void documentWanted(lianming::DocumentFormat format);
    void reminderWanted();

private:
    void addState();
    void addButtons();
    void addOrigin();
    void addPayments();
    void addNotes();
    void addCertificates();
    void addInterest();

    Content m_content;
};

/// A row of a detail: a link or words at the left with something quiet under them, an amount at the right. `undo`, if
/// not empty, names a small button behind it, which is returned.
QToolButton *addAmountRow(QVBoxLayout *column, QWidget *left, const QString &about, const QString &amount,
                          const QString &undo = {});

} // namespace lianming
