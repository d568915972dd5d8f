#include "ui/royalties/statementbatchcolumns.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

using State = BatchFile::State;

/// The context of these words for translation.
class StatementBatchColumns
{
    Q_DECLARE_TR_FUNCTIONS(StatementBatchColumns)
};

} // namespace

QString batchStateText(const BatchRow &row)
{
    if (row.isTaken)
        return StatementBatchColumns::tr("taken in");
    if (row.failure || !row.mismatch.isEmpty())
        return StatementBatchColumns::tr("not stored");
    switch (row.file.state) {
    case State::Ready: return StatementBatchColumns::tr("ready");
    case State::TakenBefore: return StatementBatchColumns::tr("taken before");
    case State::WouldReplace: return StatementBatchColumns::tr("would replace lines");
    case State::SamePeriod: return StatementBatchColumns::tr("second for its period");
    case State::Frozen: return StatementBatchColumns::tr("period done");
    case State::NoContract: return StatementBatchColumns::tr("which contract?");
    case State::NoPeriod: return StatementBatchColumns::tr("which period?");
    case State::NoColumns: return StatementBatchColumns::tr("which columns?");
    case State::BadRows: return StatementBatchColumns::tr("bad rows");
    case State::NoRows: return StatementBatchColumns::tr("no sales");
    case State::Unreadable: return StatementBatchColumns::tr("cannot be read");
    }
    return {};
}

Tone batchStateTone(const BatchRow &row)
{
    if (row.isTaken)
        return Tone::Good;
    if (row.failure || !row.mismatch.isEmpty())
        return Tone::Stop;
    switch (row.file.state) {
    case State::Ready: return Tone::Good;
    case State::TakenBefore:
    case State::SamePeriod:
    case State::Frozen: return Tone::Quiet;
    case State::BadRows:
    case State::Unreadable: return Tone::Stop;
    default: return Tone::Wait;
    }
}

QString batchReasonText(const BatchRow &row)
{
    if (row.isTaken)
        return StatementBatchColumns::tr("%1 lines taken.").arg(countText(row.file.lines));
    if (row.failure)
        return messageText(*row.failure);
    if (!row.mismatch.isEmpty())
        return row.mismatch;
    if (row.file.state == State::NoColumns) {
        QStringList missing;
        for (const StatementField field : row.file.missing)
            missing.append(statementFieldText(field));
        return StatementBatchColumns::tr("Not found in it: %1").arg(missing.join(QStringLiteral(", ")));
    }
    return messageText(row.file.reason);
}

QString batchAmountsText(const std::map<std::string, Int128> &sums)
{
    QStringList out;
    for (const auto &[code, sum] : sums) {
        const auto currency = Currency::find(std::string_view(code));
        const auto minor = narrowed(sum);
        if (currency && minor)
            out.append(moneyText(Money{*minor, *currency}));
    }
    return out.join(QStringLiteral(", "));
}

QList<Column<BatchRow>> batchColumns()
{
    return {
        {QStringLiteral("file"),
         [] { return StatementBatchColumns::tr("File"); },
         [](const BatchRow &row) { return row.file.name; },
         {},
         Qt::AlignLeft,
         [](const BatchRow &row, int role) { return role == Qt::ToolTipRole ? QVariant(row.file.path) : QVariant(); },
         220},
        {QStringLiteral("brand"),
         [] { return StatementBatchColumns::tr("Licensee"); },
         [](const BatchRow &row) { return titleText(row.file.chosen.brandEn, row.file.chosen.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("contract"),
         [] { return StatementBatchColumns::tr("Contract"); },
         [](const BatchRow &row) { return row.file.chosen.contractNumber; },
         {},
         Qt::AlignLeft,
         {},
         140},
        {QStringLiteral("period"),
         [] { return StatementBatchColumns::tr("Period"); },
         [](const BatchRow &row) { return row.file.chosen.period; },
         {},
         Qt::AlignLeft,
         {},
         84},
        {QStringLiteral("lines"),
         [] { return StatementBatchColumns::tr("Lines"); },
         [](const BatchRow &row) { return countText(row.file.lines); },
         [](const BatchRow &row) { return row.file.lines; },
         Qt::AlignRight,
         {},
         72},
        {QStringLiteral("units"),
         [] { return StatementBatchColumns::tr("Units"); },
         [](const BatchRow &row) { return countText(row.file.units); },
         [](const BatchRow &row) { return row.file.units; },
         Qt::AlignRight,
         {},
         80},
        {QStringLiteral("gross"),
         [] { return StatementBatchColumns::tr("Gross sales"); },
         [](const BatchRow &row) { return batchAmountsText(row.file.gross); },
         {},
         Qt::AlignRight,
         {},
         140},
        {QStringLiteral("state"),
         [] { return StatementBatchColumns::tr("State"); },
         [](const BatchRow &row) { return batchStateText(row); },
         {},
         Qt::AlignLeft,
         [](const BatchRow &row, int role) -> QVariant {
             if (role == ToneRole)
                 return int(batchStateTone(row));
             return role == Qt::ToolTipRole ? QVariant(batchReasonText(row)) : QVariant();
         },
         150},
        {QStringLiteral("reason"),
         [] { return StatementBatchColumns::tr("Why"); },
         [](const BatchRow &row) { return batchReasonText(row); },
         {},
         Qt::AlignLeft,
         [](const BatchRow &row, int role) {
             return role == Qt::ToolTipRole ? QVariant(batchReasonText(row)) : QVariant();
         },
         260},
    };
}

} // namespace lianming
