#include "core/protection/bundle.h"

#include "core/base/json.h"
#include "core/protection/bundlename.h"

#include <QSet>

#include <array>
#include <span>

namespace lianming {

namespace {

/// What a member of an item may hold.
enum class MemberForm { Text, Path, Sha256, Instant, Count, Id, IdOrNull, Price, Stamp, Custody, CustodyAct, Kind };

struct ItemMember {
    const char *name;
    MemberForm form;
};

constexpr std::array itemMembers{
    ItemMember{"path", MemberForm::Path},           ItemMember{"sha256", MemberForm::Sha256},
    ItemMember{"bytes", MemberForm::Count},         ItemMember{"media_type", MemberForm::Text},
    ItemMember{"captured_at", MemberForm::Instant}, ItemMember{"captured_zone", MemberForm::Text},
    ItemMember{"captured_by", MemberForm::Text},    ItemMember{"kind", MemberForm::Kind},
    ItemMember{"evidence", MemberForm::Id},         ItemMember{"asset", MemberForm::Text},
    ItemMember{"file_name", MemberForm::Text},      ItemMember{"device", MemberForm::Text},
    ItemMember{"software", MemberForm::Text},       ItemMember{"network_path", MemberForm::Text},
    ItemMember{"source_url", MemberForm::Text},     ItemMember{"seller", MemberForm::Text},
    ItemMember{"seller_id", MemberForm::Text},      ItemMember{"platform", MemberForm::Text},
    ItemMember{"listing", MemberForm::Text},        ItemMember{"price_shown", MemberForm::Text},
    ItemMember{"price", MemberForm::Price},         ItemMember{"units_sold", MemberForm::Text},
    ItemMember{"notes", MemberForm::Text},          ItemMember{"supersedes", MemberForm::IdOrNull},
    ItemMember{"recorded_at", MemberForm::Instant}, ItemMember{"timestamp", MemberForm::Stamp},
    ItemMember{"custody", MemberForm::Custody},
};
constexpr std::array priceMembers{
    ItemMember{"amount", MemberForm::Text},
    ItemMember{"currency", MemberForm::Text},
};
constexpr std::array stampMembers{
    ItemMember{"path", MemberForm::Text},
    ItemMember{"sha256", MemberForm::Sha256},
    ItemMember{"bytes", MemberForm::Count},
    ItemMember{"at", MemberForm::Instant},
};
constexpr std::array custodyMembers{
    ItemMember{"act", MemberForm::CustodyAct},
    ItemMember{"at", MemberForm::Instant},
    ItemMember{"actor", MemberForm::Text},
    ItemMember{"notes", MemberForm::Text},
};

constexpr qsizetype headLines = 9;
constexpr qsizetype mostLines = headLines + Bundle::mostEntries + 1;
constexpr int mostMembers = 64; ///< more than any object of a manifest has
constexpr int sha256Digits = 64;

std::string instantText(const QDateTime &at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'")).toStdString();
}

QDateTime instantOf(const std::string &text)
{
    return QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
}

bool isSha256(const std::string &text)
{
    return text.size() == sha256Digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isItemPath(const std::string &text)
{
    const QString path = QString::fromStdString(text);
    const QString folder = QString::fromLatin1(Bundle::files);
    const QString name = path.mid(folder.size());
    return path.startsWith(folder) && safeEntryName(name) == name && path.toStdString() == text;
}

OrderedJson fileJson(const BundleFile &file)
{
    return {{"path", file.path.toStdString()}, {"sha256", file.sha256.toStdString()}, {"bytes", file.bytes}};
}

QByteArray dumped(const OrderedJson &value)
{
    return QByteArray::fromStdString(value.dump());
}

OrderedJson idJson(qint64 id)
{
    return id > 0 ? OrderedJson(id) : OrderedJson(nullptr);
}

bool holdsMembers(const OrderedJson &value, std::span<const ItemMember> members, QString *wrong);

bool holdsForm(const OrderedJson &value, MemberForm form, QString *wrong)
{
    switch (form) {
    case MemberForm::Count: return value.is_number_integer() && value.get<qint64>() >= 0;
    case MemberForm::Id: return value.is_number_integer() && value.get<qint64>() > 0;
    case MemberForm::IdOrNull: return value.is_null() || holdsForm(value, MemberForm::Id, wrong);
    case MemberForm::Price: return value.is_null() || holdsMembers(value, priceMembers, wrong);
    case MemberForm::Stamp: return value.is_null() || holdsMembers(value, stampMembers, wrong);
    case MemberForm::Custody:
        return value.is_array() && std::ranges::all_of(value, [&](const OrderedJson &act) {
                   return holdsMembers(act, custodyMembers, wrong);
               });
    default: break;
    }
    if (!value.is_string())
        return false;
    const auto &text = value.get_ref<const std::string &>();
    switch (form) {
    case MemberForm::Path: return isItemPath(text);
    case MemberForm::Sha256: return isSha256(text);
    case MemberForm::Instant: return instantText(instantOf(text)) == text;
    case MemberForm::CustodyAct: return parseCustodyAct(QString::fromStdString(text)).has_value();
    case MemberForm::Kind: return parseEvidenceKind(QString::fromStdString(text)).has_value();
    default: return true;
    }
}

/// Whether these are its members, in this order and no others. `wrong` is the first that is not as it must be.
bool holdsMembers(const OrderedJson &value, std::span<const ItemMember> members, QString *wrong)
{
    if (!value.is_object())
        return false;
    auto found = value.begin();
    for (const ItemMember &member : members) {
        if (found == value.end() || found.key() != member.name || !holdsForm(found.value(), member.form, wrong)) {
            if (wrong->isEmpty())
                *wrong = QString::fromLatin1(member.name);
            return false;
        }
        ++found;
    }
    if (found != value.end() && wrong->isEmpty())
        *wrong = QString::fromStdString(found.key());
    return found == value.end();
}

/// Whether no object of a JSON text has more members than ours: a value that keeps their order looks through all of
/// them for each, and millions would take hours.
class FewMembers : public nlohmann::json_sax<OrderedJson>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override
    {
        m_members.push_back(0);
        return true;
    }
    bool key(string_t &) override { return ++m_members.back() <= mostMembers; }
    bool end_object() override
    {
        m_members.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    std::vector<int> m_members; ///< of each object that is open
};

/// Null for what is no JSON, or none of ours.
OrderedJson parsedLine(const QByteArray &line)
{
    FewMembers few;
    if (line.size() > Bundle::longestLine || !OrderedJson::sax_parse(line.constBegin(), line.constEnd(), &few))
        return {};
    return OrderedJson::parse(line.constBegin(), line.constEnd(), nullptr, false);
}

BundleFile fileOf(const OrderedJson &value)
{
    return {QString::fromStdString(value.at("path").get<std::string>()),
            QString::fromStdString(value.at("sha256").get<std::string>()), value.at("bytes").get<qint64>()};
}

/// The lines before the items, as they are written.
QList<QByteArray> headOf(const BundleManifest &manifest)
{
    const auto member = [](const char *name, const OrderedJson &value) {
        return QByteArray("\"") + name + "\":" + dumped(value) + ',';
    };
    return {QByteArray("{\"format\":\"") + Bundle::format + "\",",
            member("case", manifest.caseText.toStdString()),
            member("created_at", instantText(manifest.createdAt)),
            member("timestamped", manifest.isStamped),
            member("key", manifest.key.toHex().toStdString()),
            "\"readme\":[",
            dumped(fileJson(manifest.readmeEn)) + ',',
            dumped(fileJson(manifest.readmeZh)) + "],",
            "\"items\":["};
}

QByteArray chainLine(const BundleChain &chain)
{
    return "\"chain\":" + dumped({{"head", chain.head.toStdString()}, {"rows", chain.rows}}) + '}';
}

QString excerpt(const QByteArray &line)
{
    constexpr qsizetype longest = 120;
    return QString::fromUtf8(line.left(longest)) + (line.size() > longest ? QStringLiteral("…") : QString());
}

std::string textMember(const OrderedJson &value, const char *name)
{
    const auto found = value.is_object() ? value.find(name) : value.end();
    return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
}

qint64 countMember(const OrderedJson &value, const char *name)
{
    const auto found = value.is_object() ? value.find(name) : value.end();
    return found != value.end() && found->is_number_integer() ? std::max<qint64>(0, found->get<qint64>()) : 0;
}

/// What the lines say, as far as they can be read; who compares them with headOf() sees what they do not say.
BundleManifest manifestOf(const QList<QByteArray> &lines)
{
    BundleManifest out;
    const OrderedJson head = parsedLine(lines.first(headLines).join('\n') + "]}");
    out.caseText = QString::fromStdString(textMember(head, "case"));
    out.createdAt = instantOf(textMember(head, "created_at"));
    if (head.is_object() && head.contains("timestamped"))
        out.isStamped = head.at("timestamped") == OrderedJson(true);
    out.key = QByteArray::fromHex(QByteArray::fromStdString(textMember(head, "key")));
    const auto readme = [&](size_t which, const char *path) {
        BundleFile file{QString::fromLatin1(path), {}, 0};
        if (!head.is_object() || !head.contains("readme") || !head.at("readme").is_array()
            || head.at("readme").size() <= which)
            return file;
        const OrderedJson &value = head.at("readme").at(which);
        const std::string sha256 = textMember(value, "sha256");
        file.sha256 = isSha256(sha256) ? QString::fromStdString(sha256) : QString();
        file.bytes = countMember(value, "bytes");
        return file;
    };
    out.readmeEn = readme(0, Bundle::readmeEn);
    out.readmeZh = readme(1, Bundle::readmeZh);
    const OrderedJson tail = parsedLine('{' + lines.last());
    if (tail.is_object() && tail.contains("chain")) {
        const std::string head64 = textMember(tail.at("chain"), "head");
        out.chain.head = isSha256(head64) ? QString::fromStdString(head64) : QString();
        out.chain.rows = countMember(tail.at("chain"), "rows");
    }
    return out;
}

struct ItemReading {
    BundleItemEntry entry;
    QString wrong; ///< the member that is not as it must be; empty: all are
};

ItemReading readItem(const QByteArray &line)
{
    ItemReading out;
    const OrderedJson value = parsedLine(line);
    if (!holdsMembers(value, itemMembers, &out.wrong)) {
        if (out.wrong.isEmpty())
            out.wrong = QStringLiteral("?");
        return out;
    }
    // The same text again: no member twice, no blank, no other way to write a character.
    if (dumped(value) != line) {
        out.wrong = QStringLiteral("?");
        return out;
    }
    out.entry.file = fileOf(value);
    if (const OrderedJson &stamp = value.at("timestamp"); stamp.is_object()) {
        out.entry.stamp = BundleStamp{fileOf(stamp), instantOf(stamp.at("at").get<std::string>())};
        if (out.entry.stamp->file.path != stampPath(out.entry.file.sha256))
            out.wrong = QStringLiteral("timestamp");
    }
    return out;
}

} // namespace

QString stampPath(const QString &sha256)
{
    return QLatin1StringView(Bundle::stamps) + sha256 + QStringLiteral(".tsr");
}

QByteArray bundleItemLine(const BundleItem &item)
{
    const Evidence &e = item.evidence;
    const Circumstances &c = e.circumstances;
    OrderedJson stamp;
    if (item.stamp) {
        stamp = fileJson(item.stamp->file);
        stamp["at"] = instantText(item.stamp->at);
    }
    OrderedJson price;
    if (c.price)
        price = {{"amount", c.price->toString()}, {"currency", c.price->currency.codeText().toStdString()}};
    OrderedJson custody = OrderedJson::array();
    for (const Custody &act : item.custody) {
        custody.push_back({{"act", custodyActCode(act.act)},
                           {"at", instantText(act.at)},
                           {"actor", act.actor.toStdString()},
                           {"notes", act.notes.toStdString()}});
    }
    return dumped({{"path", item.path.toStdString()},
                   {"sha256", e.sha256.toStdString()},
                   {"bytes", e.bytes},
                   {"media_type", e.mediaType.toStdString()},
                   {"captured_at", instantText(c.capturedAt)},
                   {"captured_zone", c.capturedZone.toStdString()},
                   {"captured_by", c.capturedBy.toStdString()},
                   {"kind", evidenceKindCode(c.kind)},
                   {"evidence", e.id.value},
                   {"asset", item.assetCode.toStdString()},
                   {"file_name", e.fileName.toStdString()},
                   {"device", c.device.toStdString()},
                   {"software", c.software.toStdString()},
                   {"network_path", c.networkPath.toStdString()},
                   {"source_url", c.sourceUrl.toStdString()},
                   {"seller", c.seller.toStdString()},
                   {"seller_id", c.sellerId.toStdString()},
                   {"platform", c.platform.toStdString()},
                   {"listing", c.listing.toStdString()},
                   {"price_shown", c.priceShown.toStdString()},
                   {"price", std::move(price)},
                   {"units_sold", c.unitsSold.toStdString()},
                   {"notes", c.notes.toStdString()},
                   {"supersedes", idJson(e.supersedes.value)},
                   {"recorded_at", instantText(e.recordedAt)},
                   {"timestamp", std::move(stamp)},
                   {"custody", std::move(custody)}});
}

QByteArray bundleManifestText(const BundleManifest &manifest, const std::vector<QByteArray> &items)
{
    QByteArray out;
    for (const QByteArray &line : headOf(manifest))
        out += line + '\n';
    for (size_t i = 0; i < items.size(); ++i)
        out += items[i] + (i + 1 < items.size() ? ",\n" : "],\n");
    return out + chainLine(manifest.chain) + '\n';
}

ManifestReading readBundleManifest(const QByteArray &text, Progress *progress)
{
    ManifestReading out;
    const auto refuse = [&](qint64 line, const QString &expected, const QByteArray &found) {
        out.fault = ManifestFault{line, expected, excerpt(found)};
        return out;
    };
    if (text.count('\n') > mostLines)
        return refuse(mostLines + 1, QStringLiteral("at most %1 lines").arg(mostLines), "more");
    QList<QByteArray> lines = text.split('\n');
    if (!lines.last().isEmpty())
        return refuse(lines.size(), QStringLiteral("a line end"), lines.last());
    lines.removeLast();
    if (lines.size() < headLines + 2)
        return refuse(lines.size() + 1, QStringLiteral("a head of %1 lines, items and the chain").arg(headLines), {});
    out.manifest = manifestOf(lines);
    const QList<QByteArray> head = headOf(out.manifest);
    for (qsizetype i = 0; i < headLines; ++i) {
        if (lines[i] != head[i])
            return refuse(i + 1, excerpt(head[i]), lines[i]);
    }
    if (chainLine(out.manifest.chain) != lines.last())
        return refuse(lines.size(), excerpt(chainLine(out.manifest.chain)), lines.last());

    constexpr qsizetype keySize = 32;
    if (out.manifest.key.size() != keySize)
        return refuse(5, QStringLiteral("a key of 64 digits"), lines[4]);
    QSet<QString> names;
    QHash<QString, BundleFile> stamps;
    for (qsizetype i = headLines; i < lines.size() - 1; ++i) {
        if (progress)
            progress->setDone(0);
        const QByteArray ending = i + 2 < lines.size() ? "," : "],";
        if (!lines[i].endsWith(ending) || lines[i].size() > Bundle::longestLine)
            return refuse(i + 1, QStringLiteral("an item that ends with \"%1\"").arg(QLatin1StringView(ending)),
                          lines[i]);
        const ItemReading item = readItem(lines[i].chopped(ending.size()));
        if (!item.wrong.isEmpty())
            return refuse(i + 1, QStringLiteral("an item as this format writes it (member %1)").arg(item.wrong),
                          lines[i]);
        const qsizetype before = names.size();
        names.insert(SafeFileNames::folded(item.entry.file.path));
        if (names.size() == before)
            return refuse(i + 1, QStringLiteral("a name that no other item has"), item.entry.file.path.toUtf8());
        if (item.entry.stamp && stamps.value(item.entry.file.sha256, item.entry.stamp->file) != item.entry.stamp->file)
            return refuse(i + 1, QStringLiteral("one token for one content"), lines[i]);
        if (item.entry.stamp)
            stamps.insert(item.entry.file.sha256, item.entry.stamp->file);
        out.items.push_back(item.entry);
    }
    return out;
}

std::vector<QString> bundleOrder(const BundleManifest &manifest, const std::vector<BundleItemEntry> &items)
{
    std::vector<QString> out;
    out.reserve(items.size() + 9);
    for (const BundleItemEntry &item : items)
        out.push_back(item.file.path);
    QSet<QString> stamps;
    for (const BundleItemEntry &item : items) {
        if (!item.stamp || stamps.contains(item.stamp->file.path))
            continue;
        stamps.insert(item.stamp->file.path);
        out.push_back(item.stamp->file.path);
    }
    const auto add = [&](const char *name, bool isThere = true) {
        if (isThere)
            out.push_back(QString::fromLatin1(name));
    };
    add(Bundle::manifest);
    add(Bundle::signature);
    add(Bundle::timestamp, manifest.isStamped);
    add(Bundle::certificates, manifest.isStamped || !stamps.isEmpty());
    add(Bundle::signer);
    add(Bundle::readmeEn);
    add(Bundle::readmeZh);
    add(Bundle::sums);
    return out;
}

QByteArray sumsLine(const QString &sha256, const QString &path)
{
    return sha256.toLatin1() + "  " + path.toUtf8() + '\n';
}

} // namespace lianming
