#include "core/audit/journal.h"
#include "core/base/json.h"
#include "core/protection/protectionservice.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace lianming;

namespace {

Id<Asset> addObject(const TestWorkspace &w, Id<Institution> museum, const QString &code)
{
    Fields fields = {{"institution_id", museum}, {"code", code}, {"kind", "object"}, {"title_en", "Vase"}};
    for (const char *column :
         {"accession_number", "title_zh", "creator", "period", "material", "dimensions", "place", "inscription",
          "credit_line", "description", "rights_statement", "rights_note", "source_url", "picture_url"})
        fields.append(Field{column, ""});
    return {insertRow(w.db(), "asset", fields)};
}

Circumstances seen()
{
    Circumstances c;
    c.kind = EvidenceKind::Screenshot;
    c.capturedAt = QDateTime(QDate(2026, 5, 20), QTime(3, 30, 0, 125), Qt::UTC);
    c.capturedZone = QStringLiteral("Asia/Shanghai");
    c.capturedBy = QStringLiteral("Legal");
    c.device = QStringLiteral("Desktop, browser");
    c.sourceUrl = QStringLiteral("https://shop.example/1");
    c.seller = QStringLiteral("Shop 1");
    c.platform = QStringLiteral("Example");
    return c;
}

QString writeFile(const TestWorkspace &w, const QString &name, const QByteArray &content)
{
    QFile file(QDir(w.folder()).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

// The smallest PNG: one grey point.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

} // namespace

class TestProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceKeepsItsFile();
    void aBetterCaptureSupersedes();
    void evidenceIsRefusedWithoutCircumstances();
    void alteredFilesAreNoticed();
    void alteredRecordsAreNoticed_data();
    void alteredRecordsAreNoticed();
    void evidenceThatNobodyRecordedIsNoticed();
    void evidenceAndCustodyCannotBeChanged();
};

void TestProtection::evidenceKeepsItsFile()
{
    const TestWorkspace w;
    const auto deer = addObject(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    ProtectionService service(*w);
    const auto id = service.addEvidence(writeFile(w, QStringLiteral("listing.txt"), png), deer, seen());
    const Evidence e = service.evidence(id);
    QCOMPARE(e.fileName, QStringLiteral("listing.txt"));
    QCOMPARE(e.mediaType, QStringLiteral("image/png"));
    QCOMPARE(e.bytes, png.size());
    QCOMPARE(e.sha256, QString::fromLatin1(QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(e.circumstances, seen());
    QCOMPARE(e.recordedAt, w->clock.now());
    QCOMPARE(w->files.read(e.sha256), png);
    QCOMPARE(service.verify(id).answer, EvidenceCheck::Answer::Sound);

    service.recordCustody(id, CustodyAct::HandedOver, QStringLiteral("court"));
    const auto custody = service.custody(id);
    QCOMPARE(custody.size(), 3);
    QCOMPARE(custody[0].act, CustodyAct::Captured);
    QCOMPARE(custody[0].at, seen().capturedAt);
    QCOMPARE(custody[1].act, CustodyAct::Imported);
    QCOMPARE(custody[2].notes, QStringLiteral("court"));

    // The same content a second time: a record of its own, one file.
    (void)service.addEvidence(writeFile(w, QStringLiteral("again.png"), png), deer, seen());
    QCOMPARE(service.evidenceList().size(), 2);
    EvidenceFilter filter;
    filter.asset = deer;
    QCOMPARE(service.evidenceList(filter).size(), 2);
    // Another record stands for it: what was captured for it is the other's to show.
    const auto museum = Statement(w.db(), QStringLiteral("SELECT institution_id FROM asset")).one<qint64>().value_or(0);
    filter.asset = addObject(w, {museum}, QStringLiteral("DHA/2"));
    QVERIFY(service.evidenceList(filter).isEmpty());
    Statement(w.db(), QStringLiteral("UPDATE asset SET merged_into_id = ? WHERE id = ?"))
        .bind(filter.asset, deer)
        .run();
    QCOMPARE(service.evidenceList(filter).size(), 2);
    QCOMPARE(service.evidenceList(filter).first().assetCode, QStringLiteral("DHA/1"));
    QCOMPARE(Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM stored_file")).one<qint64>(), 1);
}

void TestProtection::aBetterCaptureSupersedes()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    const auto deer = addObject(w, museum, QStringLiteral("DHA/1"));
    const auto other = addObject(w, museum, QStringLiteral("DHA/2"));
    ProtectionService service(*w);
    const auto first = service.addEvidence(writeFile(w, QStringLiteral("a"), "a"), deer, seen());
    const QString better = writeFile(w, QStringLiteral("b"), "b");
    VERIFY_ERROR(service.addEvidence(better, other, seen(), first), Error::Kind::Rejected);
    VERIFY_ERROR(service.addEvidence(better, deer, seen(), {99}), Error::Kind::NotFound);
    const auto second = service.addEvidence(better, deer, seen(), first);
    QCOMPARE(service.evidence(second).supersedes, first);
    VERIFY_ERROR(service.addEvidence(better, deer, seen(), first), Error::Kind::Rejected);

    EvidenceFilter filter;
    filter.asset = deer;
    const auto rows = service.evidenceList(filter);
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[1].superseded);
    QVERIFY(!rows[0].superseded);
    filter.asset = other;
    QVERIFY(service.evidenceList(filter).isEmpty());
    filter = {};
    filter.institution = museum;
    QCOMPARE(service.evidenceList(filter).size(), 2);
}

void TestProtection::evidenceIsRefusedWithoutCircumstances()
{
    const TestWorkspace w;
    ProtectionService service(*w);
    Circumstances c;
    QCOMPARE(validate(c, {}, w->clock.now()), (QList{EvidenceProblem::AssetMissing, EvidenceProblem::CapturedAtMissing,
                                                     EvidenceProblem::CapturedByMissing}));
    c = seen();
    c.capturedAt = w->clock.now().addSecs(1);
    QCOMPARE(validate(c, {1}, w->clock.now()), QList{EvidenceProblem::CapturedLater});
    const QString file = writeFile(w, QStringLiteral("a"), "a");
    VERIFY_ERROR(service.addEvidence(file, {1}, c), Error::Kind::BadInput);
    VERIFY_ERROR(service.addEvidence(file, {1}, seen()), Error::Kind::NotFound);
    const auto deer = addObject(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    VERIFY_ERROR(service.addEvidence(w.folder(), deer, seen()), Error::Kind::BadInput);
}

void TestProtection::alteredFilesAreNoticed()
{
    const TestWorkspace w;
    const auto deer = addObject(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    ProtectionService service(*w);
    const auto id = service.addEvidence(writeFile(w, QStringLiteral("a"), "original"), deer, seen());
    (void)service.addEvidence(writeFile(w, QStringLiteral("b"), "other"), deer, seen());
    QFile stored(w->files.path(service.evidence(id).sha256));
    stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write("0riginal");
    stored.close();
    QCOMPARE(service.verify(id).answer, EvidenceCheck::Answer::Changed);
    QVERIFY(stored.remove());
    const auto checks = service.verifyAll();
    QCOMPARE(checks.size(), 2);
    QCOMPARE(checks[0].answer, EvidenceCheck::Answer::Missing);
    QCOMPARE(checks[1].answer, EvidenceCheck::Answer::Sound);
}

/// What evidence says is held by the chain, though its own row is none of it.
void TestProtection::alteredRecordsAreNoticed_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("nothing") << QString();
    for (const Field &field : ProtectionRepository::values({})) {
        const QString column = QString::fromLatin1(field.column);
        QString value = QStringLiteral("'x'");
        if (column == u"asset_id" || column == u"supersedes_id")
            value = QStringLiteral("(SELECT MAX(asset_id) FROM evidence)");
        else if (column == u"sha256")
            value = QStringLiteral("(SELECT sha256 FROM evidence WHERE id = 2)");
        else if (column == u"bytes" || column == u"price_minor")
            value = QStringLiteral("5");
        else if (column == u"kind")
            value = QStringLiteral("'page'");
        QTest::addRow("%s", field.column) << QStringLiteral("%1 = %2").arg(column, value);
    }
}

void TestProtection::alteredRecordsAreNoticed()
{
    QFETCH(QString, set);
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    const auto deer = addObject(w, museum, QStringLiteral("DHA/1"));
    ProtectionService service(*w);
    Circumstances c = seen();
    c.price = Money{3990, *Currency::find(u"CNY")};
    const auto id = service.addEvidence(writeFile(w, QStringLiteral("a"), "original"), deer, c);
    const auto other = service.addEvidence(writeFile(w, QStringLiteral("b"), "other"),
                                           addObject(w, museum, QStringLiteral("DHA/2")), seen());
    QCOMPARE(other.value, 2);
    w.db().execute(w.db().dialect().isSqlite() ? QStringLiteral("DROP TRIGGER evidence_no_update")
                                               : QStringLiteral("DROP TRIGGER evidence_no_update ON evidence"));
    if (!set.isEmpty())
        w.db().execute(QStringLiteral("UPDATE evidence SET %1 WHERE id = %2").arg(set).arg(id.value));
    const auto expected = set.isEmpty() ? EvidenceCheck::Answer::Sound : EvidenceCheck::Answer::Altered;
    QCOMPARE(service.verify(id).answer, expected);
    QCOMPARE(service.verify(id).holds(), set.isEmpty());
    QCOMPARE(service.verify(other).answer, EvidenceCheck::Answer::Sound);
    const OrderedJson sheet = sixHeadsJson(service.sheet(id));
    QCOMPARE(QByteArray(evidenceAnswerCode(expected)),
             QByteArray::fromStdString(sheet.at("completeness").at("stored_file").get<std::string>()));
}

void TestProtection::evidenceThatNobodyRecordedIsNoticed()
{
    const TestWorkspace w;
    const auto deer = addObject(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    ProtectionService service(*w);
    Evidence e = service.evidence(service.addEvidence(writeFile(w, QStringLiteral("a"), "a"), deer, seen()));
    e.circumstances.seller = QStringLiteral("Shop 2");
    const Id<Evidence> forged{insertRow(w.db(), "evidence", ProtectionRepository::values(e))};
    QCOMPARE(service.verify(e.id).answer, EvidenceCheck::Answer::Sound);
    QCOMPARE(service.verify(forged).answer, EvidenceCheck::Answer::Altered);
}

void TestProtection::evidenceAndCustodyCannotBeChanged()
{
    const TestWorkspace w;
    const auto deer = addObject(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    (void)ProtectionService(*w).addEvidence(writeFile(w, QStringLiteral("a"), "a"), deer, seen());
    for (const char *sql : {"UPDATE evidence SET notes = 'x'", "DELETE FROM evidence", "UPDATE custody SET notes = 'x'",
                            "DELETE FROM custody"})
        VERIFY_ERROR(w.db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
