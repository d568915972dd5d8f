#include "ui/assets/facetpanel.h"

#include "core/vocabulary/colours.h"
#include "core/vocabulary/thesaurus.h"
#include "ui/shell/icons.h"
#include "ui/shell/settings.h"
#include "ui/shell/tokens.h"
#include "ui/text/facetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int shownFirst = 7;
constexpr int checkSize = 14;
constexpr int indent = 14;

enum FacetRole { KindRole = Qt::UserRole + 1, FacetNumberRole, ValueRole, CountRole, DepthRole };
enum ItemKind { GroupItem, ValueItem, MoreItem };

/// The institution is chosen above the list.
constexpr std::array shownFacets = {Facet::Period,  Facet::Material, Facet::Motif,   Facet::Colour, Facet::Rights,
                                    Facet::Licence, Facet::Released, Facet::Picture, Facet::Kind};

/// Groups that are open until the person closes them.
bool opensAtFirst(Facet facet)
{
    return facet == Facet::Period || facet == Facet::Material || facet == Facet::Motif || facet == Facet::Rights;
}

QString settingOf(Facet facet)
{
    return QStringLiteral("assets/facet_") + QString::fromLatin1(facetCode(facet));
}

class FacetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool group = index.data(KindRole).toInt() == GroupItem;
        return {120, group && index.row() > 0 ? rowHeight + space::s : group ? rowHeight : denseRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect area = option.rect.adjusted(space::m, 0, -space::s, 0);
        const int kind = index.data(KindRole).toInt();
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        if (kind != GroupItem && hover)
            painter->fillRect(option.rect.adjusted(space::xs, 0, -space::xs, 0), color(Token::Hover));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(color(Token::Accent), 1));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), cornerRadius, cornerRadius);
        }
        if (kind == GroupItem)
            paintGroup(*painter, option, area, index);
        else if (kind == MoreItem)
            paintText(*painter, area.adjusted(checkSize + space::s, 0, 0, 0), index.data().toString(), Token::Accent);
        else
            paintValue(*painter, area, index);
        painter->restore();
    }

private:
    static void paintText(QPainter &painter, const QRect &area, const QString &text, Token ink, bool strong = false)
    {
        painter.setFont(textFont(strong ? TextSize::Note : TextSize::Body, strong));
        painter.setPen(color(ink));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }

    static void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, QRect area, const QModelIndex &index)
    {
        if (index.row() > 0)
            area.setTop(area.top() + space::s);
        const bool open = option.state.testFlag(QStyle::State_Open);
        const QPixmap arrow =
            icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Ink3).pixmap(14, 14);
        painter.drawPixmap(area.right() - 14, area.center().y() - 7, arrow);
        paintText(painter, area.adjusted(0, 0, -20, 0), index.data().toString(), Token::Ink2, true);
    }

    static void paintValue(QPainter &painter, QRect area, const QModelIndex &index)
    {
        area.setLeft(area.left() + index.data(DepthRole).toInt() * indent);
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const QRectF box(area.left() + 0.5, area.center().y() - checkSize / 2.0 + 0.5, checkSize, checkSize);
        painter.setPen(QPen(color(chosen ? Token::Accent : Token::LineStrong), 1));
        painter.setBrush(chosen ? QBrush(color(Token::Accent)) : Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
        if (chosen) {
            painter.setPen(QPen(color(Token::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at = box.topLeft();
            painter.drawPolyline(QPolygonF({at + QPointF(3.4, 7.2), at + QPointF(6, 9.8), at + QPointF(10.8, 4.6)}));
        }
        area.setLeft(area.left() + checkSize + space::s);
        if (index.data(FacetNumberRole).toInt() == int(Facet::Colour)) {
            if (const ColourName *name = colourName(index.data(ValueRole).toString())) {
                painter.setPen(QPen(color(Token::LineStrong), 1));
                painter.setBrush(QColor::fromRgb(name->swatch));
                painter.drawEllipse(QRectF(area.left() + 0.5, area.center().y() - 5.5, 12, 12));
                area.setLeft(area.left() + 20);
            }
        }
        const QString count = countText(index.data(CountRole).toLongLong());
        painter.setFont(textFont(TextSize::Note));
        const int width = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(color(Token::Ink3));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, count);
        paintText(painter, area.adjusted(0, 0, -width - space::s, 0), index.data().toString(), Token::Ink, false);
    }
};

/// A click anywhere on a row, Space and Enter act on it; the arrows open and close groups as in every tree.
class FacetTree : public QTreeView
{
public:
    explicit FacetTree(std::function<void(const QModelIndex &)> press) : m_press(std::move(press)) {}

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QTreeView::mouseReleaseEvent(event);
        const QModelIndex index = indexAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index.isValid())
            m_press(index);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (currentIndex().isValid()
            && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
            m_press(currentIndex());
        else
            QTreeView::keyPressEvent(event);
    }
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // The delegate paints all of it, and no selection: what is chosen has its box.
        QStyleOptionViewItem plain = option;
        plain.rect = QRect(0, option.rect.top(), viewport()->width(), option.rect.height());
        plain.state.setFlag(QStyle::State_Open, isExpanded(index));
        plain.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        plain.state.setFlag(QStyle::State_MouseOver,
                            indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index && underMouse());
        itemDelegate()->paint(painter, plain, index);
    }

private:
    std::function<void(const QModelIndex &)> m_press;
};

} // namespace

FacetPanel::FacetPanel(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_tree(new FacetTree([this](const QModelIndex &index) { press(index); })),
      m_model(new QStandardItemModel(this)), m_title(new Label(TextSize::Body, Token::Ink, true)),
      m_clear(new LinkButton({}, {}))
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FacetDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setUniformRowHeights(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::s, space::s, space::xs);
    head->addWidget(m_title, 1);
    head->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    setFixedWidth(sizeHint().width());

    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_choices.clear();
        fill();
        Q_EMIT choicesChanged();
    });
    const auto remember = [this](const QModelIndex &index, bool open) {
        if (!m_filling && index.data(KindRole).toInt() == GroupItem)
            m_settings.setValue(settingOf(Facet(index.data(FacetNumberRole).toInt())), open);
    };
    connect(m_tree, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(m_tree, &QTreeView::collapsed, this, [remember](const QModelIndex &index) { remember(index, false); });
    retranslate();
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

bool FacetPanel::isNarrowed() const
{
    return std::ranges::any_of(m_choices, [](const QStringList &values) { return !values.isEmpty(); });
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
    addTerms(group, facet, all, {}, 0, shown);
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
    const QStringList chosen = m_choices.value(facet);
    for (const FacetCount &count : counts) {
        const Term *term = nests ? shippedTerm(count.value) : nullptr;
        if ((term != nullptr ? term->parent : QString()) != parent)
            continue;
        const bool leads = std::ranges::any_of(
            chosen, [&](const QString &each) { return each == count.value || each.startsWith(count.value + u'.'); });
        if (++shown <= shownFirst || leads || m_whole.contains(facet) || depth > 0)
            addValue(group, facet, count, depth);
        if (leads && term != nullptr)
            addTerms(group, facet, counts, count.value, depth + 1, shown);
    }
}

void FacetPanel::addValue(QStandardItem *group, Facet facet, const FacetCount &count, int depth)
{
    const QString text = facetValueText(facet, count.value);
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
