#include "ui/copies/copyacts.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/cases/caseservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/copies/copyforms.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"

#include <QSet>

namespace lianming {

namespace {

/// What a case begins with, and whose it is.
struct CaseBeginning {
    ProtectionCase draft;
    QString institutionEn;
    QString institutionZh;
    QList<qint64> listings;
    int sellers = 1;
};

CaseBeginning beginningOf(Workspace &w, const QList<qint64> &listings, Id<Asset> asset)
{
    CaseBeginning out;
    out.listings = listings;
    const QList<AssetRow> rows = AssetService(w).rows({asset.value});
    const Id<Institution> institution = rows.isEmpty() ? Id<Institution>() : rows.first().institution;
    for (const InstitutionItem &one : InstitutionService(w).list()) {
        if (one.id == institution) {
            out.institutionEn = one.nameEn;
            out.institutionZh = one.nameZh;
        }
    }
    CaseService service(w);
    QSet<QString> sellers;
    for (const qint64 listing : listings) {
        const ProtectionCase one = service.draftFor(institution, {listing});
        sellers.insert(QString::number(one.seller) + u' ' + one.platform);
    }
    out.sellers = int(sellers.size());
    if (out.sellers == 1) {
        out.draft = service.draftFor(institution, listings);
    } else {
        out.draft.institution = institution; // what each has of its own is added to it
    }
    return out;
}

} // namespace

void CopyActs::dismiss(const QList<Id<StoredMatch>> &matches, bool maySell, const std::function<void()> &then)
{
    if (matches.isEmpty())
        return;
    m_page.whenSafe([this, matches, maySell, then] {
        auto *form = new DismissForm(int(matches.size()), maySell);
        form->setSaver([this, form, matches, then](const FormPanel::Done &done) {
            m_page.load(
                m_page.session().worker.run([matches, reason = form->reason(), note = form->note()](Workspace &w) {
                    return TriageService(w).dismiss(matches, reason, note);
                }),
                [this, matches, done, then](qint64 dismissed) {
                    const qint64 others = dismissed - matches.size();
                    m_page.session().messages.done(
                        others > 0
                            ? tr("Dismissed, together with %n other match(es) of the same pair. This is remembered.",
                                 nullptr, int(others))
                            : tr("%n match(es) dismissed. This is remembered.", nullptr, int(dismissed)));
                    if (done())
                        m_page.closeDetail();
                    if (then)
                        then();
                });
        });
        QObject::connect(form, &FormPanel::cancelled, &m_page, [this] { m_page.closeDetail(); });
        m_page.showDetail(tr("Dismiss"), form);
    });
}

void CopyActs::takeIntoCase(const QList<qint64> &listings, Id<Asset> asset, const std::function<void()> &then)
{
    if (listings.isEmpty())
        return;
    if (!asset.isSet()) {
        m_page.session().messages.warn(tr("The picture belongs to no asset, so it is not known whose right it is."),
                                       tr("Attach it to an asset first."));
        return;
    }
    m_page.whenSafe([this, listings, asset, then] { openCases(listings, asset, then); });
}

void CopyActs::openCases(const QList<qint64> &listings, Id<Asset> asset, const std::function<void()> &then)
{
    m_page.load(
        m_page.session().worker.run([listings, asset](Workspace &w) { return beginningOf(w, listings, asset); }),
        [this, then](const CaseBeginning &begun) {
            auto *form = new CaseBeginForm(begun.draft, titleText(begun.institutionEn, begun.institutionZh),
                                           int(begun.listings.size()), begun.sellers);
            form->setSaver([this, form, begun, then](const FormPanel::Done &done) {
                m_page.load(
                    m_page.session().worker.run(
                        [record = form->value(), listings = begun.listings, sellers = begun.sellers](Workspace &w) {
                            CaseService service(w);
                            if (sellers > 1)
                                return service.openForSellers(record, listings);
                            BatchOutcome one;
                            one.cases.append(service.open(record));
                            return one;
                        }),
                    [this, done, then](const BatchOutcome &opened) {
                        Notice notice{Notice::Level::Done, tr("%n case(s) opened.", nullptr, int(opened.cases.size()))};
                        if (!opened.leftOut.isEmpty()) {
                            notice.level = Notice::Level::Warning;
                            notice.advice = tr(
                                "%n listing(s) were left out: they are in another case, or their seller is not known.",
                                nullptr, int(opened.leftOut.size()));
                        }
                        if (!opened.cases.isEmpty()) {
                            notice.actionText = tr("Show it");
                            notice.action = [this, id = opened.cases.first()] {
                                m_page.session().navigator->openRecord(QStringLiteral("cases"), id.value);
                            };
                        }
                        m_page.session().messages.show(notice);
                        if (done())
                            m_page.closeDetail();
                        if (then)
                            then();
                    });
            });
            QObject::connect(form, &FormPanel::cancelled, &m_page, [this] { m_page.closeDetail(); });
            m_page.showDetail(tr("New case"), form);
        });
}

void CopyActs::renameSeller(const Seller &seller)
{
    m_page.session().prompts.line(
        &m_page, tr("New name of the shop"), tr("The shop is now called"), seller.name,
        [this, seller](const QString &name) {
            if (name.simplified() == seller.name)
                return;
            Seller renamed = seller;
            rename(renamed, name.simplified());
            m_page.load(m_page.session().worker.run([renamed](Workspace &w) { SellerService(w).change(renamed); }),
                        [this] {
                            m_page.session().messages.done(
                                tr("The shop's new name is saved. It is still known by the old one."));
                        });
        });
}

void CopyActs::linkSeller(Id<Seller> seller, const std::function<void()> &then)
{
    if (!seller.isSet())
        return;
    struct Found {
        SellerView view;
        QList<SellerCandidate> candidates;
        QList<BrandItem> brands;
    };
    m_page.load(m_page.session().worker.run([seller](Workspace &w) {
        SellerService service(w);
        const Seller stored = service.get(seller);
        return Found{service.standing(stored, {}), service.candidates(seller), BrandService(w).list()};
    }),
                [this, seller, then](const Found &found) {
                    m_page.whenSafe([this, seller, found, then] {
                        auto *form = new SellerLinkForm(found.view, found.candidates, found.brands);
                        form->setSaver([this, form, seller, version = found.view.seller.version,
                                        then](const FormPanel::Done &done) {
                            m_page.load(
                                m_page.session().worker.run(
                                    [seller, version, choice = form->value(), note = form->note()](Workspace &w) {
                                        SellerService service(w);
                                        switch (choice.link) {
                                        case SellerLink::Brand:
                                            service.linkBrand(seller, version, choice.brand, note);
                                            break;
                                        case SellerLink::Own:
                                            service.linkOwn(seller, version, choice.store, note);
                                            break;
                                        case SellerLink::Nobody: service.linkNobody(seller, version, note); break;
                                        case SellerLink::Open: service.unlink(seller, version); break;
                                        }
                                    }),
                                [this, done, then] {
                                    m_page.session().messages.done(
                                        tr("The shop's owner is saved; its licence status is updated accordingly."));
                                    if (done())
                                        m_page.closeDetail();
                                    if (then)
                                        then();
                                });
                        });
                        QObject::connect(form, &FormPanel::cancelled, &m_page, [this] { m_page.closeDetail(); });
                        m_page.showDetail(tr("Whose shop is it?"), form);
                    });
                });
}

} // namespace lianming
