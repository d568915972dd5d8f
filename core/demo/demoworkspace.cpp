#include "core/demo/demoworkspace.h"

#include "core/db/migrator.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/protection/chainservice.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lianming {

namespace {

/// Gives the workspace its clock and actor back.
class Restorer
{
public:
    explicit Restorer(Workspace &w) : m_w(&w), m_actor(w.actor), m_clock(w.clock) {}
    ~Restorer()
    {
        m_w->actor = m_actor;
        m_w->clock = m_clock;
    }
    Restorer(const Restorer &) = delete;
    Restorer &operator=(const Restorer &) = delete;

private:
    Workspace *m_w;
    Actor m_actor;
    Clock m_clock;
};

void requireEmpty(Workspace &w)
{
    for (const char *table : {"institution", "brand", "asset"}) {
        if (Statement(w.db, QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1StringView(table))).one<qint64>() != 0)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "The sample can only be made in an empty workspace"));
    }
}

void removeFiles(const Address &address)
{
    const QString path = address.path();
    for (const QString &file : {path, path + QStringLiteral("-wal"), path + QStringLiteral("-shm")}) {
        if (QFileInfo::exists(file) && !QFile::remove(file))
            throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be removed"), {file});
    }
    QDir(address.filesFolder()).removeRecursively();
}

void requireRoom(const Address &address, bool replace)
{
    if (!QFileInfo::exists(address.path()))
        return;
    if (!replace)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "%1 exists already"), {address.path()});
    // What is no workspace of ours is refused here and left alone; one of another version may be replaced.
    Connection db(address, Connection::Mode::ReadOnly);
    (void)Migrator::version(db);
}

void move(const QString &from, const QString &to)
{
    if (!QDir().rename(from, to))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {to});
}

} // namespace

QDateTime DemoWorkspace::today()
{
    return {QDate(2026, 6, 30), QTime(4, 0), Qt::UTC};
}

Actor DemoWorkspace::actor()
{
    return {QStringLiteral("Sample workspace")};
}

void DemoWorkspace::create(Workspace &workspace, Progress &progress)
{
    requireEmpty(workspace);
    const Restorer restorer(workspace);
    DemoSteps steps(workspace, progress);
    steps.planDeals();
    steps.planDeclined();
    steps.planPipeline();
    steps.planRights();
    steps.planDiary();
    steps.planReports();
    steps.planAmendments();
    steps.planProducts();
    steps.planApprovals();
    steps.planSales();
    steps.planAccounts();
    steps.planRestatements();
    steps.planQuestions();
    steps.planAudits();
    steps.planFollowUps();
    steps.planPackages();
    steps.planWorkPlans();
    progress.setTotal(sample::institutions().size() * 3 + sample::brands().size() + sample::pictures().size()
                      + sample::registrations().size() + steps.deeds.size() + DemoSteps::captures + DemoSteps::listings
                      + steps.plannedCaseSteps() + 3);
    steps.addParties();
    steps.addAssets();
    steps.addRights();
    steps.addMatching();
    steps.live();
    steps.addShortlist();
    steps.addProtection();
    steps.addCopies();
    steps.addCases();
    workspace.clock = Clock(today());
    (void)ChainService(workspace).anchor(); // waits for its stamp, as nobody is asked for one
    Statement(workspace.db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
        .bind(Workspace::standsAt, today().toString(Qt::ISODate))
        .run();
}

void DemoWorkspace::createAt(const Address &address, bool replace, Progress &progress)
{
    if (!address.isFile()) {
        Workspace workspace(address, actor(), Clock(today()), true);
        create(workspace, progress);
        return;
    }
    requireRoom(address, replace);
    const Address making = Address::file(address.path() + QStringLiteral(".making"));
    removeFiles(making); // left by one that was killed
    try {
        Workspace workspace(making, actor(), Clock(today()), true);
        create(workspace, progress);
    } catch (...) {
        removeFiles(making);
        throw;
    }
    removeFiles(address);
    // The folder first: a file at its place stands for the whole.
    move(making.filesFolder(), address.filesFolder());
    move(making.path(), address.path());
}

bool DemoWorkspace::isSample(Workspace &workspace)
{
    return Statement(workspace.db, QStringLiteral("SELECT value FROM setting WHERE name = ?"))
        .bind(Workspace::standsAt)
        .one<QString>()
        .has_value();
}

} // namespace lianming
