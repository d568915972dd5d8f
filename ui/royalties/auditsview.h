// Royalty audits: the cases with their state and shortfall, one open at the right with its lines, its result and what
// can be done next.
#pragma once

#include "core/royalties/auditservice.h"
#include "ui/models/tablemodel.h"
#include "ui/royalties/auditforms.h"
#include "ui/widgets/viewspage.h"

class QPushButton;
class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class AuditsView : public PageView
{
    Q_OBJECT

public:
    explicit AuditsView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// A case.
    void openRecord(qint64 id) override;
    /// {"contract": id}, {"state": code}.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    /// A case, and what was verified of a line.
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("case"), QStringLiteral("line")}; }
    void showTourState(const QString &state) override;

private:
    void showRows();
    void open(qint64 id);
    void present(const AuditFile &file);
    void create();
    void edit(const AuditFile &file);
    void chooseLines(const AuditFile &file);
    void verify(const AuditFile &file, const std::optional<AuditItem> &item);
    void compute(const AuditFile &file);
    void settle(const AuditFile &file);
    void reopen(const AuditFile &file);
    void close(const AuditFile &file);
    /// Does something with a case, says so and shows it again.
    void act(qint64 id, const QString &done, const std::function<void(Workspace &)> &task);
    void showForm(const QString &title, FormPanel *form, qint64 id);

    QList<AuditCaseRow> m_all;
    TableModel<AuditCaseRow> m_model;
    qint64 m_open = 0;
    bool m_loaded = false;
    QStackedWidget *m_stack;
    QWidget *m_list;
    Chip *m_state;
    Chip *m_contract;
    QPushButton *m_newButton;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_new;
};

} // namespace lianming
