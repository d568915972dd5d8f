#include "core/packages/reviewentry.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lianming {

namespace {

template<class Enum, size_t N>
std::optional<Enum> parsed(QStringView code, const std::array<Enum, N> &all, const char *(*codeOf)(Enum))
{
    for (const Enum one : all) {
        if (code == QLatin1StringView(codeOf(one)))
            return one;
    }
    return std::nullopt;
}

bool isRegister(EntryKind kind)
{
    return kind == EntryKind::Choice || kind == EntryKind::Answer;
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text,
                               [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'; });
}

} // namespace

const char *packageSideCode(PackageSide side)
{
    switch (side) {
    case PackageSide::House: return "house";
    case PackageSide::Brand: return "brand";
    }
    return "";
}

const char *entryKindCode(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Comment: return "comment";
    case EntryKind::Choice: return "choice";
    case EntryKind::Answer: return "answer";
    case EntryKind::File: return "file";
    }
    return "";
}

const char *subjectKindCode(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Package: return "package";
    case SubjectKind::Asset: return "asset";
    case SubjectKind::Proposal: return "proposal";
    case SubjectKind::Submission: return "submission";
    }
    return "";
}

std::optional<PackageSide> parsePackageSide(QStringView code)
{
    return parsed(code, std::array{PackageSide::House, PackageSide::Brand}, packageSideCode);
}

std::optional<EntryKind> parseEntryKind(QStringView code)
{
    return parsed(code, std::array{EntryKind::Comment, EntryKind::Choice, EntryKind::Answer, EntryKind::File},
                  entryKindCode);
}

std::optional<SubjectKind> parseSubjectKind(QStringView code)
{
    return parsed(code,
                  std::array{SubjectKind::Package, SubjectKind::Asset, SubjectKind::Proposal, SubjectKind::Submission},
                  subjectKindCode);
}

QStringList entryValues(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Choice: return {QStringLiteral("wanted"), QStringLiteral("maybe"), QStringLiteral("no")};
    case EntryKind::Answer: return {QStringLiteral("agree"), QStringLiteral("discuss"), QStringLiteral("decline")};
    case EntryKind::Comment:
    case EntryKind::File: return {};
    }
    return {};
}

QList<EntryProblem> validate(const ReviewEntry &entry)
{
    QList<EntryProblem> out;
    if (entry.kind == EntryKind::Comment && entry.body.trimmed().isEmpty())
        out.append(EntryProblem::NothingSaid);
    if (entry.body.size() > ReviewEntry::longestBody || entry.author.size() > ReviewEntry::longestName
        || entry.fileName.size() > ReviewEntry::longestName || entry.subject.code.size() > ReviewEntry::longestName)
        out.append(EntryProblem::TooLong);
    if (isRegister(entry.kind) ? !entryValues(entry.kind).contains(entry.value) : !entry.value.isEmpty())
        out.append(EntryProblem::UnknownValue);
    if ((entry.kind == EntryKind::File) == entry.fileSha256.isEmpty()
        || entry.fileSha256.isEmpty() != entry.fileName.isEmpty())
        out.append(EntryProblem::FileMissing);
    if (entry.author.trimmed().isEmpty())
        out.append(EntryProblem::AuthorMissing);
    if (hasControl(entry.body) || hasControl(entry.author) || hasControl(entry.fileName)
        || hasControl(entry.subject.code))
        out.append(EntryProblem::BadCharacter);
    return out;
}

Message problemMessage(EntryProblem problem)
{
    switch (problem) {
    case EntryProblem::NothingSaid: return {QT_TRANSLATE_NOOP("core", "Say something"), {}};
    case EntryProblem::TooLong: return {QT_TRANSLATE_NOOP("core", "This is too long"), {}};
    case EntryProblem::UnknownValue: return {QT_TRANSLATE_NOOP("core", "This cannot be chosen here"), {}};
    case EntryProblem::FileMissing: return {QT_TRANSLATE_NOOP("core", "There is no file"), {}};
    case EntryProblem::AuthorMissing: return {QT_TRANSLATE_NOOP("core", "Say who you are"), {}};
    case EntryProblem::BadCharacter: return {QT_TRANSLATE_NOOP("core", "It holds a character that is no text"), {}};
    }
    return {};
}

bool saysTheSame(const ReviewEntry &one, const ReviewEntry &other)
{
    ReviewEntry same = other;
    same.reply = one.reply;
    same.key = one.key;
    return one == same;
}

bool Standing::isOpen() const
{
    return std::ranges::any_of(heads, [this](const ReviewEntry &head) { return head.value != heads.first().value; });
}

QString Standing::value() const
{
    return heads.isEmpty() || isOpen() ? QString() : heads.first().value;
}

QList<Standing> standings(const QList<ReviewEntry> &entries)
{
    std::set<QString> replaced;
    for (const ReviewEntry &entry : entries) {
        if (isRegister(entry.kind))
            replaced.insert(entry.replaces.begin(), entry.replaces.end());
    }
    std::map<std::pair<ReviewSubject, EntryKind>, QList<ReviewEntry>> found;
    for (const ReviewEntry &entry : entries) {
        if (isRegister(entry.kind) && !replaced.contains(entry.uuid))
            found[{entry.subject, entry.kind}].append(entry);
    }
    QList<Standing> out;
    out.reserve(qsizetype(found.size()));
    for (auto &[about, heads] : found) {
        sortEntries(heads);
        out.append({about.first, about.second, heads});
    }
    return out;
}

void sortEntries(QList<ReviewEntry> &entries)
{
    std::ranges::sort(entries, [](const ReviewEntry &a, const ReviewEntry &b) {
        return std::tie(a.at, a.uuid) < std::tie(b.at, b.uuid);
    });
}

} // namespace lianming
