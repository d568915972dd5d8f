// Pairs of records that may be one thing: the pairs at the left, the two records side by side at the right with what
// differs. A person says that they are two things, or lets one of them stand for the other and chooses field by field.
// Keys: up and down go through the pairs, 1 and 2 choose which record stays, M merges, D says they are two.
#pragma once

#include "core/assets/duplicateservice.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/tablemodel.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace lianming {

class EmptyState;
class Label;
class Page;
class RecordTable;
class SegmentedSwitch;

class DuplicatesView : public QWidget
{
    Q_OBJECT

public:
    DuplicatesView(Page &page, ThumbnailLoader &pictures, Id<Institution> institution, QWidget *parent = nullptr);

    /// One pair of the list, with what it is called.
    struct Line {
        qint64 number = 0; ///< its place in what was found, from 1
        DuplicatePair pair;
        AssetRow first;
        AssetRow second;
    };
    [[nodiscard]] const QList<Line> &lines() const { return m_model.rows(); }

    /// Looks for duplicates, as a job.
    void find();
    /// The columns that are to come from the record that goes.
    [[nodiscard]] QStringList taken() const;

Q_SIGNALS:
    void closed();
    void found();
    void compared();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Found {
        DuplicateFindings findings;
        QList<Line> lines;
    };

    void addKeys();
    void retranslate();
    void showFound(const Found &found);
    void open(qint64 number);
    void showPair(const DuplicateComparison &pair);
    void addHead(QGridLayout *grid, int column, const AssetDetail &record, bool stays);
    void addRow(QGridLayout *grid, const QString &name);
    void decide(bool distinct);
    /// Takes pairs away that are decided, and goes on to the next.
    void forget(const std::function<bool(const Line &)> &gone);
    [[nodiscard]] bool staysLeft() const;
    [[nodiscard]] const Line *current() const;
    void updateButtons();

    Page &m_page;
    ThumbnailLoader &m_pictures;
    Id<Institution> m_institution;
    TableModel<Line> m_model;
    DuplicateFindings m_findings;
    std::optional<DuplicateComparison> m_shown;
    QMap<QString, bool> m_chosen; ///< by column: whether the left record's value was chosen
    qint64 m_number = 0;          ///< of the pair that is shown
    QPushButton *m_back;
    Label *m_title;
    Label *m_summary;
    RecordTable *m_table;
    EmptyState *m_nothing;
    QWidget *m_both; ///< list and comparison
    QScrollArea *m_scroll;
    SegmentedSwitch *m_switch;
    Label *m_problem;
    QPushButton *m_merge;
    QPushButton *m_distinct;
};

} // namespace lianming
