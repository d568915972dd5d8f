// The triage board: matches that nobody has decided about, by seller or by platform, with what most forbids a notice
// first to be seen; a seller opens to its matches.
#pragma once

#include "core/copies/triageservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class CopyActs;
class CopyPictures;
class EmptyState;
class FilterRow;
class ListFooter;
class RecordTable;
class SellerMatches;
class ThumbnailLoader;

class BoardView : public PageView
{
    Q_OBJECT

public:
    BoardView(Page &page, CopyPictures &pictures, ThumbnailLoader &thumbnails, CopyActs &acts);

    void reload() override;
    void retranslate() override;
    /// A match.
    void openRecord(qint64 id) override;
    /// {"state": code}, {"platform": code}, {"seller": id; 0: not known}, {"week": "2026-W22"}.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

    void dismissChosen();
    void caseChosen();
    [[nodiscard]] bool hasChosen() const;
    [[nodiscard]] SellerMatches *matches() const { return m_matches; }

    struct Row {
        qint64 id = 0; ///< its place in the answer, from 1
        TriageGroup group;
    };

Q_SIGNALS:
    void searchWanted();
    void chosenChanged();

private:
    [[nodiscard]] TriageFilter filter() const;
    [[nodiscard]] bool isBySeller() const;
    void showGroups(const QList<TriageGroup> &groups);
    void openGroup(qint64 id);
    void toGroups();
    void showWeek(const QString &week);

    TableModel<Row> m_model;
    QString m_week; ///< of finding; empty: any
    bool m_isFiltered = false;

    QStackedWidget *m_stack;
    SegmentedSwitch *m_by;
    Chip *m_state;
    Chip *m_platform;
    Chip *m_standing;
    Chip *m_found;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    SellerMatches *m_matches;
};

} // namespace lianming
