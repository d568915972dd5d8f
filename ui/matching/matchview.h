// One direction of matchmaking: the brands for an IP, or the IPs for a brand, ranked, each with a bar for every feature
// and how free its rights are; one open at the right with the reasons.
#pragma once

#include "ui/matching/matchrows.h"
#include "ui/widgets/viewspage.h"

#include <QPointer>

class QStackedWidget;

namespace lianming {

class Chip;
class CodePicker;
class EmptyState;
class ListFooter;
class LookupSource;
class MatchDetail;
class RecordTable;
class WeightsForm;

class MatchView : public PageView
{
    Q_OBJECT

public:
    MatchView(Page &owner, MatchDirection direction, ThumbnailLoader &thumbnails);

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
    shortlistWanted(const std::vector<std::pair<lianming::Id<lianming::Asset>, lianming::Id<lianming::Brand>>> &pairs,
                    const lianming::MatchQuestion &question);

private:
    [[nodiscard]] bool isBrands() const { return m_direction == MatchDirection::Brands; }
    void addActions();
    void lookUp(const QString &typed);
    void rank();
    [[nodiscard]] MatchQuestion question() const;
    void showAnswer(const MatchAnswer &answer);
    void showRow(qint64 id);
    void shortlist();
    [[nodiscard]] MatchQuestion rankedBy() const;
    /// Draws by another seed; 0: the ranking itself again.
    void surprise(quint32 seed);
    void weigh();
    void editPosition(Id<Asset> asset);
    void importProfiles();

    MatchDirection m_direction;
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
    MatchAnswer m_answer;
    QPointer<WeightsForm> m_trial; ///< while it is open, what is shown goes by its weights
    QTimer m_trialDelay;
    quint32 m_seed = 0; ///< of the surprise that is shown; 0: the ranking itself
    int m_turn = 0;
    QAction *m_shortlist = nullptr;
    QAction *m_surprise = nullptr;
    QAction *m_ranking = nullptr;
    QAction *m_weights = nullptr;
};

} // namespace lianming
