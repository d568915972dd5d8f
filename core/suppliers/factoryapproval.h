// That products of a brand or of one contract may be made at a factory, for a time; and the audits that such approvals
// rest on, with what they found. Plain values, who may follow whom as one table, and what an order may rely on.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QList>

#include <array>

namespace lianming {

struct Brand;
struct Contract;
struct Factory;

enum class FactoryApprovalState { Requested, Approved, Suspended, Refused, Withdrawn };
inline constexpr std::array factoryApprovalStates{FactoryApprovalState::Requested, FactoryApprovalState::Approved,
                                                  FactoryApprovalState::Suspended, FactoryApprovalState::Refused,
                                                  FactoryApprovalState::Withdrawn};
/// "requested" … "withdrawn".
[[nodiscard]] const char *factoryApprovalStateCode(FactoryApprovalState state);
[[nodiscard]] std::optional<FactoryApprovalState> parseFactoryApprovalState(QStringView code);
/// Requested: approved or refused. Approved: suspended or withdrawn. Suspended: approved again or withdrawn. What is
/// refused or withdrawn is over.
[[nodiscard]] bool canMove(FactoryApprovalState from, FactoryApprovalState to);

struct FactoryApproval {
    Id<FactoryApproval> id;
    qint64 version = 1;
    Id<Factory> factory;
    Id<Brand> brand;       ///< either this: all its contracts
    Id<Contract> contract; ///< or this
    FactoryApprovalState state = FactoryApprovalState::Requested;
    DaySpan valid;
    QString note;

    friend bool operator==(const FactoryApproval &, const FactoryApproval &) = default;
};

enum class FactoryApprovalProblem { SubjectMissing, DaysMissing, DaysReversed };

[[nodiscard]] QList<FactoryApprovalProblem> validate(const FactoryApproval &approval);
[[nodiscard]] Message problemMessage(FactoryApprovalProblem problem);

/// What a factory's approvals say about making something of a contract during some days: approvals that follow each
/// other count as one, and the contract's own suspension before what its brand has approved.
enum class FactoryStanding { Approved, NotApproved, Requested, Suspended, OutOfTime };
struct FactoryAnswer {
    FactoryStanding standing = FactoryStanding::NotApproved;
    std::optional<DaySpan> valid; ///< the approved days that come closest, if it is a matter of time
};
[[nodiscard]] FactoryAnswer mayProduce(const QList<FactoryApproval> &approvals, Id<Contract> contract, Id<Brand> brand,
                                       const DaySpan &days);

enum class FactoryAuditKind { Social, Quality, Security };
inline constexpr std::array factoryAuditKinds{FactoryAuditKind::Social, FactoryAuditKind::Quality,
                                              FactoryAuditKind::Security};
/// "social", "quality", "security".
[[nodiscard]] const char *factoryAuditKindCode(FactoryAuditKind kind);
[[nodiscard]] std::optional<FactoryAuditKind> parseFactoryAuditKind(QStringView code);

enum class FactoryAuditResult { Passed, Findings, Failed };
inline constexpr std::array factoryAuditResults{FactoryAuditResult::Passed, FactoryAuditResult::Findings,
                                                FactoryAuditResult::Failed};
/// "passed", "findings", "failed".
[[nodiscard]] const char *factoryAuditResultCode(FactoryAuditResult result);
[[nodiscard]] std::optional<FactoryAuditResult> parseFactoryAuditResult(QStringView code);

/// Something that the factory must put right by a day.
struct FactoryFinding {
    Id<FactoryFinding> id;
    qint64 version = 1;
    QString text;
    QDate dueOn;
    std::optional<QDate> closedOn;
    QString remedy; ///< what was done about it

    friend bool operator==(const FactoryFinding &, const FactoryFinding &) = default;
};

struct FactoryAudit {
    Id<FactoryAudit> id;
    qint64 version = 1;
    Id<Factory> factory;
    FactoryAuditKind kind = FactoryAuditKind::Quality;
    QDate onDay;
    QString auditor;
    FactoryAuditResult result = FactoryAuditResult::Passed;
    std::optional<QDate> nextOn;
    QString notes;
    QList<FactoryFinding> findings; ///< by due day

    friend bool operator==(const FactoryAudit &, const FactoryAudit &) = default;
};

enum class FactoryAuditProblem { DayMissing, NextTooEarly, FindingIncomplete, FindingsMissing };

/// FindingsMissing: the result says that there are some.
[[nodiscard]] QList<FactoryAuditProblem> validate(const FactoryAudit &audit);
[[nodiscard]] Message problemMessage(FactoryAuditProblem problem);

} // namespace lianming
