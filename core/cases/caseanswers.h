// What a case asks of other areas about its notice: how the seller stands, and whether trusted time proves a piece of
// evidence. Handed to the service, so that a test can answer otherwise; workspaceAnswers() asks the workspace.
#pragma once

#include "core/cases/noticegates.h"

#include <functional>

namespace lianming {

struct Workspace;

struct EvidenceTime {
    StampState state = StampState::None;
    QDateTime at; ///< the token's time, UTC
    QString authority;
};

struct CaseAnswers {
    /// Of the case's seller for its listings, on a day: what forbids a notice most. Nothing where there is nobody to
    /// ask about.
    std::function<std::optional<NoticeStanding>(Workspace &, const ProtectionCase &, QDate)> standing;
    std::function<EvidenceTime(Workspace &, const Evidence &)> time;
    /// Why the stamp of a piece of evidence does not stand, as of the authorities that are trusted; nothing: it does.
    std::function<std::optional<TimestampFault>(Workspace &, const Evidence &)> stampFault;
};
/// The sellers' licences (core/copies/licencebook.h) and the stamps of evidence (core/audit/stampqueue.h).
[[nodiscard]] CaseAnswers workspaceAnswers();

/// All that the notice of a case says and rests on, as it is now. `hashes`: the files of the evidence are hashed again
/// and their stamps checked; else it is only looked whether they are there.
[[nodiscard]] NoticeFacts noticeFacts(Workspace &w, const ProtectionCase &record, const CaseAnswers &answers,
                                      bool hashes);

} // namespace lianming
