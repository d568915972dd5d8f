#include "ui/overview/overviewpage.h"

#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/shell/navigator.h"
#include "ui/text/assetwords.h"
#include "ui/text/dashboardwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace lianming {

namespace {

constexpr int brandsInChart = 7; // the eighth colour is "other"
constexpr int linesInCard = 8;

const QString otherBrands = QStringLiteral("other");

/// The amount in the first currency; the others stand in the line below it.
QString firstAmount(const Amounts &amounts)
{
    return amounts.isEmpty() ? QStringLiteral("0") : shortMoneyText(amounts.first());
}

QString others(const Amounts &amounts)
{
    QStringList out;
    for (const Money &money : amounts.mid(1))
        out.append(shortMoneyText(money));
    return out.isEmpty() ? QString() : QStringLiteral("+ ") + out.join(QStringLiteral(" + "));
}

QVariantList asList(const QList<qint64> &ids)
{
    QVariantList out;
    for (const qint64 id : ids)
        out.append(id);
    return out;
}

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// A line that leads somewhere: words at the left, a quiet fact at the right.
QPushButton *line(const QString &iconName, const QString &text, const QString &fact, Token ink)
{
    auto *button = new QPushButton;
    button->setProperty("kind", QStringLiteral("row"));
    button->setFlat(true);
    button->setMinimumHeight(rowHeight);
    button->setAccessibleName(fact.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, fact));
    auto *row = new QHBoxLayout(button);
    row->setContentsMargins(0, 0, space::xs, 0);
    row->setSpacing(space::s);
    auto *picture = new IconLabel(iconName, ink);
    auto *words = new Label(text);
    words->setElided(true);
    auto *right = new Label(fact, TextSize::Note, ink == Token::Ink2 ? Token::Ink3 : ink);
    for (QWidget *part :
         {static_cast<QWidget *>(picture), static_cast<QWidget *>(words), static_cast<QWidget *>(right)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(picture);
    row->addWidget(words, 1);
    row->addWidget(right);
    return button;
}

} // namespace

OverviewPage::OverviewPage(Session &session)
    : Page(session, QStringLiteral("overview")), m_pipelineValue(new KeyFigure), m_signed(new KeyFigure),
      m_due(new KeyFigure), m_lapsing(new KeyFigure), m_pipelineCard(new Card), m_royaltiesCard(new Card),
      m_waitingCard(new Card), m_calendarCard(new Card), m_pipeline(new BarList), m_royalties(new ColumnChart),
      m_waiting(new QVBoxLayout), m_calendar(new QVBoxLayout)
{
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    grid->setSpacing(space::l);
    int column = 0;
    for (KeyFigure *figure : {m_pipelineValue, m_signed, m_due, m_lapsing})
        grid->addWidget(figure, 0, column++);
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    m_pipelineCard->body()->addWidget(m_pipeline);
    m_royalties->setMinimumHeight(240);
    m_royaltiesCard->body()->addWidget(m_royalties, 1);
    m_waiting->setSpacing(0);
    m_waitingCard->body()->addLayout(m_waiting);
    m_waitingCard->body()->addStretch(1);
    m_calendar->setSpacing(0);
    m_calendarCard->body()->addLayout(m_calendar);
    m_calendarCard->body()->addStretch(1);
    grid->addWidget(m_pipelineCard, 1, 0, 1, 2);
    grid->addWidget(m_waitingCard, 1, 2, 1, 2);
    grid->addWidget(m_royaltiesCard, 2, 0, 1, 2);
    grid->addWidget(m_calendarCard, 2, 2, 1, 2);
    grid->setRowStretch(2, 1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(scroll);

    Navigator *const &navigator = session.navigator;
    connect(m_pipeline, &BarList::opened, this, [&navigator](const QString &stage) {
        navigator->openRows(QStringLiteral("proposals"), {{QStringLiteral("stage"), stage}});
    });
    connect(m_royalties, &Chart::opened, this, [this, &navigator](const QString &month, const QString &brand) {
        QVariantList statements;
        for (const RoyaltyCell &cell : std::as_const(m_dashboard.royalties)) {
            const bool meant =
                brand == otherBrands ? m_others.contains(cell.brand) : brand == QString::number(cell.brand);
            if (dayText(cell.month) == month && meant)
                statements += asList(cell.statements);
        }
        navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("statements"), statements}});
    });
    connect(m_pipelineValue, &KeyFigure::opened, this, [this, &navigator] {
        navigator->openRows(QStringLiteral("proposals"),
                            {{QStringLiteral("ids"), asList(m_dashboard.pipelineValue.records)}});
    });
    connect(m_signed, &KeyFigure::opened, this, [this, &navigator] {
        navigator->openRows(QStringLiteral("contracts"),
                            {{QStringLiteral("ids"), asList(m_dashboard.signedThisYear.records)}});
    });
    connect(m_due, &KeyFigure::opened, this, [this, &navigator] {
        navigator->openRows(QStringLiteral("royalties"),
                            {{QStringLiteral("statements"), asList(m_dashboard.royaltiesDue.records)}});
    });
    connect(m_lapsing, &KeyFigure::opened, this, [this, &navigator] {
        QVariantList contracts;
        for (const Expiry &expiry : std::as_const(m_dashboard.expiring)) {
            if (expiry.kind != ExpiryKind::Registration)
                contracts.append(expiry.record);
        }
        if (!contracts.isEmpty())
            navigator->openRows(QStringLiteral("contracts"), {{QStringLiteral("ids"), contracts}});
        else if (!m_dashboard.expiring.isEmpty())
            navigator->openRecord(QStringLiteral("protection"), m_dashboard.expiring.first().record);
    });
}

void OverviewPage::reload()
{
    load(session().worker.run([](Workspace &w) { return DashboardService(w).read(); }),
         [this](const Dashboard &dashboard) {
             m_dashboard = dashboard;
             show();
         });
}

void OverviewPage::retranslate()
{
    m_pipelineCard->setTitle(tr("Pipeline"));
    m_royaltiesCard->setTitle(tr("Royalties by month and brand"));
    m_waitingCard->setTitle(tr("Waiting for you"));
    m_calendarCard->setTitle(tr("Expires and is due"));
    m_pipelineValue->setTitle(tr("Open proposals"));
    m_signed->setTitle(tr("Signed this year"));
    m_due->setTitle(tr("Royalties to settle"));
    m_lapsing->setTitle(tr("Ends within 90 days"));
    if (m_dashboard.asOf.isValid())
        show();
}

void OverviewPage::show()
{
    showFigures();
    showPipeline();
    showRoyalties();
    showWaiting();
    showCalendar();
}

void OverviewPage::showFigures()
{
    const auto set = [](KeyFigure *widget, const DashboardFigure &figure, const QString &lineText) {
        widget->setFigure(firstAmount(figure.value));
        const QString more = others(figure.value);
        widget->setLine(more.isEmpty() ? lineText : QStringLiteral("%1 · %2").arg(lineText, more));
    };
    set(m_pipelineValue, m_dashboard.pipelineValue,
        tr("%n proposal(s)", nullptr, int(m_dashboard.pipelineValue.records.size())));
    set(m_signed, m_dashboard.signedThisYear,
        tr("%n contract(s)", nullptr, int(m_dashboard.signedThisYear.records.size())));
    set(m_due, m_dashboard.royaltiesDue,
        tr("%n statement(s) not closed yet", nullptr, int(m_dashboard.royaltiesDue.records.size())));
    m_lapsing->setFigure(countText(m_dashboard.lapsingSoon));
    m_lapsing->setLine(m_dashboard.expiring.isEmpty()
                           ? tr("nothing lapses")
                           : tr("next: %1, %2")
                                 .arg(m_dashboard.expiring.first().number,
                                      relativeText(m_dashboard.expiring.first().on, m_dashboard.asOf)),
                       m_dashboard.expiring.isEmpty() ? Token::Ink2 : Token::WaitInk);
}

void OverviewPage::showPipeline()
{
    // Lengths can be compared in one currency only: that of the key figure. Tool tips have the others.
    const Amounts &all = m_dashboard.pipelineValue.value;
    const Currency currency = all.isEmpty() ? Currency() : all.first().currency;
    QList<BarList::Bar> bars;
    for (const PipelineStage &stage : std::as_const(m_dashboard.pipeline)) {
        if (stage.stage == u"declined" || stage.stage == u"withdrawn")
            continue;
        BarList::Bar bar;
        bar.key = stage.stage;
        bar.label = stageText(parseProposalStage(stage.stage).value_or(ProposalStage::Inquiry));
        bar.text = QStringLiteral("–");
        QStringList amounts;
        for (const Money &amount : stage.value) {
            amounts.append(moneyText(amount));
            if (amount.currency == currency) {
                bar.value = double(amount.minor); // a length on screen, no amount
                bar.text = shortMoneyText(amount);
            }
        }
        bar.tip = amounts.join(u'\n');
        bar.note = countText(stage.proposals.size());
        bars.append(bar);
    }
    m_pipeline->setBars(bars);
}

void OverviewPage::showRoyalties()
{
    // One currency a chart: the one in which most is earned.
    QMap<QString, qint64> byCurrency;
    for (const RoyaltyCell &cell : std::as_const(m_dashboard.royalties))
        byCurrency[cell.earned.currency.codeText()] += 1;
    QString code;
    for (auto it = byCurrency.cbegin(); it != byCurrency.cend(); ++it) {
        if (code.isEmpty() || it.value() > byCurrency.value(code))
            code = it.key();
    }
    const Currency currency = Currency::find(code).value_or(Currency());

    QMap<qint64, qint64> sums;
    QHash<qint64, QString> names;
    QList<QDate> months;
    for (int back = 11; back >= 0; --back)
        months.append(QDate(m_dashboard.asOf.year(), m_dashboard.asOf.month(), 1).addMonths(-back));
    for (const RoyaltyCell &cell : std::as_const(m_dashboard.royalties)) {
        if (cell.earned.currency == currency) {
            sums[cell.brand] += cell.earned.minor;
            names.insert(cell.brand, titleText(cell.brandNameEn, cell.brandNameZh));
        }
    }
    QList<qint64> brands = sums.keys();
    std::stable_sort(brands.begin(), brands.end(), [&sums](qint64 a, qint64 b) { return sums[a] > sums[b]; });

    ChartData chart;
    for (const QDate &month : months) {
        chart.keys.append(dayText(month));
        chart.categories.append(shortMonthText(month));
    }
    const auto series = [&](const QString &key, const QString &name, const std::function<bool(qint64)> &holds) {
        ChartSeries out{key, name, QList<double>(months.size(), 0)};
        for (const RoyaltyCell &cell : std::as_const(m_dashboard.royalties)) {
            const qsizetype place = months.indexOf(cell.month);
            if (place >= 0 && cell.earned.currency == currency && holds(cell.brand))
                out.values[place] += double(std::max<qint64>(0, cell.earned.minor)); // heights on screen, no amounts
        }
        chart.series.append(out);
    };
    for (const qint64 brand : brands.mid(0, brandsInChart))
        series(QString::number(brand), names.value(brand), [brand](qint64 other) { return other == brand; });
    m_others = brands.mid(brandsInChart);
    if (!m_others.isEmpty())
        series(otherBrands, tr("other"), [this](qint64 brand) { return m_others.contains(brand); });
    chart.valueText = [currency](double value) {
        return shortMoneyText({qint64(value), currency});
    };
    m_royalties->setData(chart);
}

void OverviewPage::showWaiting()
{
    clear(m_waiting);
    if (m_dashboard.waiting.isEmpty())
        m_waiting->addWidget(new Label(tr("Nothing waits. Enjoy the quiet."), TextSize::Body, Token::Ink2));
    for (const Task &task : std::as_const(m_dashboard.waiting)) {
        const bool urgent =
            task.kind == TaskKind::ChaseReport || task.kind == TaskKind::MoveStuck || task.kind == TaskKind::RenewMark;
        auto *button = line(urgent ? QStringLiteral("warning") : QStringLiteral("chevron-right"),
                            taskText(task.kind, int(task.records.size())), {}, urgent ? Token::WaitInk : Token::Ink2);
        connect(button, &QPushButton::clicked, this, [this, task] { openTask(task); });
        m_waiting->addWidget(button);
    }
}

void OverviewPage::showCalendar()
{
    clear(m_calendar);
    struct Entry {
        QDate on;
        QString text;
        QString page;
        qint64 record;
        bool late;
    };
    QList<Entry> entries;
    for (const Expiry &expiry : std::as_const(m_dashboard.expiring))
        entries.append(
            {expiry.on,
             QStringLiteral("%1 · %2").arg(expiryKindText(expiry.kind),
                                           expiry.title.isEmpty() ? expiry.number : expiry.title),
             expiry.kind == ExpiryKind::Registration ? QStringLiteral("protection") : QStringLiteral("contracts"),
             expiry.record, false});
    for (const DueItem &due : std::as_const(m_dashboard.due)) {
        if (due.kind == DueKind::ReportLate || due.kind == DueKind::ReportDue)
            entries.append({due.on, QStringLiteral("%1 · %2 %3").arg(dueKindText(due.kind), due.number, due.period),
                            QStringLiteral("contracts"), due.contract, due.kind == DueKind::ReportLate});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.on < b.on; });
    if (entries.isEmpty())
        m_calendar->addWidget(new Label(tr("Nothing in the next 90 days."), TextSize::Body, Token::Ink2));
    for (const Entry &entry : entries.mid(0, linesInCard)) {
        auto *button = line(entry.late ? QStringLiteral("warning") : QStringLiteral("calendar"), entry.text,
                            QStringLiteral("%1 · %2").arg(dateText(entry.on), relativeText(entry.on, m_dashboard.asOf)),
                            entry.late ? Token::StopInk : Token::Ink2);
        connect(button, &QPushButton::clicked, this,
                [this, entry] { session().navigator->openRecord(entry.page, entry.record); });
        m_calendar->addWidget(button);
    }
    if (entries.size() > linesInCard)
        m_calendar->addWidget(
            new Label(tr("and %n more", nullptr, int(entries.size()) - linesInCard), TextSize::Note, Token::Ink3));
}

void OverviewPage::openTask(const Task &task)
{
    Navigator *navigator = session().navigator;
    const QVariantList records = asList(task.records);
    switch (task.kind) {
    case TaskKind::AnswerInquiry:
    case TaskKind::MoveStuck:
    case TaskKind::DraftContract:
        navigator->openRows(QStringLiteral("proposals"), {{QStringLiteral("ids"), records}});
        break;
    case TaskKind::SignContract:
        navigator->openRows(QStringLiteral("contracts"), {{QStringLiteral("ids"), records}});
        break;
    case TaskKind::ChaseReport:
        navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("state"), QStringLiteral("late")}});
        break;
    case TaskKind::CalculateReport:
    case TaskKind::ApproveReport:
    case TaskKind::CloseReport:
        navigator->openRows(QStringLiteral("royalties"), {{QStringLiteral("statements"), records}});
        break;
    case TaskKind::RenewMark: navigator->openRecord(QStringLiteral("protection"), task.records.value(0)); break;
    }
}

} // namespace lianming
