// One match, to be decided about: the two pictures with what was taken outlined, how sure it is, whose listing it is
// and whether that seller is licensed, and what can be done. Left and Right go through the matches. Says what the
// person wants and changes nothing.
#pragma once

#include "core/copies/triageservice.h"
#include "ui/copies/copypictures.h"
#include "ui/widgets/tone.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace lianming {

class ActionRegistry;
class Label;
class LinkButton;
class PairView;
class Pill;

/// A match as it is shown: stored, or only found yet.
struct DeskMatch {
    CopyMatch match;
    QString titleEn; ///< of our asset
    QString titleZh;
    Id<StoredMatch> id; ///< unset: not kept yet
    MatchState state = MatchState::Open;
    QString theirPath; ///< where their picture can be read
    QString theirName;
    Listing listing; ///< its id is unset while it is only said, or not at all
    Id<Seller> seller;
    SellerLink link = SellerLink::Open;
    QString sellerName; ///< empty: nobody said
    std::optional<StandingAnswer> today;
    std::optional<StandingAnswer> then;
    std::optional<CopyDismissal> dismissal;
};

/// What a stored match is shown by.
[[nodiscard]] DeskMatch deskMatch(const CopyMatchDetail &detail, const QString &titleEn, const QString &titleZh,
                                  const QString &theirPath);
[[nodiscard]] Tone standingTone(SellerStanding standing);

class CopyDesk : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it. `actions`: what the person at work may do.
    CopyDesk(CopyPictures &pictures, const ActionRegistry &actions, QWidget *parent = nullptr);

    /// `place` from 0, of `count`.
    void show(const DeskMatch &match, int place, int count);
    [[nodiscard]] const DeskMatch &shown() const { return m_match; }
    [[nodiscard]] PairView *pair() const { return m_pair; }
    /// What the link at the upper left leads back to.
    void setBack(const QString &text);
    void retranslate();

Q_SIGNALS:
    void backWanted();
    void stepWanted(int direction);
    void dismissWanted();
    void caseWanted();
    /// Keep what was found only yet; a stored one: say whose the seller is.
    void keepWanted();
    void linkWanted();
    void describeWanted();
    void assetWanted(qint64 asset);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void fillPictures();
    void fillSeller();

    CopyPictures &m_pictures;
    const ActionRegistry &m_actions;
    DeskMatch m_match;
    int m_place = 0;
    int m_count = 0;
    QString m_backText;

    LinkButton *m_back;
    Label *m_where;
    QToolButton *m_previous;
    QToolButton *m_next;
    LinkButton *m_outlines;
    PairView *m_pair;
    Label *m_score;
    Label *m_kind;
    Label *m_nearness;
    Pill *m_state;
    LinkButton *m_asset;
    Label *m_sellerName;
    Pill *m_standing;
    Label *m_why;
    Label *m_listing;
    LinkButton *m_whose;
    QPushButton *m_case;
    QPushButton *m_dismiss;
    QPushButton *m_keep;
};

} // namespace lianming
