// The document "lianming-contract/1": everything of one contract, parties by their codes, royalty terms as in
// royalties.md section 2 on the same level, so that it also serves `royalties compute --terms`; its text as the member
// `text` ("lianming-text/1", carried unread: core/drafting reads it). Written and read back without loss; who reads it
// makes a draft of it.
#pragma once

#include "core/contracts/contract.h"
#include "core/rights/territories.h"

namespace lianming {

/// The codes that stand in the document for records of the workspace.
struct ContractParties {
    QString institution;
    QString brand;
    QString proposal;    ///< its number; empty: none
    QString master;      ///< the master licence's number; empty: none
    QStringList further; ///< the further institutions of a bundle

    friend bool operator==(const ContractParties &, const ContractParties &) = default;
};

[[nodiscard]] OrderedJson contractDocument(const Contract &contract, const ContractParties &parties);

struct ContractDocument {
    Contract contract; ///< a draft without ids
    ContractParties parties;
    ContractState state = ContractState::Draft; ///< what the document says; the contract is a draft whatever it is
};

/// Throws Error::BadInput that names the file and the place, for royalty terms too. A grant without days has the
/// term's. `workspace`: the regions that count where the document defines none.
[[nodiscard]] ContractDocument readContractDocument(const Json &document, const QString &file,
                                                    const Regions &workspace);

} // namespace lianming
