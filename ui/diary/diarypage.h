// The diary: every day that matters, from contracts, options, obligations, holds, rights and registrations. Obligations
// are opened, marked and added here; other days lead to their record. Goes out as an iCalendar file.
#pragma once

#include "core/diary/diaryservice.h"
#include "core/institutions/institution.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;

class DiaryPage : public Page
{
    Q_OBJECT

public:
    explicit DiaryPage(Session &session);

    void reload() override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("obligation")}; }
    void showTourState(const QString &state) override;

protected:
    void retranslate() override;

private:
    /// A row of the table: entries have no id of their own.
    struct Line {
        qint64 id = 0;
        DiaryEntry entry;
    };

    [[nodiscard]] DiaryFilter filter() const;
    void refill();
    void showLines(const QList<DiaryEntry> &entries);
    void openLine(qint64 id);
    void showObligation(const DiaryEntry &entry);
    void mark(const DiaryEntry &entry, QDate dueOn, MarkAct act);
    void edit(const Obligation &obligation);
    void exportCalendar();
    [[nodiscard]] static QList<Column<Line>> columns(const Clock &clock);

    TableModel<Line> m_model;
    QList<InstitutionItem> m_institutions;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_ahead;
    Chip *m_kind;
    Chip *m_institution;
    Chip *m_state;
    QAction *m_add;
    std::optional<DiaryEntry> m_open; ///< of the obligation that is shown
    qint64 m_round = 0;
};

} // namespace lianming
