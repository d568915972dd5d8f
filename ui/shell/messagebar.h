// The strip under the title that shows the latest notice. Confirmations go by themselves, warnings and failures stay
// until closed.
#pragma once

#include "ui/shell/messages.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace lianming {

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(Messages &messages, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void present(const Notice &notice);
    void retranslate();

    Messages &m_messages;
    Notice m_notice;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace lianming
