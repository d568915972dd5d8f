#include "app/cli/command.h"
#include "core/exchange/linesfile.h"
#include "core/royalties/computejson.h"

namespace lianming::cli {

namespace {

int compute(const Arguments &arguments)
{
    const QString termsFile = arguments.required("terms");
    const Json json = readJsonFile(termsFile);
    const RoyaltyTerms terms = RoyaltyTerms::parse(JsonNode(json, termsFile));
    const RoyaltyLines lines = readRoyaltyLines(arguments.required("lines"));
    const auto fxFile = arguments.value("fx");
    const FxTable fx = fxFile ? readFxTable(*fxFile, terms.currency) : FxTable();
    write(royaltyResultJson(terms, calculateRoyalties(terms, lines, fx)));
    return 0;
}

} // namespace

void addRoyaltiesCommands(CommandTable &table)
{
    table.add({"royalties",
               "compute",
               "Calculate a contract's royalties from files; prints JSON",
               {{"terms", "FILE", "The contract's terms (JSON)", true},
                {"lines", "FILE", "The statement's lines (CSV)", true},
                {"fx", "FILE", "Exchange rates (CSV)"}},
               "",
               compute});
}

} // namespace lianming::cli
