#include "core/reports/lookbookgiven.h"

#include "core/audit/journal.h"
#include "core/brands/brandrepository.h"
#include "core/reports/lookbook.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto givenAction = "lookbook given";
constexpr auto referenceField = "lookbook";
constexpr auto brandField = "brand";
constexpr int mostLines = 1000; ///< of a record's history that are looked through
constexpr qsizetype mostShown = 20;

QString detailOf(const HistoryEntry &entry, const char *field)
{
    const auto found = std::ranges::find(entry.changes, QString::fromLatin1(field), &HistoryEntry::Change::field);
    return found == entry.changes.end() ? QString() : found->after;
}

} // namespace

void noteLookbook(Workspace &w, const Lookbook &book, Id<Brand> brand)
{
    std::vector<HistoryLine> lines;
    lines.reserve(book.items.size());
    QList<HistoryEntry::Change> details{{QString::fromLatin1(referenceField), QString(), book.reference}};
    if (!book.brandCode.isEmpty())
        details.append({QString::fromLatin1(brandField), QString(), book.brandCode});
    for (const LookbookItem &item : book.items)
        lines.push_back({item.asset.id.value, item.asset.code, details});
    Transaction tx(w.db);
    Journal journal(tx, w);
    journal.notes(Area::Assets, "asset", givenAction, lines);
    if (brand.isSet()) {
        journal.note(Area::Brands, "brand", brand.value, book.brandCode, givenAction,
                     {{QString::fromLatin1(referenceField), QString(), book.reference},
                      {QStringLiteral("works"), QString(), QString::number(book.items.size())}});
    }
    tx.commit();
}

QList<LookbookShown> lookbooksWith(Connection &db, Id<Asset> asset, std::optional<Id<Brand>> brand)
{
    QList<LookbookShown> out;
    const BrandRepository brands(db);
    for (const HistoryEntry &entry : historyOf(db, "asset", asset.value, mostLines)) {
        if (entry.action != QLatin1StringView(givenAction) || out.size() == mostShown)
            continue;
        LookbookShown shown;
        shown.at = entry.at;
        shown.reference = detailOf(entry, referenceField);
        if (const QString code = detailOf(entry, brandField); !code.isEmpty()) {
            const auto known = brands.find(code);
            shown.brand = known ? known->id : Id<Brand>();
            shown.brandEn = known ? known->nameEn : code;
            shown.brandZh = known ? known->nameZh : code;
        }
        if (!brand || *brand == shown.brand)
            out.append(shown);
    }
    return out;
}

Id<Brand> brandOfLookbook(Connection &db, const QString &reference)
{
    if (reference.isEmpty())
        return {};
    Statement lines(db, QStringLiteral("SELECT record_id, changes FROM audit_log WHERE record_table = 'brand' AND "
                                       "action = ? ORDER BY id DESC"));
    lines.bind(givenAction);
    while (lines.next()) {
        if (lines.row().textAt(1).contains(u'"' + reference + u'"'))
            return {lines.row().integerAt(0)};
    }
    return {};
}

} // namespace lianming
