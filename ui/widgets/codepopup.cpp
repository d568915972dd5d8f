#include "ui/widgets/codepopup.h"

#include "ui/shell/icons.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int leastWidth = 340;
constexpr int wholeHeight = 380;
constexpr int boxSize = 16;

bool hasSeveral(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;，；、\\n]"));
    return text.contains(between);
}

/// A row: check mark, words, the code small at the right.
class CodeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
        if (isCurrent || (option.state & QStyle::State_MouseOver) != 0)
            painter->fillRect(option.rect, color(isCurrent ? Token::Selected : Token::Hover));
        QRect words = option.rect.adjusted(space::xs, 0, -space::s, 0);
        const QVariant state = index.data(Qt::CheckStateRole);
        const bool isCovered = index.data(CodeModel::CoveredRole).toBool();
        if (state.isValid()) {
            paintBox(painter, QRectF(words.left() + 0.5, words.center().y() - boxSize / 2.0 + 0.5, boxSize, boxSize),
                     Qt::CheckState(state.toInt()), isCovered);
            words.setLeft(words.left() + boxSize + space::s);
        }
        painter->setFont(textFont(TextSize::Note));
        const QString note = index.data(CodeModel::NoteRole).toString();
        // The words go first: the code is what can be cut.
        const QString text = index.data(Qt::DisplayRole).toString();
        const QFont face = textFont(TextSize::Body, !state.isValid());
        const int needed = QFontMetrics(face).horizontalAdvance(text) + space::m;
        const QRect noteRect = words.adjusted(std::min(needed, words.width() * 2 / 3), 0, 0, 0);
        const QString shownNote = painter->fontMetrics().elidedText(note, Qt::ElideLeft, noteRect.width());
        painter->setPen(color(Token::Ink3));
        painter->drawText(noteRect, Qt::AlignVCenter | Qt::AlignRight, shownNote);
        words.setRight(words.right() - (note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(shownNote)));
        painter->setFont(face);
        painter->setPen(color(isCovered || !state.isValid() ? Token::Ink2 : Token::Ink));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, denseRowHeight + 2};
    }

private:
    static void paintBox(QPainter *painter, const QRectF &box, Qt::CheckState state, bool isCovered)
    {
        const bool isFilled = state == Qt::Checked && !isCovered;
        painter->setPen(color(state == Qt::Unchecked || isCovered ? Token::Ink3 : Token::Accent));
        painter->setBrush(color(isFilled ? Token::Accent : state == Qt::Unchecked ? Token::Surface : Token::Selected));
        painter->drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4);
        if (state == Qt::Checked) {
            const QPixmap tick = iconPixmap(QStringLiteral("tick"), isFilled ? Token::OnAccent : Token::Ink2, boxSize,
                                            painter->device()->devicePixelRatioF());
            painter->drawPixmap(box.topLeft() - QPointF(0.5, 0.5), tick);
        } else if (state == Qt::PartiallyChecked) {
            painter->fillRect(QRectF(box.left() + 3.5, box.center().y() - 1.5, boxSize - 8, 2), color(Token::Accent));
        }
    }
};

} // namespace

/// Branch arrows of our own set.
class CodeTree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (currentIndex() == index)
            painter->fillRect(rect, color(Token::Selected));
        if (!model()->hasChildren(index))
            return;
        constexpr int size = 14;
        painter->drawPixmap(
            rect.right() - size - 1, rect.center().y() - size / 2,
            iconPixmap(isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                       Token::Ink2, size, devicePixelRatioF()));
    }
};

CodePopup::CodePopup(CodeSource &source, QWidget *owner)
    : QFrame(owner->window()), m_source(source), m_owner(owner), m_field(new QLineEdit), m_tree(new CodeTree),
      m_note(new Label(TextSize::Note, Token::Ink2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::xs, 1, space::s);
    column->setSpacing(space::xs);
    m_field->setFrame(false);
    m_field->setObjectName(QStringLiteral("code_search"));
    m_field->setStyleSheet(QStringLiteral("QLineEdit { border: none; background: transparent; }"));
    m_field->addAction(icon(QStringLiteral("search"), Token::Ink3), QLineEdit::LeadingPosition);
    m_note->setContentsMargins(space::m, 0, space::m, 0);
    m_note->setWordWrap(true);
    m_note->hide();
    m_model.setSource(&m_source);
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new CodeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setMouseTracking(true);
    m_tree->setIndentation(18);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setStyleSheet(QStringLiteral("QTreeView { background: transparent; }"));
    column->addWidget(m_field);
    column->addWidget(m_tree, 1);
    column->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, &CodePopup::search);
    connect(m_tree, &QTreeView::clicked, this, &CodePopup::toggle);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CodePopup::describe);
    connect(&m_source, &CodeSource::found, this, &CodePopup::showFound);
    connect(&m_source, &CodeSource::changed, this, [this] {
        if (isVisible() && m_field->text().trimmed().isEmpty())
            search();
    });
    retranslate();
    hide();
}

void CodePopup::open(const QStringList &chosen, const QString &typed)
{
    m_chosen = chosen;
    m_model.setChosen(chosen);
    m_field->setText(typed);
    search();
    openChosen();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void CodePopup::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_owner)
        m_owner->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void CodePopup::setChosen(const QStringList &chosen)
{
    m_chosen = chosen;
    m_model.setChosen(chosen);
    describe();
}

void CodePopup::describe()
{
    const QModelIndex current = m_tree->currentIndex();
    const QString text = current.data().toString();
    const auto state = Qt::CheckState(current.data(Qt::CheckStateRole).toInt());
    m_field->setAccessibleDescription(state == Qt::Checked            ? tr("%1, chosen").arg(text)
                                      : state == Qt::PartiallyChecked ? tr("%1, chosen in part").arg(text)
                                                                      : text);
}

void CodePopup::addTyped(const QString &text)
{
    QStringList rejected;
    QStringList chosen = m_chosen;
    for (const QString &code : m_source.codesIn(text, &rejected))
        chosen = m_source.withCode(chosen, code);
    m_field->setText(rejected.join(QStringLiteral(", ")));
    take(chosen);
    if (!rejected.isEmpty())
        say(tr("Not known here: %1").arg(rejected.join(QStringLiteral(", "))));
}

bool CodePopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Esc, arrows and Enter are the list's before they are a shortcut's.
        if (watched != m_field || static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched != m_field)
            return false;
        if (key->matches(QKeySequence::Paste)) {
            const QString text = QApplication::clipboard()->text();
            if (!hasSeveral(text))
                return false;
            addTyped(text);
            return true;
        }
        return key->modifiers().testFlag(Qt::ControlModifier) ? false : pressKey(key->key());
    }
    case QEvent::FocusOut:
        // Only when the focus went elsewhere in this window, not when another window came to the front.
        if (watched == m_field && isVisible()
            && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            dismiss();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const auto isIn = [widget](const QWidget *part) {
            return part && (widget == part || part->isAncestorOf(widget));
        };
        if (widget && isVisible() && !isIn(this) && !isIn(m_owner))
            dismiss();
        return false;
    }
    case QEvent::Resize:
    case QEvent::Move: // the field grows with what is chosen
        if ((watched == window() || watched == m_owner) && isVisible())
            place();
        return false;
    default: return false;
    }
}

bool CodePopup::pressKey(int key)
{
    const bool isEmpty = m_field->text().isEmpty();
    const QModelIndex current = m_tree->currentIndex();
    switch (key) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(8); return true;
    case Qt::Key_PageUp: moveBy(-8); return true;
    case Qt::Key_Right:
        if (!isEmpty && !m_isWalking)
            return false;
        m_tree->expand(current);
        return true;
    case Qt::Key_Left:
        if (!isEmpty && !m_isWalking)
            return false;
        if (m_tree->isExpanded(current))
            m_tree->collapse(current);
        else if (current.parent().isValid())
            m_tree->setCurrentIndex(current.parent());
        return true;
    case Qt::Key_Space:
        if (!isEmpty && !m_isWalking)
            return false;
        toggle(current);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); return true;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab: dismiss(); return key == Qt::Key_Escape;
    case Qt::Key_Backspace:
        if (!isEmpty || m_chosen.isEmpty())
            return false;
        take(m_chosen.first(m_chosen.size() - 1));
        return true;
    default: return false;
    }
}

void CodePopup::enter()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        dismiss();
        return;
    }
    const QModelIndex current = m_tree->currentIndex();
    if (hasSeveral(typed) || !current.isValid()) {
        addTyped(typed);
        return;
    }
    const QStringList chosen = m_source.withCode(m_chosen, current.data(CodeModel::CodeRole).toString());
    m_field->clear();
    take(chosen);
}

void CodePopup::search()
{
    const QString typed = m_field->text().trimmed();
    m_isWalking = false;
    if (typed.isEmpty()) {
        say({});
        m_model.showTree();
        m_tree->setCurrentIndex(m_model.index(0, 0));
    } else if (hasSeveral(typed)) {
        QStringList rejected;
        const QStringList codes = m_source.codesIn(typed, &rejected);
        m_model.showCodes(codes);
        say(rejected.isEmpty() ? tr("Enter takes %n codes", nullptr, int(codes.size()))
                               : tr("Not known here: %1").arg(rejected.join(QStringLiteral(", "))));
    } else {
        m_isWaiting = true;
        m_source.search(typed);
        if (m_isWaiting) { // nothing of before is left that Enter could take
            m_model.showCodes({});
            say(tr("Searching…"));
        }
    }
}

void CodePopup::showFound(const QString &typed, const QStringList &codes)
{
    if (typed.isEmpty() || typed != m_field->text().trimmed())
        return;
    m_isWaiting = false;
    QStringList shown = codes;
    // A code that nobody has used yet can be chosen all the same: where nothing else is meant, or it looks like one.
    const QString own = m_source.codeOf(typed);
    if (!own.isEmpty() && !shown.contains(own) && m_source.isChoosable(own) && (codes.isEmpty() || own.contains(u'/')))
        shown.append(own);
    m_model.showCodes(shown);
    m_tree->setCurrentIndex(m_model.index(0, 0));
    say(shown.isEmpty() ? tr("Nothing found") : QString());
}

void CodePopup::openChosen()
{
    if (!m_model.isTree())
        return;
    constexpr qsizetype most = 20;
    for (const QString &code : m_chosen.first(std::min(most, m_chosen.size()))) {
        for (QModelIndex above = m_model.indexOf(code).parent(); above.isValid(); above = above.parent())
            m_tree->expand(above);
    }
    const QModelIndex first = m_chosen.isEmpty() ? QModelIndex() : m_model.indexOf(m_chosen.first());
    m_tree->setCurrentIndex(first.isValid() ? first : m_model.index(0, 0));
    m_tree->scrollTo(m_tree->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void CodePopup::moveBy(int rows)
{
    m_isWalking = true;
    QModelIndex at = m_tree->currentIndex();
    for (int left = qAbs(rows); left > 0; --left) {
        const QModelIndex next = rows > 0 ? m_tree->indexBelow(at) : m_tree->indexAbove(at);
        if (!next.isValid())
            break;
        at = next;
    }
    m_tree->setCurrentIndex(at.isValid() ? at : m_model.index(0, 0));
}

void CodePopup::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    const QString code = index.data(CodeModel::CodeRole).toString();
    if (!m_source.isChoosable(code)) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (m_chosen.contains(code)) {
        QStringList rest = m_chosen;
        rest.removeAll(code);
        take(rest);
    } else if (index.data(CodeModel::CoveredRole).toBool()) {
        for (const QString &other : std::as_const(m_chosen)) {
            if (m_source.cover(code, {other}) == CodeSource::Cover::Whole)
                say(tr("Already part of %1").arg(m_source.text(other)));
        }
    } else {
        take(m_source.withCode(m_chosen, code));
    }
}

void CodePopup::take(const QStringList &chosen)
{
    say({});
    if (m_chosen == chosen)
        return;
    setChosen(chosen);
    Q_EMIT chosenChanged(chosen);
}

void CodePopup::say(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CodePopup::place()
{
    if (!m_owner)
        return;
    const QWidget *over = parentWidget();
    const QRect field(m_owner->mapTo(over, QPoint(0, 0)), m_owner->size());
    const int width = std::min(std::max(leastWidth, field.width()), over->width() - 2 * space::s);
    const int left = std::clamp(field.left(), space::s, std::max(space::s, over->width() - width - space::s));
    const int below = over->height() - field.bottom() - space::s;
    const int above = field.top() - space::s;
    const bool isBelow = below >= std::min(wholeHeight, above);
    const int height = std::min(wholeHeight, std::max(120, (isBelow ? below : above) - space::xs));
    setGeometry(left, isBelow ? field.bottom() + 1 + space::xs : field.top() - height - space::xs, width, height);
}

void CodePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::LineStrong));
    painter.setBrush(color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter.fillRect(QRect(1, m_field->geometry().bottom() + 2, width() - 2, 1), color(Token::Line));
}

void CodePopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CodePopup::retranslate()
{
    m_field->setPlaceholderText(tr("Search in English or Chinese, or paste codes"));
    m_field->setAccessibleName(m_owner && !m_owner->accessibleName().isEmpty()
                                   ? tr("Search: %1").arg(m_owner->accessibleName())
                                   : tr("Search"));
    m_tree->setAccessibleName(tr("Choices"));
    if (isVisible())
        search();
}

} // namespace lianming
