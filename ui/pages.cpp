#include "ui/pages.h"

#include "ui/accounts/accountspage.h"
#include "ui/approvals/productspage.h"
#include "ui/assets/assetspage.h"
#include "ui/brands/brandspage.h"
#include "ui/cases/casespage.h"
#include "ui/contracts/contractspage.h"
#include "ui/copies/copiespage.h"
#include "ui/diary/diarypage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/institutions/institutionspage.h"
#include "ui/matching/matchingpage.h"
#include "ui/outlook/outlookpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/packages/deskpage.h"
#include "ui/packages/packagespage.h"
#include "ui/proposals/proposalspage.h"
#include "ui/protection/protectionpage.h"
#include "ui/rights/rightspage.h"
#include "ui/royalties/royaltiespage.h"
#include "ui/settings/settingspage.h"
#include "ui/workplans/workplanspage.h"

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
    // In place of the overview, for who works for a brand (pageroles.h).
    add("desk", QT_TRANSLATE_NOOP("pages", "My desk"), Home, all, make<DeskPage>());
    pages.last().shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    add("inbox", QT_TRANSLATE_NOOP("pages", "For me"), Home, Area::Inbox, make<InboxPage>());
    pages.last().waiting = InboxPage::unread;
    pages.last().shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    add("assets", QT_TRANSLATE_NOOP("pages", "IP assets"), Licensing, Area::Assets | Area::Institutions,
        make<AssetsPage>(), AssetsPage::find);
    add("proposals", QT_TRANSLATE_NOOP("pages", "Proposals"), Licensing,
        Area::Proposals | Area::Rights | Area::Protection | Area::Brands | Area::Institutions, make<ProposalsPage>(),
        ProposalsPage::find);
    add("matching", QT_TRANSLATE_NOOP("pages", "Matchmaking"), Licensing,
        Area::Proposals | Area::Rights | Area::Contracts | Area::Brands | Area::Settings, make<MatchingPage>());
    add("packages", QT_TRANSLATE_NOOP("pages", "Reviews"), Licensing, Area::Proposals | Area::Brands,
        make<PackagesPage>());
    pages.last().shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    add("rights", QT_TRANSLATE_NOOP("pages", "Rights"), Licensing,
        Area::Rights | Area::Protection | Area::Contracts | Area::Proposals | Area::Assets, make<RightsPage>());
    add("contracts", QT_TRANSLATE_NOOP("pages", "Contracts"), Licensing,
        Area::Contracts | Area::Rights | Area::Protection, make<ContractsPage>(), ContractsPage::find);
    add("products", QT_TRANSLATE_NOOP("pages", "Products"), Work, Area::Products | Area::Royalties | Area::Contracts,
        make<ProductsPage>(), ProductsPage::find);
    add("workplans", QT_TRANSLATE_NOOP("pages", "Work plans"), Work, Area::WorkPlans | Area::Contracts,
        make<WorkPlansPage>());
    add("diary", QT_TRANSLATE_NOOP("pages", "Diary"), Work,
        Area::Contracts | Area::Rights | Area::Protection | Area::WorkPlans, make<DiaryPage>());
    add("royalties", QT_TRANSLATE_NOOP("pages", "Royalties"), Money, Area::Royalties, make<RoyaltiesPage>());
    add("accounts", QT_TRANSLATE_NOOP("pages", "Accounts"), Money, Area::Royalties, make<AccountsPage>(),
        AccountsPage::find);
    add("outlook", QT_TRANSLATE_NOOP("pages", "Outlook"), Money, Area::Royalties | Area::Contracts,
        make<OutlookPage>());
    add("protection", QT_TRANSLATE_NOOP("pages", "Protection"), Enforcement, Area::Protection | Area::Contracts,
        make<ProtectionPage>());
    add("copies", QT_TRANSLATE_NOOP("pages", "Copies"), Enforcement,
        Area::Protection | Area::Contracts | Area::Brands | Area::Assets, make<CopiesPage>());
    add("cases", QT_TRANSLATE_NOOP("pages", "Cases"), Enforcement, Area::Protection | Area::Contracts,
        make<CasesPage>(), CasesPage::find);
    add("institutions", QT_TRANSLATE_NOOP("pages", "Institutions"), Partners,
        Area::Institutions | Area::Assets | Area::Proposals | Area::Contracts, make<InstitutionsPage>(),
        InstitutionsPage::find);
    add("brands", QT_TRANSLATE_NOOP("pages", "Brands"), Partners, Area::Brands | Area::Proposals | Area::Contracts,
        make<BrandsPage>(), BrandsPage::find);
    add("settings", QT_TRANSLATE_NOOP("pages", "Settings"), System, Area::Settings, make<SettingsPage>());
    return pages;
}

} // namespace lianming
