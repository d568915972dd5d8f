// Who makes licensed products: suppliers, the people to talk to there, and their factories with what each makes and how
// much of it a month. Plain values and the rules that one record must keep.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"

#include <QDate>
#include <QList>

#include <optional>

namespace lianming {

struct Supplier {
    Id<Supplier> id;
    qint64 version = 1;
    QString code; ///< unique; see isPartyCode()
    QString nameEn;
    QString nameZh;
    QString company;                        ///< legal name
    QString creditCode;                     ///< unified social credit code; may be empty
    QString country = QStringLiteral("CN"); ///< ISO 3166-1 alpha-2
    QString website;
    QString notes;
    bool fictitious = false; ///< invented for the sample workspace
    std::optional<QDate> archivedOn;

    friend bool operator==(const Supplier &, const Supplier &) = default;
};

enum class SupplierProblem { CodeForm, NameMissing, CreditCodeForm, CountryForm, WebsiteForm };

[[nodiscard]] QList<SupplierProblem> validate(const Supplier &supplier);
[[nodiscard]] Message problemMessage(SupplierProblem problem);

struct SupplierContact {
    Id<SupplierContact> id;
    qint64 version = 1;
    Id<Supplier> supplier;
    QString name;
    QString role;
    QString email;
    QString phone;
    std::optional<QDate> archivedOn;

    friend bool operator==(const SupplierContact &, const SupplierContact &) = default;
};

enum class SupplierContactProblem { NameMissing, EmailForm };

[[nodiscard]] QList<SupplierContactProblem> validate(const SupplierContact &contact);
[[nodiscard]] Message problemMessage(SupplierContactProblem problem);

/// Pieces of a category that a factory makes in a month.
struct FactoryCapacity {
    QString category; ///< "nice/24/bedding": with everything below it
    qint64 perMonth = 0;

    friend bool operator==(const FactoryCapacity &, const FactoryCapacity &) = default;
};

struct Factory {
    Id<Factory> id;
    qint64 version = 1;
    Id<Supplier> supplier;
    QString code; ///< unique; see isPartyCode()
    QString nameEn;
    QString nameZh;
    QString address;
    QString territory = QStringLiteral("CN"); ///< a country or subdivision
    qint64 leadDays = 30;                     ///< calendar days from an order to the first goods
    QList<FactoryCapacity> capacities;        ///< by category
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const Factory &, const Factory &) = default;
};

enum class FactoryProblem {
    SupplierMissing,
    CodeForm,
    NameMissing,
    TerritoryForm,
    LeadRange,     ///< negative, or more than three years
    CategoryForm,  ///< also "*" and one that stands twice
    CapacityRange, ///< not positive, or above a thousand million
};

[[nodiscard]] QList<FactoryProblem> validate(const Factory &factory);
[[nodiscard]] Message problemMessage(FactoryProblem problem);

/// The most that one capacity or order may be, in pieces.
inline constexpr qint64 mostPieces = 1'000'000'000;

/// What of a factory's capacity serves a category: the most particular one at or above it; null if it makes no such
/// thing.
[[nodiscard]] const FactoryCapacity *capacityFor(const QList<FactoryCapacity> &capacities, const QString &category);

/// One row of the list of suppliers.
struct SupplierItem {
    Supplier supplier;
    qint64 factories = 0;  ///< not archived
    qint64 openOrders = 0; ///< ordered or in production
    qint64 lateOrders = 0; ///< of these, past their day
    qint64 openFindings = 0;
    std::optional<QDate> nextAudit; ///< the earliest that is due
};

} // namespace lianming
