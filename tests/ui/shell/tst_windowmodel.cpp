#include "ui/models/tablemodel.h"
#include "ui/models/windowmodel.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/recordtable.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace lianming;

namespace {

struct Thing {
    qint64 id = 0;
    QString title;
};

/// Holds every request until the test answers it.
struct Server {
    struct Request {
        QList<qint64> ids;
        std::shared_ptr<QPromise<QList<Thing>>> promise;
    };
    QList<Request> open;
    int asked = 0;

    QFuture<QList<Thing>> fetch(const QList<qint64> &ids)
    {
        ++asked;
        auto promise = std::make_shared<QPromise<QList<Thing>>>();
        promise->start();
        open.append({ids, promise});
        return promise->future();
    }
    void answerAll()
    {
        while (!open.isEmpty()) {
            const Request request = open.takeFirst();
            QList<Thing> things;
            for (const qint64 id : request.ids)
                things.append({id, QStringLiteral("Thing %1").arg(id)});
            request.promise->addResult(things);
            request.promise->finish();
        }
    }
};

QList<Column<Thing>> columns()
{
    return {{QStringLiteral("title"), [] { return QStringLiteral("Title"); },
             [](const Thing &thing) {
                 return thing.title;
             }},
            {QStringLiteral("id"), [] { return QStringLiteral("Id"); },
             [](const Thing &thing) { return QString::number(thing.id); },
             [](const Thing &thing) { return QVariant(thing.id); }, Qt::AlignRight}};
}

qint64 idOf(const Thing &thing)
{
    return thing.id;
}

QList<qint64> manyIds(int count)
{
    QList<qint64> ids(count);
    std::iota(ids.begin(), ids.end(), 1000);
    return ids;
}

} // namespace

class tst_WindowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsArriveLater()
    {
        Server server;
        WindowModel<Thing> model(idOf, columns(), [&server](const QList<qint64> &ids) { return server.fetch(ids); });
        model.setIds(manyIds(1000));
        QCOMPARE(model.rowCount(), 1000);
        const QModelIndex cell = model.index(300, 0);
        QVERIFY(cell.data(PlaceholderRole).toBool());
        QCOMPARE(cell.data(IdRole).toLongLong(), 1300);
        QCOMPARE(server.asked, 0); // not from within data()
        QTRY_COMPARE(server.open.size(), 1);
        QCOMPARE(server.open.constFirst().ids.size(), WindowPages::pageSize);
        QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
        server.answerAll();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(cell.data().toString(), QStringLiteral("Thing 1300"));
        QVERIFY(!cell.data(PlaceholderRole).toBool());
    }

    void passedPagesAreForgotten()
    {
        Server server;
        WindowModel<Thing> model(idOf, columns(), [&server](const QList<qint64> &ids) { return server.fetch(ids); });
        model.setIds(manyIds(1'900'000));
        for (int row = 0; row < 1'900'000; row += WindowPages::pageSize)
            Q_UNUSED(model.index(row, 0).data())
        QTRY_VERIFY(!server.open.isEmpty());
        QVERIFY(server.open.size() <= WindowPages::maximumUnderWay);
        QVERIFY(server.open.constFirst().ids.contains(
            1000 + 1'899'999 / WindowPages::pageSize * WindowPages::pageSize)); // where the view is now
        for (int i = 0; i < 40 && (i == 0 || !server.open.isEmpty()); ++i) {
            server.answerAll();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        QVERIFY2(server.asked <= WindowPages::maximumWanted + WindowPages::maximumUnderWay,
                 qPrintable(QString::number(server.asked)));
    }

    void aNewListIgnoresOldAnswers()
    {
        Server server;
        WindowModel<Thing> model(idOf, columns(), [&server](const QList<qint64> &ids) { return server.fetch(ids); });
        model.setIds(manyIds(10));
        Q_UNUSED(model.index(0, 0).data())
        QTRY_COMPARE(server.open.size(), 1);
        model.setIds({7});
        server.answerAll();
        Q_UNUSED(model.index(0, 0).data())
        QTRY_COMPARE(server.open.size(), 1);
        server.answerAll();
        QTRY_COMPARE(model.index(0, 0).data().toString(), QStringLiteral("Thing 7"));
    }

    void aFailureIsToldAndAskedAgain()
    {
        Server server;
        int told = 0;
        WindowModel<Thing> model(idOf, columns(), [&server](const QList<qint64> &ids) { return server.fetch(ids); });
        model.onFailure([&told](const Error &) { ++told; });
        model.setIds(manyIds(10));
        Q_UNUSED(model.index(0, 0).data())
        QTRY_COMPARE(server.open.size(), 1);
        const auto request = server.open.takeFirst();
        request.promise->setException(Error(Error::Kind::Unavailable, "gone"));
        request.promise->finish();
        QTRY_COMPARE(told, 1);
        Q_UNUSED(model.index(0, 0).data())
        QTRY_COMPARE(server.open.size(), 1);
    }

    /// The whole way from top to end through 1.9 million rows in a real view; no step may keep the thread long.
    void scrollingMillionsNeverBlocks()
    {
        Theme theme;
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("t.ini")));
        Server server;
        WindowModel<Thing> model(idOf, columns(), [&server](const QList<qint64> &ids) { return server.fetch(ids); });
        model.setIds(manyIds(1'900'000));
        RecordTable table(settings, QStringLiteral("things"));
        table.setRecordModel(&model, false);
        table.resize(1000, 700);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        qint64 longest = 0;
        QScrollBar *bar = table.verticalScrollBar();
        QVERIFY(bar->maximum() > 1'000'000);
        for (int step = 0; step <= 200; ++step) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(int(qint64(bar->maximum()) * step / 200));
            table.viewport()->repaint();
            server.answerAll();
            QCoreApplication::sendPostedEvents();
            longest = qMax(longest, timer.elapsed());
        }
        qInfo("longest step: %lld ms", longest);
        QVERIFY(longest < 500); // a wide margin for busy machines; the benchmark prints the exact figure
        QCOMPARE(bar->value(), bar->maximum());
    }

    void theSelectionSurvivesAReload()
    {
        Theme theme;
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("t.ini")));
        TableModel<Thing> model(idOf, columns());
        model.setRows({{1, QStringLiteral("B")}, {2, QStringLiteral("A")}, {3, QStringLiteral("C")}});
        RecordTable table(settings, QStringLiteral("things"));
        table.setRecordModel(&model);
        QVERIFY(table.select(2));
        QSignalSpy spy(&table, &RecordTable::currentRecordChanged);
        model.setRows({{4, QStringLiteral("D")}, {2, QStringLiteral("A2")}});
        QCOMPARE(table.currentId(), 2);
        QCOMPARE(spy.size(), 0);
        model.setRows({{4, QStringLiteral("D")}});
        QCOMPARE(table.currentId(), 0);
        QCOMPARE(spy.size(), 1);
        model.setRows({{1, QStringLiteral("B")}, {2, QStringLiteral("A")}, {3, QStringLiteral("C")}});
        table.sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(model.idAt(0), 2);
        table.sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(model.idAt(0), 3);
    }
};

QTEST_MAIN(tst_WindowModel)
#include "tst_windowmodel.moc"
