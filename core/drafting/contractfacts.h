// Everything of a contract that its text can state, as plain values: the record, its royalty terms and conditions read
// from its JSON, and the names of those who sign it and of what they license. Who gathers them from a workspace fills
// in the names; the text is written from them alone.
#pragma once

#include "core/contracts/contract.h"
#include "core/drafting/conditions.h"
#include "core/drafting/licenceterm.h"
#include "core/royalties/auditcase.h"

#include <map>

namespace lianming {

/// Who stands in the contract's head.
struct PartyFacts {
    QString nameEn;
    QString nameZh;
    QString company;    ///< legal name, where it differs; may be empty
    QString creditCode; ///< unified social credit code; may be empty
    QString address;    ///< may be empty

    friend bool operator==(const PartyFacts &, const PartyFacts &) = default;
};

/// The licence that a sub-licence stands under.
struct MasterFacts {
    QString number;
    std::optional<QDate> signedOn;

    friend bool operator==(const MasterFacts &, const MasterFacts &) = default;
};

struct ContractFacts {
    Contract contract;
    RoyaltyTerms terms;    ///< with a rule of no percent where `hasRates` is false
    bool hasRates = false; ///< a draft may have none yet
    std::optional<AuditClause> audit;
    qint64 paymentDays = 0;
    bool saysPayment = false; ///< the terms name the days themselves
    bool saysUnlicensed = false;
    LicenceConditions conditions;
    PartyFacts licensor;
    PartyFacts licensee;
    std::optional<PartyFacts> agent;
    std::optional<MasterFacts> master;
    std::map<std::string, BothLanguages> assetNames; ///< by asset code or "collection:CODE"; may lack some
};

/// The facts of a record, without names. `workspace`: the regions that count where the contract defines none. Throws
/// Error::BadInput for terms that cannot be read.
[[nodiscard]] ContractFacts contractFacts(const Contract &contract, const Regions &workspace);

/// What the contract says of a term.
enum class TermState {
    Absent, ///< nothing: no clause may state it
    Usual,  ///< what holds where nothing is said: a clause may state it
    Open,   ///< it must say something and does not yet
    Set,    ///< a clause must state it
};
[[nodiscard]] TermState termState(LicenceTerm term, const ContractFacts &facts);

} // namespace lianming
