// The accounts page in a window, with a licensee and a signed contract, and what tests of it do with it.
#pragma once

#include "tests/core/accounts/support.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/accounts/accountspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QLineEdit>
#include <QTest>

namespace lianming {

inline const QString q1 = QStringLiteral("2026Q1");
inline const QString q2 = QStringLiteral("2026Q2");

/// A window with the page on the first of June 2026, and a licensee with a signed contract.
struct ShownAccounts {
    TestSession test;
    Id<Brand> brand = test::brandOf(*test.workspace(), QStringLiteral("TAIHU"));
    Id<Contract> contract = test::contractOf(*test.workspace(), brand, QStringLiteral("TM-2026-0007"));
    FakeNavigator navigator;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("accounts")})};
    AccountService service{*test.workspace()};

    ShownAccounts() { test.session().navigator = &navigator; }

    AccountsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return page();
    }
    AccountsPage *page() { return window.findChild<AccountsPage *>(); }
    /// The switch between the views that is seen.
    SegmentedSwitch *views()
    {
        for (SegmentedSwitch *one : page()->findChildren<SegmentedSwitch *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    const Notice &notice() { return test.session().messages.current(); }
    RecordTable *table(const char *name) { return page()->findChild<RecordTable *>(QString::fromLatin1(name)); }
    /// What stands in a table, cells divided by "|".
    QString row(const char *name, int row)
    {
        QStringList out;
        const QAbstractItemModel *model = table(name)->model();
        for (int column = 0; column < model->columnCount(); ++column)
            out.append(model->index(row, column).data().toString());
        return out.join(u'|');
    }
    void choose(const char *name, int row)
    {
        const QModelIndex index = table(name)->model()->index(row, 0);
        QTest::mouseClick(table(name)->viewport(), Qt::LeftButton, {}, table(name)->visualRect(index).center());
    }
    void go(const QString &view) { page()->openRows({{QStringLiteral("view"), view}}); }
    template<class T>
    T *body()
    {
        return qobject_cast<T *>(page()->detail().body());
    }
    /// A widget of the record that is open now; null while there is none.
    template<class T>
    T *part(const char *name)
    {
        const QWidget *open = page()->detail().body();
        return open ? open->findChild<T *>(QString::fromLatin1(name)) : nullptr;
    }
    bool canPress(const char *name)
    {
        const auto *button = part<QAbstractButton>(name);
        return button && button->isVisible() && button->isEnabled();
    }
    void press(const char *name) { part<QAbstractButton>(name)->click(); }
    void write(const char *name, const char *text)
    {
        part<QLineEdit>(name)->selectAll();
        QTest::keyClick(part<QLineEdit>(name), Qt::Key_Delete);
        QTest::keyClicks(part<QLineEdit>(name), QString::fromUtf8(text));
    }
    QString words() { return wordsOn(page()->detail()); }

    /// Invoiced on 11 April, due on 1 May: a month ago.
    Id<Invoice> invoiced(const QString &period, const test::Figures &figures)
    {
        return service.invoice(test::closedStatement(*test.workspace(), contract, period, figures),
                               {QDate(2026, 4, 11), {}});
    }
    Id<Payment> paid(qint64 amount, const QList<AllocationRequest> &parts = {})
    {
        NewPayment payment;
        payment.brand = brand;
        payment.receivedOn = QDate(2026, 5, 20);
        payment.amount = amount;
        payment.reference = QStringLiteral("BK-1");
        return service.pay(payment, parts);
    }
};

} // namespace lianming
