#include "core/reports/reportdefinition.h"

#include "core/base/codetree.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto definitionFormat = "lianming-report/1";
constexpr qint64 mostDaysAhead = 36'500;
constexpr const char *kindNames[] = {"contract", "portfolio"};
constexpr const char *formatNames[] = {"pdf", "odt", "xlsx", "json", "odrl"};
constexpr const char *endings[] = {"pdf", "odt", "xlsx", "json", "jsonld"};
constexpr const char *dutyNames[] = {"any", "open", "overdue"};

QString textIn(const JsonNode &node)
{
    return QString::fromStdString(readName(node));
}

/// One of the words that `parse` knows.
template<class Parse>
auto codeIn(const JsonNode &node, Parse parse)
{
    const auto found = parse(QString::fromStdString(node.string()));
    if (!found)
        node.fail(QT_TRANSLATE_NOOP("core", "is none of the known words"));
    return *found;
}

template<class Parse>
auto codesIn(const JsonNode &node, Parse parse)
{
    QList<std::remove_cvref_t<decltype(*parse(QString()))>> out;
    for (const JsonNode &item : node.items()) {
        const auto one = codeIn(item, parse);
        if (out.contains(one))
            item.fail(QT_TRANSLATE_NOOP("core", "stands twice"));
        out.append(one);
    }
    return out;
}

QStringList textsIn(const JsonNode &node)
{
    QStringList out;
    for (const JsonNode &item : node.items())
        out.append(textIn(item));
    return out;
}

void requireKnownMembers(const JsonNode &node, std::initializer_list<std::string_view> known)
{
    for (const auto &[name, member] : node.members()) {
        if (member.isPresent() && std::ranges::find(known, name) == known.end())
            member.fail(QT_TRANSLATE_NOOP("core", "is not known here"));
    }
}

PortfolioFilter filterIn(const JsonNode &node)
{
    requireKnownMembers(node, {"institutions", "brands", "standings", "ending", "ending_within_days", "rights",
                               "categories", "territories", "channels", "exclusivity", "obligations", "archived"});
    PortfolioFilter out;
    out.institutions = textsIn(node.member("institutions"));
    out.brands = textsIn(node.member("brands"));
    out.standings = codesIn(node.member("standings"), [](const QString &code) { return parseContractStanding(code); });
    if (const JsonNode ending = node.member("ending"); ending.isPresent()) {
        requireKnownMembers(ending, {"from", "to"});
        out.ending = DaySpan{readDay(ending.member("from")), readDay(ending.member("to"))};
    }
    if (const JsonNode within = node.member("ending_within_days"); within.isPresent()) {
        const qint64 days = within.integer();
        if (days < 0 || days > mostDaysAhead)
            within.fail(QT_TRANSLATE_NOOP("core", "must be a number of days from 0 to 36500"));
        out.endingWithin = int(days);
    }
    out.rights = readRights(node.member("rights"), Presence::Optional);
    out.categories = readPaths(node.member("categories"), Presence::Optional);
    if (node.member("territories").isPresent())
        out.territories = readTerritories(node.member("territories"));
    out.channels = readPaths(node.member("channels"), Presence::Optional);
    out.exclusivity =
        codesIn(node.member("exclusivity"), [](const QString &code) { return parseExclusivity(code.toStdString()); });
    if (const JsonNode duties = node.member("obligations"); duties.isPresent())
        out.duties = codeIn(duties, [](const QString &code) -> std::optional<PortfolioFilter::Duties> {
            for (int i = 0; i < int(std::size(dutyNames)); ++i) {
                if (code == QLatin1String(dutyNames[i]))
                    return PortfolioFilter::Duties(i);
            }
            return {};
        });
    if (const JsonNode archived = node.member("archived"); archived.isPresent())
        out.withArchived = archived.boolean();
    return out;
}

OrderedJson listOf(const QStringList &texts)
{
    OrderedJson out = OrderedJson::array();
    for (const QString &text : texts)
        out.push_back(text.toStdString());
    return out;
}

/// Only what asks for something.
OrderedJson filterJson(const PortfolioFilter &filter)
{
    OrderedJson out = OrderedJson::object();
    const auto add = [&out](const char *name, const OrderedJson &list) {
        if (!list.empty())
            out[name] = list;
    };
    add("institutions", listOf(filter.institutions));
    add("brands", listOf(filter.brands));
    QStringList codes;
    for (const ContractStanding standing : filter.standings)
        codes.append(QString::fromLatin1(contractStandingCode(standing)));
    add("standings", listOf(codes));
    if (filter.ending)
        out["ending"] = {{"from", dayJson(filter.ending->start)}, {"to", dayJson(filter.ending->end)}};
    if (filter.endingWithin)
        out["ending_within_days"] = *filter.endingWithin;
    if (!filter.rights.empty())
        out["rights"] = rightsJson(filter.rights);
    add("categories", listOf(codeTexts(filter.categories)));
    add("territories", listOf(codeTexts(filter.territories)));
    add("channels", listOf(codeTexts(filter.channels)));
    codes.clear();
    for (const Exclusivity one : filter.exclusivity)
        codes.append(QString::fromLatin1(exclusivityCode(one)));
    add("exclusivity", listOf(codes));
    if (filter.duties != PortfolioFilter::Duties::Any)
        out["obligations"] = dutyNames[int(filter.duties)];
    if (filter.withArchived)
        out["archived"] = true;
    return out;
}

bool areTerritories(const std::vector<std::string> &codes)
{
    return std::ranges::all_of(codes,
                               [](const std::string &code) { return territoryForm(code) != TerritoryForm::None; });
}

template<size_t N, class Enum>
std::optional<Enum> named(const char *const (&names)[N], QStringView code)
{
    for (size_t i = 0; i < N; ++i) {
        if (code == QLatin1String(names[i]))
            return Enum(i);
    }
    return {};
}

} // namespace

const char *reportKindCode(ReportKind kind)
{
    return kindNames[int(kind)];
}

std::optional<ReportKind> parseReportKind(QStringView code)
{
    return named<std::size(kindNames), ReportKind>(kindNames, code);
}

const char *reportFormatCode(ReportFormat format)
{
    return formatNames[int(format)];
}

std::optional<ReportFormat> parseReportFormat(QStringView code)
{
    return named<std::size(formatNames), ReportFormat>(formatNames, code);
}

const char *reportFileEnding(ReportFormat format)
{
    return endings[int(format)];
}

QList<ReportProblem> validate(const ReportDefinition &definition)
{
    QList<ReportProblem> out;
    const auto expect = [&out](bool holds, ReportProblem problem) {
        if (!holds)
            out.append(problem);
    };
    expect(!definition.name.trimmed().isEmpty(), ReportProblem::NameMissing);
    if (definition.kind == ReportKind::Contract) {
        expect(!definition.contract.trimmed().isEmpty(), ReportProblem::ContractMissing);
        return out;
    }
    const PortfolioFilter &filter = definition.question.filter;
    expect(definition.output.format != ReportFormat::Odrl, ReportProblem::FormatOfPortfolio);
    expect(!filter.ending || filter.ending->start <= filter.ending->end, ReportProblem::EndingReversed);
    expect(!filter.ending || !filter.endingWithin, ReportProblem::EndingTwice);
    expect(!filter.endingWithin || (*filter.endingWithin >= 0 && *filter.endingWithin <= mostDaysAhead),
           ReportProblem::EndingRange);
    expect(std::ranges::all_of(filter.categories, isPathCode), ReportProblem::CategoryForm);
    expect(areTerritories(filter.territories), ReportProblem::TerritoryForm);
    expect(std::ranges::all_of(filter.channels, isPathCode), ReportProblem::ChannelForm);
    return out;
}

Message problemMessage(ReportProblem problem)
{
    switch (problem) {
    case ReportProblem::NameMissing: return {QT_TRANSLATE_NOOP("core", "The report needs a name"), {}};
    case ReportProblem::ContractMissing:
        return {QT_TRANSLATE_NOOP("core", "Say which contract the report is about"), {}};
    case ReportProblem::FormatOfPortfolio:
        return {QT_TRANSLATE_NOOP("core", "ODRL describes one contract; choose another format for a portfolio"), {}};
    case ReportProblem::EndingReversed: return {QT_TRANSLATE_NOOP("core", "The last day is before the first"), {}};
    case ReportProblem::EndingTwice:
        return {QT_TRANSLATE_NOOP("core", "Say either between which days contracts end or within how many days"), {}};
    case ReportProblem::EndingRange:
        return {QT_TRANSLATE_NOOP("core", "A number of days from 0 to 36500 is needed"), {}};
    case ReportProblem::CategoryForm: return {QT_TRANSLATE_NOOP("core", "A category has no known form"), {}};
    case ReportProblem::TerritoryForm: return {QT_TRANSLATE_NOOP("core", "A territory has no known form"), {}};
    case ReportProblem::ChannelForm: return {QT_TRANSLATE_NOOP("core", "A sales channel has no known form"), {}};
    }
    return {};
}

OrderedJson reportDefinitionJson(const ReportDefinition &definition)
{
    OrderedJson out;
    out["format"] = definitionFormat;
    out["name"] = definition.name.toStdString();
    out["kind"] = reportKindCode(definition.kind);
    if (definition.kind == ReportKind::Contract) {
        out["contract"] = definition.contract.toStdString();
        for (const ReportPart part : definition.parts)
            out["parts"].push_back(reportPartCode(part));
    } else {
        out["by"] = portfolioByCode(definition.question.by);
        if (const OrderedJson filter = filterJson(definition.question.filter); !filter.empty())
            out["filter"] = filter;
        for (const PortfolioColumn column : definition.question.columns)
            out["columns"].push_back(portfolioColumnCode(column));
    }
    out["output"] = {{"format", reportFormatCode(definition.output.format)},
                     {"language", definition.output.language == DocumentLanguage::Chinese ? "zh" : "en"}};
    return out;
}

ReportDefinition readReportDefinition(const JsonNode &node)
{
    if (textIn(node.member("format")) != QLatin1String(definitionFormat))
        node.member("format").fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""),
                                   {QString::fromLatin1(definitionFormat)});
    ReportDefinition out;
    out.name = textIn(node.member("name")).trimmed();
    out.kind = codeIn(node.member("kind"), [](const QString &code) { return parseReportKind(code); });
    if (out.kind == ReportKind::Contract) {
        requireKnownMembers(node, {"format", "name", "kind", "contract", "parts", "output"});
        out.contract = textIn(node.member("contract")).trimmed();
        out.parts = codesIn(node.member("parts"), [](const QString &code) { return parseReportPart(code); });
    } else {
        requireKnownMembers(node, {"format", "name", "kind", "by", "filter", "columns", "output"});
        out.question.by = codeIn(node.member("by"), [](const QString &code) { return parsePortfolioBy(code); });
        out.question.filter = filterIn(node.member("filter"));
        out.question.columns =
            codesIn(node.member("columns"), [](const QString &code) { return parsePortfolioColumn(code); });
    }
    const JsonNode output = node.member("output");
    requireKnownMembers(output, {"format", "language"});
    out.output.format = codeIn(output.member("format"), [](const QString &code) { return parseReportFormat(code); });
    out.output.language = codeIn(output.member("language"), [](const QString &code) { return parseLanguage(code); });
    if (const auto problems = validate(out); !problems.isEmpty()) {
        const Message message = problemMessage(problems.first());
        node.fail(message.text, message.args);
    }
    return out;
}

} // namespace lianming
