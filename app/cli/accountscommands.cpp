#include "app/cli/accountsprinting.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/statementoption.h"
#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"

namespace lianming::cli {

namespace {

Currency currencyOption(const Arguments &arguments, const char *option)
{
    const auto currency = Currency::find(arguments.required(option));
    if (!currency)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"),
                    {arguments.required(option)});
    return *currency;
}

/// "1234.50" of the option called `name`.
qint64 amountOf(const QString &text, Currency currency, const QString &name)
{
    const auto money = Money::parse(text.toStdString(), currency);
    if (!money)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no amount in %3"),
                    {name, text, currency.codeText()});
    return money->minor;
}

InvoiceDays daysOf(const Arguments &arguments)
{
    return {dayOption(arguments, "issued"), dayOption(arguments, "due")};
}

int printInvoice(const Arguments &arguments, const AccountService &service, Id<Invoice> id)
{
    printRecord(arguments, invoiceJson(service.get(id)));
    return 0;
}

int invoice(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    if (!arguments.has("all")) {
        if (!arguments.value("contract") || !arguments.value("period"))
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "Give --contract and --period, or --all for what is closed"));
        const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
        // Invoiced is what the period was booked with, whatever came after.
        for (const SalesStatement &statement : StatementRepository(workspace.db).ofContract(contract.id)) {
            if (statement.period == arguments.required("period") && !statement.isRestatement())
                return printInvoice(arguments, service, service.invoice(statement.id, daysOf(arguments)));
        }
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no statement"),
                    {statementLabel(contract, arguments.required("period"))});
    }
    Progress progress;
    InvoicingOutcome out;
    {
        const ProgressLine shown(progress);
        out = service.invoiceAll(daysOf(arguments), progress);
    }
    OrderedJson invoices = OrderedJson::array();
    for (const Id<Invoice> id : std::as_const(out.issued))
        invoices.push_back(invoiceJson(service.get(id)));
    printRows(arguments, invoices);
    return 0;
}

int charge(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const ReportingContract contract = reportingContract(workspace, arguments.required("contract"));
    const QString kind = arguments.value("kind").value_or(QStringLiteral("adjustment"));
    NewCharge request;
    request.contract = contract.id;
    if (kind == u"audit")
        request.kind = InvoiceKind::Audit;
    else if (kind != u"adjustment")
        refuseWord("kind", kind);
    request.period = text(arguments, "period");
    request.net = amountOf(arguments.required("amount"), Currency::find(contract.currency).value_or(Currency()),
                           QStringLiteral("amount"));
    request.taxed = !arguments.has("untaxed");
    request.reason = arguments.required("reason");
    request.days = daysOf(arguments);
    AccountService service(workspace);
    return printInvoice(arguments, service, service.charge(request));
}

int settle(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    OrderedJson rows = OrderedJson::array();
    for (const Id<Invoice> id :
         service.settle(reportingContract(workspace, arguments.required("contract")).id, daysOf(arguments)))
        rows.push_back(invoiceJson(service.get(id)));
    printRows(arguments, rows);
    return 0;
}

std::optional<Rate> rateOption(const Arguments &arguments)
{
    const auto word = arguments.value("rate");
    if (!word)
        return {};
    const auto rate = Rate::parse(word->toStdString());
    if (!rate)
        refuseWord("rate", *word);
    return rate;
}

/// What --invoice NUMBER[=AMOUNT] and --oldest-first ask for, of `rest` that is there. Without an amount, what is open
/// in cash as far as the money goes.
QList<AllocationRequest> allocationsOf(const Arguments &arguments, const AccountService &service, Id<Brand> brand,
                                       Money rest)
{
    const auto rate = rateOption(arguments);
    QList<AllocationRequest> out;
    QHash<qint64, qint64> asked; // of an invoice, by what stands before
    const auto propose = [&](const std::vector<InvoiceItem> &items) {
        std::vector<OpenInvoice> open;
        open.reserve(items.size());
        for (const InvoiceItem &item : items)
            open.push_back({item.invoice.id, item.invoice.dueOn, item.invoice.currency,
                            item.open.openCash - asked.value(item.invoice.id.value), rate});
        const AllocationProposal proposal = proposeAllocation(rest, open);
        for (const ProposedAllocation &part : proposal.parts) {
            const bool converts = service.get(part.invoice).invoice.currency != rest.currency;
            out.append({part.invoice, part.amount, part.part, converts ? rate : std::nullopt});
            asked[part.invoice.value] += part.amount;
        }
        rest.minor = proposal.rest;
    };
    const QStringList named = arguments.values("invoice");
    for (const QString &word : named) {
        const InvoiceItem item = service.get(word.section(u'=', 0, 0));
        if (!word.contains(u'=')) {
            propose({item});
            continue;
        }
        const Currency currency = item.invoice.currency;
        const qint64 amount = amountOf(word.section(u'=', 1), currency, QStringLiteral("invoice"));
        const bool converts = currency != rest.currency;
        out.append({item.invoice.id, amount, {}, converts ? rate : std::nullopt});
        asked[item.invoice.id.value] += std::max<qint64>(0, amount);
        const auto part = converts && rate ? partFor({amount, currency}, rest.currency, *rate) : std::optional(amount);
        rest.minor = std::max<qint64>(0, rest.minor - part.value_or(0));
    }
    if (arguments.has("oldest-first")) {
        const QList<InvoiceItem> items = service.openItems(brand);
        propose({items.begin(), items.end()});
    }
    return out;
}

int pay(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    NewPayment payment;
    payment.brand = BrandService(workspace).get(arguments.required("brand")).id;
    payment.currency = currencyOption(arguments, "currency");
    payment.amount = amountOf(arguments.required("amount"), payment.currency, QStringLiteral("amount"));
    payment.receivedOn = dayOption(arguments, "received").value_or(workspace.clock.today());
    payment.reference = text(arguments, "reference");
    payment.notes = text(arguments, "notes");
    payment.evenIfRepeated = arguments.has("even-if-repeated");
    const auto id =
        service.pay(payment, allocationsOf(arguments, service, payment.brand, Money{payment.amount, payment.currency}));
    printRecord(arguments, paymentJson(service, service.payment(id)));
    return 0;
}

int allocate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    const PaymentItem item = service.payment(arguments.required("payment"));
    service.allocate(item.payment.id, allocationsOf(arguments, service, item.payment.brand,
                                                    Money{item.onAccount, item.payment.currency}));
    printRecord(arguments, paymentJson(service, service.payment(item.payment.id)));
    return 0;
}

int reverse(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    const PaymentItem item = service.payment(arguments.required("payment"));
    const QString reason = arguments.required("reason");
    if (const auto number = arguments.value("invoice")) {
        const Id<Invoice> invoice = service.get(*number).invoice.id;
        bool found = false;
        for (const AllocationItem &part : service.allocationsOf(item.payment.id)) {
            if (part.allocation.invoice == invoice && part.left > 0) {
                service.reverseAllocation(part.allocation.id, reason);
                found = true;
            }
        }
        if (!found)
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nothing of %1 is left on %2 to take back"),
                        {item.payment.number, *number});
    } else {
        service.reversePayment(item.payment.id, reason, dayOption(arguments, "on"));
    }
    printRecord(arguments, paymentJson(service, service.payment(item.payment.id)));
    return 0;
}

int interest(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    const InvoiceItem item = service.get(arguments.required("invoice"));
    const QDate asOf = dayOption(arguments, "as-of").value_or(workspace.clock.today());
    if (arguments.has("post"))
        return printInvoice(arguments, service, service.postInterest(item.invoice.id, asOf, daysOf(arguments)));
    const InterestPreview preview = service.interest(item.invoice.id, asOf);
    printRecord(arguments, {{"invoice", utf8(item.invoice.number)},
                            {"as_of", utf8(dayText(asOf))},
                            {"agreed", preview.agreed},
                            {"currency", utf8(preview.currency.codeText())},
                            {"run", amountJson(preview.run, preview.currency)},
                            {"invoiced", amountJson(preview.posted, preview.currency)},
                            {"due", amountJson(preview.due, preview.currency)}});
    return 0;
}

int credit(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    const InvoiceItem item = service.get(arguments.required("invoice"));
    const qint64 net = arguments.has("whole")
                           ? item.invoice.net - item.settlement.creditedNet
                           : amountOf(arguments.required("amount"), item.invoice.currency, QStringLiteral("amount"));
    return printInvoice(
        arguments, service,
        service.credit(item.invoice.id, net, arguments.required("reason"), dayOption(arguments, "issued")));
}

int certificate(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    AccountService service(workspace);
    const InvoiceItem item = service.get(arguments.required("invoice"));
    if (arguments.has("reverse")) {
        for (const CertificateItem &other : service.certificatesOf(item.invoice.id)) {
            if (other.certificate.number == arguments.required("number") && !other.isReversed
                && !other.certificate.reverses.isSet()) {
                service.reverseCertificate(other.certificate.id, text(arguments, "reason"));
                return printInvoice(arguments, service, item.invoice.id);
            }
        }
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "Invoice %1 has no certificate %2"),
                    {item.invoice.number, arguments.required("number")});
    }
    NewCertificate request;
    request.invoice = item.invoice.id;
    request.authority = text(arguments, "authority");
    request.number = arguments.required("number");
    request.taxOn = dayOption(arguments, "taxed").value_or(workspace.clock.today());
    request.amount = amountOf(text(arguments, "amount"), item.invoice.currency, QStringLiteral("amount"));
    request.file = text(arguments, "file");
    service.certify(request);
    return printInvoice(arguments, service, item.invoice.id);
}

/// Status 1 where a ledger does not foot.
int ledger(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AccountService service(workspace);
    const Id<Brand> brand = BrandService(workspace).get(arguments.required("brand")).id;
    const QList<Currency> currencies =
        arguments.value("currency") ? QList{currencyOption(arguments, "currency")} : service.currencies(brand);
    OrderedJson documents = OrderedJson::array();
    OrderedJson lines = OrderedJson::array();
    bool foots = true;
    for (const Currency currency : currencies) {
        const AccountLedger account = service.ledger(brand, currency);
        foots = foots && account.foots();
        documents.push_back(ledgerJson(account));
        for (OrderedJson entry : documents.back()["entries"]) {
            entry["currency"] = utf8(currency.codeText());
            lines.push_back(std::move(entry));
        }
    }
    if (arguments.json())
        writeJson(documents);
    else
        printRows(arguments, lines);
    return foots ? 0 : 1;
}

int open(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const AccountService service(workspace);
    InvoiceFilter filter;
    filter.openOnly = true;
    if (const auto code = arguments.value("brand"))
        filter.brand = BrandService(workspace).get(*code).id;
    if (arguments.value("currency"))
        filter.currency = currencyOption(arguments, "currency");
    OrderedJson rows = OrderedJson::array();
    for (const InvoiceItem &item : service.list(filter))
        rows.push_back(invoiceJson(item));
    printRows(arguments, rows);
    return 0;
}

} // namespace

void addAccountsCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option issued{"issued", "DAY", "Day of issue; today if not given"};
    const Option due{"due", "DAY", "Day on which it is due; by the contract's days of payment if not given"};
    const Option named{"invoice", "NUMBER", "The invoice", true};
    const Option why{"reason", "TEXT", "Why; it stands in the books", true};
    const Option part{"invoice", "NUMBER[=AMOUNT]", "Put the money against this invoice; may be given several times"};
    const Option oldest{"oldest-first", "", "Put the rest against what is due first"};
    const Option rate{"rate", "RATE", "The bank's: units of the invoice's currency for one of the payment's"};
    table.add({"royalties",
               "invoice",
               "Invoice a closed statement, or all that are closed and not invoiced",
               {workspace,
                {"contract", "NUMBER", "The contract"},
                {"period", "PERIOD", "Its period, such as 2026Q1"},
                {"all", "", "All that is closed"},
                issued,
                due},
               "",
               invoice});
    table.add({"royalties",
               "charge",
               "Invoice an amount outside of statements",
               {workspace,
                {"contract", "NUMBER", "The contract", true},
                {"amount", "AMOUNT", "Before VAT", true},
                {"kind", "KIND", "adjustment or audit"},
                {"period", "PERIOD", "The period it is about"},
                {"untaxed", "", "Without VAT and withholding tax"},
                why,
                issued,
                due},
               "",
               charge});
    table.add({"royalties",
               "settle",
               "Invoice or credit what restatements changed after a contract's last period was closed",
               {workspace, {"contract", "NUMBER", "The contract", true}, issued, due},
               "",
               settle});
    table.add({"royalties",
               "pay",
               "Record a payment; what is put against no invoice stays on account",
               {workspace,
                {"brand", "CODE", "The licensee", true},
                {"amount", "AMOUNT", "What came in", true},
                {"currency", "CODE", "Its currency", true},
                {"received", "DAY", "Day of receipt", true},
                {"reference", "TEXT", "The bank's reference"},
                {"notes", "TEXT", "Notes"},
                {"even-if-repeated", "", "Although the same payment was recorded"},
                part,
                oldest,
                rate},
               "",
               pay});
    table.add({"royalties",
               "allocate",
               "Put what a payment has on account against invoices",
               {workspace, {"payment", "NUMBER", "The payment", true}, part, oldest, rate},
               "",
               allocate});
    table.add({"royalties",
               "reverse",
               "Take a payment back, or what of it was put against one invoice",
               {workspace,
                {"payment", "NUMBER", "The payment", true},
                {"invoice", "NUMBER", "Only what was put against it"},
                {"on", "DAY", "Day of the reversal; today if not given"},
                why},
               "",
               reverse});
    table.add({"royalties",
               "interest",
               "Late interest on an invoice, shown or posted",
               {workspace,
                named,
                {"as-of", "DAY", "Up to and including this day; today if not given"},
                {"post", "", "Invoice it"},
                issued,
                due},
               "",
               interest});
    table.add(
        {"royalties",
         "credit",
         "Take an invoice back, whole or in part",
         {workspace, named, {"amount", "AMOUNT", "Before VAT"}, {"whole", "", "All that is left of it"}, why, issued},
         "",
         credit});
    table.add({"royalties",
               "certificate",
               "Record the certificate of tax withheld from an invoice, or take one back",
               {workspace,
                named,
                {"number", "TEXT", "The certificate's number", true},
                {"authority", "TEXT", "The tax office"},
                {"taxed", "DAY", "Tax day"},
                {"amount", "AMOUNT", "The tax"},
                {"file", "FILE", "The scan"},
                {"reverse", "", "Take it back"},
                {"reason", "TEXT", "Why it is taken back"}},
               "",
               certificate});
    table.add({"royalties",
               "ledger",
               "A licensee's account with its balance after each posting",
               {workspace, {"brand", "CODE", "The licensee", true}, {"currency", "CODE", "Only this currency"}},
               "",
               ledger});
    table.add({"royalties",
               "open",
               "Invoices with cash or tax open",
               {workspace, {"brand", "CODE", "Only this licensee's"}, {"currency", "CODE", "Only in this currency"}},
               "",
               open});
}

} // namespace lianming::cli
