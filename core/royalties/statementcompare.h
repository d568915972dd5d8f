// What two editions of a statement differ in: every figure beside the other, and the lines that were added, taken away
// or changed in anything that is reported or earned. Lines are matched by what was sold, where and when, not by their
// number, so that a line put in at the top does not make all others differ. From stored results; nothing is computed
// anew.
#pragma once

#include "core/base/currency.h"
#include "core/base/json.h"
#include "core/royalties/line.h"
#include "core/royalties/salesstatement.h"

namespace lianming {

struct Workspace;

struct StatementComparison {
    struct Figure {
        QString name;      ///< as royalties.md section 9 names it; a pool's figure "G1.paid"
        qint64 before = 0; ///< minor units; of "units" a count
        qint64 after = 0;
    };
    /// A line as it is counted in one edition.
    struct Line {
        qint64 number = 0;
        QDate soldOn;
        QString sku;
        QString category;
        QString territory;
        QString channel;
        Currency currency;
        qint64 units = 0;
        qint64 gross = 0; ///< minor units of `currency`, as the next two
        std::array<qint64, deductionKinds> deductions{};
        std::optional<qint64> retailPrice;
        Rate share; ///< percent
        bool free = false;
        qint64 base = 0;    ///< minor units of the contract's currency
        qint64 royalty = 0; ///< likewise
    };
    /// A pair that differs; one of the two is missing for a line that was taken away or added.
    struct Pair {
        std::optional<Line> before;
        std::optional<Line> after;
    };

    QString contractNumber;
    SalesStatement before;
    SalesStatement after;
    Currency currency;
    std::vector<Figure> figures; ///< all, in the order of the statement
    std::vector<Pair> lines;     ///< the first ones that differ, in the order of the later edition's rows
    qint64 differing = 0;        ///< how many differ in all
    qint64 equal = 0;

    static constexpr size_t lineLimit = 2'000;
};

/// Throws Error::NotFound, and Error::Rejected unless both are calculated and of one contract and period.
[[nodiscard]] StatementComparison compareStatements(Workspace &workspace, Id<SalesStatement> before,
                                                    Id<SalesStatement> after);

/// {"contract", "period", "before", "after", "reason", "figures", "lines", "differing", "equal"}; what a line reports
/// is named as in lines.csv (royalties.md section 9).
[[nodiscard]] OrderedJson comparisonJson(const StatementComparison &comparison);

} // namespace lianming
