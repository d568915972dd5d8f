// The first page of somebody who works for a brand: what waits, and the ways to what a brand does here: propose, hand
// in a sales report, answer a package.
#pragma once

#include "core/packages/branddesk.h"
#include "ui/shell/page.h"

class QPushButton;
class QVBoxLayout;

namespace lianming {

class Card;
class KeyFigure;

class DeskPage : public Page
{
    Q_OBJECT

public:
    explicit DeskPage(Session &session);

    void reload() override;

protected:
    void retranslate() override;

private:
    void fill();
    void addItem(const DeskItem &item);
    void openItem(const DeskItem &item);

    BrandDesk m_desk;
    KeyFigure *m_proposals;
    KeyFigure *m_contracts;
    KeyFigure *m_products;
    Card *m_waiting;
    Card *m_ways;
    QVBoxLayout *m_items;
    QPushButton *m_propose;
    QPushButton *m_report;
    QPushButton *m_product;
    QPushButton *m_package;
};

} // namespace lianming
