#include "ui/copies/searchview.h"

#include "core/assets/assetservice.h"
#include "core/copies/copyscan.h"
#include "core/copies/platform.h"
#include "core/copies/sellerservice.h"
#include "core/imaging/copyscanner.h"
#include "ui/copies/copyacts.h"
#include "ui/copies/copyforms.h"
#include "ui/copies/droparea.h"
#include "ui/copies/listingimportview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/filterrow.h"

#include <QFileInfo>
#include <QHash>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

bool hasEnding(const QString &path, std::initializer_list<const char *> endings)
{
    const QString own = QFileInfo(path).suffix().toLower();
    return std::ranges::any_of(endings, [&own](const char *one) { return own == QLatin1StringView(one); });
}

/// One match for each picture of ours, as they are kept, though several assets may show it.
QList<CopyMatch> oncePerPicture(const QList<CopyMatch> &matches)
{
    QList<CopyMatch> out;
    for (const CopyMatch &match : matches) {
        if (std::ranges::find(out, match.sha256, &CopyMatch::sha256) == out.end())
            out.append(match);
    }
    return out;
}

/// The titles of the assets that matches name.
QHash<qint64, AssetRow> assetsOfMatches(Workspace &w, const QList<CopyMatch> &matches)
{
    std::vector<qint64> ids;
    for (const CopyMatch &match : matches) {
        if (match.asset.isSet())
            ids.push_back(match.asset.value);
    }
    QHash<qint64, AssetRow> out;
    const QList<AssetRow> rows = ids.empty() ? QList<AssetRow>() : AssetService(w).rows(ids);
    for (const AssetRow &row : rows)
        out.insert(row.id.value, row);
    return out;
}

/// How the seller of a draft stands to each asset; nothing where nobody said a seller.
QList<std::optional<SellerView>> standingsOf(Workspace &w, const ListingDraft &draft, const QList<Id<Asset>> &assets)
{
    QList<std::optional<SellerView>> out(assets.size());
    if (draft.shopName.isEmpty() && draft.shopId.isEmpty())
        return out;
    const Listing listing = listingOf(draft, w.clock.now());
    SellerService service(w);
    Seller seller;
    seller.platform = listing.platform;
    seller.name = draft.shopName;
    seller.shopId = draft.shopId;
    // One that is known already stands as it was confirmed.
    if (const auto known = service.meant({listing.platform, draft.shopId, draft.shopName, draft.shopAddress}))
        seller = *known;
    for (qsizetype i = 0; i < assets.size(); ++i) {
        ListingScope scope;
        scope.asset = assets[i];
        scope.category = draft.category;
        scope.territory = draft.territory;
        scope.channel = draft.channel.isEmpty() ? platformChannel(seller.platform) : draft.channel;
        out[i] = service.standing(seller, scope);
    }
    return out;
}

} // namespace

bool isSheetName(const QString &path)
{
    return hasEnding(path, {"csv", "tsv", "txt", "xlsx", "ods"});
}

bool isWantedFile(const QString &path)
{
    return QFileInfo(path).isDir() || hasPictureName(path) || isSheetName(path);
}

CopySearchView::CopySearchView(Page &owner, CopyPictures &pictures, CopyActs &acts)
    : PageView(owner), m_pictures(pictures), m_acts(acts), m_stack(new QStackedWidget),
      m_start(new DropArea(session().actions)), m_desk(new CopyDesk(pictures, session().actions)),
      m_nothing(new EmptyState(QStringLiteral("copies"))), m_import(new ListingImportView(session()))
{
    FilterRow *row = addFilterRow();
    for (QWidget *one : std::initializer_list<QWidget *>{m_start, m_desk, m_nothing, m_import})
        m_stack->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    addActions();
    connect(m_start, &DropArea::pictureWanted, m_choose, &QAction::trigger);
    connect(m_start, &DropArea::folderWanted, m_folder, &QAction::trigger);
    connect(m_start, &DropArea::sheetWanted, m_sheet, &QAction::trigger);
    connect(m_start, &DropArea::describeWanted, this, &CopySearchView::describe);
    connect(m_start, &DropArea::indexWanted, this, &CopySearchView::bringUpToDate);
    connect(m_nothing, &EmptyState::triggered, this, &CopySearchView::showStart);
    connect(m_desk, &CopyDesk::backWanted, this, &CopySearchView::showStart);
    connect(m_desk, &CopyDesk::stepWanted, this, &CopySearchView::step);
    connect(m_desk, &CopyDesk::dismissWanted, this, &CopySearchView::dismissShown);
    connect(m_desk, &CopyDesk::caseWanted, this, &CopySearchView::caseShown);
    connect(m_desk, &CopyDesk::describeWanted, this, &CopySearchView::describe);
    connect(m_desk, &CopyDesk::keepWanted, this, [this] {
        keep([this] {
            session().messages.show(
                {Notice::Level::Done, tr("Kept. The matches are on the board."), {}, tr("Show the board"), [this] {
                     Q_EMIT boardWanted();
                 }});
        });
    });
    connect(m_desk, &CopyDesk::linkWanted, this,
            [this] { m_acts.linkSeller(m_desk->shown().seller, [this] { showAgain(); }); });
    connect(m_desk, &CopyDesk::assetWanted, this,
            [this](qint64 asset) { session().navigator->openRecord(QStringLiteral("assets"), asset); });
    connect(m_import, &ListingImportView::closed, this, &CopySearchView::showStart);
    connect(m_import, &ListingImportView::searchWanted, this, [this] {
        showStart();
        searchListings();
    });
    new FileDrop(this, isWantedFile, [this](const QStringList &paths) { takeFirst(paths); });
}

void CopySearchView::addActions()
{
    const auto add = [this](const char *id, std::function<QString()> text, const char *iconName,
                            const QKeySequence &key, std::function<void()> act) {
        return session().actions.add(
            &page(), {QLatin1String(id), std::move(text), QLatin1String(iconName), key, [this, act = std::move(act)] {
                          Q_EMIT wanted(act);
                      }});
    };
    m_choose = add(
        "copies.search", [] { return tr("Search a picture…"); }, "search", QKeySequence(Qt::CTRL | Qt::Key_O),
        [this] { askForPicture(); });
    m_folder = add(
        "copies.folder", [] { return tr("Search a folder of pictures…"); }, "folder", {},
        [this] {
            session().prompts.openFolder(this, {tr("Search a folder of pictures")},
                                         [this](const QString &folder) { searchFolder(folder, m_draft); });
        });
    m_sheet = add(
        "copies.sheet", [] { return tr("Import a sheet of listings…"); }, "table", {},
        [this] {
            session().prompts.openFile(this,
                                       {tr("Import a sheet of listings"), tr("Sheets (*.csv *.tsv *.xlsx *.ods)")},
                                       [this](const QString &path) { importSheet(path); });
        });
}

void CopySearchView::retranslate()
{
    m_start->retranslate();
    m_desk->setBack(tr("Search another"));
    m_nothing->setAction(tr("Search another picture"));
    showState();
}

void CopySearchView::reload()
{
    load(session().worker.run(
             [&pictures = session().pictures](Workspace &w) { return CopySearch(w, pictures).state(); }),
         [this](const CopyIndexState &state) {
             m_index = state;
             m_start->setIndex(m_index, m_isIndexing);
         });
    if (hasMatch() && m_desk->shown().id.isSet())
        showAgain();
}

QString CopySearchView::comparedText() const
{
    const CopyIndexState &index = m_answer.index;
    if (index.lacking == 0)
        return tr("It was compared with all %n of our pictures.", nullptr, int(index.pictures));
    return tr("%1 of our %n pictures are not indexed; only whole-picture copies of them can be found. "
              "Update the index and search again.",
              nullptr, int(index.pictures))
        .arg(countText(index.lacking));
}

void CopySearchView::showState()
{
    if (!m_path.isEmpty()) {
        m_nothing->setText(tr("Nothing of ours was found in %1").arg(QFileInfo(m_path).fileName()), comparedText());
    }
    QStringList known;
    if (!m_draft.shopName.isEmpty() || !m_draft.shopId.isEmpty())
        known.append(m_draft.shopName.isEmpty() ? m_draft.shopId : m_draft.shopName);
    if (!m_draft.platform.isEmpty() || !m_draft.url.isEmpty()) {
        if (const QString platform = platformCode(m_draft.platform, m_draft.url); !platform.isEmpty())
            known.append(platformText(platform));
    }
    for (const QString &one : {m_draft.title, m_draft.priceShown, m_draft.url}) {
        if (!one.isEmpty())
            known.append(one);
    }
    m_start->setKnown(known.join(QStringLiteral(" · ")));
    m_start->setIndex(m_index, m_isIndexing);
}

void CopySearchView::showStart()
{
    ++m_round;
    m_path.clear();
    m_answer = {};
    m_start->setBusy({});
    m_stack->setCurrentWidget(m_start);
    Q_EMIT matchShown(false);
}

void CopySearchView::askForPicture()
{
    session().prompts.openFile(this,
                               {tr("Search a picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif "
                                                           "*.bmp)")},
                               [this](const QString &path) { take(path); });
}

void CopySearchView::take(const QString &path)
{
    if (QFileInfo(path).isDir())
        searchFolder(path, m_draft);
    else if (isSheetName(path))
        importSheet(path);
    else
        searchPicture(path);
}

void CopySearchView::takeFirst(const QStringList &paths)
{
    take(paths.first());
    if (paths.size() > 1) {
        session().messages.show({Notice::Level::Info,
                                 tr("Only the first of %n pictures, %1, was searched.", nullptr, int(paths.size()))
                                     .arg(QFileInfo(paths.first()).fileName()),
                                 tr("To search many pictures, drop the folder that they are in.")});
    }
}

void CopySearchView::searchPicture(const QString &path)
{
    page().closeDetail();
    m_path = path;
    m_answer = {};
    m_start->setBusy(tr("Searching for %1…").arg(QFileInfo(path).fileName()));
    m_stack->setCurrentWidget(m_start);
    Q_EMIT matchShown(false);
    // A search that fails when another one has begun takes nothing from that.
    const int round = ++m_round;
    const std::function<void(const Error &)> stop = [this, round](const Error &) {
        if (round == m_round)
            showStart();
    };
    // The index on the worker, the picture on a thread of its own: a long scan keeps nobody waiting.
    load(
        session().worker.run(
            [&pictures = session().pictures](Workspace &w) { return CopySearch(w, pictures).current(); }),
        [this, path, round, stop](const std::shared_ptr<const CopyIndex> &index) {
            if (round != m_round)
                return;
            load(
                m_pictures.search(path, index),
                [this, path, round, stop](const SearchedPicture &searched) {
                    if (round == m_round)
                        found(path, searched, stop);
                },
                stop);
        },
        stop);
}

void CopySearchView::found(const QString &path, const SearchedPicture &searched,
                           const std::function<void(const Error &)> &failed)
{
    load(
        session().worker.run([path, searched, draft = m_draft, &pictures = session().pictures](Workspace &w) {
            Answer out;
            out.index = CopySearch(w, pictures).state();
            out.sha256 = searched.sha256;
            out.mark = {pdqText(searched.pdq.hash), searched.pdq.quality};
            const QList<CopyMatch> matches =
                oncePerPicture(CopySearch(w, pictures).matches(searched.found, searched.size));
            const QHash<qint64, AssetRow> assets = assetsOfMatches(w, matches);
            QList<Id<Asset>> ids;
            for (const CopyMatch &match : matches)
                ids.append(match.asset);
            const auto standings = standingsOf(w, draft, ids);
            for (qsizetype i = 0; i < matches.size(); ++i) {
                DeskMatch one;
                one.match = matches[i];
                one.titleEn = assets.value(matches[i].asset.value).titleEn;
                one.titleZh = assets.value(matches[i].asset.value).titleZh;
                one.theirPath = path;
                one.theirName = QFileInfo(path).fileName();
                one.listing = listingOf(draft, w.clock.now());
                if (standings[i]) {
                    one.sellerName = draft.shopName.isEmpty() ? draft.shopId : draft.shopName;
                    one.today = standings[i]->today;
                }
                out.matches.append(one);
            }
            return out;
        }),
        [this, round = m_round](const Answer &answer) {
            if (round != m_round)
                return;
            m_answer = answer;
            m_place = 0;
            m_start->setBusy({});
            showState();
            if (answer.matches.isEmpty())
                m_stack->setCurrentWidget(m_nothing);
            else
                showMatch();
        },
        failed);
}

bool CopySearchView::hasMatch() const
{
    return m_stack->currentWidget() == m_desk && m_place < m_answer.matches.size();
}

void CopySearchView::showMatch()
{
    m_desk->show(m_answer.matches.at(m_place), m_place, int(m_answer.matches.size()));
    m_stack->setCurrentWidget(m_desk);
    if (!page().isDetailOpen())
        m_desk->setFocus();
    const DeskMatch &shown = m_desk->shown();
    Q_EMIT matchShown(!shown.id.isSet() || shown.state == MatchState::Open);
}

void CopySearchView::step(int direction)
{
    if (!hasMatch())
        return;
    const int place = std::clamp(m_place + direction, 0, int(m_answer.matches.size()) - 1);
    if (place == m_place)
        return;
    m_place = place;
    showMatch();
}

void CopySearchView::keep(const std::function<void()> &then)
{
    if (!hasMatch())
        return;
    if (m_desk->shown().id.isSet()) {
        then();
        return;
    }
    QList<CopyMatch> matches;
    for (const DeskMatch &one : std::as_const(m_answer.matches))
        matches.append(one.match);
    load(session().worker.run(
             [path = m_path, draft = m_draft, matches, mark = m_answer.mark, sha256 = m_answer.sha256](Workspace &w) {
                 const CopySearcher searched{[matches](const QString &) { return matches; },
                                             [mark](const QString &) {
                                                 return mark;
                                             }};
                 return CopyScan(w).picture(path, draft, searched, sha256).matches;
             }),
         [this, round = m_round, then](const QList<StoredMatch> &stored) {
             if (round != m_round)
                 return;
             for (DeskMatch &one : m_answer.matches) {
                 const auto known = std::ranges::find_if(
                     stored, [&one](const StoredMatch &match) { return match.match.sha256 == one.match.sha256; });
                 if (known != stored.end()) {
                     one.id = known->id;
                     one.state = known->state;
                     one.listing.id = known->listing;
                 }
             }
             showAgain();
             then();
         });
}

void CopySearchView::showAgain()
{
    QList<Id<StoredMatch>> ids;
    for (const DeskMatch &one : std::as_const(m_answer.matches))
        ids.append(one.id);
    load(session().worker.run([ids](Workspace &w) {
        QList<std::optional<CopyMatchDetail>> out;
        TriageService service(w);
        for (const Id<StoredMatch> id : ids)
            out.append(id.isSet() ? std::optional(service.detail(id)) : std::nullopt);
        return out;
    }),
         [this, round = m_round](const QList<std::optional<CopyMatchDetail>> &details) {
             if (round != m_round || details.size() != m_answer.matches.size())
                 return;
             for (qsizetype i = 0; i < details.size(); ++i) {
                 DeskMatch &one = m_answer.matches[i];
                 if (details[i])
                     one = deskMatch(*details[i], one.titleEn, one.titleZh, one.theirPath);
             }
             if (m_stack->currentWidget() == m_desk)
                 showMatch();
         });
}

void CopySearchView::dismissShown()
{
    keep([this] {
        const DeskMatch &shown = m_desk->shown();
        const Id<StoredMatch> id = m_answer.matches.at(m_place).id;
        if (id.isSet() && m_answer.matches.at(m_place).state == MatchState::Open)
            m_acts.dismiss({id}, shown.today && maySell(shown.today->standing), [this] { showAgain(); });
    });
}

void CopySearchView::caseShown()
{
    keep([this] {
        const DeskMatch &one = m_answer.matches.at(m_place);
        if (one.listing.id.isSet() && one.state == MatchState::Open)
            m_acts.takeIntoCase({one.listing.id.value}, one.match.asset, [this] { showAgain(); });
    });
}

void CopySearchView::describe()
{
    page().whenSafe([this] {
        auto *form = new ListingForm(m_draft, session().clock.now());
        form->setSaver([this, form](const FormPanel::Done &done) {
            setDraft(form->value());
            if (done())
                page().closeDetail();
        });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        page().showDetail(tr("Details of the listing"), form);
    });
}

void CopySearchView::setDraft(const ListingDraft &draft)
{
    m_draft = draft;
    showState();
    if (hasMatch() && !m_desk->shown().id.isSet())
        askStandings();
}

void CopySearchView::askStandings()
{
    QList<Id<Asset>> ids;
    for (const DeskMatch &one : std::as_const(m_answer.matches))
        ids.append(one.match.asset);
    load(session().worker.run([draft = m_draft, ids](Workspace &w) { return standingsOf(w, draft, ids); }),
         [this, round = m_round](const QList<std::optional<SellerView>> &standings) {
             if (round != m_round || standings.size() != m_answer.matches.size())
                 return;
             for (qsizetype i = 0; i < standings.size(); ++i) {
                 DeskMatch &one = m_answer.matches[i];
                 one.listing = listingOf(m_draft, session().clock.now());
                 one.sellerName = m_draft.shopName.isEmpty() ? m_draft.shopId : m_draft.shopName;
                 one.today = standings[i] ? std::optional(standings[i]->today) : std::nullopt;
             }
             if (m_stack->currentWidget() == m_desk)
                 showMatch();
         });
}

QStringList CopySearchView::tourStates() const
{
    return {QStringLiteral("known")};
}

void CopySearchView::showTourState(const QString &state)
{
    showStart();
    if (state == u"known")
        describe();
}

} // namespace lianming
