// What a payment is put against: the open invoices of its licensee, each with the amount that is paid on it. Proposes
// the oldest first until the person writes an amount; says in words what is left, and what an invoice in another
// currency takes at the bank's rate.
#pragma once

#include "core/accounts/accountservice.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace lianming {

class Label;
class LinkButton;

class AllocationField : public QWidget
{
    Q_OBJECT
    /// What is written, for FormPanel.
    Q_PROPERTY(QString content READ content WRITE setContent NOTIFY contentChanged USER true)

public:
    explicit AllocationField(QWidget *parent = nullptr);

    /// The open invoices, the oldest due day first; `first` comes before them all. Proposes anew.
    void setInvoices(const QList<InvoiceItem> &invoices, Id<Invoice> first = {});
    /// What there is to put against them; nothing while it is no amount.
    void setPayment(const std::optional<Money> &payment);

    /// What is written, without rows that are empty. Only while problem() is empty.
    [[nodiscard]] QList<AllocationRequest> requests() const;
    /// The first thing that is wrong, in words; empty if nothing is.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] QString content() const;
    void setContent(const QString &content);

Q_SIGNALS:
    void contentChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        InvoiceItem item;
        QLineEdit *amount = nullptr;
        Label *about = nullptr;
        ProposedAllocation proposed = {};
    };
    struct RateLine {
        Currency currency;
        QWidget *row = nullptr;
        Label *label = nullptr;
        QLineEdit *rate = nullptr;
    };
    /// A line as it is read.
    struct Reading {
        std::optional<qint64> amount; ///< 0 where nothing is written; nothing where it is no amount
        std::optional<qint64> part;   ///< of the payment's currency; nothing where it cannot be told
        std::optional<Rate> rate;     ///< where the currency is another
    };

    void build();
    void addRateLine(Currency currency);
    void propose();
    void changed();
    void describe();
    [[nodiscard]] Reading read(const Line &line) const;
    [[nodiscard]] std::optional<Rate> rateFor(Currency currency) const;
    [[nodiscard]] Int128 spent() const;

    QVBoxLayout *m_rates;
    QVBoxLayout *m_rows;
    Label *m_sum;
    LinkButton *m_again;
    std::optional<Money> m_payment;
    Id<Invoice> m_first;
    QList<Line> m_lines;
    QList<RateLine> m_rateLines;
    bool m_isWritten = false; ///< the person wrote an amount: nothing is proposed any more
    bool m_filling = false;
};

} // namespace lianming
