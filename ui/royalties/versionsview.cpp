#include "ui/royalties/versionsview.h"

#include "ui/shell/page.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

#include <QComboBox>
#include <QEvent>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int figuresWidth = 472;
constexpr int roomForBoth = 820; ///< from which the tables stand side by side

enum class Change { Added, Removed, Changed };

Change changeOf(const StatementComparison::Pair &pair)
{
    if (!pair.before)
        return Change::Added;
    return pair.after ? Change::Changed : Change::Removed;
}

QString changeText(Change change)
{
    switch (change) {
    case Change::Added: return VersionsView::tr("added");
    case Change::Removed: return VersionsView::tr("removed");
    case Change::Changed: return VersionsView::tr("changed");
    }
    return {};
}

Tone changeTone(Change change)
{
    switch (change) {
    case Change::Added: return Tone::Good;
    case Change::Removed: return Tone::Stop;
    case Change::Changed: return Tone::Wait;
    }
    return Tone::Quiet;
}

const StatementComparison::Line &eitherOf(const StatementComparison::Pair &pair)
{
    return pair.after ? *pair.after : *pair.before;
}

/// "+6,000.00", "−6,000.00"; a difference of two amounts may be wider than one.
QString differenceText(qint64 before, qint64 after, int digits, int &sign)
{
    const Int128 difference = Int128{after} - before;
    sign = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    if (sign == 0)
        return {};
    return (sign > 0 ? QStringLiteral("+") : QString()) + decimalText(formatScaled(difference, digits));
}

} // namespace

VersionsView::VersionsView(Page &page, QWidget *parent)
    : QWidget(parent), m_page(page), m_figures([](const FigureRow &row) { return row.place; }, figureColumns()),
      m_lines([](const LineRow &row) { return row.place; }, lineColumns()), m_first(new QComboBox),
      m_against(new Label(TextSize::Body, Token::Ink2)), m_second(new QComboBox),
      m_effect(new Label(TextSize::Body, Token::Ink)), m_tables(new QSplitter(Qt::Vertical)),
      m_figuresHead(new Label(TextSize::Section, Token::Ink, true)),
      m_figureTable(new RecordTable(page.session().settings, QStringLiteral("versionfigures"))),
      m_equal(new LinkButton({}, {})), m_linesHead(new Label(TextSize::Section, Token::Ink, true)),
      m_lineTable(new RecordTable(page.session().settings, QStringLiteral("versionlines")))
{
    auto *choosers = new QHBoxLayout;
    choosers->setSpacing(space::s);
    for (QComboBox *box : {m_first, m_second}) {
        box->setMinimumWidth(120);
        box->setMaximumWidth(280);
    }
    choosers->addWidget(m_first, 1);
    choosers->addWidget(m_against);
    choosers->addWidget(m_second, 1);
    choosers->addStretch();
    m_effect->setWordWrap(true);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_effect->setObjectName(QStringLiteral("effect"));
    m_figureTable->setRecordModel(&m_figures, false);
    m_figureTable->setObjectName(QStringLiteral("versionFigures"));
    m_lineTable->setRecordModel(&m_lines, false);
    m_lineTable->setObjectName(QStringLiteral("versionLines"));
    m_first->setObjectName(QStringLiteral("versionBefore"));
    m_second->setObjectName(QStringLiteral("versionAfter"));
    m_equal->setObjectName(QStringLiteral("equal"));

    const auto part = [](Label *head, QWidget *table, QWidget *foot) {
        auto *widget = new QWidget;
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, space::s, 0, 0);
        column->setSpacing(space::xs);
        auto *inner = new QHBoxLayout;
        inner->setContentsMargins(space::xl, 0, space::xl, 0);
        inner->addWidget(head);
        inner->addStretch(1);
        inner->addStrut(inputHeight);
        if (foot)
            inner->addWidget(foot);
        column->addLayout(inner);
        column->addWidget(table, 1);
        return widget;
    };
    m_tables->addWidget(part(m_figuresHead, m_figureTable, m_equal));
    m_tables->addWidget(part(m_linesHead, m_lineTable, nullptr));
    m_tables->setChildrenCollapsible(false);
    m_tables->setHandleWidth(1);
    m_tables->setStretchFactor(0, 2);
    m_tables->setStretchFactor(1, 3);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::xl, space::m, space::xl, space::s);
    top->setSpacing(space::s);
    top->addLayout(choosers);
    top->addWidget(m_effect);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tables, 1);

    for (QComboBox *box : {m_first, m_second}) {
        connect(box, &QComboBox::activated, this, [this] {
            m_before = m_first->currentData().toInt();
            m_after = m_second->currentData().toInt();
            compare();
        });
    }
    connect(m_equal, &QPushButton::clicked, this, [this] {
        m_withEqual = !m_withEqual;
        showContent();
    });
    retranslate();
}

QList<Column<VersionsView::FigureRow>> VersionsView::figureColumns()
{
    const auto number = [](const char *id, const std::function<QString()> &title, QString FigureRow::*member) {
        return Column<FigureRow>{QString::fromLatin1(id),
                                 title,
                                 [member](const FigureRow &row) { return row.*member; },
                                 {},
                                 Qt::AlignRight,
                                 {},
                                 104};
    };
    Column<FigureRow> difference = number(
        "difference", [] { return tr("Difference"); }, &FigureRow::difference);
    difference.paint = [](const FigureRow &row, int role) {
        return role == InkRole && row.sign == 0 ? QVariant(int(Token::Ink3)) : QVariant();
    };
    return {{QStringLiteral("figure"),
             [] { return tr("Figure"); },
             [](const FigureRow &row) {
                 const QString pool = row.name.section(u'.', 0, -2);
                 const QString term = royaltyTermText(row.name.section(u'.', -1));
                 return pool.isEmpty() ? term : royaltyTermText(pool) + QStringLiteral(" · ") + term;
             },
             {},
             Qt::AlignLeft,
             {},
             150},
            number(
                "before", [this] { return tr("Version %1").arg(m_before); }, &FigureRow::before),
            number(
                "after", [this] { return tr("Version %1").arg(m_after); }, &FigureRow::after),
            difference};
}

QList<Column<VersionsView::LineRow>> VersionsView::lineColumns()
{
    using Line = StatementComparison::Line;
    using Side = std::optional<Line> StatementComparison::Pair::*;
    const auto text = [](const char *id, const std::function<QString()> &title,
                         const std::function<QString(const Line &)> &cell, int width) {
        return Column<LineRow>{QString::fromLatin1(id),
                               title,
                               [cell](const LineRow &row) { return cell(eitherOf(row.pair)); },
                               {},
                               Qt::AlignLeft,
                               {},
                               width};
    };
    const auto number = [](const char *id, const std::function<QString()> &title, Side side,
                           const std::function<QString(const Line &)> &cell, int width) {
        return Column<LineRow>{QString::fromLatin1(id),
                               title,
                               [side, cell](const LineRow &row) {
                                   const std::optional<Line> &line = row.pair.*side;
                                   return line ? cell(*line) : QString();
                               },
                               {},
                               Qt::AlignRight,
                               {},
                               width};
    };
    const Side before = &StatementComparison::Pair::before;
    const Side after = &StatementComparison::Pair::after;
    const auto units = [](const Line &line) {
        return countText(line.units);
    };
    const auto gross = [](const Line &line) {
        return amountText({line.gross, line.currency});
    };
    const auto base = [this](const Line &line) {
        return own(line.base);
    };
    const auto royalty = [this](const Line &line) {
        return own(line.royalty);
    };
    const auto of = [this](QString (*title)(), int VersionsView::*edition) {
        return [this, title, edition] {
            return title().arg(this->*edition);
        };
    };
    const auto reported = [] {
        return tr("Reported (%1)");
    };
    const auto based = [] {
        return tr("Base (%1)");
    };
    const auto earned = [] {
        return tr("Royalty (%1)");
    };
    const auto sold = [] {
        return tr("Units (%1)");
    };
    return {{QStringLiteral("change"),
             [] { return tr("Change"); },
             [](const LineRow &row) { return changeText(changeOf(row.pair)); },
             {},
             Qt::AlignLeft,
             paintTone<LineRow>([](const LineRow &row) { return changeTone(changeOf(row.pair)); }),
             104},
            text(
                "sku", [] { return royaltyTermText(QStringLiteral("sku")); }, [](const Line &line) { return line.sku; },
                104),
            number("gross.before", of(reported, &VersionsView::m_before), before, gross, 104),
            number("gross.after", of(reported, &VersionsView::m_after), after, gross, 104),
            number("royalty.before", of(earned, &VersionsView::m_before), before, royalty, 104),
            number("royalty.after", of(earned, &VersionsView::m_after), after, royalty, 104),
            number("base.before", of(based, &VersionsView::m_before), before, base, 116),
            number("base.after", of(based, &VersionsView::m_after), after, base, 116),
            number("units.before", of(sold, &VersionsView::m_before), before, units, 88),
            number("units.after", of(sold, &VersionsView::m_after), after, units, 88),
            text(
                "territory", [] { return royaltyTermText(QStringLiteral("territory")); },
                [](const Line &line) { return territoryText(line.territory); }, 90),
            text(
                "date", [] { return royaltyTermText(QStringLiteral("date")); },
                [](const Line &line) { return dateText(line.soldOn); }, 128),
            text(
                "channel", [] { return royaltyTermText(QStringLiteral("channel")); },
                [](const Line &line) { return channelText(line.channel); }, 140)};
}

QString VersionsView::own(qint64 minor) const
{
    return amountText({minor, m_content ? m_content->comparison.currency : Currency()});
}

void VersionsView::showEditions(const QList<SalesStatement> &editions)
{
    m_editions = editions;
    const auto has = [&editions](int edition) {
        return std::ranges::any_of(editions, [edition](const SalesStatement &s) { return s.edition == edition; });
    };
    if (editions.size() >= 2 && (!has(m_before) || !has(m_after))) {
        m_before = editions.at(editions.size() - 2).edition;
        m_after = editions.last().edition;
    }
    fillChoosers();
    compare();
}

void VersionsView::choose(int before, int after)
{
    m_before = before;
    m_after = after;
    fillChoosers();
    compare();
}

QString VersionsView::versionText(const SalesStatement &edition) const
{
    const QString name = tr("Version %1").arg(edition.edition);
    return name + QStringLiteral(" · ") + (edition.isRestatement() ? tr("restatement") : tr("as booked"));
}

void VersionsView::fillChoosers()
{
    for (QComboBox *box : {m_first, m_second}) {
        box->clear();
        for (const SalesStatement &edition : std::as_const(m_editions))
            box->addItem(versionText(edition), edition.edition);
        for (int i = 0; i < box->count(); ++i)
            box->setItemData(i, m_editions.at(i).reason, Qt::ToolTipRole);
        box->setCurrentIndex(box->findData(box == m_first ? m_before : m_after));
    }
}

void VersionsView::compare()
{
    const qint64 round = ++m_round;
    QList<SalesStatement> between; // restatements that the second version has behind the first one
    Id<SalesStatement> before;
    Id<SalesStatement> after;
    for (const SalesStatement &edition : std::as_const(m_editions)) {
        if (edition.edition == m_before)
            before = edition.id;
        if (edition.edition == m_after)
            after = edition.id;
        if (edition.edition > std::min(m_before, m_after) && edition.edition <= std::max(m_before, m_after))
            between.append(edition);
    }
    if (!before.isSet() || !after.isSet())
        return;
    m_page.load(m_page.session().worker.run([before, after, between](Workspace &w) {
        Content content{compareStatements(w, before, after), {}};
        for (const SalesStatement &edition : between)
            content.effects.append(restatementEffect(w, edition.id));
        return content;
    }),
                [this, guard = QPointer<VersionsView>(this), round](const Content &content) {
                    if (!guard || round != m_round)
                        return;
                    m_content = content;
                    showContent();
                });
}

void VersionsView::showContent()
{
    if (!m_content)
        return;
    const StatementComparison &found = m_content->comparison;
    QStringList effects;
    for (const RestatementEffect &effect : std::as_const(m_content->effects))
        effects.append(restatementEffectText(effect));
    m_effect->setText(effects.join(isChinese() ? QString() : QStringLiteral(" ")));
    m_effect->setVisible(!effects.isEmpty());

    QList<FigureRow> differing;
    QList<FigureRow> equal;
    for (const StatementComparison::Figure &figure : found.figures) {
        const bool isCount = figure.name == u"units";
        const auto shown = [&](qint64 value) {
            return isCount ? countText(value) : own(value);
        };
        FigureRow row;
        row.name = figure.name;
        row.before = shown(figure.before);
        row.after = shown(figure.after);
        row.difference = differenceText(figure.before, figure.after, isCount ? 0 : found.currency.digits(), row.sign);
        (row.sign == 0 ? equal : differing).append(row);
    }
    const qsizetype equalFigures = equal.size();
    if (m_withEqual)
        differing += equal;
    for (qsizetype i = 0; i < differing.size(); ++i)
        differing[i].place = i + 1;
    m_figures.setRows(differing);
    m_figures.retranslate();
    m_equal->setText(m_withEqual ? tr("Hide what is equal")
                                 : tr("Show %n equal figure(s)", nullptr, int(equalFigures)));
    m_equal->setVisible(equalFigures > 0);

    QList<LineRow> lines;
    for (const StatementComparison::Pair &pair : found.lines)
        lines.append({lines.size() + 1, pair});
    m_lines.setRows(lines);
    m_lines.retranslate();
    m_linesHead->setText(
        found.differing > lines.size()
            ? tr("Lines: the first %1 of %2 that differ").arg(countText(lines.size()), countText(found.differing))
            : tr("Lines: %1 differ, %2 are equal").arg(countText(found.differing), countText(found.equal)));
}

void VersionsView::retranslate()
{
    m_against->setText(tr("against"));
    m_figuresHead->setText(tr("Figures"));
    m_first->setAccessibleName(tr("First version"));
    m_second->setAccessibleName(tr("Second version"));
    m_figureTable->setAccessibleName(tr("Figures that differ"));
    m_lineTable->setAccessibleName(tr("Lines that differ"));
    m_linesHead->setText(tr("Lines"));
    fillChoosers();
    showContent();
}

void VersionsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VersionsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() >= roomForBoth ? Qt::Horizontal : Qt::Vertical;
    if (m_tables->orientation() == wanted && !m_isNew)
        return;
    m_isNew = false;
    m_tables->setOrientation(wanted);
    // The columns that matter of either table.
    if (wanted == Qt::Horizontal)
        m_tables->setSizes({figuresWidth, width() - figuresWidth});
}

} // namespace lianming
