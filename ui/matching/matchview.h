// One direction of matchmaking: the brands for an IP, or the IPs for a brand, ranked, each with a bar for every feature
// and how free its rights are; one open at the right with the reasons.
#pragma once

#include "core/matching/matchservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class CodePicker;
class EmptyState;
class ListFooter;
class LookupSource;
class MatchDetail;
class RecordTable;
class ThumbnailLoader;

/// A line of the ranking with what it is called.
struct MatchRow {
    RankedPair pair;
    int place = 0;
    qint64 id = 0; ///< the brand's or the asset's
    QString english;
    QString chinese;
    QString code;
    QString picture;
};

class MatchView : public PageView
{
    Q_OBJECT

public:
    enum class Direction { Brands, Assets };

    MatchView(Page &owner, Direction direction, ThumbnailLoader &thumbnails);

    void reload() override;
    void retranslate() override;
    /// {"asset": code} or {"brand": code or id}: for whom is ranked.
    void openRows(const QVariantMap &filter) override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_shortlist; }
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

    /// Whose ranking is shown: the asset's or the brand's code.
    [[nodiscard]] QString subject() const { return m_subject; }

Q_SIGNALS:
    void
    shortlistWanted(const std::vector<std::pair<lianming::Id<lianming::Asset>, lianming::Id<lianming::Brand>>> &pairs);

private:
    struct Answer {
        QString subject;
        QString english;
        QString chinese;
        qint64 id = 0;
        MatchList list;
        QList<MatchRow> rows;
    };

    [[nodiscard]] bool isBrands() const { return m_direction == Direction::Brands; }
    [[nodiscard]] QList<Column<MatchRow>> columns();
    [[nodiscard]] QVariant picture(const MatchRow &row) const;
    void addActions();
    void lookUp(const QString &typed);
    void rank();
    void showAnswer(const Answer &answer);
    void showRow(qint64 id);
    void shortlist();
    void surprise();

    Direction m_direction;
    ThumbnailLoader &m_thumbnails;
    TableModel<MatchRow> m_model;
    LookupSource *m_source;
    CodePicker *m_picker;
    Chip *m_exclusivity;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QString m_subject;
    Answer m_answer;
    quint32 m_seed = 0; ///< of the surprise that is shown; 0: the ranking itself
    int m_turn = 0;
    QAction *m_shortlist = nullptr;
    QAction *m_surprise = nullptr;
    QAction *m_weights = nullptr;
};

} // namespace lianming
