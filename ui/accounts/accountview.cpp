#include "ui/accounts/accountview.h"

#include "ui/accounts/accountspage.h"
#include "ui/text/format.h"

namespace lianming {

AccountView::AccountView(AccountsPage &page) : PageView(page), m_page(page)
{
}

QString sumsText(const QHash<QString, Int128> &sums)
{
    QStringList codes = sums.keys();
    codes.sort();
    QStringList out;
    for (const QString &code : std::as_const(codes)) {
        const auto currency = Currency::find(code);
        const auto minor = narrowed(sums.value(code));
        if (currency && minor && *minor != 0)
            out.append(moneyText({*minor, *currency}));
    }
    return out.join(QStringLiteral(" · "));
}

} // namespace lianming
