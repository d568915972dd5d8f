// The matches of one seller, or of the listings whose seller nobody knows: how it stands and whose it is at the top,
// below it the matches as cards, and one of them over the whole when it is opened.
#pragma once

#include "core/copies/sellerservice.h"
#include "ui/copies/copydesk.h"
#include "ui/copies/matchcards.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace lianming {

class CopyActs;
class Page;

class SellerMatches : public QWidget
{
    Q_OBJECT

public:
    SellerMatches(Page &page, CopyPictures &pictures, ThumbnailLoader &thumbnails, CopyActs &acts);

    /// Shows the matches that the filter lets pass; it names the seller, or says that there is none.
    void open(const TriageFilter &filter, const QString &platform);
    /// The same with one match over the whole.
    void openMatch(Id<StoredMatch> match);
    void reload();
    void retranslate();
    void step(int direction);
    /// Whether a match is open over the whole.
    [[nodiscard]] bool showsMatch() const;
    void dismissChosen();
    void caseChosen();
    void linkSeller();
    /// Open matches that are chosen, or the one that is shown.
    [[nodiscard]] QList<MatchCard> chosen() const;
    [[nodiscard]] MatchCards *cards() const { return m_cards; }
    [[nodiscard]] CopyDesk *desk() const { return m_desk; }
    void showPlace(int place);

Q_SIGNALS:
    void closed();
    void chosenChanged();

private:
    static constexpr int mostCards = 500;

    void read(const std::function<void()> &then = {});
    void showHead();
    void showDetail(int place);
    /// −1: it is not in the list.
    [[nodiscard]] int placeOf(Id<StoredMatch> match) const;
    void toCards();
    void takeAll();

    Page &m_page;
    CopyPictures &m_pictures;
    CopyActs &m_acts;
    TriageFilter m_filter;
    QString m_platform;
    std::optional<SellerView> m_seller;
    bool m_hasMore = false;
    int m_round = 0;
    int m_place = -1;
    Id<StoredMatch> m_wanted; ///< over the whole, or on its way there

    QStackedWidget *m_stack;
    LinkButton *m_back;
    Label *m_title;
    Pill *m_standing;
    Label *m_words;
    QPushButton *m_whose;
    QPushButton *m_rename;
    QPushButton *m_dismiss;
    QPushButton *m_case;
    MatchCards *m_cards;
    CopyDesk *m_desk;
};

} // namespace lianming
