// The royalties page in a window, on a workspace with a contract that reports, and what tests of it do with it.
#pragma once

#include "core/brands/brandservice.h"
#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/clipping.h"
#include "tests/support/pagetools.h"
#include "tests/support/reporting.h"
#include "tests/support/testsession.h"
#include "ui/royalties/inboxview.h"
#include "ui/royalties/royaltiespage.h"
#include "ui/royalties/statementview.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"

#include <QFile>
#include <QPushButton>

namespace lianming {

inline const QString q1 = QStringLiteral("2026Q1");
inline const QByteArray reportHeader("date,sku,category,territory,channel,units,currency,gross,returns\n");
/// 8 % of 800,000 and, outside the licence, a sale in Japan.
inline const QByteArray reportRows("2026-01-05,QUILT-A,nice/24/bedding,CN,online,100,CNY,800000.00,\n"
                                   "2026-02-06,MUG-B,nice/21,JP,online,10,CNY,500.00,\n");

/// A window with the page on the first of June 2026, and one signed quarterly contract whose first report is late.
struct Shown {
    TestSession test;
    Id<Contract> contract;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("royalties")})};
    RoyaltyService service{*test.workspace()};

    explicit Shown(const ReportingFixture &fixture = {}) : contract(makeReportingContract(*test.workspace(), fixture))
    {
    }

    RoyaltiesPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<RoyaltiesPage *>();
    }
    RoyaltiesPage *page() { return window.findChild<RoyaltiesPage *>(); }
    InboxView *inbox() { return window.findChild<InboxView *>(); }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    const Notice &notice() { return test.session().messages.current(); }
    /// The list; a record and an import have tables of their own.
    RecordTable *table()
    {
        for (RecordTable *one : inbox()->findChildren<RecordTable *>()) {
            if (one->objectName().isEmpty())
                return one;
        }
        return nullptr;
    }
    /// By their places in the row above the list: state, brand, contract.
    Chip *chip(int place) { return inbox()->findChildren<Chip *>().value(place); }

    /// What stands in the list, "period state" by row.
    QStringList list()
    {
        QStringList out;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            out.append(model->index(row, 2).data().toString() + u' ' + model->index(row, 3).data().toString());
        return out;
    }
    /// Clicks the row of the period.
    void choose(const QString &period)
    {
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 2);
            if (index.data().toString() == period)
                QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
        }
    }
    /// The period that is open, at the right or over the whole page; null while there is none.
    StatementView *record()
    {
        for (StatementView *one : page()->findChildren<StatementView *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString words() { return record() ? wordsOn(*record()) : QString(); }
    /// A widget of the record that is open now; null while there is none.
    template<class T>
    T *part(const char *name)
    {
        const QWidget *body = record();
        return body ? body->findChild<T *>(QString::fromLatin1(name)) : nullptr;
    }
    /// The proof in a tab of its own.
    WhyPanel *panel() { return record() ? record()->findChild<WhyPanel *>() : nullptr; }
    WhyView *why() { return panel() ? &panel()->view() : nullptr; }
    /// A button of the open record once it is seen.
    QPushButton *button(const char *name)
    {
        auto *found = part<QPushButton>(name);
        return found && found->isVisible() ? found : nullptr;
    }
    /// What can be done with the open period.
    QStringList buttons()
    {
        QStringList out;
        if (const auto *head = record() ? record()->findChild<StatementHead *>() : nullptr) {
            for (const QPushButton *one : head->findChildren<QPushButton *>())
                out.append(one->objectName());
        }
        out.removeAll(QStringLiteral("contract"));
        return out;
    }
    QString figure(const char *name)
    {
        const QLabel *label = part<QLabel>(name);
        return label ? label->text() : QString();
    }

    QString written(const QByteArray &content, const char *name = "sales.csv")
    {
        QFile file(test.workspace().folder() + u'/' + QString::fromLatin1(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    [[nodiscard]] SalesStatement statement(Id<Contract> of, const QString &period)
    {
        return StatementRepository(test.workspace().db()).find(of, period).value_or(SalesStatement());
    }
    [[nodiscard]] SalesStatement statement() { return statement(contract, q1); }
    [[nodiscard]] StatementState state() { return statement().state; }

    /// The first quarter as somebody named Tester took it in.
    void import(const QByteArray &content = reportHeader + reportRows, const QString &period = q1)
    {
        StatementImport intake(*test.workspace());
        StatementImportRequest request;
        request.path = written(content);
        request.contract = contract;
        request.period = period;
        request.mapping = intake.inspect(request.path, reportingContract(test.workspace().db(), contract), 0).mapping;
        Progress progress;
        if (!intake.run(request, progress).stored)
            qFatal("not stored");
    }
    void close(Id<Contract> of, const QString &period)
    {
        const SalesStatement found = statement(of, period);
        Progress progress;
        service.close(found.id, found.version, progress);
    }
    /// Imported, calculated, approved by a second person and closed.
    void settle(const QString &period, const QByteArray &content)
    {
        import(content, period);
        calculate(contract);
        approve(contract, period);
        close(contract, period);
    }
    void calculate(Id<Contract> of)
    {
        Progress progress;
        (void)service.calculate(of, progress);
    }
    /// By a second person.
    void approve(Id<Contract> of, const QString &period)
    {
        const auto second = test.workspace().another(QStringLiteral("Second"));
        const SalesStatement found = statement(of, period);
        RoyaltyService(*second).approve(found.id, found.version);
    }
    /// A contract of another brand that reports every month.
    Id<Contract> monthly()
    {
        Brand brand;
        brand.code = QStringLiteral("LUOLAI");
        brand.nameEn = QStringLiteral("Luolai");
        brand.nameZh = QStringLiteral("罗莱");
        const Id<Brand> id = BrandService(*test.workspace()).add(brand);
        ReportingFixture fixture;
        fixture.number = QStringLiteral("TM-2026-0008");
        fixture.frequency = QStringLiteral("monthly");
        fixture.isSigned = false;
        const Id<Contract> made = makeReportingContract(*test.workspace(), fixture);
        Transaction tx(test.workspace().db());
        Statement(test.workspace().db(),
                  QStringLiteral("UPDATE contract SET brand_id = ?, state = 'signed', signed_on = ? WHERE id = ?"))
            .bind(id, QDate(2025, 12, 1), made)
            .run();
        tx.commit();
        return made;
    }
    /// The monthly contract with a period in each state: January closed, February approved, March calculated, April
    /// open, May due.
    Id<Contract> halfAYear()
    {
        const Id<Contract> made = monthly();
        const QString january = QStringLiteral("2026-01");
        const QString february = QStringLiteral("2026-02");
        for (const QString &period : {january, february, QStringLiteral("2026-03")})
            (void)service.addEmpty(made, period);
        calculate(made);
        approve(made, january);
        approve(made, february);
        close(made, january);
        (void)service.addEmpty(made, QStringLiteral("2026-04"));
        return made;
    }
};

/// The texts of a table's row, a bar between them.
inline QString rowText(const RecordTable *table, int row)
{
    QStringList out;
    for (int column = 0; table && column < table->model()->columnCount(); ++column)
        out.append(table->model()->index(row, column).data().toString());
    return out.join(u'|');
}

} // namespace lianming
