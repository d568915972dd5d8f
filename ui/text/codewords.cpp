#include "ui/text/codewords.h"

#include "core/rights/pathcatalog.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

#include <unicode/locid.h>

namespace lianming {

namespace {

class CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(CodeWords)
};

NameLanguage shownLanguage()
{
    return isChinese() ? NameLanguage::Chinese : NameLanguage::English;
}

/// The words for the last segment of a code, or that segment.
QString lastWord(PathTree tree, const QString &code)
{
    const QString word = segmentName(tree, code.toStdString(), shownLanguage());
    return word.isEmpty() ? code.section(u'/', -1) : word;
}

/// "a", "a/b", "a/b/c" of "a/b/c".
QStringList beginnings(const QString &code)
{
    QStringList out;
    for (qsizetype slash = code.indexOf(u'/'); slash >= 0; slash = code.indexOf(u'/', slash + 1))
        out.append(code.left(slash));
    out.append(code);
    return out;
}

/// What ICU calls a country that ISO 3166-1 does not list (Kosovo), and countries of codes that are not known further.
QString countryText(const QString &country)
{
    if (const CodeName *known = territoryEntry(country.toStdString()))
        return known->name(shownLanguage());
    icu::UnicodeString name;
    icu::Locale("", country.toLatin1().constData()).getDisplayCountry(icu::Locale(isChinese() ? "zh_CN" : "en"), name);
    const QString text(reinterpret_cast<const QChar *>(name.getBuffer()), name.length());
    return text == country ? QString() : text;
}

const QString below = QStringLiteral(" › ");

template<class Text>
QString joined(const QStringList &codes, Text text)
{
    QStringList out;
    for (const QString &code : codes)
        out.append(text(code));
    return inOneLine(out);
}

QStringList asList(const std::vector<std::string> &codes)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(QString::fromStdString(code));
    return out;
}

} // namespace

QString inOneLine(const QStringList &words)
{
    if (isChinese())
        return words.join(QStringLiteral("、"));
    const bool hasCommas = std::ranges::any_of(words, [](const QString &word) { return word.contains(u','); });
    return words.join(hasCommas ? QStringLiteral("; ") : QStringLiteral(", "));
}

QString territoryWord(const QString &code)
{
    const CodeName *known = territoryEntry(code.toStdString());
    if (known && known->kind == CodeName::Kind::WrittenAs)
        return territoryWord(QString::fromUtf8(known->parent.data(), qsizetype(known->parent.size())));
    return known ? known->name(shownLanguage()) : territoryText(code);
}

QString territoryText(const QString &code)
{
    const CodeName *known = territoryEntry(code.toStdString());
    if (known && known->kind == CodeName::Kind::WrittenAs)
        return territoryText(QString::fromUtf8(known->parent.data(), qsizetype(known->parent.size())));
    const QString country = code.section(u'-', 0, 0);
    if (known && country == code)
        return known->name(shownLanguage());
    const QString land = country.size() == 2 ? countryText(country) : QString();
    if (land.isEmpty())
        return code;
    if (country == code)
        return land;
    if (known)
        return (isChinese() ? QStringLiteral("%1（%2）") : QStringLiteral("%1, %2"))
            .arg(known->name(shownLanguage()), land);
    return (isChinese() ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)")).arg(land, code);
}

QString channelWord(const QString &code)
{
    return lastWord(PathTree::Channels, code);
}

QString channelText(const QString &code)
{
    QStringList words;
    for (const QString &part : beginnings(code))
        words.append(channelWord(part));
    return words.join(below);
}

QString categoryWord(const QString &code)
{
    static const QString classes = QStringLiteral("nice/");
    if (!code.startsWith(classes) || code.count(u'/') != 1)
        return lastWord(PathTree::Categories, code);
    const QString number = code.mid(classes.size());
    const QString name = segmentName(PathTree::Categories, code.toStdString(), shownLanguage());
    return name.isEmpty() ? CodeWords::tr("Class %1").arg(number) : CodeWords::tr("Class %1 %2").arg(number, name);
}

QString categoryText(const QString &code)
{
    QStringList words;
    const bool isClass = code.startsWith(u"nice/");
    for (const QString &part : beginnings(code))
        words.append(categoryWord(part));
    return (isClass ? words.mid(1) : words).join(below);
}

QString territoriesText(const QStringList &codes)
{
    return joined(codes, territoryText);
}

QString territoriesText(const std::vector<std::string> &codes)
{
    return territoriesText(asList(codes));
}

QString channelsText(const QStringList &codes)
{
    return joined(codes, channelText);
}

QString channelsText(const std::vector<std::string> &codes)
{
    return channelsText(asList(codes));
}

QString categoriesText(const QStringList &codes)
{
    return joined(codes, categoryText);
}

QString categoriesText(const std::vector<std::string> &codes)
{
    return categoriesText(asList(codes));
}

} // namespace lianming
