#include "app/cli/documentoption.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"
#include "core/reports/accountpdf.h"
#include "core/reports/accountsource.h"
#include "core/reports/invoicepdf.h"
#include "core/reports/invoicesource.h"
#include "core/reports/payeepdf.h"
#include "core/reports/payeesource.h"
#include "core/reports/reminderpdf.h"
#include "core/reports/statementpdf.h"
#include "core/reports/statementsource.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace lianming::cli {

QList<Option> documentOptions(const char *out, const char *help)
{
    return {{"out", out, help, true}, {"language", "CODE", "en or zh"}, {"format", "CODE", "pdf or xlsx"}};
}

DocumentLanguage languageOption(const Arguments &arguments)
{
    const auto language = parseLanguage(arguments.value("language").value_or(QStringLiteral("en")));
    if (!language)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--language is en or zh"));
    return *language;
}

DocumentFormat formatOption(const Arguments &arguments)
{
    const auto word = arguments.value("format");
    if (word ? *word == u"xlsx" : arguments.required("out").endsWith(u".xlsx", Qt::CaseInsensitive))
        return DocumentFormat::Xlsx;
    if (word && *word != u"pdf")
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--format is pdf or xlsx"));
    return DocumentFormat::Pdf;
}

QString outOption(const Workspace &workspace, const Arguments &arguments)
{
    const QString path = arguments.required("out");
    requireFreeForWriting(workspace, path);
    return path;
}

int written(const Arguments &arguments, const QString &path)
{
    if (arguments.json())
        writeJson({{"file", utf8(path)}});
    return 0;
}

namespace {

/// The days of --period (any of the calendar), or of --from and --to.
DaySpan spanOption(const Arguments &arguments)
{
    const QString name = arguments.value("period").value_or(QString());
    if (const auto period = Period::parse(name.toStdString()))
        return period->span();
    const auto from = dayOption(arguments, "from");
    const auto to = dayOption(arguments, "to");
    if (!name.isEmpty() || !from || !to || *from > *to)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Give --period, or --from and --to"));
    return {*from, *to};
}

/// A path in the folder for each statement, no two alike.
QStringList pathsFor(const QList<PrintableStatement> &statements, const QDir &folder, DocumentFormat format)
{
    const QString ending = format == DocumentFormat::Xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".pdf");
    QSet<QString> taken;
    QStringList out;
    for (const PrintableStatement &statement : statements) {
        QString name = statement.fileName();
        for (int n = 2; taken.contains(name.toLower()); ++n)
            name = statement.fileName() + QStringLiteral("-%1").arg(n);
        taken.insert(name.toLower());
        out.append(folder.filePath(name + ending));
    }
    return out;
}

int printStatements(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const auto period = Period::parse(arguments.required("period").toStdString());
    if (!period)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no period"),
                    {arguments.required("period")});
    const DocumentLanguage language = languageOption(arguments);
    const DocumentFormat format = formatOption(arguments);
    const QDir folder(arguments.required("out"));
    if (!QDir().mkpath(folder.path()) || !QFileInfo(folder.path()).isWritable())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 is no folder that can be written to"),
                    {folder.path()});
    const QList<PrintableStatement> statements =
        printableStatements(workspace, period->span(), arguments.has("closed"));
    const QStringList paths = pathsFor(statements, folder, format);
    for (const QString &path : paths)
        requireFreeForWriting(workspace, path);
    Progress progress;
    {
        const ProgressLine shown(progress);
        if (format == DocumentFormat::Pdf) {
            writeStatementPdfs(
                statements.size(),
                [&](qint64 i) -> StatementFile {
                    return {statementDocument(workspace, statements[i].id), paths[i]};
                },
                language, progress);
        } else {
            progress.setTotal(statements.size());
            for (qsizetype i = 0; i < statements.size(); ++i) {
                Progress lines;
                writeStatementWorkbook(workspace, statements[i].id, language, paths[i], lines);
                progress.setDone(i + 1);
            }
        }
    }
    OrderedJson rows = OrderedJson::array();
    for (qsizetype i = 0; i < statements.size(); ++i)
        rows.push_back({{"contract", utf8(statements[i].contractNumber)},
                        {"period", utf8(statements[i].period)},
                        {"edition", statements[i].edition},
                        {"state", statements[i].isClosed ? "closed" : "draft"},
                        {"file", utf8(paths[i])}});
    printRows(arguments, rows);
    return statements.isEmpty() ? 1 : 0;
}

int printInvoice(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const QString path = outOption(workspace, arguments);
    const InvoiceDocument document = invoiceDocument(workspace, arguments.required("invoice"), text(arguments, "bank"));
    if (formatOption(arguments) == DocumentFormat::Xlsx)
        writeInvoiceXlsx(document, language, path);
    else
        writeInvoicePdf(document, language, path);
    return written(arguments, path);
}

/// --currency, or the only one that the licensee has postings in.
Currency accountCurrency(Workspace &workspace, Id<Brand> brand, const Arguments &arguments)
{
    if (const auto code = arguments.value("currency")) {
        if (const auto currency = Currency::find(*code))
            return *currency;
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {*code});
    }
    const QList<Currency> currencies = AccountService(workspace).currencies(brand);
    if (currencies.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 has no postings"),
                    {arguments.required("brand")});
    if (currencies.size() == 1)
        return currencies.first();
    QStringList codes;
    for (const Currency &currency : currencies)
        codes.append(currency.codeText());
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say which account with --currency: %1"),
                {codes.join(QStringLiteral(", "))});
}

int printAccount(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const QString path = outOption(workspace, arguments);
    const Id<Brand> brand = BrandService(workspace).get(arguments.required("brand")).id;
    const AccountDocument document = accountDocument(workspace, brand, accountCurrency(workspace, brand, arguments),
                                                     dayOption(arguments, "from"), dayOption(arguments, "to"));
    if (formatOption(arguments) == DocumentFormat::Xlsx)
        writeAccountXlsx(document, language, path);
    else
        writeAccountPdf(document, language, path);
    (void)written(arguments, path);
    return document.foots() ? 0 : 1;
}

int printPayee(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const QString path = outOption(workspace, arguments);
    const PayeeDocument document = payeeDocument(workspace, arguments.required("party"), spanOption(arguments));
    if (formatOption(arguments) == DocumentFormat::Xlsx)
        writePayeeXlsx(document, language, path);
    else
        writePayeePdf(document, language, path);
    (void)written(arguments, path);
    return document.rows.empty() ? 1 : 0;
}

int printReminder(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const DocumentLanguage language = languageOption(arguments);
    const QString path = outOption(workspace, arguments);
    ReminderRequest request;
    request.brand = BrandService(workspace).get(arguments.required("brand")).id;
    const QString about = arguments.required("about");
    if (about == u"payments") {
        request.about = ReminderAbout::Payments;
        request.currency = accountCurrency(workspace, request.brand, arguments);
    } else if (about != u"reports") {
        refuseWord("about", about);
    }
    if (const auto round = arguments.value("round")) {
        if (*round != u"1" && *round != u"2" && *round != u"3")
            refuseWord("round", *round);
        request.round = round->toInt();
    }
    request.contact = text(arguments, "contact");
    request.contactPerson = workspace.actor.name;
    request.bankNote = text(arguments, "bank");
    writeReminderPdf(reminderDocument(workspace, request), language, path);
    return written(arguments, path);
}

} // namespace

void addDocumentCommands(CommandTable &table)
{
    const Option bank{"bank", "TEXT", "The account to pay to, as it is printed"};
    table.add({"report", "statements", "Write all calculated statements of a period, one file each",
               QList<Option>{workspaceOption(),
                             {"period", "PERIOD", "Such as 2026Q1: all periods that end in it", true},
                             {"closed", "", "Only closed ones, no drafts"}}
                   + documentOptions("FOLDER", "Where to write them"),
               "", printStatements});
    table.add({"report", "invoice", "Write an invoice, interest note or credit note",
               QList<Option>{workspaceOption(), {"invoice", "NUMBER", "Its number", true}, bank} + documentOptions(),
               "", printInvoice});
    table.add({"report", "account", "Write a licensee's account statement",
               QList<Option>{workspaceOption(),
                             {"brand", "CODE", "The licensee", true},
                             {"currency", "CODE", "Which account, where there are several"},
                             {"from", "DAY", "From the first posting if not given"},
                             {"to", "DAY", "Today if not given"}}
                   + documentOptions(),
               "", printAccount});
    table.add({"report", "payee", "Write the statement of a rights holder or agent",
               QList<Option>{workspaceOption(),
                             {"party", "NAME", "As the contract or mandate names it", true},
                             {"period", "PERIOD", "All periods that end in it"},
                             {"from", "DAY", "Instead of a period"},
                             {"to", "DAY", "Instead of a period"}}
                   + documentOptions(),
               "", printPayee});
    table.add({"report",
               "reminder",
               "Write a letter about late reports or overdue payments",
               {workspaceOption(),
                {"brand", "CODE", "The licensee", true},
                {"about", "WHAT", "reports or payments", true},
                {"round", "N", "1, 2 or 3; 1 if not given"},
                {"currency", "CODE", "Of the payments, where there are several"},
                {"contact", "NAME", "Whom it is addressed to"},
                bank,
                {"language", "CODE", "en or zh"},
                {"out", "FILE", "Where to write it", true}},
               "",
               printReminder});
}

} // namespace lianming::cli
