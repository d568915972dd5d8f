// Whatever is done to the rows of the history and of custody past the program is found, and the row is named.
#include "tests/core/audit/chainhistory.h"

#include <QCryptographicHash>

#include <rapidcheck.h>

using namespace lianming;
using test::ChainHistory;
using test::Tamperer;
using test::verdict;

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFormIsAsToldByHand();
    void aHistoryHolds();
    void alteredColumns_data();
    void alteredColumns();
    void removedRows();
    void insertedRows();
    void rowsInAnotherOrder();
    void theHeadIsCompared();
    void anyOneChangeIsFound();
    void hashedAnewToTheEnd();
    void messagesNameTheRow();
    void workCanBeStopped();
    void guardsRefuse();

private:
    [[nodiscard]] QString undone(Tamperer &hand) const
    {
        hand.undo();
        return verdict(m_history->db());
    }
    std::unique_ptr<ChainHistory> m_history;
    std::unique_ptr<Tamperer> m_hand;
};

void TestChain::initTestCase()
{
    m_history = std::make_unique<ChainHistory>();
    guardsRefuse();
    m_hand = std::make_unique<Tamperer>(m_history->db());
}

void TestChain::guardsRefuse()
{
    if (m_hand) // they are gone by now
        return;
    for (const char *sql :
         {"UPDATE audit_log SET actor = 'x'", "UPDATE custody SET notes = 'x'", "DELETE FROM audit_log",
          "DELETE FROM custody", "DELETE FROM chain_head", "UPDATE chain_head SET position = 1",
          "UPDATE audit_log SET position = NULL, hash = NULL", "UPDATE custody SET hash = 'x'",
          "INSERT INTO audit_log (at, actor, action, area, record_table, record_id, label, changes) SELECT at, actor, "
          "action, area, record_table, record_id, label, changes FROM audit_log",
          "INSERT INTO audit_log (at, actor, action, area, record_table, record_id, label, changes, position) VALUES "
          "('', '', '', '', '', 1, '', '', 4711)",
          "INSERT INTO custody (evidence_id, act, at, actor, notes) SELECT evidence_id, act, at, actor, notes FROM "
          "custody"}) {
        const Transaction tx(m_history->db());
        VERIFY_ERROR(m_history->db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    }
}

void TestChain::theFormIsAsToldByHand()
{
    const TestWorkspace w;
    Transaction tx(w.db());
    tx.chain().add(ChainedTable::History, {"2026-06-01T08:00:00.000Z", "李\t\"x\"\\", "changed\x01", "assets", "asset",
                                           qint64(-7), "/\n\r\b\f\x7f", "[]"});
    tx.commit();
    const QByteArray json =
        QByteArrayLiteral(R"({"position":1,"table":"audit_log","id":1,"at":"2026-06-01T08:00:00.000Z","actor":")")
        + QByteArrayLiteral("李")
        + QByteArrayLiteral(R"(\t\"x\"\\","action":"changed\u0001","area":"assets","record_table":")")
        + QByteArrayLiteral(R"(asset","record_id":-7,"label":"/\n\r\b\f)") + '\x7f'
        + QByteArrayLiteral(R"(","changes":"[]"})");
    const QByteArray expected =
        QCryptographicHash::hash(QByteArray(64, '0') + '\n' + json, QCryptographicHash::Sha256).toHex();
    QCOMPARE(chainHead(w.db()).hash.toLatin1(), expected);
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT hash FROM audit_log")).one<QString>(),
             QString::fromLatin1(expected));
    QCOMPARE(chainHead(w.db()).rows, 1);
    QCOMPARE(chainHead(w.db()).at, QDateTime::fromString(QStringLiteral("2026-06-01T08:00:00.000Z"), Qt::ISODate));
    QCOMPARE(verdict(w.db()), QStringLiteral("holds"));
}

void TestChain::aHistoryHolds()
{
    const ChainReport report = test::walked(m_history->db());
    QCOMPARE(verdict(report), QStringLiteral("holds"));
    QCOMPARE(report.rows, m_history->last());
    QCOMPARE(report.rows, report.head.rows);
    QCOMPARE(report.sealed, 0);
    QCOMPARE(report.head, chainHead(m_history->db()));
    // An empty one holds, too.
    const TestWorkspace empty;
    QCOMPARE(verdict(empty.db()), QStringLiteral("holds"));
    QCOMPARE(chainHead(empty.db()).rows, 0);
    QCOMPARE(chainHead(empty.db()).hash, QString(64, u'0'));
}

void TestChain::alteredColumns_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("kind");
    const auto add = [](int offset, const char *name, const char *set, const char *kind = "altered") {
        QTest::addRow("%d %s", offset, name) << offset << QString::fromLatin1(set) << QString::fromLatin1(kind);
    };
    for (const int offset : {0, 6, 11}) {
        add(offset, "at", "at = '2026-06-01T08:00:00.001Z'");
        add(offset, "actor", "actor = 'nobody'");
        add(offset, "action", "action = 'created'");
        add(offset, "area", "area = 'rights'");
        add(offset, "record_table", "record_table = 'sitting'");
        add(offset, "record_id", "record_id = record_id + 1");
        add(offset, "label", "label = label || ' '");
        add(offset, "changes", "changes = '[]'");
        if (!TestWorkspace::isPostgres()) {
            add(offset, "record_id as bytes", "record_id = CAST(CAST(record_id AS TEXT) AS BLOB)");
            add(offset, "record_id with more", "record_id = record_id || 'x'");
        }
        add(offset, "id", "id = id + 1000");
        add(offset, "hash", "hash = '0000000000000000000000000000000000000000000000000000000000000000'");
        add(offset, "position", "position = position + 1000", "removed");
    }
    for (const int offset : {3, 8}) {
        if (!TestWorkspace::isPostgres()) // SQLite keeps anything anywhere
            add(offset, "notes as bytes", "notes = CAST(notes AS BLOB)");
        add(offset, "evidence_id", "evidence_id = evidence_id + 1");
        add(offset, "act", "act = 'exported'");
        add(offset, "custody at", "at = ''");
        add(offset, "custody actor", "actor = ''");
        add(offset, "notes", "notes = 'never opened'");
        add(offset, "custody id", "id = id + 1000");
        add(offset, "custody hash", "hash = ''");
    }
}

void TestChain::alteredColumns()
{
    QFETCH(int, offset);
    QFETCH(QString, set);
    QFETCH(QString, kind);
    const qint64 position = m_history->first + offset;
    const Tamperer::Place place = m_hand->at(position);
    m_hand->run(QStringLiteral("UPDATE %1 SET %2 WHERE position = %3").arg(place.name(), set).arg(position));
    const ChainReport report = test::walked(m_history->db());
    QVERIFY(report.fault);
    QCOMPARE(QString::fromLatin1(chainFaultCode(report.fault->kind)), kind);
    QCOMPARE(report.fault->position, position);
    QCOMPARE(report.rows, position - 1);
    if (kind == u"altered") {
        QCOMPARE(report.fault->table, place.name());
        QCOMPARE(report.fault->id, set.startsWith(u"id = ") ? place.id + 1000 : place.id);
        QVERIFY(report.fault->expected != report.fault->found);
    }
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::removedRows()
{
    const qint64 last = m_history->last();
    const auto remove = [&](qint64 position, qint64 rows, bool closeUp) {
        for (qint64 i = 0; i < rows; ++i)
            m_hand->run(QStringLiteral("DELETE FROM %1 WHERE position = %2")
                            .arg(m_hand->at(position + i).name())
                            .arg(position + i));
        if (closeUp)
            m_hand->shift(position + rows, -rows);
        return test::walked(m_history->db());
    };
    for (const qint64 position : {qint64(1), m_history->first + 2, m_history->first + 4, last - 1}) {
        for (const qint64 rows : {1, 2}) {
            if (position + rows > last)
                continue;
            const Tamperer::Place behind = m_hand->at(position + rows);
            const ChainReport open = remove(position, rows, false);
            QCOMPARE(verdict(open), QStringLiteral("removed %1 %2 %3").arg(position).arg(behind.name()).arg(behind.id));
            QCOMPARE(open.fault->found, QString::number(position + rows));
            QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
            // The numbers behind made to follow.
            const ChainReport closed = remove(position, rows, true);
            QVERIFY(closed.fault);
            QCOMPARE(closed.fault->position, position);
            QCOMPARE(closed.fault->id, behind.id);
            QCOMPARE(closed.fault->kind, ChainFaultKind::Removed);
            QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
        }
    }
    for (const qint64 rows : {1, 2, 5}) {
        QCOMPARE(verdict(remove(last - rows + 1, rows, false)), QStringLiteral("cut_off %1 0").arg(last - rows + 1));
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    }
    for (const char *table : {"audit_log", "custody"})
        m_hand->run(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("cut_off 1 0"));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    // Everything, and the head. There is evidence, though; and SQLite remembers how many there were.
    for (const bool forgotten : {false, true}) {
        for (const char *table : {"audit_log", "custody", "chain_head"})
            m_hand->run(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
        if (forgotten)
            m_hand->forgetIds();
        const ChainReport report = test::walked(m_history->db());
        QCOMPARE(verdict(report), QStringLiteral("cut_off 1 0"));
        QCOMPARE(report.fault->expected,
                 QString::number(forgotten || TestWorkspace::isPostgres() ? 2 : m_history->last()));
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    }
    // The end, and the head made to fit.
    m_hand->run(QStringLiteral("DELETE FROM audit_log WHERE position > %1").arg(last - 2));
    m_hand->run(QStringLiteral("UPDATE chain_head SET position = %1, hash = '%2'")
                    .arg(last - 2)
                    .arg(m_hand->at(last - 2).hash));
    if (!TestWorkspace::isPostgres()) {
        const ChainReport report = test::walked(m_history->db());
        QCOMPARE(verdict(report), QStringLiteral("cut_off %1 0").arg(last - 1));
        QCOMPARE(report.fault->expected, QString::number(last));
    }
    m_hand->forgetIds();
    QCOMPARE(verdict(m_history->db()), QStringLiteral("holds")); // only an anchor tells
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::insertedRows()
{
    const qint64 last = m_history->last();
    const QString junk(64, u'a');
    const auto line = [&](qint64 id, const QString &position) {
        m_hand->run(
            QStringLiteral("INSERT INTO audit_log (id, at, actor, action, area, record_table, record_id, label, "
                           "changes, position, hash) VALUES (%1, '', 'x', 'changed', 'settings', 'setting', 1, '', "
                           "'[]', %2, '%3')")
                .arg(id)
                .arg(position, junk));
    };
    const auto act = [&](qint64 id, qint64 position) {
        m_hand->run(
            QStringLiteral("INSERT INTO custody (id, evidence_id, act, at, actor, notes, position, hash) VALUES "
                           "(%1, %2, 'viewed', '', 'x', '', %3, '%4')")
                .arg(id)
                .arg(m_history->evidence.value)
                .arg(position)
                .arg(junk));
    };
    // Without a place.
    line(7000, QStringLiteral("NULL"));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("unchained 0 audit_log 7000"));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    // Nowhere. SQLite keeps any value in any column.
    QList<std::pair<const char *, int>> nowhere{{"-5", -5}, {"999999", 999999}};
    if (!TestWorkspace::isPostgres())
        nowhere += {{"5.5", 5}, {"999999.5", 999999}, {"'abc'", 0}, {"x'35'", 5}};
    for (const auto &[place, said] : nowhere) {
        line(7000, QLatin1StringView(place));
        QCOMPARE(verdict(m_history->db()), QStringLiteral("inserted %1 audit_log 7000").arg(said));
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    }
    for (const bool anew : {false, true}) {
        // At the end.
        line(7000, QString::number(last + 1));
        if (anew)
            m_hand->hashAnew(last + 1);
        QCOMPARE(verdict(m_history->db()), QStringLiteral("inserted %1 audit_log 7000").arg(last + 1));
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
        // In between, and the numbers behind made to follow.
        for (const qint64 position : {qint64(1), m_history->first + 4, last}) {
            m_hand->shift(position, 1);
            line(7000, QString::number(position));
            if (anew)
                m_hand->hashAnew(position);
            QCOMPARE(verdict(m_history->db()), QStringLiteral("inserted %1 audit_log 7000").arg(position));
            QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
        }
    }
    // At a place that is taken, in the other table. Its hash cannot be made to fit without the place.
    act(7000, m_history->first + 1);
    QCOMPARE(verdict(m_history->db()), QStringLiteral("inserted %1 custody 7000").arg(m_history->first + 1));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::rowsInAnotherOrder()
{
    const qint64 first = m_history->first;
    const auto swap = [&](const QString &column, const QString &table, qint64 a, qint64 b) {
        // By way of a third value, as positions are unique.
        const auto value = [&](qint64 position) {
            return Statement(m_history->db(),
                             QStringLiteral("SELECT CAST(%1 AS TEXT) FROM %2 WHERE position = ?").arg(column, table))
                .bind(position)
                .one<QString>()
                .value_or(QString());
        };
        const qint64 idA = m_hand->at(a).id;
        const qint64 idB = m_hand->at(b).id;
        const QString ofA = value(a);
        const QString ofB = value(b);
        const QString set = QStringLiteral("UPDATE %1 SET %2 = '%3' WHERE id = %4");
        m_hand->run(set.arg(table, column, QStringLiteral("-9")).arg(idA));
        m_hand->run(set.arg(table, column, ofA).arg(idB));
        m_hand->run(set.arg(table, column, ofB).arg(idA));
    };
    const QString log = QStringLiteral("audit_log");
    for (const auto &[a, b] :
         {std::pair(first, first + 1), std::pair(first + 1, first + 6), std::pair(first, first + 11)}) {
        const qint64 moved = m_hand->at(b).id;
        swap(QStringLiteral("position"), log, a, b);
        QCOMPARE(verdict(m_history->db()), QStringLiteral("reordered %1 audit_log %2").arg(a).arg(moved));
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    }
    const qint64 act = m_hand->at(first + 9).id;
    swap(QStringLiteral("position"), QStringLiteral("custody"), first + 3, first + 9);
    QCOMPARE(verdict(m_history->db()), QStringLiteral("reordered %1 custody %2").arg(first + 3).arg(act));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    // What they say changes places, and they stay.
    const qint64 id = m_hand->at(first).id;
    swap(QStringLiteral("label"), log, first, first + 5);
    QCOMPARE(verdict(m_history->db()), QStringLiteral("altered %1 audit_log %2").arg(first).arg(id));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::theHeadIsCompared()
{
    const qint64 last = m_history->last();
    m_hand->run(QStringLiteral("UPDATE chain_head SET hash = '%1'").arg(QString(64, u'b')));
    const ChainReport report = test::walked(m_history->db());
    QCOMPARE(verdict(report), QStringLiteral("head %1 chain_head 1").arg(last));
    QCOMPARE(report.fault->found, QString(64, u'b'));
    QCOMPARE(report.fault->expected, m_hand->at(last).hash);
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    m_hand->run(QStringLiteral("UPDATE chain_head SET position = position + 3"));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("cut_off %1 0").arg(last + 1));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    // Put back: no row is wrong.
    for (const qint64 by : {1, 3}) {
        m_hand->run(QStringLiteral("UPDATE chain_head SET position = position - %1").arg(by));
        const ChainReport back = test::walked(m_history->db());
        QCOMPARE(verdict(back), QStringLiteral("head %1 chain_head 1").arg(last - by));
        QCOMPARE(back.fault->expected, m_hand->at(last - by).hash);
        QCOMPARE(back.fault->found, m_hand->at(last).hash);
        QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    }
    // With the hash of where it was put, and rows stand behind it.
    m_hand->run(QStringLiteral("UPDATE chain_head SET position = %1, hash = '%2'")
                    .arg(last - 1)
                    .arg(m_hand->at(last - 1).hash));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("inserted %1 audit_log %2").arg(last).arg(m_hand->at(last).id));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    m_hand->run(QStringLiteral("UPDATE chain_head SET at = '2020-01-01T00:00:00.000Z'"));
    const ChainReport dated = test::walked(m_history->db());
    QCOMPARE(verdict(dated), QStringLiteral("head %1 chain_head 1").arg(last));
    QCOMPARE(dated.fault->expected, (**m_history).clock.now().toString(Qt::ISODateWithMs));
    QCOMPARE(dated.fault->found, QStringLiteral("2020-01-01T00:00:00.000Z"));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    m_hand->run(QStringLiteral("DELETE FROM chain_head"));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("head 1 chain_head 0"));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

/// Random histories, each with one change at a random place: the walk ends at that place, never later.
void TestChain::anyOneChangeIsFound()
{
    QVERIFY(rc::check("one change at any place is found there", [this] {
        m_hand->undo();
        const auto position = *rc::gen::inRange<qint64>(1, m_history->last() + 1);
        const Tamperer::Place place = m_hand->at(position);
        const auto &columns = columnsOf(place.table).columns;
        const auto column = columns[*rc::gen::inRange<size_t>(0, columns.size())];
        const auto text = *rc::gen::string<std::string>();
        QString value = QString::number(m_history->other.value);
        if (std::string_view(column.name) == "act")
            value = QStringLiteral("handed_over");
        else if (!column.isNumber)
            value = QString::fromStdString(text);
        value.remove(QChar(0));
        Statement old(m_history->db(), QStringLiteral("SELECT CAST(%1 AS TEXT) FROM %2 WHERE position = %3")
                                           .arg(QLatin1StringView(column.name), place.name())
                                           .arg(position));
        RC_PRE(old.one<QString>() != value);
        Statement(m_history->db(), QStringLiteral("UPDATE %1 SET %2 = ? WHERE position = %3")
                                       .arg(place.name(), QLatin1StringView(column.name))
                                       .arg(position))
            .bind(value)
            .run();
        const ChainReport report = test::walked(m_history->db());
        RC_ASSERT(report.fault.has_value());
        RC_ASSERT(report.fault->kind == ChainFaultKind::Altered);
        RC_ASSERT(report.fault->position == position);
        RC_ASSERT(report.fault->table == place.name());
        RC_ASSERT(report.fault->id == place.id);
    }));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
    // Histories of any length and mixture hold, and leave no gap.
    QVERIFY(rc::check("whatever is written holds", [this] {
        ChainHistory &history = *m_history;
        const qint64 before = chainHead(history.db()).rows;
        qint64 written = 0;
        for (const int act : *rc::gen::resize(8, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4)))) {
            const int rows = *rc::gen::inRange(0, 5);
            Transaction tx(history.db());
            Journal journal(tx, *history);
            std::vector<HistoryLine> lines;
            for (int i = 0; i < rows; ++i) {
                if (act == 0)
                    ProtectionRepository::addCustody(tx, history.evidence, CustodyAct::Exported, (*history).clock.now(),
                                                     {}, {});
                else if (act == 1)
                    journal.note(Area::Assets, "asset", i, QStringLiteral("青花"), "changed");
                else
                    lines.push_back({i, QStringLiteral("line %1").arg(i), {}});
            }
            journal.notes(Area::Assets, "asset", "changed", lines);
            if (act == 3)
                continue; // given up: leaves nothing
            tx.commit();
            written += rows;
        }
        const ChainReport report = test::walked(history.db());
        RC_ASSERT(report.holds());
        RC_ASSERT(report.rows == before + written);
    }));
    m_hand->undo();
}

/// Who can write everything can hash everything anew. Only an anchor tells.
void TestChain::hashedAnewToTheEnd()
{
    const qint64 from = m_history->first + 2;
    m_hand->run(QStringLiteral("UPDATE audit_log SET actor = 'nobody' WHERE position = %1").arg(from));
    m_hand->hashAnew(from);
    // The first that does not fit is the next one.
    QCOMPARE(test::walked(m_history->db()).fault.value().position, from + 1);
    QString hash;
    for (qint64 position = from + 1; position <= m_history->last(); ++position)
        hash = m_hand->hashAnew(position);
    QCOMPARE(verdict(m_history->db()), QStringLiteral("head %1 chain_head 1").arg(m_history->last()));
    m_hand->run(QStringLiteral("UPDATE chain_head SET hash = '%1'").arg(hash));
    QCOMPARE(verdict(m_history->db()), QStringLiteral("holds"));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::messagesNameTheRow()
{
    const qint64 position = m_history->first + 3;
    const Tamperer::Place place = m_hand->at(position);
    m_hand->run(QStringLiteral("UPDATE custody SET notes = 'x' WHERE position = %1").arg(position));
    const ChainReport report = test::walked(m_history->db());
    const Message message = chainFaultMessage(report.fault.value());
    const QString text = message.filled(QString::fromUtf8(message.text));
    for (const QString &part :
         {QString::number(position), QStringLiteral("custody %1").arg(place.id), place.hash, report.fault->expected})
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(undone(*m_hand), QStringLiteral("holds"));
}

void TestChain::workCanBeStopped()
{
    Progress progress;
    QVERIFY(verifyChain(m_history->db(), {}, &progress).holds());
    QCOMPARE(progress.total(), m_history->last());
    QCOMPARE(progress.done(), m_history->last());
    progress.cancel();
    VERIFY_ERROR((void)verifyChain(m_history->db(), {}, &progress), Error::Kind::Cancelled);
    QCOMPARE(verdict(m_history->db()), QStringLiteral("holds")); // the transaction has ended
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
