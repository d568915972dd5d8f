// The sample's sales: for each reported period of a contract a file as its licensee would send it, made up by a fixed
// rule so that it always comes out the same. Invented, every line of it.
#pragma once

#include "core/demo/sampledata.h"

#include <QByteArray>

namespace lianming::sample {

/// What one report is made from.
struct Sales {
    const ContractPlan *plan;
    const Proposal *proposal; ///< category, territories, channels, currency
    Period period;
    int place = 0;              ///< of the period, from 0
    quint32 seed = 0;           ///< another for each contract
    bool strayCategory = false; ///< one line is of a category that was not granted
};

/// CSV in our own layout: sku, category, territory, channel, date, units, currency, gross, returns, taxes.
[[nodiscard]] QByteArray salesFile(const Sales &sales);

/// The periods of a contract that have ended by `today` and began in its term, oldest first.
[[nodiscard]] QList<Period> reportedPeriods(const ContractPlan &plan, const Proposal &proposal, QDate today);

} // namespace lianming::sample
