// One of our icons as a widget. It is painted whenever it is seen, so that it follows the theme, where a picture set on
// a label would keep the colour of the theme before. An ornament: what it means is said by the text beside it.
#pragma once

#include "ui/shell/tokens.h"

#include <QWidget>

namespace lianming {

class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `size` in logical pixels.
    IconLabel(const QString &name, Token token, int size = 18);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Token m_token;
};

} // namespace lianming
