#include "core/institutions/partyfields.h"

#include "core/base/codetree.h"
#include "core/base/textfold.h"

#include <QUrl>

#include <algorithm>

namespace lianming {

namespace {

bool isLetterOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

bool isPartyCode(const QString &code)
{
    constexpr qsizetype longest = 32;
    return !code.isEmpty() && code.size() <= longest && isLetterOrDigit(code.front()) && isLetterOrDigit(code.back())
           && std::ranges::all_of(code, [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

bool isCountryForm(const QString &code)
{
    return territoryForm(code.toStdString()) == TerritoryForm::Country;
}

bool isWebsiteForm(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

bool isEmailForm(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size()
           && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

bool matchesWords(const QString &needle, std::initializer_list<QString> fields)
{
    const QStringList words = foldedText(needle).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    QStringList texts;
    for (const QString &field : fields)
        texts.append(foldedText(field));
    return std::ranges::all_of(words, [&texts](const QString &word) {
        return std::ranges::any_of(texts, [&word](const QString &text) { return text.contains(word); });
    });
}

} // namespace lianming
