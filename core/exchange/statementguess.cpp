#include "core/exchange/statementguess.h"

#include "core/exchange/periodwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

/// Small letters, full-width forms made ordinary, everything but letters and digits a blank.
QString spacedWords(const QString &text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += u' ';
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            out += c.toLower();
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    if (!out.endsWith(u' '))
        out += u' ';
    return out;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// Whether the folded text has the name as it stands: as words, or anywhere if it is written in Chinese.
bool hasWords(const QString &foldedText, const QString &name)
{
    const QString word = spacedWords(name).trimmed();
    if (word.size() < 2)
        return false;
    if (std::any_of(word.begin(), word.end(), isHan))
        return foldedText.contains(word);
    if (word.size() < 3)
        return false;
    return foldedText.contains(u' ' + word + u' ')
           || (word.contains(u' ') && foldedText.contains(u' ' + QString(word).remove(u' ') + u' '));
}

/// The same, or without what files leave out of it: what stands in brackets, and the form of the company.
bool names(const QString &foldedText, const QString &name)
{
    static const QRegularExpression bracketed(QStringLiteral("[(（][^)）]*[)）]"));
    static const QRegularExpression form(
        QStringLiteral("(?:股份|责任)?(?:有限)?(?:责任)?公司$|,? *\\b(?:co\\.?,? *)?(?:ltd|limited|inc|gmbh|llc)\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (hasWords(foldedText, name))
        return true;
    const QString shorter = QString(name).remove(bracketed).trimmed().remove(form).trimmed();
    constexpr qsizetype shortest = 3;
    return shorter.size() >= shortest && shorter != name && hasWords(foldedText, shorter);
}

/// Whether the text has the contract's number, with any marks or none between its parts.
bool hasNumber(const QString &text, const QString &number)
{
    const QStringList words = spacedWords(number).trimmed().split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype shortest = 4; // a number such as "12" stands in every file
    if (words.join(QString()).size() < shortest)
        return false;
    const QRegularExpression pattern(
        QStringLiteral("(?<![\\p{L}\\p{N}])") + words.join(QStringLiteral("[^\\p{L}\\p{N}]*"))
            + QStringLiteral("(?![\\p{L}\\p{N}])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text.normalized(QString::NormalizationForm_KC)).hasMatch();
}

} // namespace

QList<StatementGuess> guessContracts(const FileSigns &signs, const QList<ReportedContract> &contracts)
{
    const QString name = spacedWords(signs.name);
    const QString text = spacedWords(signs.text);
    QList<StatementGuess> out;
    for (const ReportedContract &each : contracts) {
        StatementGuess guess{each.contract.id, each.contract.number, each.brandEn, each.brandZh, {}, 0, 0, {}};
        int points = 0;
        if (hasNumber(signs.name, each.contract.number)) {
            points += 95;
            guess.reasons.append(Message{QT_TRANSLATE_NOOP("core", "The file name has the contract number"), {}});
        } else if (hasNumber(signs.text, each.contract.number)) {
            points += 90;
            guess.reasons.append(Message{QT_TRANSLATE_NOOP("core", "The file has the contract number"), {}});
        }
        QString called;
        bool isInName = false;
        for (const QString &brand : {each.brandZh, each.brandEn, each.company, each.brandCode}) {
            const bool here = names(name, brand);
            // A code is too short to be looked for among figures.
            if (here || (names(text, brand) && brand != each.brandCode)) {
                called = brand;
                isInName = here;
                break;
            }
        }
        if (!called.isEmpty()) {
            points += isInName ? 70 : 60;
            guess.reasons.append({isInName ? QT_TRANSLATE_NOOP("core", "The file name names %1")
                                           : QT_TRANSLATE_NOOP("core", "The file names %1"),
                                  {called}});
        }
        if (signs.layoutOf.contains(each.contract.brandId)) {
            points += signs.layoutOf.size() == 1 ? 60 : 30;
            guess.reasons.append(
                Message{QT_TRANSLATE_NOOP("core", "It has the columns of the licensee's earlier files"), {}});
        }
        if (points == 0)
            continue;
        // Among several contracts of a licensee that which waits for a report, in that currency.
        guessPeriod(guess, signs, each);
        if (guess.periodSureness == 0)
            points -= 5;
        if (!guess.period.isEmpty() && each.awaited.contains(guess.period))
            points += 6;
        if (!signs.currency.isEmpty() && signs.currency == each.contract.currency)
            points += 4;
        guess.contractSureness = std::clamp(points, 0, 99);
        out.append(guess);
    }
    std::ranges::stable_sort(out, std::greater(), &StatementGuess::contractSureness);
    if (out.size() > 1 && out[0].contractSureness - out[1].contractSureness < 5)
        out[0].contractSureness = std::min(out[0].contractSureness, sureEnough - 10);
    constexpr qsizetype shown = 5;
    out.resize(std::min(shown, out.size()));
    return out;
}

void guessPeriod(StatementGuess &guess, const FileSigns &signs, const ReportedContract &contract)
{
    const ReportingContract &reporting = contract.contract;
    const auto periodOf = [&reporting](const DaySpan &span) -> std::optional<Period> {
        const Period period = Period::containing(span.start, reporting.frequency);
        const bool fits = period == Period::containing(span.end, reporting.frequency)
                          && period.since(reporting.firstPeriod()) >= 0 && reporting.lastPeriod().since(period) >= 0;
        return fits ? std::optional(period) : std::nullopt;
    };
    struct Found {
        std::optional<Period> period;
        int sureness = 0;
        Message reason;
    };
    QList<Found> found;
    const auto named = [&](const QString &text, int sureness, const char *reason) {
        QList<Period> fitting;
        for (const DaySpan &span : spansNamed(text)) {
            if (const auto period = periodOf(span); period && !fitting.contains(*period))
                fitting.append(*period);
        }
        if (fitting.size() == 1)
            found.append({fitting.first(), sureness, {reason, {fitting.first().name()}}});
    };
    // The contract's own number may look like a year and a month.
    const auto without = [&reporting](QString text) {
        return text.replace(reporting.number, QStringLiteral(" "), Qt::CaseInsensitive);
    };
    named(without(signs.name), 85, QT_TRANSLATE_NOOP("core", "The file name says %1"));
    named(without(signs.title), 80, QT_TRANSLATE_NOOP("core", "The title says %1"));
    if (signs.periodWords.size() == 1)
        named(signs.periodWords.first(), 95, QT_TRANSLATE_NOOP("core", "Its column of periods says %1"));
    if (signs.days)
        found.append({periodOf(*signs.days),
                      90,
                      {QT_TRANSLATE_NOOP("core", "Its sales are from %1 to %2"),
                       {dayText(signs.days->start), dayText(signs.days->end)}}});
    if (found.isEmpty() && contract.awaited.size() == 1)
        found.append({Period::parse(contract.awaited.first().toStdString()),
                      40,
                      {QT_TRANSLATE_NOOP("core", "%1 is the only period whose report is awaited"), contract.awaited}});
    std::ranges::stable_sort(found, std::greater(), &Found::sureness);
    for (const Found &each : found) {
        guess.reasons.append(each.reason);
        if (!each.period) {
            guess.periodSureness = std::min(guess.periodSureness, 30);
        } else if (guess.period.isEmpty()) {
            guess.period = each.period->name();
            guess.periodSureness = each.sureness;
        } else if (guess.period == each.period->name()) {
            guess.periodSureness = std::min(99, guess.periodSureness + 5);
        } else {
            guess.periodSureness = 30; // two of them contradict each other
        }
    }
    // Days of several periods lead the list without naming one.
    if (!found.isEmpty() && !found.first().period)
        guess.periodSureness = std::min(guess.periodSureness, 30);
}

} // namespace lianming
