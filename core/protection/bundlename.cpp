#include "core/protection/bundlename.h"

#include <QStringList>

namespace lianming {

namespace {

constexpr qsizetype longestSafeName = 150; ///< bytes; leaves room for a number within the 255 of file systems
constexpr qsizetype longestEnding = 16;    ///< bytes, with its dot

bool isPlainCharacter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // turns the direction of writing, or is not seen
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Separator_Space: return c == U' ';
    default:
        return !QChar::isNonCharacter(c) && (c > U'~' || !QStringView(u"/\\:*?\"<>|").contains(QChar(char16_t(c))));
    }
}

/// Windows takes these for devices, whatever follows the first dot.
bool isDeviceName(const QString &name)
{
    static const QStringList devices{QStringLiteral("CON"), QStringLiteral("PRN"),    QStringLiteral("AUX"),
                                     QStringLiteral("NUL"), QStringLiteral("CONIN$"), QStringLiteral("CONOUT$")};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (devices.contains(stem))
        return true;
    if (stem.size() != 4 || !(stem.startsWith(u"COM") || stem.startsWith(u"LPT")))
        return false;
    return QStringView(u"0123456789\u00B9\u00B2\u00B3").contains(stem.back());
}

/// The longest beginning of at most so many bytes that ends with a whole character.
QString beginning(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    while (bytes > 0 && (uchar(utf8.at(bytes)) & 0xC0U) == 0x80U)
        --bytes;
    return QString::fromUtf8(utf8.first(bytes));
}

qsizetype endingAt(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 || name.mid(dot).toUtf8().size() > longestEnding ? name.size() : dot;
}

QString withoutEdges(QString name)
{
    while (name.startsWith(u' ') || name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u' ') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

} // namespace

QString safeEntryName(const QString &name)
{
    QString out;
    const QString composed = name.normalized(QString::NormalizationForm_C);
    for (const char32_t c : composed.toUcs4())
        out += isPlainCharacter(c) ? QString::fromUcs4(&c, 1) : QStringLiteral("_");
    out = withoutEdges(out.normalized(QString::NormalizationForm_C));
    if (out.toUtf8().size() > longestSafeName) {
        const qsizetype dot = endingAt(out);
        const QString ending = out.mid(dot);
        out = withoutEdges(beginning(out.first(dot), longestSafeName - ending.toUtf8().size())) + ending;
    }
    if (isDeviceName(out))
        out = u'_' + beginning(out, longestSafeName - 1);
    return out.isEmpty() ? QStringLiteral("file") : out;
}

QString SafeFileNames::folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

QString SafeFileNames::next(const QString &name)
{
    const QString safe = safeEntryName(name);
    const QString key = folded(safe);
    const int last = m_taken.value(key);
    if (last == 0) {
        m_taken.insert(key, 1);
        return safe;
    }
    const qsizetype dot = endingAt(safe);
    const QString ending = safe.mid(dot);
    for (int number = last + 1;; ++number) {
        const QString tail = QStringLiteral("-%1").arg(number) + ending;
        const QString numbered = beginning(safe.first(dot), longestSafeName - tail.toUtf8().size()) + tail;
        const QString taken = folded(numbered);
        if (!m_taken.contains(taken)) {
            m_taken[key] = number;
            m_taken.insert(taken, 1);
            return numbered;
        }
    }
}

} // namespace lianming
