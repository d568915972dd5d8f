#include "ui/royalties/auditdetail.h"

#include "ui/text/assetwords.h"
#include "ui/text/auditwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shownItems = 10;
constexpr int tallRow = 56;

QString grossText(const std::optional<AuditedLine> &line)
{
    return line ? amountText({line->gross, line->currency}) : QStringLiteral("–");
}

QList<Column<AuditItem>> auditItemColumns()
{
    using Row = AuditItem;
    const auto verified = [](const Row &row) {
        return row.finding ? std::optional(row.finding->verified) : std::nullopt;
    };
    return {
        Column<Row>(
            QStringLiteral("line"), [] { return AuditDetail::tr("Line"); },
            [](const Row &row) { return QStringLiteral("%1 · %2").arg(row.period, countText(row.lineNumber)); }, {},
            Qt::AlignLeft, paintSubtitle<Row>([](const Row &row) {
                const AuditedLine &line = row.reported ? *row.reported : row.finding->verified;
                return QStringLiteral("%1 · %2").arg(line.sku, auditItemText(row));
            }),
            170),
        Column<Row>(
            QStringLiteral("reported"), [] { return AuditDetail::tr("Reported"); },
            [](const Row &row) { return grossText(row.reported); },
            [](const Row &row) { return row.reported ? row.reported->gross : 0; }, Qt::AlignRight, {}, 105),
        Column<Row>(
            QStringLiteral("verified"), [] { return AuditDetail::tr("Verified"); },
            [verified](const Row &row) { return grossText(verified(row)); },
            [](const Row &row) { return row.finding ? row.finding->verified.gross : 0; }, Qt::AlignRight,
            [](const Row &row, int role) {
                return role == InkRole && row.differs() ? QVariant(int(Token::StopInk)) : QVariant();
            },
            105),
    };
}

} // namespace

AuditDetail::AuditDetail(Settings &settings, const AuditFile &file, QWidget *parent)
    : DetailView(parent), m_settings(settings), m_file(file),
      m_items([](const AuditItem &item) { return item.id.value; }, auditItemColumns())
{
    m_items.setRows(file.items);
    fill();
}

void AuditDetail::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void AuditDetail::fill()
{
    const AuditCase &c = m_file.row.record;
    begin();
    addTitle(m_file.row.contractTitle, titleText(m_file.row.brandEn, m_file.row.brandZh));
    addState();
    addActs();
    auto *contract = addLink(QStringLiteral("contracts"), m_file.row.contractNumber);
    connect(contract, &LinkButton::clicked, this, [this] { Q_EMIT contractWanted(m_file.row.record.contract.value); });
    addFacts({{tr("Periods"), c.firstPeriod == c.lastPeriod ? c.firstPeriod
                                                            : QStringLiteral("%1–%2").arg(c.firstPeriod, c.lastPeriod)},
              {tr("Auditor"), c.auditor},
              {tr("Licensee told on"), dateText(c.noticeOn)},
              {tr("Opened"), QStringLiteral("%1 · %2").arg(dateText(c.openedOn), c.openedBy)},
              {tr("Costs of the audit"), c.costs == 0 ? QString() : moneyText({c.costs, c.currency})},
              {tr("Notes"), c.notes}});
    addHead(c.clause.isStated ? tr("The clause, as stated") : tr("The contract's clause"));
    addWords(auditClauseText(c.clause));
    addSample();
    if (m_file.result)
        addResult(*m_file.result);
    if (c.settlement)
        addSettlement(*c.settlement);
    addHistory(tr("History"), m_file.history);
    finish();
}

void AuditDetail::addState()
{
    const AuditCase &c = m_file.row.record;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new Pill(auditStateText(c.state), auditStateTone(c.state)));
    row->addWidget(
        new Label(tr("%1 of %2 lines verified").arg(countText(m_file.row.verified), countText(m_file.row.items)),
                  TextSize::Note, Token::Ink2));
    row->addStretch(1);
    column()->addLayout(row);
}

void AuditDetail::addActs()
{
    const AuditState state = m_file.row.record.state;
    FlowRow *buttons = addButtonRow();
    const auto add = [&](const char *name, const QString &text, bool primary, void (AuditDetail::*wanted)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        if (primary)
            button->setProperty("kind", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, wanted);
        buttons->addWidget(button);
    };
    const bool isWorkedOn = state == AuditState::Open || state == AuditState::Computed;
    const bool isSampleOpen = std::ranges::none_of(m_file.items, [](const AuditItem &item) {
        return item.finding && (item.kind == AuditItemKind::Above || item.kind == AuditItemKind::Unit);
    });
    if (isWorkedOn && isSampleOpen)
        add("sample", tr("Choose lines…"), m_file.items.isEmpty(), &AuditDetail::sampleWanted);
    if (isWorkedOn) {
        add("addLine", tr("Add an unreported sale…"), false, &AuditDetail::addLineWanted);
        if (!m_file.items.isEmpty())
            add("compute", tr("Compute"), state == AuditState::Open, &AuditDetail::computeWanted);
    }
    if (state == AuditState::Computed)
        add("settle", tr("Settle…"), true, &AuditDetail::settleWanted);
    if (state == AuditState::Settled) {
        add("close", tr("Close for good"), true, &AuditDetail::closeWanted);
        add("reopen", tr("Take the settlement back…"), false, &AuditDetail::reopenWanted);
    }
    if (isWorkedOn)
        add("edit", tr("Edit…"), false, &AuditDetail::editWanted);
}

void AuditDetail::addSample()
{
    const AuditCase &c = m_file.row.record;
    addHead(tr("Lines"));
    if (c.sampling) {
        const AuditSampling &s = *c.sampling;
        QStringList how;
        if (s.above > 0)
            how.append(tr("every line from %1 on").arg(moneyText({s.above, c.currency})));
        if (s.size > 0)
            how.append(
                tr("%n point(s) on the other %1", nullptr, int(s.size)).arg(moneyText({s.restGross, c.currency})));
        addWords(tr("Chosen from %1 lines with %2: %3. Seed %4.")
                     .arg(countText(s.population), moneyText({s.populationGross, c.currency}),
                          how.join(QStringLiteral(" + ")), QString::number(s.seed)),
                 TextSize::Note, Token::Ink2);
    }
    if (m_file.items.isEmpty()) {
        addWords(tr("No lines yet. Choose some of what was reported, or add what was not."), TextSize::Body,
                 Token::Ink2);
        return;
    }
    auto *table = new RecordTable(m_settings, QStringLiteral("audit.items"));
    table->setObjectName(QStringLiteral("items"));
    table->setAccessibleName(tr("Lines of the audit"));
    table->setRowHeight(tallRow);
    table->setRecordModel(&m_items);
    table->setFixedHeight(rowHeight + tallRow * int(std::min<qsizetype>(shownItems, m_file.items.size())) + space::s);
    connect(table, &RecordTable::opened, this, [this](qint64 id) {
        if (const int place = m_items.rowOf(id); place >= 0)
            Q_EMIT itemWanted(m_items.at(place));
    });
    column()->addWidget(table);
}

void AuditDetail::addResult(const AuditResult &result)
{
    const auto money = [&result](qint64 minor) {
        return moneyText({minor, result.currency});
    };
    addHead(tr("What follows"));
    if (result.openItems > 0)
        addWords(tr("%n line(s) are not verified yet and count as reported.", nullptr, result.openItems),
                 TextSize::Note, Token::WaitInk);
    addFacts({{tr("Due by what was reported"), money(result.reportedDue)},
              {tr("Due by what was verified"), money(result.verifiedDue)},
              {result.shortfall < 0 ? tr("Overpaid") : tr("Shortfall"),
               money(result.shortfall < 0 ? -result.shortfall : result.shortfall)},
              {tr("of what was due"), namedPercentText(result.ofDue)},
              {tr("of what was reported"), namedPercentText(result.ofReported)},
              {tr("Royalties not reported"),
               result.royaltiesShort == result.shortfall ? QString() : money(result.royaltiesShort)},
              {tr("In later periods"), result.laterPeriods == 0 ? QString() : money(result.laterPeriods)}});
    if (result.threshold) {
        const QString reached =
            result.reachedOfDue && result.reachedOfReported ? tr("reached on both")
            : result.reachedOfDue || result.reachedOfReported
                ? tr("reached %1 only")
                      .arg(shortfallBasisText(result.reachedOfDue ? ShortfallBasis::Due : ShortfallBasis::Reported))
                : tr("not reached");
        addFacts({{tr("Threshold"),
                   QStringLiteral("%1: %2").arg(thresholdText(result.threshold, result.decidesBy), reached)}});
    }
    addFacts({{tr("Costs"), result.costs == 0   ? QString()
                            : result.costsShift ? tr("%1, borne by the licensee").arg(money(result.costs))
                                                : tr("%1, borne by the museum").arg(money(result.costs))},
              {tr("Late interest"), result.interestApplies
                                        ? tr("%1 up to %2").arg(money(result.interest), dateText(result.asOf))
                                        : tr("none: clause or contract has no interest")},
              {tr("Claim"), money(result.claim)}});
    for (const AuditedPeriod &period : result.periods) {
        if (period.shortfall() == 0)
            continue;
        addWords(tr("%1: %2 reported, %3 verified, %4 short, to be paid by %5")
                     .arg(period.isAudited ? period.period : tr("%1 (later)").arg(period.period),
                          money(period.reportedDue), money(period.verifiedDue), money(period.shortfall()),
                          dateText(period.paymentDue)),
                 TextSize::Note, Token::Ink2);
    }
    if (!result.estimate)
        return;
    addHead(tr("An estimate, and no claim"));
    const AuditEstimate &estimate = *result.estimate;
    addFacts({{tr("Gross wrong on the lines seen"), money(estimate.grossError)},
              {tr("Projected on the rest"), money(estimate.projectedRest)},
              {tr("Royalties this might be"), money(estimate.royaltyError)}});
    addWords(tr("Projected by the points of the sample; royalties at the reported average rate."), TextSize::Note,
             Token::Ink3);
}

void AuditDetail::addSettlement(const AuditSettlement &settlement)
{
    const AuditCase &c = m_file.row.record;
    addHead(tr("Outcome"));
    addFacts({{tr("Agreed"), auditOutcomeText(settlement.outcome)},
              {tr("Amount"), moneyText({settlement.minor, c.currency})},
              {tr("Reason"), settlement.reason},
              {tr("Settled"), QStringLiteral("%1 · %2").arg(dateText(settlement.on), settlement.by)},
              {tr("Closed"),
               c.closedAt.isValid() ? QStringLiteral("%1 · %2").arg(timeText(c.closedAt), c.closedBy) : QString()}});
}

} // namespace lianming
