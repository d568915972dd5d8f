#include "ui/royalties/royaltyview.h"

#include "ui/widgets/filterrow.h"

namespace lianming {

FilterRow *RoyaltyView::addFilterRow()
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    return row;
}

} // namespace lianming
