// An institution's shop on a platform. Plain values and the rules that one record must keep.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lianming {

struct Institution;

struct Store {
    Id<Store> id;
    qint64 version = 1;
    Id<Institution> institution;
    QString nameEn;
    QString nameZh;
    QString platform; ///< "Tmall"
    QString url;      ///< may be empty
    std::optional<QDate> openedOn;
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Store &, const Store &) = default;
};

enum class StoreProblem { InstitutionMissing, NameMissing, PlatformMissing, UrlForm };

[[nodiscard]] QList<StoreProblem> validate(const Store &store);
[[nodiscard]] Message problemMessage(StoreProblem problem);

/// One row of the list.
struct StoreItem {
    Store store;
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    qint64 plans = 0; ///< not archived
};

} // namespace lianming
