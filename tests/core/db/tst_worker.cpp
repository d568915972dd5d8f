#include "core/audit/journal.h"
#include "core/db/worker.h"
#include "tests/support/testworkspace.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace lianming;

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeBackToTheCaller();
    void errorsKeepTheirKind();
    void committedAreasAreAnnounced();
    void aGoneContextIsNotCalled();
    void contextsGoWhileAnswersCome();
    void aJobDoesNotHoldUpQuestions();
    void anotherProgramsCommitIsHeard();
    void closingCancelsTheRunningJob();
};

void TestWorker::answersComeBackToTheCaller()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{QStringLiteral("Worker")}, w->clock);
    QThread *ranIn = nullptr;
    QThread *answeredIn = nullptr;
    qint64 answer = -1;
    worker
        .run([&ranIn](Workspace &workspace) {
            ranIn = QThread::currentThread();
            return *Statement(workspace.db, QStringLiteral("SELECT COUNT(*) FROM brand")).one<qint64>();
        })
        .then(this, [&](qint64 count) {
            answeredIn = QThread::currentThread();
            answer = count;
        });
    QTRY_COMPARE(answer, 0);
    QVERIFY(ranIn != QThread::currentThread());
    QCOMPARE(answeredIn, QThread::currentThread());
}

void TestWorker::errorsKeepTheirKind()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{}, w->clock);
    std::optional<Error::Kind> kind;
    worker.run([](Workspace &) -> int { throw Error(Error::Kind::Rejected, "no"); })
        .then(this, [](int) {})
        .onFailed(this, [&kind](const Error &error) { kind = error.kind(); });
    QTRY_VERIFY(kind.has_value());
    QCOMPARE(*kind, Error::Kind::Rejected);

    Worker nowhere(Address::parse(w.folder()), Actor{}, w->clock);
    kind.reset();
    nowhere.open(false).then(this, [](const Clock &) {}).onFailed(this, [&kind](const Error &error) {
        kind = error.kind();
    });
    QTRY_VERIFY(kind.has_value());
    QCOMPARE(*kind, Error::Kind::BadInput);
}

void TestWorker::committedAreasAreAnnounced()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{QStringLiteral("Worker")}, w->clock);
    QSignalSpy changed(&worker, &Worker::changed);
    (void)worker.run([](Workspace &workspace) {
        Transaction tx(workspace.db);
        Journal(tx, workspace).note(Area::Brands, "brand", 1, QStringLiteral("x"), "changed");
        tx.commit();
    });
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<Areas>(), Areas(Area::Brands));
}

void TestWorker::aGoneContextIsNotCalled()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{}, w->clock);
    QSemaphore started;
    QSemaphore go;
    bool called = false;
    auto context = std::make_unique<QObject>();
    worker
        .run([&](Workspace &) {
            started.release();
            go.acquire();
            return 1;
        })
        .then(context.get(), [&called](int) { called = true; });
    started.acquire();
    context.reset();
    go.release();
    bool after = false;
    worker.run([](Workspace &) { return 2; }).then(this, [&after](int) { after = true; });
    QTRY_VERIFY(after);
    QVERIFY(!called);
}

void TestWorker::contextsGoWhileAnswersCome()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{}, w->clock);
    std::atomic<int> done = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto context = std::make_unique<QObject>();
        const int before = done;
        worker
            .run([&done](Workspace &) {
                ++done;
                return 1;
            })
            .then(context.get(), [](int) {});
        while (done == before) { // until its answer is on the way
        }
        for (int i = 0; i < round % 400; ++i) // and a little longer, to meet each moment of that way
            std::atomic_signal_fence(std::memory_order_seq_cst);
        context.reset();
        QCoreApplication::processEvents();
    }
    bool answered = false;
    worker.run([](Workspace &) { return 1; }).then(this, [&answered](int) { answered = true; });
    QTRY_VERIFY(answered);
}

void TestWorker::aJobDoesNotHoldUpQuestions()
{
    const TestWorkspace w;
    Worker worker(w.address(), Actor{}, w->clock);
    QSemaphore go;
    auto progress = std::make_shared<Progress>();
    const auto job = worker.run(progress, [&go](Workspace &, Progress &) { go.acquire(); });
    bool answered = false;
    worker.run([](Workspace &) { return 1; }).then(this, [&answered](int) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(!job.isFinished());
    go.release();
    QTRY_VERIFY(job.isFinished());
}

void TestWorker::anotherProgramsCommitIsHeard()
{
    if (!TestWorkspace::isPostgres())
        QSKIP("SQLite does not announce commits to other programs");
    const TestWorkspace w;
    Worker worker(w.address(), Actor{}, w->clock);
    QSignalSpy changed(&worker, &Worker::changed);
    bool open = false;
    worker.open(false).then(this, [&open](const Clock &) { open = true; });
    QTRY_VERIFY(open);
    Transaction tx(w.db());
    Journal(tx, *w).note(Area::Brands, "brand", 1, QStringLiteral("x"), "changed");
    tx.commit();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<Areas>(), Areas(Area::Brands));
}

void TestWorker::closingCancelsTheRunningJob()
{
    const TestWorkspace w;
    auto worker = std::make_unique<Worker>(w.address(), Actor{}, w->clock);
    auto progress = std::make_shared<Progress>();
    QSemaphore started;
    const auto future = worker->run(progress, [&started](Workspace &, Progress &p) {
        started.release();
        for (qint64 i = 0;; ++i)
            p.setDone(i);
        return 0;
    });
    started.acquire();
    worker.reset();
    QVERIFY(progress->isCancelled());
    QVERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
