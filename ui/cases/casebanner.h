// What must be seen first of a case: how its seller stands today, large, on the soft ground of its tone, with the
// reasons below.
#pragma once

#include "ui/widgets/tone.h"

#include <QFrame>

class QVBoxLayout;

namespace lianming {

class CaseBanner : public QFrame
{
    Q_OBJECT

public:
    CaseBanner(const QString &head, Tone tone, QWidget *parent = nullptr);

    void addLine(const QString &text, Token ink = Token::Ink);
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    Tone m_tone;
};

} // namespace lianming
