#include "core/base/textfold.h"
#include "core/exchange/recordforms.h"

#include <algorithm>

namespace lianming {

QStringList FixedCells::header() const
{
    QStringList out;
    for (const Column &column : m_columns)
        out.append(QString::fromLatin1(column.name));
    return out;
}

AssetMapping FixedCells::mapping() const
{
    AssetMapping out;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].field)
            out.columns.append({int(i), *m_columns[i].field, ColumnUse::Take::Whole});
    }
    return out;
}

void FixedCells::clear()
{
    for (std::string &text : m_texts)
        text.clear();
}

void FixedCells::add(size_t column, std::string_view text, std::string_view separator)
{
    std::string &held = m_texts[column];
    if (text.empty() || held.size() > RecordSource::cellLimit)
        return;
    if (held.empty()) {
        held = text;
        return;
    }
    // Said already, as a whole.
    for (size_t at = held.find(text); at != std::string::npos; at = held.find(text, at + 1)) {
        const std::string_view before = std::string_view(held).substr(0, at);
        const std::string_view after = std::string_view(held).substr(at + text.size());
        if ((before.empty() || before.ends_with(separator)) && (after.empty() || after.starts_with(separator)))
            return;
    }
    held += separator;
    held += text;
}

void FixedCells::addFirst(size_t column, std::string_view text)
{
    if (m_texts[column].empty())
        m_texts[column] = text;
}

std::span<const std::string_view> FixedCells::views()
{
    m_views.assign(m_texts.begin(), m_texts.end());
    return m_views;
}

namespace {

bool isLanguage(const LanguageText &text, QLatin1StringView code)
{
    return text.language.startsWith(code, Qt::CaseInsensitive)
           && (text.language.size() == code.size() || !text.language[code.size()].isLetter());
}

bool isChineseText(const LanguageText &text)
{
    return isLanguage(text, QLatin1StringView("zh"))
           || (!isLanguage(text, QLatin1StringView("en")) && hasHan(text.text.toStdString()));
}

} // namespace

void addTitles(const QList<LanguageText> &titles, FixedCells &cells, size_t english, size_t chinese, size_t further)
{
    const auto isEnglish = [](const LanguageText &title) {
        return isLanguage(title, QLatin1StringView("en"));
    };
    const bool saysEnglish = std::ranges::any_of(titles, isEnglish);
    for (const LanguageText &title : titles) {
        const bool isOther = !isEnglish(title) && !isChineseText(title);
        size_t column = isChineseText(title) ? chinese : english;
        if (!cells.at(column).empty() || (isOther && saysEnglish))
            column = further;
        if (title.text.toStdString() != cells.at(english) && title.text.toStdString() != cells.at(chinese))
            cells.add(column, title.text);
    }
}

QStringList spokenHere(const QList<LanguageText> &texts)
{
    QStringList out;
    for (const LanguageText &text : texts) {
        if ((isLanguage(text, QLatin1StringView("en")) || isChineseText(text)) && !out.contains(text.text))
            out.append(text.text);
    }
    if (out.isEmpty()) {
        // What is said in no language we know once, or several things in none.
        for (const LanguageText &text : texts) {
            if (text.language == texts.first().language && !out.contains(text.text))
                out.append(text.text);
        }
    }
    return out;
}

} // namespace lianming
