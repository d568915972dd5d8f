// An institution with assets, two brands and a proposal, as tests about proposals and contracts begin with.
#pragma once

#include "core/contracts/contract.h"
#include "core/db/workspace.h"
#include "core/proposals/proposal.h"

namespace lianming {

struct Licensing {
    Id<Institution> institution; ///< SZM
    QList<Id<Asset>> assets;     ///< SZM/1 … SZM/4; the first two have a picture
    Id<Brand> luolai;            ///< LUOLAI
    Id<Brand> taihu;             ///< TAIHU-SNOW

    explicit Licensing(Workspace &w);

    /// A complete, exclusive request of LUOLAI for SZM/1 and SZM/2: bedding in China, July 2026 to June 2028.
    [[nodiscard]] Proposal proposal() const;
    /// A complete draft, not yet stored: a non-exclusive licence of SZM/1 for bedding in China, July 2026 to June 2028,
    /// 5 percent.
    [[nodiscard]] Contract contract(Id<Brand> brand) const;
};

/// Records that the institution holds every right of all that it has.
void holdEverything(Workspace &w, Id<Institution> institution);

/// Attaches a document to a contract: its text, signed on paper.
void attachPaper(Workspace &w, Id<Contract> contract);
/// Signs a contract whose text is on paper.
void signOnPaper(Workspace &w, Id<Contract> contract, qint64 version, QDate on);

/// Inserts an asset by its accession number; returns its id.
Id<Asset> insertAsset(Workspace &w, Id<Institution> institution, const QString &institutionCode,
                      const QString &accession, const QString &picture = {});

} // namespace lianming
