// All payments, with what of each is still on account.
#pragma once

#include "ui/accounts/accountview.h"
#include "ui/accounts/paymentdetail.h"
#include "ui/models/tablemodel.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class PaymentsView : public AccountView
{
    Q_OBJECT

public:
    explicit PaymentsView(AccountsPage &page);

    void reload() override;
    void retranslate() override;
    /// A payment.
    void openRecord(qint64 id) override;
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("payment")}; }
    void showTourState(const QString &state) override;

private:
    void showRows();
    void showPayment(qint64 id, bool again = false);
    void present(const PaymentDetail::Content &content);
    void allocate(const PaymentItem &item);
    void ask(const QString &title, const QString &done,
             const std::function<void(Workspace &, const QString &reason)> &task);

    QList<PaymentItem> m_all;
    TableModel<PaymentItem> m_model;
    qint64 m_open = 0;
    QStackedWidget *m_stack;
    Chip *m_brand;
    Chip *m_state;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
