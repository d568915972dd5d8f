// One way to look at accounts: invoices, payments, licensees. A view shows its list and has the page open records at
// the right; the page decides which view is seen, and does what several views ask for, such as recording a payment.
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/shell/page.h"

namespace lianming {

class AccountsPage;
class FilterRow;
class SegmentedSwitch;

class AccountView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit AccountView(AccountsPage &page);

    /// Reads again what it shows, through load(), and the record that is open.
    virtual void reload() = 0;
    /// Sets every text again; called before it is first shown.
    virtual void retranslate() = 0;
    virtual void openRecord(qint64 id) { Q_UNUSED(id) }
    virtual void openRows(const QVariantMap &filter) { Q_UNUSED(filter) }
    virtual void step(int direction) = 0;
    /// As Page's, for this view alone.
    [[nodiscard]] virtual QStringList tourStates() const { return {}; }
    virtual void showTourState(const QString &state) { Q_UNUSED(state) }

    /// The switch between the page's views, in this view's filter row.
    [[nodiscard]] SegmentedSwitch *viewSwitch() const { return m_switch; }

protected:
    [[nodiscard]] AccountsPage &page() const { return m_page; }
    [[nodiscard]] Session &session() const;
    /// Page::load().
    template<class T, class Then>
    void load(QFuture<T> future, Then then, std::function<void(const Error &)> failed = {})
    {
        basePage().load(std::move(future), std::move(then), std::move(failed));
    }
    /// The row above the list, which begins with the switch between the views. Once in each view.
    [[nodiscard]] FilterRow *addFilterRow();
    /// Whether the record that is open may be shown again: it is not being edited.
    [[nodiscard]] bool showsRecord() const;

private:
    [[nodiscard]] Page &basePage() const;

    AccountsPage &m_page;
    SegmentedSwitch *m_switch = nullptr;
};

/// Sums by currency in words: "CNY 1,200.00 · USD 30.00". Beyond 64 bits a sum is left out.
[[nodiscard]] QString sumsText(const QHash<QString, Int128> &sums);

} // namespace lianming
