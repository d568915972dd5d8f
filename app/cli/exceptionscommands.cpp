#include "app/cli/documentoption.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/statementoption.h"
#include "core/brands/brandservice.h"
#include "core/products/productservice.h"
#include "core/reports/correctionletter.h"
#include "core/royalties/exceptionservice.h"

#include <QSaveFile>

#include <algorithm>

namespace lianming::cli {

namespace {

OrderedJson decisionJson(const LineResolution &resolution)
{
    OrderedJson out;
    out["kind"] = resolutionKindCode(resolution.kind);
    if (!resolution.value.isEmpty())
        out["value"] = utf8(resolution.value);
    out["reason"] = utf8(resolution.reason);
    out["by"] = utf8(resolution.actor);
    out["at"] = utf8(resolution.at.toString(Qt::ISODateWithMs));
    return out;
}

OrderedJson rowJson(const ExceptionRow &row)
{
    OrderedJson out;
    out["contract"] = utf8(row.contractNumber);
    out["brand"] = utf8(row.brandEn.isEmpty() ? row.brandZh : row.brandEn);
    out["period"] = utf8(row.period);
    out["edition"] = row.edition;
    out["line"] = row.ref.line;
    out["state"] = lineStateCode(row.state);
    out["reasons"] = OrderedJson::array();
    for (const LineReason &reason : row.reasons) {
        OrderedJson one{{"reason", flagReasonCode(reason.reason)}};
        one.update(reason.detail(row.currency));
        out["reasons"].push_back(std::move(one));
    }
    out["new_reasons"] = OrderedJson::array();
    for (const FlagReason reason : row.newReasons)
        out["new_reasons"].push_back(flagReasonCode(reason));
    out["date"] = dayJson(row.soldOn);
    out["sku"] = utf8(row.sku);
    out["category"] = utf8(row.category);
    out["territory"] = utf8(row.territory);
    out["channel"] = utf8(row.channel);
    out["units"] = row.units;
    out["currency"] = utf8(row.currency.codeText());
    out["gross"] = Money{row.gross, row.currency}.toString();
    out["free"] = row.free;
    out["product"] = row.product ? OrderedJson(productStateCode(row.product->state)) : OrderedJson(nullptr);
    out["royalty"] =
        row.royalty ? OrderedJson(Money{*row.royalty, row.contractCurrency}.toString()) : OrderedJson(nullptr);
    out["decision"] = row.resolution && row.resolution->kind != ResolutionKind::Withdrawn
                          ? decisionJson(*row.resolution)
                          : OrderedJson(nullptr);
    return out;
}

ExceptionFilter filterOf(Workspace &workspace, const Arguments &arguments)
{
    ExceptionFilter out;
    if (arguments.has("contract"))
        out.contract = reportingContract(workspace, arguments.required("contract")).id;
    if (arguments.has("brand"))
        out.brandId = BrandService(workspace).get(arguments.required("brand")).id.value;
    out.period = text(arguments, "period");
    if (const auto word = arguments.value("reason")) {
        out.reason = parseFlagReason(*word);
        if (!out.reason)
            refuseWord("reason", *word);
    }
    if (const auto word = arguments.value("state")) {
        out.state = parseLineState(*word);
        if (!out.state)
            refuseWord("state", *word);
    }
    out.text = text(arguments, "search");
    out.withClosed = arguments.has("closed");
    return out;
}

int list(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ExceptionFilter filter = filterOf(workspace, arguments);
    const ExceptionService service(workspace);
    const ExceptionCounts counts = service.counts(filter);
    OrderedJson reasons = OrderedJson::object();
    for (const auto &[reason, count] : counts.reasons)
        reasons[flagReasonCode(reason)] = count;
    OrderedJson states = OrderedJson::object();
    for (const LineState state : lineStates)
        states[lineStateCode(state)] = counts.of(state);
    OrderedJson lines = OrderedJson::array();
    QString shown;
    bool open = false;
    std::optional<ExceptionKey> after;
    do {
        const ExceptionPage page = service.list(filter, after);
        for (const ExceptionRow &row : page.rows) {
            open = open || row.state == LineState::Open;
            if (arguments.json()) {
                lines.push_back(rowJson(row));
                continue;
            }
            QStringList words;
            for (const LineReason &reason : row.reasons)
                words.append(QString::fromLatin1(flagReasonCode(reason.reason)));
            shown += QStringList{row.contractNumber,
                                 row.period,
                                 QString::number(row.ref.line),
                                 QString::fromLatin1(lineStateCode(row.state)),
                                 words.join(u','),
                                 row.sku,
                                 row.currency.codeText() + u' ' + Money{row.gross, row.currency}.text(),
                                 row.royalty ? Money{*row.royalty, row.contractCurrency}.text() : QString()}
                         .join(u'\t')
                     + u'\n';
        }
        after = page.next;
    } while (after);
    if (arguments.json())
        writeJson({{"total", counts.total}, {"reasons", reasons}, {"states", states}, {"lines", lines}});
    else
        write(shown.toUtf8());
    return open ? 1 : 0;
}

QList<LineRef> linesOf(const SalesStatement &statement, const Arguments &arguments)
{
    QList<LineRef> out;
    for (const QString &word : arguments.values("line")) {
        bool isNumber = false;
        const qint64 line = word.toLongLong(&isNumber);
        if (!isNumber || line < 1)
            refuseWord("line", word);
        out.append({statement.id, line});
    }
    return out;
}

LineDecision decisionOf(const Arguments &arguments)
{
    constexpr std::pair<const char *, ResolutionKind> ways[] = {{"percent", ResolutionKind::Percent},
                                                                {"per-unit", ResolutionKind::PerUnit},
                                                                {"fee", ResolutionKind::Fee},
                                                                {"ask", ResolutionKind::Correction},
                                                                {"ignore", ResolutionKind::Ignore}};
    std::optional<LineDecision> out;
    for (const auto &[option, kind] : ways) {
        if (!arguments.has(option))
            continue;
        if (out)
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "Give one of --percent, --per-unit, --fee, --ask and --ignore"));
        out = LineDecision{kind, settles(kind) ? arguments.required(option) : QString(), text(arguments, "reason")};
    }
    if (!out)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Give one of --percent, --per-unit, --fee, --ask and --ignore"));
    return *out;
}

void print(const Arguments &arguments, const DecisionOutcome &out)
{
    printRecord(arguments, {{"lines", out.lines}, {"calculated", out.calculated}});
}

int resolve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const LineDecision decision = decisionOf(arguments);
    const QList<LineRef> lines = linesOf(statementOption(workspace, arguments), arguments);
    Progress progress;
    DecisionOutcome out;
    {
        const ProgressLine shown(progress);
        out = ExceptionService(workspace).resolve(lines, decision, progress);
    }
    print(arguments, out);
    return 0;
}

int unresolve(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const QList<LineRef> lines = linesOf(statementOption(workspace, arguments), arguments);
    Progress progress;
    DecisionOutcome out;
    {
        const ProgressLine shown(progress);
        out = ExceptionService(workspace).withdraw(lines, text(arguments, "reason"), progress);
    }
    print(arguments, out);
    return out.lines > 0 ? 0 : 1;
}

int screen(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ExceptionService service(workspace);
    Progress progress;
    qint64 lines = 0;
    {
        const ProgressLine shown(progress);
        lines = service.screen(reportingContract(workspace, arguments.required("contract")).id, progress);
    }
    printRecord(arguments, {{"lines", lines}});
    return 0;
}

int limits(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ExceptionService service(workspace);
    OrderedJson values = service.limits().toJson();
    for (const QString &word : arguments.values("set")) {
        const qsizetype at = word.indexOf(u'=');
        const std::string name = utf8(word.left(std::max<qsizetype>(0, at)));
        bool isNumber = false;
        const qint64 value = word.mid(at + 1).toLongLong(&isNumber);
        if (!isNumber || !values.contains(name))
            refuseWord("set", word);
        values[name] = value;
    }
    if (arguments.has("set")) {
        const Json json = Json::parse(values.dump());
        service.setLimits(ScreeningLimits::parse(JsonNode(json, QStringLiteral("--set"))));
    }
    printRecord(arguments, service.limits().toJson());
    return 0;
}

/// Writes a document where --`option` says; to standard output without it.
void deliver(const Workspace &workspace, const Arguments &arguments, const char *option, const QByteArray &document)
{
    const auto path = arguments.value(option);
    if (!path) {
        write(document);
        return;
    }
    requireFreeForWriting(workspace, *path);
    QSaveFile file(*path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                    {*path, file.errorString()});
}

int letter(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const SalesStatement statement = statementOption(workspace, arguments);
    const QList<LineRef> lines = linesOf(statement, arguments);
    const CorrectionLetter contents =
        lines.isEmpty() ? correctionLetterOf(workspace, statement.id) : correctionLetterOf(workspace, lines);
    const QString words = correctionLetter(language, contents);
    if (arguments.has("table"))
        deliver(workspace, arguments, "table", correctionTable(language, contents));
    if (arguments.has("out") || !arguments.json())
        deliver(workspace, arguments, "out", words.toUtf8());
    if (arguments.json()) {
        OrderedJson numbers = OrderedJson::array();
        for (const CorrectionLetter::Line &line : contents.lines)
            numbers.push_back(line.row.ref.line);
        writeJson({{"contract", utf8(contents.contractNumber)},
                   {"period", utf8(contents.period.name())},
                   {"language", language == DocumentLanguage::Chinese ? "zh" : "en"},
                   {"answer_by", dayJson(contents.answerBy)},
                   {"lines", numbers},
                   {"text", utf8(words)}});
    }
    return 0;
}

OrderedJson productJson(const LicensedProduct &product)
{
    return {{"sku", utf8(product.sku)},
            {"name_en", utf8(product.nameEn)},
            {"name_zh", utf8(product.nameZh)},
            {"state", productStateCode(product.state)},
            {"released_on", dayJson(product.releasedOn)},
            {"withdrawn_on", dayJson(product.withdrawnOn)}};
}

int listProducts(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto contract = reportingContract(workspace, arguments.required("contract")).id;
    OrderedJson rows = OrderedJson::array();
    for (const LicensedProduct &product : ProductService(workspace).list(contract))
        rows.push_back(productJson(product));
    printRows(arguments, rows);
    return 0;
}

int addProduct(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    LicensedProduct product;
    product.contract = reportingContract(workspace, arguments.required("contract")).id;
    product.sku = arguments.required("sku");
    product.nameEn = text(arguments, "name-en");
    product.nameZh = text(arguments, "name-zh");
    product.releasedOn = dayOption(arguments, "released");
    product.state = product.releasedOn ? ProductState::Released : ProductState::InReview;
    ProductService service(workspace);
    (void)service.add(product);
    printRecord(arguments, productJson(service.find(product.contract, product.sku).value_or(product)));
    return 0;
}

int setProductState(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto contract = reportingContract(workspace, arguments.required("contract")).id;
    const auto state = parseProductState(arguments.required("state"));
    if (!state)
        refuseWord("state", arguments.required("state"));
    ProductService service(workspace);
    const auto product = service.find(contract, arguments.required("sku"));
    if (!product)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The contract has no product %1"),
                    {arguments.required("sku")});
    service.setState(product->id, product->version, *state,
                     dayOption(arguments, "on").value_or(workspace.clock.today()));
    printRecord(arguments, productJson(service.find(contract, product->sku).value_or(*product)));
    return 0;
}

} // namespace

void addExceptionsCommands(CommandTable &table)
{
    const Option contract{"contract", "NUMBER", "The contract", true};
    const Option line{"line", "N", "A line of the statement; may be given several times", true};
    table.add({"royalties",
               "exceptions",
               "Lines in question: what is wrong, what was decided, what they earn",
               {workspaceOption(),
                {"contract", "NUMBER", "Of one contract"},
                {"brand", "CODE", "Of one licensee"},
                {"period", "PERIOD", "Such as 2026Q1"},
                {"reason", "REASON",
                 "category, territory, channel, date, combination, no_rate, unknown_product, unapproved_product, "
                 "duplicate_line, price_pattern, volume_pattern"},
                {"state", "STATE", "open, waiting, settled, ignored"},
                {"search", "TEXT", "In SKU, product, contract and licensee"},
                {"closed", "", "Also of closed statements"}},
               "",
               list});
    QList<Option> decide = statementOptions();
    decide += {line,
               {"percent", "PERCENT", "Earns this percent of its base"},
               {"per-unit", "AMOUNT", "Earns this amount for each unit"},
               {"fee", "AMOUNT", "Earns this amount; 0 takes it out"},
               {"ask", "", "The licensee is asked for a correction"},
               {"ignore", "", "It is right as it is"},
               {"reason", "TEXT", "Why; needed but for --ask, where it goes into the letter"}};
    table.add({"royalties", "resolve", "Decide about lines in question", decide, "", resolve});
    QList<Option> takeBack = statementOptions();
    takeBack += {line, {"reason", "TEXT", "Why"}};
    table.add({"royalties", "unresolve", "Take the newest decision about lines back", takeBack, "", unresolve});
    QList<Option> write = statementOptions();
    write += {{"line", "N", "A line of the statement; without it all that wait for a correction"},
              {"language", "LANGUAGE", "en or zh; en without it"},
              {"out", "FILE", "Where the letter goes"},
              {"table", "FILE", "Where the lines go, as CSV"}};
    table.add({"royalties", "letter", "Write to the licensee about lines to be corrected", write, "", letter});
    table.add({"royalties",
               "screen",
               "Look anew for lines in question, as when products changed",
               {workspaceOption(), contract},
               "",
               screen});
    table.add({"royalties",
               "limits",
               "How far prices and units may lie from the usual",
               {workspaceOption(),
                {"set", "NAME=N",
                 "price_low, price_high, peer_low, peer_high, volume: percent; volume_floor, repeat_floor: units"}},
               "",
               limits});
    table.add({"products", "list", "A contract's products", {workspaceOption(), contract}, "", listProducts});
    table.add({"products",
               "add",
               "Add a product to a contract's register",
               {workspaceOption(),
                contract,
                {"sku", "SKU", "As the licensee reports it", true},
                {"name-en", "TEXT"},
                {"name-zh", "TEXT"},
                {"released", "DAY", "Since when it may be sold; in review without it"}},
               "",
               addProduct});
    table.add({"products",
               "state",
               "Release a product, withdraw it, or put it back into review",
               {workspaceOption(),
                contract,
                {"sku", "SKU", "The product", true},
                {"state", "STATE", "in_review, released, withdrawn", true},
                {"on", "DAY", "Today without it"}},
               "",
               setProductState});
}

} // namespace lianming::cli
