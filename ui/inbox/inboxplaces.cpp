#include "ui/inbox/inboxplaces.h"

namespace lianming {

namespace {

struct Place {
    const char *table;
    const char *page;
    const char *rows = ""; ///< the key of openRows() where the page shows more than one kind of record
};
constexpr Place places[] = {
    {"licensed_product", "products"},
    {"proposal", "proposals"},
    {"contract", "contracts"},
    {"statement", "royalties"},
    {"reservation", "rights", "reservation"},
    {"registration", "protection"},
    {"protection_case", "cases"},
    {"review_package", "packages"},
    {"brand", "brands"},
    {"asset", "assets"},
    {"institution", "institutions"},
    {"work_plan", "workplans"},
    {"work_task", "workplans", "task"},
    {"production_order", "workplans", "order"},
    {"supplier", "workplans", "supplier"},
};

} // namespace

QString pageOfTable(const QString &table)
{
    for (const Place &place : places) {
        if (table == QLatin1StringView(place.table))
            return QString::fromLatin1(place.page);
    }
    return {};
}

QString rowsOfTable(const QString &table)
{
    for (const Place &place : places) {
        if (table == QLatin1StringView(place.table))
            return QString::fromLatin1(place.rows);
    }
    return {};
}

} // namespace lianming
