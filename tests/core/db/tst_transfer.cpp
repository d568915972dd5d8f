#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/db/statement.h"
#include "core/db/storedfiles.h"
#include "core/db/workspacecopy.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

/// Signs an amendment of the contract, with a grant of its own.
void amend(Connection &db, qint64 contract)
{
    const qint64 amendment = insertRow(db, "amendment",
                                       {{"contract_id", contract},
                                        {"number", 1},
                                        {"title", "Another work"},
                                        {"reason", ""},
                                        {"effective_on", "2026-07-01"},
                                        {"state", "draft"},
                                        {"base", 0},
                                        {"before_terms", ""},
                                        {"after_terms", "{}"}});
    const qint64 grant = insertRow(db, "contract_grant",
                                   {{"contract_id", contract},
                                    {"amendment_id", amendment},
                                    {"exclusivity", "sole"},
                                    {"start_on", "2026-07-01"},
                                    {"end_on", "2026-12-31"}});
    Statement(db, QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) VALUES (?, "
                                 "'asset', 0, 'SZM/1')"))
        .bind(grant)
        .run();
    db.execute(QStringLiteral("UPDATE amendment SET state = 'signed', signed_on = '2026-06-01', before_terms = '{}'"));
}

/// A workspace with a bit of everything that is hard to move: history, cycles of references, closed records, words,
/// line ends and tabs.
void fill(Workspace &w)
{
    const Licensing house(w);
    ProposalService proposals(w);
    Proposal proposal = house.proposal();
    proposal.idea = QStringLiteral("a\tb\nc\\d \\N \"青花\"");
    const Id<Proposal> id = proposals.add(proposal);
    proposals.move(id, 1, ProposalStage::Reviewing);
    const auto collection = [&](const char *code) {
        return insertRow(
            w.db, "collection",
            {{"institution_id", house.institution}, {"code", code}, {"name_en", code}, {"name_zh", ""}, {"notes", ""}});
    };
    const qint64 inner = collection("INNER");
    const qint64 outer = collection("OUTER");
    updateRow(w.db, "collection", inner, 1, {{"parent_id", outer}}); // refers to a later row
    const qint64 contract = insertRow(w.db, "contract",
                                      {{"number", "C-1"},
                                       {"institution_id", house.institution},
                                       {"brand_id", house.luolai},
                                       {"title", "Contract"},
                                       {"state", "draft"},
                                       {"currency", "CNY"},
                                       {"start_on", "2026-01-01"},
                                       {"end_on", "2026-12-31"},
                                       {"sell_off_days", 0},
                                       {"frequency", "annual"},
                                       {"report_within_days", 30},
                                       {"terms", "{}"}});
    const qint64 grant = insertRow(
        w.db, "contract_grant",
        {{"contract_id", contract}, {"exclusivity", "sole"}, {"start_on", "2026-01-01"}, {"end_on", "2026-12-31"}});
    Statement(w.db,
              QStringLiteral(
                  "INSERT INTO contract_grant_code (grant_id, dimension, position, code) VALUES (?, 'asset', 0, '*')"))
        .bind(grant)
        .run();
    w.db.execute(QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2026-01-01'"));
    amend(w.db, contract);
    const qint64 statement = insertRow(w.db, "statement",
                                       {{"contract_id", contract},
                                        {"period", "2026"},
                                        {"edition", 1},
                                        {"state", "open"},
                                        {"file_name", ""},
                                        {"received_on", "2027-01-02"},
                                        {"line_count", 1},
                                        {"units", 5},
                                        {"prepared_by", ""},
                                        {"approved_by", ""}});
    Statement(
        w.db,
        QStringLiteral(
            "INSERT INTO statement_line (statement_id, line_number, sku, category, territory, channel, currency, "
            "units, gross_minor, discounts_minor, returns_minor, taxes_minor, freight_minor, other_minor, share, free) "
            "VALUES (?, 1, 'S', '', '', '', 'CNY', 5, 9007199254740993, 0, 0, 0, 0, 0, '100', 0)"))
        .bind(statement)
        .run();
    w.db.execute(QStringLiteral("UPDATE statement SET state = 'closed', closing = 1, approved_by = 'Second', "
                                "closed_at = '2027-02-01T00:00:00.000Z'"));
    // The fixture's two pictures have rows only; here they get a content of their own.
    w.db.execute(QStringLiteral("UPDATE asset SET picture_sha256 = NULL"));
    w.db.execute(QStringLiteral("DELETE FROM stored_file"));
    Transaction tx(w.db);
    rememberFile(tx, w.files.add("one"), QStringLiteral("text/plain"), w.clock.now());
    rememberFile(tx, w.files.add(QByteArray(100000, 'x')), QStringLiteral("text/plain"), w.clock.now());
    tx.commit();
}

/// All rows of all tables as text, in an order that does not depend on the database.
QStringList dump(Connection &db)
{
    QHash<QString, QStringList> columns;
    Statement names(db, db.dialect().schemaQuery());
    while (names.next()) {
        const QString name = names.row().textAt(0);
        columns[name.section(u'.', 0, 0)].append(name.section(u'.', 1));
    }
    QStringList out;
    for (const QString &table : schemaTables()) {
        QStringList rows;
        Statement all(db, QStringLiteral("SELECT %1 FROM %2").arg(columns.value(table).join(u','), table));
        while (all.next()) {
            QStringList cells;
            for (const QString &column : columns.value(table)) {
                const QByteArray name = column.toLatin1();
                cells.append(all.row().optionalText(name.constData()).value_or(QStringLiteral("NULL")));
            }
            rows.append(table + u'|' + cells.join(u'|'));
        }
        rows.sort();
        out += rows;
    }
    return out;
}

} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsKnown();
    void thereAndBackIsEqual();
    void theNextIdsFollow();
    void nothingIsOverwritten();
    void aBackupIsCompleteAndChecked();
    void checkFindsWhatIsWrong();
    void damagedBackupsAreRefused();
};

void TestTransfer::everyTableIsKnown()
{
    const TestWorkspace w;
    QStringList expected;
    Statement names(w.db(), w.db().dialect().schemaQuery());
    while (names.next())
        expected.append(names.row().textAt(0).section(u'.', 0, 0));
    expected.removeDuplicates();
    expected.removeAll(QStringLiteral("schema_migration"));
    expected.removeAll(QStringLiteral("asset_posting")); // the word index follows from the assets
    expected.removeAll(QStringLiteral("asset_index"));
    QStringList known = schemaTables();
    known.sort();
    expected.sort();
    QCOMPARE(known, expected);
}

void TestTransfer::thereAndBackIsEqual()
{
    // On PostgreSQL: from it to a file and back into an empty database. On SQLite: from file to file.
    const TestWorkspace w;
    fill(*w);
    const QStringList expected = dump(w.db());
    Workspace file(Address::file(w.folder() + QStringLiteral("/moved.lianming")), Actor{}, TestWorkspace::clock(),
                   true);
    const QList<TableCount> counts = transferRows(w.db(), file.db);
    QCOMPARE(counts, rowCounts(w.db()));
    QCOMPARE(dump(file.db), expected);

    const TestWorkspace back;
    (void)transferRows(file.db, back.db());
    QCOMPARE(dump(back.db()), expected);
    // Guards stand again, and words are found.
    VERIFY_ERROR(back.db().execute(QStringLiteral("DELETE FROM audit_log")), Error::Kind::Rejected);
    VERIFY_ERROR(back.db().execute(QStringLiteral("UPDATE contract_grant SET end_on = '2030-01-01'")),
                 Error::Kind::Rejected);
    QCOMPARE(AssetService(*back).ids({QStringLiteral("vase")}).size(), size_t(4));
}

void TestTransfer::theNextIdsFollow()
{
    const TestWorkspace w;
    fill(*w);
    Workspace file(Address::file(w.folder() + QStringLiteral("/moved.lianming")), Actor{}, TestWorkspace::clock(),
                   true);
    (void)transferRows(w.db(), file.db);
    const TestWorkspace back;
    (void)transferRows(file.db, back.db());
    for (Workspace *one : {&file, &*back}) {
        Brand brand;
        brand.code = QStringLiteral("NEXT");
        brand.nameEn = QStringLiteral("Next");
        const qint64 last = Statement(one->db, QStringLiteral("SELECT MAX(id) FROM brand")).one<qint64>().value_or(0);
        QCOMPARE(BrandService(*one).add(brand).value, last + 1);
    }
}

void TestTransfer::nothingIsOverwritten()
{
    const TestWorkspace w;
    const TestWorkspace other;
    fill(*w);
    fill(*other);
    const QStringList before = dump(other.db());
    VERIFY_ERROR((void)transferRows(w.db(), other.db()), Error::Kind::Rejected);
    QCOMPARE(dump(other.db()), before);
}

void TestTransfer::aBackupIsCompleteAndChecked()
{
    const TestWorkspace w;
    fill(*w);
    const QString folder = w.folder() + QStringLiteral("/backup");
    const WorkspaceCheck check = backupWorkspace(*w, folder);
    QVERIFY(check.isSound());
    QCOMPARE(check.files, 2);
    QCOMPARE(check.bytes, 100003);
    QCOMPARE(check.rows, rowCounts(w.db()));
    QVERIFY(!QDir(folder + QStringLiteral(".partial")).exists());
    VERIFY_ERROR((void)backupWorkspace(*w, folder), Error::Kind::BadInput);

    const Address file = Address::file(w.folder() + QStringLiteral("/restored.lianming"));
    QVERIFY(restoreWorkspace(folder, file, w->clock).isSound());
    Workspace restored(file, Actor{}, w->clock);
    QCOMPARE(dump(restored.db), dump(w.db()));
    QVERIFY(checkWorkspace(restored.db, restored.files).isSound());
    VERIFY_ERROR((void)restoreWorkspace(folder, file, w->clock), Error::Kind::Rejected);
    VERIFY_ERROR((void)restoreWorkspace(w.folder() + QStringLiteral("/none"), file, w->clock), Error::Kind::NotFound);

    if (TestWorkspace::isPostgres()) {
        const TestWorkspace empty;
        QVERIFY(restoreWorkspace(folder, empty.address(), w->clock).isSound());
        QCOMPARE(dump(empty.db()), dump(w.db()));
        QVERIFY(checkWorkspace(empty.db(), empty->files).isSound());
        VERIFY_ERROR((void)restoreWorkspace(folder, empty.address(), w->clock), Error::Kind::Rejected);
    }
}

void TestTransfer::checkFindsWhatIsWrong()
{
    const TestWorkspace w;
    fill(*w);
    QVERIFY(checkWorkspace(w.db(), w->files).isSound());
    const QStringList all = Statement(w.db(), QStringLiteral("SELECT sha256 FROM stored_file ORDER BY bytes"))
                                .all<QString>([](const Row &row) { return row.textAt(0); });
    const QString damaged = w->files.path(all[0]);
    QVERIFY(QFile::setPermissions(damaged, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("two");
    file.close();
    QVERIFY(QFile::remove(w->files.path(all[1])));
    const WorkspaceCheck check = checkWorkspace(w.db(), w->files);
    QVERIFY(!check.isSound());
    QCOMPARE(check.damagedFiles, QStringList{all[0]});
    QCOMPARE(check.missingFiles, QStringList{all[1]});
    VERIFY_ERROR((void)backupWorkspace(*w, w.folder() + QStringLiteral("/backup")), Error::Kind::Corrupt);
    QVERIFY(!QDir(w.folder() + QStringLiteral("/backup")).exists());
}

void TestTransfer::damagedBackupsAreRefused()
{
    const TestWorkspace w;
    fill(*w);
    const QString folder = w.folder() + QStringLiteral("/backup");
    (void)backupWorkspace(*w, folder);
    const FileStore files(folder + QStringLiteral("/workspace.lianming.files"));
    const QString sha256 =
        Statement(w.db(), QStringLiteral("SELECT MIN(sha256) FROM stored_file")).one<QString>().value_or(QString());
    QVERIFY(QFile::remove(files.path(sha256)));
    const Address target = Address::file(w.folder() + QStringLiteral("/restored.lianming"));
    VERIFY_ERROR((void)restoreWorkspace(folder, target, w->clock), Error::Kind::Corrupt);
    QVERIFY(!QFile::exists(target.path()));
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
