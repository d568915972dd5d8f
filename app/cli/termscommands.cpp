#include "app/cli/assetselection.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/assets/tagservice.h"
#include "core/base/textfold.h"

#include <algorithm>

namespace lianming::cli {

namespace {

std::optional<Vocabulary> vocabularyOption(const Arguments &arguments)
{
    const auto given = arguments.value("vocabulary");
    if (!given)
        return std::nullopt;
    const auto out = parseVocabulary(*given);
    if (!out)
        refuseWord("vocabulary", *given);
    return out;
}

QString keyOfName(const QString &name)
{
    QString out = foldedText(name);
    out.remove(u' ');
    return out;
}

/// A term's code for a code or a name in either language.
QString termCode(const QList<HouseTerm> &house, const QString &given)
{
    if (shippedTerm(given))
        return given;
    QStringList named;
    const QString key = keyOfName(given);
    const auto add = [&](const QString &code, const QStringList &names) {
        if (code == given || std::ranges::any_of(names, [&key](const QString &name) { return keyOfName(name) == key; }))
            named.append(code);
    };
    for (const Term &term : shippedTerms())
        add(term.code, {term.nameEn, term.nameZh});
    for (const HouseTerm &term : house)
        add(term.code, {term.nameEn, term.nameZh});
    if (named.size() > 1)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "--term: \"%1\" could be several terms; give one of the codes %2"),
                    {given, named.join(QStringLiteral(", "))});
    if (named.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "There is no term with the code %1"), {given});
    return named.first();
}

int changeTerms(const Arguments &arguments, bool give)
{
    Workspace workspace = openWorkspace(arguments);
    AssetSelection selection;
    for (const QString &code : arguments.operands())
        selection.ids.push_back(assetNamed(workspace, code).value);
    TagService tags(workspace);
    const QList<HouseTerm> house = tags.houseTerms();
    QStringList terms;
    for (const QString &given : arguments.values("term"))
        terms.append(termCode(house, given));
    if (terms.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say which terms, with --term"));
    Progress progress;
    const ProgressLine line(progress);
    const qint64 changed = give ? tags.give(selection, terms, progress) : tags.take(selection, terms, progress);
    printRecord(arguments, {{"assets", selection.ids.size()}, {"changed", changed}, {"terms", listJson(terms)}});
    return 0;
}

int listTerms(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const TagService tags(workspace);
    OrderedJson out = OrderedJson::array();
    if (const auto code = arguments.value("asset")) {
        const AssetTerms terms = tags.of(assetNamed(workspace, *code));
        for (const QString &term : terms.given)
            out.push_back({{"code", utf8(term)}, {"from", "given"}});
        for (const QString &term : terms.read)
            out.push_back({{"code", utf8(term)}, {"from", "words"}});
        printRows(arguments, out);
        return out.empty() ? 1 : 0;
    }
    const bool onlyUsed = arguments.has("used");
    const bool onlyOwn = arguments.has("house");
    const QString words = arguments.operands().join(u' ');
    const QString key = keyOfName(words);
    for (const TermRow &row : tags.terms(vocabularyOption(arguments))) {
        const QStringList names = QStringList{row.term.code, row.term.nameEn, row.term.nameZh} + row.term.also;
        const bool wanted = key.isEmpty() || std::ranges::any_of(names, [&key](const QString &name) {
                                return keyOfName(name).contains(key);
                            });
        if (!wanted || (onlyUsed && row.found == 0 && row.given == 0) || (onlyOwn && !row.house.isSet()))
            continue;
        out.push_back({{"code", utf8(row.term.code)},
                       {"parent", utf8(row.term.parent)},
                       {"english", utf8(row.term.nameEn)},
                       {"chinese", utf8(row.term.nameZh)},
                       {"also", listJson(row.term.also)},
                       {"vocabulary", vocabularyCode(row.term.vocabulary)},
                       {"house", row.house.isSet()},
                       {"given", row.given},
                       {"found", row.found}});
    }
    printRows(arguments, out);
    return out.empty() ? 1 : 0;
}

/// By its code or a name.
HouseTerm houseTermNamed(const QList<HouseTerm> &all, const QString &given)
{
    if (given.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say which term: its code or a name"));
    const QString key = keyOfName(given);
    QList<HouseTerm> named;
    for (const HouseTerm &term : all) {
        if (term.code == given)
            return term;
        if (keyOfName(term.nameEn) == key || keyOfName(term.nameZh) == key)
            named.append(term);
    }
    if (named.size() > 1) {
        QStringList codes;
        for (const HouseTerm &term : named)
            codes.append(term.code);
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "\"%1\" could be several terms; give one of the codes %2"),
                    {given, codes.join(QStringLiteral(", "))});
    }
    if (named.isEmpty())
        throw Error(Error::Kind::NotFound,
                    QT_TRANSLATE_NOOP("core", "There is no term of the house with the code or name %1"), {given});
    return named.first();
}

void fillTerm(HouseTerm &term, const QList<HouseTerm> &all, const Arguments &arguments)
{
    if (const auto given = arguments.value("name-en"))
        term.nameEn = *given;
    if (const auto given = arguments.value("name-zh"))
        term.nameZh = *given;
    if (const auto given = arguments.value("parent"))
        term.parent = given->isEmpty() ? QString() : termCode(all, *given);
    if (arguments.has("also"))
        term.also = arguments.values("also");
}

int addTerm(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TagService tags(workspace);
    HouseTerm term;
    term.vocabulary = vocabularyOption(arguments).value_or(Vocabulary::Motif);
    fillTerm(term, tags.houseTerms(), arguments);
    const Id<HouseTerm> id = tags.add(term);
    const QList<HouseTerm> all = tags.houseTerms();
    const auto added = std::ranges::find(all, id, &HouseTerm::id);
    printRecord(arguments, {{"code", utf8(added->code)}});
    return 0;
}

int changeTerm(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TagService tags(workspace);
    const QList<HouseTerm> all = tags.houseTerms();
    HouseTerm term = houseTermNamed(all, arguments.operands().value(0));
    fillTerm(term, all, arguments);
    tags.update(term);
    printRecord(arguments, {{"code", utf8(term.code)}});
    return 0;
}

int archiveTerm(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TagService tags(workspace);
    const HouseTerm term = houseTermNamed(tags.houseTerms(), arguments.operands().value(0));
    tags.archive(term.id);
    printRecord(arguments, {{"code", utf8(term.code)}});
    return 0;
}

int deleteTerm(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TagService tags(workspace);
    const HouseTerm term = houseTermNamed(tags.houseTerms(), arguments.operands().value(0));
    tags.remove(term.id);
    printRecord(arguments, {{"code", utf8(term.code)}});
    return 0;
}

int mergeTerm(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    TagService tags(workspace);
    const QList<HouseTerm> all = tags.houseTerms();
    const HouseTerm term = houseTermNamed(all, arguments.operands().value(0));
    const QString into = termCode(all, arguments.required("into"));
    Progress progress;
    const ProgressLine line(progress);
    const TermsMerged merged = tags.merge(term.id, into, progress);
    printRecord(arguments,
                {{"code", utf8(term.code)}, {"into", utf8(into)}, {"assets", merged.assets}, {"edit", merged.step}});
    return 0;
}

QList<Option> nameOptions()
{
    return {workspaceOption(),
            {"name-en", "TEXT"},
            {"name-zh", "TEXT"},
            {"parent", "TERM", "the term above it, code or name; empty: none"},
            {"also", "TEXT", "a further spelling; may be given several times"}};
}

} // namespace

void addTermsCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option vocabulary{"vocabulary", "NAME", "period, material, motif or theme"};
    const Option term{"term", "TERM", "code or name; may be given several times", true};
    table.add({"assets",
               "tag",
               "Give terms to assets, as one step that can be undone",
               {workspace, term},
               "CODE…",
               [](const Arguments &arguments) {
                   return changeTerms(arguments, true);
               }});
    table.add(
        {"assets", "untag", "Take terms away from assets", {workspace, term}, "CODE…", [](const Arguments &arguments) {
             return changeTerms(arguments, false);
         }});
    table.add({"assets",
               "terms",
               "List the terms of the vocabularies and how many assets have them, or those of one asset",
               {workspace,
                vocabulary,
                {"used", "", "only those that some asset has"},
                {"house", "", "only the house's own"},
                {"asset", "CODE", "of this one"}},
               "[WORD…]",
               listTerms});
    table.add({"assets", "term-add", "Add a term of the house's own", nameOptions() + QList<Option>{vocabulary}, "",
               addTerm});
    table.add({"assets", "term-change", "Change the names or the place of a term of the house", nameOptions(), "TERM",
               changeTerm});
    table.add(
        {"assets", "term-archive", "Archive a term of the house; assets keep it", {workspace}, "TERM", archiveTerm});
    table.add(
        {"assets", "term-delete", "Delete a term of the house that no asset has", {workspace}, "TERM", deleteTerm});
    table.add({"assets",
               "term-merge",
               "Put another term of the vocabulary in the place of a term of the house",
               {workspace, {"into", "TERM", "the term that stays, code or name", true}},
               "TERM",
               mergeTerm});
}

} // namespace lianming::cli
