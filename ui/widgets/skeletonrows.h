// Grey bars where rows will be, shown while the first answer takes longer than a moment.
#pragma once

#include <QWidget>

namespace lianming {

class SkeletonRows : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lianming
