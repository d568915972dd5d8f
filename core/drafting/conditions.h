// What a licence agrees besides its grants and royalties: renewal, approvals, termination, disputes and so on. They
// stand in the contract's terms JSON as further members, which the royalty calculation carries along unread; here they
// are read strictly. Each member may be absent: then the contract says nothing of it.
#pragma once

#include "core/contracts/royaltyterms.h"

namespace lianming {

/// A text that a person writes in both languages; one of them may be empty where only the other is used.
struct BothLanguages {
    QString en;
    QString zh;

    [[nodiscard]] bool isEmpty() const { return en.isEmpty() && zh.isEmpty(); }
    friend bool operator==(const BothLanguages &, const BothLanguages &) = default;
};
/// {"en": "…", "zh": "…"}, both needed and not blank. Throws Error::BadInput with the place.
[[nodiscard]] BothLanguages readBothLanguages(const JsonNode &node);

/// Sales or payments that must be reached before a licence is renewed.
struct RenewalThreshold {
    enum class Measure { BaseSales, Payments };
    Measure measure = Measure::BaseSales; ///< the royalty base, or what the licensor has received
    Scope scope = Scope::Term;            ///< Term, or ContractYear with its number
    std::optional<qint64> contractYear;   ///< from 1; with ContractYear only
    qint64 minor = 0;                     ///< at least; minor units of the contract's currency
    std::optional<qint64> renewal;        ///< which one, from 1; nothing: each

    friend bool operator==(const RenewalThreshold &, const RenewalThreshold &) = default;
};

struct Renewal {
    enum class Kind {
        Automatic, ///< unless one side gives notice in time
        Option,    ///< where the licensee asks for it in time
        Agreement, ///< only by a new agreement
    };
    Kind kind = Kind::Agreement;
    qint64 months = 0; ///< length of each renewal; 0 with Agreement only
    qint64 times = 1;
    std::optional<qint64> noticeDays; ///< before the term ends
    std::vector<RenewalThreshold> thresholds;

    friend bool operator==(const Renewal &, const Renewal &) = default;
};

/// The stages of product approval (监修), in their order.
enum class ApprovalStage { Concept, Artwork, PreProduction, Production, Packaging, Marketing };
inline constexpr ApprovalStage approvalStages[] = {ApprovalStage::Concept,       ApprovalStage::Artwork,
                                                   ApprovalStage::PreProduction, ApprovalStage::Production,
                                                   ApprovalStage::Packaging,     ApprovalStage::Marketing};

struct QualityTerms {
    std::vector<ApprovalStage> stages; ///< at least one
    qint64 reviewDays = 0;             ///< working days in which the licensor answers; at least 1
    qint64 samples = 0;                ///< of each product, free of charge

    friend bool operator==(const QualityTerms &, const QualityTerms &) = default;
};

/// What an audit clause agrees beside its threshold and look-back, which core/royalties reads.
struct AuditRules {
    std::optional<qint64> noticeDays;      ///< announced so many days before
    std::optional<qint64> perYear;         ///< at most so many a year
    std::optional<qint64> recordsYears;    ///< books are kept so many years
    std::optional<qint64> thresholdAmount; ///< minor units; a shortfall above it shifts the costs

    friend bool operator==(const AuditRules &, const AuditRules &) = default;
};

/// How the contract may be ended before its time; at least one of the two.
struct TerminationTerms {
    enum class By { Either, Licensor, Licensee };
    std::optional<qint64> cureDays;   ///< to put a breach right after notice
    std::optional<qint64> noticeDays; ///< for ending it without a reason
    By noticeBy = By::Either;         ///< who may

    friend bool operator==(const TerminationTerms &, const TerminationTerms &) = default;
};

struct Disputes {
    enum class Forum { Court, Arbitration };
    Forum forum = Forum::Court;
    BothLanguages place; ///< the court's place, or the arbitral institution

    friend bool operator==(const Disputes &, const Disputes &) = default;
};

/// The use that an image is licensed for, in words, and its limits.
struct UseTerms {
    BothLanguages purpose;
    std::optional<qint64> copies; ///< at most

    friend bool operator==(const UseTerms &, const UseTerms &) = default;
};

struct LicenceConditions {
    std::optional<UseTerms> use;
    std::optional<BothLanguages> credit; ///< how the institution is named on the product
    std::optional<Renewal> renewal;
    std::optional<QualityTerms> quality;
    AuditRules audit;
    std::optional<qint64> insuranceMinor;       ///< minor units of the contract's currency
    std::optional<qint64> confidentialityYears; ///< after the contract has ended
    std::optional<TerminationTerms> termination;
    std::optional<Disputes> disputes;

    friend bool operator==(const LicenceConditions &, const LicenceConditions &) = default;
};

/// Reads the members `use`, `credit`, `renewal`, `quality`, `audit`, `insurance`, `confidentiality`, `termination` and
/// `disputes` of an object; others are ignored. Amounts are decimal strings in
/// `currency`. Throws Error::BadInput that names the file and the place.
[[nodiscard]] LicenceConditions readConditions(const JsonNode &terms, const Currency &currency);

} // namespace lianming
