#include "ui/royalties/statementimportcolumns.h"

#include "ui/royalties/statementimportview.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

namespace lianming {

namespace {

using PreviewLine = StatementPreview::Line;

} // namespace

QList<Column<PreviewLine>> statementPreviewColumns()
{
    QList<Column<PreviewLine>> out;
    out.append({QStringLiteral("row"),
                [] { return StatementImportView::tr("Row"); },
                [](const PreviewLine &line) { return countText(line.row); },
                [](const PreviewLine &line) { return line.row; },
                Qt::AlignRight,
                {},
                56});
    out.append({QStringLiteral("state"),
                [] { return StatementImportView::tr("Will be"); },
                [](const PreviewLine &line) {
                    if (line.issues.isEmpty())
                        return line.hidden ? StatementImportView::tr("taken, hidden row")
                                           : StatementImportView::tr("taken");
                    return QStringLiteral("%1: %2").arg(statementFieldText(line.issues.first().field),
                                                        statementFaultWords(line.issues.first().fault));
                },
                {},
                Qt::AlignLeft,
                paintTone<PreviewLine>(
                    [](const PreviewLine &line) { return line.issues.isEmpty() ? Tone::Good : Tone::Stop; }),
                150});
    for (const StatementField field :
         {StatementField::Date, StatementField::Sku, StatementField::Category, StatementField::Territory,
          StatementField::Channel, StatementField::Units, StatementField::Gross, StatementField::Currency,
          StatementField::Discounts, StatementField::Returns}) {
        const bool number = field == StatementField::Units || field == StatementField::Gross
                            || field == StatementField::Discounts || field == StatementField::Returns;
        out.append({QString::fromLatin1(statementFieldCode(field)),
                    [field] { return statementFieldText(field); },
                    [field](const PreviewLine &line) { return line.read[size_t(field)]; },
                    {},
                    number ? Qt::AlignRight : Qt::AlignLeft,
                    {},
                    number ? 90 : 120});
    }
    return out;
}

QList<Column<StatementIssue>> statementIssueColumns()
{
    return {
        {QStringLiteral("row"),
         [] { return StatementImportView::tr("Row"); },
         [](const StatementIssue &i) { return countText(i.row); },
         [](const StatementIssue &i) { return i.row; },
         Qt::AlignRight,
         {},
         70},
        {QStringLiteral("line"),
         [] { return StatementImportView::tr("Line of the file"); },
         [](const StatementIssue &i) { return countText(i.line); },
         [](const StatementIssue &i) { return i.line; },
         Qt::AlignRight,
         {},
         110},
        {QStringLiteral("field"),
         [] { return StatementImportView::tr("Field"); },
         [](const StatementIssue &i) { return statementFieldText(i.field); },
         {},
         Qt::AlignLeft,
         {},
         140},
        {QStringLiteral("fault"),
         [] { return StatementImportView::tr("What is wrong"); },
         [](const StatementIssue &i) { return statementFaultWords(i.fault); },
         {},
         Qt::AlignLeft,
         {},
         300},
        {QStringLiteral("value"),
         [] { return StatementImportView::tr("What stood there"); },
         [](const StatementIssue &i) { return i.value; },
         {},
         Qt::AlignLeft,
         {},
         240},
    };
}

} // namespace lianming
