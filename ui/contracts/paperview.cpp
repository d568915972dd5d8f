#include "ui/contracts/paperview.h"

#include "ui/shell/tokens.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

namespace lianming {

namespace {
constexpr int widestColumn = 760; // pixels: lines that are longer are hard to follow
}

PaperView::PaperView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    document()->setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { Q_EMIT pressed(url.toString()); });
}

void PaperView::present(std::function<void(QTextDocument &)> write, bool fromTop)
{
    m_write = std::move(write);
    const int place = fromTop ? 0 : verticalScrollBar()->value();
    this->write();
    verticalScrollBar()->setValue(place);
}

void PaperView::write()
{
    document()->clear();
    document()->setDefaultFont(textFont());
    if (m_write)
        m_write(*document());
    const int margin = qMax(space::xl, (viewport()->width() - widestColumn) / 2);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(margin);
    frame.setRightMargin(margin);
    frame.setTopMargin(space::xl);
    frame.setBottomMargin(space::xxl);
    document()->rootFrame()->setFrameFormat(frame);
    moveCursor(QTextCursor::Start);
    applyMarks();
}

void PaperView::mark(const QStringList &names)
{
    m_marked = names;
    applyMarks();
}

QList<PaperView::Place> PaperView::places() const
{
    QList<Place> out;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (part.charFormat().isAnchor())
                out.append({part.charFormat().anchorHref(), part.position(), part.position() + part.length()});
        }
    }
    return out;
}

void PaperView::applyMarks()
{
    QList<ExtraSelection> selections;
    if (!m_marked.isEmpty()) {
        for (const Place &place : places()) {
            if (!m_marked.contains(place.name))
                continue;
            ExtraSelection selection;
            selection.cursor = QTextCursor(document());
            selection.cursor.setPosition(place.start);
            selection.cursor.setPosition(place.end, QTextCursor::KeepAnchor);
            selection.format.setBackground(color(Token::Accent));
            selection.format.setForeground(color(Token::OnAccent));
            selections.append(selection);
        }
    }
    setExtraSelections(selections);
}

bool PaperView::seek(const QString &name)
{
    for (const Place &place : places()) {
        if (place.name != name)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(place.start);
        // Not at the very edge: what stands before it is seen too.
        const int top = cursorRect(cursor).top() + verticalScrollBar()->value();
        verticalScrollBar()->setValue(top - viewport()->height() / 4);
        return true;
    }
    return false;
}

void PaperView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_write) {
        const int place = verticalScrollBar()->value();
        write();
        verticalScrollBar()->setValue(place);
    }
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    const int margin = qMax(space::xl, (viewport()->width() - widestColumn) / 2);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    if (int(frame.leftMargin()) == margin)
        return;
    frame.setLeftMargin(margin);
    frame.setRightMargin(margin);
    document()->rootFrame()->setFrameFormat(frame);
}

} // namespace lianming
