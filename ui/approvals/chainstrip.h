// A product's way as a strip: a dot for each stage of its chain, filled once it was passed, ringed where it stands, and
// the names where there is room for them.
#pragma once

#include "core/approvals/productapproval.h"

#include <QWidget>

namespace lianming {

class ChainStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ChainStrip(const ProductApproval &approval, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] double xOf(qsizetype place) const;

    QList<ReviewStage> m_stages;
    ReviewStanding m_standing;
};

} // namespace lianming
