#include "core/brands/brandname.h"

#include "core/base/textfold.h"

#include <algorithm>

namespace lianming {

namespace {

/// Words of a Latin name that say nothing about whose it is.
const QStringList &formWords()
{
    static const QStringList words{
        QStringLiteral("co"),          QStringLiteral("ltd"),          QStringLiteral("limited"),
        QStringLiteral("inc"),         QStringLiteral("incorporated"), QStringLiteral("corp"),
        QStringLiteral("corporation"), QStringLiteral("company"),      QStringLiteral("llc"),
        QStringLiteral("gmbh"),        QStringLiteral("ag"),           QStringLiteral("sa"),
        QStringLiteral("plc"),         QStringLiteral("group"),        QStringLiteral("holdings"),
        QStringLiteral("brand"),       QStringLiteral("brands"),       QStringLiteral("the"),
        QStringLiteral("and")};
    return words;
}

/// Endings of a Chinese name, the longer before what ends it.
const QStringList &formEndings()
{
    static const QStringList endings{QStringLiteral("股份有限公司"), QStringLiteral("有限责任公司"),
                                     QStringLiteral("集团有限公司"), QStringLiteral("有限公司"),
                                     QStringLiteral("官方旗舰店"),   QStringLiteral("旗舰店"),
                                     QStringLiteral("专卖店"),       QStringLiteral("集团"),
                                     QStringLiteral("公司"),         QStringLiteral("品牌")};
    return endings;
}

bool isAscii(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString brandKey(const QString &name)
{
    QString out;
    QString words;
    for (const QChar c : foldedText(name))
        words += c.isLetterOrNumber() || c.isSurrogate() ? c : u' ';
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!formWords().contains(word))
            out += word;
    }
    for (bool cut = true; cut;) {
        cut = false;
        for (const QString &ending : formEndings()) {
            if (out.size() > ending.size() + 1 && out.endsWith(ending)) {
                out.chop(ending.size());
                cut = true;
            }
        }
    }
    return out;
}

QList<quint32> brandPairs(const QString &key)
{
    QList<quint32> out;
    if (key.isEmpty())
        return out;
    // The ends count only for names of letters: a Chinese character says as much as a Latin word.
    const QString text = isAscii(key) ? u' ' + key + u' ' : key;
    if (text.size() == 1)
        out.append(text.at(0).unicode());
    out.reserve(text.size());
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        out.append(quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode());
    std::ranges::sort(out);
    return out;
}

double likeness(const QList<quint32> &one, const QList<quint32> &other)
{
    if (one.isEmpty() || other.isEmpty())
        return 0;
    qsizetype common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b)
            ++common;
        const bool behind = *a <= *b;
        const bool ahead = *b <= *a;
        a += behind ? 1 : 0;
        b += ahead ? 1 : 0;
    }
    return 2.0 * double(common) / double(one.size() + other.size());
}

} // namespace lianming
