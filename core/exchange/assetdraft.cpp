#include "core/exchange/assetdraft.h"

#include "core/base/textfold.h"
#include "core/exchange/assetsubjects.h"
#include "core/exchange/safecell.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr size_t mostSpans = 200'000;

bool mayHaveLines(AssetField field)
{
    return field == AssetField::Description || field == AssetField::Inscription || field == AssetField::Dimensions
           || field == AssetField::Subjects;
}

/// Without blanks at the ends (also the wide and the hard blank), line ends as LF without blanks around them, or as a
/// blank where the field has one line; other control characters as blanks; without the apostrophe that guards a
/// formula.
void appendClean(std::string &out, std::string_view cell, bool lines)
{
    constexpr std::array<std::string_view, 3> wide = {"\xE3\x80\x80", "\xC2\xA0", "\xEF\xBB\xBF"};
    for (bool more = true; more;) {
        more = false;
        while (!cell.empty() && blanks.find(cell.front()) != std::string_view::npos)
            cell.remove_prefix(1);
        while (!cell.empty() && blanks.find(cell.back()) != std::string_view::npos)
            cell.remove_suffix(1);
        for (const std::string_view blank : wide) {
            if (cell.starts_with(blank)) {
                cell.remove_prefix(blank.size());
                more = true;
            }
            if (cell.ends_with(blank)) {
                cell.remove_suffix(blank.size());
                more = true;
            }
        }
    }
    // What our own export put before a formula.
    if (cell.size() > 1 && cell.front() == '\'' && static_cast<unsigned char>(cell[1]) > ' '
        && looksLikeFormula(cell.substr(1)))
        cell.remove_prefix(1);
    bool lineBegins = false;
    for (size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        const bool isEnd = c == '\n' || (c == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n'));
        if (static_cast<unsigned char>(c) > ' ' && c != 0x7F) {
            out += c;
            lineBegins = false;
        } else if (isEnd && lines) {
            while (out.ends_with(' '))
                out.pop_back();
            out += '\n';
            lineBegins = true;
        } else if (c != '\r' && !lineBegins) {
            out += ' ';
        }
    }
}

std::string_view lastPathPart(std::string_view address)
{
    address = address.substr(0, address.find_first_of("?#"));
    while (address.ends_with('/'))
        address.remove_suffix(1);
    const size_t slash = address.rfind('/');
    return slash == std::string_view::npos ? address : address.substr(slash + 1);
}

size_t limitOf(AssetField field)
{
    switch (field) {
    case AssetField::AccessionNumber: return 200;
    case AssetField::Description: return 1'000'000;
    default: return 20'000;
    }
}

/// Length as validate() counts it, from above: one unit a character, two beyond the basic plane.
size_t units(std::string_view utf8)
{
    size_t out = 0;
    for (const char c : utf8) {
        out += (c & 0xC0) != 0x80 ? 1 : 0;
        out += (static_cast<unsigned char>(c) & 0xF8) == 0xF0 ? 1 : 0;
    }
    return out;
}

QString beginningOf(std::string_view value)
{
    QString out = QString::fromUtf8(value.data(), qsizetype(std::min<size_t>(value.size(), 200)));
    out.remove(QChar(0));
    return out;
}

ImportIssue issue(AssetField field, ImportReason reason, std::string_view value)
{
    return {0, 0, QString::fromLatin1(assetFieldCode(field)), reason, beginningOf(value)};
}

/// Control characters other than tab and line ends: they cannot be shown, and a terminal obeys some of them.
bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t' && c != '\n' && c != '\r') || code == 0x7F;
}

/// A year alone, or at the beginning of a day as ISO 8601 writes it: "1596", "-0300", "1596-03-01". The year 0 is
/// 1 BC, which is -1 here.
std::optional<int> plainYear(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    size_t digits = 0;
    int year = 0;
    while (digits < text.size() && digits < 7 && text[digits] >= '0' && text[digits] <= '9')
        year = year * 10 + (text[digits++] - '0');
    const std::string_view behind = text.substr(digits);
    if (digits == 0 || (!behind.empty() && behind.front() != '-' && behind.front() != 'T' && behind != ".0"))
        return std::nullopt;
    // "1735-40" is a span in words.
    if (behind.starts_with('-') && (behind.size() < 3 || digits < 4 || (behind.size() != 3 && behind[3] != '-')))
        return std::nullopt;
    if (behind.starts_with('-') && behind.size() == 3 && (behind[1] - '0') * 10 + (behind[2] - '0') > 12)
        return std::nullopt;
    return year == 0 ? -1 : isNegative ? -year : year;
}

/// What is wrong with the fields; puts codes into the form in which we hold them.
std::optional<ImportIssue> checked(AssetDraft &draft)
{
    if (draft.at(AssetField::AccessionNumber).empty())
        return issue(AssetField::AccessionNumber, ImportReason::Missing, {});
    if (draft.at(AssetField::TitleEn).empty() && draft.at(AssetField::TitleZh).empty())
        return issue(AssetField::Title, ImportReason::Missing, {});
    for (int i = 0; i < assetFieldCount; ++i) {
        const std::string &text = draft.text[size_t(i)];
        const size_t limit = limitOf(AssetField(i));
        if (text.size() > limit && units(text) > limit)
            return issue(AssetField(i), ImportReason::CellTooLong, text);
    }
    for (const AssetField field : {AssetField::SourceUrl, AssetField::PictureUrl}) {
        if (meansNone(draft.at(field)))
            draft.at(field).clear();
        if (!draft.at(field).empty() && !isWebAddress(draft.at(field)))
            return issue(field, ImportReason::BadUrl, draft.at(field));
    }
    std::string &kind = draft.at(AssetField::Kind);
    if (!kind.empty() && !parseAssetKind(QString::fromStdString(kind)))
        return issue(AssetField::Kind, ImportReason::UnknownCode, kind);
    std::string &statement = draft.at(AssetField::RightsStatement);
    if (!statement.empty()) {
        if (const auto code = parseRightsStatement(QString::fromStdString(statement)))
            statement = code->toStdString();
    }
    return std::nullopt;
}

} // namespace

DraftReader::DraftReader(const AssetMapping &mapping, size_t columns, SubjectTerms &terms)
    : m_mapping(mapping), m_columns(columns), m_terms(&terms)
{
    m_splitsTitle = mapping.uses(AssetField::Title);
    for (int i = 0; i < assetFieldCount; ++i) {
        const auto field = AssetField(i);
        const bool constant =
            std::ranges::any_of(mapping.constants, [field](const auto &c) { return c.first == field; });
        if (isPlainColumn(field) && (mapping.uses(field) || constant))
            m_fields.push_back(field);
    }
    m_fillsYears = mapping.uses(AssetField::Period) || mapping.uses(AssetField::EarliestYear)
                   || mapping.uses(AssetField::LatestYear);
    m_fillsSubjects = mapping.uses(AssetField::Subjects);
    m_fillsDescription = mapping.uses(AssetField::Description);
}

std::optional<ImportIssue> DraftReader::pick(std::span<const std::string_view> cells, AssetDraft &draft) const
{
    if (cells.size() != m_columns)
        return ImportIssue{0, 0, {}, ImportReason::WrongCellCount, QString::number(cells.size())};
    for (std::string &text : draft.text)
        text.clear();
    for (const ColumnUse &use : m_mapping.columns) {
        std::string_view cell = cells[size_t(use.column)];
        if (cell.size() > cellLimit)
            return issue(use.field, ImportReason::CellTooLong, cell);
        if (const auto place = std::ranges::find_if(cell, isControl); place != cell.end())
            return issue(use.field, ImportReason::BadCharacter, cell.substr(0, size_t(place - cell.begin())));
        if (cell.empty())
            continue;
        std::string &out = draft.at(use.field);
        const size_t before = out.size();
        const bool lines = mayHaveLines(use.field);
        const std::string_view separator = out.empty()                            ? ""
                                           : use.field == AssetField::Description ? "\n\n"
                                           : lines                                ? "\n"
                                                                                  : "; ";
        out += separator;
        const size_t start = out.size();
        appendClean(out, use.take == ColumnUse::Take::LastPathPart ? lastPathPart(cell) : cell, lines);
        if (out.size() == start)
            out.resize(before);
    }
    for (const auto &[field, value] : m_mapping.constants) {
        if (draft.at(field).empty())
            draft.at(field) = value.toStdString();
    }
    return std::nullopt;
}

void DraftReader::placeTitle(AssetDraft &draft) const
{
    std::string &title = draft.at(AssetField::Title);
    draft.titleIsChinese = hasHan(title);
    draft.at(draft.titleIsChinese ? AssetField::TitleZh : AssetField::TitleEn) = std::move(title);
    title.clear();
}

std::optional<YearSpan> DraftReader::spanOf(const std::string &words)
{
    if (words.empty())
        return std::nullopt;
    if (m_spans.size() > mostSpans)
        m_spans.clear();
    const auto [place, isNew] = m_spans.try_emplace(words);
    if (isNew)
        place->second = yearSpan(QString::fromStdString(words));
    return place->second;
}

void DraftReader::findYears(AssetDraft &draft)
{
    draft.years.reset();
    if (!m_fillsYears)
        return;
    std::string &earliest = draft.at(AssetField::EarliestYear);
    std::string &latest = draft.at(AssetField::LatestYear);
    const auto year = [this](const std::string &text) -> std::optional<YearSpan> {
        const auto plain = plainYear(text);
        return plain ? YearSpan{*plain, *plain} : spanOf(text);
    };
    const auto from = year(earliest);
    const auto to = year(latest);
    if (from && to)
        draft.years = YearSpan{std::min(from->from, to->from), std::max(from->to, to->to)};
    else
        draft.years = from ? from : to ? to : spanOf(draft.at(AssetField::Period));
    earliest = draft.years ? std::to_string(draft.years->from) : std::string();
    latest = draft.years ? std::to_string(draft.years->to) : std::string();
}

void DraftReader::findSubjects(AssetDraft &draft)
{
    std::string &subjects = draft.at(AssetField::Subjects);
    if (subjects.empty())
        return;
    const SubjectTerms::Found found = m_terms->of(subjects);
    subjects = found.codes;
    std::string &description = draft.at(AssetField::Description);
    if (!m_fillsDescription || found.words.empty() || description.find(found.words) != std::string::npos)
        return;
    description += description.empty() ? "" : "\n\n";
    description += (hasHan(found.words) ? "题材：" : "Subjects: ") + found.words;
}

std::optional<ImportIssue> DraftReader::read(std::span<const std::string_view> cells, AssetDraft &draft)
{
    if (auto issue = pick(cells, draft))
        return issue;
    if (m_splitsTitle) {
        if (draft.at(AssetField::Title).empty())
            return issue(AssetField::Title, ImportReason::Missing, {});
        placeTitle(draft);
    }
    findYears(draft);
    findSubjects(draft);
    return checked(draft);
}

namespace {

template<class A> // Asset or const Asset
auto &textOf(A &asset, AssetField field)
{
    switch (field) {
    case AssetField::AccessionNumber: return asset.accessionNumber;
    case AssetField::Title:
    case AssetField::TitleEn: return asset.titleEn;
    case AssetField::TitleZh: return asset.titleZh;
    case AssetField::Kind: break;
    case AssetField::Creator: return asset.creator;
    case AssetField::Period: return asset.period;
    case AssetField::Material: return asset.material;
    case AssetField::Dimensions: return asset.dimensions;
    case AssetField::Place: return asset.place;
    case AssetField::Inscription: return asset.inscription;
    case AssetField::CreditLine: return asset.creditLine;
    case AssetField::Description: return asset.description;
    case AssetField::RightsStatement: return asset.rightsStatement;
    case AssetField::RightsNote: return asset.rightsNote;
    case AssetField::SourceUrl: return asset.sourceUrl;
    case AssetField::PictureUrl: return asset.pictureUrl;
    case AssetField::Subjects:
    case AssetField::EarliestYear:
    case AssetField::LatestYear: break;
    }
    return asset.titleEn;
}

} // namespace

void apply(const AssetDraft &draft, const DraftReader &reader, Asset &asset)
{
    const auto take = [&](AssetField field) {
        const QString text = QString::fromStdString(draft.at(field));
        if (field == AssetField::Kind)
            asset.kind = parseAssetKind(text).value_or(asset.kind);
        else
            textOf(asset, field) = text;
    };
    std::ranges::for_each(reader.fields(), take);
    if (reader.splitsTitle())
        take(draft.titleIsChinese ? AssetField::TitleZh : AssetField::TitleEn);
    if (reader.fillsYears()) {
        asset.fromYear = draft.years ? std::optional(draft.years->from) : std::nullopt;
        asset.toYear = draft.years ? std::optional(draft.years->to) : std::nullopt;
    }
}

QString fieldText(const Asset &asset, AssetField field)
{
    if (field == AssetField::Kind)
        return QString::fromLatin1(assetKindCode(asset.kind));
    if (field == AssetField::Subjects)
        return {};
    if (field == AssetField::EarliestYear || field == AssetField::LatestYear) {
        const auto &year = field == AssetField::EarliestYear ? asset.fromYear : asset.toYear;
        return year ? QString::number(*year) : QString();
    }
    return textOf(asset, field);
}

} // namespace lianming
