#include "ui/copies/boardview.h"

#include "core/cases/caseservice.h"
#include "ui/copies/copyacts.h"
#include "ui/copies/sellermatches.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

QString exposureText(const QList<Money> &amounts)
{
    QStringList out;
    for (const Money &one : amounts)
        out.append(moneyText(one));
    return out.join(QStringLiteral(" · "));
}

QList<Column<BoardView::Row>> boardColumns()
{
    using Row = BoardView::Row;
    return {{QStringLiteral("seller"), [] { return BoardView::tr("Seller"); },
             [](const Row &row) {
                 const TriageGroup &group = row.group;
                 if (!group.sellerName.isEmpty() || !group.shopId.isEmpty())
                     return group.sellerName.isEmpty() ? group.shopId : group.sellerName;
                 return group.seller.isSet() ? QString() : BoardView::tr("Not known");
             },
             nullptr, Qt::AlignLeft, nullptr, 200},
            {QStringLiteral("platform"), [] { return BoardView::tr("Platform"); },
             [](const Row &row) { return platformText(row.group.platform); }, nullptr, Qt::AlignLeft, nullptr, 100},
            {QStringLiteral("standing"), [] { return BoardView::tr("Licence"); },
             [](const Row &row) { return sellerStandingText(row.group.standing); },
             [](const Row &row) { return int(row.group.standing); }, Qt::AlignLeft,
             paintTone<Row>([](const Row &row) { return standingTone(row.group.standing); }), 160},
            {QStringLiteral("matches"), [] { return BoardView::tr("Matches"); },
             [](const Row &row) { return countText(row.group.matches); },
             [](const Row &row) { return row.group.matches; }, Qt::AlignRight, nullptr, 95},
            {QStringLiteral("listings"), [] { return BoardView::tr("Listings"); },
             [](const Row &row) { return countText(row.group.listings); },
             [](const Row &row) { return row.group.listings; }, Qt::AlignRight, nullptr, 80},
            {QStringLiteral("best"), [] { return BoardView::tr("Best"); },
             [](const Row &row) { return copyScoreText(row.group.best); },
             [](const Row &row) { return row.group.best; }, Qt::AlignRight, nullptr, 76},
            {QStringLiteral("units"), [] { return BoardView::tr("Sold, at least"); },
             [](const Row &row) { return row.group.units > 0 ? countText(row.group.units) : QString(); },
             [](const Row &row) { return row.group.units; }, Qt::AlignRight, nullptr, 110},
            {QStringLiteral("exposure"), [] { return BoardView::tr("Exposure"); },
             [](const Row &row) { return exposureText(row.group.exposure); },
             [](const Row &row) { return row.group.exposure.isEmpty() ? qint64(0) : row.group.exposure.first().minor; },
             Qt::AlignRight, nullptr, 140},
            {QStringLiteral("newest"), [] { return BoardView::tr("Last found"); },
             [](const Row &row) { return dateText(row.group.newest.toLocalTime().date()); },
             [](const Row &row) { return row.group.newest; }, Qt::AlignLeft, nullptr, 100}};
}

/// The Monday of "2026-W22"; invalid for anything else.
QDate mondayOf(const QString &week)
{
    constexpr int daysOfWeek = 7;
    const int year = week.section(QStringLiteral("-W"), 0, 0).toInt();
    const int number = week.section(QStringLiteral("-W"), 1).toInt();
    if (year <= 0 || number <= 0)
        return {};
    const QDate fourth(year, 1, 4); // always in the first week
    return fourth.addDays(1 - fourth.dayOfWeek() + (number - 1) * daysOfWeek);
}

} // namespace

BoardView::BoardView(Page &owner, CopyPictures &pictures, ThumbnailLoader &thumbnails, CopyActs &acts)
    : PageView(owner), m_model([](const Row &row) { return row.id; }, boardColumns()), m_stack(new QStackedWidget),
      m_by(new SegmentedSwitch), m_table(new RecordTable(session().settings, QStringLiteral("copies"))),
      m_empty(new EmptyState(QStringLiteral("copies"))), m_footer(new ListFooter),
      m_matches(new SellerMatches(owner, pictures, thumbnails, acts))
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_platform = row->addChip();
    m_standing = row->addChip();
    m_found = row->addChip();
    m_state->setObjectName(QStringLiteral("state"));
    m_platform->setObjectName(QStringLiteral("platform"));
    m_standing->setObjectName(QStringLiteral("standing"));
    m_found->setObjectName(QStringLiteral("found"));
    m_by->setObjectName(QStringLiteral("by"));
    row->addAtEnd(m_by);
    m_table->setRecordModel(&m_model);
    auto *list = new QWidget;
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_footer);
    for (QWidget *one : std::initializer_list<QWidget *>{list, m_empty, m_matches})
        m_stack->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);

    for (Chip *chip : {m_state, m_platform, m_standing, m_found}) {
        connect(chip, &Chip::valueChanged, this, [this] {
            if (m_stack->currentWidget() == m_matches)
                toGroups();
            else
                reload();
        });
    }
    connect(m_found, &Chip::valueChanged, this, [this](const QVariant &value) {
        if (!value.isValid())
            m_week.clear();
    });
    connect(m_by, &SegmentedSwitch::changed, this, [this] { toGroups(); });
    connect(m_table, &RecordTable::opened, this, &BoardView::openGroup);
    connect(m_empty, &EmptyState::triggered, this, &BoardView::searchWanted);
    connect(m_matches, &SellerMatches::closed, this, &BoardView::toGroups);
    connect(m_matches, &SellerMatches::chosenChanged, this, &BoardView::chosenChanged);
}

bool BoardView::isBySeller() const
{
    return m_by->current() != u"platform";
}

TriageFilter BoardView::filter() const
{
    TriageFilter out;
    out.states.clear();
    if (const auto state = parseMatchState(m_state->value().toString()))
        out.states.append(*state);
    if (m_platform->value().isValid())
        out.platforms = {m_platform->value().toString()};
    if (const auto standing = parseSellerStanding(m_standing->value().toString()))
        out.standings = {*standing};
    if (const QDate monday = mondayOf(m_found->value().toString()); monday.isValid()) {
        out.since = monday;
        out.until = monday.addDays(6);
    } else if (m_found->value().isValid()) {
        out.since = session().clock.today().addDays(-m_found->value().toInt());
    }
    return out;
}

void BoardView::retranslate()
{
    const QSignalBlocker quiet(m_by);
    const QString by = m_by->current();
    m_by->setItems(
        {{QStringLiteral("seller"), tr("By seller"), {}}, {QStringLiteral("platform"), tr("By platform"), {}}});
    if (!by.isEmpty())
        m_by->setCurrent(by);
    const QSignalBlocker quietState(m_state);
    m_state->setTitle(tr("State"));
    QList<Chip::Option> states;
    for (const MatchState state : matchStates)
        states.append({QString::fromLatin1(matchStateCode(state)), matchStateText(state)});
    const bool isFirst = m_table->accessibleName().isEmpty();
    m_state->setOptions(states);
    if (isFirst) // what waits for a decision
        m_state->setValue(QString::fromLatin1(matchStateCode(MatchState::Open)));
    m_platform->setTitle(tr("Platform"));
    m_standing->setTitle(tr("Licence"));
    QList<Chip::Option> standings;
    for (const SellerStanding standing : sellerStandings)
        standings.append({QString::fromLatin1(sellerStandingCode(standing)), sellerStandingText(standing)});
    m_standing->setOptions(standings);
    m_found->setTitle(tr("Found"));
    showWeek(m_week);
    m_empty->setAction(tr("Search a picture…"));
    m_table->setAccessibleName(tr("Matches by seller"));
    m_model.retranslate();
    m_matches->retranslate();
}

void BoardView::showWeek(const QString &week)
{
    constexpr int daysOfWeek = 7;
    constexpr int daysOfMonth = 30;
    QList<Chip::Option> options{{daysOfWeek, tr("in the last seven days")},
                                {daysOfMonth, tr("in the last thirty days")}};
    if (!week.isEmpty())
        options.append({week, tr("in the week of %1").arg(dateText(mondayOf(week)))});
    m_found->setOptions(options);
}

void BoardView::reload()
{
    if (m_stack->currentWidget() == m_matches) {
        m_matches->reload();
    }
    const TriageFilter asked = filter();
    m_isFiltered = asked.states != QList{MatchState::Open} || !asked.platforms.isEmpty() || !asked.standings.isEmpty()
                   || asked.since.isValid();
    struct Found {
        QList<TriageGroup> groups;
        TriageFigures figures;
        qint64 open = 0;
    };
    load(session().worker.run(
             [asked, by = isBySeller() ? TriageGrouping::Seller : TriageGrouping::Platform](Workspace &w) {
                 TriageService service(w);
                 Found out{service.groups(asked, by), service.figures({}), 0};
                 for (const TriageFigures::Count &one : std::as_const(out.figures.states)) {
                     if (one.code == QLatin1StringView(matchStateCode(MatchState::Open)))
                         out.open = one.matches;
                 }
                 return out;
             }),
         [this](const Found &found) {
             QList<Chip::Option> platforms;
             for (const TriageFigures::Count &one : found.figures.platforms)
                 platforms.append({one.code, platformText(one.code), int(one.matches)});
             m_platform->setOptions(platforms);
             showGroups(found.groups);
             Q_EMIT badgeChanged(int(found.open));
         });
}

void BoardView::showGroups(const QList<TriageGroup> &groups)
{
    QList<Row> rows;
    qint64 matches = 0;
    for (const TriageGroup &group : groups) {
        rows.append({rows.size() + 1, group});
        matches += group.matches;
    }
    m_model.setRows(rows);
    m_footer->setCount(isBySeller() ? tr("%n seller(s)", nullptr, int(rows.size()))
                                    : tr("%n platform(s)", nullptr, int(rows.size())));
    m_footer->setSums(tr("%n match(es)", nullptr, int(matches)));
    if (m_isFiltered) {
        m_empty->setText(tr("No match has these properties"), tr("Remove a filter to see more."));
    } else {
        m_empty->setText(tr("Nothing is waiting for a decision"),
                         tr("Search pictures, folders or listings: copies of our works appear here, by seller."));
    }
    if (m_stack->currentWidget() != m_matches)
        m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
}

void BoardView::openGroup(qint64 id)
{
    const int at = m_model.rowOf(id);
    if (at < 0)
        return;
    const TriageGroup group = m_model.at(at).group;
    if (!isBySeller()) { // its sellers
        const QSignalBlocker quiet(m_platform);
        m_platform->setValue(group.platform);
        m_by->setCurrent(QStringLiteral("seller"));
        toGroups();
        return;
    }
    TriageFilter asked = filter();
    asked.seller = group.seller;
    asked.withoutSeller = !group.seller.isSet();
    asked.platforms = {group.platform};
    m_matches->open(asked, group.platform);
    m_stack->setCurrentWidget(m_matches);
    Q_EMIT chosenChanged();
}

void BoardView::toGroups()
{
    page().closeDetail();
    m_stack->setCurrentIndex(0);
    reload();
    Q_EMIT chosenChanged();
}

void BoardView::openRecord(qint64 id)
{
    m_matches->openMatch({id});
    m_stack->setCurrentWidget(m_matches);
}

void BoardView::openRows(const QVariantMap &wanted)
{
    const QSignalBlocker quietState(m_state);
    const QSignalBlocker quietPlatform(m_platform);
    const QSignalBlocker quietStanding(m_standing);
    const QSignalBlocker quietFound(m_found);
    const auto value = [&wanted](const char *key) {
        return wanted.value(QString::fromLatin1(key));
    };
    m_state->setValue(value("state")); // a figure counts all states but where it says one
    if (const QString platform = value("platform").toString(); !platform.isEmpty()) {
        m_platform->setOptions({{platform, platformText(platform)}});
        m_platform->setValue(platform);
    } else {
        m_platform->setValue({});
    }
    m_standing->setValue({});
    m_week = value("week").toString();
    showWeek(m_week);
    m_found->setValue(m_week.isEmpty() ? QVariant() : QVariant(m_week));
    m_by->setCurrent(QStringLiteral("seller"));
    if (wanted.contains(QStringLiteral("seller"))) {
        TriageFilter asked = filter();
        asked.seller = {value("seller").toLongLong()};
        asked.withoutSeller = !asked.seller.isSet();
        m_matches->open(asked, asked.platforms.value(0));
        m_stack->setCurrentWidget(m_matches);
    } else {
        toGroups();
    }
}

void BoardView::step(int direction)
{
    if (m_stack->currentWidget() == m_matches)
        m_matches->step(direction);
    else
        m_table->step(direction);
}

bool BoardView::hasChosen() const
{
    return m_stack->currentWidget() == m_matches && !m_matches->chosen().isEmpty();
}

void BoardView::dismissChosen()
{
    if (hasChosen())
        m_matches->dismissChosen();
}

void BoardView::caseChosen()
{
    if (hasChosen())
        m_matches->caseChosen();
}

QStringList BoardView::tourStates() const
{
    return {QStringLiteral("seller"), QStringLiteral("match"), QStringLiteral("dismiss"), QStringLiteral("link"),
            QStringLiteral("case")};
}

void BoardView::showTourState(const QString &state)
{
    if (state.isEmpty()) {
        toGroups();
        return;
    }
    if (m_model.rowCount() == 0)
        return;
    if (state == u"seller")
        openGroup(m_model.idAt(0));
    else if (state == u"match")
        m_matches->showPlace(0);
    else if (state == u"dismiss")
        dismissChosen();
    else if (state == u"case")
        caseChosen();
    else if (state == u"link")
        m_matches->linkSeller();
}

} // namespace lianming
