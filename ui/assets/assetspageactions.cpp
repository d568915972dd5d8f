#include "core/assets/assetservice.h"
#include "core/reports/lookbookjson.h"
#include "ui/assets/assetexportflow.h"
#include "ui/assets/assetfilters.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/bulkeditform.h"
#include "ui/assets/collectionsview.h"
#include "ui/assets/deepzoomview.h"
#include "ui/assets/duplicatesview.h"
#include "ui/assets/lookbookchoice.h"
#include "ui/assets/lookbookform.h"
#include "ui/assets/picturefolderview.h"
#include "ui/assets/picturesaving.h"
#include "ui/assets/savedsearches.h"
#include "ui/assets/termsview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>

// What can be done on the page of assets: its actions, and the views of work on many that they open.

namespace lianming {

namespace {

/// Pictures are not imported as collections.
bool isPictureName(const QString &path)
{
    static const QStringList endings{QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("png"),
                                     QStringLiteral("webp"), QStringLiteral("tif"),  QStringLiteral("tiff"),
                                     QStringLiteral("gif")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

/// What a brand sent back; read on the worker.
bool isChoice(const QString &path)
{
    constexpr qint64 beginning = 64 * 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isLookbookChoice(file.read(beginning));
}

} // namespace

void AssetsPage::addActions()
{
    ActionRegistry &actions = session().actions;
    // Collections can be dropped here, and folders of them; a picture is what to look for, a brand's choice is read.
    new FileDrop(
        this, [](const QString &) { return true; },
        [this](const QStringList &paths) {
            if (paths.size() == 1 && isPictureName(paths.first()))
                searchByPicture(paths.first());
            else if (!m_lists.institutions.isEmpty())
                load(
                    session().worker.run([paths](Workspace &) { return paths.size() == 1 && isChoice(paths.first()); }),
                    [this, paths](bool isChosen) {
                        isChosen ? LookbookChoiceView::open(*this, paths.first()) : startImport(paths);
                    });
        });
    m_importAction = actions.add(this, {QStringLiteral("assets.import"), [] { return tr("Import collection…"); },
                                        QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I),
                                        [this] {
                                            importFile();
                                        }});
    actions.add(this, {QStringLiteral("assets.new"), [] { return tr("New asset"); }, QStringLiteral("plus"),
                       QKeySequence::New,
                       [this] {
                           Asset asset;
                           asset.institution = m_filters->institution();
                           whenSafe([this, asset] { edit(asset); });
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
    actions.add(this, {QStringLiteral("assets.save_picture"),
                       [] { return tr("Save picture…"); },
                       QStringLiteral("download"),
                       {},
                       [this] {
                           if (m_open != 0)
                               savePicture(*this, {m_open});
                       }});
    actions.add(this, {QStringLiteral("assets.copy_picture"), [] { return tr("Copy picture"); }, QStringLiteral("copy"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                       [this] {
                           if (m_open != 0)
                               copyPicture(*this, {m_open});
                       }});
    actions.add(this, {QStringLiteral("assets.archive"),
                       [] { return tr("Archive asset"); },
                       QStringLiteral("archive"),
                       {},
                       [this] {
                           if (m_open != 0)
                               archive(m_open);
                       }});
}

void AssetsPage::addActionsOnMany()
{
    ActionRegistry &actions = session().actions;
    actions.add(this, {QStringLiteral("assets.export"), [] { return tr("Export…"); }, QStringLiteral("export"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                       [this] {
                           withSelection([this](const AssetSelection &chosen) { exportSelection(*this, chosen); });
                       }});
    actions.add(this, {QStringLiteral("assets.bulk"), [] { return tr("Change many assets…"); }, QStringLiteral("edit"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                       [this] {
                           withSelection([this](const AssetSelection &many) { BulkEditForm::open(*this, many); });
                       }});
    actions.add(this, {QStringLiteral("assets.lookbook"), [] { return tr("Lookbook…"); }, QStringLiteral("lookbook"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                       [this] {
                           withSelection(
                               [this](const AssetSelection &shown) { LookbookForm::open(*this, m_pictures, shown); });
                       }});
    actions.add(this, {QStringLiteral("assets.share"),
                       [] { return tr("Share with a brand…"); },
                       QStringLiteral("packages"),
                       {},
                       [this] {
                           withSelection([this](const AssetSelection &chosen) {
                               QVariantList ids;
                               for (const qint64 id : chosen.ids)
                                   ids.append(id);
                               this->session().navigator->openRows(
                                   QStringLiteral("packages"),
                                   {{QStringLiteral("share"), QVariantMap{{QStringLiteral("assets"), ids}}}});
                           });
                       }});
    actions.add(this, {QStringLiteral("assets.exclusives"),
                       [] { return tr("Plan exclusives…"); },
                       QStringLiteral("matching"),
                       {},
                       [this] {
                           withSelection([this](const AssetSelection &chosen) {
                               this->session().navigator->openRows(
                                   QStringLiteral("matching"),
                                   {{QStringLiteral("view"), QStringLiteral("exclusives")},
                                    {QStringLiteral("selection"), QVariant::fromValue(chosen)}});
                           });
                       }});
    actions.add(this, {QStringLiteral("assets.choice"),
                       [] { return tr("Read a brand's choice…"); },
                       QStringLiteral("import"),
                       {},
                       [this] {
                           LookbookChoiceView::ask(*this);
                       }});
    const auto add = [&](const char *id, std::function<QString()> text, const char *icon, void (AssetsPage::*act)()) {
        actions.add(this, {QString::fromLatin1(id), std::move(text), QString::fromLatin1(icon), {}, [this, act] {
                               (this->*act)();
                           }});
    };
    add(
        "assets.duplicates", [] { return tr("Find duplicates"); }, "copy", &AssetsPage::showDuplicates);
    add(
        "assets.collections", [] { return tr("Collections and series"); }, "folder", &AssetsPage::showCollections);
    add(
        "assets.terms", [] { return tr("Terms of the house"); }, "tag", &AssetsPage::showHouseTerms);
    add(
        "assets.pictures", [] { return tr("Add pictures from a folder…"); }, "folder", &AssetsPage::addPictureFolder);
}

void AssetsPage::addActionsOfSearch()
{
    ActionRegistry &actions = session().actions;
    actions.add(this, {QStringLiteral("assets.find"), [] { return tr("Search the catalogue"); },
                       QStringLiteral("search"), QKeySequence::Find,
                       [this] {
                           m_filters->searchField()->setFocus();
                           m_filters->searchField()->selectAll();
                       }});
    actions.add(this, {QStringLiteral("assets.by_picture"),
                       [] { return tr("Search by picture…"); },
                       QStringLiteral("image"),
                       {},
                       [this] {
                           session().prompts.openFile(
                               this,
                               {tr("Search by picture"),
                                tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.svg)")},
                               [this](const QString &path) { searchByPicture(path); });
                       }});
    actions.add(this, {QStringLiteral("assets.save_search"),
                       [] { return tr("Save this search…"); },
                       QStringLiteral("bookmark"),
                       {},
                       [this] {
                           m_saved->saveAs();
                       }});
    actions.add(this, {QStringLiteral("assets.saved_searches"),
                       [] { return tr("Saved searches"); },
                       QStringLiteral("bookmark"),
                       {},
                       [this] {
                           m_saved->openMenu();
                       }});
}

void AssetsPage::showDuplicates()
{
    auto *view = new DuplicatesView(*this, m_pictures, m_filters->institution());
    connect(
        view, &DuplicatesView::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
    showOver(view);
    view->find();
}

void AssetsPage::showCollections()
{
    withSelection([this](const AssetSelection &chosen) {
        auto *view = new CollectionsView(*this, m_filters->institution(), chosen);
        connect(
            view, &CollectionsView::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
        connect(
            view, &CollectionsView::assetsWanted, this,
            [this](qint64 collection) {
                openRows({{QStringLiteral("collection"), collection}});
            },
            Qt::QueuedConnection);
        showOver(view);
        view->reload();
    });
}

void AssetsPage::showHouseTerms()
{
    auto *view = new TermsView(*this);
    connect(
        view, &TermsView::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
    connect(
        view, &TermsView::assetsWanted, this,
        [this](Facet facet, const QString &term) {
            showOver(nullptr);
            AssetFilter filter;
            filter.sort = AssetSort::Relevance;
            filter.facets[facet] = {term};
            setFilter(filter);
        },
        Qt::QueuedConnection);
    showOver(view);
    view->reload();
}

void AssetsPage::addPictureFolder()
{
    session().prompts.openFolder(this, {tr("Add pictures from a folder")}, [this](const QString &folder) {
        auto *view = new PictureFolderView(session(), folder, m_lists.institutions, m_filters->institution());
        connect(
            view, &PictureFolderView::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
        connect(view, &PictureFolderView::added, this, [this, view](qint64 pictures, qint64 step) {
            session().messages.show({Notice::Level::Done,
                                     tr("%n pictures added.", nullptr, int(pictures)),
                                     {},
                                     tr("Undo"),
                                     [this, step, view = QPointer(view)] {
                                         if (view)
                                             showOver(nullptr); // it tells of pictures that are no longer there
                                         BulkEditForm::undo(*this, step);
                                     }});
        });
        showOver(view);
    });
}

QStringList AssetsPage::tourStates() const
{
    return {QStringLiteral("table"),       QStringLiteral("lookbook"), QStringLiteral("zoom"),
            QStringLiteral("detail"),      QStringLiteral("form"),     QStringLiteral("selection"),
            QStringLiteral("facets"),      QStringLiteral("nothing"),  QStringLiteral("one"),
            QStringLiteral("collections"), QStringLiteral("terms"),    QStringLiteral("bulk"),
            QStringLiteral("duplicates"),  QStringLiteral("cut"),      QStringLiteral("save_picture")};
}

void AssetsPage::showTourState(const QString &state)
{
    m_filters->viewSwitch()->setCurrent(state == u"table" ? QStringLiteral("table") : QStringLiteral("gallery"));
    if (DeepZoomView *viewer = DeepZoomView::openOver(*this))
        viewer->leave();
    if (m_over)
        showOver(nullptr);
    AssetFilter asked;
    asked.sort = AssetSort::Relevance;
    if (state == u"facets") {
        asked.sort = AssetSort::Title;
        asked.facets = {{Facet::Period, {QStringLiteral("period.qing")}}};
        asked.fromYear = 1644;
        asked.toYear = 1911;
    } else if (state == u"nothing") {
        asked.text = QStringLiteral("samovar");
    } else if (state == u"one") {
        asked.text = QStringLiteral("千里江山");
    }
    if (m_filters->isNarrowed() || state == u"facets" || state == u"nothing" || state == u"one")
        setFilter(asked);
    const QString id = QStringLiteral("assets.") + state;
    const qint64 first = m_list->idAt(0);
    if (state == u"lookbook" || state == u"collections" || state == u"bulk" || state == u"duplicates"
        || state == u"terms") {
        session().actions.find(id)->trigger();
    } else if (state == u"form") {
        session().actions.find(QStringLiteral("assets.edit"))->trigger(); // of the one that is open
    } else if (state == u"detail" && first != 0) {
        openRecord(first);
    } else if (state == u"selection") {
        closeDetail();
        PlaceSet some;
        some.add(1, 4);
        m_list->setSelected(some);
    } else if (state == u"zoom" && first != 0) {
        load(session().worker.run([first](Workspace &w) { return AssetService(w).detail({first}); }),
             [this](const AssetDetail &found) { lookClosely(found); });
    } else if (state == u"save_picture" && first != 0) {
        savePicture(*this, {first});
    } else if (state == u"cut" && first != 0) {
        load(session().worker.run([first](Workspace &w) { return AssetService(w).get({first}); }),
             [this](const Asset &work) { cutMotifOf(work); });
    }
}

void AssetsPage::importFile()
{
    if (m_lists.institutions.isEmpty()) {
        edit({}); // says what is missing
        return;
    }
    session().prompts.openFiles(
        this,
        {tr("Import collection"),
         tr("Collections (*.csv *.tsv *.txt *.xlsx *.ods *.xml *.lido *.json *.ndjson *.jsonl *.gz);;All files (*)")},
        [this](const QStringList &paths) { startImport(paths); });
}

void AssetsPage::startImport(const QStringList &paths)
{
    whenSafe([this, paths] {
        closeDetail();
        delete m_import;
        m_import = new AssetImportView(session(), paths, m_lists.institutions, m_filters->institution());
        connect(m_import, &AssetImportView::closed, this, &AssetsPage::endImport, Qt::QueuedConnection);
        m_stack->addWidget(m_import);
        updateState();
    });
}

void AssetsPage::endImport(qint64 institution)
{
    delete std::exchange(m_import, nullptr);
    updateState();
    if (institution != 0)
        openRows({{QStringLiteral("institution"), institution}});
    reload();
}

void AssetsPage::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id :
         {"assets.edit", "assets.picture", "assets.save_picture", "assets.copy_picture", "assets.archive",
          "assets.bulk", "assets.lookbook", "assets.share", "assets.exclusives", "assets.export"}) {
        if (QAction *action = session().actions.find(QString::fromLatin1(id)))
            menu->addAction(action);
    }
    menu->popup(place);
}

} // namespace lianming
