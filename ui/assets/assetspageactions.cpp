#include "core/imaging/pictureregister.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetexportflow.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/bulkeditform.h"
#include "ui/assets/collectionsview.h"
#include "ui/assets/deepzoomview.h"
#include "ui/assets/duplicatesview.h"
#include "ui/assets/lookbookform.h"
#include "ui/assets/motifcutter.h"
#include "ui/assets/picturefolderview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

// What can be done on the page of assets: its actions, and the forms and views that they open.

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

} // namespace

void AssetsPage::addActions()
{
    ActionRegistry &actions = session().actions;
    // Collections can be dropped here, and folders of them; a picture is what to look for.
    new FileDrop(
        this, [](const QString &) { return true; },
        [this](const QStringList &paths) {
            if (paths.size() == 1 && isPictureName(paths.first()))
                searchByPicture(paths.first());
            else if (!m_lists.institutions.isEmpty())
                startImport(paths);
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
                           asset.institution = {m_institution->value().toLongLong()};
                           whenSafe([this, asset] { edit(asset); });
                       }});
    actions.add(this, {QStringLiteral("assets.export"), [] { return tr("Export…"); }, QStringLiteral("export"),
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
    actions.add(this, {QStringLiteral("assets.duplicates"),
                       [] { return tr("Find duplicates"); },
                       QStringLiteral("copy"),
                       {},
                       [this] {
                           auto *view = new DuplicatesView(*this, m_pictures, filter().institution);
                           connect(
                               view, &DuplicatesView::closed, this, [this] { showOver(nullptr); },
                               Qt::QueuedConnection);
                           showOver(view);
                           view->find();
                       }});
    actions.add(this, {QStringLiteral("assets.collections"),
                       [] { return tr("Collections and series"); },
                       QStringLiteral("folder"),
                       {},
                       [this] {
                           withSelection([this](const AssetSelection &chosen) {
                               auto *view = new CollectionsView(*this, filter().institution, chosen);
                               connect(
                                   view, &CollectionsView::closed, this, [this] { showOver(nullptr); },
                                   Qt::QueuedConnection);
                               connect(
                                   view, &CollectionsView::assetsWanted, this,
                                   [this](qint64 collection) {
                                       showOver(nullptr);
                                       openRows({{QStringLiteral("collection"), collection}});
                                   },
                                   Qt::QueuedConnection);
                               showOver(view);
                               view->reload();
                           });
                       }});
    actions.add(this, {QStringLiteral("assets.picture"),
                       [] { return tr("Add picture…"); },
                       QStringLiteral("image"),
                       {},
                       [this] {
                           if (m_open != 0)
                               addPicture(m_open);
                       }});
    actions.add(
        this,
        {QStringLiteral("assets.pictures"),
         [] { return tr("Add pictures from a folder…"); },
         QStringLiteral("folder"),
         {},
         [this] {
             session().prompts.openFolder(this, {tr("Add pictures from a folder")}, [this](const QString &folder) {
                 auto *view = new PictureFolderView(session(), folder, m_lists.institutions, filter().institution);
                 connect(
                     view, &PictureFolderView::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
                 showOver(view);
             });
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
                       QStringLiteral("search"),
                       {},
                       [this] {
                           saveSearch();
                       }});
    actions.add(this, {QStringLiteral("assets.forget_search"),
                       [] { return tr("Forget the saved search"); },
                       QStringLiteral("archive"),
                       {},
                       [this] {
                           forgetSearch();
                       }});
}

void AssetsPage::showTourState(const QString &state)
{
    m_switch->setCurrent(state == u"table" ? QStringLiteral("table") : QStringLiteral("gallery"));
    updateFooter();
    if (DeepZoomView *viewer = DeepZoomView::openOver(*this))
        viewer->leave();
    if (state == u"lookbook")
        session().actions.find(QStringLiteral("assets.lookbook"))->trigger();
    if (state == u"zoom" && m_model.rowCount() > 0)
        load(session().worker.run([id = m_model.idAt(0)](Workspace &w) { return AssetService(w).detail({id}); }),
             [this](const AssetDetail &found) { lookClosely(found); });
    if (state == u"detail" && m_model.rowCount() > 0)
        openRecord(m_model.idAt(0));
    if (state == u"form")
        session().actions.find(QStringLiteral("assets.edit"))->trigger(); // of the one that is open
    if (state == u"collections")
        session().actions.find(QStringLiteral("assets.collections"))->trigger();
    if (state == u"bulk")
        showOver(nullptr);
    if (state == u"bulk" || state == u"duplicates")
        session().actions.find(QStringLiteral("assets.") + state)->trigger();
    if (state == u"cut" && m_model.rowCount() > 0)
        load(session().worker.run([id = m_model.idAt(0)](Workspace &w) { return AssetService(w).get({id}); }),
             [this](const Asset &work) { cutMotifOf(work); });
}

void AssetsPage::cutMotifOf(const Asset &work)
{
    auto *cutter = new MotifCutter(*this, work);
    connect(
        cutter, &MotifCutter::closed, this, [this] { showOver(nullptr); }, Qt::QueuedConnection);
    connect(
        cutter, &MotifCutter::cut, this,
        [this](qint64 id) {
            showOver(nullptr);
            openRecord(id);
        },
        Qt::QueuedConnection);
    showOver(cutter);
}

void AssetsPage::lookClosely(const AssetDetail &asset)
{
    const bool wasOpen = DeepZoomView::openOver(*this) != nullptr;
    const DeepZoomView *view = DeepZoomView::open(*this, m_pictures, asset);
    if (view && !wasOpen)
        connect(view, &DeepZoomView::assetStepWanted, this, &AssetsPage::step);
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
        m_import = new AssetImportView(session(), paths, m_lists.institutions, {m_institution->value().toLongLong()});
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
    withSelection([this](const AssetSelection &chosen) { exportSelection(*this, chosen); });
}

void AssetsPage::addPicture(qint64 id)
{
    session().prompts.openFile(
        this, {tr("Add picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)")},
        [this, id](const QString &path) {
            load(session().jobs.run(tr("Adding picture"),
                                    [id, path, &pictures = session().pictures](Workspace &w, Progress &progress) {
                                        const AssetFile file =
                                            AssetService(w).attachFile({id}, path, {}, {}, &progress);
                                        (void)PictureRegister(w, pictures).describePending(progress);
                                        return file;
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
    for (const char *id :
         {"assets.edit", "assets.picture", "assets.archive", "assets.bulk", "assets.lookbook", "assets.export"}) {
        if (QAction *action = session().actions.find(QString::fromLatin1(id)))
            menu->addAction(action);
    }
    menu->popup(place);
}

} // namespace lianming
