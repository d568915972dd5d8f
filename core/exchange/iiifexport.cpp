// IIIF Presentation 3 as we give it away (iiif.io/api/presentation/3.0): each field where the reading of manifests
// (iiif.cpp) looks for it. Labels of metadata are in both languages and are words that the mapping of headers knows.
#include "core/db/workspace.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetexport.h"
#include "core/exchange/assetsubjects.h"
#include "core/people/access.h"
#include "core/vocabulary/thesaurus.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QUrl>

namespace lianming {

namespace {

constexpr auto presentationContext = "http://iiif.io/api/presentation/3/context.json";

struct MetadataLabel {
    AssetField field;
    const char *en;
    const char *zh;
};

constexpr MetadataLabel metadataLabels[] = {
    {AssetField::AccessionNumber, "Accession number", "藏品编号"},
    {AssetField::Kind, "Kind", "类别"},
    {AssetField::Creator, "Creator", "作者"},
    {AssetField::Period, "Date", "年代"},
    {AssetField::EarliestYear, "Earliest year", "起始年"},
    {AssetField::LatestYear, "Latest year", "终止年"},
    {AssetField::Material, "Material", "材质"},
    {AssetField::Dimensions, "Dimensions", "尺寸"},
    {AssetField::Place, "Place", "产地"},
    {AssetField::Inscription, "Inscription", "款识"},
    {AssetField::RightsNote, "Rights note", "权利说明"},
};

/// A text in angle brackets would be taken for HTML: it is written as such.
std::string iiifText(const QString &text)
{
    const bool looksLikeHtml = text.startsWith(u'<') && text.endsWith(u'>');
    return (looksLikeHtml ? QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()) : text).toStdString();
}

OrderedJson languageMap(const QString &english, const QString &chinese)
{
    OrderedJson out = OrderedJson::object();
    if (!english.isEmpty())
        out["en"] = OrderedJson::array({iiifText(english)});
    if (!chinese.isEmpty())
        out["zh"] = OrderedJson::array({iiifText(chinese)});
    return out;
}

OrderedJson unspoken(const QString &text)
{
    return {{"none", OrderedJson::array({iiifText(text)})}};
}

OrderedJson pair(const char *en, const char *zh, OrderedJson value)
{
    return {{"label", languageMap(QString::fromUtf8(en), QString::fromUtf8(zh))}, {"value", std::move(value)}};
}

/// The statement's address; IIIF asks for http.
std::string rightsAddress(const QString &statement)
{
    for (const RightsStatement &known : rightsStatements()) {
        if (statement != QLatin1StringView(known.code))
            continue;
        const std::string url = known.url;
        return url.starts_with("https:") ? "http:" + url.substr(6) : url;
    }
    return {};
}

class IiifWriter
{
public:
    IiifWriter(Workspace &w, QString base) : m_w(&w), m_terms(w.db), m_base(std::move(base))
    {
        if (!m_base.endsWith(u'/'))
            m_base += u'/';
        if (!isWebAddress(m_base.toStdString()))
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is no address that begins with https://"),
                        {m_base});
    }

    [[nodiscard]] QString address(const QString &file) const
    {
        return m_base + QString::fromLatin1(QUrl::toPercentEncoding(file));
    }

    [[nodiscard]] OrderedJson manifest(const ExportedAsset &exported, const QString &file)
    {
        const Asset &a = exported.asset;
        const std::string id = address(file).toStdString();
        OrderedJson out{{"@context", presentationContext}, {"id", id}, {"type", "Manifest"}};
        out["label"] = languageMap(a.titleEn, a.titleZh);
        out["metadata"] = metadata(exported);
        if (!a.description.isEmpty())
            out["summary"] = unspoken(a.description);
        if (!a.creditLine.isEmpty())
            out["requiredStatement"] = pair("Credit", "来源", unspoken(a.creditLine));
        if (const std::string rights = rightsAddress(a.rightsStatement); !rights.empty())
            out["rights"] = rights;
        if (!a.sourceUrl.isEmpty()) {
            out["homepage"] = OrderedJson::array(
                {OrderedJson{{"id", a.sourceUrl.toStdString()},
                             {"type", "Text"},
                             {"label", languageMap(QStringLiteral("Page of the object"), QStringLiteral("藏品页面"))},
                             {"format", "text/html"}}});
        }
        out["items"] = OrderedJson::array({canvas(a, id)});
        return out;
    }

private:
    OrderedJson metadata(const ExportedAsset &exported)
    {
        OrderedJson out = OrderedJson::array();
        for (const MetadataLabel &label : metadataLabels) {
            if (const QString text = fieldText(exported.asset, label.field); !text.isEmpty())
                out.push_back(pair(label.en, label.zh, unspoken(text)));
        }
        const QString &statement = exported.asset.rightsStatement;
        if (!statement.isEmpty() && rightsAddress(statement).empty())
            out.push_back(pair("Rights statement", "权利声明", unspoken(statement)));
        if (!exported.terms.isEmpty())
            out.push_back(pair("Subjects", "主题", subjects(exported.terms)));
        return out;
    }

    /// By name in both languages; by code where a name would be taken for another term.
    OrderedJson subjects(const QStringList &codes)
    {
        OrderedJson out = OrderedJson::object();
        for (const QString &code : codes) {
            const Term *term = shippedTerm(code);
            const auto meansIt = [&](const QString &name) {
                return m_terms.of(name.toStdString()).codes == code.toStdString();
            };
            if (term != nullptr && meansIt(term->nameEn) && meansIt(term->nameZh)) {
                out["en"].push_back(iiifText(term->nameEn));
                out["zh"].push_back(iiifText(term->nameZh));
            } else {
                out["en"].push_back(code.toStdString());
            }
        }
        return out;
    }

    OrderedJson canvas(const Asset &a, const std::string &manifest)
    {
        const auto [width, height] = sizeOf(a.pictureSha256);
        OrderedJson out{{"id", manifest + "/canvas/1"}, {"type", "Canvas"}, {"width", width}, {"height", height}};
        out["items"] = OrderedJson::array();
        if (a.pictureUrl.isEmpty())
            return out;
        const OrderedJson painting{{"id", manifest + "/canvas/1/painting"},
                                   {"type", "Annotation"},
                                   {"motivation", "painting"},
                                   {"body", {{"id", a.pictureUrl.toStdString()}, {"type", "Image"}}},
                                   {"target", manifest + "/canvas/1"}};
        out["items"].push_back({{"id", manifest + "/canvas/1/page"},
                                {"type", "AnnotationPage"},
                                {"items", OrderedJson::array({painting})}});
        return out;
    }

    /// Of the picture in the workspace; a square where there is none, because a canvas must have a size.
    std::pair<qint64, qint64> sizeOf(const QString &sha256) const
    {
        constexpr qint64 unknown = 1000;
        std::pair out{unknown, unknown};
        if (sha256.isEmpty())
            return out;
        Statement select(m_w->db, QStringLiteral("SELECT width, height FROM picture WHERE sha256 = ?"));
        select.bind(sha256);
        while (select.next())
            out = {std::max<qint64>(1, select.row().integer("width")),
                   std::max<qint64>(1, select.row().integer("height"))};
        return out;
    }

    Workspace *m_w;
    SubjectTerms m_terms;
    QString m_base;
};

/// A name for the asset's file that every system takes, and that no other one has.
QString fileName(const Asset &asset, QSet<QString> &taken)
{
    QString name;
    for (const QChar c : asset.code) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
        name += isPlain ? c : QChar(u'_');
    }
    name = name.left(100);
    if (taken.contains(name.toLower()))
        name += u'-' + QString::number(asset.id.value);
    taken.insert(name.toLower());
    return name + QStringLiteral(".json");
}

void writeWhole(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size())
        || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                    {path, file.errorString()});
}

/// Manifests get a folder of their own: among others' files nobody could tell which of them were given away.
void requireFolderForManifests(const Workspace &w, const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && (!info.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1 is there already: name a folder that is new or empty"), {path});
    requireFreeForWriting(w, info.exists() ? path + QStringLiteral("/collection.json") : path);
}

} // namespace

qint64 exportAssetsIiif(Workspace &w, const AssetSelection &selection, const QString &path, const QString &base,
                        Progress &progress)
{
    requirePermission(w, Permission::ImportExport);
    const bool isSingle = path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
    if (isSingle)
        requireFreeForWriting(w, path);
    else
        requireFolderForManifests(w, path);
    IiifWriter writer(w, base.isEmpty() ? QString::fromLatin1(noPublishedBase) : base);
    constexpr int indent = 1;
    if (isSingle) {
        std::string only;
        qint64 count = 0;
        forEachAsset(w, selection, progress, [&](const ExportedAsset &asset) {
            if (++count > 1)
                throw Error(Error::Kind::BadInput,
                            QT_TRANSLATE_NOOP("core", "%1: one file holds one asset. Name a folder for several"),
                            {path});
            only = writer.manifest(asset, QFileInfo(path).fileName()).dump(indent) + '\n';
        });
        if (count == 0)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is nothing to write"));
        writeWhole(path, only);
        return count;
    }
    if (!QDir().mkpath(path))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: this folder cannot be made"), {path});
    QSet<QString> taken{QStringLiteral("collection")};
    OrderedJson collection{{"@context", presentationContext},
                           {"id", writer.address(QStringLiteral("collection.json")).toStdString()},
                           {"type", "Collection"},
                           {"label", languageMap(QStringLiteral("Assets"), QStringLiteral("IP 资产"))},
                           {"items", OrderedJson::array()}};
    const qint64 count = forEachAsset(w, selection, progress, [&](const ExportedAsset &asset) {
        const QString file = fileName(asset.asset, taken);
        const OrderedJson manifest = writer.manifest(asset, file);
        writeWhole(QDir(path).filePath(file), manifest.dump(indent) + '\n');
        collection["items"].push_back({{"id", manifest["id"]}, {"type", "Manifest"}, {"label", manifest["label"]}});
    });
    writeWhole(QDir(path).filePath(QStringLiteral("collection.json")), collection.dump(indent) + '\n');
    return count;
}

} // namespace lianming
