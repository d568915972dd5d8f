#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/institutions/institutionservice.h"
#include "core/outlook/outlookservice.h"
#include "core/royalties/payees.h"
#include "core/royalties/reminders.h"
#include "core/royalties/sharecheck.h"

namespace lianming::cli {

namespace {

std::string amount(qint64 minor, Currency currency)
{
    return formatScaled(minor, currency.digits());
}

OrderedJson money(const QList<Money> &amounts)
{
    OrderedJson out = OrderedJson::array();
    for (const Money &one : amounts)
        out.push_back({{"currency", one.currency.code()}, {"amount", one.toString()}});
    return out;
}

std::string hundredths(qint64 value)
{
    return formatScaled(value, 2);
}

OrderedJson estimateJson(const std::optional<Estimate> &estimate, Currency currency)
{
    if (!estimate)
        return nullptr;
    return {{"method", estimateMethodCode(estimate->method)},
            {"from", listJson(estimate->from)},
            {"sum", amount(estimate->sum, currency)},
            {"amount", amount(estimate->minor, currency)}};
}

BooksFilter filterOf(Workspace &workspace, const Arguments &arguments)
{
    BooksFilter out;
    if (const auto number = arguments.value("contract"))
        out.contract = reportingContract(workspace, *number).id;
    return out;
}

/// A whole number from `least` to `most`; `usual` where the option is not given.
int numberOption(const Arguments &arguments, const char *option, int usual, int least, int most)
{
    const auto given = arguments.value(option);
    if (!given)
        return usual;
    bool isNumber = false;
    const int value = given->toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1 is a number from %2 to %3"),
                    {QString::fromLatin1(option), QString::number(least), QString::number(most)});
    return value;
}

int guarantees(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const GuaranteeForecast &f : OutlookService(workspace).guarantees(filterOf(workspace, arguments))) {
        OrderedJson row{{"contract", utf8(f.number)},
                        {"guarantee", utf8(f.pool)},
                        {"from", utf8(f.firstPeriod)},
                        {"to", utf8(f.lastPeriod)},
                        {"currency", f.currency.code()},
                        {"target", amount(f.target, f.currency)},
                        {"carried_in", amount(f.carriedIn, f.currency)},
                        {"earned", amount(f.earned, f.currency)},
                        {"expected", f.hasBasis ? OrderedJson(amount(f.expected, f.currency)) : OrderedJson()},
                        {"shortfall", f.hasBasis ? OrderedJson(amount(f.shortfall, f.currency)) : OrderedJson()},
                        {"overage", f.hasBasis ? OrderedJson(amount(f.overage, f.currency)) : OrderedJson()}};
        if (arguments.json()) {
            row["scope"] = f.scope == Scope::Term ? "term" : "contract_year";
            row["guaranteed"] = amount(f.guarantee, f.currency);
            row["instalments"] = amount(f.instalments, f.currency);
            row["earned_in"] = listJson(f.earnedIn);
            row["expected_earned"] = f.hasBasis ? OrderedJson(amount(f.expectedEarned, f.currency)) : OrderedJson();
            row["paid"] = amount(f.paid, f.currency);
            row["periods"] = OrderedJson::array();
            for (const ExpectedPeriod &period : f.coming)
                row["periods"].push_back(
                    {{"period", utf8(period.period)}, {"estimate", estimateJson(period.estimate, f.currency)}});
        }
        rows.push_back(row);
    }
    printRows(arguments, rows);
    return 0;
}

/// The totals in one currency, if --in asks for it.
void addConverted(OrderedJson &document, const OutlookService &service, const Arguments &arguments,
                  const QList<Money> &totals, QDate day)
{
    const auto code = arguments.value("in");
    if (!code)
        return;
    const auto currency = Currency::find(*code);
    if (!currency)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {*code});
    const ConvertedTotal total = service.converted(totals, *currency, day);
    OrderedJson rates = OrderedJson::array();
    for (const ConvertedTotal::Used &used : total.used)
        rates.push_back({{"currency", used.amount.currency.code()},
                         {"amount", used.amount.toString()},
                         {"rate", used.rate.toString()},
                         {"day", utf8(dayText(used.day))},
                         {"converted", used.converted.toString()}});
    document["converted"] = {{"currency", currency->code()},
                             {"amount", total.total.toString()},
                             {"rates", rates},
                             {"without_rate", listJson(total.missing)}};
}

int accrue(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QDate today = workspace.clock.today();
    const QDate on = dayOption(arguments, "on").value_or(QDate(today.year(), today.month(), 1).addDays(-1));
    const OutlookService service(workspace);
    const Accrual found = service.accrual(on, filterOf(workspace, arguments));
    OrderedJson document{{"on", utf8(dayText(on))}};
    document["rows"] = OrderedJson::array();
    for (const AccrualRow &row : found.rows) {
        OrderedJson one{{"institution", utf8(row.institution.code)},
                        {"contract", utf8(row.number)},
                        {"period", utf8(row.period)},
                        {"currency", row.currency.code()},
                        {"basis", accrualBasisCode(row.basis)},
                        {"whole", amount(row.whole, row.currency)},
                        {"elapsed", row.elapsed},
                        {"days", row.days},
                        {"accrued", amount(row.accrued, row.currency)}};
        if (arguments.json()) {
            one["adjustment"] = row.isAdjustment;
            one["state"] = row.state ? OrderedJson(statementStateCode(*row.state)) : OrderedJson();
            one["estimate"] = estimateJson(row.estimate, row.currency);
        }
        document["rows"].push_back(one);
    }
    document["institutions"] = OrderedJson::array();
    for (const AccrualTotal &total : found.institutions)
        document["institutions"].push_back({{"institution", utf8(total.institution.code)},
                                            {"currency", total.accrued.currency.code()},
                                            {"amount", total.accrued.toString()}});
    document["totals"] = money(found.totals);
    addConverted(document, service, arguments, found.totals, on);
    printRecord(arguments, document);
    return 0;
}

int cash(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const int months = numberOption(arguments, "months", 12, 1, 120);
    const CashCalendar calendar = OutlookService(workspace).cash(months, filterOf(workspace, arguments));
    OrderedJson document{{"today", utf8(dayText(calendar.today))}, {"until", utf8(dayText(calendar.until))}};
    OrderedJson list = OrderedJson::array();
    OrderedJson flat = OrderedJson::array();
    for (const CashMonth &month : calendar.months) {
        const std::string name = month.month.isValid() ? utf8(dayText(month.month)).substr(0, 7) : "overdue";
        OrderedJson rows = OrderedJson::array();
        for (const CashRow &row : month.rows) {
            OrderedJson one{{"due", utf8(dayText(row.due))},    {"kind", cashKindCode(row.kind)},
                            {"contract", utf8(row.number)},     {"period", utf8(row.period)},
                            {"reference", utf8(row.reference)}, {"currency", row.cash.currency.code()},
                            {"amount", row.cash.toString()}};
            OrderedJson line{{"month", name}};
            line.update(one);
            flat.push_back(line);
            one["begun"] = row.begun;
            one["estimate"] = estimateJson(row.estimate, row.cash.currency);
            rows.push_back(one);
        }
        list.push_back(
            {{"month", name}, {"claimed", money(month.claimed)}, {"expected", money(month.expected)}, {"rows", rows}});
    }
    if (!arguments.json()) {
        printRows(arguments, flat);
        return 0;
    }
    document["months"] = list;
    document["without_basis"] = listJson(calendar.withoutBasis);
    writeJson(document);
    return 0;
}

int concentration(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QDate today = workspace.clock.today();
    const QDate month(today.year(), today.month(), 1);
    const DaySpan span{dayOption(arguments, "from").value_or(month.addYears(-1)),
                       dayOption(arguments, "to").value_or(month.addDays(-1))};
    const QString by = arguments.value("by").value_or(QStringLiteral("licensee"));
    if (by != u"licensee" && by != u"asset")
        refuseWord("by", by);
    const OutlookService service(workspace);
    const BooksFilter filter = filterOf(workspace, arguments);
    const int top = numberOption(arguments, "top", 10, 1, 1'000'000);
    OrderedJson document = OrderedJson::array();
    OrderedJson flat = OrderedJson::array();
    for (const Concentration &found :
         by == u"asset" ? service.byAsset(span, filter) : service.byLicensee(span, filter)) {
        OrderedJson parts = OrderedJson::array();
        for (const ConcentrationPart &part : found.parts.first(std::min<qsizetype>(top, found.parts.size()))) {
            parts.push_back({{"code", utf8(part.code)},
                             {"name_en", utf8(part.nameEn)},
                             {"name_zh", utf8(part.nameZh)},
                             {"amount", amount(part.minor, found.currency)},
                             {"percent", hundredths(part.hundredths)}});
            OrderedJson line{{"currency", found.currency.code()}};
            line.update(parts.back());
            flat.push_back(line);
        }
        document.push_back({{"currency", found.currency.code()},
                            {"total", amount(found.total, found.currency)},
                            {"spread_equally", amount(found.spread, found.currency)},
                            {"count", found.parts.size()},
                            {"top_percent", hundredths(found.topShare(top))},
                            {"herfindahl", found.index},
                            {"parts", parts}});
    }
    if (!arguments.json()) {
        printRows(arguments, flat);
        return 0;
    }
    writeJson({{"from", utf8(dayText(span.start))},
               {"to", utf8(dayText(span.end))},
               {"by", utf8(by)},
               {"currencies", document}});
    return 0;
}

int payee(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QDate today = workspace.clock.today();
    const DaySpan span{dayOption(arguments, "from").value_or(QDate(today.year(), 1, 1)),
                       dayOption(arguments, "to").value_or(today)};
    const PayeeStatement found = PayeeService(workspace).statement(arguments.required("party"), span);
    OrderedJson document{
        {"party", utf8(found.party)}, {"from", utf8(dayText(span.start))}, {"to", utf8(dayText(span.end))}};
    document["rows"] = OrderedJson::array();
    for (const PayeeRow &row : found.rows) {
        document["rows"].push_back(
            {{"contract", utf8(row.number)},
             {"period", utf8(row.period)},
             {"kind", payeeKindCode(row.kind)},
             {"basis", row.kind == PayeeKind::Split ? "payable" : commissionBasisCode(row.basis)},
             {"percent", row.percent.toString()},
             {"of", amount(row.of, row.currency)},
             {"currency", row.currency.code()},
             {"amount", amount(row.minor, row.currency)}});
    }
    document["totals"] = money(found.totals);
    printRecord(arguments, document);
    return 0;
}

int mandate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AgentMandate out;
    out.party = arguments.required("party");
    if (const auto number = arguments.value("contract"))
        out.contract = reportingContract(workspace, *number).id;
    if (const auto code = arguments.value("institution"))
        out.institution = InstitutionService(workspace).get(*code).id;
    const auto percent = Rate::parse(arguments.required("percent").toStdString());
    if (!percent)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no percent"),
                    {arguments.required("percent")});
    out.percent = *percent;
    const QString basis = arguments.value("basis").value_or(QStringLiteral("payable"));
    const auto parsed = parseCommissionBasis(basis);
    if (!parsed)
        refuseWord("basis", basis);
    out.basis = *parsed;
    out.from = dayOption(arguments, "from").value_or(QDate());
    out.to = dayOption(arguments, "to");
    out.days = numberOption(arguments, "days", 30, 0, 3660);
    const auto id = PayeeService(workspace).add(out);
    printRecord(arguments, {{"id", id.value}});
    return 0;
}

int shares(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ShareFilter filter;
    filter.period = text(arguments, "period");
    const ShareCheck found = shareCheck(workspace, filter);
    OrderedJson faulty = OrderedJson::array();
    OrderedJson flat = OrderedJson::array();
    for (const SharedProduct &product : found.faulty) {
        OrderedJson problems = OrderedJson::array();
        for (const ShareProblem problem : product.problems)
            problems.push_back(shareProblemCode(problem));
        OrderedJson parts = OrderedJson::array();
        for (const SharedPart &part : product.parts)
            parts.push_back({{"contract", utf8(part.number)},
                             {"share", part.share.toString()},
                             {"units", part.units},
                             {"currency", part.gross.currency.code()},
                             {"gross", part.gross.toString()}});
        OrderedJson row{{"licensee", utf8(product.brandEn.isEmpty() ? product.brandZh : product.brandEn)},
                        {"sku", utf8(product.sku)},
                        {"period", utf8(product.period)},
                        {"territory", utf8(product.territory)},
                        {"channel", utf8(product.channel)},
                        {"shares", product.shares.toString()},
                        {"problems", problems}};
        flat.push_back(row);
        row["contracts"] = parts;
        faulty.push_back(row);
    }
    if (arguments.json())
        writeJson({{"products", found.products}, {"faulty", faulty}});
    else
        printRows(arguments, flat);
    return found.isSound() ? 0 : 1;
}

int reminders(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QDate today = workspace.clock.today();
    const QString code = arguments.value("language").value_or(QStringLiteral("zh"));
    if (code != u"en" && code != u"zh")
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--language is en or zh"));
    const LetterLanguage language = code == u"en" ? LetterLanguage::English : LetterLanguage::Chinese;
    const auto contract = arguments.value("contract");
    ReminderService service(workspace);
    OrderedJson rows = OrderedJson::array();
    for (const ReminderItem &item : service.due(today, numberOption(arguments, "soon", 14, 0, 366))) {
        if (contract && item.number != *contract)
            continue;
        const ReminderLetter letter = reminderLetter(item, language, today);
        OrderedJson row{{"kind", reminderKindCode(item.kind)},
                        {"contract", utf8(item.number)},
                        {"period", utf8(item.period)},
                        {"invoice", utf8(item.invoice)},
                        {"due", utf8(dayText(item.due))},
                        {"level", item.level()},
                        {"reminded", item.reminded},
                        {"last", item.lastAt.isValid() ? dayJson(item.lastAt.date()) : OrderedJson()}};
        if (arguments.json()) {
            row["open"] = item.open ? OrderedJson(item.open->toString()) : OrderedJson();
            row["currency"] = item.open ? OrderedJson(item.open->currency.code()) : OrderedJson();
            row["subject"] = utf8(letter.subject);
            row["text"] = utf8(letter.body);
        }
        rows.push_back(row);
        if (arguments.has("record"))
            service.record(item, arguments.value("channel").value_or(QStringLiteral("email")),
                           letter.subject + QStringLiteral("\n\n") + letter.body);
    }
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addOutlookCommands(CommandTable &table)
{
    const Option contract{"contract", "NUMBER", "Only this contract"};
    table.add({"outlook",
               "guarantees",
               "Will guarantees be earned: what was, what is expected, and from what",
               {workspaceOption(), contract},
               "",
               guarantees});
    table.add({"outlook",
               "accrual",
               "Royalties earned but not closed up to a day",
               {workspaceOption(),
                contract,
                {"on", "DAY", "The last day of the month before without it"},
                {"in", "CURRENCY", "Also the total in one currency, by that day's rates"}},
               "",
               accrue});
    table.add({"outlook",
               "cash",
               "What falls due, month by month, overdue first",
               {workspaceOption(), contract, {"months", "N", "12 without it"}},
               "",
               cash});
    table.add({"outlook",
               "concentration",
               "How much hangs on a few licensees or IP assets",
               {workspaceOption(),
                contract,
                {"by", "WORD", "licensee or asset"},
                {"from", "DAY", "Periods that end from then on; twelve months without it"},
                {"to", "DAY", "Periods that end until then"},
                {"top", "N", "10 without it"}},
               "",
               concentration});
    table.add({"royalties",
               "payee",
               "What a rights holder or an agent gets of closed periods",
               {workspaceOption(),
                {"party", "NAME", "As in the contracts' splits or the mandate", true},
                {"from", "DAY", "Periods that end from then on; this year without it"},
                {"to", "DAY", "Until then"}},
               "",
               payee});
    table.add({"royalties",
               "mandate",
               "Record an agent's mandate",
               {workspaceOption(),
                {"party", "NAME", "The agent", true},
                {"contract", "NUMBER", "For one contract"},
                {"institution", "CODE", "For all contracts of an institution"},
                {"percent", "PERCENT", "Of the basis", true},
                {"basis", "WORD", "payable or received"},
                {"from", "DAY", "First day", true},
                {"to", "DAY", "Last day"},
                {"days", "N", "Days in which it is paid; 30 without it"}},
               "",
               mandate});
    table.add({"royalties",
               "shares",
               "Products that several contracts report: shares up to 100 percent, the same gross; status 1 if not",
               {workspaceOption(), {"period", "PERIOD", "Only this one"}},
               "",
               shares});
    table.add({"royalties",
               "reminders",
               "Reports and invoices to remind licensees of, with the letters",
               {workspaceOption(),
                contract,
                {"language", "CODE", "zh or en"},
                {"soon", "DAYS", "How far ahead a report counts as due soon; 14 without it"},
                {"record", "", "Keep that they were reminded"},
                {"channel", "WORD", "How; email without it"}},
               "",
               reminders});
}

} // namespace lianming::cli
