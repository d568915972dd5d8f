#include "tests/support/clipping.h"
#include "tests/support/testsession.h"
#include "ui/shell/page.h"
#include "ui/widgets/formpanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lianming;

namespace {

class FormPage : public Page
{
public:
    explicit FormPage(Session &session) : Page(session, QStringLiteral("form")) { setContent(new QWidget); }
    void reload() override {}
    void open(QWidget *body) { showDetail(QStringLiteral("A record"), body); }
    void fail()
    {
        load(session().worker.run([](Workspace &) -> int { throw Error(Error::Kind::Conflict, "Changed meanwhile"); }),
             [](int) {});
    }
};

} // namespace

class tst_Form : public QObject
{
    Q_OBJECT

    struct Form {
        FormPanel *panel = new FormPanel;
        QLineEdit *name = new QLineEdit;
        QStringList saved;

        Form()
        {
            panel->addSection([] { return QStringLiteral("Facts"); });
            panel->addField(
                QStringLiteral("name"), [] { return QStringLiteral("Name"); }, name,
                [] { return QStringLiteral("As on the seal"); });
            panel->setValidator([this] {
                QHash<QString, QString> problems;
                if (name->text().isEmpty())
                    problems.insert(QStringLiteral("name"), QStringLiteral("A name is needed"));
                return problems;
            });
            panel->setSaver([this](std::function<void()> done) {
                saved.append(name->text());
                done();
            });
            name->setText(QStringLiteral("Suzhou Museum"));
            panel->markClean();
        }
    };

private Q_SLOTS:
    void saveIsEnabledByChangesThatAreValid()
    {
        Form form;
        form.panel->show();
        QVERIFY(!form.panel->saveButton()->isEnabled());
        QVERIFY(!form.panel->isDirty());
        form.name->setText(QStringLiteral("Suzhou"));
        QVERIFY(form.panel->isDirty());
        QVERIFY(form.panel->saveButton()->isEnabled());
        form.name->setText(QStringLiteral("Suzhou Museum"));
        QVERIFY(!form.panel->isDirty());
        form.name->clear();
        QVERIFY(!form.panel->saveButton()->isEnabled());
        QVERIFY(form.name->property("problem").toBool());
        QCOMPARE(form.name->accessibleDescription(), QStringLiteral("A name is needed"));
        form.name->setText(QStringLiteral("Suzhou"));
        QVERIFY(!form.name->property("problem").toBool());
        form.panel->saveButton()->click();
        QCOMPARE(form.saved, QStringList{QStringLiteral("Suzhou")});
        QVERIFY(!form.panel->isDirty());
        delete form.panel;
    }

    void aProblemOfSavingStaysUntilTheFieldChanges()
    {
        Form form;
        form.panel->setProblem(QStringLiteral("name"), QStringLiteral("Taken"));
        QCOMPARE(form.name->accessibleDescription(), QStringLiteral("Taken"));
        form.name->setText(QStringLiteral("Another"));
        QCOMPARE(form.name->accessibleDescription(), QStringLiteral("As on the seal"));
        delete form.panel;
    }

    void anEditIsNotLostByAClickElsewhere()
    {
        TestSession test;
        FormPage page(test.session());
        page.resize(1000, 600);
        page.show();
        Form form;
        page.open(form.panel);
        QVERIFY(page.isDetailOpen());
        form.name->setText(QStringLiteral("Changed"));
        bool went = false;
        page.whenSafe([&went] { went = true; });
        QVERIFY(!went); // asked, not answered
        QCOMPARE(test.prompts().asked.size(), 1);
        test.prompts().choices = {0};
        page.whenSafe([&went] { went = true; });
        QVERIFY(went);
        QCOMPARE(form.saved, QStringList{QStringLiteral("Changed")});
        form.name->setText(QStringLiteral("Changed again"));
        test.prompts().choices = {1};
        QTest::keyClick(form.name, Qt::Key_Escape);
        QVERIFY(!page.isDetailOpen());
        QCOMPARE(form.saved.size(), 1);
    }

    void aFailureIsPresentedInWords()
    {
        TestSession test;
        FormPage page(test.session());
        QSignalSpy spy(&test.session().messages, &Messages::shown);
        page.fail();
        QVERIFY(page.isLoading() || spy.size() == 1); // a quick worker answers at once
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(!page.isLoading());
        QCOMPARE(test.session().messages.current().text, QStringLiteral("Changed meanwhile"));
        QVERIFY(!test.session().messages.current().advice.isEmpty());
    }
};

QTEST_MAIN(tst_Form)
#include "tst_form.moc"
