// Anchors of the chain: its head as it was on a day, which waits in the queue of stamps (stampqueue.h) until an
// authority has put its time on it. There is at most one a day, for days since which anything was written. Neither an
// anchor nor its stamp ever changes. Anchoring leaves no line in the history, or the next day would have something to
// anchor again.
#pragma once

#include "core/db/workspace.h"

#include <QDate>

#include <optional>

namespace lianming {

struct ChainAnchor {
    qint64 position = 0; ///< of the row that was the last
    QDate day;
    QString hash; ///< of that row: what is stamped
    QDateTime at;
    QByteArray response; ///< RFC 3161, DER; empty: it waits

    friend bool operator==(const ChainAnchor &, const ChainAnchor &) = default;
};
/// By position.
[[nodiscard]] QList<ChainAnchor> chainAnchors(Connection &db);
/// Digests of stamps of the chain that belong to no anchor: the anchor was taken away.
[[nodiscard]] QStringList lostAnchors(Connection &db);

/// Whether rows were written since the last anchor, and none is of today.
[[nodiscard]] bool anchorDue(Workspace &w);
/// Makes today's anchor and asks for its stamp, if it is due; nothing otherwise.
std::optional<ChainAnchor> anchorChain(Workspace &w);

} // namespace lianming
