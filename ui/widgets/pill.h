// A status: a word in a soft pill with a dot. Never colour alone.
#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

class QPainter;

namespace lianming {

class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);
    explicit Pill(const QString &text, Tone tone = Tone::Quiet, QWidget *parent = nullptr);

    void set(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Quiet;
};

[[nodiscard]] QSize pillSize(const QString &text);
/// Paints a pill at the left of `area`, centred in height, elided to its width.
void paintPill(QPainter *painter, const QRect &area, const QString &text, Tone tone);

} // namespace lianming
