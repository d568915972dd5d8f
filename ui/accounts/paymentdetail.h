// One payment: what came in, what it was put against, what is left on account.
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class PaymentDetail : public DetailView
{
    Q_OBJECT

public:
    struct Content {
        PaymentItem item;
        QList<AllocationItem> allocations;
        QList<HistoryEntry> history;
    };

    explicit PaymentDetail(const Content &content, QWidget *parent = nullptr);

Q_SIGNALS:
    void allocateWanted();
    void reverseWanted();
    void invoiceWanted(qint64 invoice);
    void takeBackWanted(qint64 allocation);
    void ledgerWanted();
};

} // namespace lianming
