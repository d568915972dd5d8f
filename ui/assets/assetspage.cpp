#include "ui/assets/assetspage.h"

#include "core/assets/duplicateservice.h"
#include "core/imaging/lookalike.h"
#include "core/institutions/institutionservice.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/deepzoomview.h"
#include "ui/assets/facetpanel.h"
#include "ui/assets/gallery.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/facetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int mostAlike = 300;     ///< pictures that a picture is compared to
constexpr int roomForFacets = 820; ///< pixels of the list, from which facets stand beside it
constexpr int firstRows = 200;     ///< shown at once; the rest of the order follows

QList<Column<AssetRow>> columns(ThumbnailLoader &pictures)
{
    const auto text = [](const char *id, AssetField field, QString AssetRow::*member, int width) {
        return Column<AssetRow>{QString::fromLatin1(id),
                                [field] { return assetFieldText(field); },
                                [member](const AssetRow &row) { return row.*member; },
                                {},
                                Qt::AlignLeft,
                                {},
                                width};
    };
    return {
        {QStringLiteral("title"),
         [] { return AssetsPage::tr("Title"); },
         [](const AssetRow &row) { return titleText(row.titleEn, row.titleZh); },
         {},
         Qt::AlignLeft,
         [&pictures](const AssetRow &row, int role) -> QVariant {
             if (role == PictureRole)
                 return pictures.get(row.pictureSha256);
             if (role == SubtitleRole) {
                 const QString other = isChinese() ? row.titleEn : row.titleZh;
                 return other == titleText(row.titleEn, row.titleZh) ? QString() : other;
             }
             return {};
         },
         360},
        text("accession", AssetField::AccessionNumber, &AssetRow::accessionNumber, 140),
        text("creator", AssetField::Creator, &AssetRow::creator, 180),
        text("period", AssetField::Period, &AssetRow::period, 130),
        text("material", AssetField::Material, &AssetRow::material, 200),
        {QStringLiteral("kind"),
         [] { return assetFieldText(AssetField::Kind); },
         [](const AssetRow &row) { return assetKindText(row.kind); },
         {},
         Qt::AlignLeft,
         {},
         90},
        {QStringLiteral("rights"),
         [] { return AssetsPage::tr("Rights"); },
         [](const AssetRow &row) { return rightsStatementText(row.rightsStatement); },
         {},
         Qt::AlignLeft,
         {},
         180},
    };
}

/// What the corner of a picture says: may it be offered, with care, or not.
std::optional<Token> standingDot(const AssetRow &asset)
{
    if (asset.standing == QLatin1StringView(standing::blocked))
        return Token::Stop;
    if (asset.standing == QLatin1StringView(standing::limited)
        || asset.licence == QLatin1StringView(standing::exclusive))
        return Token::Wait;
    if (asset.standing == QLatin1StringView(standing::held))
        return Token::Good;
    return std::nullopt; // nothing is recorded: no promise and no warning
}

QList<qint64> asList(const std::vector<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

AssetsPage::AssetsPage(Session &session)
    : Page(session, QStringLiteral("assets")),
      m_pictures(FileStore(session.address.filesFolder()), session.pictures, this),
      m_model([](const AssetRow &row) { return row.id.value; }, columns(m_pictures),
              [&worker = session.worker](const QList<qint64> &ids) {
                  return worker.run([ids](Workspace &w) { return Catalogue(w).rows({ids.begin(), ids.end()}); });
              }),
      m_facets(new FacetPanel(session.settings)), m_stack(new QStackedWidget), m_list(new QWidget),
      m_views(new QStackedWidget), m_gallery(new Gallery),
      m_table(new RecordTable(session.settings, QStringLiteral("assets"))),
      m_nothing(new EmptyState(QStringLiteral("search"))), m_empty(new EmptyState(QStringLiteral("assets"))),
      m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    m_institution = row->addChip();
    m_collection = row->addChip();
    m_rights = row->addChip();
    m_order = row->addChip();
    m_saved = row->addChip();
    m_search = row->addSearch();

    m_table->setRecordModel(&m_model, false);
    m_table->setRowHeight(56);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_views->addWidget(m_gallery);
    m_views->addWidget(m_table);
    m_views->addWidget(m_nothing);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_like = new LinkButton(QStringLiteral("close"), {});
    m_like->hide();
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
    right->addWidget(m_views, 1);
    beside->addLayout(right, 1);
    column->addWidget(row);
    column->addLayout(beside, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    setContent(m_stack);

    m_list->installEventFilter(this);

    m_gallery->setSource([this](int place) {
        Gallery::CardData card;
        if (const AssetRow *asset = m_model.row(place)) {
            card.arrived = true;
            card.title = titleText(asset->titleEn, asset->titleZh);
            card.subtitle = QStringList{asset->period, asset->accessionNumber}
                                .filter(QRegularExpression(QStringLiteral(".")))
                                .join(QStringLiteral(" · "));
            card.picture = m_pictures.get(asset->pictureSha256);
            card.dot = standingDot(*asset);
            card.status = standingText(asset->standing, asset->licence);
        }
        return card;
    });
    m_model.onFailure([this](const Error &error) { this->session().messages.fail(error); });
    connect(&m_pictures, &ThumbnailLoader::loaded, this, [this] {
        m_views->currentWidget()->update();
        m_gallery->viewport()->update();
        m_table->viewport()->update();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, m_gallery->viewport(), qOverload<>(&QWidget::update));

    for (Chip *chip : {m_institution, m_collection, m_rights, m_order})
        connect(chip, &Chip::valueChanged, this, &AssetsPage::search);
    connect(m_saved, &Chip::valueChanged, this, &AssetsPage::useSaved);
    connect(m_facets, &FacetPanel::choicesChanged, this, &AssetsPage::search);
    connect(m_gallery, &Gallery::selectionChanged, this, &AssetsPage::updateFooter);
    connect(m_like, &QPushButton::clicked, this, [this] { showLike({}, std::nullopt); });
    connect(m_institution, &Chip::valueChanged, this, [this] { showLists(m_lists); });
    connect(m_search, &SearchField::searched, this, &AssetsPage::search);
    connect(m_switch, &SegmentedSwitch::changed, this, [this](const QString &key) {
        this->session().settings.setValue(QStringLiteral("assets/view"), key);
        updateFooter();
    });
    connect(m_gallery, &Gallery::currentChanged, this, [this](int place) { choose(m_model.idAt(place)); });
    connect(m_gallery, &Gallery::contextMenuWanted, this, &AssetsPage::showMenu);
    connect(m_table, &RecordTable::opened, this, &AssetsPage::choose);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { showMenu(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AssetsPage::updateFooter);
    connect(m_nothing, &EmptyState::triggered, this, [this] { openRows({}); });
    connect(m_empty, &EmptyState::triggered, this, &AssetsPage::importFile);
    connect(this, &Page::detailClosed, this, [this] {
        m_open = 0;
        updateFooter();
        m_views->currentWidget()->setFocus();
    });
    addActions();
}

void AssetsPage::retranslate()
{
    const QString view =
        m_switch->current().isEmpty()
            ? session().settings.value(QStringLiteral("assets/view"), QStringLiteral("gallery")).toString()
            : m_switch->current();
    m_switch->setItems({{QStringLiteral("gallery"), tr("Gallery"), QStringLiteral("gallery")},
                        {QStringLiteral("table"), tr("Table"), QStringLiteral("table")}});
    m_switch->setCurrent(view);
    m_institution->setTitle(tr("Institution"));
    m_collection->setTitle(tr("Collection"));
    m_rights->setTitle(tr("Statement"));
    m_order->setTitle(tr("Order"));
    m_saved->setTitle(tr("Saved"));
    m_facets->retranslate();
    m_search->setPlaceholderText(tr("Title, maker, number, 青花, qinghua"));
    m_nothing->setText(tr("Nothing found"),
                       tr("No asset matches all of this. Use fewer words, or take a filter away."));
    m_nothing->setAction(tr("Show all assets"));
    m_empty->setText(
        tr("No assets yet"),
        tr("Import your collection from a CSV file. Each column is recognised and can be corrected before anything is stored."));
    m_empty->setAction(tr("Import collection…"));
    m_model.retranslate();
    showLists(m_lists);
    m_gallery->setAccessibleName(tr("Assets as pictures"));
    m_table->setAccessibleName(tr("Assets as a table"));
    m_gallery->viewport()->update();
    updateFooter();
}

AssetFilter AssetsPage::filter() const
{
    AssetFilter f;
    f.sort = parseAssetSort(m_order->value().toString()).value_or(AssetSort::Relevance);
    f.text = m_search->text().trimmed();
    f.institution = {m_institution->value().toLongLong()};
    f.collection = {m_collection->value().toLongLong()};
    f.rightsStatement = m_rights->value().toString();
    f.facets = m_facets->choices();
    f.among = m_among;
    return f;
}

void AssetsPage::setFilter(const AssetFilter &f)
{
    const auto id = [](qint64 value) {
        return value == 0 ? QVariant() : QVariant(value);
    };
    m_institution->setValue(id(f.institution.value));
    m_collection->setValue(id(f.collection.value));
    m_rights->setValue(f.rightsStatement.isEmpty() ? QVariant() : QVariant(f.rightsStatement));
    m_order->setValue(f.sort == AssetSort::Relevance ? QVariant()
                                                     : QVariant(QString::fromLatin1(assetSortCode(f.sort))));
    m_facets->setChoices(f.facets);
    m_search->setText(f.text);
    m_among.reset();
    m_like->hide();
    search();
}

AssetSelection AssetsPage::selection() const
{
    AssetSelection out{filter(), {}};
    if (m_views->currentWidget() == m_table) {
        const QList<qint64> ids = m_table->selectedIds();
        if (ids.size() > 1)
            out.ids.assign(ids.begin(), ids.end());
    } else if (m_gallery->selected().size() > 1) {
        for (const int place : m_gallery->selected())
            out.ids.push_back(m_model.idAt(place));
    }
    return out;
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
        return Lists{InstitutionService(w).list(), CollectionService(w).list(), AssetService(w).counts(),
                     Catalogue(w).savedSearches()};
    }),
         [this](const Lists &lists) { showLists(lists); });
    search();
    if (m_open != 0 && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showRecord(m_open, true);
}

void AssetsPage::search()
{
    const qint64 round = ++m_round;
    const AssetFilter f = filter();
    // The first screen with the counts at once; then the whole order.
    load(session().worker.run([f](Workspace &w) { return Catalogue(w).page(f, firstRows); }),
         [this, f, round](const CataloguePage &page) {
             if (round != m_round)
                 return;
             m_facets->setCounts(page.facets);
             m_total = page.total;
             QList<qint64> first;
             for (const AssetRow &row : page.rows)
                 first.append(row.id.value);
             const bool complete = first.size() >= page.total;
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

void AssetsPage::useSaved(const QVariant &id)
{
    for (const SavedSearch &saved : std::as_const(m_lists.saved)) {
        if (id.isValid() && saved.id.value == id.toLongLong())
            setFilter(saved.filter);
    }
}

void AssetsPage::saveSearch()
{
    session().prompts.line(
        this, tr("Save this search"), tr("Name"), m_search->text().trimmed(),
        [this, f = filter()](const QString &name) {
            load(session().worker.run([f, name](Workspace &w) {
                return Catalogue(w).save({{}, 1, name, f});
            }),
                 [this, name](Id<SavedSearch>) { session().messages.done(tr("Saved as “%1”.").arg(name)); });
        });
}

void AssetsPage::forgetSearch()
{
    const Id<SavedSearch> id{m_saved->value().toLongLong()};
    if (!id.isSet()) {
        session().messages.show({Notice::Level::Info, tr("Choose the saved search first.")});
        return;
    }
    m_saved->setValue({});
    load(session().worker.run([id](Workspace &w) { Catalogue(w).forget(id); }), [] {});
}

void AssetsPage::showIds(QList<qint64> ids, bool complete)
{
    m_complete = complete;
    m_model.setIds(std::move(ids));
    m_gallery->setCount(m_model.rowCount());
    m_gallery->setCurrent(m_model.rowOf(m_open));
    if (m_open != 0)
        m_table->select(m_open);
    updateFooter();
}

void AssetsPage::showLists(const Lists &lists)
{
    m_lists = lists;
    QList<Chip::Option> options;
    for (const InstitutionItem &item : lists.institutions)
        options.append({item.id.value, titleText(item.nameEn, item.nameZh), int(item.assets)});
    m_institution->setOptions(options);
    const qint64 institution = m_institution->value().toLongLong();
    options.clear();
    for (const CollectionRow &row : lists.collections) {
        if (institution == 0 || row.institution.value == institution)
            options.append({row.id.value, titleText(row.nameEn, row.nameZh), int(row.assets)});
    }
    m_collection->setOptions(options);
    options.clear();
    for (const RightsStatement &statement : rightsStatements())
        options.append({QString::fromLatin1(statement.code), rightsStatementText(QString::fromLatin1(statement.code))});
    m_rights->setOptions(options);
    options.clear();
    for (const AssetSort sort : {AssetSort::PicturesFirst, AssetSort::Newest, AssetSort::Accession, AssetSort::Title,
                                 AssetSort::Creator, AssetSort::Period, AssetSort::Imported})
        options.append({QString::fromLatin1(assetSortCode(sort)), assetSortText(sort)});
    m_order->setOptions(options);
    options.clear();
    for (const SavedSearch &saved : lists.saved)
        options.append({saved.id.value, saved.name});
    m_saved->setOptions(options);
    m_saved->setVisible(!lists.saved.isEmpty());
    updateFooter();
}

void AssetsPage::updateFooter()
{
    const bool none = m_model.rowCount() == 0 && m_complete;
    const AssetFilter f = filter();
    const bool filtered = !f.text.isEmpty() || f.institution.isSet() || f.collection.isSet() || f.among
                          || m_facets->isNarrowed() || !f.rightsStatement.isEmpty();
    if (m_import) {
        m_stack->setCurrentWidget(m_import);
    } else if (m_over) {
        m_stack->setCurrentWidget(m_over);
    } else {
        m_stack->setCurrentWidget(
            none && !filtered && m_lists.counts.all == 0 && !isLoading() ? static_cast<QWidget *>(m_empty) : m_list);
    }
    if (none && filtered)
        m_views->setCurrentWidget(m_nothing);
    else if (m_switch->current() == u"table")
        m_views->setCurrentWidget(m_table);
    else
        m_views->setCurrentWidget(m_gallery);

    m_footer->setCount(tr("%1 assets").arg(countText(m_total)));
    const auto selected = qint64(selection().ids.size());
    m_footer->setSums(selected > 1 ? tr("%1 selected").arg(countText(selected)) : QString());
}

void AssetsPage::showOver(QWidget *view)
{
    closeDetail();
    delete std::exchange(m_over, view);
    if (view)
        m_stack->addWidget(view);
    updateFooter();
}

void AssetsPage::choose(qint64 id)
{
    if (id == 0 || (id == m_open && isDetailOpen()))
        return;
    whenSafe([this, id] { showRecord(id); });
}

void AssetsPage::openRecord(qint64 id)
{
    whenSafe([this, id] {
        m_gallery->setCurrent(m_model.rowOf(id));
        m_table->select(id);
        showRecord(id);
    });
}

void AssetsPage::openRows(const QVariantMap &filter)
{
    AssetFilter f;
    f.sort = AssetSort::Relevance;
    f.institution = {filter.value(QStringLiteral("institution")).toLongLong()};
    f.collection = {filter.value(QStringLiteral("collection")).toLongLong()};
    f.text = filter.value(QStringLiteral("text")).toString();
    m_saved->setValue({});
    setFilter(f);
}

bool AssetsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Beside an open record or form, a small window has room for pictures or for facets, not for both.
    if (watched == m_list && event->type() == QEvent::Resize)
        m_facets->setVisible(m_list->width() >= roomForFacets);
    return Page::eventFilter(watched, event);
}

void AssetsPage::step(int direction)
{
    if (m_views->currentWidget() == m_table)
        m_table->step(direction);
    else
        m_gallery->step(direction);
}

void AssetsPage::showRecord(qint64 id, bool again)
{
    struct Shown {
        AssetDetail asset;
        AssetTerms terms;
        QList<HouseTerm> house;
        AssetRelations relations;
    };
    load(session().worker.run([id](Workspace &w) {
        const TagService tags(w);
        return Shown{AssetService(w).detail({id}), tags.of({id}), tags.houseTerms(), MotifService(w).relations({id})};
    }),
         [this, id, again](const Shown &shown) {
             const AssetDetail &found = shown.asset;
             if (again && (id != m_open || FormPanel::isOpenIn(detail())))
                 return;
             m_open = id;
             auto *view = new AssetDetailView(found, m_pictures);
             view->setTerms(session().worker, shown.terms, shown.house);
             view->setRelations(shown.relations);
             connect(view, &AssetDetailView::assetWanted, this, &AssetsPage::openRecord, Qt::QueuedConnection);
             connect(view, &AssetDetailView::cutWanted, this, [this, asset = found.asset] { cutMotifOf(asset); });
             connect(view, &AssetDetailView::splitWanted, this, [this, id] {
                 load(session().worker.run([id](Workspace &w) { return DuplicateService(w).split({id}); }),
                      [this, id](const SplitResult &) { showRecord(id); });
             });
             connect(view, &AssetDetailView::termsWanted, this, [this, id](const QStringList &terms) {
                 load(session().worker.run([id, terms](Workspace &w) { TagService(w).set({id}, terms); }), [] {});
             });
             connect(view, &AssetDetailView::editWanted, this, [this, asset = found.asset] { edit(asset); });
             connect(view, &AssetDetailView::addPictureWanted, this, [this, id] { addPicture(id); });
             connect(view, &AssetDetailView::pictureWanted, this, [this, found] { lookClosely(found); });
             if (DeepZoomView::openOver(*this))
                 lookClosely(found);
             connect(view, &AssetDetailView::collectionWanted, this, [this](qint64 collection) {
                 openRows({{QStringLiteral("collection"), collection}});
             });
             connect(view, &AssetDetailView::openAddressWanted, this,
                     [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
             connect(view, &AssetDetailView::similarWanted, this, [this, asset = found.asset] { searchLike(asset); });
             showDetail(found.asset.code, view);
             updateFooter();
         });
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
