#include "core/reports/reportservice.h"

#include "core/contracts/contractodrl.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/contracts/contractterms.h"
#include "core/db/workspace.h"
#include "core/drafting/draftservice.h"
#include "core/people/access.h"
#include "core/reports/contractreportsource.h"
#include "core/reports/definitionrepository.h"
#include "core/reports/documentsheet.h"
#include "core/reports/legalodt.h"
#include "core/reports/legalpdf.h"
#include "core/reports/legalxlsx.h"
#include "core/reports/portfoliosource.h"
#include "core/reports/printface.h"
#include "core/reports/printrun.h"
#include "core/rights/ledger.h"

#include <QDir>
#include <QSet>

namespace lianming {

namespace {

QByteArray jsonFile(const OrderedJson &document)
{
    constexpr int indent = 2;
    return QByteArray::fromStdString(document.dump(indent)) + '\n';
}

QSet<ReportPart> partSet(const QList<ReportPart> &parts)
{
    return {parts.begin(), parts.end()};
}

/// PDF, ODT or XLSX.
void writeLegal(const LegalDocument &document, ReportFormat format, const QString &path)
{
    switch (format) {
    case ReportFormat::Odt: writeDocument(legalOdt(document), path); break;
    case ReportFormat::Xlsx: writeLegalXlsx(document, path); break;
    default: {
        PrintFonts fonts;
        writeDocument(legalPdf(document, fonts), path);
        break;
    }
    }
}

bool isData(ReportFormat format)
{
    return format == ReportFormat::Data || format == ReportFormat::Odrl;
}

/// What stands for itself, and not for a disk or a database that fails under all of them.
bool isOfOneContract(const Error &error)
{
    return error.kind() != Error::Kind::Unavailable && error.kind() != Error::Kind::Cancelled;
}

void requireSound(const ReportDefinition &definition)
{
    const auto problems = validate(definition);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

ReportDefinition requireDefinition(Connection &db, Id<ReportDefinition> id)
{
    auto found = DefinitionRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This report is no longer kept"));
    return *found;
}

/// That no other report has the name; inside the transaction that writes.
void requireFreeName(Connection &db, const ReportDefinition &definition)
{
    const auto other = DefinitionRepository(db).find(definition.name);
    if (other && other->id != definition.id)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a report \"%1\" already"),
                    {definition.name.trimmed()});
}

} // namespace

LegalDocument ReportService::document(Id<Contract> contract, DocumentLanguage language,
                                      const QList<ReportPart> &parts) const
{
    return contractReport(ContractReportSource(*m_w).read(contract), language, partSet(parts));
}

OrderedJson ReportService::odrl(Id<Contract> id) const
{
    const Contract contract = ContractService(*m_w).get(id);
    return contractOdrl(contract, ContractRepository(m_w->db).parties(contract),
                        regionsOf(contract, RightsLedger(m_w->db).regions()));
}

void ReportService::writeContract(Id<Contract> id, const ContractOrder &order, const QString &path) const
{
    if (order.output.format == ReportFormat::Odrl) {
        writeDocument(jsonFile(odrl(id)), path);
    } else if (order.output.format == ReportFormat::Data) {
        writeDocument(jsonFile(DraftService(*m_w).exportDocument(ContractService(*m_w).get(id))), path);
    } else {
        writeLegal(document(id, order.output.language, order.parts), order.output.format, path);
    }
}

ContractReportsOutcome ReportService::writeContracts(const QList<ContractReportFile> &files, const ContractOrder &order,
                                                     Progress &progress) const
{
    ContractReportsOutcome out;
    ContractReportSource source(*m_w);
    const QSet<ReportPart> parts = partSet(order.parts);
    if (order.output.format == ReportFormat::Pdf) {
        printRun(
            files.size(),
            [&](qint64 i) -> PrintJob {
                const ContractReportFile &file = files[i];
                try {
                    auto report = std::make_shared<const ContractReport>(source.read(file.contract));
                    ++out.written;
                    return {file.path, [report, parts, language = order.output.language](PrintFonts &fonts) {
                                return legalPdf(contractReport(*report, language, parts), fonts);
                            }};
                } catch (const Error &error) {
                    if (!isOfOneContract(error))
                        throw;
                    out.leftOut.append({file.number, error.message()});
                }
                return {};
            },
            progress);
        return out;
    }
    progress.setTotal(files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        progress.setDone(i);
        try {
            if (isData(order.output.format))
                writeContract(files[i].contract, order, files[i].path);
            else
                writeLegal(contractReport(source.read(files[i].contract), order.output.language, parts),
                           order.output.format, files[i].path);
            ++out.written;
        } catch (const Error &error) {
            if (!isOfOneContract(error))
                throw;
            out.leftOut.append({files[i].number, error.message()});
        }
    }
    progress.setDone(files.size());
    return out;
}

QList<ContractReportFile> ReportService::filesFor(const QList<ContractItem> &contracts, const QString &folder,
                                                  const ReportOutput &output)
{
    const QDir target(folder);
    const QString ending = QStringLiteral(".%1").arg(QString::fromLatin1(reportFileEnding(output.format)));
    const bool hasLanguage = !isData(output.format);
    QSet<QString> taken;
    QList<ContractReportFile> out;
    out.reserve(contracts.size());
    for (const ContractItem &item : contracts) {
        QString name = item.number.simplified();
        for (QChar &c : name) {
            if (!c.isPrint() || QStringLiteral("/\\:*?\"<>|").contains(c))
                c = u'-';
        }
        if (name.startsWith(u'.') || name.isEmpty())
            name.prepend(u'-');
        if (hasLanguage)
            name += output.language == DocumentLanguage::Chinese ? QStringLiteral(" zh") : QStringLiteral(" en");
        QString free = name;
        for (int n = 2; taken.contains(free.toLower()); ++n)
            free = QStringLiteral("%1-%2").arg(name).arg(n);
        taken.insert(free.toLower());
        out.append({item.id, item.number, target.filePath(free + ending)});
    }
    return out;
}

void ReportService::writePortfolio(const PortfolioQuestion &question, const ReportOutput &output, const QString &path,
                                   Progress &progress) const
{
    if (output.format == ReportFormat::Odrl) {
        const Message message = problemMessage(ReportProblem::FormatOfPortfolio);
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
    const PortfolioReport report = portfolioReport(*m_w, question, progress);
    if (output.format == ReportFormat::Data) {
        writeDocument(jsonFile(portfolioJson(report)), path);
        return;
    }
    const PortfolioLayout layout =
        output.format == ReportFormat::Xlsx ? PortfolioLayout::Sheet : PortfolioLayout::Paper;
    writeLegal(portfolioDocument(report, output.language, layout), output.format, path);
}

QList<ReportDefinition> ReportService::definitions(bool withArchived) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return DefinitionRepository(m_w->db).list(withArchived);
}

ReportDefinition ReportService::get(Id<ReportDefinition> id) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return requireDefinition(m_w->db, id);
}

ReportDefinition ReportService::get(const QString &name) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    const auto found = DefinitionRepository(m_w->db).find(name);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "No report is kept as \"%1\""), {name});
    return *found;
}

Id<ReportDefinition> ReportService::add(const ReportDefinition &definition)
{
    requirePermission(*m_w, Permission::SeeProgramme);
    requireSound(definition);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ReportDefinition added = definition;
    added.id = {};
    added.archivedOn.reset();
    requireFreeName(m_w->db, added);
    const Id<ReportDefinition> id = DefinitionRepository::insert(journal, added);
    tx.commit();
    return id;
}

void ReportService::change(const ReportDefinition &definition)
{
    requirePermission(*m_w, Permission::SeeProgramme);
    requireSound(definition);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    (void)requireDefinition(m_w->db, definition.id);
    requireFreeName(m_w->db, definition);
    DefinitionRepository::update(journal, definition);
    tx.commit();
}

void ReportService::setArchived(Id<ReportDefinition> id, bool archived)
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    ReportDefinition definition = requireDefinition(m_w->db, id);
    if (definition.archivedOn.has_value() == archived)
        return;
    if (!archived)
        requireFreeName(m_w->db, definition);
    definition.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    DefinitionRepository::update(journal, definition, archived ? "archived" : "restored");
    tx.commit();
}

void ReportService::run(const ReportDefinition &definition, const QString &path, Progress &progress) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    if (definition.kind == ReportKind::Portfolio) {
        writePortfolio(definition.question, definition.output, path, progress);
        return;
    }
    const Contract contract = ContractService(*m_w).get(definition.contract);
    writeContract(contract.id, {definition.output, definition.parts}, path);
}

QList<HistoryEntry> ReportService::history(Id<ReportDefinition> id) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return historyOf(m_w->db, "report_definition", id.value);
}

} // namespace lianming
