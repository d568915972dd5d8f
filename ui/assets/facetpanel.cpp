#include "ui/assets/facetpanel.h"

#include "ui/assets/facettree.h"
#include "ui/shell/settings.h"
#include "ui/shell/tokens.h"
#include "ui/text/facetwords.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <limits>

namespace lianming {

namespace {

constexpr int shownFirst = 7;

/// The institution is chosen above the list.
constexpr std::array shownFacets = {Facet::Period,  Facet::Material, Facet::Motif,   Facet::Colour, Facet::Rights,
                                    Facet::Licence, Facet::Released, Facet::Picture, Facet::Kind};

/// Groups that are open until the person closes them.
bool opensAtFirst(Facet facet)
{
    return facet == Facet::Period || facet == Facet::Material || facet == Facet::Motif || facet == Facet::Rights;
}

/// How many values are offered before "more": of periods, the centuries beside them.
int offeredFirst(Facet facet)
{
    return facet == Facet::Period ? shownFirst + 1 : shownFirst;
}

/// The year in which a period began; behind all others where its name says none.
int beginOf(const Term *period)
{
    if (period == nullptr)
        return std::numeric_limits<int>::max();
    const auto years = yearSpan(period->nameEn);
    const auto others = years ? years : yearSpan(period->nameZh);
    return others ? others->from : std::numeric_limits<int>::max();
}

QString settingOf(Facet facet)
{
    return QStringLiteral("assets/facet_") + QString::fromLatin1(facetCode(facet));
}

} // namespace

FacetPanel::FacetPanel(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_tree(new FacetTree([this](const QModelIndex &index) { press(index); })),
      m_model(new QStandardItemModel(this)), m_title(new Label(TextSize::Body, Token::Ink, true)),
      m_clear(new LinkButton({}, {})), m_yearField(new QLineEdit), m_yearNote(new Label(TextSize::Note, Token::Ink3))
{
    m_tree->setModel(m_model);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::s, space::xs);
    head->addWidget(m_title, 1);
    head->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    addYears();
    column->addWidget(m_tree, 1);
    setFixedWidth(sizeHint().width());

    connect(m_clear, &QPushButton::clicked, this, &FacetPanel::clear);
    const auto remember = [this](const QModelIndex &index, bool open) {
        if (!m_filling && index.data(KindRole).toInt() == GroupItem)
            m_settings.setValue(settingOf(Facet(index.data(FacetNumberRole).toInt())), open);
    };
    connect(m_tree, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(m_tree, &QTreeView::collapsed, this, [remember](const QModelIndex &index) { remember(index, false); });
    retranslate();
}

void FacetPanel::addYears()
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(space::m, 0, space::m, space::s);
    box->setSpacing(space::xs);
    box->addWidget(m_yearField);
    box->addWidget(m_yearNote);
    m_yearNote->setWordWrap(true);
    static_cast<QVBoxLayout *>(layout())->addLayout(box);
    m_patience.setSingleShot(true);
    constexpr int typingPause = 250; // milliseconds
    m_patience.setInterval(typingPause);
    connect(&m_patience, &QTimer::timeout, this, &FacetPanel::readYears);
    connect(m_yearField, &QLineEdit::textEdited, this, [this] {
        describeYears();
        m_patience.start();
    });
    connect(m_yearField, &QLineEdit::returnPressed, this, &FacetPanel::readYears);
}

void FacetPanel::readYears()
{
    m_patience.stop();
    const std::optional<YearRange> years = yearRange(m_yearField->text());
    describeYears();
    if (years == m_years)
        return;
    m_years = years;
    m_clear->setVisible(isNarrowed());
    Q_EMIT choicesChanged();
}

void FacetPanel::describeYears()
{
    const QString typed = m_yearField->text().trimmed();
    const std::optional<YearRange> years = yearRange(typed);
    const QString meant = years ? yearRangeText(*years) : QString();
    m_yearNote->setText(typed.isEmpty() || meant == typed ? QString() : years ? meant : tr("No years that are known"));
    m_yearNote->setInk(years || typed.isEmpty() ? Token::Ink2 : Token::StopInk);
    m_yearNote->setVisible(!m_yearNote->text().isEmpty());
}

void FacetPanel::clear()
{
    m_choices.clear();
    setYears({});
    fill();
    Q_EMIT choicesChanged();
}

void FacetPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Token::Line));
}

void FacetPanel::retranslate()
{
    m_title->setText(tr("Narrow down"));
    m_clear->setText(tr("Clear"));
    m_tree->setAccessibleName(tr("What the list is narrowed by"));
    m_yearField->setPlaceholderText(tr("Years: 1735–40, 清乾隆"));
    m_yearField->setAccessibleName(tr("Years"));
    m_yearField->setToolTip(tr("A year, a span such as 300 BC–AD 200 or 1700–, or a period in words"));
    if (m_years)
        setYears(m_years);
    describeYears();
    fill();
}

void FacetPanel::setCounts(const QMap<Facet, QList<FacetCount>> &counts)
{
    if (counts == m_counts && m_model->rowCount() > 0)
        return;
    m_counts = counts;
    fill();
}

void FacetPanel::setChoices(const Choices &choices)
{
    m_choices = choices;
    fill();
}

void FacetPanel::setYears(const std::optional<YearRange> &years)
{
    m_patience.stop();
    m_years = years;
    m_yearField->setText(years ? yearRangeText(*years) : QString());
    describeYears();
    m_clear->setVisible(isNarrowed());
}

void FacetPanel::setTerms(const TermBook &terms)
{
    m_terms = terms;
    fill();
}

bool FacetPanel::isNarrowed() const
{
    return m_years || std::ranges::any_of(m_choices, [](const QStringList &values) { return !values.isEmpty(); });
}

void FacetPanel::fill()
{
    m_filling = true;
    const int scrolled = m_tree->verticalScrollBar()->value();
    const QVariant facet = m_tree->currentIndex().data(FacetNumberRole);
    const QVariant value = m_tree->currentIndex().data(ValueRole);
    m_model->clear();
    for (const Facet each : shownFacets)
        addGroup(each, m_counts.value(each));
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex group = m_model->index(i, 0);
        const auto each = Facet(group.data(FacetNumberRole).toInt());
        const bool open = m_settings.value(settingOf(each), opensAtFirst(each)).toBool();
        m_tree->setExpanded(group, open || !m_choices.value(each).isEmpty());
        if (facet.isValid() && facet.toInt() == int(each)) {
            QModelIndex current = group;
            for (int row = 0; row < m_model->rowCount(group); ++row) {
                const QModelIndex child = m_model->index(row, 0, group);
                if (value.isValid() && child.data(ValueRole) == value)
                    current = child;
            }
            m_tree->setCurrentIndex(current);
        }
    }
    m_tree->verticalScrollBar()->setValue(scrolled);
    m_clear->setVisible(isNarrowed());
    m_filling = false;
}

void FacetPanel::addGroup(Facet facet, const QList<FacetCount> &counts)
{
    // Where there is one value only, choosing it changes nothing.
    const QStringList chosen = m_choices.value(facet);
    if (counts.isEmpty() && chosen.isEmpty())
        return;
    if (counts.size() < 2 && chosen.isEmpty() && facet == Facet::Kind)
        return;
    auto *group = new QStandardItem(facetText(facet));
    group->setData(int(GroupItem), KindRole);
    group->setData(int(facet), FacetNumberRole);
    group->setEditable(false);
    QList<FacetCount> all = counts;
    for (const QString &value : chosen) {
        if (std::ranges::none_of(all, [&](const FacetCount &each) { return each.value == value; }))
            all.append({value, 0});
    }
    int shown = 0;
    addTerms(group, facet, ordered(facet, all), {}, 0, shown);
    if (shown > group->rowCount()) {
        auto *more = new QStandardItem(tr("%n more…", nullptr, shown - group->rowCount()));
        more->setData(int(MoreItem), KindRole);
        more->setData(int(facet), FacetNumberRole);
        group->appendRow(more);
    }
    m_model->appendRow(group);
}

/// The values below `parent`, and below each chosen one those that it contains. `shown` counts them, also those that
/// are left for "more".
void FacetPanel::addTerms(QStandardItem *group, Facet facet, const QList<FacetCount> &counts, const QString &parent,
                          int depth, int &shown)
{
    const bool nests = facet == Facet::Period || facet == Facet::Material || facet == Facet::Motif;
    for (const FacetCount &count : counts) {
        const Term *term = nests ? m_terms.find(count.value) : nullptr;
        if ((term != nullptr ? term->parent : QString()) != parent)
            continue;
        const bool leads = leadsToChosen(facet, count.value);
        if (++shown <= offeredFirst(facet) || leads || m_whole.contains(facet) || depth > 0)
            addValue(group, facet, count, depth);
        if (leads && term != nullptr)
            addTerms(group, facet, counts, count.value, depth + 1, shown);
    }
}

bool FacetPanel::leadsToChosen(Facet facet, const QString &value) const
{
    const QStringList chosen = m_choices.value(facet);
    return std::ranges::any_of(chosen,
                               [&](const QString &each) { return each == value || m_terms.isWithin(each, value); });
}

QList<FacetCount> FacetPanel::ordered(Facet facet, QList<FacetCount> counts) const
{
    if (facet != Facet::Period)
        return counts;
    // The ones with the most are offered, as they followed each other; below a chosen one, all of its own. Centuries
    // hold nearly all and stand behind: who asks by years has the field above.
    const QString centuries = QStringLiteral("period.century");
    const auto isBelow = [this](const FacetCount &count) {
        const Term *term = m_terms.find(count.value);
        return term != nullptr && !term->parent.isEmpty();
    };
    QHash<QString, int> begins;
    begins.reserve(counts.size());
    for (const FacetCount &count : std::as_const(counts))
        begins.insert(count.value, beginOf(m_terms.find(count.value)));
    const auto byTime = [&begins](const FacetCount &count) {
        return begins.value(count.value);
    };
    const auto below = std::stable_partition(counts.begin(), counts.end(), std::not_fn(isBelow));
    const auto head =
        std::stable_partition(counts.begin(), below, [&](const FacetCount &count) { return count.value != centuries; });
    const auto offered = m_whole.contains(facet) ? head : std::min(head, counts.begin() + shownFirst);
    std::stable_sort(counts.begin(), offered, [&](const auto &a, const auto &b) { return byTime(a) < byTime(b); });
    std::stable_sort(offered, head, [&](const auto &a, const auto &b) { return byTime(a) < byTime(b); });
    std::stable_sort(below, counts.end(), [&](const auto &a, const auto &b) { return byTime(a) < byTime(b); });
    std::rotate(offered, head, below); // centuries right behind those that are offered
    return counts;
}

void FacetPanel::addValue(QStandardItem *group, Facet facet, const FacetCount &count, int depth)
{
    const QString text = facetValueText(facet, count.value, m_terms);
    auto *item = new QStandardItem(text);
    item->setData(int(ValueItem), KindRole);
    item->setData(int(facet), FacetNumberRole);
    item->setData(count.value, ValueRole);
    item->setData(count.count, CountRole);
    item->setData(depth, DepthRole);
    item->setCheckable(true);
    item->setCheckState(m_choices.value(facet).contains(count.value) ? Qt::Checked : Qt::Unchecked);
    item->setData(QStringLiteral("%1, %2").arg(text, countText(count.count)), Qt::AccessibleTextRole);
    item->setToolTip(text);
    group->appendRow(item);
}

void FacetPanel::press(const QModelIndex &index)
{
    const auto facet = Facet(index.data(FacetNumberRole).toInt());
    switch (index.data(KindRole).toInt()) {
    case GroupItem: m_tree->setExpanded(index, !m_tree->isExpanded(index)); return;
    case MoreItem:
        m_whole.insert(facet);
        fill();
        return;
    default: break;
    }
    const QString value = index.data(ValueRole).toString();
    QStringList &chosen = m_choices[facet];
    if (!chosen.removeOne(value))
        chosen.append(value);
    if (chosen.isEmpty())
        m_choices.remove(facet);
    fill();
    Q_EMIT choicesChanged();
}

} // namespace lianming
