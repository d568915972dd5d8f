// Adding pictures from a folder: whose they are, what would come of it (found out at once, changing nothing), adding
// them, and a report in which every file has its line: what it was matched by, or why it was left.
#pragma once

#include "core/imaging/picturefolder.h"
#include "core/institutions/institution.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace lianming {

class Label;
class RecordTable;
class SegmentedSwitch;

class PictureFolderView : public QWidget
{
    Q_OBJECT

public:
    PictureFolderView(Session &session, const QString &folder, const QList<InstitutionItem> &institutions,
                      Id<Institution> institution, QWidget *parent = nullptr);

    /// One file of the report.
    struct Line {
        qint64 number = 0; ///< its place, from 1
        FolderEntry entry;
        bool isTrial = false;
    };

Q_SIGNALS:
    void closed();
    /// A trial or the adding came to its end.
    void reported();
    /// So many pictures were attached, as one step (BulkEditService::undo()).
    void added(qint64 pictures, qint64 step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void run(bool trial);
    void showReport(const FolderReport &report, bool trial);
    void showLines();
    void updateButtons();

    Session &m_session;
    QString m_folder;
    QList<InstitutionItem> m_institutions;
    std::optional<FolderReport> m_report;
    bool m_isTrial = false;
    bool m_isBusy = false;

    Label *m_title;
    Label *m_facts;
    Label *m_institutionLabel;
    QComboBox *m_institution;
    Label *m_outcome;
    SegmentedSwitch *m_which;
    RecordTable *m_table;
    TableModel<Line> m_lines;
    QCheckBox *m_views; ///< where numbers can be read in two ways
    QPushButton *m_back;
    QPushButton *m_add;
};

} // namespace lianming
