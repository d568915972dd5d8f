// A surface on the paper with a head and something in it. Cards do not stand in cards.
#pragma once

#include "ui/widgets/label.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace lianming {

class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A quiet widget at the right of the head, such as a switch or a link.
    void addHeadWidget(QWidget *widget);
    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_headRow;
    Label *m_title;
    QVBoxLayout *m_body;
};

/// One figure that matters, large, with what it is above and a small line below; a click opens what is behind it.
class KeyFigure : public QFrame
{
    Q_OBJECT

public:
    explicit KeyFigure(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// `unit` is written small before the figure ("CNY"); may be empty.
    void setFigure(const QString &figure, const QString &unit = {});
    void setLine(const QString &line, Token ink = Token::Ink2);

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    Label *m_title;
    Label *m_unit;
    Label *m_figure;
    Label *m_line;
};

} // namespace lianming
