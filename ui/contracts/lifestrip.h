// The life of a contract on one line: signed, first day, last day, end of the sell-off, and where today is.
#pragma once

#include "core/contracts/contract.h"

#include <QWidget>

namespace lianming {

class LifeStrip : public QWidget
{
    Q_OBJECT

public:
    LifeStrip(const Contract &contract, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Mark {
        QDate day;
        QString text;
    };
    [[nodiscard]] QList<Mark> marks() const;
    void describe();

    Contract m_contract;
    QDate m_today;
};

} // namespace lianming
