// A licence contract: parties, term, granted boxes of rights, how often is
// reported, and the royalty terms as JSON. A draft may be incomplete; what is
// signed no longer changes. Plain values and the rules one record must keep;
// what is asked before it is signed, core/signing's.
#pragma once

#include "core/base/currency.h"
#include "core/base/id.h"
#include "core/base/message.h"
#include "core/rights/grant.h"

#include <QList>

namespace lianming {

struct Brand;
struct Institution;
struct Proposal;

enum class ContractState { Draft, Signed, Terminated };

/// "draft", "signed", "terminated".
[[nodiscard]] const char *contractStateCode(ContractState state);
[[nodiscard]] std::optional<ContractState> parseContractState(QStringView code);

/// Whether the licensee may give licences under its own.
enum class Sublicensing { Prohibited, WithConsent, Allowed };

/// "prohibited", "with_consent", "allowed".
[[nodiscard]] const char *sublicensingCode(Sublicensing sublicensing);
[[nodiscard]] std::optional<Sublicensing> parseSublicensing(QStringView code);

struct Contract {
    Id<Contract> id;
    qint64 version = 1;
    QString number; ///< "C-2026-0001"; made by the service if empty
    Id<Institution> institution;
    Id<Brand> brand;
    QList<Id<Institution>> furtherInstitutions; ///< of a bundle: whose assets it grants beside the institution's
    Id<Proposal> proposal;                      ///< may be unset
    Id<Contract> master; ///< the licence that this one stands under, as a sub-licence; may be unset
    Sublicensing sublicensing = Sublicensing::Prohibited;
    QString title;
    ContractState state = ContractState::Draft;
    Currency currency;
    DaySpan term;
    qint64 sellOffDays = 0; ///< days after the term in which stock may still be sold
    Frequency frequency = Frequency::Quarterly;
    qint64 reportWithinDays = 30; ///< a report is due this many days after its period's end
    /// The rest of the royalty terms (royalties.md section 2), a JSON object
    /// without what the fields here say.
    QString terms = QStringLiteral("{}");
    /// Its text as "lianming-text/1" (core/drafting/contracttext.h); empty while it has none.
    QString body;
    /// How many amendments are signed. The record says what is agreed now; earlier terms stand with the amendments
    /// (amendment.h).
    int amendments = 0;
    std::optional<QDate> signedOn;
    std::optional<QDate> terminatedOn;
    QString terminationReason;
    std::optional<QDate> archivedOn;
    /// In their order. The licensee is the brand's code; repositories fill it in
    /// and ignore it on the way back.
    std::vector<GrantTerms> grants;

    /// The last day of the licence: the term's, or the termination's where it is
    /// earlier.
    [[nodiscard]] QDate lastDay() const { return terminatedOn ? std::min(term.end, *terminatedOn) : term.end; }
    friend bool operator==(const Contract &, const Contract &) = default;
};

/// Where a contract stands on a day.
enum class ContractStanding { Draft, Upcoming, Running, SellOff, Ended, Terminated };

/// "draft", "upcoming", "running", "sell_off", "ended", "terminated".
[[nodiscard]] const char *contractStandingCode(ContractStanding standing);
[[nodiscard]] std::optional<ContractStanding> parseContractStanding(QStringView code);
/// A terminated contract stands as terminated, also while its stock is sold
/// off.
[[nodiscard]] ContractStanding standingOf(ContractState state, const DaySpan &term, qint64 sellOffDays, QDate today);

enum class ContractProblem {
    InstitutionMissing,
    BrandMissing,
    TitleMissing,
    TermMissing,
    TermReversed,
    SellOffRange,   ///< negative, or beyond 9999-12-31
    ReportingRange, ///< negative, or more than a year
    TermsForm,      ///< no JSON object; detail: what is wrong where
    GrantDays,      ///< first or last day missing, or reversed
    // What may be open in a draft but not when it is signed:
    GrantsMissing,
    GrantIncomplete, ///< assets, rights, categories, territories or channels are
                     ///< empty
    GrantOutsideTerm,
    AssetUnknown,    ///< detail: an asset's or collection's code that the
                     ///< institution does not have
    RegionUnknown,   ///< detail: the region
    NoTerritoryLeft, ///< the grant's exceptions take all its territories away
    TermsIncomplete, ///< detail: what is wrong where
    ProposalNotAccepted,
    MasterNotSigned,         ///< detail: the master licence's number
    MasterForbids,           ///< it prohibits sub-licences; detail: its number
    MasterOfAnother,         ///< it is another institution's; detail: its number
    MasterCircle,            ///< the master stands under this contract
    SelfAsFurtherInstitution ///< the institution stands among the further ones, or one of them twice
};

struct ContractFinding {
    ContractProblem problem;
    int grant = -1; ///< its place, from 0; −1: not about a grant
    QString detail;

    friend bool operator==(const ContractFinding &, const ContractFinding &) = default;
};

/// What keeps it from being saved.
[[nodiscard]] QList<ContractFinding> validate(const Contract &contract);
/// What is open in the values before it can be signed; that assets, regions and
/// terms are right is asked by core/signing/openfindings.h.
[[nodiscard]] QList<ContractFinding> openPoints(const Contract &contract);
[[nodiscard]] Message findingMessage(const ContractFinding &finding);

/// One row of the list.
struct ContractItem {
    Id<Contract> id;
    qint64 version = 1;
    QString number;
    QString title;
    ContractState state = ContractState::Draft;
    ContractStanding standing = ContractStanding::Draft;
    Id<Institution> institution;
    QString institutionCode;
    QString institutionEn;
    QString institutionZh;
    Id<Brand> brand;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    Currency currency;
    DaySpan term;
    Frequency frequency = Frequency::Quarterly;
    std::optional<QDate> signedOn;
    std::optional<QDate> terminatedOn;
    qint64 grantCount = 0;
    std::optional<Exclusivity> exclusivity; ///< the strongest of its grants
    std::optional<QDate> nextDue;           ///< of the oldest report that is awaited or
                                            ///< late, or of the next one
    int lateReports = 0;
    bool archived = false;
};

struct ContractFilter {
    QString text = {}; ///< words in number, title, brand and institution
    Id<Institution> institution = {};
    Id<Brand> brand = {};
    QList<ContractStanding> standings = {}; ///< none: all
    std::optional<DaySpan> ending = {};     ///< whose last day of the term lies in it
    bool withArchived = false;
};

} // namespace lianming
