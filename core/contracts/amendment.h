// An amendment: what the parties change in a signed contract, from a day on. It holds the whole contract as it is to
// be; what was agreed until then stands beside it once it is signed, so that earlier periods keep their terms
// (amendedterms.h). Plain values and the rules that one amendment must keep; the gates before its signature are
// AmendmentService's.
#pragma once

#include "core/contracts/contract.h"
#include "core/contracts/royaltyterms.h"

namespace lianming {

struct ContractOption;

enum class AmendmentState { Draft, Signed, Dropped };
/// "draft", "signed", "dropped".
[[nodiscard]] const char *amendmentStateCode(AmendmentState state);
[[nodiscard]] std::optional<AmendmentState> parseAmendmentState(QStringView code);

struct Amendment {
    Id<Amendment> id;
    qint64 version = 1;
    Id<Contract> contract;
    int number = 0; ///< from 1, in the order in which they were drafted
    QString title;
    QString reason;
    QDate effectiveOn; ///< the first day on which it applies
    AmendmentState state = AmendmentState::Draft;
    std::optional<QDate> signedOn;
    Id<ContractOption> option; ///< that is used by it; may be unset
    int base = 0;              ///< how many amendments were signed when it was drafted
    QString before;            ///< "lianming-contract/1" as it stood until then; empty while a draft
    QString after;             ///< as it is to be

    friend bool operator==(const Amendment &, const Amendment &) = default;
};

enum class AmendmentProblem {
    ContractNotSigned,
    TitleMissing,
    EffectiveMissing,
    EffectiveOutside,    ///< before the contract's first day, or later than the day after its last
    EffectiveBeforeLast, ///< before an earlier amendment's; detail: that day
    Overtaken,           ///< another amendment was signed since it was drafted
    NothingChanged,
    FixedChanged,       ///< what no amendment changes; detail: the member of the document
    EndBeforeEffective, ///< the new term ends before the amendment applies
    MoneyTermChanged,   ///< a money term that holds for the whole contract; detail: the member
    RatesMidPeriod,     ///< new rates begin with a reporting period; detail: the next one's first day
    GuaranteeChanged,   ///< a guarantee was added, removed or made another; detail: its id
    PastAmountChanged,  ///< a fee, an instalment or a year's guarantee that lies before; detail: which
};

struct AmendmentFinding {
    AmendmentProblem problem;
    QString detail;

    friend bool operator==(const AmendmentFinding &, const AmendmentFinding &) = default;
};

/// What keeps the amendment from being signed: about itself, and about what it changes from `before` to `after`, with
/// their royalty terms. `lastEffective`: of the amendments signed before; invalid for none.
[[nodiscard]] QList<AmendmentFinding> amendmentFindings(const Amendment &amendment, const Contract &before,
                                                        const Contract &after, QDate lastEffective);
/// The same about the money terms alone: rates change from a period's first day; guarantees, instalments and fees only
/// where they lie ahead; everything else holds for the whole contract.
[[nodiscard]] QList<AmendmentFinding> moneyFindings(const RoyaltyTerms &before, const RoyaltyTerms &after,
                                                    QDate effectiveOn);
[[nodiscard]] Message amendmentFindingMessage(const AmendmentFinding &finding);

} // namespace lianming
