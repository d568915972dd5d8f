#include "core/assets/duplicateservice.h"
#include "core/assets/tagservice.h"
#include "core/imaging/pictureattach.h"
#include "core/people/access.h"
#include "core/reports/lookbookservice.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/deepzoomview.h"
#include "ui/assets/motifcutter.h"
#include "ui/assets/picturesaving.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"

#include <QDesktopServices>
#include <QUrl>

// One asset of the page of assets: shown, changed, looked at closely, its terms, its pictures.

namespace lianming {

void AssetsPage::choose(qint64 id)
{
    if (id == 0 || (id == m_open && isDetailOpen()))
        return;
    whenSafe([this, id] { showRecord(id); });
}

void AssetsPage::showRecord(qint64 id, bool again)
{
    struct Shown {
        AssetDetail asset;
        AssetTerms terms;
        QList<HouseTerm> house;
        AssetRelations relations;
        QList<LookbookShown> lookbooks;
        bool isMatchable = false;
    };
    load(session().worker.run([id](Workspace &w) {
        const TagService tags(w);
        return Shown{AssetService(w).detail({id}),
                     tags.of({id}),
                     tags.houseTerms(),
                     MotifService(w).relations({id}),
                     LookbookService(w).shownTo({id}),
                     Access::of(w).may(Permission::SeeProgramme)};
    }),
         [this, id, again](const Shown &shown) {
             const AssetDetail &found = shown.asset;
             if (again && (id != m_open || FormPanel::isOpenIn(detail())))
                 return;
             m_open = id;
             auto *view = new AssetDetailView(found, m_pictures);
             view->setTerms(session().worker, shown.terms, shown.house);
             view->setRelations(shown.relations);
             view->setLookbooks(shown.lookbooks);
             view->setMatchable(shown.isMatchable);
             view->setFollowing(session());
             connect(view, &AssetDetailView::assetWanted, this, &AssetsPage::openRecord, Qt::QueuedConnection);
             connect(view, &AssetDetailView::cutWanted, this, [this, asset = found.asset] { cutMotifOf(asset); });
             connect(view, &AssetDetailView::splitWanted, this, [this, id] {
                 load(session().worker.run([id](Workspace &w) { return DuplicateService(w).split({id}); }),
                      [this, id](const SplitResult &) { showRecord(id); });
             });
             connect(view, &AssetDetailView::termsWanted, this,
                     [this, id, before = shown.terms.given](const QStringList &terms) { setTerms(id, before, terms); });
             connect(view, &AssetDetailView::editWanted, this, [this, asset = found.asset] { edit(asset); });
             connect(view, &AssetDetailView::addPictureWanted, this, [this, id] { addPicture(id); });
             connect(view, &AssetDetailView::pictureWanted, this, [this, found] { lookClosely(found); });
             connect(view, &AssetDetailView::saveWanted, this, [this, id] { savePicture(*this, {id}); });
             connect(view, &AssetDetailView::copyWanted, this, [this, id] { copyPicture(*this, {id}); });
             connect(view, &AssetDetailView::brandWanted, this,
                     [this](qint64 brand) { session().navigator->openRecord(QStringLiteral("brands"), brand); });
             connect(view, &AssetDetailView::matchesWanted, this, [this, code = found.asset.code] {
                 session().navigator->openRows(QStringLiteral("matching"), {{QStringLiteral("asset"), code}});
             });
             if (DeepZoomView::openOver(*this))
                 lookClosely(found);
             connect(view, &AssetDetailView::collectionWanted, this, [this](qint64 collection) {
                 openRows({{QStringLiteral("collection"), collection}});
             });
             connect(view, &AssetDetailView::openAddressWanted, this,
                     [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
             connect(view, &AssetDetailView::similarWanted, this, [this, asset = found.asset] { searchLike(asset); });
             showDetail(found.asset.code, view);
             updateState();
         });
}

/// Undone, it takes back what it gave and gives back what it took: what somebody else did meanwhile stays.
void AssetsPage::setTerms(qint64 id, const QStringList &before, const QStringList &terms)
{
    load(session().worker.run([id, terms](Workspace &w) { TagService(w).set({id}, terms); }),
         [this, id, before, terms] {
             const auto undo = [this, id, before, terms] {
                 load(session().worker.run([id, before, terms](Workspace &w) {
                     TagService tags(w);
                     QStringList now = tags.of({id}).given;
                     now.removeIf([&](const QString &term) { return terms.contains(term) && !before.contains(term); });
                     for (const QString &term : before) {
                         if (!terms.contains(term) && !now.contains(term))
                             now.append(term);
                     }
                     tags.set({id}, now);
                 }),
                      [] {});
             };
             session().messages.show({Notice::Level::Done, tr("Terms changed."), {}, tr("Undo"), undo});
         });
}

void AssetsPage::archive(qint64 id)
{
    load(session().worker.run([id](Workspace &w) { AssetService(w).archive({id}); }), [this, id] {
        closeDetail();
        session().messages.show({Notice::Level::Done, tr("Archived."), {}, tr("Undo"), [this, id] {
                                     load(session().worker.run([id](Workspace &w) { AssetService(w).restore({id}); }),
                                          [] {});
                                 }});
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

void AssetsPage::addPicture(qint64 id)
{
    session().prompts.openFile(
        this, {tr("Add picture"), tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)")},
        [this, id](const QString &path) {
            load(session().jobs.run(tr("Adding picture"),
                                    [id, path, &pictures = session().pictures](Workspace &w, Progress &progress) {
                                        return attachPicture(w, pictures, {id}, path, {}, {}, &progress);
                                    }),
                 [this, id](const AssetFile &file) {
                     session().messages.done(tr("%1 added.").arg(file.name));
                     showRecord(id);
                 });
        });
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

} // namespace lianming
