// What the verbs of an audit have in common: everything the engine needs of its contract, and the case as it may be
// worked on. Part of AuditService.
#pragma once

#include "core/royalties/auditservice.h"

namespace lianming {

/// Lets only one of the verbs work at a time.
constexpr const char *auditLock = "audits";

/// A contract's terms, rates and all lines that count today.
struct AuditBasis {
    ReportingContract reporting;
    RoyaltyTerms terms;
    FxTable fx;
    LoadedLines loaded;
};
[[nodiscard]] AuditBasis auditBasis(Workspace &w, Id<Contract> contract, Progress &progress);
/// Throws Error::Rejected where the contract has no rates.
[[nodiscard]] RoyaltyTerms auditTerms(Workspace &w, const ReportingContract &contract);

/// Throws Error::NotFound.
[[nodiscard]] AuditCase storedAudit(const AuditRepository &repository, Id<AuditCase> id);
/// The case as it was read at `version`, open to findings still. Throws Error::Conflict; Rejected once it is settled.
[[nodiscard]] AuditCase workedOnAudit(const AuditRepository &repository, Id<AuditCase> id, qint64 version);

} // namespace lianming
