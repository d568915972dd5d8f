#include "core/drafting/texttransfer.h"

#include <algorithm>

namespace lianming {

namespace {

/// The clauses that a document carries along.
std::vector<Clause> readCarried(const JsonNode &node)
{
    std::vector<Clause> out;
    const auto items = node.items();
    out.reserve(items.size());
    for (const JsonNode &item : items) {
        Clause clause = readClause(item);
        if (std::ranges::any_of(
                out, [&](const Clause &one) { return one.code == clause.code && one.version == clause.version; }))
            item.fail(QT_TRANSLATE_NOOP("core", "stands twice: %1"), {clause.code});
        out.push_back(std::move(clause));
    }
    return out;
}

/// The wording of a library's clause as the contract's own.
void makeOwn(TextClause &item, const Clause &from, const QString &by)
{
    item.version = 0;
    item.own = OwnClause{from.section, from.heading};
    if (!item.edit)
        item.edit = ClauseEdit{from.body, by};
}

} // namespace

QString storedText(const ContractText &text)
{
    // Members in the order of their names, as a document that is read back has them.
    return QString::fromStdString(Json(contractTextJson(text)).dump());
}

std::optional<ContractText> readStoredText(const QString &body, const QString &number)
{
    if (body.isEmpty())
        return {};
    const Json document = parseJson(body.toUtf8(), number);
    return readContractText(JsonNode(document, number));
}

OrderedJson carriedClauses(const ContractText &text, const ClauseLibrary &library)
{
    OrderedJson out;
    for (const TextClause &item : text.clauses) {
        const Clause *clause = library.find(item.code, item.version);
        if (clause == nullptr)
            continue;
        const Clause *shipped = shippedClauses().find(item.code, item.version);
        if (shipped == nullptr || *shipped != *clause)
            out.push_back(clauseJson(*clause));
    }
    return out;
}

ContractText readTextOf(const JsonNode &node, const ClauseLibrary &library, const QString &by)
{
    ContractText out = readContractText(node);
    const std::vector<Clause> carried = readCarried(node.member("library"));
    const auto places = node.member("clauses").items();
    for (size_t i = 0; i < out.clauses.size(); ++i) {
        TextClause &item = out.clauses[i];
        if (item.own)
            continue;
        const auto brought = std::ranges::find_if(carried, [&item](const Clause &clause) {
            return clause.code == item.code && clause.version == item.version;
        });
        const Clause *known = library.find(item.code, item.version);
        if (brought != carried.end() && (known == nullptr || *known != *brought))
            makeOwn(item, *brought, by);
        else if (known == nullptr)
            places[i]
                .member(library.latest(item.code) == nullptr ? "code" : "version")
                .fail(QT_TRANSLATE_NOOP("core", "the library has no clause %1 of version %2"),
                      {item.code, QString::number(item.version)});
    }
    return out;
}

} // namespace lianming
