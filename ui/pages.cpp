#include "ui/pages.h"

#include "ui/contracts/contractspage.h"
#include "ui/proposals/proposalspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/comingpage.h"

#include <QtGlobal>

namespace lianming {

namespace {

/// For a page without anything of its own to say beforehand.
template<class P>
std::function<Page *(Session &)> make()
{
    return [](Session &session) -> Page * {
        return new P(session);
    };
}

std::function<Page *(Session &)> coming(const char *id, const char *sentence)
{
    return [id, sentence](Session &session) -> Page * {
        return new ComingPage(session, QString::fromLatin1(id), sentence);
    };
}

} // namespace

QList<PageEntry> allPages()
{
    using enum PageGroup;
    QList<PageEntry> pages;
    const auto add = [&pages](const char *id, const char *title, PageGroup group, Areas areas,
                              std::function<Page *(Session &)> maker, RecordFinder find = {}) {
        pages.append({QString::fromLatin1(id), title, group, areas, std::move(maker), std::move(find)});
    };
    const Areas all = Area::Institutions | Area::Brands | Area::Assets | Area::Proposals | Area::Contracts
                      | Area::Royalties | Area::Protection;

    add("overview", QT_TRANSLATE_NOOP("pages", "Overview"), Home, all,
        coming("overview",
               QT_TRANSLATE_NOOP("pages", "What waits for you, what expires and what it earns will stand here.")));
    add("assets", QT_TRANSLATE_NOOP("pages", "IP assets"), Catalogue, Area::Assets,
        coming("assets", QT_TRANSLATE_NOOP("pages", "Import a collection to see its pictures, titles and rights.")));
    add("proposals", QT_TRANSLATE_NOOP("pages", "Proposals"), Business, Area::Proposals,
        make<ProposalsPage>(), ProposalsPage::find);
    add("contracts", QT_TRANSLATE_NOOP("pages", "Contracts"), Business, Area::Contracts,
        make<ContractsPage>(), ContractsPage::find);
    add("royalties", QT_TRANSLATE_NOOP("pages", "Royalties"), Business, Area::Royalties,
        coming("royalties", QT_TRANSLATE_NOOP("pages", "Sales reports, settlements and what each figure is made of.")));
    add("protection", QT_TRANSLATE_NOOP("pages", "Protection"), Business, Area::Protection,
        coming("protection", QT_TRANSLATE_NOOP("pages", "Registrations, evidence and cases.")));
    add("institutions", QT_TRANSLATE_NOOP("pages", "Institutions"), Partners, Area::Institutions,
        coming("institutions", QT_TRANSLATE_NOOP("pages", "Museums, libraries and academies that license.")));
    add("brands", QT_TRANSLATE_NOOP("pages", "Brands"), Partners, Area::Brands,
        coming("brands", QT_TRANSLATE_NOOP("pages", "Who asks for and receives a licence.")));
    add("settings", QT_TRANSLATE_NOOP("pages", "Settings"), System, Area::Settings, make<SettingsPage>());
    return pages;
}

} // namespace lianming
