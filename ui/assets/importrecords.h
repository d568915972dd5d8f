// The records of an import as the view shows them: the first ones as they will be read, and afterwards what came of all
// of them, what would change, what was taken and is worth a look, and each that was not taken with the reason, to be
// saved as a table.
#pragma once

#include "core/exchange/assetimport.h"
#include "ui/assets/importtables.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

namespace lianming {

class Label;
class RecordTable;
class SegmentedSwitch;

class ImportRecords : public QWidget
{
    Q_OBJECT

public:
    /// `named`: records come from several files, and say from which.
    ImportRecords(Session &session, bool named, QWidget *parent = nullptr);

    /// The first records; what came of an import before is no longer shown.
    void setPreview(const QList<ImportPreview::Line> &lines);
    void setReport(const PlanReport &report, bool trial);
    /// What is going on instead of a report; empty: nothing.
    void setBusy(const QString &text);
    [[nodiscard]] bool hasRefused() const { return !m_issues.rows().isEmpty(); }
    /// Asks where to, and writes the records that were not taken.
    void saveRefused();
    void retranslate();

private:
    void showReport();
    void showList();

    Session &m_session;
    std::optional<PlanReport> m_report;
    bool m_trial = false;

    Label *m_head;
    SegmentedSwitch *m_lists;
    Label *m_outcome;
    RecordTable *m_rows;
    TableModel<ImportPreview::Line> m_lines;
    RecordTable *m_changed;
    TableModel<ImportChangeLine> m_changes;
    RecordTable *m_refused;
    TableModel<ImportIssueLine> m_issues;
    RecordTable *m_noted;
    TableModel<ImportIssueLine> m_warnings;
};

} // namespace lianming
