#include "core/base/textfold.h"
#include "core/imaging/picturefolder.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

/// A shorter beginning of a name says nothing.
constexpr qsizetype shortestPart = 3;

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// The name without its last suffix; empty if it has none that photographers add.
QString withoutSuffix(const QString &name)
{
    static const QRegularExpression suffix(
        QStringLiteral(
            "[\\s_.\\-]*(?:\\(\\s*[0-9a-z]{1,3}\\s*\\)|（\\s*[0-9]{1,3}\\s*）|(?<=[\\s_.\\-])[0-9]{1,3}|"
            "(?<=[\\s_.\\-0-9])[a-z]|"
            "(?:front|back|recto|verso|obverse|reverse|top|bottom|base|left|right|side|detail|main|cover|"
            "copy|final|edit|edited|crop|web|print|large|small|hires|lowres|view|image|img|photo)[0-9]{0,3}|"
            "(?:正面|背面|反面|侧面|側面|底部|底|顶部|局部|细节|細部|全图|全圖|左|右|正|背|图|圖)[0-9]{0,3})$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = suffix.match(name);
    return match.hasMatch() && match.capturedStart() > 0 ? name.left(match.capturedStart()) : QString();
}

} // namespace

QString accessionKey(QStringView number)
{
    return foldedText(number).replace(u' ', u'.');
}

QString accessionShape(QStringView key)
{
    QString out;
    for (const QChar c : key) {
        const QChar kind = c.isDigit() ? u'9' : c.isLetter() ? u'a' : c;
        const bool goesOn = kind != u'.' && !out.isEmpty() && out.back().toLower() == kind;
        if (!goesOn)
            out += kind;
        else if (kind == u'a')
            out.back() = u'A'; // a word, where one letter alone names a part
    }
    return out;
}

QStringList accessionKeys(const QString &fileName)
{
    QStringList out;
    const auto add = [&out](const QString &text) {
        const QString key = accessionKey(text);
        if (!key.isEmpty() && !out.contains(key))
            out.append(key);
    };
    static const QRegularExpression ending(QStringLiteral("\\.(?:jpe?g|png|tiff?|webp|gif|bmp|svg)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString name = QFileInfo(fileName).fileName().remove(ending).trimmed();
    const QString whole = name;
    add(name);
    for (name = withoutSuffix(name); !name.isEmpty(); name = withoutSuffix(name)) {
        if (hasDigit(name))
            add(name);
    }
    // "1952.43 Blue vase": the words behind the number are a title.
    static const QRegularExpression gap(QStringLiteral("[\\s_]+"));
    for (qsizetype at = whole.lastIndexOf(gap); at > 0; at = whole.lastIndexOf(gap, at - 1)) {
        const QString begin = whole.left(at);
        if (begin.size() >= shortestPart && hasDigit(begin))
            add(begin);
    }
    return out;
}

} // namespace lianming
