#include "ui/shell/pageroles.h"

#include "core/db/statement.h"
#include "core/people/access.h"

#include <QCoreApplication>

#include <array>

namespace lianming {

namespace {

struct BrandPage {
    const char *id;
    const char *title; ///< nullptr: as everybody calls it
};

// In the side bar's order.
constexpr std::array brandPages{
    BrandPage{"desk", nullptr},
    BrandPage{"inbox", nullptr},
    BrandPage{"assets", nullptr},
    BrandPage{"proposals", QT_TRANSLATE_NOOP("pages", "My proposals")},
    BrandPage{"packages", nullptr},
    BrandPage{"contracts", QT_TRANSLATE_NOOP("pages", "My contracts")},
    BrandPage{"products", QT_TRANSLATE_NOOP("pages", "My products")},
    BrandPage{"workplans", nullptr},
    BrandPage{"royalties", QT_TRANSLATE_NOOP("pages", "Sales reports")},
    BrandPage{"accounts", QT_TRANSLATE_NOOP("pages", "Invoices and payments")},
    BrandPage{"settings", nullptr},
};

const BrandPage *brandPage(const QString &id)
{
    for (const BrandPage &page : brandPages) {
        if (id == QLatin1StringView(page.id))
            return &page;
    }
    return nullptr;
}

} // namespace

PageViewer pageViewer(Workspace &w)
{
    if (Access::of(w).brand())
        return PageViewer::Brand;
    const auto count = [&w](const char *sql) {
        return Statement(w.db, QString::fromLatin1(sql)).one<qint64>().value_or(0);
    };
    const bool isEmpty = count("SELECT COUNT(*) FROM (SELECT id FROM institution LIMIT 1) t") == 0
                         && count("SELECT COUNT(*) FROM (SELECT id FROM brand LIMIT 1) t") == 0;
    const bool hasOpened = isEmpty && count("SELECT COUNT(*) FROM review_package WHERE direction = 'received'") > 0;
    return hasOpened ? PageViewer::Reviewer : PageViewer::House;
}

bool isPageFor(PageViewer viewer, const QString &page)
{
    switch (viewer) {
    case PageViewer::House: return page != u"desk";
    case PageViewer::Brand: return brandPage(page) != nullptr;
    case PageViewer::Reviewer: return page == u"packages" || page == u"settings";
    }
    return true;
}

QString pageTitle(const PageEntry &entry, PageViewer viewer)
{
    const BrandPage *page = viewer == PageViewer::Brand ? brandPage(entry.id) : nullptr;
    return page && page->title ? QCoreApplication::translate("pages", page->title) : entry.titleText();
}

} // namespace lianming
