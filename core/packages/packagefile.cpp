#include "core/packages/packagefile.h"

#include "core/base/inputfile.h"
#include "core/base/zipout.h"
#include "core/exchange/workbookzip.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <set>

namespace lianming {

namespace {

constexpr auto packageFormat = "lianming-review";
constexpr auto signedAs = "review package 1";
constexpr auto manifestName = "manifest.json";
constexpr auto signatureName = "signature";
constexpr qsizetype longestName = 500; ///< characters of a name or a title
constexpr qsizetype largestManifest = 4 * 1024 * 1024;

[[noreturn]] void altered(const QString &name)
{
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: was altered after it was signed. Do not use it; ask who sent it to send "
                                          "it again"),
                {name});
}

[[noreturn]] void broken(const QString &name)
{
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: is damaged or was cut off on its way. Ask who sent it to send it again"),
                {name});
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isPartName(const QString &name, const QString &sha256)
{
    return name == QLatin1StringView(PackageFile::recordsName) || name == picturePartName(sha256)
           || name == filePartName(sha256);
}

Json manifestJson(const PackageManifest &m)
{
    Json parts = Json::array();
    for (const PackagePart &part : m.parts)
        parts.push_back(
            {{"name", part.name.toStdString()}, {"bytes", part.bytes}, {"sha256", part.sha256.toStdString()}});
    return {{"format", packageFormat},
            {"version", m.version},
            {"kind", packageKindCode(m.kind)},
            {"id", m.id.toStdString()},
            {"thread", m.thread.toStdString()},
            {"parent", m.parent.toStdString()},
            {"parent_manifest", m.parentManifest.toStdString()},
            {"workspace", m.workspace.toStdString()},
            {"workspace_name", m.workspaceName.toStdString()},
            {"recipient", m.recipient.toStdString()},
            {"brand_code", m.brandCode.toStdString()},
            {"brand_en", m.brandEn.toStdString()},
            {"brand_zh", m.brandZh.toStdString()},
            {"title", m.title.toStdString()},
            {"made_at", m.madeAt.toUTC().toString(Qt::ISODateWithMs).toStdString()},
            {"made_by", m.madeBy.toStdString()},
            {"key", m.key.hex().toStdString()},
            {"parts", std::move(parts)}};
}

QString shortText(const JsonNode &root, const char *name)
{
    const QString out = QString::fromStdString(root.member(name).string());
    if (out.size() > longestName)
        root.member(name).fail(QT_TRANSLATE_NOOP("core", "is too long"));
    if (out.contains(QChar(u'\0')))
        root.member(name).fail(QT_TRANSLATE_NOOP("core", "holds a character that is no text"));
    return out;
}

PackageManifest readManifest(const QByteArray &bytes, const QString &name)
{
    const Json document = parseJson(bytes, name);
    const JsonNode root(document, name);
    if (!document.is_object() || root.member("format").string() != packageFormat)
        broken(name);
    PackageManifest out;
    if (root.member("version").integer() > PackageManifest::currentVersion)
        throw Error(Error::Kind::NewerSchema,
                    QT_TRANSLATE_NOOP("core", "%1: was made by a newer version of Lianming. Bring this program up to "
                                              "date, then open it again"),
                    {name});
    const std::string kind = root.member("kind").string();
    out.kind = kind == packageKindCode(PackageKind::Reply) ? PackageKind::Reply : PackageKind::Share;
    out.id = shortText(root, "id");
    out.thread = shortText(root, "thread");
    out.parent = shortText(root, "parent");
    out.parentManifest = shortText(root, "parent_manifest");
    out.workspace = shortText(root, "workspace");
    out.workspaceName = shortText(root, "workspace_name");
    out.recipient = shortText(root, "recipient");
    out.brandCode = shortText(root, "brand_code");
    out.brandEn = shortText(root, "brand_en");
    out.brandZh = shortText(root, "brand_zh");
    out.title = shortText(root, "title");
    out.madeAt = QDateTime::fromString(shortText(root, "made_at"), Qt::ISODateWithMs);
    out.madeBy = shortText(root, "made_by");
    out.key = PublicKey::parse(shortText(root, "key")).value_or(PublicKey());
    const std::vector<JsonNode> parts = root.member("parts").items();
    if (qsizetype(parts.size()) > PackageFile::mostParts)
        broken(name);
    for (const JsonNode &part : parts)
        out.parts.append({shortText(part, "name"), part.member("bytes").integer(), shortText(part, "sha256")});
    const auto isUuidOrEmpty = [](const QString &text) {
        return text.isEmpty() || isUuid(text);
    };
    // The same text again, or there is something in it that this program does not know of.
    if (canonicalJson(manifestJson(out)) != bytes || !out.key.isSet() || !out.madeAt.isValid() || !isUuid(out.id)
        || !isUuid(out.thread) || !isUuid(out.workspace) || !isUuidOrEmpty(out.parent) || !isUuidOrEmpty(out.recipient)
        || (out.kind == PackageKind::Reply) != !out.recipient.isEmpty())
        altered(name);
    return out;
}

/// The whole file, from what is in it.
QByteArray zipped(const QByteArray &manifest, const QByteArray &signature, const QList<PackagePart> &order,
                  const QMap<QString, QByteArray> &parts)
{
    ZipOut zip{QDate()};
    zip.add(manifestName, manifest, ZipOut::Packing::Stored);
    zip.add(signatureName, signature, ZipOut::Packing::Stored);
    for (const PackagePart &part : order)
        zip.add(part.name.toUtf8(), parts.value(part.name), ZipOut::Packing::Stored);
    return zip.bytes();
}

/// The directory, and of each entry that it is not packed. Any complaint of the archive's is one about the package.
std::map<std::string, QByteArray> entriesOf(const QByteArray &bytes, const QString &name)
{
    const auto opened = [&] {
        try {
            return WorkbookZip({bytes.constData(), size_t(bytes.size())}, name);
        } catch (const Error &) {
            broken(name);
        }
    };
    const WorkbookZip zip = opened();
    if (qsizetype(zip.entries().size()) > PackageFile::mostParts + 2)
        broken(name);
    std::map<std::string, QByteArray> out;
    for (const WorkbookZip::Entry &entry : zip.entries()) {
        if (entry.method != 0 || entry.encrypted || entry.size != entry.packed)
            altered(name);
        out.emplace(entry.name, QByteArray::fromRawData(bytes.constData() + entry.start, qsizetype(entry.size)));
    }
    return out;
}

} // namespace

const char *packageKindCode(PackageKind kind)
{
    switch (kind) {
    case PackageKind::Share: return "share";
    case PackageKind::Reply: return "reply";
    }
    return "";
}

QString picturePartName(const QString &sha256)
{
    return QStringLiteral("pictures/%1.jpg").arg(sha256);
}

QString filePartName(const QString &sha256)
{
    return QStringLiteral("files/%1").arg(sha256);
}

QByteArray canonicalJson(const Json &value)
{
    return QByteArray::fromStdString(value.dump());
}

bool isUuid(const QString &text)
{
    return !text.isEmpty() && QUuid::fromString(text).toString(QUuid::WithoutBraces) == text;
}

QByteArray writePackage(PackageManifest manifest, const QMap<QString, QByteArray> &parts, const SigningKey &key)
{
    manifest.key = key.publicKey();
    manifest.parts.clear();
    qint64 total = 0;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        manifest.parts.append({part.key(), part->size(), sha256Of(*part)});
        total += part->size();
    }
    if (total > PackageFile::largest || parts.size() > PackageFile::mostParts)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "A review package holds at most %1 files and %2 MiB: share less at once"),
                    {QString::number(PackageFile::mostParts), QString::number(PackageFile::largest / (1024 * 1024))});
    const QByteArray text = canonicalJson(manifestJson(manifest));
    return zipped(text, key.sign(signedAs, text), manifest.parts, parts);
}

PackageFile readPackage(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > PackageFile::largest + largestManifest)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the file is larger than %2 MiB"),
                    {name, QString::number(PackageFile::largest / (1024 * 1024))});
    if (!WorkbookZip::isZip({bytes.constData(), size_t(bytes.size())}))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: this is no review package"), {name});
    const std::map<std::string, QByteArray> entries = entriesOf(bytes, name);
    const auto entry = [&](const std::string &which) {
        const auto found = entries.find(which);
        if (found == entries.end())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: this is no review package"), {name});
        return found->second;
    };
    const QByteArray manifest = entry(manifestName);
    const QByteArray signature = entry(signatureName);
    if (manifest.size() > largestManifest)
        broken(name);

    PackageFile out;
    out.manifest = readManifest(manifest, name);
    out.manifestSha256 = sha256Of(manifest);
    if (!isSignedBy(out.manifest.key, signedAs, manifest, signature))
        altered(name);
    for (const PackagePart &part : std::as_const(out.manifest.parts)) {
        const auto found = entries.find(part.name.toStdString());
        if (found == entries.end() || found->second.size() != part.bytes || !isPartName(part.name, part.sha256)
            || sha256Of(found->second) != part.sha256)
            altered(name);
        out.parts.insert(part.name, found->second);
    }
    // What lies between the parts, and further ones, would be seen here.
    if (!out.parts.contains(QString::fromLatin1(PackageFile::recordsName))
        || zipped(manifest, signature, out.manifest.parts, out.parts) != bytes)
        altered(name);
    for (QByteArray &part : out.parts)
        part.detach(); // from the file's bytes
    return out;
}

PackageFile readPackageFile(const QString &path)
{
    QFile file(path);
    openToRead(file);
    return readPackage(file.read(PackageFile::largest + largestManifest + 1), QFileInfo(path).fileName());
}

} // namespace lianming
