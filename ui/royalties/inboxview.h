// The accountant's desk: every period of every signed contract by what has to be done with it, one open at the right.
// Files that are taken in stand in its place until they are stored or given up.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/models/tablemodel.h"
#include "ui/royalties/royaltyview.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;
class StatementImportView;

class InboxView : public RoyaltyView
{
    Q_OBJECT

public:
    explicit InboxView(Page &owner);

    void reload() override;
    /// A statement.
    void openRecord(qint64 id) override;
    /// {"contract": id}, {"brand": id}, {"state": code}, {"statements": ids}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_calculateAll; }
    void step(int direction) override;
    /// A period with figures, and one with lines that raise questions.
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("statement"), QStringLiteral("questions")};
    }
    void showTourState(const QString &state) override;
    void retranslate() override;

private:
    void showRows();
    void open(int row);
    void showStatement(const InboxRow &row);
    void importReport(const InboxRow &row);
    void calculate(Id<Contract> contract);
    void calculateAll();
    /// The contracts one after the other; `lines` were calculated so far.
    void calculateNext(QList<Id<Contract>> contracts, qint64 lines);
    void act(const InboxRow &row, const QString &done, const std::function<void(Workspace &)> &task);
    void closePeriod(const InboxRow &row);
    void reopen(const InboxRow &row);
    void writePdf(const InboxRow &row);
    void explainLine(const InboxRow &row, qint64 line);

    QList<InboxRow> m_all;
    TableModel<InboxRow> m_model;
    QString m_open;       ///< key of the open row
    bool m_shows = false; ///< it is to be shown with the next answer, although the detail is closed
    QVariantMap m_rows;
    QStackedWidget *m_stack;
    QWidget *m_list;
    Chip *m_state;
    Chip *m_brand;
    Chip *m_contract;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    StatementImportView *m_import = nullptr;
    QAction *m_calculateAll;
};

} // namespace lianming
