// Taking in a sheet of listings: what would come of it is found out first, changing nothing, with every row that cannot
// be taken and why; then it is taken in, and the pictures are searched.
#pragma once

#include "core/copies/listingimport.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/session.h"

#include <QWidget>

class QPushButton;

namespace lianming {

class Label;
class RecordTable;
class SegmentedSwitch;

class ListingImportView : public QWidget
{
    Q_OBJECT

public:
    explicit ListingImportView(Session &session, QWidget *parent = nullptr);

    /// Tries the sheet out; `common` is said of rows that do not say it themselves.
    void begin(const QString &path, const ListingDraft &common);

    struct Line {
        qint64 number = 0; ///< its place, from 1
        ListingIssue issue;
        bool isRefused = false;
    };
    [[nodiscard]] const std::optional<ListingImportReport> &report() const { return m_report; }

Q_SIGNALS:
    void closed();
    /// It was taken in: the pictures wait to be searched.
    void searchWanted();
    /// A trial or the taking in came to its end.
    void reported();

protected:
    void changeEvent(QEvent *event) override;

private:
    void run(bool trial);
    void showLines();
    void retranslate();

    Session &m_session;
    QString m_path;
    ListingDraft m_common;
    std::optional<ListingImportReport> m_report;
    bool m_isTrial = true;
    bool m_isBusy = false;
    int m_round = 0;

    Label *m_title;
    Label *m_outcome;
    Label *m_columns;
    SegmentedSwitch *m_which;
    RecordTable *m_table;
    TableModel<Line> m_lines;
    QPushButton *m_back;
    QPushButton *m_take;
};

} // namespace lianming
