#include "ui/copies/copiespage.h"

#include "ui/copies/boardview.h"
#include "ui/copies/copyacts.h"
#include "ui/copies/copychartsview.h"
#include "ui/copies/rememberedview.h"
#include "ui/copies/runsview.h"
#include "ui/copies/searchview.h"
#include "ui/copies/sellermatches.h"
#include "ui/shell/actions.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/filedrop.h"

namespace lianming {

namespace {

constexpr QLatin1StringView searchKey("search");
constexpr QLatin1StringView boardKey("board");
constexpr QLatin1StringView rememberedKey("remembered");
constexpr QLatin1StringView runsKey("runs");
constexpr QLatin1StringView figuresKey("figures");

} // namespace

CopiesPage::CopiesPage(Session &session)
    : ViewsPage(session, QStringLiteral("copies")), m_pictures(session, this),
      m_thumbnails(FileStore(session.address.filesFolder()), session.pictures, this), m_acts(new CopyActs(*this)),
      m_search(new CopySearchView(*this, m_pictures, *m_acts)),
      m_board(new BoardView(*this, m_pictures, m_thumbnails, *m_acts))
{
    addView(searchKey, m_search);
    addView(boardKey, m_board);
    addView(rememberedKey, new RememberedView(*this, m_pictures));
    auto *runs = new RunsView(*this, [this](const QString &folder) { return m_search->isSearching(folder); });
    addView(runsKey, runs);
    auto *figures = new CopyChartsView(*this);
    addView(figuresKey, figures);
    addActions();
    const auto toSearch = [this] {
        goTo(searchKey);
    };
    connect(m_search, &CopySearchView::matchShown, this, [this](bool isOpen) {
        m_isMatchOpen = isOpen;
        follow();
    });
    connect(m_search, &CopySearchView::boardWanted, this, [this] { goTo(boardKey); });
    connect(m_search, &CopySearchView::runWanted, this, [this, runs](qint64 run) {
        goTo(runsKey, [runs, run] { runs->openRows({{QStringLiteral("run"), run}}); });
    });
    connect(m_board, &BoardView::chosenChanged, this, &CopiesPage::follow);
    connect(m_board, &BoardView::searchWanted, this, toSearch);
    connect(m_board, &PageView::badgeChanged, this, &Page::badgeChanged);
    connect(runs, &RunsView::searchWanted, this, toSearch);
    connect(runs, &RunsView::goOnWanted, m_search, &CopySearchView::goOn);
    connect(runs, &RunsView::stopWanted, m_search, &CopySearchView::stopSearching);
    connect(m_search, &CopySearchView::searchingChanged, runs, &RunsView::showGoingOn);
    connect(m_search, &CopySearchView::wanted, this,
            [this](const std::function<void()> &then) { goTo(searchKey, then); });
    connect(figures, &CopyChartsView::searchWanted, this, toSearch);
    connect(figures, &CopyChartsView::rowsWanted, this,
            [this](const QVariantMap &filter) { goTo(boardKey, [this, filter] { m_board->openRows(filter); }); });
    // On any view; the search takes its own.
    new FileDrop(this, isWantedFile,
                 [this](const QStringList &paths) { goTo(searchKey, [this, paths] { m_search->takeFirst(paths); }); });
    connect(this, &Page::primaryActionChanged, this, &CopiesPage::follow);
}

void CopiesPage::addActions()
{
    m_dismiss = session().actions.add(this, {QStringLiteral("copies.dismiss"), [] { return tr("Dismiss the match…"); },
                                             QStringLiteral("close"), QKeySequence(Qt::Key_D),
                                             [this] {
                                                 if (m_search->isVisible())
                                                     m_search->dismissShown();
                                                 else
                                                     m_board->dismissChosen();
                                             }});
    m_case =
        session().actions.add(this, {QStringLiteral("copies.case"), [] { return tr("Take the match into a case…"); },
                                     QStringLiteral("protection"), QKeySequence(Qt::Key_C),
                                     [this] {
                                         if (m_search->isVisible())
                                             m_search->caseShown();
                                         else
                                             m_board->caseChosen();
                                     }});
    session().actions.add(this, {QStringLiteral("copies.index"),
                                 [] { return tr("Update the index of the copy search"); },
                                 QStringLiteral("refresh"),
                                 {},
                                 [this] {
                                     m_search->bringUpToDate();
                                 }});
    follow();
}

void CopiesPage::follow()
{
    const bool can = m_search->isVisible() ? m_isMatchOpen : m_board->isVisible() && m_board->hasChosen();
    setAvailable(m_dismiss, can, can ? tr("It is not a copy, or it is permitted") : tr("Choose an open match first"));
    setAvailable(m_case, can, can ? tr("Open a case against this seller") : tr("Choose an open match first"));
}

void CopiesPage::retranslate()
{
    ViewsPage::retranslate();
    follow();
}

void CopiesPage::openRecord(qint64 id)
{
    goTo(boardKey, [this, id] { m_board->openRecord(id); });
}

QString CopiesPage::viewTitle(const QString &key) const
{
    if (key == boardKey)
        return tr("Board");
    if (key == rememberedKey)
        return tr("Dismissed");
    if (key == runsKey)
        return tr("Runs");
    if (key == figuresKey)
        return tr("Figures");
    return tr("Search");
}

} // namespace lianming
