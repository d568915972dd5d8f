// Bringing in a museum's table: which column is what (proposed, corrected here, remembered), the first rows as they
// will be read, a trial, the import, and its report with every row that was not taken. Nothing is changed before Import
// is pressed.
#pragma once

#include "core/exchange/assetimport.h"
#include "core/institutions/institution.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace lianming {

class ColumnChooser;
class Label;
class RecordTable;

class AssetImportView : public QWidget
{
    Q_OBJECT

public:
    AssetImportView(Session &session, const QString &path, const QList<InstitutionItem> &institutions,
                    Id<Institution> institution, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done or given up; the institution whose assets to show, 0 for none.
    void closed(qint64 institution);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildColumns();
    void retranslate();
    void readAgain(const std::optional<AssetMapping> &mapping);
    void showPreview(const ImportPreview &preview);
    void check();
    void import(bool trial);
    void showReport(const ImportReport &report, bool trial);
    [[nodiscard]] AssetMapping chosen() const;
    [[nodiscard]] Id<Institution> institution() const;

    Session &m_session;
    QString m_path;
    QList<InstitutionItem> m_institutions;
    ImportPreview m_preview;
    qint64 m_round = 0; ///< of the preview asked for last
    ImportReport m_report;
    bool m_reported = false;
    bool m_trial = false;
    bool m_busy = false;

    Label *m_title;
    Label *m_facts;
    Label *m_institutionLabel;
    QComboBox *m_institution;
    Label *m_rightsLabel;
    QComboBox *m_rights;
    Label *m_columnsHead;
    ColumnChooser *m_columns;
    Label *m_rowsHead;
    RecordTable *m_rows;
    TableModel<ImportPreview::Line> m_lines;
    Label *m_problem;
    Label *m_outcome;
    RecordTable *m_refused;
    TableModel<ImportIssue> m_issues;
    QPushButton *m_back;
    QPushButton *m_tryOut;
    QPushButton *m_import;
};

} // namespace lianming
