#include "ui/royalties/statementview.h"

#include "ui/royalties/whyview.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTabWidget>

namespace lianming {

namespace {

QList<Column<ExceptionLine>> exceptionColumns()
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

} // namespace

StatementView::StatementView(Session &session, const Content &content, QDate today, QWidget *parent)
    : QWidget(parent), m_content(content),
      m_exceptions([](const ExceptionLine &line) { return line.line; }, exceptionColumns())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    addHead(column, today);
    if (!m_content.result) {
        column->addStretch(1);
        return;
    }

    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setObjectName(QStringLiteral("tabs"));
    auto *figures = new QWidget;
    auto *figuresColumn = new QVBoxLayout(figures);
    figuresColumn->setContentsMargins(0, space::m, 0, 0);
    addFigures(figuresColumn);
    auto *scroll = new QScrollArea;
    scroll->setWidget(figures);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    tabs->addTab(scroll, tr("Figures"));
    if (m_content.why) {
        auto *why = new WhyView;
        why->explain(*m_content.why);
        tabs->addTab(why, tr("Why?"));
    }
    m_exceptions.setRows(m_content.exceptions);
    auto *table = new RecordTable(session.settings, QStringLiteral("exceptions"));
    table->setRecordModel(&m_exceptions);
    table->setObjectName(QStringLiteral("exceptions"));
    table->setToolTip(tr("Double-click a line to see what it earned and why."));
    connect(table, &RecordTable::activatedRecord, this, &StatementView::lineWanted);
    tabs->addTab(table, m_content.exceptions.isEmpty()
                            ? tr("Exceptions")
                            : tr("Exceptions (%1)").arg(countText(m_content.exceptions.size())));
    column->addWidget(tabs, 1);
}

void StatementView::addHead(QVBoxLayout *column, QDate today)
{
    const InboxRow &row = m_content.row;
    auto *title = new Label(QStringLiteral("%1 · %2").arg(titleText(row.brandEn, row.brandZh), row.period),
                            TextSize::Title, Token::Ink, true);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *contract = new LinkButton(QStringLiteral("contracts"),
                                    QStringLiteral("%1 · %2").arg(row.contractNumber, row.contractTitle));
    contract->setObjectName(QStringLiteral("contract"));
    connect(contract, &QPushButton::clicked, this, [this] { Q_EMIT contractWanted(m_content.row.contract.value); });
    column->addWidget(contract, 0, Qt::AlignLeft);

    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(inboxStateText(row.state), inboxStateTone(row.state)));
    QStringList facts;
    if (!row.statement.isSet())
        facts.append(tr("due %1 (%2)").arg(dateText(row.due), relativeText(row.due, today)));
    else
        facts.append(tr("%n line(s)", nullptr, int(row.lineCount)));
    if (!row.preparedBy.isEmpty())
        facts.append(tr("prepared by %1").arg(row.preparedBy));
    if (!row.approvedBy.isEmpty())
        facts.append(tr("approved by %1").arg(row.approvedBy));
    auto *line = new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
    line->setElided(true);
    state->addWidget(line, 1);
    column->addLayout(state);

    auto *buttons = new FlowRow;
    bool first = true;
    const auto add = [&](const char *name, const char *iconName, const QString &text, void (StatementView::*signal)()) {
        auto *button =
            new QPushButton(icon(QString::fromLatin1(iconName), first ? Token::OnAccent : Token::Ink2), text);
        button->setObjectName(QString::fromLatin1(name));
        if (std::exchange(first, false))
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, signal);
        buttons->addWidget(button);
    };
    switch (row.state) {
    case InboxState::Upcoming:
    case InboxState::Due:
    case InboxState::Late:
        add("import", "import", tr("Import report…"), &StatementView::importWanted);
        add("noSales", "minus", tr("No sales"), &StatementView::noSalesWanted);
        break;
    case InboxState::Open:
        add("calculate", "royalties", tr("Calculate"), &StatementView::calculateWanted);
        add("import", "import", tr("Replace report…"), &StatementView::importWanted);
        break;
    case InboxState::Calculated:
        add("approve", "check", tr("Approve"), &StatementView::approveWanted);
        add("calculate", "royalties", tr("Calculate again"), &StatementView::calculateWanted);
        add("pdf", "pdf", tr("Statement…"), &StatementView::pdfWanted);
        break;
    case InboxState::Approved:
        add("close", "lock", tr("Close period"), &StatementView::closeWanted);
        add("reopen", "undo", tr("Reopen…"), &StatementView::reopenWanted);
        add("pdf", "pdf", tr("Statement…"), &StatementView::pdfWanted);
        break;
    case InboxState::Closed: add("pdf", "pdf", tr("Statement…"), &StatementView::pdfWanted); break;
    }
    column->addLayout(buttons);
}

void StatementView::addFigures(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    const RoyaltyPeriodRow &result = *m_content.result;
    const auto add = [grid, &result](const char *name, bool always, bool strong = false) {
        const qint64 minor = result.amount(name);
        if (minor == 0 && !always)
            return;
        const int row = grid->rowCount();
        auto *value = new Label(amountText({minor, result.currency}), TextSize::Body, Token::Ink, strong);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setObjectName(QString::fromLatin1(name));
        grid->addWidget(new Label(royaltyTermText(QString::fromLatin1(name)), TextSize::Body,
                                  strong ? Token::Ink : Token::Ink2, strong),
                        row, 0);
        grid->addWidget(value, row, 1, Qt::AlignRight);
        grid->addWidget(new Label(result.currency.codeText(), TextSize::Note, Token::Ink3), row, 2);
    };
    const int row = grid->rowCount();
    grid->addWidget(new Label(royaltyTermText(QStringLiteral("units")), TextSize::Body, Token::Ink2), row, 0);
    grid->addWidget(new Label(countText(result.units())), row, 1, Qt::AlignRight);
    for (const char *name : {"gross", "deductions", "base", "earned"})
        add(name, true, qstrcmp(name, "earned") == 0);
    for (const char *name : {"apart", "reserve_held", "reserve_released", "royalty_payment", "guarantee_payment",
                             "recouped", "unrecouped", "fees", "marketing_fund", "adjustments", "brought_forward"})
        add(name, false);
    add("payable", true, true);
    for (const char *name : {"carried_forward", "withholding", "vat"})
        add(name, false);
    add("cash_due", true, true);
    column->addLayout(grid);
    column->addStretch(1);
}

} // namespace lianming
