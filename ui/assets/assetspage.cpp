#include "ui/assets/assetspage.h"

#include "core/exchange/assetimport.h"
#include "core/institutions/institutionservice.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/gallery.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QDesktopServices>
#include <QMenu>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int firstRows = 500; ///< shown at once; the rest of the order follows

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

QList<qint64> asList(const std::vector<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

AssetsPage::AssetsPage(Session &session)
    : Page(session, QStringLiteral("assets")), m_pictures(FileStore(session.address.filesFolder()), this),
      m_model([](const AssetRow &row) { return row.id.value; }, columns(m_pictures),
              [&worker = session.worker](const QList<qint64> &ids) {
                  return worker.run([ids](Workspace &w) { return AssetService(w).rows({ids.begin(), ids.end()}); });
              }),
      m_stack(new QStackedWidget), m_list(new QWidget), m_views(new QStackedWidget), m_gallery(new Gallery),
      m_table(new RecordTable(session.settings, QStringLiteral("assets"))),
      m_nothing(new EmptyState(QStringLiteral("search"))), m_empty(new EmptyState(QStringLiteral("assets"))),
      m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    m_institution = row->addChip();
    m_collection = row->addChip();
    m_kind = row->addChip();
    m_rights = row->addChip();
    m_picture = row->addChip();
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
    column->addWidget(row);
    column->addWidget(m_views, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    setContent(m_stack);

    m_gallery->setSource([this](int place) {
        Gallery::CardData card;
        if (const AssetRow *asset = m_model.row(place)) {
            card.arrived = true;
            card.title = titleText(asset->titleEn, asset->titleZh);
            card.subtitle = QStringList{asset->period, asset->accessionNumber}
                                .filter(QRegularExpression(QStringLiteral(".")))
                                .join(QStringLiteral(" · "));
            card.picture = m_pictures.get(asset->pictureSha256);
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

    for (Chip *chip : {m_institution, m_collection, m_kind, m_rights, m_picture})
        connect(chip, &Chip::valueChanged, this, &AssetsPage::search);
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
        m_views->currentWidget()->setFocus();
    });
    addActions();
}

void AssetsPage::addActions()
{
    ActionRegistry &actions = session().actions;
    m_importAction = actions.add(this, {QStringLiteral("assets.import"), [] { return tr("Import collection…"); },
                                        QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I),
                                        [this] {
                                            importFile();
                                        }});
    actions.add(this, {QStringLiteral("assets.new"), [] { return tr("New asset"); }, QStringLiteral("plus"),
                       QKeySequence::New,
                       [this] {
                           Asset asset;
                           asset.institution = {m_institution->value().toLongLong()};
                           whenSafe([this, asset] { edit(asset); });
                       }});
    actions.add(this, {QStringLiteral("assets.export"), [] { return tr("Export as CSV…"); }, QStringLiteral("export"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                       [this] {
                           exportFile();
                       }});
    actions.add(this, {QStringLiteral("assets.find"), [] { return tr("Search the catalogue"); },
                       QStringLiteral("search"), QKeySequence::Find,
                       [this] {
                           m_search->setFocus();
                           m_search->selectAll();
                       }});
    actions.add(this,
                {QStringLiteral("assets.edit"), [] { return tr("Edit asset"); }, QStringLiteral("edit"),
                 QKeySequence(Qt::CTRL | Qt::Key_E),
                 [this] {
                     if (m_open != 0)
                         load(session().worker.run([id = m_open](Workspace &w) { return AssetService(w).get({id}); }),
                              [this](const Asset &asset) { whenSafe([this, asset] { edit(asset); }); });
                 }});
    actions.add(this, {QStringLiteral("assets.picture"),
                       [] { return tr("Add picture…"); },
                       QStringLiteral("image"),
                       {},
                       [this] {
                           if (m_open != 0)
                               addPicture(m_open);
                       }});
    actions.add(this,
                {QStringLiteral("assets.archive"),
                 [] { return tr("Archive asset"); },
                 QStringLiteral("archive"),
                 {},
                 [this] {
                     if (m_open == 0)
                         return;
                     const qint64 id = m_open;
                     load(session().worker.run([id](Workspace &w) { AssetService(w).archive({id}); }), [this, id] {
                         closeDetail();
                         session().messages.show(
                             {Notice::Level::Done, tr("Archived."), {}, tr("Undo"), [this, id] {
                                  load(session().worker.run([id](Workspace &w) { AssetService(w).restore({id}); }),
                                       [] {});
                              }});
                     });
                 }});
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
    m_kind->setTitle(tr("Kind"));
    m_rights->setTitle(tr("Rights"));
    m_picture->setTitle(tr("Picture"));
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
    f.sort = AssetSort::PicturesFirst;
    f.text = m_search->text().trimmed();
    f.institution = {m_institution->value().toLongLong()};
    f.collection = {m_collection->value().toLongLong()};
    if (m_kind->value().isValid())
        f.kind = AssetKind(m_kind->value().toInt());
    f.rightsStatement = m_rights->value().toString();
    if (m_picture->value().isValid())
        f.hasPicture = m_picture->value().toBool();
    return f;
}

void AssetsPage::reload()
{
    load(session().worker.run([](Workspace &w) {
        return Lists{InstitutionService(w).list(), CollectionService(w).list(), AssetService(w).counts()};
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
    // The first screen at once, in the order of relevance when there are words; then the whole order.
    load(session().worker.run([f](Workspace &w) {
        if (f.text.isEmpty())
            return asList(AssetService(w).ids(f, firstRows));
        QList<qint64> ids;
        for (const AssetRow &row : AssetService(w).firstPage(f, firstRows))
            ids.append(row.id.value);
        return ids;
    }),
         [this, f, round](const QList<qint64> &first) {
             if (round != m_round)
                 return;
             const bool complete = first.size() < firstRows;
             showIds(first, complete);
             if (complete)
                 return;
             load(session().worker.run([f, first](Workspace &w) {
                 if (f.text.isEmpty())
                     return asList(AssetService(w).ids(f));
                 const QSet<qint64> shown(first.begin(), first.end());
                 QList<qint64> whole = first;
                 for (const qint64 id : AssetService(w).ids(f)) {
                     if (!shown.contains(id))
                         whole.append(id);
                 }
                 return whole;
             }),
                  [this, round](const QList<qint64> &whole) {
                      if (round == m_round)
                          showIds(whole, true);
                  });
         });
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
    for (const AssetKind kind :
         {AssetKind::Object, AssetKind::Image, AssetKind::Pattern, AssetKind::Mark, AssetKind::Name})
        options.append({int(kind), assetKindText(kind)});
    m_kind->setOptions(options);
    options.clear();
    for (const RightsStatement &statement : rightsStatements())
        options.append({QString::fromLatin1(statement.code), rightsStatementText(QString::fromLatin1(statement.code))});
    m_rights->setOptions(options);
    m_picture->setOptions({{true, tr("with picture")}, {false, tr("without picture")}});
    updateFooter();
}

void AssetsPage::updateFooter()
{
    const bool none = m_model.rowCount() == 0 && m_complete;
    const AssetFilter f = filter();
    const bool filtered = !f.text.isEmpty() || f.institution.isSet() || f.collection.isSet() || f.kind || f.hasPicture
                          || !f.rightsStatement.isEmpty();
    if (m_import) {
        m_stack->setCurrentWidget(m_import);
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

    const QString count = countText(m_model.rowCount()) + (m_complete ? QString() : QStringLiteral("+"));
    m_footer->setCount(tr("%1 assets").arg(count));
    const auto selected = m_table->selectedIds().size();
    m_footer->setSums(selected > 1 && m_views->currentWidget() == m_table ? tr("%1 selected").arg(countText(selected))
                                                                          : QString());
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
    m_institution->setValue(filter.value(QStringLiteral("institution")));
    m_collection->setValue(filter.value(QStringLiteral("collection")));
    m_kind->setValue({});
    m_rights->setValue({});
    m_picture->setValue({});
    m_search->setText(filter.value(QStringLiteral("text")).toString());
    search();
}

void AssetsPage::step(int direction)
{
    if (m_views->currentWidget() == m_table)
        m_table->step(direction);
    else
        m_gallery->step(direction);
}

void AssetsPage::showTourState(const QString &state)
{
    m_switch->setCurrent(state == u"table" ? QStringLiteral("table") : QStringLiteral("gallery"));
    updateFooter();
    if (state == u"detail" && m_model.rowCount() > 0)
        openRecord(m_model.idAt(0));
}

void AssetsPage::showRecord(qint64 id, bool again)
{
    load(session().worker.run([id](Workspace &w) { return AssetService(w).detail({id}); }),
         [this, id, again](const AssetDetail &found) {
             if (again && (id != m_open || FormPanel::isOpenIn(detail())))
                 return;
             m_open = id;
             auto *view = new AssetDetailView(found, m_pictures);
             connect(view, &AssetDetailView::editWanted, this, [this, asset = found.asset] { edit(asset); });
             connect(view, &AssetDetailView::addPictureWanted, this, [this, id] { addPicture(id); });
             connect(view, &AssetDetailView::collectionWanted, this, [this](qint64 collection) {
                 openRows({{QStringLiteral("collection"), collection}});
             });
             connect(view, &AssetDetailView::openAddressWanted, this,
                     [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
             showDetail(found.asset.code, view);
         });
}

void AssetsPage::edit(const Asset &asset)
{
    if (m_lists.institutions.isEmpty()) {
        session().messages.show({Notice::Level::Info,
                                 tr("Add the institution that holds the asset first."),
                                 {},
                                 tr("Institutions"),
                                 [this] {
                                     session().navigator->openPage(QStringLiteral("institutions"));
                                 }});
        return;
    }
    auto *form = new AssetForm(asset, m_lists.institutions);
    form->setSaver([this, form](const FormPanel::Done &done) {
        const Asset edited = form->value();
        load(session().worker.run([edited](Workspace &w) {
            AssetService service(w);
            if (!edited.id.isSet())
                return service.add(edited);
            service.update(edited);
            return edited.id;
        }),
             [this, done](Id<Asset> id) {
                 if (done())
                     showRecord(id.value);
             });
    });
    connect(form, &FormPanel::cancelled, this,
            [this, id = asset.id.value] { id == 0 ? closeDetail() : showRecord(id); });
    m_open = asset.id.value;
    showDetail(asset.id.isSet() ? asset.code : tr("New asset"), form);
}

void AssetsPage::importFile()
{
    if (m_lists.institutions.isEmpty()) {
        edit({}); // says what is missing
        return;
    }
    session().prompts.openFile(this, {tr("Import collection"), tr("Tables (*.csv *.tsv *.txt)")},
                               [this](const QString &path) { startImport(path); });
}

void AssetsPage::startImport(const QString &path)
{
    whenSafe([this, path] {
        closeDetail();
        delete m_import;
        m_import = new AssetImportView(session(), path, m_lists.institutions, {m_institution->value().toLongLong()});
        connect(m_import, &AssetImportView::closed, this, &AssetsPage::endImport, Qt::QueuedConnection);
        m_stack->addWidget(m_import);
        updateFooter();
    });
}

void AssetsPage::endImport(qint64 institution)
{
    delete std::exchange(m_import, nullptr);
    if (institution != 0)
        openRows({{QStringLiteral("institution"), institution}});
    reload();
}

void AssetsPage::exportFile()
{
    session().prompts.saveFile(
        this, {tr("Export assets"), tr("CSV (*.csv)"), QStringLiteral("assets.csv")}, [this](const QString &path) {
            load(session().jobs.run(tr("Exporting assets"),
                                    [f = filter(), path](Workspace &w, Progress &progress) {
                                        return exportAssets(w, f, path, progress);
                                    }),
                 [this, path](qint64 rows) {
                     session().messages.done(tr("%1 assets written to %2.").arg(countText(rows), path));
                 });
        });
}

void AssetsPage::addPicture(qint64 id)
{
    session().prompts.openFile(this, {tr("Add picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)")},
                               [this, id](const QString &path) {
                                   load(session().jobs.run(tr("Adding picture"),
                                                           [id, path](Workspace &w, Progress &progress) {
                                                               return AssetService(w).attachFile({id}, path, {}, {},
                                                                                                 &progress);
                                                           }),
                                        [this, id](const AssetFile &file) {
                                            session().messages.done(tr("%1 added.").arg(file.name));
                                            showRecord(id);
                                        });
                               });
}

void AssetsPage::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"assets.edit", "assets.picture", "assets.archive"}) {
        if (QAction *action = session().actions.find(QString::fromLatin1(id)))
            menu->addAction(action);
    }
    menu->popup(place);
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
