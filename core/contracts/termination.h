// What follows when a contract ends before its time: the days that the parties must keep. Plain values.
#pragma once

#include "core/contracts/contract.h"
#include "core/diary/obligation.h"

namespace lianming {

/// The tasks of a contract that ends on `on`, each of the licensee's: where stock may still be sold, its list within 30
/// days; the final account, due as a report after the last day of sale; what is left destroyed within 30 days of that
/// day. Titles are in both languages, as the diary shows them to both parties.
[[nodiscard]] QList<Obligation> terminationTasks(const Contract &contract, QDate on);

} // namespace lianming
