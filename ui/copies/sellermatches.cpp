#include "ui/copies/sellermatches.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/copies/copyacts.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace lianming {

SellerMatches::SellerMatches(Page &page, CopyPictures &pictures, ThumbnailLoader &thumbnails, CopyActs &acts)
    : m_page(page), m_pictures(pictures), m_acts(acts), m_stack(new QStackedWidget),
      m_back(new LinkButton(QStringLiteral("arrow-left"), {})), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_standing(new Pill), m_words(new Label(TextSize::Note, Token::Ink2)), m_whose(new QPushButton),
      m_rename(new QPushButton), m_dismiss(new QPushButton), m_case(new QPushButton),
      m_cards(new MatchCards(thumbnails)), m_desk(new CopyDesk(pictures, page.session().actions))
{
    m_back->setObjectName(QStringLiteral("allSellers"));
    m_whose->setObjectName(QStringLiteral("whoseShop"));
    m_rename->setObjectName(QStringLiteral("renameShop"));
    m_dismiss->setObjectName(QStringLiteral("dismissChosen"));
    m_case->setObjectName(QStringLiteral("caseChosen"));
    m_case->setProperty("kind", QStringLiteral("primary"));
    m_words->setWordWrap(true);
    m_title->setElided(true);

    auto *name = new QHBoxLayout;
    name->setSpacing(space::m);
    name->addWidget(m_back);
    name->addWidget(m_title);
    name->addWidget(m_standing);
    name->addStretch(1);
    auto *acting = new QHBoxLayout;
    acting->setSpacing(space::s);
    acting->addWidget(m_words, 1);
    acting->addWidget(m_rename);
    acting->addWidget(m_whose);
    acting->addWidget(m_dismiss);
    acting->addWidget(m_case);
    auto *list = new QWidget;
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(space::xl, space::s, space::xl, 0);
    inner->setSpacing(space::s);
    inner->addLayout(name);
    inner->addLayout(acting);
    inner->addWidget(m_cards, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_desk);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(&page.session().actions, &ActionRegistry::refusedChanged, this, &SellerMatches::showHead);
    connect(m_back, &QPushButton::clicked, this, &SellerMatches::closed);
    connect(m_whose, &QPushButton::clicked, this, &SellerMatches::linkSeller);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_seller)
            m_acts.renameSeller(m_seller->seller);
    });
    connect(m_dismiss, &QPushButton::clicked, this, &SellerMatches::dismissChosen);
    connect(m_case, &QPushButton::clicked, this, [this] {
        if (chosen().isEmpty())
            takeAll();
        else
            caseChosen();
    });
    connect(m_cards, &MatchCards::opened, this, &SellerMatches::showPlace);
    connect(m_cards, &MatchCards::chosenChanged, this, [this] {
        showHead();
        Q_EMIT chosenChanged();
    });
    connect(m_desk, &CopyDesk::backWanted, this, &SellerMatches::toCards);
    connect(m_desk, &CopyDesk::stepWanted, this, &SellerMatches::step);
    connect(m_desk, &CopyDesk::dismissWanted, this, &SellerMatches::dismissChosen);
    connect(m_desk, &CopyDesk::caseWanted, this, &SellerMatches::caseChosen);
    connect(m_desk, &CopyDesk::linkWanted, this, [this] { m_acts.linkSeller(m_desk->shown().seller); });
    connect(m_desk, &CopyDesk::assetWanted, this,
            [this](qint64 asset) { m_page.session().navigator->openRecord(QStringLiteral("assets"), asset); });
}

void SellerMatches::open(const TriageFilter &filter, const QString &platform)
{
    m_filter = filter;
    m_platform = platform;
    m_seller.reset();
    m_place = -1;
    m_wanted = {};
    m_cards->setCards({});
    m_stack->setCurrentIndex(0);
    read();
}

void SellerMatches::openMatch(Id<StoredMatch> match)
{
    m_page.load(m_page.session().worker.run([match](Workspace &w) { return TriageService(w).detail(match); }),
                [this, match](const CopyMatchDetail &detail) {
                    m_filter = {};
                    m_filter.states.clear();
                    m_filter.seller = detail.listing.seller;
                    m_filter.withoutSeller = !detail.listing.seller.isSet();
                    m_platform = detail.listing.platform;
                    m_seller.reset();
                    m_place = -1;
                    m_wanted = {};
                    read([this, match] {
                        if (const int place = placeOf(match); place >= 0)
                            showPlace(place);
                        else
                            toCards(); // it is beyond those that are shown
                    });
                });
}

void SellerMatches::reload()
{
    read([this] {
        if (!showsMatch())
            return;
        const QList<MatchCard> &all = m_cards->cards();
        const int place = placeOf(m_wanted);
        if (all.isEmpty())
            toCards();
        else
            showDetail(place >= 0 ? place : std::clamp(m_place, 0, int(all.size()) - 1));
    });
}

int SellerMatches::placeOf(Id<StoredMatch> match) const
{
    const QList<MatchCard> &all = m_cards->cards();
    const auto at = std::ranges::find_if(all, [match](const MatchCard &card) { return card.row.match == match; });
    return at == all.end() ? -1 : int(at - all.begin());
}

void SellerMatches::read(const std::function<void()> &then)
{
    struct Found {
        QList<MatchCard> cards;
        bool hasMore = false;
        std::optional<SellerView> seller;
    };
    m_page.load(m_page.session().worker.run([filter = m_filter](Workspace &w) {
        Found out;
        TriageService triage(w);
        const TriagePage page = triage.page(filter, TriageSort::Score, {}, mostCards);
        out.hasMore = page.next.id != 0;
        QList<Id<StoredMatch>> ids;
        for (const TriageRow &row : page.rows)
            ids.append(row.match);
        const QList<StoredMatch> stored = triage.matches(ids);
        for (const TriageRow &row : page.rows) {
            const auto one = std::ranges::find(stored, row.match, &StoredMatch::id);
            out.cards.append({row, one == stored.end() ? CopyMatch() : one->match});
        }
        if (filter.seller.isSet()) {
            SellerService sellers(w);
            out.seller = sellers.standing(sellers.get(filter.seller), {});
        }
        return out;
    }),
                [this, then, round = ++m_round](const Found &found) {
                    if (round != m_round)
                        return;
                    m_seller = found.seller;
                    m_hasMore = found.hasMore;
                    m_cards->setCards(found.cards);
                    showHead();
                    if (then)
                        then();
                });
}

void SellerMatches::retranslate()
{
    m_desk->setBack(tr("All matches of the seller"));
    m_cards->setAccessibleName(tr("Matches"));
    m_cards->retranslate();
    showHead();
}

void SellerMatches::showHead()
{
    m_back->setText(tr("All sellers"));
    const QList<MatchCard> &all = m_cards->cards();
    QString name = m_seller ? m_seller->seller.name : QString();
    if (m_seller && name.isEmpty())
        name = m_seller->seller.shopId;
    const QString platform = platformText(m_seller ? m_seller->seller.platform : m_platform);
    m_title->setText(m_filter.seller.isSet() ? tr("%1 on %2").arg(name, platform)
                                             : tr("Seller not known, on %1").arg(platform));
    // What most forbids a notice.
    std::optional<SellerStanding> standing;
    for (const MatchCard &card : all)
        standing = standing ? std::min(*standing, card.row.standing) : card.row.standing;
    m_standing->setVisible(standing && m_filter.seller.isSet());
    if (standing)
        m_standing->set(sellerStandingText(*standing), standingTone(*standing));
    QStringList words;
    if (m_seller) {
        const QString brand = titleText(m_seller->brandEn, m_seller->brandZh);
        words.append(m_seller->seller.link == SellerLink::Brand ? tr("A shop of %1").arg(brand)
                                                                : sellerLinkText(m_seller->seller.link));
        if (m_seller->seller.link == SellerLink::Open && !m_seller->candidates.isEmpty()) {
            const SellerCandidate &first = m_seller->candidates.first();
            words.append(tr("it resembles %1").arg(titleText(first.nameEn, first.nameZh)));
        }
    }
    words.append(m_hasMore ? tr("the best %1 matches").arg(countText(all.size()))
                           : tr("%n match(es)", nullptr, int(all.size())));
    const auto some = chosen();
    const ActionRegistry &actions = m_page.session().actions;
    m_words->setText(words.join(QStringLiteral(" · ")));
    m_whose->setText(tr("Whose shop is it?"));
    m_whose->setVisible(m_filter.seller.isSet());
    setAvailable(m_whose, actions, QStringLiteral("copies.link"), true);
    m_rename->setText(tr("New name…"));
    m_rename->setVisible(m_seller.has_value());
    setAvailable(m_rename, actions, QStringLiteral("copies.link"), true);
    m_dismiss->setText(some.size() > 1 ? tr("Dismiss %1…").arg(some.size()) : tr("Dismiss…"));
    setAvailable(m_dismiss, actions, QStringLiteral("copies.dismiss"), !some.isEmpty());
    m_case->setText(some.isEmpty()     ? tr("Take all into a case…")
                    : some.size() == 1 ? tr("Take into a case…")
                                       : tr("Take %1 into a case…").arg(some.size()));
    setAvailable(m_case, actions, QStringLiteral("copies.case"), std::ranges::any_of(all, [](const MatchCard &card) {
                     return card.row.state == MatchState::Open || card.row.lapsed;
                 }));
}

bool SellerMatches::showsMatch() const
{
    return m_stack->currentWidget() == m_desk;
}

void SellerMatches::showPlace(int place)
{
    m_cards->setCurrentPlace(place);
    showDetail(place);
}

void SellerMatches::showDetail(int place)
{
    if (place < 0 || place >= m_cards->cards().size())
        return;
    m_place = place;
    const MatchCard card = m_cards->cards().at(place);
    m_wanted = card.row.match;
    m_page.load(
        m_page.session().worker.run([id = card.row.match](Workspace &w) { return TriageService(w).detail(id); }),
        [this, card](const CopyMatchDetail &detail) {
            const int at = placeOf(card.row.match); // the list may be another one by now
            if (card.row.match != m_wanted || at < 0)
                return;
            m_place = at;
            DeskMatch shown =
                deskMatch(detail, card.row.titleEn, card.row.titleZh, m_pictures.pathOf(detail.picture.sha256));
            if (card.row.lapsed)
                shown.state = MatchState::Open;
            m_desk->show(shown, at, int(m_cards->cards().size()));
            m_stack->setCurrentWidget(m_desk);
            if (!m_page.isDetailOpen())
                m_desk->setFocus();
            Q_EMIT chosenChanged();
        });
}

void SellerMatches::toCards()
{
    m_place = -1;
    m_wanted = {};
    m_stack->setCurrentIndex(0);
    m_cards->setFocus();
    Q_EMIT chosenChanged();
}

void SellerMatches::step(int direction)
{
    if (!showsMatch())
        return;
    const int place = std::clamp(m_place + direction, 0, int(m_cards->cards().size()) - 1);
    if (place != m_place)
        showPlace(place);
}

QList<MatchCard> SellerMatches::chosen() const
{
    QList<MatchCard> out = m_cards->chosen();
    if (showsMatch()) { // what is on the screen, whatever stands at its place by now
        out = m_cards->cards();
        erase_if(out, [id = m_desk->shown().id](const MatchCard &card) { return card.row.match != id; });
    }
    erase_if(out, [](const MatchCard &card) { return card.row.state != MatchState::Open && !card.row.lapsed; });
    return out;
}

void SellerMatches::dismissChosen()
{
    QList<Id<StoredMatch>> ids;
    bool may = true;
    for (const MatchCard &card : chosen()) {
        ids.append(card.row.match);
        may = may && maySell(card.row.standing);
    }
    m_acts.dismiss(ids, may);
}

void SellerMatches::linkSeller()
{
    m_acts.linkSeller(m_filter.seller);
}

void SellerMatches::caseChosen()
{
    QList<qint64> listings;
    Id<Asset> asset;
    for (const MatchCard &card : chosen()) {
        if (!listings.contains(card.row.listing.id.value))
            listings.append(card.row.listing.id.value);
        if (!asset.isSet())
            asset = card.row.asset;
    }
    m_acts.takeIntoCase(listings, asset);
}

void SellerMatches::takeAll()
{
    QList<qint64> listings;
    Id<Asset> asset;
    for (const MatchCard &card : m_cards->cards()) {
        if (card.row.state != MatchState::Open && !card.row.lapsed)
            continue;
        if (!listings.contains(card.row.listing.id.value))
            listings.append(card.row.listing.id.value);
        if (!asset.isSet())
            asset = card.row.asset;
    }
    m_acts.takeIntoCase(listings, asset);
}

} // namespace lianming
