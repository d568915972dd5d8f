// One way to look at accounts: invoices, payments, licensees. What several of them ask for, such as recording a
// payment, the page does.
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/widgets/viewspage.h"

namespace lianming {

class AccountsPage;

class AccountView : public PageView
{
    Q_OBJECT

public:
    explicit AccountView(AccountsPage &page);

protected:
    [[nodiscard]] AccountsPage &page() const { return m_page; }

private:
    AccountsPage &m_page;
};

/// Sums by currency in words: "CNY 1,200.00 · USD 30.00". Beyond 64 bits a sum is left out.
[[nodiscard]] QString sumsText(const QHash<QString, Int128> &sums);

} // namespace lianming
