#include "ui/cases/casechoices.h"

#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

const CaseChoice *CaseChoices::find(const QString &code) const
{
    const auto found = std::ranges::find(m_choices, code, &CaseChoice::code);
    return found == m_choices.end() ? nullptr : &*found;
}

QStringList CaseChoices::roots() const
{
    QStringList out;
    out.reserve(m_choices.size());
    for (const CaseChoice &choice : m_choices)
        out.append(choice.code);
    return out;
}

QString CaseChoices::text(const QString &code) const
{
    const CaseChoice *choice = find(code);
    return choice ? choice->title : code;
}

QString CaseChoices::note(const QString &code) const
{
    const CaseChoice *choice = find(code);
    return choice ? choice->note : QString();
}

QString CaseChoices::codeOf(const QString &typed) const
{
    const auto known = std::ranges::find_if(
        m_choices, [&](const CaseChoice &choice) { return choice.code == typed || choice.title == typed; });
    return known == m_choices.end() ? QString() : known->code;
}

CodeSource::Cover CaseChoices::cover(const QString &code, const QStringList &chosen) const
{
    return chosen.contains(code) ? Cover::Whole : Cover::None;
}

void CaseChoices::search(const QString &typed)
{
    QStringList out;
    for (const CaseChoice &choice : std::as_const(m_choices)) {
        if (matchesWords(typed, {choice.title, choice.note}))
            out.append(choice.code);
    }
    Q_EMIT found(typed, out);
}

} // namespace lianming
