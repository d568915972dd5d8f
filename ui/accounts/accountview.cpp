#include "ui/accounts/accountview.h"

#include "ui/accounts/accountspage.h"
#include "ui/shell/detailpanel.h"
#include "ui/text/format.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

AccountView::AccountView(AccountsPage &page) : m_page(page)
{
}

Page &AccountView::basePage() const
{
    return m_page;
}

Session &AccountView::session() const
{
    return m_page.session();
}

FilterRow *AccountView::addFilterRow()
{
    auto *row = new FilterRow;
    m_switch = row->addSwitch();
    return row;
}

bool AccountView::showsRecord() const
{
    return m_page.isDetailOpen() && !FormPanel::isOpenIn(m_page.detail());
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
