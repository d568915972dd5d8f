// A few lines of text that lead somewhere as one: a term beside a text, a round, a template. It can be reached and
// pressed by keyboard, is soft under the pointer, and is marked while it is the chosen one.
#pragma once

#include "ui/widgets/label.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace lianming {

class ClickRow : public QFrame
{
    Q_OBJECT

public:
    /// `head` in strong letters, with `aside` small at its right; both may be empty.
    explicit ClickRow(const QString &head, const QString &aside = {}, QWidget *parent = nullptr);

    void addLine(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink);
    /// The bar at its left; Line if it is not said.
    void setBar(Token bar);
    void setChosen(bool chosen);
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    /// Everything that it says.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QVBoxLayout *m_column;
    QStringList m_lines;
    Token m_bar = Token::Line;
    bool m_chosen = false;
    bool m_hover = false;
};

} // namespace lianming
