// Assets on the command line: what is said of one, files that are written over nothing, pictures that say where they
// go.
#include "core/assets/assetservice.h"
#include "core/assets/duplicateservice.h"
#include "core/assets/tagservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QImage>

using namespace lianming;

class TestAssetCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_w.reset(); }
    void showSaysWhatBecameOfIt();
    void writesOverNothing();
    void theEndingSaysTheForm();
    void picturesSayWhereTheyGo();
    void anImportNamesWhatIsMergedAndAlike();

private:
    [[nodiscard]] CliAnswer call(const char *line, const QStringList &values = {}) const
    {
        return callCli(words(line, QStringList{m_w->addressText()} + values), "ann");
    }
    [[nodiscard]] QString path(const char *name) const { return m_w->folder() + u'/' + QString::fromUtf8(name); }
    [[nodiscard]] Workspace &w() const { return **m_w; }
    Id<Asset> add(const char *number, const char *title) const
    {
        Asset asset;
        asset.institution = m_museum;
        asset.accessionNumber = QString::fromUtf8(number);
        asset.titleEn = QString::fromUtf8(title);
        return AssetService(w()).add(asset);
    }
    void draw(const char *name) const
    {
        QImage image(60, 50, QImage::Format_RGB32);
        image.fill(QColor::fromRgb(QRgb(qHash(QLatin1StringView(name)))));
        QDir().mkpath(QFileInfo(path(name)).path());
        QVERIFY(image.save(path(name)));
    }
    [[nodiscard]] static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<TestWorkspace> m_w;
    Id<Institution> m_museum;
};

void TestAssetCommands::init()
{
    m_w = std::make_unique<TestWorkspace>();
    Institution museum;
    museum.code = QStringLiteral("PM");
    museum.nameEn = QStringLiteral("Palace Museum");
    m_museum = InstitutionService(w()).add(museum);
}

void TestAssetCommands::showSaysWhatBecameOfIt()
{
    const Id<Asset> vase = add("1", "Vase");
    const Id<Asset> again = add("2", "Vase");
    Asset motif;
    motif.institution = m_museum;
    motif.accessionNumber = QStringLiteral("1-m1");
    motif.titleEn = QStringLiteral("Cloud");
    motif.source = vase;
    motif.sourceRegion = QStringLiteral("pct:0,0,50,50");
    AssetService(w()).add(motif);
    TagService(w()).set(vase, {QStringLiteral("motif.dragon")});
    draw("shown.png");
    AssetService(w()).attachFile(vase, path("shown.png"), {}, {});
    Collection collection;
    collection.institution = m_museum;
    collection.code = QStringLiteral("QING");
    collection.nameEn = QStringLiteral("Qing");
    CollectionService(w()).addAssets(CollectionService(w()).add(collection), {vase.value});
    DuplicateService(w()).merge(vase, again);

    const QByteArray shown = call("assets show --workspace % PM/1").out;
    for (const char *line : {"stands_for\tPM/2\n", "motifs\tPM/1-m1\n", "terms\tmotif.dragon\n", "picture\tshown.png\n",
                             "collections\tQING\n", "files\tshown.png\n"})
        QVERIFY2(shown.contains(line), shown.constData());
    QVERIFY(!shown.contains("archived"));
    const QByteArray merged = call("assets show --workspace % PM/2").out;
    for (const char *line : {"archived\tyes\n", "archived_on\t", "merged_into\tPM/1\n"})
        QVERIFY2(merged.contains(line), merged.constData());
    const QByteArray cut = call("assets show --workspace % PM/1-m1").out;
    QVERIFY2(cut.contains("cut_from\tPM/1\ncut_region\tpct:0,0,50,50\n"), cut.constData());
    const Json document = call("assets show --workspace % PM/2 --json").json();
    QCOMPARE(document.at("merged_into"), Json("PM/1"));
}

void TestAssetCommands::writesOverNothing()
{
    const Id<Asset> vase = add("1", "Vase");
    draw("vase.png");
    AssetService(w()).attachFile(vase, path("vase.png"), {}, {});
    for (const auto &[line, name] : {std::pair("assets export --workspace % --out %", "out.csv"),
                                     std::pair("assets export --workspace % --out %", "out.json"),
                                     std::pair("assets picture --workspace % PM/1 --output %", "out.png")}) {
        const QString file = path(name);
        write(file, "somebody's own");
        QCOMPARE(call(line, {file}).status, 2);
        QCOMPARE(content(file), QByteArray("somebody's own"));
        const CliAnswer answer = call(QByteArray(line).append(" --overwrite").constData(), {file});
        QVERIFY2(answer.status == 0, answer.all().constData());
        QVERIFY(content(file) != "somebody's own");
    }
}

void TestAssetCommands::theEndingSaysTheForm()
{
    add("1", "Vase");
    const auto begins = [this](const char *name, const char *begin) {
        const CliAnswer answer = call("assets export --workspace % --out %", {path(name)});
        return answer.status == 0 && content(path(name)).contains(begin);
    };
    QVERIFY(begins("out.csv", "accession_number,"));
    QVERIFY(begins("out.XLSX", "PK"));
    QVERIFY(begins("out.xml", "<lido:"));
    QVERIFY(begins("out.json", "iiif.io"));
    for (const char *name : {"out.pdf", "out"}) {
        QCOMPARE(call("assets export --workspace % --out %", {path(name)}).status, 2);
        QVERIFY(!QFile::exists(path(name)));
    }
    QCOMPARE(call("assets export --workspace % --format csv --out %", {path("out.txt")}).status, 0);
    // Manifests also into a folder that is there.
    QVERIFY(QDir().mkpath(path("manifests")));
    QCOMPARE(call("assets export --workspace % --format iiif --out %", {path("manifests")}).status, 0);
    QCOMPARE(call("assets export --workspace % --format iiif --out %", {path("manifests")}).status, 2);
}

void TestAssetCommands::picturesSayWhereTheyGo()
{
    add("1953.15", "Album");
    add("1972.43.1", "Leaf");
    for (const char *name : {"in/1953.15.png", "in/1953.15.2.png", "in/holiday.png"})
        draw(name);
    CliAnswer answer = call("assets pictures --workspace % --institution PM --trial %", {path("in")});
    QVERIFY2(answer.status == 0, answer.all().constData());
    for (const char *line : {"1953.15.png -> PM/1953.15 (name)\n",
                             "1953.15.2.png -> PM/1953.15 (ambiguous: name or other)\n", "holiday.png: unmatched\n"})
        QVERIFY2(answer.err.contains(line), answer.all().constData());
    QVERIFY(answer.out.contains("taken\t1\n") && answer.out.contains("ambiguous\t1\n"));
    answer = call("assets pictures --workspace % --institution PM --views --trial %", {path("in")});
    QVERIFY2(answer.err.contains("1953.15.2.png -> PM/1953.15 (name or other)\n"), answer.all().constData());
}

void TestAssetCommands::anImportNamesWhatIsMergedAndAlike()
{
    DuplicateService(w()).merge(add("OD1", "Vase"), add("OD2", "Vase"));
    write(path("in.csv"), "accession_number,title_en\nod1,Vase\nOD2,Vase\n");
    const CliAnswer answer = call("assets import --workspace % --institution PM %", {path("in.csv")});
    QVERIFY2(answer.status == 0, answer.all().constData());
    QVERIFY2(answer.err.contains("warning: row 2, accession_number: other case: OD1\n"), answer.all().constData());
    QVERIFY2(answer.err.contains("warning: row 3, accession_number: merged into: PM/OD1\n"), answer.all().constData());
    const Json again = call("assets import --workspace % --institution PM --json %", {path("in.csv")}).json();
    QCOMPARE(again.at("warned"), Json(1)); // od1 is there now
    QCOMPARE(again.at("warnings").at(0).at("reason"), Json("merged_into"));
}

QTEST_GUILESS_MAIN(TestAssetCommands)
#include "tst_assetcommands.moc"
