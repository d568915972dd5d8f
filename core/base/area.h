// The business areas, as flags: what a committed change touched, and what a page shows.
#pragma once

#include <QFlags>
#include <QMetaType>

namespace lianming {

enum class Area {
    Institutions = 1 << 0,
    Brands = 1 << 1,
    Assets = 1 << 2,
    Proposals = 1 << 3,
    Contracts = 1 << 4,
    Royalties = 1 << 5,
    Protection = 1 << 6,
    Settings = 1 << 7,
    Rights = 1 << 8,
    Inbox = 1 << 9,
    Products = 1 << 10,  ///< products' approval
    WorkPlans = 1 << 12, ///< plans, tasks, stores; suppliers and their orders
};
Q_DECLARE_FLAGS(Areas, Area)
Q_DECLARE_OPERATORS_FOR_FLAGS(Areas)

/// Stable word for an area, as written to the audit log and to JSON ("assets").
[[nodiscard]] constexpr const char *areaCode(Area area)
{
    switch (area) {
    case Area::Institutions: return "institutions";
    case Area::Brands: return "brands";
    case Area::Assets: return "assets";
    case Area::Proposals: return "proposals";
    case Area::Contracts: return "contracts";
    case Area::Royalties: return "royalties";
    case Area::Protection: return "protection";
    case Area::Settings: return "settings";
    case Area::Rights: return "rights";
    case Area::Inbox: return "inbox";
    case Area::Products: return "products";
    case Area::WorkPlans: return "workplans";
    }
    return "";
}

} // namespace lianming

Q_DECLARE_METATYPE(lianming::Areas)
