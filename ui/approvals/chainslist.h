// The chains of stages that a house keeps: its own, those of institutions, those that contracts agree. One that is
// chosen can be changed, if the person may.
#pragma once

#include "ui/approvals/chainform.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class ChainsList : public DetailView
{
    Q_OBJECT

public:
    explicit ChainsList(const ChainChoices &choices, QWidget *parent = nullptr);

Q_SIGNALS:
    /// An id of 0 is a new one.
    void chosen(const lianming::ReviewChain &chain);
    void calendarWanted();

private:
    void addChain(const ReviewChain &chain, const ChainChoices &choices);
};

} // namespace lianming
