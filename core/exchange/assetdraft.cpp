#include "core/exchange/assetdraft.h"

#include "core/base/textfold.h"
#include "core/exchange/safecell.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";

bool mayHaveLines(AssetField field)
{
    return field == AssetField::Description || field == AssetField::Inscription || field == AssetField::Dimensions;
}

/// Without blanks at the ends (also the wide and the hard blank), line ends as LF, or as a blank where the field has
/// one line; other control characters as blanks; without the apostrophe that guards a formula.
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
    for (size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            out += c;
        } else if (c == '\n' || (c == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n'))) {
            out += lines ? '\n' : ' ';
        } else if (c != '\r') {
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

} // namespace

const char *importReasonCode(ImportReason reason)
{
    switch (reason) {
    case ImportReason::StrayQuote: return "stray_quote";
    case ImportReason::OpenQuote: return "open_quote";
    case ImportReason::LoneReturn: return "lone_return";
    case ImportReason::WrongCellCount: return "wrong_cell_count";
    case ImportReason::CellTooLong: return "cell_too_long";
    case ImportReason::BadCharacter: return "bad_character";
    case ImportReason::Missing: return "missing";
    case ImportReason::BadUrl: return "bad_url";
    case ImportReason::UnknownCode: return "unknown_code";
    case ImportReason::Duplicate: return "duplicate";
    case ImportReason::BadNumber: return "bad_number";
    case ImportReason::BadDate: return "bad_date";
    }
    return "";
}

DraftReader::DraftReader(const AssetMapping &mapping, size_t columns) : m_mapping(mapping), m_columns(columns)
{
    m_splitsTitle = mapping.uses(AssetField::Title);
    for (int i = 0; i < assetFieldCount; ++i) {
        const auto field = AssetField(i);
        const bool constant =
            std::ranges::any_of(mapping.constants, [field](const auto &c) { return c.first == field; });
        if (field != AssetField::Title && (mapping.uses(field) || constant))
            m_fields.push_back(field);
    }
}

std::optional<ImportIssue> DraftReader::read(std::span<const std::string_view> cells, AssetDraft &draft) const
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

    std::string &title = draft.at(AssetField::Title);
    if (m_splitsTitle) {
        draft.titleIsChinese = hasHan(title);
        draft.at(draft.titleIsChinese ? AssetField::TitleZh : AssetField::TitleEn) = title;
        if (title.empty())
            return issue(AssetField::Title, ImportReason::Missing, {});
        title.clear();
    }
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
    if (kind.empty())
        kind = assetKindCode(AssetKind::Object);
    std::string &statement = draft.at(AssetField::RightsStatement);
    if (!statement.empty()) {
        if (const auto code = parseRightsStatement(QString::fromStdString(statement)))
            statement = code->toStdString();
    }
    return std::nullopt;
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
    }
    return asset.titleEn;
}

} // namespace

void apply(const AssetDraft &draft, const DraftReader &reader, Asset &asset)
{
    const auto take = [&](AssetField field) {
        const QString text = QString::fromStdString(draft.at(field));
        if (field == AssetField::Kind)
            asset.kind = parseAssetKind(text).value_or(AssetKind::Object);
        else
            textOf(asset, field) = text;
    };
    std::ranges::for_each(reader.fields(), take);
    if (reader.splitsTitle())
        take(draft.titleIsChinese ? AssetField::TitleZh : AssetField::TitleEn);
}

QString fieldText(const Asset &asset, AssetField field)
{
    if (field == AssetField::Kind)
        return QString::fromLatin1(assetKindCode(asset.kind));
    return textOf(asset, field);
}

} // namespace lianming
