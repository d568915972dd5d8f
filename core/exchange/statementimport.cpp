#include "core/exchange/statementimport.h"

#include "core/base/money.h"
#include "core/exchange/statementintake.h"
#include "core/people/access.h"
#include "core/royalties/lineresolution.h"

#include <QFileInfo>

#include <algorithm>
#include <future>

namespace lianming {

namespace {

using Column = StatementField;
using Kind = StatementRowReader::Kind;

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

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
    case ControlMismatch::What::Net:
        return QT_TRANSLATE_NOOP("core", "The net sales add up to %2; the control total is %1");
    }
    return "";
}

bool isMoney(ControlMismatch::What what)
{
    return what == ControlMismatch::What::Gross || what == ControlMismatch::What::SumLineGross
           || what == ControlMismatch::What::Net;
}

StatementPreview StatementImport::inspect(const QString &path, const ReportingContract &contract, int lines) const
{
    return inspectTable(path, contract, std::nullopt, std::nullopt, lines);
}

StatementPreview StatementImport::inspectTable(const QString &path, const ReportingContract &contract,
                                               const std::optional<QString> &sheet,
                                               const std::optional<int> &headerRecord, int lines) const
{
    requirePermission(*m_w, Permission::ImportStatements).requireShown(contract.id);
    const auto file = TableFile::open(path);
    const StatementMapping proposed = proposeMapping(*file, sheet, headerRecord);
    auto known = remembered(contract.brandId, layoutOf(headerCells(*file, proposed)));
    if (known) {
        known->headerRecord = proposed.headerRecord; // titles above it may have come or gone
        known->sheet = proposed.sheet;
    } else if (!sheet && !headerRecord) {
        known = rememberedElsewhere(contract.brandId, *file);
    }
    StatementMapping mapping = known.value_or(proposed);
    mapping.separator = proposed.separator; // is the file's, whatever the last one had
    // A unit that this file names itself counts more than that of the last one.
    for (size_t i = 0; i < statementFields; ++i) {
        if (known && proposed.columns[i] == mapping.columns[i] && proposed.tens[i] > 0)
            mapping.tens[i] = proposed.tens[i];
    }
    if (mapping.column(Column::Currency) < 0 && mapping.constant(Column::Currency).empty())
        mapping.setConstant(Column::Currency, contract.currency.toStdString());
    StatementPreview out = show(*file, contract, mapping, lines, lines > 0 ? StatementPreview::rowsCounted : 0);
    out.remembered = known.has_value();
    return out;
}

StatementPreview StatementImport::inspect(const QString &path, const ReportingContract &contract,
                                          const StatementMapping &mapping, int lines) const
{
    requirePermission(*m_w, Permission::ImportStatements).requireShown(contract.id);
    return show(*TableFile::open(path), contract, mapping, lines, 0);
}

StatementPreview StatementImport::show(const TableFile &file, const ReportingContract &contract,
                                       const StatementMapping &mapping, int lines, qint64 rowsCounted) const
{
    StatementPreview out;
    out.encoding = QString::fromLatin1(file.form());
    out.sheets = file.sheets();
    out.hasMacros = file.hasMacros();
    out.mapping = mapping;
    out.header = headerCells(file, mapping);
    out.missing = missingFields(mapping);
    StatementRecords records(file, mapping);
    out.title = records.title();
    // Which period it will be is not decided yet: a period column is shown as it stands.
    StatementMapping withoutPeriod = mapping;
    withoutPeriod.setColumn(Column::Period, -1);
    StatementRowReader rows(withoutPeriod, contract.firstPeriod(), records.width());
    StatementRow row;
    const TableSource &source = records.source();
    const auto isWanted = [&] {
        if (out.lines.size() < lines)
            return true;
        // Of a workbook the rest is gone through for what is hidden in it.
        out.countedAll = !file.isWorkbook() || source.facts().rows < rowsCounted;
        return file.isWorkbook() && out.countedAll;
    };
    while (isWanted() && records.next()) {
        if (out.lines.size() >= lines)
            continue;
        const Kind kind = rows.read(source, row);
        if (kind == Kind::Blank || kind == Kind::Total)
            continue;
        StatementPreview::Line line;
        line.row = records.row();
        line.hidden = source.isHidden();
        for (const std::string_view cell : source.cells())
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
    out.facts = source.facts();
    return out;
}

StatementOutcome StatementImport::run(const StatementImportRequest &request, Progress &progress,
                                      const ProgressShare &share)
{
    const Access access = requirePermission(*m_w, Permission::ImportStatements);
    access.requireShown(request.contract);
    const ReportingContract contract = reportingContract(m_w->db, request.contract);
    checkRequest(request, contract);
    const auto file = TableFile::open(request.path);
    QString label = statementLabel(contract, request.period);
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
        label = statementLabel(contract, request.period, statement.edition);
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
    StatementIntake(tx, request, statement.id.value, *file, progress, share).run(out);
    const StoredFile stored = original.get();
    if (!out.stored) {
        out.statement = {};
        out.replaced = false;
        return out;
    }
    progress.setDone(share.length > 0 ? share.start + share.length : progress.total());
    out.fileSha256 = stored.sha256;
    Statement(
        m_w->db,
        QStringLiteral(
            "INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING"))
        .bind(stored.sha256, stored.bytes, file->mediaType(), journal.now())
        .run();
    statement.fileSha256 = stored.sha256;
    statement.lineCount = out.good;
    statement.units = out.units;
    statements.update(journal, label, statement, "imported");
    lapseResolutions(tx, journal, statement.id);
    writeRun(journal, request, contract, out);
    remember(journal, contract.brandId, layoutOf(headerCells(*file, request.mapping)), request.mapping);
    // What a brand hands in itself is the accountants' to look at.
    tellOf(journal, contract, statement, "statement_received", {fileName},
           access.brand() ? QList{Role::Accountant} : QList<Role>());
    tx.commit();
    return out;
}

QList<StatementIssue> StatementImport::storedIssues(Id<SalesStatement> statement) const
{
    requireMoney(*m_w).requireShown(statement);
    const SalesStatement found = StatementRepository(m_w->db).get(statement);
    const auto make = [](const Row &r) {
        StatementIssue issue;
        issue.row = r.integer("row_number");
        issue.line = r.integer("line_number");
        issue.field = parseStatementField(r.text("field").toStdString()).value_or(Column::Sku);
        const QString reason = r.text("reason");
        for (int i = 0; i < statementFaults; ++i) {
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

/// The header of an earlier layout where that layout had it: on a sheet or in a row that no proposal would choose.
std::optional<StatementMapping> StatementImport::rememberedElsewhere(qint64 brandId, const TableFile &file) const
{
    struct Known {
        QString layout;
        QString mapping;
    };
    constexpr int tried = 50;
    Statement query(m_w->db, QStringLiteral("SELECT layout, mapping FROM import_mapping WHERE kind = 'statement' AND "
                                            "brand_id = ? ORDER BY id DESC LIMIT ?"));
    const auto known = query.bind(brandId, tried).all<Known>([](const Row &r) {
        return Known{r.text("layout"), r.text("mapping")};
    });
    for (const Known &row : known) {
        const Json json = parseJson(row.mapping.toUtf8(), QStringLiteral("import_mapping"));
        StatementMapping mapping = StatementMapping::parse(JsonNode(json, QStringLiteral("import_mapping")));
        const QString sheet = QString::fromStdString(mapping.sheet);
        const bool hasSheet =
            sheet.isEmpty() || std::ranges::any_of(file.sheets(), [&](const TableSheet &s) { return s.name == sheet; });
        if (!file.isWorkbook())
            mapping.sheet.clear();
        else if (!hasSheet)
            continue;
        mapping.separator = file.separator();
        if (layoutOf(headerCells(file, mapping)) == row.layout)
            return mapping;
    }
    return {};
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
