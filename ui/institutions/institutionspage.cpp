#include "ui/institutions/institutionspage.h"

#include "core/audit/journal.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"

namespace lianming {

namespace {

QList<Column<InstitutionItem>> institutionColumns()
{
    using Item = InstitutionItem;
    const auto count = [](const char *id, std::function<QString()> title, qint64 Item::*member) {
        return Column<Item>{QString::fromLatin1(id),
                            std::move(title),
                            [member](const Item &item) { return countText(item.*member); },
                            [member](const Item &item) { return item.*member; },
                            Qt::AlignRight,
                            {},
                            130};
    };
    return {
        {QStringLiteral("name"),
         [] { return InstitutionsPage::tr("Institution"); },
         [](const Item &item) { return titleText(item.nameEn, item.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return isChinese() ? item.nameEn : item.nameZh; }),
         420},
        {QStringLiteral("code"),
         [] { return InstitutionsPage::tr("Code"); },
         [](const Item &item) { return item.code; },
         {},
         Qt::AlignLeft,
         {},
         130},
        {QStringLiteral("kind"),
         [] { return InstitutionsPage::tr("Kind"); },
         [](const Item &item) { return institutionKindText(item.kind); },
         {},
         Qt::AlignLeft,
         {},
         100},
        {QStringLiteral("city"),
         [] { return InstitutionsPage::tr("City"); },
         [](const Item &item) { return titleText(item.cityEn, item.cityZh); },
         {},
         Qt::AlignLeft,
         {},
         130},
        count(
            "assets", [] { return InstitutionsPage::tr("Assets"); }, &Item::assets),
        count(
            "proposals", [] { return InstitutionsPage::tr("Open proposals"); }, &Item::proposals),
        count(
            "contracts", [] { return InstitutionsPage::tr("Contracts"); }, &Item::contracts),
    };
}

} // namespace

InstitutionsPage::InstitutionsPage(Session &session)
    : PartnersPageOf(session, QStringLiteral("institutions"), words(), institutionColumns())
{
}

PartnersPage::Words InstitutionsPage::words()
{
    return {
        .create = [] { return tr("New institution"); },
        .edit = [] { return tr("Edit institution"); },
        .archive = [] { return tr("Archive institution"); },
        .search = [] { return tr("Name, code, city"); },
        .table = [] { return tr("Institutions"); },
        .none = [] { return tr("No institutions yet"); },
        .advice = [] { return tr("Add the museum, library or academy whose collection is licensed."); },
        .count = [](int count) { return tr("%n institution(s)", nullptr, count); },
    };
}

void InstitutionsPage::describe(const Institution &institution, const InstitutionItem &item, Content &content) const
{
    content.facts = {{tr("Code"), institution.code},
                     {tr("Kind"), institutionKindText(institution.kind)},
                     {tr("City"), titleText(institution.cityEn, institution.cityZh)},
                     {tr("Country"), territoryText(institution.country)},
                     {tr("Credit line"), institution.creditLine}};
    content.links = {{tr("%n asset(s)", nullptr, int(item.assets)), QStringLiteral("assets")},
                     {tr("%n open proposal(s)", nullptr, int(item.proposals)), QStringLiteral("proposals")},
                     {tr("%n contract(s)", nullptr, int(item.contracts)), QStringLiteral("contracts")}};
}

} // namespace lianming
