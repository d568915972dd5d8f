#include "core/exchange/statementimport.h"

#include "core/base/money.h"
#include "core/db/bulk.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/textsource.h"

#include <QFileInfo>

#include <algorithm>
#include <future>

namespace lianming {

namespace {

using Column = StatementField;
using Kind = StatementRowReader::Kind;

QString shown(std::string_view value)
{
    constexpr qsizetype limit = 80;
    const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
    return text.size() > limit ? text.left(limit) + QChar(0x2026) : text;
}

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

/// A file's records after its header.
class Records
{
public:
    Records(std::string_view source, const StatementMapping &mapping)
        : m_reader(source, {mapping.separator, '"', false})
    {
        for (int record = 0; record < mapping.headerRecord; ++record) {
            if (!m_reader.next())
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The file has no header row"));
        }
        m_width = m_reader.cells().size();
        m_headerRecord = mapping.headerRecord;
    }
    [[nodiscard]] bool next() { return m_reader.next(); }
    [[nodiscard]] size_t width() const { return m_width; }
    [[nodiscard]] qint64 row() const { return m_reader.record() - m_headerRecord; }
    [[nodiscard]] const CsvReader &reader() const { return m_reader; }
    /// The fault that ended the reading, as an issue.
    [[nodiscard]] std::optional<StatementIssue> fault() const
    {
        if (m_reader.fault() == CsvFault::None)
            return {};
        return StatementIssue{row(), m_reader.line(), Column::Sku, StatementFault::BrokenRecord, {}};
    }

private:
    CsvReader m_reader;
    size_t m_width = 0;
    int m_headerRecord = 1;
};

void addIssues(QList<StatementIssue> &out, const StatementRowReader &rows, const Records &records)
{
    for (const auto &fault : rows.faults()) {
        if (out.size() < StatementOutcome::issueLimit)
            out.append({records.row(), records.reader().line(), fault.field, fault.fault, shown(fault.value)});
    }
}

constexpr const char *const deductionColumns[] = {"discounts_minor", "returns_minor", "taxes_minor", "freight_minor",
                                                  "other_minor"};

/// Everything after the checks of the request: reads, checks, adds up, writes.
class Intake
{
public:
    Intake(Transaction &tx, const StatementImportRequest &request, qint64 statementId, std::string_view source,
           Progress &progress)
        : m_request(request), m_records(source, request.mapping),
          m_rows(request.mapping, *Period::parse(request.period.toStdString()), m_records.width()),
          m_writer(tx, "statement_line",
                   {"statement_id", "line_number", "sold_on", "sku", "category", "territory", "channel", "currency",
                    "units", "gross_minor", deductionColumns[0], deductionColumns[1], deductionColumns[2],
                    deductionColumns[3], deductionColumns[4], "retail_price_minor", "share", "free"}),
          m_progress(progress), m_statement(statementId)
    {
    }

    void run(StatementOutcome &out)
    {
        constexpr qint64 step = 4096;
        StatementRow row;
        while (m_records.next()) {
            if (m_records.reader().record() % step == 0)
                m_progress.setDone(qint64(m_records.reader().position()));
            switch (m_rows.read(m_records.reader().cells(), row)) {
            case Kind::Line: take(row, out); break;
            case Kind::Bad:
                ++out.rows;
                ++out.bad;
                addIssues(out.issues, m_rows, m_records);
                break;
            case Kind::Total: compareSumLine(row.currency, out); break;
            case Kind::Blank: break;
            }
        }
        if (const auto fault = m_records.fault()) {
            ++out.rows;
            ++out.bad;
            out.issues.append(*fault);
            m_broken = true;
        }
        out.units = qint64(m_units);
        for (const auto &[currency, gross] : m_gross)
            out.gross[currency] = gross;
        compareControls(out);
        out.stored = out.mismatches.isEmpty() && (out.bad == 0 || (m_request.takeGood && !m_broken)) && out.good > 0;
        if (out.stored)
            m_writer.finish();
    }

private:
    void take(const StatementRow &row, StatementOutcome &out)
    {
        ++out.rows;
        if (__builtin_add_overflow(m_units, row.units, &m_units)) {
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "Row %1: the units of the statement add up to more than a figure can hold"),
                {QString::number(m_records.row())});
        }
        ++out.good;
        if (m_grossOf == nullptr || row.currency.code() != m_currency) {
            m_currency = std::string(row.currency.code());
            m_grossOf = &m_gross[m_currency];
        }
        *m_grossOf += row.gross;
        if (out.bad > 0 && !m_request.takeGood)
            return; // nothing will be stored; only the rest of the faults is of interest
        m_writer.integer(m_statement);
        m_writer.integer(m_records.row());
        if (row.soldOn.empty())
            m_writer.null();
        else
            m_writer.text(row.soldOn);
        m_writer.text(row.sku);
        m_writer.text(row.category);
        m_writer.text(row.territory);
        m_writer.text(row.channel);
        m_writer.text(m_currency);
        m_writer.integer(row.units);
        m_writer.integer(row.gross);
        for (const qint64 deduction : row.deductions)
            m_writer.integer(deduction);
        if (row.retailPrice)
            m_writer.integer(*row.retailPrice);
        else
            m_writer.null();
        m_writer.text(row.share);
        m_writer.integer(row.free ? 1 : 0);
        m_writer.endRow();
    }

    /// The file's own sum line must agree with the rows above it, bad ones aside.
    void compareSumLine(Currency currency, StatementOutcome &out)
    {
        const auto cells = m_records.reader().cells();
        if (out.bad > 0)
            return;
        if (const auto units = m_rows.totalUnits(cells); units && *units != m_units)
            out.mismatches.append({ControlMismatch::What::SumLineUnits, *units, m_units});
        if (m_gross.size() != 1)
            return;
        if (const auto gross = m_rows.totalGross(cells, currency); gross && *gross != m_gross.begin()->second)
            out.mismatches.append({ControlMismatch::What::SumLineGross, *gross, qint64(m_gross.begin()->second)});
    }

    void compareControls(StatementOutcome &out) const
    {
        if (m_request.controlUnits && *m_request.controlUnits != m_units)
            out.mismatches.append({ControlMismatch::What::Units, *m_request.controlUnits, m_units});
        if (!m_request.controlGross)
            return;
        const Int128 gross = m_gross.size() == 1 ? m_gross.begin()->second : Int128{0};
        if (m_gross.size() > 1)
            out.mismatches.append({ControlMismatch::What::SeveralCurrencies, *m_request.controlGross, 0});
        else if (gross != *m_request.controlGross)
            out.mismatches.append({ControlMismatch::What::Gross, *m_request.controlGross, narrowed(gross).value_or(0)});
    }

    const StatementImportRequest &m_request;
    Records m_records;
    StatementRowReader m_rows;
    BulkWriter m_writer;
    Progress &m_progress;
    qint64 m_statement;
    qint64 m_units = 0;
    std::map<std::string, Int128> m_gross;
    Int128 *m_grossOf = nullptr;
    std::string m_currency;
    bool m_broken = false;
};

void writeRun(Journal &journal, const StatementImportRequest &request, const ReportingContract &contract,
              const StatementOutcome &out)
{
    Connection &db = journal.transaction().db();
    const qint64 run = insertRow(db, "import_run",
                                 {{"kind", "statement"},
                                  {"institution_id", nullptr},
                                  {"brand_id", contract.brandId},
                                  {"file_name", QFileInfo(request.path).fileName()},
                                  {"file_sha256", out.fileSha256},
                                  {"present", out.rows},
                                  {"added", out.good},
                                  {"updated", 0},
                                  {"unchanged", 0},
                                  {"refused", out.bad},
                                  {"at", journal.now()},
                                  {"actor", journal.actor().name}});
    Statement insert(
        db,
        QStringLiteral(
            "INSERT INTO import_issue (run_id, row_number, line_number, field, reason, value) VALUES (?, ?, ?, ?, ?, ?)"));
    for (const StatementIssue &issue : out.issues)
        insert
            .bind(run, issue.row, issue.line, statementFieldCode(issue.field), statementFaultCode(issue.fault),
                  issue.value)
            .run();
}

void checkRequest(const StatementImportRequest &request, const ReportingContract &contract)
{
    checkReportable(contract, request.period);
    if (const auto missing = missingFields(request.mapping); !missing.isEmpty()) {
        QStringList names;
        for (const Column field : missing)
            names.append(QString::fromLatin1(statementFieldCode(field)));
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: no column was named for: %2"),
                    {QFileInfo(request.path).fileName(), names.join(QStringLiteral(", "))});
    }
}

} // namespace

const char *controlMismatchText(ControlMismatch::What what)
{
    switch (what) {
    case ControlMismatch::What::Units:
        return QT_TRANSLATE_NOOP("core", "The units add up to %2; the control total is %1");
    case ControlMismatch::What::Gross:
        return QT_TRANSLATE_NOOP("core", "The gross sales add up to %2; the control total is %1");
    case ControlMismatch::What::SumLineUnits:
        return QT_TRANSLATE_NOOP("core", "The units add up to %2; the file's own sum line says %1");
    case ControlMismatch::What::SumLineGross:
        return QT_TRANSLATE_NOOP("core", "The gross sales add up to %2; the file's own sum line says %1");
    case ControlMismatch::What::SeveralCurrencies:
        return QT_TRANSLATE_NOOP("core",
                                 "The rows have several currencies: a control total of gross sales cannot be compared");
    }
    return "";
}

StatementPreview StatementImport::inspect(const QString &path, const ReportingContract &contract, int lines) const
{
    const TextSource source(path);
    StatementMapping mapping = proposeMapping(source.text());
    const auto known = remembered(contract.brandId, layoutOf(headerCells(source.text(), mapping)));
    if (known) {
        const char separator = mapping.separator; // is the file's, whatever the last one had
        mapping = *known;
        mapping.separator = separator;
    }
    if (mapping.column(Column::Currency) < 0 && mapping.constant(Column::Currency).empty())
        mapping.setConstant(Column::Currency, contract.currency.toStdString());
    StatementPreview out = inspect(path, contract, mapping, lines);
    out.remembered = known.has_value();
    return out;
}

StatementPreview StatementImport::inspect(const QString &path, const ReportingContract &contract,
                                          const StatementMapping &mapping, int lines) const
{
    const TextSource source(path);
    StatementPreview out;
    out.encoding = QString::fromLatin1(source.encoding());
    out.mapping = mapping;
    out.header = headerCells(source.text(), mapping);
    out.missing = missingFields(mapping);
    Records records(source.text(), mapping);
    // Which period it will be is not decided yet: a period column is shown as it stands.
    StatementMapping withoutPeriod = mapping;
    withoutPeriod.setColumn(Column::Period, -1);
    StatementRowReader rows(withoutPeriod, contract.firstPeriod(), records.width());
    StatementRow row;
    while (out.lines.size() < lines && records.next()) {
        const Kind kind = rows.read(records.reader().cells(), row);
        if (kind == Kind::Blank || kind == Kind::Total)
            continue;
        StatementPreview::Line line;
        line.row = records.row();
        for (const std::string_view cell : records.reader().cells())
            line.cells.append(text(cell));
        addIssues(line.issues, rows, records);
        const auto set = [&line](Column field, QString value) {
            line.read[size_t(field)] = std::move(value);
        };
        const auto amount = [&row](qint64 minor) {
            return Money{minor, row.currency}.text();
        };
        if (const int place = mapping.column(Column::Period); place >= 0 && place < line.cells.size())
            set(Column::Period, line.cells[place].trimmed());
        set(Column::Date, text(row.soldOn));
        set(Column::Sku, text(row.sku));
        set(Column::Category, text(row.category));
        set(Column::Territory, text(row.territory));
        set(Column::Channel, text(row.channel));
        set(Column::Units, QString::number(row.units));
        set(Column::Currency, row.currency.codeText());
        set(Column::Gross, amount(row.gross));
        for (size_t i = 0; i < row.deductions.size(); ++i)
            set(Column(size_t(Column::Discounts) + i), row.deductions[i] == 0 ? QString() : amount(row.deductions[i]));
        set(Column::RetailPrice, row.retailPrice ? amount(*row.retailPrice) : QString());
        set(Column::Share, text(row.share));
        set(Column::Free, row.free ? QStringLiteral("yes") : QString());
        for (const StatementIssue &issue : std::as_const(line.issues))
            set(issue.field, {});
        out.lines.append(line);
    }
    return out;
}

StatementOutcome StatementImport::run(const StatementImportRequest &request, Progress &progress)
{
    const ReportingContract contract = reportingContract(m_w->db, request.contract);
    checkRequest(request, contract);
    const TextSource source(request.path);
    progress.setTotal(qint64(source.text().size()));
    const QString label = statementLabel(contract, request.period);
    const QString fileName = QFileInfo(request.path).fileName();

    StatementOutcome out;
    // The original is copied and hashed beside the reading.
    std::future<StoredFile> original =
        std::async(std::launch::async, [files = m_w->files, path = request.path] { return files.addFile(path); });
    Transaction tx(m_w->db);
    tx.lock("royalties");
    Journal journal(tx, *m_w);
    const StatementRepository statements(m_w->db);
    SalesStatement statement;
    statement.contract = request.contract;
    statement.period = request.period;
    if (const auto existing = statements.find(request.contract, request.period)) {
        if (existing->state == StatementState::Closed)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "%1 is closed and never changes; corrections are a restatement"),
                        {label});
        if (existing->state == StatementState::Approved)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "%1 is approved. Reopen it before its lines are replaced"), {label});
        statement = *existing;
        out.replaced = true;
        statements.removeLines(statement.id);
    }
    statement.state = StatementState::Open;
    statement.fileName = fileName;
    statement.receivedOn = m_w->clock.today();
    statement.preparedBy = m_w->actor.name;
    statement.approvedBy.clear();
    if (!out.replaced) {
        statement.id = statements.insert(journal, label, statement);
        statement.version = 1;
    }
    out.statement = statement.id;
    Intake(tx, request, statement.id.value, source.text(), progress).run(out);
    const StoredFile stored = original.get();
    if (!out.stored) {
        out.statement = {};
        out.replaced = false;
        return out;
    }
    progress.setDone(progress.total());
    out.fileSha256 = stored.sha256;
    Statement(
        m_w->db,
        QStringLiteral(
            "INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING"))
        .bind(stored.sha256, stored.bytes, "text/csv", journal.now())
        .run();
    statement.fileSha256 = stored.sha256;
    statement.lineCount = out.good;
    statement.units = out.units;
    statements.update(journal, label, statement, "imported");
    writeRun(journal, request, contract, out);
    remember(journal, contract.brandId, layoutOf(headerCells(source.text(), request.mapping)), request.mapping);
    tx.commit();
    return out;
}

QList<StatementIssue> StatementImport::storedIssues(Id<SalesStatement> statement) const
{
    const SalesStatement found = StatementRepository(m_w->db).get(statement);
    const auto make = [](const Row &r) {
        StatementIssue issue;
        issue.row = r.integer("row_number");
        issue.line = r.integer("line_number");
        issue.field = parseStatementField(r.text("field").toStdString()).value_or(Column::Sku);
        const QString reason = r.text("reason");
        for (int i = 0; i <= int(StatementFault::BrokenRecord); ++i) {
            if (reason == QLatin1String(statementFaultCode(StatementFault(i))))
                issue.fault = StatementFault(i);
        }
        issue.value = r.text("value");
        return issue;
    };
    return Statement(
               m_w->db,
               QStringLiteral(
                   "SELECT row_number, line_number, field, reason, value FROM import_issue WHERE run_id = (SELECT MAX(id) FROM import_run "
                   "WHERE kind = 'statement' AND file_sha256 = ?) ORDER BY id"))
        .bind(found.fileSha256)
        .all<StatementIssue>(make);
}

std::optional<StatementMapping> StatementImport::remembered(qint64 brandId, const QString &layout) const
{
    const auto text =
        Statement(m_w->db,
                  QStringLiteral(
                      "SELECT mapping FROM import_mapping WHERE kind = 'statement' AND brand_id = ? AND layout = ?"))
            .bind(brandId, layout)
            .one<QString>();
    if (!text)
        return {};
    const Json json = parseJson(text->toUtf8(), QStringLiteral("import_mapping"));
    return StatementMapping::parse(JsonNode(json, QStringLiteral("import_mapping")));
}

void StatementImport::remember(Journal &journal, qint64 brandId, const QString &layout,
                               const StatementMapping &mapping) const
{
    const QString text = QString::fromStdString(mapping.toJson().dump());
    struct Known {
        qint64 id;
        qint64 version;
    };
    const auto known =
        Statement(
            m_w->db,
            QStringLiteral(
                "SELECT id, version FROM import_mapping WHERE kind = 'statement' AND brand_id = ? AND layout = ?"))
            .bind(brandId, layout)
            .one<Known>([](const Row &r) {
                return Known{r.integer("id"), r.integer("version")};
            });
    const QString label = QStringLiteral("statement");
    if (known)
        journal.update(Area::Royalties, "import_mapping", label, known->id, known->version, {{"mapping", text}});
    else
        journal.insert(Area::Royalties, "import_mapping", label,
                       {{"kind", "statement"},
                        {"institution_id", nullptr},
                        {"brand_id", brandId},
                        {"layout", layout},
                        {"mapping", text}});
}

} // namespace lianming
