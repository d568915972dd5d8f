#include "ui/royalties/periodstatements.h"

#include "core/db/workspace.h"
#include "core/reports/statementpdf.h"
#include "core/royalties/royaltyservice.h"

#include <QDir>
#include <QFileInfo>

namespace lianming {

namespace {

/// Read before they are drawn together, so that one that cannot be read stops none of the others.
constexpr qsizetype drawnTogether = 16;

QString statementName(const QString &contract, const QString &period)
{
    return contract + u' ' + period;
}

/// What stands for itself, and not for a disk or a database that fails under all of them.
bool isOfOneStatement(const Error &error)
{
    return error.kind() != Error::Kind::Unavailable && error.kind() != Error::Kind::Cancelled;
}

QStringList statementPaths(const QList<PrintableStatement> &statements, const PeriodStatementsRequest &request)
{
    const QDir folder(request.folder);
    const QString end = QStringLiteral(" %1.%2").arg(languageCode(request.language),
                                                     QString::fromLatin1(documentFormatCode(request.format)));
    QSet<QString> taken;
    QStringList out;
    for (const PrintableStatement &statement : statements) {
        const QString first = safeFileName(statement.fileName());
        QString name = first;
        for (int n = 2; taken.contains(name.toLower()); ++n)
            name = QStringLiteral("%1-%2").arg(first).arg(n);
        taken.insert(name.toLower());
        out.append(folder.filePath(name + end));
    }
    return out;
}

/// Periods for which there is nothing to print yet.
void addUnready(Workspace &workspace, const DaySpan &days, QSet<QString> known, QList<LeftOutStatement> &out)
{
    for (const InboxRow &row : RoyaltyService(workspace).inbox()) {
        const auto period = Period::parse(row.period.toStdString());
        const QString name = statementName(row.contractNumber, row.period);
        if (!period || !days.contains(period->span().end) || known.contains(name))
            continue;
        known.insert(name);
        out.append({name,
                    row.statement.isSet() ? LeftOutStatement::Why::NotCalculated : LeftOutStatement::Why::NotReported,
                    {}});
    }
}

/// Writes a plan.
class PeriodPrinter
{
public:
    PeriodPrinter(Workspace &workspace, const PeriodStatementsRequest &request, Progress &progress)
        : m_w(workspace), m_request(request), m_progress(progress), m_plan(planPeriodStatements(workspace, request))
    {
        m_out.leftOut = m_plan.leftOut;
        m_out.planned = m_plan.statements.size();
    }

    PeriodStatementsOutcome run()
    {
        m_progress.setTotal(m_out.planned);
        for (qsizetype at = 0; at < m_plan.statements.size();) {
            if (m_progress.isCancelled()) {
                m_out.isStopped = true;
                break;
            }
            at = m_request.format == DocumentFormat::Pdf ? pdfsFrom(at) : workbook(at);
            try {
                m_progress.setDone(at);
            } catch (const Error &) {
                // Asked to stop meanwhile, as is seen above unless that was the last one.
            }
        }
        return std::move(m_out);
    }

private:
    /// Whether it may be written; otherwise it is left out.
    [[nodiscard]] bool isFree(qsizetype at)
    {
        const QString &path = m_plan.paths[at];
        try {
            requireFreeForWriting(m_w, path);
        } catch (const Error &error) {
            leaveOut(at, LeftOutStatement::Why::Failed, error.message());
            return false;
        }
        if (QFileInfo::exists(path) && !m_request.replaced.contains(path)) {
            leaveOut(at, LeftOutStatement::Why::FileThere);
            return false;
        }
        return true;
    }
    void leaveOut(qsizetype at, LeftOutStatement::Why why, const Message &failure = {})
    {
        m_out.leftOut.append({m_plan.statements[at].fileName(), why, failure});
    }

    /// Returns the first that was not looked at.
    qsizetype pdfsFrom(qsizetype at)
    {
        std::vector<StatementFile> files;
        for (; at < m_plan.statements.size() && qsizetype(files.size()) < drawnTogether; ++at) {
            if (!isFree(at))
                continue;
            try {
                files.push_back({statementDocument(m_w, m_plan.statements[at].id), m_plan.paths[at]});
            } catch (const Error &error) {
                if (!isOfOneStatement(error))
                    throw;
                leaveOut(at, LeftOutStatement::Why::Failed, error.message());
            }
        }
        Progress these;
        writeStatementPdfs(
            qint64(files.size()), [&files](qint64 i) { return std::move(files[size_t(i)]); }, m_request.language,
            these);
        m_out.written += qint64(files.size());
        return at;
    }

    qsizetype workbook(qsizetype at)
    {
        if (!isFree(at))
            return at + 1;
        try {
            Progress lines;
            writeStatementWorkbook(m_w, m_plan.statements[at].id, m_request.language, m_plan.paths[at], lines);
            ++m_out.written;
        } catch (const Error &error) {
            if (!isOfOneStatement(error))
                throw;
            leaveOut(at, LeftOutStatement::Why::Failed, error.message());
        }
        return at + 1;
    }

    Workspace &m_w;
    const PeriodStatementsRequest &m_request;
    Progress &m_progress;
    PeriodStatementsPlan m_plan;
    PeriodStatementsOutcome m_out;
};

} // namespace

PeriodStatementsPlan planPeriodStatements(Workspace &workspace, const PeriodStatementsRequest &request)
{
    const QFileInfo folder(request.folder);
    if (!folder.isDir() || !folder.isWritable())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 is no folder that can be written to"),
                    {request.folder});
    const DaySpan days = request.period.span();
    PeriodStatementsPlan out;
    out.statements = printableStatements(workspace, days, request.closedOnly);
    QSet<QString> known;
    for (const PrintableStatement &statement : std::as_const(out.statements))
        known.insert(statementName(statement.contractNumber, statement.period));
    if (request.closedOnly) {
        for (const PrintableStatement &draft : printableStatements(workspace, days)) {
            const QString name = statementName(draft.contractNumber, draft.period);
            if (!known.contains(name))
                out.leftOut.append({name, LeftOutStatement::Why::NotClosed, {}});
            known.insert(name);
        }
    }
    addUnready(workspace, days, known, out.leftOut);
    out.paths = statementPaths(out.statements, request);
    for (const QString &path : std::as_const(out.paths)) {
        if (QFileInfo(path).isFile())
            out.there.append(path);
    }
    return out;
}

PeriodStatementsOutcome writePeriodStatements(Workspace &workspace, const PeriodStatementsRequest &request,
                                              Progress &progress)
{
    return PeriodPrinter(workspace, request, progress).run();
}

} // namespace lianming
