#include "core/exchange/statementintake.h"

namespace lianming {

namespace {

using Kind = StatementRowReader::Kind;

constexpr const char *const deductionColumns[] = {"discounts_minor", "returns_minor", "taxes_minor", "freight_minor",
                                                  "other_minor"};

} // namespace

QString shownValue(std::string_view value)
{
    constexpr qsizetype limit = 80;
    const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
    return text.size() > limit ? text.left(limit) + QChar(0x2026) : text;
}

StatementRecords::StatementRecords(const TableFile &file, const StatementMapping &mapping)
    : m_source(file.read(QString::fromStdString(mapping.sheet), mapping.separator)),
      m_headerRecord(mapping.headerRecord)
{
    while (m_source->record() < m_headerRecord) {
        if (!m_source->next())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The file has no header row"));
        if (m_source->record() < m_headerRecord)
            addTitle();
    }
    // A sheet has no row where nothing stands.
    if (m_source->record() > m_headerRecord)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Row %1, the header, is empty"),
                    {QString::number(m_headerRecord)});
    m_width = m_source->cells().size();
}

void StatementRecords::addTitle()
{
    QStringList cells;
    for (const std::string_view cell : m_source->cells()) {
        if (const QString shown = shownValue(cell).trimmed(); !shown.isEmpty())
            cells.append(shown);
    }
    constexpr qsizetype titleLimit = 20;
    if (!cells.isEmpty() && m_title.size() < titleLimit)
        m_title.append(cells.join(u' '));
}

qint64 progressOf(const TableSource &source, const ProgressShare &share)
{
    if (share.length == 0)
        return source.position();
    return share.start + share.length * source.position() / std::max<qint64>(1, source.total());
}

void addIssues(QList<StatementIssue> &out, const StatementRowReader &rows, const StatementRecords &records)
{
    for (const auto &fault : rows.faults()) {
        if (out.size() < StatementOutcome::issueLimit)
            out.append({records.row(), records.source().line(), fault.field, fault.fault, shownValue(fault.value)});
    }
}

StatementIntake::StatementIntake(Transaction &tx, const StatementImportRequest &request, qint64 statementId,
                                 const TableFile &file, Progress &progress, const ProgressShare &share)
    : m_request(request), m_records(file, request.mapping),
      m_rows(request.mapping, *Period::parse(request.period.toStdString()), m_records.width()),
      m_writer(tx, "statement_line",
               {"statement_id", "line_number", "sold_on", "sku", "category", "territory", "channel", "currency",
                "units", "gross_minor", deductionColumns[0], deductionColumns[1], deductionColumns[2],
                deductionColumns[3], deductionColumns[4], "retail_price_minor", "share", "free"},
               BulkWriter::Mode::Alone), // the statement was looked at in this transaction
      m_progress(progress), m_share(share), m_statement(statementId)
{
}

void StatementIntake::run(StatementOutcome &out)
{
    constexpr qint64 step = 4096;
    StatementRow row;
    const TableSource &source = m_records.source();
    if (m_share.length == 0)
        m_progress.setTotal(source.total());
    for (qint64 count = 1; m_records.next(); ++count) {
        if (count % step == 0)
            m_progress.setDone(progressOf(source, m_share));
        switch (m_rows.read(source, row)) {
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
    for (const auto &[currency, sums] : m_sums) {
        out.gross[currency] = sums.gross;
        out.net[currency] = sums.net;
    }
    out.facts = source.facts();
    compareControls(out);
    out.stored = out.mismatches.isEmpty() && (out.bad == 0 || (m_request.takeGood && !m_broken)) && out.good > 0;
    if (out.stored)
        m_writer.finish();
}

void StatementIntake::take(const StatementRow &row, StatementOutcome &out)
{
    ++out.rows;
    if (__builtin_add_overflow(m_units, row.units, &m_units)) {
        throw Error(
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core", "Row %1: the units of the statement add up to more than a figure can hold"),
            {QString::number(m_records.row())});
    }
    ++out.good;
    if (m_sumsOf == nullptr || row.currency.code() != m_currency) {
        m_currency = std::string(row.currency.code());
        m_sumsOf = &m_sums[m_currency];
    }
    m_sumsOf->gross += row.gross;
    m_sumsOf->net += row.gross;
    for (const qint64 deduction : row.deductions)
        m_sumsOf->net -= deduction;
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
void StatementIntake::compareSumLine(Currency currency, StatementOutcome &out)
{
    const auto cells = m_records.source().cells();
    if (out.bad > 0)
        return;
    if (const auto units = m_rows.totalUnits(cells); units && *units != m_units)
        out.mismatches.append({ControlMismatch::What::SumLineUnits, *units, m_units});
    if (m_sums.size() != 1)
        return;
    const Int128 sum = m_sums.begin()->second.gross;
    if (const auto gross = m_rows.totalGross(cells, currency); gross && *gross != sum)
        out.mismatches.append({ControlMismatch::What::SumLineGross, *gross, narrowed(sum).value_or(0)});
}

void StatementIntake::compareControls(StatementOutcome &out) const
{
    if (m_request.controlUnits && *m_request.controlUnits != m_units)
        out.mismatches.append({ControlMismatch::What::Units, *m_request.controlUnits, m_units});
    const Sums sums = m_sums.size() == 1 ? m_sums.begin()->second : Sums{};
    compareControl(ControlMismatch::What::Gross, m_request.controlGross, sums.gross, out);
    compareControl(ControlMismatch::What::Net, m_request.controlNet, sums.net, out);
}

void StatementIntake::compareControl(ControlMismatch::What what, std::optional<qint64> expected, Int128 found,
                                     StatementOutcome &out) const
{
    if (!expected)
        return;
    if (m_sums.size() > 1)
        out.mismatches.append({ControlMismatch::What::SeveralCurrencies, *expected, 0});
    else if (found != *expected)
        out.mismatches.append({what, *expected, narrowed(found).value_or(0)});
}

} // namespace lianming
