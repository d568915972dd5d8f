#include "ui/royalties/exceptioncolumns.h"

#include "ui/text/assetwords.h"
#include "ui/text/exceptionwords.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

/// The context of these words for translation.
class ExceptionColumns
{
    Q_DECLARE_TR_FUNCTIONS(ExceptionColumns)
};

} // namespace

qint64 exceptionId(const ExceptionRow &row)
{
    return (row.ref.statement.value << 34) + row.ref.line;
}

QList<Column<ExceptionRow>> exceptionColumns()
{
    using Line = ExceptionRow;
    return {
        {QStringLiteral("brand"),
         [] { return ExceptionColumns::tr("Licensee"); },
         [](const Line &row) { return titleText(row.brandEn, row.brandZh); },
         {},
         Qt::AlignLeft,
         {},
         110},
        {QStringLiteral("contract"),
         [] { return ExceptionColumns::tr("Contract"); },
         [](const Line &row) { return row.contractNumber; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Line>([](const Line &row) { return row.period; }),
         164},
        {QStringLiteral("line"),
         [] { return ExceptionColumns::tr("Line"); },
         [](const Line &row) { return countText(row.ref.line); },
         {},
         Qt::AlignRight,
         {},
         62},
        {QStringLiteral("product"),
         [] { return ExceptionColumns::tr("Product"); },
         [](const Line &row) { return row.sku; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Line>([](const Line &row) {
             return row.product ? titleText(row.product->nameEn, row.product->nameZh) : QString();
         }),
         130},
        {QStringLiteral("wrong"),
         [] { return ExceptionColumns::tr("What is wrong"); },
         [](const Line &row) { return wrongText(row); },
         {},
         Qt::AlignLeft,
         [](const Line &row, int role) { return role == Qt::ToolTipRole ? QVariant(wrongText(row)) : QVariant(); },
         264},
        {QStringLiteral("gross"),
         [] { return ExceptionColumns::tr("Gross sales"); },
         [](const Line &row) {
             return amountText({row.gross, row.currency});
         },
         {},
         Qt::AlignRight,
         paintUnit<Line>([](const Line &row) { return row.currency.codeText(); }),
         124},
        {QStringLiteral("state"),
         [] { return ExceptionColumns::tr("State"); },
         [](const Line &row) { return lineStateText(row.state); },
         {},
         Qt::AlignLeft,
         paintTone<Line>([](const Line &row) { return lineStateTone(row.state); }),
         112},
        {QStringLiteral("earns"),
         [] { return ExceptionColumns::tr("Earns now"); },
         [](const Line &row) {
             return row.royalty ? amountText({*row.royalty, row.contractCurrency}) : QString();
         },
         {},
         Qt::AlignRight,
         paintUnit<Line>([](const Line &row) { return row.royalty ? row.contractCurrency.codeText() : QString(); }),
         112},
    };
}

} // namespace lianming
