#include "core/packages/reviewcontent.h"

#include "core/packages/packagefile.h"

#include <algorithm>
#include <span>

namespace lianming {

namespace {

template<class T>
struct TextMember {
    const char *name;
    QString T::*member;
};
template<class T>
struct ListMember {
    const char *name;
    QStringList T::*member;
};

// The list of what may leave. A field that is not named here is not written, whatever it holds.

constexpr TextMember<SharedInstitution> institutionTexts[] = {{"code", &SharedInstitution::code},
                                                              {"name_en", &SharedInstitution::nameEn},
                                                              {"name_zh", &SharedInstitution::nameZh},
                                                              {"answers_to", &SharedInstitution::answersTo}};

constexpr TextMember<SharedAsset> assetTexts[] = {{"code", &SharedAsset::code},
                                                  {"institution", &SharedAsset::institution},
                                                  {"accession_number", &SharedAsset::accessionNumber},
                                                  {"title_en", &SharedAsset::titleEn},
                                                  {"title_zh", &SharedAsset::titleZh},
                                                  {"creator", &SharedAsset::creator},
                                                  {"period", &SharedAsset::period},
                                                  {"material", &SharedAsset::material},
                                                  {"dimensions", &SharedAsset::dimensions},
                                                  {"place", &SharedAsset::place},
                                                  {"credit_line", &SharedAsset::creditLine},
                                                  {"rights_statement", &SharedAsset::rightsStatement},
                                                  {"description", &SharedAsset::description},
                                                  {"verdict", &SharedAsset::verdict},
                                                  {"picture", &SharedAsset::picture}};
constexpr ListMember<SharedAsset> assetLists[] = {{"rights_en", &SharedAsset::rightsEn},
                                                  {"rights_zh", &SharedAsset::rightsZh}};

constexpr TextMember<SharedProposal> proposalTexts[] = {{"number", &SharedProposal::number},
                                                        {"institution", &SharedProposal::institution},
                                                        {"title", &SharedProposal::title},
                                                        {"idea", &SharedProposal::idea},
                                                        {"stage", &SharedProposal::stage},
                                                        {"received_on", &SharedProposal::receivedOn},
                                                        {"exclusivity", &SharedProposal::exclusivity},
                                                        {"from", &SharedProposal::from},
                                                        {"to", &SharedProposal::to}};
constexpr ListMember<SharedProposal> proposalLists[] = {{"assets", &SharedProposal::assets},
                                                        {"rights", &SharedProposal::rights},
                                                        {"categories", &SharedProposal::categories},
                                                        {"territories", &SharedProposal::territories},
                                                        {"channels", &SharedProposal::channels}};

constexpr TextMember<SharedSubmission> submissionTexts[] = {{"code", &SharedSubmission::code},
                                                            {"sku", &SharedSubmission::sku},
                                                            {"product_en", &SharedSubmission::productEn},
                                                            {"product_zh", &SharedSubmission::productZh},
                                                            {"stage", &SharedSubmission::stage},
                                                            {"round", &SharedSubmission::round},
                                                            {"state", &SharedSubmission::state},
                                                            {"submitted_on", &SharedSubmission::submittedOn},
                                                            {"due_on", &SharedSubmission::dueOn},
                                                            {"note", &SharedSubmission::note}};

constexpr TextMember<SharedFile> fileTexts[] = {{"subject_kind", &SharedFile::subjectKind},
                                                {"subject", &SharedFile::subject},
                                                {"sha256", &SharedFile::sha256},
                                                {"name", &SharedFile::name}};

constexpr TextMember<ReviewContent> contentTexts[] = {{"note", &ReviewContent::note}};
constexpr ListMember<ReviewContent> contentLists[] = {{"scope_en", &ReviewContent::scopeEn},
                                                      {"scope_zh", &ReviewContent::scopeZh}};

constexpr TextMember<ReviewEntry> entryTexts[] = {
    {"id", &ReviewEntry::uuid},           {"thread", &ReviewEntry::thread}, {"package", &ReviewEntry::package},
    {"reply_to", &ReviewEntry::replyTo},  {"value", &ReviewEntry::value},   {"body", &ReviewEntry::body},
    {"sha256", &ReviewEntry::fileSha256}, {"name", &ReviewEntry::fileName}, {"author", &ReviewEntry::author}};
constexpr ListMember<ReviewEntry> entryLists[] = {{"replaces", &ReviewEntry::replaces}};
constexpr const char *entryCodes[] = {"side", "kind", "subject_kind", "subject", "at"};

constexpr const char *contentKinds[] = {"institutions", "assets", "proposals", "submissions", "files", "entries"};

constexpr size_t mostRecords = 20'000;    ///< of a kind
constexpr size_t mostItems = 20'000;      ///< of a list in a record
constexpr size_t longestText = 4'000'000; ///< bytes
constexpr qsizetype largestContent = 64 * 1024 * 1024;

template<class T>
Json recordJson(const T &value, std::span<const TextMember<T>> texts, std::span<const ListMember<T>> lists = {})
{
    Json out = Json::object();
    for (const auto &field : texts)
        out[field.name] = (value.*field.member).toStdString();
    for (const auto &field : lists) {
        Json items = Json::array();
        for (const QString &item : value.*field.member)
            items.push_back(item.toStdString());
        out[field.name] = std::move(items);
    }
    return out;
}

QString readText(const JsonNode &node)
{
    const std::string text = node.string();
    if (text.size() > longestText)
        node.fail(QT_TRANSLATE_NOOP("core", "is too long"));
    if (text.find('\0') != std::string::npos)
        node.fail(QT_TRANSLATE_NOOP("core", "holds a character that is no text"));
    return QString::fromStdString(text);
}

/// Refuses members beyond the `known` ones.
void requireKnown(const JsonNode &node, const std::vector<std::string_view> &known)
{
    for (const auto &[name, member] : node.members()) {
        if (std::ranges::find(known, name) == known.end())
            member.fail(QT_TRANSLATE_NOOP("core", "is nothing that a review package may hold"));
    }
}

template<class T>
std::vector<std::string_view> namesOf(std::span<const TextMember<T>> texts, std::span<const ListMember<T>> lists)
{
    std::vector<std::string_view> out;
    out.reserve(texts.size() + lists.size() + std::size(entryCodes) + std::size(contentKinds));
    for (const auto &field : texts)
        out.emplace_back(field.name);
    for (const auto &field : lists)
        out.emplace_back(field.name);
    return out;
}

template<class T>
void readFields(const JsonNode &node, T &to, std::span<const TextMember<T>> texts, std::span<const ListMember<T>> lists)
{
    for (const auto &field : texts)
        to.*field.member = readText(node.member(field.name));
    for (const auto &field : lists) {
        const std::vector<JsonNode> items = node.member(field.name).items();
        if (items.size() > mostItems)
            node.member(field.name).fail(QT_TRANSLATE_NOOP("core", "has too many items"));
        for (const JsonNode &item : items)
            (to.*field.member).append(readText(item));
    }
}

template<class T>
T readRecord(const JsonNode &node, std::span<const TextMember<T>> texts, std::span<const ListMember<T>> lists = {})
{
    requireKnown(node, namesOf(texts, lists));
    T out;
    readFields(node, out, texts, lists);
    return out;
}

Json entryJson(const ReviewEntry &entry)
{
    Json out = recordJson<ReviewEntry>(entry, entryTexts, entryLists);
    out["side"] = packageSideCode(entry.side);
    out["kind"] = entryKindCode(entry.kind);
    out["subject_kind"] = subjectKindCode(entry.subject.kind);
    out["subject"] = entry.subject.code.toStdString();
    out["at"] = entry.at.toUTC().toString(Qt::ISODateWithMs).toStdString();
    return out;
}

template<class Enum>
Enum readCode(const JsonNode &node, std::optional<Enum> (*parse)(QStringView))
{
    const auto out = parse(QString::fromStdString(node.string()));
    if (!out)
        node.fail(QT_TRANSLATE_NOOP("core", "is none of the words that may stand here"));
    return *out;
}

ReviewEntry readEntry(const JsonNode &node)
{
    auto known = namesOf<ReviewEntry>(entryTexts, entryLists);
    known.insert(known.end(), std::begin(entryCodes), std::end(entryCodes));
    requireKnown(node, known);
    ReviewEntry out;
    readFields<ReviewEntry>(node, out, entryTexts, entryLists);
    out.side = readCode(node.member("side"), parsePackageSide);
    out.kind = readCode(node.member("kind"), parseEntryKind);
    out.subject = {readCode(node.member("subject_kind"), parseSubjectKind), readText(node.member("subject"))};
    out.at = QDateTime::fromString(readText(node.member("at")), Qt::ISODateWithMs);
    if (!out.at.isValid())
        node.member("at").fail(QT_TRANSLATE_NOOP("core", "is no instant"));
    if (!isUuid(out.uuid) || !isUuid(out.thread) || !std::ranges::all_of(out.replaces, isUuid)
        || (!out.replyTo.isEmpty() && !isUuid(out.replyTo)))
        node.fail(QT_TRANSLATE_NOOP("core", "has no name of the form it must have"));
    if (const auto problems = validate(out); !problems.isEmpty())
        node.fail(problemMessage(problems.first()).text);
    return out;
}

template<class List, class Read>
void readAll(const JsonNode &root, const char *kind, List &to, Read read)
{
    const std::vector<JsonNode> items = root.member(kind).items();
    if (items.size() > mostRecords)
        root.member(kind).fail(QT_TRANSLATE_NOOP("core", "has too many items"));
    to.reserve(qsizetype(items.size()));
    for (const JsonNode &item : items)
        to.append(read(item));
}

template<class List, class Write>
Json allOf(const List &records, Write write)
{
    Json out = Json::array();
    for (const auto &record : records)
        out.push_back(write(record));
    return out;
}

} // namespace

bool ReviewContent::has(const ReviewSubject &subject) const
{
    switch (subject.kind) {
    case SubjectKind::Package: return subject.code.isEmpty();
    case SubjectKind::Asset: return asset(subject.code) != nullptr;
    case SubjectKind::Proposal:
        return std::ranges::any_of(proposals, [&](const auto &one) { return one.number == subject.code; });
    case SubjectKind::Submission:
        return std::ranges::any_of(submissions, [&](const auto &one) { return one.code == subject.code; });
    }
    return false;
}

const SharedAsset *ReviewContent::asset(const QString &code) const
{
    const auto found = std::ranges::find(assets, code, &SharedAsset::code);
    return found == assets.end() ? nullptr : &*found;
}

QByteArray contentJson(const ReviewContent &content)
{
    Json out = recordJson<ReviewContent>(content, contentTexts, contentLists);
    out["institutions"] = allOf(content.institutions, [](const SharedInstitution &one) {
        return recordJson<SharedInstitution>(one, institutionTexts);
    });
    out["assets"] = allOf(content.assets,
                          [](const SharedAsset &one) { return recordJson<SharedAsset>(one, assetTexts, assetLists); });
    out["proposals"] = allOf(content.proposals, [](const SharedProposal &one) {
        return recordJson<SharedProposal>(one, proposalTexts, proposalLists);
    });
    out["submissions"] = allOf(content.submissions, [](const SharedSubmission &one) {
        return recordJson<SharedSubmission>(one, submissionTexts);
    });
    out["files"] = allOf(content.files, [](const SharedFile &one) { return recordJson<SharedFile>(one, fileTexts); });
    QList<ReviewEntry> entries = content.entries;
    entries.removeIf([](const ReviewEntry &entry) { return entry.internal; });
    sortEntries(entries);
    out["entries"] = allOf(entries, entryJson);
    return canonicalJson(out);
}

ReviewContent readContent(const QByteArray &json, const QString &file)
{
    if (json.size() > largestContent) // parsed, it takes many times that
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: its records take more than %2 MiB"),
                    {file, QString::number(largestContent / (1024 * 1024))});
    const Json document = parseJson(json, file);
    const JsonNode root(document, file);
    if (!document.is_object())
        root.fail(QT_TRANSLATE_NOOP("core", "is not what a review package holds"));
    auto known = namesOf<ReviewContent>(contentTexts, contentLists);
    known.insert(known.end(), std::begin(contentKinds), std::end(contentKinds));
    requireKnown(root, known);
    ReviewContent out;
    readFields<ReviewContent>(root, out, contentTexts, contentLists);
    readAll(root, "institutions", out.institutions,
            [](const JsonNode &node) { return readRecord<SharedInstitution>(node, institutionTexts); });
    readAll(root, "assets", out.assets,
            [](const JsonNode &node) { return readRecord<SharedAsset>(node, assetTexts, assetLists); });
    readAll(root, "proposals", out.proposals,
            [](const JsonNode &node) { return readRecord<SharedProposal>(node, proposalTexts, proposalLists); });
    readAll(root, "submissions", out.submissions,
            [](const JsonNode &node) { return readRecord<SharedSubmission>(node, submissionTexts); });
    readAll(root, "files", out.files, [](const JsonNode &node) { return readRecord<SharedFile>(node, fileTexts); });
    readAll(root, "entries", out.entries, readEntry);
    return out;
}

} // namespace lianming
