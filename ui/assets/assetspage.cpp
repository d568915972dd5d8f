#include "ui/assets/assetspage.h"

#include "core/assets/tagservice.h"
#include "core/imaging/lookalike.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "ui/assets/assetfilters.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/facetpanel.h"
#include "ui/assets/savedsearches.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

// What the page consists of, and how it asks and shows. One asset at the right is in assetspageforms.cpp, what can be
// done in assetspageactions.cpp.

namespace lianming {

namespace {

constexpr int mostAlike = 300;     ///< pictures that a picture is compared to
constexpr int roomForFacets = 820; ///< pixels of the list, from which facets stand beside it
constexpr int firstRows = 200;     ///< shown at once; the rest of the order follows

QList<qint64> asList(const std::vector<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

AssetsPage::AssetsPage(Session &session)
    : Page(session, QStringLiteral("assets")),
      m_pictures(FileStore(session.address.filesFolder()), session.pictures, this),
      m_facets(new FacetPanel(session.settings)), m_filters(new AssetFilters(*m_facets)),
      m_saved(new SavedSearches(*this, [this] { return m_among ? std::nullopt : std::optional(m_filters->filter()); })),
      m_stack(new QStackedWidget), m_content(new QWidget), m_list(new AssetList(session, m_pictures)),
      m_like(new LinkButton(QStringLiteral("close"), {})), m_empty(new EmptyState(QStringLiteral("assets"))),
      m_footer(new ListFooter)
{
    m_filters->addAtEnd(m_saved);
    m_like->hide();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_facets);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(space::l, 0, space::l, 0);
    banner->addWidget(m_like);
    banner->addStretch();
    right->addLayout(banner);
    right->addWidget(m_list, 1);
    beside->addLayout(right, 1);
    column->addWidget(m_filters);
    column->addLayout(beside, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    m_content->installEventFilter(this);

    connect(m_filters, &AssetFilters::changed, this, [this] { search(); });
    connect(m_filters->viewSwitch(), &SegmentedSwitch::changed, this, [this](const QString &key) {
        this->session().settings.setValue(QStringLiteral("assets/view"), key);
        m_list->showAs(key == u"table");
        updateState();
    });
    connect(m_saved, &SavedSearches::wanted, this, &AssetsPage::setFilter);
    connect(m_like, &QPushButton::clicked, this, [this] { showLike({}, std::nullopt); });
    connect(m_list, &AssetList::opened, this, &AssetsPage::choose);
    connect(m_list, &AssetList::selectionChanged, this, &AssetsPage::updateState);
    connect(m_list, &AssetList::menuWanted, this, &AssetsPage::showMenu);
    connect(m_list, &AssetList::allWanted, this, [this] { openRows({}); });
    connect(m_empty, &EmptyState::triggered, this, &AssetsPage::importFile);
    connect(this, &Page::detailClosed, this, [this] {
        m_open = 0;
        updateState();
        m_list->focus();
    });
    addActions();
    addActionsOnMany();
    addActionsOfSearch();
}

void AssetsPage::retranslate()
{
    SegmentedSwitch &views = *m_filters->viewSwitch();
    const QString view =
        views.current().isEmpty()
            ? session().settings.value(QStringLiteral("assets/view"), QStringLiteral("gallery")).toString()
            : views.current();
    views.setItems({{QStringLiteral("gallery"), tr("Gallery"), QStringLiteral("gallery")},
                    {QStringLiteral("table"), tr("Table"), QStringLiteral("table")}});
    views.setCurrent(view);
    m_list->showAs(view == u"table");
    m_filters->retranslate();
    m_saved->retranslate();
    m_list->retranslate();
    m_empty->setText(
        tr("No assets yet"),
        tr("Import your collection from a CSV file. Each column is recognised and can be corrected before anything is stored."));
    m_empty->setAction(tr("Import collection…"));
    showLists(m_lists);
}

AssetFilter AssetsPage::filter() const
{
    AssetFilter out = m_filters->filter();
    out.among = m_among;
    return out;
}

void AssetsPage::setFilter(const AssetFilter &f)
{
    m_among.reset();
    m_like->hide();
    m_filters->setFilter(f);
}

AssetSelection AssetsPage::selection() const
{
    return {filter(), m_list->selectedIds()};
}

void AssetsPage::withSelection(const std::function<void(const AssetSelection &)> &then)
{
    const AssetSelection chosen = selection();
    if (!chosen.ids.empty()) {
        then(chosen);
        return;
    }
    // Rights and pictures are the catalogue's to look up: from here on the assets are known one by one.
    load(session().worker.run([chosen](Workspace &w) { return Catalogue(w).ids(chosen); }),
         [chosen, then](const std::vector<qint64> &ids) {
             then({chosen.filter, ids});
         });
}

void AssetsPage::reload()
{
    load(session().worker.run([](Workspace &w) {
        Lists out{InstitutionService(w).list(),
                  CollectionService(w).list(),
                  TagService(w).houseTerms(),
                  AssetService(w).counts(),
                  {}};
        if (!Access::of(w).brand())
            out.saved = Catalogue(w).savedSearches();
        return out;
    }),
         [this](const Lists &lists) { showLists(lists); });
    search(true);
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showRecord(m_open, true);
}

void AssetsPage::search(bool again)
{
    const qint64 round = ++m_round;
    const AssetFilter f = filter();
    // The first screen with the counts at once; then the whole order.
    load(session().worker.run([f](Workspace &w) { return Catalogue(w).page(f, firstRows); }),
         [this, f, round, again](const CataloguePage &page) {
             if (round != m_round)
                 return;
             m_facets->setCounts(page.facets);
             m_total = page.total;
             QList<qint64> first;
             first.reserve(page.rows.size());
             for (const AssetRow &row : page.rows)
                 first.append(row.id.value);
             const bool complete = first.size() >= page.total;
             if (complete || !again || !m_list->beginsWith(first))
                 showIds(first, complete);
             if (complete)
                 return;
             load(session().worker.run([f](Workspace &w) { return asList(Catalogue(w).ids(f)); }),
                  [this, round](const QList<qint64> &whole) {
                      if (round == m_round)
                          showIds(whole, true);
                  });
         });
}

void AssetsPage::showIds(QList<qint64> ids, bool complete)
{
    m_complete = complete;
    m_list->showIds(std::move(ids));
    if (m_open != 0)
        m_list->select(m_open);
    updateState();
}

void AssetsPage::showLists(const Lists &lists)
{
    m_lists = lists;
    m_facets->setTerms(termBook(lists.terms));
    m_filters->setLists(lists.institutions, lists.collections);
    m_saved->setVisible(lists.saved.has_value());
    m_saved->setSearches(lists.saved.value_or(QList<SavedSearch>()));
    updateState();
}

void AssetsPage::updateState()
{
    const bool none = m_list->count() == 0 && m_complete;
    const bool filtered = m_among || m_filters->isNarrowed();
    if (m_import) {
        m_stack->setCurrentWidget(m_import);
    } else if (m_over) {
        m_stack->setCurrentWidget(m_over);
    } else {
        m_stack->setCurrentWidget(
            none && !filtered && m_lists.counts.all == 0 && !isLoading() ? static_cast<QWidget *>(m_empty) : m_content);
    }
    m_list->setNothingFound(none && filtered);
    m_footer->setCount(m_total == 1 ? tr("1 asset") : tr("%1 assets").arg(countText(m_total)));
    const int selected = m_list->selectedCount();
    m_footer->setSums(selected > 0 ? tr("%1 selected").arg(countText(selected)) : QString());
}

void AssetsPage::searchByPicture(const QString &path)
{
    load(session().jobs.run(tr("Looking for the picture"),
                            [path, &pictures = session().pictures](Workspace &w, Progress &) {
                                const LookAlike alike(w);
                                return alike.assets(alike.pictures(pictures.prints(path), mostAlike));
                            }),
         [this, path](const std::vector<qint64> &ids) { showLike(QFileInfo(path).fileName(), ids); });
}

void AssetsPage::searchLike(const Asset &asset)
{
    const QString name = titleText(asset.titleEn, asset.titleZh);
    load(
        session().worker.run([sha256 = asset.pictureSha256](Workspace &w) {
            const LookAlike alike(w);
            const auto prints = alike.printsOf(sha256);
            return prints ? std::optional(alike.assets(alike.pictures(*prints, mostAlike))) : std::nullopt;
        }),
        [this, name](const std::optional<std::vector<qint64>> &ids) {
            if (ids)
                showLike(name, ids);
            else
                session().messages.show({Notice::Level::Info, tr("This asset has no picture that could be compared.")});
        });
}

void AssetsPage::showLike(const QString &name, const std::optional<std::vector<qint64>> &ids)
{
    m_among = ids;
    m_like->setVisible(ids.has_value());
    m_like->setText(tr("Looks like %1").arg(name));
    m_like->setToolTip(tr("Show all assets"));
    search();
}

void AssetsPage::showOver(QWidget *view)
{
    closeDetail();
    delete std::exchange(m_over, view);
    if (view)
        m_stack->addWidget(view);
    updateState();
}

void AssetsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_list->select(id);
        showRecord(id);
    });
}

void AssetsPage::openRows(const QVariantMap &filter)
{
    if (filter.contains(QStringLiteral("terms"))) {
        showHouseTerms();
        return;
    }
    if (m_over)
        showOver(nullptr);
    AssetFilter f;
    f.sort = AssetSort::Relevance;
    f.institution = {filter.value(QStringLiteral("institution")).toLongLong()};
    f.collection = {filter.value(QStringLiteral("collection")).toLongLong()};
    f.text = filter.value(QStringLiteral("text")).toString();
    setFilter(f);
    std::vector<qint64> only;
    for (const QVariant &id : filter.value(QStringLiteral("ids")).toList())
        only.push_back(id.toLongLong());
    if (only.empty())
        return;
    showLike({}, only);
    m_like->setText(filter.value(QStringLiteral("title")).toString());
}

bool AssetsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Beside an open record or form, a small window has room for pictures or for facets, not for both.
    if (watched == m_content && event->type() == QEvent::Resize)
        m_facets->setVisible(m_content->width() >= roomForFacets);
    return Page::eventFilter(watched, event);
}

void AssetsPage::step(int direction)
{
    m_list->step(direction);
}

QFuture<QList<RecordHit>> AssetsPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        AssetFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const AssetRow &row : AssetService(w).firstPage(filter, limit))
            hits.append({row.id.value, row.titleZh.isEmpty() ? row.titleEn : row.titleZh, row.code});
        return hits;
    });
}

} // namespace lianming
