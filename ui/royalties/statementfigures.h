// The figures of one calculated statement the way it is printed: what was sold, what it earned, what is paid for it,
// and who gets which part; beside or below them what the contract says. Each figure can be asked why.
#pragma once

#include "core/royalties/royaltyservice.h"

#include <QScrollArea>

class QBoxLayout;

namespace lianming {

class StatementFigures : public QScrollArea
{
    Q_OBJECT

public:
    explicit StatementFigures(QWidget *parent = nullptr);

    void showResult(const RoyaltyPeriodRow &result);

Q_SIGNALS:
    /// The person asks why a figure is what it is ("payable").
    void figureWanted(const QString &figure);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *figures(const RoyaltyPeriodRow &result);
    [[nodiscard]] static QWidget *clauses(const RoyaltyPeriodRow &result);

    QBoxLayout *m_sides = nullptr;
};

} // namespace lianming
