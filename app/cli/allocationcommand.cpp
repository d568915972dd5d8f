#include "app/cli/assetselection.h"
#include "app/cli/documentoption.h"
#include "app/cli/matchprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/catalogue/catalogue.h"
#include "core/reports/exclusivetable.h"

namespace lianming::cli {

namespace {

OrderedJson outcomeJson(const ExclusiveOutcome &outcome)
{
    OrderedJson awards = OrderedJson::array();
    for (const ExclusiveAward &award : outcome.awards) {
        const auto orNothing = [](bool isThere, OrderedJson value) {
            return isThere ? value : OrderedJson();
        };
        const bool isGiven = award.brand.isSet();
        awards.push_back({{"asset", utf8(award.assetCode)},
                          {"brand", orNothing(isGiven, utf8(award.brandCode))},
                          {"category", orNothing(isGiven, utf8(award.category))},
                          {"value", orNothing(isGiven, award.value.toString())},
                          {"value_from", orNothing(isGiven, valueSourceCode(award.source))},
                          {"probability", orNothing(isGiven, double(award.probability) / 1e6)},
                          {"expected", orNothing(isGiven, award.expected.toString())},
                          {"first_come", orNothing(award.firstCome.isSet(), utf8(award.firstComeCode))}});
    }
    return {{"currency", utf8(outcome.value.currency.codeText())},
            {"expected", outcome.value.toString()},
            {"bound", outcome.bound.toString()},
            {"proven", outcome.isProven},
            {"first_come", outcome.firstCome.toString()},
            {"given", outcome.given},
            {"first_come_given", outcome.firstComeGiven},
            {"pairs", outcome.pairs},
            {"in_other_currencies", outcome.inOtherCurrencies},
            {"awards", std::move(awards)}};
}

int limitOption(const Arguments &arguments, const char *option, int otherwise)
{
    const auto given = arguments.value(option);
    if (!given)
        return otherwise;
    bool isNumber = false;
    const int value = given->toInt(&isNumber);
    if (!isNumber || value < 0)
        refuseWord(option, *given);
    return value;
}

int allocate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ExclusiveOrder order;
    order.assets = Catalogue(workspace).ids(selectionOf(workspace, arguments));
    order.days = {dayOption(arguments, "from").value_or(QDate()), dayOption(arguments, "to").value_or(QDate())};
    order.perBrand = limitOption(arguments, "per-brand", 1);
    order.perCategory = limitOption(arguments, "per-category", 0);
    order.perInstitution = limitOption(arguments, "per-institution", 0);
    const QString code = arguments.value("currency").value_or(QStringLiteral("CNY"));
    const auto currency = Currency::find(code);
    if (!currency)
        refuseWord("currency", code);
    order.currency = *currency;
    Progress progress;
    ExclusiveOutcome outcome;
    {
        const ProgressLine shown(progress);
        outcome = ExclusiveService(workspace).plan(order, progress);
    }
    if (arguments.has("out"))
        exportExclusives(outcome, languageOption(arguments), workspace.clock.today(), outOption(workspace, arguments),
                         progress);
    const OrderedJson document = outcomeJson(outcome);
    if (arguments.json()) {
        writeJson(document);
    } else {
        printRows(arguments, document["awards"]);
        note(QStringLiteral("expected %1 %2 (%3), first come, first served %4")
                 .arg(outcome.value.text(), outcome.value.currency.codeText(),
                      outcome.isProven ? QStringLiteral("proven to be the most") : QStringLiteral("not proven"),
                      outcome.firstCome.text()));
        if (outcome.inOtherCurrencies > 0)
            note(QStringLiteral("open proposals in other currencies, not compared: %1").arg(outcome.inOtherCurrencies));
    }
    return outcome.given > 0 ? 0 : 1;
}

} // namespace

void addAllocationCommand(CommandTable &table)
{
    table.add({"matching", "allocate",
               "Find who should get which exclusives, so that the expected value of all is greatest",
               QList<Option>{workspaceOption(),
                             {"per-brand", "NUMBER", "At most so many for a brand; 1 if not given, 0: without limit"},
                             {"per-category", "NUMBER", "At most so many in a class of products"},
                             {"per-institution", "NUMBER", "At most so many of an institution"},
                             {"currency", "CODE", "Of the values compared; CNY if not given"},
                             {"from", "DAY", "First day of the licence; today if not given"},
                             {"to", "DAY", "Last day of the licence; two years if not given"},
                             {"out", "FILE", "Write the plan as a table, .xlsx or .csv"},
                             {"language", "CODE", "Of the table: en or zh"}}
                   + selectionOptions(),
               "", allocate});
}

} // namespace lianming::cli
