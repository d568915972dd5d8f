// All invoices, interest and credit notes: what is overdue first, one open at the right.
#pragma once

#include "ui/accounts/accountview.h"
#include "ui/accounts/invoicedetail.h"
#include "ui/models/tablemodel.h"

class QPushButton;
class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class InvoicesView : public AccountView
{
    Q_OBJECT

public:
    explicit InvoicesView(AccountsPage &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

private:
    void showRows();
    void showInvoice(qint64 id, bool again = false);
    void present(const InvoiceDetail::Content &content);
    void act(const QString &done, const std::function<void(Workspace &)> &task);
    void credit(const InvoiceItem &item);
    void certify(const InvoiceItem &item);
    void postInterest(const InvoiceItem &item, const InterestPreview &preview);
    void takeBack(const QString &title, const QString &done,
                  const std::function<void(Workspace &, const QString &reason)> &task);
    void saveScan(const QString &sha256, const QString &name);

    QList<InvoiceItem> m_all;
    QList<InvoiceCandidate> m_waiting; ///< closed periods that can be invoiced
    TableModel<InvoiceItem> m_model;
    qint64 m_open = 0;
    qint64 m_contract = 0; ///< only this contract's, while others led here
    QStackedWidget *m_stack;
    Chip *m_brand;
    Chip *m_state;
    Chip *m_kind;
    QPushButton *m_invoiceAll;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
