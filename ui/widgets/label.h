// Text in a size of the scale and a token's colour; follows the theme.
#pragma once

#include "ui/shell/tokens.h"

#include <QLabel>

namespace lianming {

class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextSize size = TextSize::Body, Token ink = Token::Ink, bool strong = false,
                   QWidget *parent = nullptr);
    explicit Label(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink, bool strong = false,
                   QWidget *parent = nullptr);

    void setInk(Token ink);
    /// Ends in "…" instead of asking for more width than there is; the whole text is in the tool tip.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    Token m_ink;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace lianming
