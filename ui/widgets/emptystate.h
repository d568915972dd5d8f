// What stands where there is nothing yet: a line drawing, one sentence, one action.
#pragma once

#include "ui/widgets/label.h"

class QPushButton;

namespace lianming {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `drawing` is the name of an icon; it is drawn large in quiet lines.
    explicit EmptyState(const QString &drawing, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &sentence);
    /// The way on; an empty text hides the button.
    void setAction(const QString &text);

Q_SIGNALS:
    void triggered();

private:
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_button;
};

} // namespace lianming
