#include "core/exchange/iiif.h"

#include "core/exchange/iiifrules.h"
#include "core/exchange/lido.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

using F = AssetField;

/// By AssetField; the place of Title, which goes by language, holds what further labels there are.
constexpr FixedCells::Column iiifColumns[] = {
    {"metadata: accession number, or id", F::AccessionNumber},
    {"further labels", F::Description},
    {"label (en)", F::TitleEn},
    {"label (zh)", F::TitleZh},
    {"metadata: kind", F::Kind},
    {"metadata: creator", F::Creator},
    {"metadata: date", F::Period},
    {"metadata: material", F::Material},
    {"metadata: dimensions", F::Dimensions},
    {"metadata: place, navPlace", F::Place},
    {"metadata: inscription", F::Inscription},
    {"requiredStatement", F::CreditLine},
    {"summary, other metadata", F::Description},
    {"rights", F::RightsStatement},
    {"metadata: rights note", F::RightsNote},
    {"homepage", F::SourceUrl},
    {"painting, thumbnail", F::PictureUrl},
    {"metadata: subjects", F::Subjects},
    {"metadata: earliest year, navDate", F::EarliestYear},
    {"metadata: latest year, navDate", F::LatestYear},
};
static_assert(std::size(iiifColumns) == size_t(assetFieldCount));

constexpr int deepestText = 8;

const Json &memberOf(const Json &value, const char *key)
{
    static const Json none;
    if (!value.is_object())
        return none;
    const auto found = value.find(key);
    return found == value.end() ? none : *found;
}

/// The first of a list, or the thing itself.
const Json &firstOf(const Json &value)
{
    return value.is_array() && !value.empty() ? value.front() : value;
}

std::string stringOf(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::string idOf(const Json &value)
{
    if (value.is_string())
        return stringOf(value);
    const std::string id = stringOf(memberOf(value, "id"));
    return id.empty() ? stringOf(memberOf(value, "@id")) : id;
}

/// "Manifest", "Collection" …, version 2's prefix taken away.
std::string typeOf(const Json &value)
{
    std::string type = stringOf(memberOf(value, "type"));
    if (type.empty())
        type = stringOf(firstOf(memberOf(value, "@type")));
    const size_t colon = type.rfind(':');
    return colon == std::string::npos ? type : type.substr(colon + 1);
}

/// Texts may hold a little HTML, told by the brackets around them.
QString plainText(const std::string &text)
{
    QString out = QString::fromStdString(text).trimmed();
    if (!out.startsWith(u'<') || !out.endsWith(u'>'))
        return out;
    static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
    out.remove(tag);
    return out.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"))
        .trimmed();
}

/// A text of version 2 (a string, {"@value", "@language"}, lists of them) or 3 ({"en": ["…"]}).
void gatherTexts(const Json &value, const QString &language, QList<LanguageText> &out, int depth = 0)
{
    if (value.is_string()) {
        if (const QString text = plainText(value.get<std::string>()); !text.isEmpty())
            out.append({language, text});
    } else if (value.is_number()) {
        out.append({language, QString::fromStdString(value.dump())});
    } else if (value.is_array() && depth < deepestText) {
        for (const Json &item : value)
            gatherTexts(item, language, out, depth + 1);
    } else if (value.is_object() && value.contains("@value")) {
        gatherTexts(value["@value"], QString::fromStdString(stringOf(memberOf(value, "@language"))), out, depth + 1);
    } else if (value.is_object() && depth < deepestText) {
        for (const auto &[key, inner] : value.items())
            gatherTexts(inner, key == "none" || key == "@none" ? QString() : QString::fromStdString(key), out,
                        depth + 1);
    }
}

QList<LanguageText> textsOf(const Json &value)
{
    QList<LanguageText> out;
    gatherTexts(value, {}, out);
    return out;
}

/// A number for a manifest that names none, made of its address: the last part that is not merely "manifest", with the
/// one before it where it says little.
std::string numberFrom(std::string id)
{
    id = id.substr(0, id.find_first_of("?#"));
    for (const std::string_view end : {".jsonld", ".json"}) {
        if (id.ends_with(end))
            id.resize(id.size() - end.size());
    }
    std::vector<std::string> parts;
    size_t start = id.find("//");
    start = start == std::string::npos ? 0 : start + 2;
    for (size_t at = start; at <= id.size();) {
        const size_t end = std::min(id.find('/', at), id.size());
        if (end > at)
            parts.push_back(id.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() > 1)
        parts.erase(parts.begin()); // the host
    while (parts.size() > 1 && (parts.back() == "manifest" || parts.back() == "iiif"))
        parts.pop_back();
    if (parts.empty())
        return {};
    const bool saysLittle = parts.back().find("manifest") != std::string::npos && parts.size() > 1;
    return saysLittle ? parts[parts.size() - 2] + '/' + parts.back() : parts.back();
}

} // namespace

bool isIiif(const Json &document)
{
    const Json &context = memberOf(document, "@context");
    const auto isOurs = [](const Json &value) {
        return value.is_string() && value.get_ref<const std::string &>().find("iiif.io/api/") != std::string::npos;
    };
    if (isOurs(context) || (context.is_array() && std::ranges::any_of(context, isOurs)))
        return true;
    const std::string type = stringOf(firstOf(memberOf(document, "@type")));
    return type == "sc:Manifest" || type == "sc:Collection";
}

IiifReading::IiifReading() : m_units(iiifColumns)
{
}

void IiifReading::take(Json document)
{
    m_waiting.push_back({std::move(document), true});
}

bool IiifReading::next(std::optional<ImportIssue> &issue, std::unordered_set<std::string> &whole)
{
    issue.reset();
    m_notes.clear();
    while (!m_waiting.empty()) {
        const auto [entry, isDocument] = std::move(m_waiting.front());
        m_waiting.pop_front();
        const std::string type = typeOf(entry);
        const std::string id = idOf(entry);
        const auto refuse = [&](ImportReason reason, const std::string &value) {
            issue = ImportIssue{0, 0, {}, reason, QString::fromStdString(value).left(200)};
            return true;
        };
        if (type == "Collection") {
            bool lists = false;
            std::deque<Waiting> members;
            for (const char *list : {"items", "manifests", "collections", "members"}) {
                const Json &found = memberOf(entry, list);
                lists = lists || found.is_array();
                if (!found.is_array())
                    continue;
                for (const Json &member : found)
                    members.push_back({member});
            }
            if (!lists)
                return refuse(ImportReason::Elsewhere, id);
            note(entry, isDocument, false);
            m_waiting.insert(m_waiting.begin(), std::make_move_iterator(members.begin()),
                             std::make_move_iterator(members.end()));
            continue;
        }
        if (type != "Manifest")
            return refuse(ImportReason::NoRecord, type.empty() ? entry.type_name() : type);
        // Alone in its file, a manifest is no mere name of another, whatever it lacks.
        const bool isWhole = isDocument || entry.contains("items") || entry.contains("sequences");
        if (isWhole)
            whole.insert(id);
        else if (whole.contains(id))
            continue;
        note(entry, isDocument, !isWhole);
        readManifest(entry);
        return true;
    }
    return false;
}

void IiifReading::note(const Json &resource, bool isDocument, bool isListed)
{
    for (const IiifFault &fault : iiifFaults(resource, isDocument, isListed))
        m_notes.append({0, 0, fault.place, ImportReason::BrokenRule, QString::fromLatin1(iiifRuleCode(fault.rule))});
}

void IiifReading::put(AssetField field, const QStringList &texts)
{
    const bool hasLines = field == F::Dimensions || field == F::Inscription;
    for (const QString &text : texts)
        m_units.add(size_t(field), text, field == F::Description ? "\n\n" : hasLines ? "\n" : "; ");
}

void IiifReading::readManifest(const Json &manifest)
{
    m_units.clear();
    addTitles(textsOf(memberOf(manifest, "label")), m_units, size_t(F::TitleEn), size_t(F::TitleZh), size_t(F::Title));
    put(F::Description, spokenHere(textsOf(memberOf(manifest, "summary"))));
    put(F::Description, spokenHere(textsOf(memberOf(manifest, "description"))));
    readMetadata(manifest);
    readRights(manifest);
    for (const char *page : {"homepage", "related"})
        m_units.addFirst(size_t(F::SourceUrl), idOf(firstOf(memberOf(manifest, page))));
    readPicture(manifest);
    readPlaceAndDay(manifest);
    m_units.addFirst(size_t(F::AccessionNumber), numberFrom(idOf(manifest)));
}

/// Pairs of label and value: to the field that the label means; others become lines of the description.
void IiifReading::readMetadata(const Json &manifest)
{
    const Json &pairs = memberOf(manifest, "metadata");
    if (!pairs.is_array())
        return;
    for (const Json &pair : pairs) {
        const QList<LanguageText> labels = textsOf(memberOf(pair, "label"));
        const QList<LanguageText> values = textsOf(memberOf(pair, "value"));
        std::optional<AssetField> field;
        for (const LanguageText &label : labels)
            field = field ? field : fieldNamed(label.text);
        const QStringList texts = spokenHere(values);
        if (field == F::Title || field == F::TitleEn || field == F::TitleZh) {
            addTitles(values, m_units, size_t(F::TitleEn), size_t(F::TitleZh), size_t(F::Title));
            continue;
        }
        const bool isUnknownKind = field == F::Kind && (texts.size() != 1 || !parseAssetKind(texts.first()));
        const bool isOneOnly = field == F::AccessionNumber || field == F::SourceUrl || field == F::PictureUrl
                               || field == F::RightsStatement;
        if (field && !isUnknownKind && isOneOnly)
            m_units.addFirst(size_t(*field), texts.value(0).toStdString());
        else if (field && !isUnknownKind)
            put(*field, texts);
        else if (!texts.isEmpty())
            put(F::Description,
                {spokenHere(labels).value(0) + QStringLiteral(": ") + texts.join(QStringLiteral("; "))});
    }
}

void IiifReading::readRights(const Json &manifest)
{
    for (const char *name : {"rights", "license"}) {
        const std::string address = stringOf(firstOf(memberOf(manifest, name)));
        if (isRightsAddress(QString::fromStdString(address)))
            m_units.addFirst(size_t(F::RightsStatement), address);
        else
            put(F::RightsNote, {QString::fromStdString(address)});
    }
    put(F::CreditLine, spokenHere(textsOf(memberOf(memberOf(manifest, "requiredStatement"), "value"))));
    put(F::CreditLine, spokenHere(textsOf(memberOf(manifest, "attribution"))));
}

/// What is painted on the first canvas, or the thumbnail.
void IiifReading::readPicture(const Json &manifest)
{
    const Json &canvas = firstOf(memberOf(manifest, "items"));
    const Json &annotation = firstOf(memberOf(firstOf(memberOf(canvas, "items")), "items"));
    const Json &body = firstOf(memberOf(annotation, "body"));
    const Json &choice = typeOf(body) == "Choice" ? firstOf(memberOf(body, "items")) : body;
    if (typeOf(choice) == "Image")
        m_units.addFirst(size_t(F::PictureUrl), idOf(choice));
    const Json &old = firstOf(memberOf(firstOf(memberOf(manifest, "sequences")), "canvases"));
    m_units.addFirst(size_t(F::PictureUrl), idOf(memberOf(firstOf(memberOf(old, "images")), "resource")));
    m_units.addFirst(size_t(F::PictureUrl), idOf(firstOf(memberOf(manifest, "thumbnail"))));
}

/// navDate helps a viewer to sort; it is the object's date only where nothing else says one.
void IiifReading::readPlaceAndDay(const Json &manifest)
{
    const Json &features = memberOf(memberOf(manifest, "navPlace"), "features");
    if (features.is_array() && m_units.at(size_t(F::Place)).empty()) {
        for (const Json &feature : features)
            put(F::Place, spokenHere(textsOf(memberOf(memberOf(feature, "properties"), "label"))));
    }
    const std::string day = stringOf(memberOf(manifest, "navDate"));
    const bool isDated = !m_units.at(size_t(F::Period)).empty() || !m_units.at(size_t(F::EarliestYear)).empty();
    if (day.empty() || isDated)
        return;
    const std::string year = day.substr(0, day.find('-', 1));
    m_units.addFirst(size_t(F::EarliestYear), year);
    m_units.addFirst(size_t(F::LatestYear), year);
}

} // namespace lianming
