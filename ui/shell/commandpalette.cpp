#include "ui/shell/commandpalette.h"

#include "ui/shell/actions.h"
#include "ui/shell/icons.h"
#include "ui/shell/navigator.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lianming {

namespace {

enum HitRole { KindRole = Qt::UserRole + 1, TargetRole, IdRole, SubtitleRole, IconRole };
enum Kind { Head, PageKind, ActionKind, RecordKind };
constexpr int hitsPerPage = 6;
constexpr int paletteWidth = 620;

/// Icon, title, what it is at the right; section heads in small grey letters.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {paletteWidth, index.data(KindRole).toInt() == Head ? 28 : 36};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
        if (index.data(KindRole).toInt() == Head) {
            painter->setFont(textFont(TextSize::Note, true));
            painter->setPen(color(Token::Ink3));
            painter->drawText(area.adjusted(space::s, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom,
                              index.data().toString());
            painter->restore();
            return;
        }
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color(option.state & QStyle::State_Selected ? Token::Selected : Token::Hover));
            painter->drawRoundedRect(QRectF(area).adjusted(0, 1, 0, -1), cornerRadius, cornerRadius);
        }
        area.adjust(space::s, 0, -space::m, 0);
        const QString name = index.data(IconRole).toString();
        if (!name.isEmpty())
            painter->drawPixmap(area.left(), area.center().y() - 9,
                                iconPixmap(name, Token::Ink2, 20, painter->device()->devicePixelRatioF()));
        area.setLeft(area.left() + 32);
        painter->setFont(textFont(TextSize::Note));
        const QString subtitle =
            painter->fontMetrics().elidedText(index.data(SubtitleRole).toString(), Qt::ElideRight, area.width() / 2);
        painter->setPen(color(Token::Ink3));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, subtitle);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(subtitle) - space::m);
        painter->setFont(textFont());
        painter->setPen(color(Token::Ink));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }
};

QStandardItem *item(Kind kind, const QString &text, const QString &target, qint64 id, const QString &subtitle,
                    const QString &iconName)
{
    auto *made = new QStandardItem(text);
    made->setData(kind, KindRole);
    made->setData(target, TargetRole);
    made->setData(id, IdRole);
    made->setData(subtitle, SubtitleRole);
    made->setData(iconName, IconRole);
    made->setEditable(false);
    if (kind == Head)
        made->setFlags(Qt::NoItemFlags);
    return made;
}

bool matches(const QString &text, const QString &typed)
{
    const QString folded = text.toCaseFolded();
    const QStringList words = typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace

CommandPalette::CommandPalette(Session &session, const QList<PageEntry> &pages, QWidget *window)
    : QFrame(window), m_session(session), m_pages(pages), m_field(new QLineEdit), m_list(new QListView),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, space::s);
    column->setSpacing(0);
    m_field->setFrame(false);
    m_field->setFont(textFont(TextSize::Section));
    m_field->setStyleSheet(QStringLiteral("border: none; background: transparent; padding: 0 16px; min-height: 48px;"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_field);
    column->addSpacing(1);
    column->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    connect(&m_delay, &QTimer::timeout, this, &CommandPalette::askFinders);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    hide();
}

void CommandPalette::open()
{
    m_field->setPlaceholderText(tr("Go to a page, do something, find a record…"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->clear();
    refill();
    place();
    show();
    raise();
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // Only when the focus went elsewhere in this window, not when another window came to the front.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(8); return true;
    case Qt::Key_PageUp: moveBy(-8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
    case Qt::Key_Escape:
        hide();
        window()->setFocus();
        return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::LineStrong));
    painter.setBrush(color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillRect(QRect(1, m_field->geometry().bottom() + 1, width() - 2, 1), color(Token::Line));
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible())
        refill();
}

void CommandPalette::refill()
{
    const QString typed = m_field->text().trimmed();
    ++m_round;
    m_model->clear();
    bool headed = false;
    for (const PageEntry &entry : std::as_const(m_pages)) {
        if (!typed.isEmpty() && !matches(entry.titleText() + u' ' + QString::fromLatin1(entry.title), typed))
            continue;
        if (!headed)
            appendHead(tr("Pages"));
        headed = true;
        m_model->appendRow(item(PageKind, entry.titleText(), entry.id, 0, {}, entry.id));
    }
    headed = false;
    for (const QAction *action : m_session.actions.available()) {
        const QString id = ActionRegistry::idOf(action);
        if (id.startsWith(u"go.") || id == u"palette.open" || (!typed.isEmpty() && !matches(action->text(), typed)))
            continue;
        if (!headed)
            appendHead(tr("Actions"));
        headed = true;
        m_model->appendRow(item(ActionKind, action->text(), id, 0,
                                action->shortcut().toString(QKeySequence::NativeText), QStringLiteral("command")));
    }
    moveBy(1);
    if (typed.size() >= 1) {
        m_delay.start();
    } else {
        m_delay.stop();
    }
}

void CommandPalette::askFinders()
{
    const QString typed = m_field->text().trimmed();
    const quint64 round = m_round;
    for (const PageEntry &entry : std::as_const(m_pages)) {
        if (!entry.find)
            continue;
        // A failed search finds nothing; the page itself will tell what is wrong.
        entry.find(m_session, typed, hitsPerPage)
            .then(this, [this, round, entry](const QList<RecordHit> &hits) { addHits(round, entry, hits); })
            .onFailed(this, [](const std::exception &) {});
    }
}

void CommandPalette::addHits(quint64 round, const PageEntry &entry, const QList<RecordHit> &hits)
{
    if (round != m_round || hits.isEmpty())
        return;
    appendHead(entry.titleText());
    for (const RecordHit &hit : hits)
        m_model->appendRow(item(RecordKind, hit.title, entry.id, hit.id, hit.subtitle, entry.id));
    if (!m_list->currentIndex().isValid())
        moveBy(1);
}

void CommandPalette::run(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid() || index.data(KindRole).toInt() == Head)
        return;
    const auto kind = Kind(index.data(KindRole).toInt());
    const QString target = index.data(TargetRole).toString();
    const qint64 id = index.data(IdRole).toLongLong();
    hide();
    switch (kind) {
    case PageKind: m_session.navigator->openPage(target); break;
    case RecordKind: m_session.navigator->openRecord(target, id); break;
    case ActionKind:
        if (QAction *action = m_session.actions.find(target))
            action->trigger();
        break;
    case Head: break;
    }
}

void CommandPalette::place()
{
    const QWidget *over = parentWidget();
    const int width = qMin(paletteWidth, over->width() - 2 * space::xl);
    const int height = qMin(460, over->height() - 2 * 72);
    setGeometry((over->width() - width) / 2, 72, width, height);
}

void CommandPalette::moveBy(int rows)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().row();
    const int direction = rows < 0 ? -1 : 1;
    for (int left = qAbs(rows); left > 0; --left) {
        int next = row + direction;
        while (next >= 0 && next < count && m_model->index(next, 0).data(KindRole).toInt() == Head)
            next += direction;
        if (next < 0 || next >= count)
            break;
        row = next;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::appendHead(const QString &text)
{
    m_model->appendRow(item(Head, text, {}, 0, {}, {}));
}

} // namespace lianming
