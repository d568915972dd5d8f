// Who owes what: a line for each licensee and currency with its balance and how long the open cash has been due; the
// ledger at the right.
#pragma once

#include "ui/accounts/accountview.h"
#include "ui/models/tablemodel.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class LicenseesView : public AccountView
{
    Q_OBJECT

public:
    explicit LicenseesView(AccountsPage &page);

    void reload() override;
    void retranslate() override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("ledger")}; }
    void showTourState(const QString &state) override;
    /// The ledger of a licensee, whether or not anything is open.
    void openLedger(qint64 brand, const QString &currency);

private:
    /// What is open at the right: a brand and a currency; 0 for nothing.
    struct Open {
        qint64 brand = 0;
        QString currency;
        friend bool operator==(const Open &, const Open &) = default;
    };

    void showRows();
    void showLedger(const Open &wanted, bool again = false);
    [[nodiscard]] static qint64 idOf(const AgingRow &row);

    QList<AgingRow> m_all;
    TableModel<AgingRow> m_model;
    Open m_open;
    QStackedWidget *m_stack;
    Chip *m_currency;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
};

} // namespace lianming
