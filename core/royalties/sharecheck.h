// Products that carry several museums' property: the same licensee reports the same goods under several contracts, each
// with its share. For each product, period, territory and channel the shares may make 100 percent at most, and the
// gross should be the same everywhere. Contracts that report by different periods cannot be compared and are not.
#pragma once

#include "core/base/money.h"
#include "core/royalties/salesstatement.h"

namespace lianming {

struct Brand;
struct Workspace;

enum class ShareProblem {
    AboveWhole,   ///< the shares make more than 100 percent
    GrossDiffers, ///< the contracts' gross differs
    UnitsDiffer,  ///< the contracts' units differ
    SharesVary,   ///< one contract reports the product with several shares
};
/// "above_whole", "gross_differs", "units_differ", "shares_vary".
[[nodiscard]] const char *shareProblemCode(ShareProblem problem);

/// What one contract's current statement says of the product.
struct SharedPart {
    Id<Contract> contract;
    QString number;
    Id<SalesStatement> statement;
    Rate share; ///< the largest, where there are several
    bool varies = false;
    qint64 units = 0;
    Money gross;
    friend bool operator==(const SharedPart &, const SharedPart &) = default;
};

struct SharedProduct {
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    QString sku;
    QString period;
    QString territory;
    QString channel;
    QList<SharedPart> parts; ///< by the contract's number; two or more contracts
    Rate shares;             ///< Σ, a contract once
    QList<ShareProblem> problems;
};

/// What is wrong with the parts of one product.
[[nodiscard]] QList<ShareProblem> shareProblems(const QList<SharedPart> &parts);

struct ShareCheck {
    qint64 products = 0;         ///< reported under several contracts
    QList<SharedProduct> faulty; ///< by brand, SKU, period
    [[nodiscard]] bool isSound() const { return faulty.isEmpty(); }
};

struct ShareFilter {
    Id<Brand> brand = {}; ///< unset: all
    QString period = {};  ///< empty: all
};

/// Free goods are left out. Reads in a transaction of its own.
[[nodiscard]] ShareCheck shareCheck(Workspace &workspace, const ShareFilter &filter = {});

} // namespace lianming
