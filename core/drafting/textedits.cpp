#include "core/drafting/textedits.h"

#include <algorithm>

namespace lianming {

namespace {

/// Paragraphs without blank lines and blanks at their ends.
QString tidied(const QString &body)
{
    QStringList out;
    for (const QString &line : body.split(u'\n')) {
        if (const QString text = line.trimmed(); !text.isEmpty())
            out.append(text);
    }
    return out.join(u'\n');
}

BothLanguages requireBody(const BothLanguages &body)
{
    BothLanguages out{tidied(body.en), tidied(body.zh)};
    if (out.en.isEmpty() || out.zh.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A clause needs its text in both languages"));
    return out;
}

/// Behind the last clause whose section does not come later.
size_t placeForSection(const ContractText &text, const ClauseLibrary &library, ClauseSection section)
{
    const auto last = std::find_if(text.clauses.rbegin(), text.clauses.rend(),
                                   [&](const TextClause &clause) { return sectionOf(clause, library) <= section; });
    return size_t(std::distance(last, text.clauses.rend()));
}

void insertAt(ContractText &text, size_t place, TextClause clause)
{
    text.clauses.insert(text.clauses.begin() + qptrdiff(place), std::move(clause));
}

bool hasClause(const ContractText &text, const QString &code)
{
    return std::ranges::find(text.clauses, code, &TextClause::code) != text.clauses.end();
}

} // namespace

ClauseSection sectionOf(const TextClause &clause, const ClauseLibrary &library)
{
    if (clause.own)
        return clause.own->section;
    const Clause *known = library.find(clause.code, clause.version);
    return known == nullptr ? ClauseSection::General : known->section;
}

size_t placeOfClause(const ContractText &text, const QString &code)
{
    const auto found = std::ranges::find(text.clauses, code, &TextClause::code);
    if (found == text.clauses.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The text has no clause %1"), {code});
    return size_t(std::distance(text.clauses.begin(), found));
}

void editClause(ContractText &text, const ClauseLibrary &library, const QString &code, const BothLanguages &body,
                const QString &by)
{
    TextClause &clause = text.clauses[placeOfClause(text, code)];
    const BothLanguages tidy = requireBody(body);
    if (const Clause *known = library.find(clause.code, clause.version); known != nullptr && known->body == tidy)
        clause.edit.reset();
    else if (!clause.edit || clause.edit->body != tidy)
        clause.edit = ClauseEdit{tidy, by};
}

void resetClause(ContractText &text, const QString &code)
{
    TextClause &clause = text.clauses[placeOfClause(text, code)];
    if (clause.own)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The clause %1 is this contract's own: the library has no text for it"),
                    {code});
    clause.edit.reset();
}

void takeNewestVersion(ContractText &text, const ClauseLibrary &library, const QString &code)
{
    TextClause &clause = text.clauses[placeOfClause(text, code)];
    const Clause *latest = library.latest(code);
    if (latest == nullptr || clause.own || latest->version <= clause.version)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The library has no newer version of the clause %1"), {code});
    clause.version = latest->version;
    clause.edit.reset();
}

void insertClause(ContractText &text, const ClauseLibrary &library, const QString &code)
{
    const Clause *clause = library.latest(code);
    if (clause == nullptr)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no clause %1 in the library."), {code});
    if (hasClause(text, code))
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The text has the clause %1 already"), {code});
    TextClause item;
    item.code = code;
    item.version = clause->version;
    insertAt(text, placeForSection(text, library, clause->section), std::move(item));
}

QString insertOwnClause(ContractText &text, const ClauseLibrary &library, const OwnClause &own,
                        const BothLanguages &body, const QString &by)
{
    TextClause item;
    item.own = OwnClause{own.section, {own.heading.en.simplified(), own.heading.zh.simplified()}};
    if (item.own->heading.en.isEmpty() || item.own->heading.zh.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A clause needs its heading in both languages"));
    item.edit = ClauseEdit{requireBody(body), by};
    int number = 1;
    do
        item.code = QStringLiteral("own.%1").arg(number++);
    while (hasClause(text, item.code));
    const QString code = item.code;
    insertAt(text, placeForSection(text, library, own.section), std::move(item));
    return code;
}

void removeClause(ContractText &text, const QString &code)
{
    text.clauses.erase(text.clauses.begin() + qptrdiff(placeOfClause(text, code)));
}

void moveClause(ContractText &text, const QString &code, int by)
{
    const auto from = qptrdiff(placeOfClause(text, code));
    const auto to = std::clamp<qptrdiff>(from + by, 0, qptrdiff(text.clauses.size()) - 1);
    TextClause moved = std::move(text.clauses[size_t(from)]);
    text.clauses.erase(text.clauses.begin() + from);
    text.clauses.insert(text.clauses.begin() + to, std::move(moved));
}

void signEdits(ContractText &text, const ContractText &before, const QString &by)
{
    for (TextClause &clause : text.clauses) {
        if (!clause.edit)
            continue;
        const auto earlier = std::ranges::find(before.clauses, clause.code, &TextClause::code);
        const bool isKept =
            earlier != before.clauses.end() && earlier->edit && earlier->edit->body == clause.edit->body;
        clause.edit->by = isKept ? earlier->edit->by : by;
    }
}

} // namespace lianming
