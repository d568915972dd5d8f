#include "ui/widgets/codesource.h"

#include <QRegularExpression>

namespace lianming {

QStringList CodeSource::children(const QString &) const
{
    return {};
}

bool CodeSource::hasChildren(const QString &code) const
{
    return !children(code).isEmpty();
}

QStringList CodeSource::path(const QString &) const
{
    return {};
}

bool CodeSource::isChoosable(const QString &) const
{
    return true;
}

QString CodeSource::word(const QString &code) const
{
    return text(code);
}

QString CodeSource::note(const QString &code) const
{
    return code;
}

CodeSource::Cover CodeSource::cover(const QString &code, const QStringList &chosen) const
{
    return chosen.contains(code) ? Cover::Whole : Cover::None;
}

QStringList CodeSource::withCode(const QStringList &chosen, const QString &code) const
{
    if (cover(code, chosen) == Cover::Whole || !isChoosable(code))
        return chosen;
    QStringList out;
    for (const QString &other : chosen) {
        if (cover(other, {code}) != Cover::Whole)
            out.append(other);
    }
    out.append(code);
    return out;
}

QStringList CodeSource::codesIn(const QString &typed, QStringList *rejected) const
{
    static const QRegularExpression between(QStringLiteral("[,;，；、\\n\\r\\t]"));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    QStringList out;
    for (const QString &part : typed.split(between)) {
        const QString whole = part.trimmed();
        if (whole.isEmpty())
            continue;
        if (const QString code = codeOf(whole); !code.isEmpty()) {
            out.append(code);
            continue;
        }
        QStringList each;
        for (const QString &word : whole.split(blank))
            each.append(codeOf(word));
        if (each.size() > 1 && !each.contains(QString()))
            out.append(each);
        else
            rejected->append(whole);
    }
    out.removeDuplicates();
    return out;
}

} // namespace lianming
