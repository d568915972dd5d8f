// What forms about cases offer, and opening cases from what was chosen: one seller's listings become one notice,
// several sellers' a case each. On the worker.
#pragma once

#include "ui/cases/caseforms.h"

namespace lianming {

[[nodiscard]] CaseOffers caseOffers(Workspace &w);
/// The same for writing the notice of a case, with its works.
[[nodiscard]] CaseOffers caseOffers(Workspace &w, const ProtectionCase &record);

/// What a new case about this evidence begins with: its institution, its address and its seller where a shop of that
/// number is known. Throws Error::NotFound.
[[nodiscard]] NewCases casesFromEvidence(Workspace &w, NewCases begin);

struct OpenedCases {
    QList<Id<ProtectionCase>> cases;
    QString batch; ///< empty: a single case
    QList<std::pair<qint64, Message>> leftOut;
};
/// Throws as CaseService::open() and openForSellers().
[[nodiscard]] OpenedCases openCases(Workspace &w, const NewCases &wanted);

} // namespace lianming
