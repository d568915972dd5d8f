#include "core/assets/assetservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/exchange/assetimport.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto openAccess = "CMA";

AssetMapping mappingByName(const QStringList &header)
{
    AssetMapping mapping;
    for (int i = 0; i < header.size(); ++i) {
        if (const auto field = parseAssetField(header[i]))
            mapping.columns.append({i, *field, ColumnUse::Take::Whole});
    }
    return mapping;
}

void importObjects(DemoSteps &steps, const QString &code)
{
    const QString path = QDir(steps.folder.path()).filePath(code + QStringLiteral(".csv"));
    if (!QFile::copy(sample::resource(QStringLiteral("objects/%1.csv").arg(code)), path))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, QStringLiteral("copy")});
    AssetImporter importer(*steps.w);
    const auto institution = steps.institutions.value(code);
    const AssetMapping mapping = mappingByName(importer.preview(path, institution).header);
    Progress bytes;
    const ImportReport report = importer.run(path, mapping, institution, bytes);
    if (report.refused != 0)
        throw Error(Error::Kind::Internal, "%1: %2", {path, QString::number(report.issues.first().row)});
}

Id<Asset> assetOf(AssetService &service, const QString &institution, const QString &accessionNumber)
{
    const QString code = institution + u'/' + accessionNumber;
    if (const auto id = service.find(code))
        return *id;
    throw Error(Error::Kind::Internal, "%1", {code});
}

void attachPictures(DemoSteps &steps)
{
    AssetService service(*steps.w);
    for (const sample::Picture &picture : sample::pictures()) {
        const Id<Asset> asset = assetOf(service, picture.institution, picture.accessionNumber);
        const QString drawing = sample::resource(QStringLiteral("pictures/") + picture.drawing);
        const QString credit =
            picture.followsOnly
                ? QStringLiteral("依纹样绘制，非文物照片 Drawing after the motif, no photograph of the object")
                : QStringLiteral("纹样矢量图 Drawing of the motif, Lianming");
        const QString licence = QStringLiteral("CC0-1.0");
        service.attachFile(asset, drawing + QStringLiteral(".png"), credit, licence);
        if (!picture.followsOnly)
            service.attachFile(asset, drawing + QStringLiteral(".svg"), credit, licence);
        steps.step();
    }
}

Collection collection(Id<Institution> institution, const QString &code, const char *en, const char *zh,
                      Id<Collection> parent = {})
{
    Collection c;
    c.institution = institution;
    c.parent = parent;
    c.code = code;
    c.nameEn = QString::fromUtf8(en);
    c.nameZh = QString::fromUtf8(zh);
    return c;
}

/// One collection for all of an institution, and inside it one for each kind of asset.
void addCollections(DemoSteps &steps, const QString &code)
{
    CollectionService service(*steps.w);
    const auto institution = steps.institutions.value(code);
    const auto top =
        service.add(collection(institution, code + QStringLiteral("-ALL"), "Licensing selection", "授权精选"));
    struct Part {
        AssetKind kind;
        const char *suffix;
        const char *en;
        const char *zh;
    };
    for (const Part &part :
         {Part{AssetKind::Object, "-OBJECTS", "Objects", "文物"}, Part{AssetKind::Pattern, "-MOTIFS", "Motifs", "纹样"},
          Part{AssetKind::Name, "-NAMES", "Names", "名称"}}) {
        const auto id =
            service.add(collection(institution, code + QString::fromLatin1(part.suffix), part.en, part.zh, top));
        AssetFilter filter;
        filter.institution = institution;
        filter.kind = part.kind;
        service.addAssets(id, AssetService(*steps.w).ids(filter));
    }
}

/// The open-access records by what they are made of.
void addOpenAccessCollections(DemoSteps &steps)
{
    CollectionService service(*steps.w);
    AssetService assets(*steps.w);
    const QString code = QString::fromLatin1(openAccess);
    const auto institution = steps.institutions.value(code);
    const auto top = service.add(
        collection(institution, code + QStringLiteral("-ALL"), "Chinese art, open access", "中国艺术（开放获取）"));
    struct Part {
        const char *suffix;
        const char *en;
        const char *zh;
        QStringList words;
        std::vector<qint64> ids;
    };
    const auto words = [](const char *list) {
        return QString::fromLatin1(list).split(u' ');
    };
    Part parts[] = {
        {"-PAINTING", "Painting and calligraphy", "书画", words("ink color paper scroll album"), {}},
        {"-TEXTILE", "Textiles", "织绣", words("silk satin embroidery weave kesi tapestry velvet"), {}},
        {"-CERAMIC", "Ceramics", "陶瓷", words("porcelain stoneware earthenware ware glaze terracotta"), {}},
        {"-METAL-JADE", "Bronze, metalwork and jade", "铜器与玉器", words("bronze jade gold silver iron"), {}},
        {"-OTHER", "Other works", "其他", {QString()}, {}}};
    AssetFilter filter;
    filter.institution = institution;
    const QList<AssetRow> rows = assets.rows(assets.ids(filter));
    for (const AssetRow &row : rows) {
        const auto fits = [&row](const Part &part) {
            return std::ranges::any_of(
                part.words, [&row](const QString &word) { return row.material.contains(word, Qt::CaseInsensitive); });
        };
        std::ranges::find_if(parts, fits)->ids.push_back(row.id.value);
    }
    for (const Part &part : parts) {
        const auto id =
            service.add(collection(institution, code + QString::fromLatin1(part.suffix), part.en, part.zh, top));
        service.addAssets(id, part.ids);
    }
}

} // namespace

void DemoSteps::addAssets()
{
    as("Licensing office");
    at(QDate(2024, 1, 15));
    for (const Institution &institution : sample::institutions()) {
        importObjects(*this, institution.code);
        step();
    }
    at(QDate(2024, 1, 16));
    attachPictures(*this);
    at(QDate(2024, 1, 17));
    for (const Institution &institution : sample::institutions()) {
        if (institution.code == QLatin1StringView(openAccess))
            addOpenAccessCollections(*this);
        else
            addCollections(*this, institution.code);
        step();
    }
}

} // namespace lianming
