// The accountant's desk: every period of every signed contract by what has to be done with it, one open at the right or
// over the whole page. Files that are taken in stand in its place until they are stored or given up; they may be
// dropped here.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

#include <QPointer>

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;
class StatementActs;
class StatementBatchView;
class StatementDocuments;
class StatementImportView;
class StatementView;
struct StatementContent;

class InboxView : public PageView
{
    Q_OBJECT

public:
    explicit InboxView(Page &owner);

    void reload() override;
    /// A statement, of any version.
    void openRecord(qint64 id) override;
    /// {"contract": id}, {"brand": id}, {"state": code}, {"statements": ids}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_calculateAll; }
    void step(int direction) override;
    /// A period with figures, and one to be approved; over the whole page: its lines, the proof of its figures, its
    /// versions.
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    void retranslate() override;

public Q_SLOTS:
    /// Reports of any number of periods, files or folders.
    void takeFiles(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showRows();
    void showList();
    void fillChips();
    void open(int row);
    /// Shows the row, in the given version or its own; again if it is shown.
    void showStatement(const InboxRow &row, Id<SalesStatement> version = {});
    void present(const StatementContent &content);
    void setWide(bool wide);
    void closeWide();
    /// The row that is open is read again, or the one that took its place.
    void showOpenAgain();
    void startImport(const InboxRow &row, const QString &path);
    void takeDropped(const QStringList &paths, const std::optional<InboxRow> &row);
    [[nodiscard]] const InboxRow *rowAt(const QPoint &place) const;

    QList<InboxRow> m_all;
    bool m_isLoaded = false;
    TableModel<InboxRow> m_model;
    std::optional<InboxRow> m_open; ///< the row that is shown
    Id<SalesStatement> m_version;   ///< shown of it; unset: its own
    bool m_shows = false;           ///< it is to be shown with the next answer, although the detail is closed
    bool m_wide = false;            ///< over the whole page
    QVariantMap m_rows;
    StatementActs *m_acts;
    StatementDocuments *m_documents;
    QPointer<StatementView> m_view;
    QStackedWidget *m_stack;
    QWidget *m_list;
    Chip *m_state;
    Chip *m_brand;
    Chip *m_contract;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    StatementImportView *m_import = nullptr;
    StatementBatchView *m_batch = nullptr;
    QAction *m_calculateAll;
};

} // namespace lianming
