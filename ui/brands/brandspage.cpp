#include "ui/brands/brandspage.h"

#include "core/audit/journal.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"

namespace lianming {

namespace {

QList<Column<BrandItem>> brandColumns()
{
    using Item = BrandItem;
    const auto count = [](const char *id, std::function<QString()> title, qint64 Item::*member) {
        return Column<Item>{QString::fromLatin1(id),
                            std::move(title),
                            [member](const Item &item) { return countText(item.*member); },
                            [member](const Item &item) { return item.*member; },
                            Qt::AlignRight,
                            {},
                            110};
    };
    return {
        {QStringLiteral("name"),
         [] { return BrandsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.nameEn, item.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) {
             QStringList parts{isChinese() ? item.nameEn : item.nameZh};
             if (item.fictitious)
                 parts.append(BrandsPage::tr("invented"));
             parts.removeAll(QString());
             return parts.join(QStringLiteral(" · "));
         }),
         320},
        {QStringLiteral("code"),
         [] { return BrandsPage::tr("Code"); },
         [](const Item &item) { return item.code; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("company"),
         [] { return BrandsPage::tr("Company"); },
         [](const Item &item) { return item.company; },
         {},
         Qt::AlignLeft,
         {},
         240},
        {QStringLiteral("categories"),
         [] { return BrandsPage::tr("Makes"); },
         [](const Item &item) { return categoriesText(item.categories); },
         {},
         Qt::AlignLeft,
         {},
         200},
        count(
            "proposals", [] { return BrandsPage::tr("Open proposals"); }, &Item::proposals),
        count(
            "contracts", [] { return BrandsPage::tr("Contracts"); }, &Item::contracts),
    };
}

} // namespace

BrandsPage::BrandsPage(Session &session) : PartnersPageOf(session, QStringLiteral("brands"), words(), brandColumns())
{
}

PartnersPage::Words BrandsPage::words()
{
    return {
        .create = [] { return tr("New brand"); },
        .edit = [] { return tr("Edit brand"); },
        .archive = [] { return tr("Archive brand"); },
        .search = [] { return tr("Name, code, company"); },
        .table = [] { return tr("Brands"); },
        .none = [] { return tr("No brands yet"); },
        .advice =
            [] { return tr("Add a brand that asks for a licence; its proposals and contracts will stand here."); },
        .count = [](int count) { return tr("%n brand(s)", nullptr, count); },
    };
}

void BrandsPage::describe(const Brand &brand, const BrandItem &item, Content &content) const
{
    content.note = brand.fictitious ? tr("invented") : QString();
    content.facts = {{tr("Code"), brand.code},
                     {tr("Company"), brand.company},
                     {tr("Unified social credit code"), brand.creditCode},
                     {tr("Country"), territoryText(brand.country)},
                     {tr("Makes"), categoriesText(brand.categories)}};
    content.links = {{tr("%n open proposal(s)", nullptr, int(item.proposals)), QStringLiteral("proposals")},
                     {tr("%n contract(s)", nullptr, int(item.contracts)), QStringLiteral("contracts")}};
}

} // namespace lianming
