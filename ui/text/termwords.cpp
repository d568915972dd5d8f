#include "ui/text/termwords.h"

#include "ui/text/assetwords.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("vocabulary", text);
}

/// Years without thousands' separators; tens of thousands of years ago are counted so.
QString yearNumber(int year)
{
    return QString::number(qAbs(year));
}

} // namespace

QString termText(const Term &term)
{
    return titleText(term.nameEn, term.nameZh);
}

QString termText(const QString &code)
{
    if (const Term *term = shippedTerm(code))
        return termText(*term);
    // One of the house's own, where its names are not at hand or it is gone: its code was made of its name.
    const QString own = QStringLiteral(".own.");
    const qsizetype at = code.indexOf(own);
    return at < 0 ? code : code.mid(at + own.size()).replace(u'-', u' ');
}

QString termText(const TermBook &book, const QString &code)
{
    const Term *term = book.find(code);
    return term ? termText(*term) : termText(code);
}

QString vocabularyText(Vocabulary vocabulary)
{
    switch (vocabulary) {
    case Vocabulary::Period: return say(QT_TRANSLATE_NOOP("vocabulary", "Periods"));
    case Vocabulary::Material: return say(QT_TRANSLATE_NOOP("vocabulary", "Materials and techniques"));
    case Vocabulary::Motif: return say(QT_TRANSLATE_NOOP("vocabulary", "Motifs"));
    case Vocabulary::Theme: return say(QT_TRANSLATE_NOOP("vocabulary", "Themes"));
    }
    return {};
}

QString collectionKindText(CollectionKind kind)
{
    switch (kind) {
    case CollectionKind::Collection: return say(QT_TRANSLATE_NOOP("vocabulary", "Collection"));
    case CollectionKind::Series: return say(QT_TRANSLATE_NOOP("vocabulary", "Series"));
    }
    return {};
}

QString yearsText(const YearSpan &span)
{
    const bool oneYear = span.from == span.to;
    const QString from = yearNumber(span.from);
    const QString to = yearNumber(span.to);
    if (span.to < 0) {
        return oneYear ? say(QT_TRANSLATE_NOOP("vocabulary", "%1 BC")).arg(from)
                       : say(QT_TRANSLATE_NOOP("vocabulary", "%1–%2 BC")).arg(from, to);
    }
    if (span.from < 0)
        return say(QT_TRANSLATE_NOOP("vocabulary", "%1 BC–AD %2")).arg(from, to);
    constexpr int plain = 1000; // smaller numbers are not taken for years by themselves
    if (oneYear) {
        return span.from < plain ? say(QT_TRANSLATE_NOOP("vocabulary", "AD %1")).arg(from)
                                 : say(QT_TRANSLATE_NOOP("vocabulary", "%1")).arg(from);
    }
    return span.from < plain ? say(QT_TRANSLATE_NOOP("vocabulary", "AD %1–%2")).arg(from, to)
                             : say(QT_TRANSLATE_NOOP("vocabulary", "%1–%2")).arg(from, to);
}

QString yearRangeText(const YearRange &range)
{
    if (range.from && range.to)
        return yearsText({*range.from, *range.to});
    if (range.from)
        return yearsText({*range.from, *range.from}) + u'–';
    return range.to ? u'–' + yearsText({*range.to, *range.to}) : QString();
}

QString understoodText(const QString &period)
{
    if (period.trimmed().isEmpty())
        return say(QT_TRANSLATE_NOOP("vocabulary", "A date or period in words: c. 1735–40, 清乾隆, 3rd century BC."));
    const auto span = yearSpan(period);
    return span ? say(QT_TRANSLATE_NOOP("vocabulary", "Understood as %1.")).arg(yearsText(*span))
                : say(QT_TRANSLATE_NOOP("vocabulary", "Not understood: the words name no years that we know."));
}

} // namespace lianming
