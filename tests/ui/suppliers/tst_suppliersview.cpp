// Suppliers, their factories and production orders on screen: entered, looked at, worked on.
#include "core/audit/attachment.h"
#include "core/contracts/contractservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/suppliers/factoryforms.h"
#include "ui/suppliers/orderform.h"
#include "ui/suppliers/supplierforms.h"
#include "ui/widgets/conflictform.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/recordtable.h"
#include "ui/workplans/workplanspage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace lianming;

namespace {

struct ShownSuppliers {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> contract;
    Id<Supplier> supplier;
    Id<Factory> factory;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    ShownSuppliers()
    {
        Workspace &w = *test.workspace();
        holdEverything(w, house.institution);
        contract = ContractService(w).add(house.contract(house.luolai));
        signOnPaper(w, contract, 1, QDate(2026, 6, 1));
        SupplierService service(w);
        Supplier loom;
        loom.code = QStringLiteral("LOOM");
        loom.nameEn = QStringLiteral("Loom Ltd");
        loom.nameZh = QStringLiteral("织造");
        supplier = service.add(loom);
        Factory mill;
        mill.supplier = supplier;
        mill.code = QStringLiteral("LOOM-1");
        mill.nameEn = QStringLiteral("Mill");
        mill.capacities = {{QStringLiteral("nice/24"), 1000}};
        factory = service.add(mill);
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("workplans")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] WorkPlansPage *page() const { return window->findChild<WorkPlansPage *>(); }
    [[nodiscard]] SupplierService service() { return SupplierService(*test.workspace()); }
    void openSupplier() const { page()->openRows({{QStringLiteral("supplier"), supplier.value}}); }
    [[nodiscard]] QAbstractButton *button(const QString &beginning) const
    {
        return buttonSaying(page()->detail(), beginning);
    }
    [[nodiscard]] Id<ProductionOrder> order(bool isPlaced)
    {
        Workspace &w = *test.workspace();
        FactoryApproval approval;
        approval.factory = factory;
        approval.contract = contract;
        approval.state = FactoryApprovalState::Approved;
        approval.valid = {QDate(2026, 6, 1), QDate(2027, 5, 31)};
        SupplierService(w).add(approval);
        ProductionOrder out;
        out.contract = contract;
        out.factory = factory;
        out.category = QStringLiteral("nice/24");
        out.quantity = 600;
        out.labelsRequested = 600;
        out.orderedOn = QDate(2026, 6, 1);
        out.days = {QDate(2026, 7, 1), QDate(2026, 7, 31)};
        const auto id = OrderService(w).add(out);
        if (isPlaced)
            OrderService(w).place(id, 1);
        return id;
    }
};

} // namespace

class TestSuppliersView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupplierOpensAndGetsAPerson();
    void capacityIsEnteredInATable();
    void twoPeopleChangeOneFactory();
    void auditsGetDocuments();
    void samplesAreAskedFor();
    void goodsAreReceived();
    void anOverbookedOrderAsksWhy();
    void whatKeepsADraftIsSaid();
    void twoPeopleChangeOneOrder();
    void aPlacedOrderKeepsWhatItIs();
    void peopleAreCorrectedAndRemoved();
    void factoriesAreArchivedAndRestored();
    void formsOfferWhatFits();
    void productsAreThoseOfTheContract();
    void bothLanguages();
};

void TestSuppliersView::aSupplierOpensAndGetsAPerson()
{
    ShownSuppliers shown;
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("LOOM-1 · Mill")));
    QTRY_VERIFY(shown.button(QStringLiteral("Add person")));
    shown.button(QStringLiteral("Add person"))->click();
    QTRY_VERIFY(shown.page()->findChild<SupplierContactForm *>());
    auto *form = shown.page()->findChild<SupplierContactForm *>();
    const auto fields = form->findChildren<QLineEdit *>();
    fields.at(0)->setText(QStringLiteral("Chen"));
    fields.at(2)->setText(QStringLiteral("nowhere"));
    form->saveButton()->click();
    QVERIFY(shown.service().contacts(shown.supplier).isEmpty());
    fields.at(2)->setText(QStringLiteral("chen@example.org"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service().contacts(shown.supplier).size(), 1);
    // The supplier is shown again, with the person.
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("chen@example.org")));
}

void TestSuppliersView::capacityIsEnteredInATable()
{
    Factory mill;
    mill.capacities = {{QStringLiteral("nice/24"), 120'000}};
    FactoryForm form(mill);
    QCOMPARE(form.value().capacities, mill.capacities);
    QVERIFY(!form.isDirty());
    auto *table = form.findChild<LineTable *>();
    table->setLines({QVariant(QStringList{QStringLiteral("nice/25"), QStringLiteral("90")}),
                     QVariant(QStringList{QStringLiteral("nice/21"), QStringLiteral("5000")})});
    const QList<FactoryCapacity> expected{{QStringLiteral("nice/21"), 5000}, {QStringLiteral("nice/25"), 90}};
    QCOMPARE(form.value().capacities, expected);
    QVERIFY(form.isDirty());
}

void TestSuppliersView::twoPeopleChangeOneFactory()
{
    ShownSuppliers shown;
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(shown.button(QStringLiteral("Ask for a sample")));
    QAbstractButton *edit = nullptr;
    for (QAbstractButton *button : shown.page()->detail().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Edit")
            edit = button; // the last one is the factory's
    }
    QVERIFY(edit);
    edit->click();
    QTRY_VERIFY(shown.page()->findChild<FactoryForm *>());
    auto *form = shown.page()->findChild<FactoryForm *>();
    form->findChild<LineTable *>()->setLines(
        {QVariant(QStringList{QStringLiteral("nice/24"), QStringLiteral("1500")})});
    // Meanwhile somebody else changes how much it makes, and where it is.
    Factory theirs = shown.service().factory(shown.factory);
    theirs.capacities = {{QStringLiteral("nice/24"), 800}};
    theirs.address = QStringLiteral("Mill Lane 1");
    shown.service().change(theirs);
    QTRY_VERIFY(answered(shown.test.session()));
    form->saveButton()->click();
    QTRY_VERIFY(shown.page()->findChild<ConflictForm *>());
    const QString words = wordsOn(*shown.page());
    QVERIFY2(words.contains(QStringLiteral("1,500")) && words.contains(QStringLiteral("800"))
                 && words.contains(QStringLiteral("Mill Lane 1")),
             qPrintable(words));
    shown.page()->findChild<ConflictForm *>()->saveButton()->click();
    // Mine where I changed something, theirs where only they did.
    QTRY_COMPARE(shown.service().factory(shown.factory).capacities.first().perMonth, 1500);
    QCOMPARE(shown.service().factory(shown.factory).address, QStringLiteral("Mill Lane 1"));
}

void TestSuppliersView::auditsGetDocuments()
{
    ShownSuppliers shown;
    FactoryAudit audit;
    audit.factory = shown.factory;
    audit.onDay = QDate(2026, 5, 4);
    const auto id = shown.service().add(audit);
    QFile report(shown.test.workspace().folder() + QStringLiteral("/report.txt"));
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write("clean");
    report.close();
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(shown.button(QStringLiteral("Attach")));
    shown.test.prompts().files = {report.fileName()};
    shown.button(QStringLiteral("Attach"))->click();
    QTRY_COMPARE(shown.service().attachments(id).size(), 1);
    QTRY_VERIFY(shown.button(QStringLiteral("report.txt")));
    const QString copy = shown.test.workspace().folder() + QStringLiteral("/copy.txt");
    shown.test.prompts().files = {copy};
    shown.button(QStringLiteral("report.txt"))->click();
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("copy.txt")));
    QFile written(copy);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("clean"));
}

void TestSuppliersView::samplesAreAskedFor()
{
    ShownSuppliers shown;
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(shown.button(QStringLiteral("Ask for a sample")));
    shown.button(QStringLiteral("Ask for a sample"))->click();
    QTRY_VERIFY(shown.page()->findChild<FactorySampleForm *>());
    auto *form = shown.page()->findChild<FactorySampleForm *>();
    const auto choices = form->findChildren<ChoiceField *>();
    form->saveButton()->click();
    QVERIFY(OrderService(*shown.test.workspace()).samples(shown.factory).isEmpty()); // for which contract?
    choices.at(1)->setValue(shown.contract.value);
    form->saveButton()->click();
    QTRY_COMPARE(OrderService(*shown.test.workspace()).samples(shown.factory).size(), 1);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Pre-production sample")));
    QTRY_VERIFY(shown.button(QStringLiteral("Received")));
    shown.button(QStringLiteral("Received"))->click();
    QTRY_VERIFY(shown.button(QStringLiteral("Rejected")));
    shown.test.prompts().lines = {QStringLiteral("Wrong blue")};
    shown.button(QStringLiteral("Rejected"))->click();
    QTRY_VERIFY(OrderService(*shown.test.workspace()).samples(shown.factory).first().sample.state
                == SampleState::Rejected);
}

void TestSuppliersView::goodsAreReceived()
{
    ShownSuppliers shown;
    const auto id = shown.order(true);
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("order"), id.value}});
    QTRY_VERIFY(shown.button(QStringLiteral("Receive")));
    QVERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Textiles"))); // its category, in words
    shown.button(QStringLiteral("Receive"))->click();
    QTRY_VERIFY(shown.page()->findChild<ReceiptForm *>());
    auto *form = shown.page()->findChild<ReceiptForm *>();
    form->findChildren<QSpinBox *>().first()->setValue(400);
    QCOMPARE(form->value().labels, 0); // no product is named, so none may carry a label
    form->saveButton()->click();
    QTRY_COMPARE(OrderService(*shown.test.workspace()).get(id).received, 400);
    OrderItem released;
    released.order.quantity = released.order.labelsRequested = 600;
    released.mayCarryLabels = true;
    QCOMPARE(ReceiptForm(released, QDate(2026, 6, 15)).value().labels, 600);
    // Fewer than ordered: why is that enough?
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("What came in")));
    shown.test.prompts().lines = {QStringLiteral("The rest is not needed")};
    QTRY_VERIFY(shown.button(QStringLiteral("Complete")));
    shown.button(QStringLiteral("Complete"))->click();
    QTRY_VERIFY(OrderService(*shown.test.workspace()).get(id).order.state == OrderState::Completed);
}

void TestSuppliersView::anOverbookedOrderAsksWhy()
{
    ShownSuppliers shown;
    OrderService service(*shown.test.workspace());
    const auto first = shown.order(true);
    ProductionOrder draft = service.get(first).order;
    draft.id = service.add(draft);
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("order"), draft.id.value}});
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("1,200 pieces to make, room for 1,000")));
    QTRY_VERIFY(shown.button(QStringLiteral("Place order")));
    shown.button(QStringLiteral("Place order"))->click(); // and no answer
    QTRY_VERIFY(shown.test.prompts().asked.contains(QStringLiteral("More than the factory can make")));
    QVERIFY(service.get(draft.id).order.state == OrderState::Draft);
    shown.test.prompts().lines = {QStringLiteral("Night shift agreed")};
    shown.button(QStringLiteral("Place order"))->click();
    QTRY_VERIFY(service.get(draft.id).order.state == OrderState::Ordered);
    QCOMPARE(service.get(draft.id).order.overbooking, QStringLiteral("Night shift agreed"));
    // Of an order that is placed it is still seen.
    QTRY_VERIFY(shown.button(QStringLiteral("Receive")));
    QVERIFY(wordsOn(*shown.page()).contains(QStringLiteral("1,200 pieces to make, room for 1,000")));
}

void TestSuppliersView::whatKeepsADraftIsSaid()
{
    ShownSuppliers shown;
    OrderService service(*shown.test.workspace());
    QTRY_VERIFY(shown.page());
    ProductionOrder draft = service.get(shown.order(false)).order;
    draft.days = {QDate(2026, 6, 2), QDate(2026, 6, 9)}; // before the factory's lead time has passed
    service.change(draft);
    shown.page()->openRows({{QStringLiteral("order"), draft.id.value}});
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("lead time")));
    FactoryApproval approval = shown.service().detail(shown.factory).approvals.first();
    shown.service().move(approval.id, 1, FactoryApprovalState::Suspended, QStringLiteral("Fire door"));
    QTRY_VERIFY(answered(shown.test.session()));
    QTRY_VERIFY(shown.button(QStringLiteral("Edit")));
    shown.button(QStringLiteral("Edit"))->click();
    QTRY_VERIFY(shown.page()->findChild<OrderForm *>());
    shown.page()->findChild<OrderForm *>()->saveButton()->click();
    const auto current = [&shown] {
        return shown.test.session().messages.current();
    };
    QTRY_VERIFY2(current().text.contains(QStringLiteral("kept as a draft")), qPrintable(current().text));
    QVERIFY2(current().advice.contains(QStringLiteral("suspended")), qPrintable(current().advice));
    QVERIFY(service.get(draft.id).order.state == OrderState::Draft);
}

void TestSuppliersView::twoPeopleChangeOneOrder()
{
    ShownSuppliers shown;
    OrderService service(*shown.test.workspace());
    const auto id = shown.order(true);
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("order"), id.value}});
    QTRY_VERIFY(shown.button(QStringLiteral("Edit")));
    shown.button(QStringLiteral("Edit"))->click();
    QTRY_VERIFY(shown.page()->findChild<OrderForm *>());
    auto *form = shown.page()->findChild<OrderForm *>();
    form->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Blue thread"));
    ProductionOrder theirs = service.get(id).order;
    theirs.labelsRequested = 650;
    service.change(theirs);
    QTRY_VERIFY(answered(shown.test.session()));
    form->saveButton()->click();
    QTRY_VERIFY(shown.page()->findChild<ConflictForm *>());
    const QString words = wordsOn(*shown.page());
    QVERIFY2(words.contains(QStringLiteral("Blue thread")) && words.contains(QStringLiteral("650")), qPrintable(words));
    shown.page()->findChild<ConflictForm *>()->saveButton()->click();
    QTRY_COMPARE(service.get(id).order.notes, QStringLiteral("Blue thread"));
    QCOMPARE(service.get(id).order.labelsRequested, 650);
}

void TestSuppliersView::aPlacedOrderKeepsWhatItIs()
{
    ShownSuppliers shown;
    ProductionOrder placed = OrderService(*shown.test.workspace()).get(shown.order(true)).order;
    placed.overbooking = QStringLiteral("Night shift agreed");
    // Its contract has ended and is offered no more, and neither is anything else.
    const OrderForm form(placed, {});
    QVERIFY(form.value() == placed);
    QVERIFY(form.overbooking().isEmpty()); // of the days that are; others need their own
    QVERIFY(validate(form.value()).isEmpty());
    const auto offered = orderChoices(*shown.test.workspace(), placed.contract).contracts;
    QCOMPARE(std::ranges::count(offered, placed.contract, &ContractItem::id), 1);
}

void TestSuppliersView::peopleAreCorrectedAndRemoved()
{
    ShownSuppliers shown;
    SupplierContact contact;
    contact.supplier = shown.supplier;
    contact.name = QStringLiteral("Chen");
    shown.service().add(contact);
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(shown.button(QStringLiteral("Remove")));
    // The supplier's, then the person's.
    QList<QAbstractButton *> edits;
    for (QAbstractButton *button : shown.page()->detail().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Edit")
            edits.append(button);
    }
    QCOMPARE(edits.size(), 3);
    edits[1]->click();
    QTRY_VERIFY(shown.page()->findChild<SupplierContactForm *>());
    auto *form = shown.page()->findChild<SupplierContactForm *>();
    QCOMPARE(form->value().name, QStringLiteral("Chen"));
    form->findChildren<QLineEdit *>().at(3)->setText(QStringLiteral("+86 571 0000"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service().contacts(shown.supplier).first().phone, QStringLiteral("+86 571 0000"));
    QTRY_VERIFY(shown.button(QStringLiteral("Remove")));
    shown.button(QStringLiteral("Remove"))->click();
    QTRY_VERIFY(shown.service().contacts(shown.supplier).isEmpty());
    QTRY_VERIFY(shown.test.session().messages.current().action);
    shown.test.session().messages.current().action();
    QTRY_COMPARE(shown.service().contacts(shown.supplier).size(), 1);
}

void TestSuppliersView::factoriesAreArchivedAndRestored()
{
    ShownSuppliers shown;
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(shown.button(QStringLiteral("Ask for a sample")));
    shown.button(QStringLiteral("Archive this factory"))->click();
    QTRY_VERIFY(shown.service().factory(shown.factory).archivedOn);
    QTRY_VERIFY(shown.button(QStringLiteral("Restore")));
    QVERIFY(!shown.button(QStringLiteral("Ask for a sample")));
    shown.button(QStringLiteral("Restore"))->click();
    QTRY_VERIFY(!shown.service().factory(shown.factory).archivedOn);
    QTRY_VERIFY(shown.button(QStringLiteral("Ask for a sample")));
    // And the supplier itself.
    shown.button(QStringLiteral("Archive"))->click();
    QTRY_VERIFY(shown.service().get(shown.supplier).archivedOn);
    QTRY_VERIFY(shown.button(QStringLiteral("Restore")));
    shown.button(QStringLiteral("Restore"))->click();
    QTRY_VERIFY(!shown.service().get(shown.supplier).archivedOn);
}

void TestSuppliersView::productsAreThoseOfTheContract()
{
    ShownSuppliers shown;
    OrderForm form({}, orderChoices(*shown.test.workspace()));
    QSignalSpy wanted(&form, &OrderForm::productsWanted);
    const auto fields = form.findChildren<ChoiceField *>();
    fields.at(0)->setValue(shown.contract.value);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), shown.contract.value);
    LicensedProduct quilt;
    quilt.id = {7};
    quilt.contract = shown.contract;
    quilt.sku = QStringLiteral("Q-1");
    form.setProducts(Id<Contract>{4711}, {quilt}); // of one that is chosen no more
    QCOMPARE(fields.at(1)->count(), 1);
    form.setProducts(shown.contract, {quilt});
    fields.at(1)->setValue(qint64(7));
    QCOMPARE(form.value().product, quilt.id);
}

void TestSuppliersView::formsOfferWhatFits()
{
    ShownSuppliers shown;
    const OrderChoices choices = orderChoices(*shown.test.workspace());
    OrderForm form({}, choices);
    QVERIFY(!form.value().contract.isSet()); // nothing is chosen for anybody
    QVERIFY(!form.value().factory.isSet());
    const auto fields = form.findChildren<ChoiceField *>();
    fields.at(2)->setValue(shown.factory.value);
    QCOMPARE(form.value().category, QStringLiteral("nice/24"));
    form.findChildren<QSpinBox *>().first()->setValue(50);
    QCOMPARE(form.value().labelsRequested, 50);
    // A placed order without a product can still get one.
    ProductionOrder placed;
    placed.state = OrderState::Ordered;
    const OrderForm later(placed, choices);
    QVERIFY(!later.findChildren<ChoiceField *>().at(0)->isEnabled());
    QVERIFY(later.findChildren<ChoiceField *>().at(1)->isEnabled());
}

void TestSuppliersView::bothLanguages()
{
    ShownSuppliers shown;
    (void)shown.order(true);
    QTRY_VERIFY(shown.page());
    shown.openSupplier();
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("LOOM-1 · Mill")));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(wordsOn(*shown.page())));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    for (const char *state : {"stores.form", "suppliers.form", "suppliers.factory", "orders.form"}) {
        shown.page()->showTourState(QString::fromLatin1(state));
        QTRY_VERIFY(FormPanel::isOpenIn(shown.page()->detail()));
        TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    }
}

QTEST_MAIN(TestSuppliersView)
#include "tst_suppliersview.moc"
