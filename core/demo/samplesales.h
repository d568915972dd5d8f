// The sample's sales: for each reported period of a contract a file as its licensee would send it, made up by a fixed
// rule so that it always comes out the same. Invented, every line of it.
#pragma once

#include "core/demo/sampledata.h"

#include <QByteArray>

namespace lianming::sample {

/// A line of a report that is not like the others: it will be in question.
struct OddLine {
    const char *sku = "";       ///< behind the plan's: "-205"
    const char *territory = ""; ///< "": the contract's first
    const char *channel = "online/marketplace";
    int month = 0; ///< of the period, from 0
    int day = 1;
    qint64 units = 0;
    int percent = 60;         ///< price for one, of the plan's
    bool repeatsLast = false; ///< none of the above: the last line once more
};
/// Those of one report; most have none.
[[nodiscard]] QList<OddLine> oddLines(const QString &number, const QString &period);

/// What one report is made from.
struct Sales {
    const ContractPlan *plan;
    const Proposal *proposal; ///< category, territories, channels, currency
    Period period;
    int place = 0;              ///< of the period, from 0
    quint32 seed = 0;           ///< another for each contract
    bool strayCategory = false; ///< one line is of a category that was not granted
    bool corrected = false;     ///< sent again, with the shops' sales of the last month complete
};

/// CSV in our own layout: sku, category, territory, channel, date, units, currency, gross, returns, taxes.
[[nodiscard]] QByteArray salesFile(const Sales &sales);

/// The periods of a contract that have ended by `today` and began in its term, oldest first.
[[nodiscard]] QList<Period> reportedPeriods(const ContractPlan &plan, const Proposal &proposal, QDate today);

} // namespace lianming::sample
