#include "ui/royalties/statementhead.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmentedswitch.h"

#include <QToolButton>

#include <algorithm>

namespace lianming {

namespace {

QToolButton *toolButton(const char *name, const char *iconName, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

const SalesStatement *StatementContent::pending() const
{
    const auto found =
        std::ranges::find_if(editions, [](const SalesStatement &s) { return s.isRestatement() && !s.isClosed(); });
    return found == editions.end() ? nullptr : &*found;
}

QList<SalesStatement> StatementContent::calculated() const
{
    QList<SalesStatement> out;
    std::ranges::copy_if(editions, std::back_inserter(out),
                         [](const SalesStatement &s) { return s.state != StatementState::Open; });
    return out;
}

InboxRow StatementContent::shownRow() const
{
    InboxRow out = row;
    if (!shown.id.isSet())
        return out;
    out.statement = shown.id;
    out.version = shown.version;
    out.edition = shown.edition;
    out.isRestatement = shown.isRestatement();
    out.reason = shown.reason;
    if (shown.id != row.statement) // the row knows whether its own version is invoiced and paid
        out.state = InboxState(int(InboxState::Open) + int(shown.state));
    out.lineCount = shown.lineCount;
    out.preparedBy = shown.preparedBy;
    out.approvedBy = shown.approvedBy;
    return out;
}

StatementContent statementContent(Workspace &workspace, const InboxRow &row, Id<SalesStatement> shown)
{
    StatementContent out;
    out.row = row;
    if (!row.statement.isSet())
        return out;
    requireMoney(workspace).requireShown(row.contract);
    int closedPeriods = 0;
    for (const SalesStatement &edition : StatementRepository(workspace.db).ofContract(row.contract)) {
        closedPeriods += !edition.isRestatement() && edition.isClosed() ? 1 : 0;
        if (edition.period != row.period)
            continue;
        out.editions.append(edition);
        if (edition.id == row.statement && !out.shown.id.isSet())
            out.shown = edition;
        if (shown.isSet() && edition.id == shown)
            out.shown = edition;
    }
    const ReportingContract contract = reportingContract(workspace.db, row.contract);
    out.isContractClosed = closedPeriods > contract.lastPeriod().since(contract.firstPeriod());
    const RoyaltyService service(workspace);
    if (out.shown.id.isSet())
        out.result = service.result(out.shown.id);
    if (out.result)
        out.exceptions = service.exceptionCount(out.shown.id);
    return out;
}

StatementHead::StatementHead(const StatementContent &content, bool wide, QDate today, QWidget *parent)
    : QWidget(parent), m_content(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, wide ? space::m : 0, space::xl, space::s);
    column->setSpacing(space::s);
    addTop(column, wide);
    addFacts(column, today);
    addVersions(column);
    addButtons(column);
}

void StatementHead::addTop(QVBoxLayout *column, bool wide)
{
    const InboxRow &row = m_content.row;
    auto *top = new QHBoxLayout;
    top->setSpacing(space::xs);
    auto *title = new Label(QStringLiteral("%1 · %2").arg(titleText(row.brandEn, row.brandZh), row.period),
                            TextSize::Title, Token::Ink, true);
    title->setWordWrap(true);
    if (wide) {
        auto *back = toolButton("back", "arrow-left", tr("Back to the list (Esc)"));
        connect(back, &QToolButton::clicked, this, [this] { Q_EMIT wideWanted(false); });
        top->addWidget(back);
        top->addSpacing(space::xs);
    }
    top->addWidget(title, 1);
    if (wide) {
        auto *previous = toolButton("previous", "chevron-up", tr("Previous record"));
        auto *next = toolButton("next", "chevron-down", tr("Next record"));
        connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
        connect(next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
        top->addWidget(previous);
        top->addWidget(next);
    } else {
        auto *widen = toolButton("wide", "expand", tr("Over the whole page"));
        connect(widen, &QToolButton::clicked, this, [this] { Q_EMIT wideWanted(true); });
        top->addWidget(widen, 0, Qt::AlignTop);
    }
    column->addLayout(top);
    auto *contract = new LinkButton(QStringLiteral("contracts"),
                                    QStringLiteral("%1 · %2").arg(row.contractNumber, row.contractTitle));
    contract->setObjectName(QStringLiteral("contract"));
    connect(contract, &QPushButton::clicked, this, [this] { Q_EMIT wanted(StatementAct::OpenContract); });
    column->addWidget(contract, 0, Qt::AlignLeft);
}

void StatementHead::addFacts(QVBoxLayout *column, QDate today)
{
    const InboxRow row = m_content.shownRow();
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(inboxStateText(row.state), inboxStateTone(row.state)), 0, Qt::AlignTop);
    QStringList facts;
    if (!row.statement.isSet())
        facts.append(tr("due %1 (%2)").arg(dateText(row.due), relativeText(row.due, today)));
    else
        facts.append(tr("%n line(s)", nullptr, int(row.lineCount)));
    if (!row.preparedBy.isEmpty())
        facts.append(tr("prepared by %1").arg(row.preparedBy));
    if (!row.approvedBy.isEmpty())
        facts.append(tr("approved by %1").arg(row.approvedBy));
    if (m_content.shown.isClosed())
        facts.append(tr("closed on %1").arg(dateText(m_content.shown.closedAt.toLocalTime().date())));
    auto *line = new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2);
    line->setWordWrap(true);
    state->addWidget(line, 1);
    column->addLayout(state);
    if (m_content.shown.isRestatement()) {
        Label *reason =
            new Label(tr("Restatement %1: %2").arg(row.edition).arg(row.reason), TextSize::Body, Token::Ink);
        reason->setWordWrap(true);
        reason->setObjectName(QStringLiteral("reason"));
        reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(reason);
    }
}

void StatementHead::addVersions(QVBoxLayout *column)
{
    if (m_content.editions.size() < 2)
        return;
    QList<SegmentedSwitch::Item> items;
    QString shown;
    int counts = 1;
    for (const SalesStatement &edition : std::as_const(m_content.editions)) {
        const QString key = QString::number(edition.id.value);
        items.append({key, tr("Version %1").arg(edition.edition)});
        if (edition.id == m_content.shown.id)
            shown = key;
        if (edition.isClosed())
            counts = edition.edition;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto *versions = new SegmentedSwitch;
    versions->setObjectName(QStringLiteral("versions"));
    versions->setItems(items);
    versions->setCurrent(shown);
    connect(versions, &SegmentedSwitch::changed, this,
            [this](const QString &key) { Q_EMIT editionWanted({key.toLongLong()}); });
    row->addWidget(versions);
    auto *words = new Label(m_content.shown.edition == 1 && counts > 1 ? tr("as booked; version %1 counts").arg(counts)
                            : m_content.shown.edition == counts        ? tr("counts today")
                            : m_content.shown.isClosed()               ? tr("overtaken by version %1").arg(counts)
                                                                       : tr("has no effect yet"),
                            TextSize::Note, Token::Ink2);
    words->setElided(true);
    row->addWidget(words, 1);
    column->addLayout(row);
}

void StatementHead::addButtons(QVBoxLayout *column)
{
    const InboxRow row = m_content.shownRow();
    auto *buttons = new FlowRow;
    bool first = true;
    const auto add = [&](const char *name, const char *iconName, const QString &text, StatementAct act) {
        auto *button =
            new QPushButton(icon(QString::fromLatin1(iconName), first ? Token::OnAccent : Token::Ink2), text);
        button->setObjectName(QString::fromLatin1(name));
        if (std::exchange(first, false))
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT wanted(act); });
        buttons->addWidget(button);
    };
    const QString corrected = tr("Import corrected report…");
    switch (row.state) {
    case InboxState::Upcoming:
    case InboxState::Due:
    case InboxState::Late:
        add("import", "import", tr("Import report…"), StatementAct::Import);
        add("noSales", "minus", tr("No sales"), StatementAct::NoSales);
        break;
    case InboxState::Open:
        if (row.isRestatement)
            add("import", "import", corrected, StatementAct::Import);
        add("calculate", "royalties", tr("Calculate"), StatementAct::Calculate);
        if (!row.isRestatement)
            add("import", "import", tr("Replace report…"), StatementAct::Import);
        break;
    case InboxState::Calculated:
        add("approve", "check", tr("Approve"), StatementAct::Approve);
        if (row.isRestatement)
            add("import", "import", corrected, StatementAct::Import);
        add("calculate", "royalties", tr("Calculate again"), StatementAct::Calculate);
        add("pdf", "pdf", tr("Statement as PDF…"), StatementAct::Print);
        break;
    case InboxState::Approved:
        add("close", "lock", row.isRestatement ? tr("Put into effect") : tr("Close period"), StatementAct::Close);
        add("reopen", "undo", tr("Reopen…"), StatementAct::Reopen);
        add("pdf", "pdf", tr("Statement as PDF…"), StatementAct::Print);
        break;
    case InboxState::Closed:
    case InboxState::Invoiced:
    case InboxState::Paid:
        add("pdf", "pdf", tr("Statement as PDF…"), StatementAct::Print);
        if (!m_content.pending())
            add("restate", "edit", tr("Restate…"), StatementAct::Restate);
        if (row.isRestatement && m_content.isContractClosed)
            add("settle", "money", tr("Settle the difference…"), StatementAct::Settle);
        break;
    }
    if (row.isRestatement && row.state < InboxState::Closed)
        add("discard", "trash", tr("Give up…"), StatementAct::Discard);
    column->addLayout(buttons);
}

} // namespace lianming
