#include "ui/royalties/questioncolumns.h"

#include "ui/royalties/statementview.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

namespace lianming {

QList<Column<ExceptionLine>> questionColumns()
{
    using Line = ExceptionLine;
    const auto text = [](const char *id, const char *term, QString Line::*member, int width) {
        return Column<Line>{QString::fromLatin1(id),
                            [term] { return royaltyTermText(QString::fromLatin1(term)); },
                            [member](const Line &line) { return line.*member; },
                            {},
                            Qt::AlignLeft,
                            {},
                            width};
    };
    return {
        {QStringLiteral("line"),
         [] { return royaltyTermText(QStringLiteral("line")); },
         [](const Line &line) { return countText(line.line); },
         [](const Line &line) { return line.line; },
         Qt::AlignRight,
         {},
         60},
        {QStringLiteral("reasons"),
         [] { return StatementView::tr("Question"); },
         [](const Line &line) {
             QStringList out;
             for (const QString &reason : line.reasons)
                 out.append(exceptionReasonText(reason));
             return out.join(QStringLiteral(", "));
         },
         {},
         Qt::AlignLeft,
         {},
         180},
        text("sku", "sku", &Line::sku, 120),
        text("territory", "territory", &Line::territory, 80),
        text("channel", "channel", &Line::channel, 140),
        text("category", "category", &Line::category, 120),
        {QStringLiteral("gross"), [] { return royaltyTermText(QStringLiteral("gross")); },
         [](const Line &line) {
             return amountText({line.gross, line.currency});
         },
         [](const Line &line) { return line.gross; }, Qt::AlignRight,
         paintUnit<Line>([](const Line &line) { return line.currency.codeText(); }), 130},
    };
}

} // namespace lianming
