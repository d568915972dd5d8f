#include "core/audit/anchors.h"

#include "core/audit/stampqueue.h"
#include "core/db/chainlink.h"

namespace lianming {

namespace {

bool isAnchorDue(Connection &db, const ChainHead &head, QDate today)
{
    if (head.rows == 0)
        return false;
    // Not by the last day: a clock that was wrong once, by a year, would keep everybody from anchoring for a year.
    const auto until = Statement(db, QStringLiteral("SELECT MAX(position) FROM chain_anchor")).one<qint64>();
    const auto ofToday =
        Statement(db, QStringLiteral("SELECT COUNT(*) FROM chain_anchor WHERE day = ?")).bind(today).one<qint64>();
    return until.value_or(0) < head.rows && ofToday.value_or(0) == 0;
}

} // namespace

QList<ChainAnchor> chainAnchors(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT a.position, a.day, a.hash, a.at, s.token FROM chain_anchor a LEFT JOIN "
                                        "stamp s ON s.purpose = 'chain' AND s.digest = a.hash ORDER BY a.position"))
        .all<ChainAnchor>([](const Row &row) {
            return ChainAnchor{row.integer("position"), row.day("day"), row.text("hash"), row.instant("at"),
                               row.bytes("token")};
        });
}

QStringList lostAnchors(Connection &db)
{
    return Statement(db,
                     QStringLiteral("SELECT s.digest FROM stamp s WHERE s.purpose = 'chain' AND NOT EXISTS (SELECT 1 "
                                    "FROM chain_anchor a WHERE a.hash = s.digest) ORDER BY s.id"))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

bool anchorDue(Workspace &w)
{
    return isAnchorDue(w.db, readChainHead(w.db), w.clock.today());
}

std::optional<ChainAnchor> anchorChain(Workspace &w)
{
    // Asked first without a lock, as mostly there is nothing to do.
    if (!anchorDue(w))
        return std::nullopt;
    Transaction tx(w.db);
    tx.lock("anchor");
    const ChainHead head = readChainHead(w.db);
    if (!isAnchorDue(w.db, head, w.clock.today()))
        return std::nullopt;
    const ChainAnchor out{head.rows, w.clock.today(), QString::fromStdString(head.hash), w.clock.now(), {}};
    Statement(w.db, QStringLiteral("INSERT INTO chain_anchor (position, day, hash, at) VALUES (?, ?, ?, ?)"))
        .bind(out.position, out.day, out.hash, out.at)
        .run();
    requestStamp(tx, StampPurpose::Chain, out.hash, out.at);
    tx.commit();
    return out;
}

} // namespace lianming
