#include "ui/pages.h"

#include "ui/accounts/accountspage.h"
#include "ui/assets/assetspage.h"
#include "ui/brands/brandspage.h"
#include "ui/contracts/contractspage.h"
#include "ui/diary/diarypage.h"
#include "ui/institutions/institutionspage.h"
#include "ui/outlook/outlookpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/proposals/proposalspage.h"
#include "ui/protection/protectionpage.h"
#include "ui/rights/rightspage.h"
#include "ui/royalties/royaltiespage.h"
#include "ui/settings/settingspage.h"

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

    add("overview", QT_TRANSLATE_NOOP("pages", "Overview"), Home, all, make<OverviewPage>());
    add("assets", QT_TRANSLATE_NOOP("pages", "IP assets"), Catalogue, Area::Assets | Area::Institutions,
        make<AssetsPage>(), AssetsPage::find);
    add("proposals", QT_TRANSLATE_NOOP("pages", "Proposals"), Business, Area::Proposals | Area::Rights,
        make<ProposalsPage>(), ProposalsPage::find);
    add("rights", QT_TRANSLATE_NOOP("pages", "Rights"), Business,
        Area::Rights | Area::Contracts | Area::Proposals | Area::Assets, make<RightsPage>());
    add("contracts", QT_TRANSLATE_NOOP("pages", "Contracts"), Business, Area::Contracts | Area::Rights,
        make<ContractsPage>(), ContractsPage::find);
    add("diary", QT_TRANSLATE_NOOP("pages", "Diary"), Business, Area::Contracts | Area::Rights | Area::Protection,
        make<DiaryPage>());
    add("royalties", QT_TRANSLATE_NOOP("pages", "Royalties"), Business, Area::Royalties, make<RoyaltiesPage>());
    add("accounts", QT_TRANSLATE_NOOP("pages", "Accounts"), Business, Area::Royalties, make<AccountsPage>(),
        AccountsPage::find);
    add("outlook", QT_TRANSLATE_NOOP("pages", "Outlook"), Business, Area::Royalties | Area::Contracts,
        make<OutlookPage>());
    add("protection", QT_TRANSLATE_NOOP("pages", "Protection"), Business, Area::Protection, make<ProtectionPage>());
    add("institutions", QT_TRANSLATE_NOOP("pages", "Institutions"), Partners,
        Area::Institutions | Area::Assets | Area::Proposals | Area::Contracts, make<InstitutionsPage>(),
        InstitutionsPage::find);
    add("brands", QT_TRANSLATE_NOOP("pages", "Brands"), Partners, Area::Brands | Area::Proposals | Area::Contracts,
        make<BrandsPage>(), BrandsPage::find);
    add("settings", QT_TRANSLATE_NOOP("pages", "Settings"), System, Area::Settings, make<SettingsPage>());
    return pages;
}

} // namespace lianming
