#include "core/audit/chain.h"

#include "core/audit/anchors.h"
#include "core/audit/certificates.h"
#include "core/audit/chainfault.h"
#include "core/audit/timestampauthority.h"
#include "core/db/bulk.h"
#include "core/db/chainqueue.h"
#include "core/db/migrator.h"

namespace lianming {

namespace {

/// The migration that brought the stamps of the chain's anchors, right after the chain itself.
constexpr int chainSchema = 21;

void requireChain(Connection &db)
{
    if (Migrator::version(db) < chainSchema)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This workspace has no chain yet. Open it once with this version"));
}

ChainEnd chainEnd(const ChainHead &head)
{
    return {head.rows, QString::fromStdString(head.hash),
            QDateTime::fromString(QString::fromStdString(head.at), Qt::ISODateWithMs)};
}

/// All rows with a place, in its order. Column 0: position, 1: which table, 2: id, 3: hash, then the table's cells.
QString walkQuery()
{
    QStringList parts;
    size_t widest = 0;
    for (const ChainedTable table : chainedTables)
        widest = std::max(widest, columnsOf(table).columns.size());
    for (const ChainedTable table : chainedTables) {
        QString cells = chainedCells(table);
        for (size_t i = columnsOf(table).columns.size(); i < widest; ++i)
            cells += QStringLiteral(", ''");
        parts.append(QStringLiteral("SELECT position, %1, id, hash, %2 FROM %3 WHERE position IS NOT NULL")
                         .arg(QString::number(int(table)), cells, QLatin1StringView(columnsOf(table).table)));
    }
    return parts.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(" ORDER BY 1");
}

class Walk
{
public:
    Walk(Connection &db, const ChainTrust &trust, const ChainHead &head, ChainReport &report)
        : m_db(&db), m_trust(&trust), m_head(head), m_report(&report), m_anchors(chainAnchors(db)),
          m_hash(chainBeginning())
    {
        report.anchors = m_anchors.size();
    }

    void run(Progress *progress)
    {
        if (const bool stopped = !walkRows(progress); stopped && !m_report->fault)
            m_report->fault = explainChainFault(*m_db, m_report->rows + 1, m_hash);
        if (!m_report->fault)
            m_report->fault = endFault();
        if (!m_report->fault)
            m_report->fault = unchainedRow(*m_db);
        if (!m_report->fault)
            m_report->fault = m_stampFault;
        if (!m_report->fault)
            m_report->fault = lostAnchor();
    }

private:
    /// As far as rows fit. False where one does not, or an anchor does not fit it.
    bool walkRows(Progress *progress)
    {
        constexpr qint64 step = 4096;
        BulkReader rows(*m_db, walkQuery());
        std::array<int, chainedTables.size()> instants{};
        for (const ChainedTable table : chainedTables)
            instants[size_t(table)] = int(instantColumn(table));
        ChainHash hash;
        while (rows.next()) {
            const qint64 position = m_report->rows + 1;
            const std::string digits = std::to_string(position);
            if (rows.text(0) != digits || position > m_report->head.rows)
                return false;
            const auto table = ChainedTable(rows.integer(1));
            hash.begin(table, digits, rows.text(2));
            const std::vector<ChainedColumn> &columns = columnsOf(table).columns;
            for (size_t i = 0; i < columns.size(); ++i)
                hash.cell(chainedCell(rows, int(i) + 4));
            std::string is = hash.after(m_hash);
            if (is != rows.text(3))
                return false;
            m_hash = std::move(is);
            if (const std::string_view at = rows.text(4 + instants[size_t(table)]); m_at < at)
                m_at = at;
            m_report->rows = position;
            if (table == ChainedTable::History && rows.text(4 + actionPlace) == sealedAction
                && rows.text(4 + recordPlace) == sealedRecord)
                m_report->sealed = position - 1;
            if (!passAnchors())
                return false;
            if (progress && position % step == 0)
                progress->setDone(position);
        }
        return true;
    }

    /// The anchors at this row. False where one is of another chain.
    bool passAnchors()
    {
        for (; m_next < m_anchors.size() && m_anchors[m_next].position <= m_report->rows; ++m_next) {
            const ChainAnchor &anchor = m_anchors[m_next];
            const QString is = QString::fromStdString(m_hash);
            if (anchor.hash != is) {
                m_report->fault = anchorFault(anchor, is);
                return false;
            }
            checkStamp(anchor);
        }
        return true;
    }

    /// A response against a digest, by what is trusted.
    [[nodiscard]] TimestampCheck checked(const QByteArray &response, const QString &digest) const
    {
        TimestampExpectation expected;
        expected.digest = QByteArray::fromHex(digest.toLatin1());
        expected.trusted = m_trust->roots;
        expected.chain = m_trust->chain;
        return checkTimestamp(response, expected);
    }

    /// The chain is another than the anchor says. A stamp tells which of the two was changed.
    [[nodiscard]] ChainFault anchorFault(const ChainAnchor &anchor, const QString &is) const
    {
        ChainFault out{ChainFaultKind::Anchor, anchor.position, {}, 0, anchor.hash, is, anchor.day, {}};
        if (anchor.response.isEmpty())
            return out;
        const TimestampCheck check = checked(anchor.response, is);
        if (check.fault && *check.fault <= TimestampFault::WrongImprint)
            return out;
        out.table = QStringLiteral("chain_anchor");
        std::swap(out.expected, out.found);
        return out;
    }

    void checkStamp(const ChainAnchor &anchor)
    {
        if (anchor.response.isEmpty()) {
            ++m_report->waiting;
            return;
        }
        const TimestampCheck check = checked(anchor.response, anchor.hash);
        if (!check.fault) {
            ++m_report->stamped;
            m_report->stampedAt = check.facts.at;
            m_report->stampedRows = anchor.position;
            return;
        }
        const bool isUnknown =
            m_trust->roots.isEmpty()
            && (*check.fault == TimestampFault::NoCertificate || *check.fault == TimestampFault::Untrusted);
        if (isUnknown) {
            ++m_report->unchecked;
            return;
        }
        if (!m_stampFault)
            m_stampFault = ChainFault{ChainFaultKind::Stamp,
                                      anchor.position,
                                      QStringLiteral("stamp"),
                                      0,
                                      anchor.hash,
                                      QString::fromLatin1(timestampFaultCode(*check.fault)),
                                      anchor.day,
                                      check.detail};
    }

    /// A stamp outlives its anchor only if somebody took the anchor away.
    [[nodiscard]] std::optional<ChainFault> lostAnchor() const
    {
        const QStringList lost = lostAnchors(*m_db);
        if (lost.isEmpty())
            return std::nullopt;
        ChainFault out;
        out.kind = ChainFaultKind::Anchor;
        out.table = QStringLiteral("stamp");
        out.expected = lost.first();
        return out;
    }

    /// Whether the chain ends where its head and its anchors say.
    [[nodiscard]] std::optional<ChainFault> endFault() const
    {
        const qint64 rows = m_report->rows;
        if (m_report->head.rows > rows)
            return ChainFault{ChainFaultKind::CutOff, rows + 1, {}, 0, QString::number(m_report->head.rows),
                              QString::number(rows),  {},       {}};
        if (const QString is = QString::fromStdString(m_hash); m_report->head.hash != is) {
            return ChainFault{
                ChainFaultKind::Head, rows, QStringLiteral("chain_head"), 1, is, m_report->head.hash, {}, {}};
        }
        if (m_at != m_head.at) {
            return ChainFault{ChainFaultKind::Head,
                              rows,
                              QStringLiteral("chain_head"),
                              1,
                              QString::fromStdString(m_at),
                              QString::fromStdString(m_head.at),
                              {},
                              {}};
        }
        if (m_next < m_anchors.size()) {
            const ChainAnchor &anchor = m_anchors[m_next];
            return ChainFault{ChainFaultKind::CutOff, rows + 1,   {}, 0, QString::number(anchor.position),
                              QString::number(rows),  anchor.day, {}};
        }
        if (const qint64 missing = missingAtTheEnd(*m_db, rows); missing > 0) {
            return ChainFault{ChainFaultKind::CutOff, rows + 1, {}, 0, QString::number(rows + missing),
                              QString::number(rows),  {},       {}};
        }
        return std::nullopt;
    }

    static constexpr int actionPlace = 2; ///< of audit_log's columns in the chain
    static constexpr int recordPlace = 4;

    Connection *m_db;
    const ChainTrust *m_trust;
    ChainHead m_head;
    ChainReport *m_report;
    QList<ChainAnchor> m_anchors;
    qsizetype m_next = 0; ///< of the anchors, the first that was not passed
    std::string m_hash;   ///< of the last row that fits
    std::string m_at;     ///< the latest instant of those that fit
    std::optional<ChainFault> m_stampFault;
};

} // namespace

ChainEnd chainHead(Connection &db)
{
    requireChain(db);
    return chainEnd(readChainHead(db));
}

ChainTrust storedChainTrust(Connection &db)
{
    requireChain(db);
    // An authority's certificates are the same with each of its stamps.
    Statement given(db,
                    QStringLiteral("SELECT DISTINCT chain FROM stamp WHERE purpose = 'chain' AND state = 'stamped'"));
    QList<QByteArray> chains;
    while (given.next())
        chains.append(given.row().textAt(0).toLatin1());
    const QByteArray all = joinedCertificates(chains);
    const StampTrust trust(db);
    return {trust.roots(all), trust.chain(all)};
}

ChainReport verifyChain(Connection &db, const ChainTrust &trust, Progress *progress)
{
    requireChain(db);
    const Transaction snapshot(db, Transaction::Kind::Read);
    const ChainHead head = readChainHead(db);
    ChainReport out;
    out.head = chainEnd(head);
    if (progress)
        progress->setTotal(out.head.rows);
    Walk(db, trust, head, out).run(progress);
    if (progress)
        progress->setDone(out.rows);
    return out;
}

} // namespace lianming
