// What the gates find of a contract in a workspace: its values asked against the rights, the titles, the law, its text
// and the approvals that were given. May be asked about a form being edited, about a draft, inside the transaction that
// signs, and about a signed contract as an amendment would change it.
#pragma once

#include "core/audit/journal.h"
#include "core/signing/gate.h"

namespace lianming {

class Access;
struct Workspace;

struct GatesOptions {
    QDate on = {}; ///< as of which day holds and permits count; invalid: today
    /// The contract is a signed one with changed values: whether its proposal is accepted is not asked.
    bool isAmendment = false;
    /// For whom the answers are: somebody who works for one brand is not told who else has rights. Null: the house.
    const Access *shownTo = nullptr;
};

/// One result a gate. Inside an open transaction it sees what that transaction sees; who signs holds the lock "sign"
/// first. A gate that cannot be asked yet, because the contract is incomplete, is not applicable.
[[nodiscard]] GateReport gatesOf(Workspace &w, const Contract &contract, const GatesOptions &options = {});

/// SHA-256, in hexadecimal digits, of what the contract says: its document ("lianming-contract/1") as a draft, with its
/// text. The same content has the same one; approvals and waivers hold for one content only.
[[nodiscard]] QString contentFingerprint(Connection &db, const Contract &contract);

/// The assets that the grants' collections hold now, by the grant's place: a signed grant keeps its collections'
/// members of the day of signing (spec/avails.md section 2).
[[nodiscard]] std::vector<std::vector<std::string>> grantMembers(Connection &db, const std::vector<GrantTerms> &grants);

} // namespace lianming
