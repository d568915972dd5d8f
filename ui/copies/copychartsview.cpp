#include "ui/copies/copychartsview.h"

#include "core/copies/copyrecall.h"
#include "core/copies/triageservice.h"
#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/proposals/pipelinecharts.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace lianming {

namespace {

constexpr qsizetype shownBars = 8;
constexpr qsizetype shownWeeks = 26;

BarList::Bar barOf(const QString &key, const QString &label, qint64 matches)
{
    BarList::Bar out;
    out.key = key;
    out.label = label;
    out.value = double(matches);
    out.text = countText(matches);
    return out;
}

} // namespace

CopyChartsView::CopyChartsView(Page &owner)
    : PageView(owner), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("trend"))),
      m_stateBars(new BarList), m_platformBars(new BarList), m_sellerBars(new BarList), m_weekColumns(new ColumnChart),
      m_recallBars(new BarList), m_states(new FigureCard(m_stateBars)), m_platforms(new FigureCard(m_platformBars)),
      m_sellers(new FigureCard(m_sellerBars)), m_weeks(new FigureCard(m_weekColumns)),
      m_recall(new FigureCard(m_recallBars))
{
    m_stateBars->setObjectName(QStringLiteral("states"));
    m_platformBars->setObjectName(QStringLiteral("platforms"));
    m_sellerBars->setObjectName(QStringLiteral("sellers"));
    m_weekColumns->setObjectName(QStringLiteral("weeks"));
    m_recallBars->setObjectName(QStringLiteral("recall"));
    FilterRow *row = addFilterRow();
    auto *inner = new QWidget;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    grid->setSpacing(space::l);
    grid->addWidget(m_states, 0, 0);
    grid->addWidget(m_platforms, 0, 1);
    grid->addWidget(m_sellers, 1, 0);
    grid->addWidget(m_weeks, 1, 1);
    grid->addWidget(m_recall, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inner);
    m_stack->addWidget(area);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    const auto leads = [this](BarList *bars, const char *key) {
        connect(bars, &BarList::opened, this, [this, key](const QString &value) {
            Q_EMIT rowsWanted({{QString::fromLatin1(key), value}});
        });
    };
    leads(m_stateBars, "state");
    leads(m_platformBars, "platform");
    leads(m_sellerBars, "seller");
    connect(m_weekColumns, &Chart::opened, this, [this](const QString &week) {
        Q_EMIT rowsWanted({{QStringLiteral("week"), week}});
    });
    connect(m_empty, &EmptyState::triggered, this, &CopyChartsView::searchWanted);
}

void CopyChartsView::retranslate()
{
    m_states->setTitle(tr("Matches by state"));
    m_platforms->setTitle(tr("Matches by platform"));
    m_sellers->setTitle(tr("Matches by seller"));
    m_weeks->setTitle(tr("Found by week"));
    m_recall->setTitle(tr("Detection rate of the search"));
    for (FigureCard *card : {m_states, m_platforms, m_sellers, m_weeks, m_recall})
        card->retranslate();
    m_empty->setText(tr("No matches yet"), tr("Search pictures first; the matches are counted here."));
    m_empty->setAction(tr("Go to the search"));
    show();
}

void CopyChartsView::reload()
{
    load(session().worker.run([](Workspace &w) { return TriageService(w).figures(); }),
         [this](const TriageFigures &figures) {
             m_figures = figures;
             show();
         });
}

void CopyChartsView::show()
{
    m_stack->setCurrentIndex(m_figures.states.isEmpty() ? 1 : 0);
    const auto fill = [](FigureCard *card, BarList *bars, const QString &head,
                         const QList<TriageFigures::Count> &counts, auto keyOf, auto labelOf) {
        QList<BarList::Bar> shown;
        ChartTable table{{head, tr("Matches")}, {}};
        for (const TriageFigures::Count &one : counts) {
            table.rows.append({labelOf(one), countText(one.matches)});
            if (shown.size() < shownBars)
                shown.append(barOf(keyOf(one), labelOf(one), one.matches));
        }
        bars->setBars(shown);
        card->setTable(table);
        card->setWords(counts.size() > shownBars ? tr("The copied table holds all %1.").arg(countText(counts.size()))
                                                 : QString());
    };
    const auto code = [](const TriageFigures::Count &one) {
        return one.code;
    };
    fill(m_states, m_stateBars, tr("State"), m_figures.states, code, [](const TriageFigures::Count &one) {
        const auto state = parseMatchState(one.code);
        return state ? matchStateText(*state) : one.code;
    });
    fill(m_platforms, m_platformBars, tr("Platform"), m_figures.platforms, code,
         [](const TriageFigures::Count &one) { return platformText(one.code); });
    fill(
        m_sellers, m_sellerBars, tr("Seller"), m_figures.sellers,
        [](const TriageFigures::Count &one) { return QString::number(one.seller.value); },
        [](const TriageFigures::Count &one) {
            if (!one.code.isEmpty())
                return one.code;
            return one.seller.isSet() ? tr("unnamed") : tr("not known");
        });
    ChartData weeks;
    weeks.series = {{QStringLiteral("matches"), tr("Matches"), {}}};
    ChartTable table{{tr("Week"), tr("Matches")}, {}};
    const qsizetype from = std::max<qsizetype>(0, m_figures.weeks.size() - shownWeeks);
    for (qsizetype i = 0; i < m_figures.weeks.size(); ++i) {
        const TriageFigures::Count &one = m_figures.weeks[i];
        table.rows.append({one.code, countText(one.matches)});
        if (i < from)
            continue;
        weeks.keys.append(one.code);
        weeks.categories.append(tr("W%1", "number of a week").arg(one.code.section(QStringLiteral("-W"), 1)));
        weeks.series[0].values.append(double(one.matches));
    }
    weeks.valueText = [](double matches) {
        return countText(qint64(matches));
    };
    m_weekColumns->setData(weeks);
    m_weeks->setTable(table);
    m_weeks->setWords(tr("By the day on which a match was found."));
    showRecall();
}

void CopyChartsView::showRecall()
{
    const CopyRecall &recall = publishedRecall();
    m_recall->setVisible(recall.works > 0);
    const auto share = [](int of, int all) {
        return all == 0 ? QString() : percentText(1000LL * of / all, 3);
    };
    QList<BarList::Bar> bars;
    ChartTable table{{tr("Change to the picture"), tr("Share found"), tr("Share found by the whole picture alone")},
                     {}};
    for (const CopyRecall::Change &change : recall.changes) {
        BarList::Bar bar;
        bar.key = change.code;
        bar.label = copyChangeText(change.code);
        bar.value = change.asked == 0 ? 0 : double(change.found) / change.asked;
        bar.text = share(change.found, change.asked);
        bar.tip = tr("%1: %2 of %3 found; by the fingerprint of the whole picture alone %4")
                      .arg(bar.label, countText(change.found), countText(change.asked),
                           share(change.byFingerprint, change.asked));
        table.rows.append({bar.label, bar.text, share(change.byFingerprint, change.asked)});
        bars.append(bar);
    }
    m_recallBars->setBars(bars);
    m_recall->setTable(table);
    m_recall->setWords(tr("Measured on %1 with pictures that anybody may use: %2 works, changed and searched for among "
                          "%3 pictures. Of %4 pairs of pictures that have nothing to do with each other, %5 were taken "
                          "for copies.")
                           .arg(dateText(recall.measuredOn), countText(recall.works), countText(recall.pictures),
                                countText(recall.pairs), countText(recall.falseMatches)));
}

} // namespace lianming
