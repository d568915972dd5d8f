#include "core/contracts/contractservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetpicker.h"
#include "ui/protection/evidenceform.h"
#include "ui/protection/protectionforms.h"
#include "ui/protection/protectionpage.h"
#include "ui/protection/registrationdetail.h"
#include "ui/protection/registrationforms.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

/// A window with the page on the first of June 2026, an institution and its assets.
struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pagesNamed({QStringLiteral("protection")})};
    ProtectionService service{*test.workspace()};
    RegistrationService registered{*test.workspace()};

    ProtectionPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return page();
    }
    ProtectionPage *page() { return window.findChild<ProtectionPage *>(); }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    const Notice &notice() { return test.session().messages.current(); }
    /// The switch that is seen.
    SegmentedSwitch *views()
    {
        for (SegmentedSwitch *one : page()->findChildren<SegmentedSwitch *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// The list that is seen; null while there is none.
    RecordTable *table()
    {
        for (RecordTable *one : page()->findChildren<RecordTable *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    int rows() { return table() ? table()->model()->rowCount() : 0; }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void choose(int row)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(row, 0)).center());
    }
    DetailView *detail() { return qobject_cast<DetailView *>(page()->detail().body()); }
    QString told() { return detail() ? wordsOn(*detail()) : QString(); }
    /// A button of the record once it is seen.
    QPushButton *button(const char *name)
    {
        auto *found = detail() ? detail()->findChild<QPushButton *>(QString::fromLatin1(name)) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }

    QString written(const char *name, const QByteArray &content)
    {
        QFile file(test.workspace().folder() + u'/' + QString::fromLatin1(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    Registration registration(const char *number = "TM-1") const
    {
        Registration out;
        out.institution = house.institution;
        out.kind = RegistrationKind::Trademark;
        out.number = QString::fromLatin1(number);
        out.title = QStringLiteral("Lotus scroll");
        out.holder = QStringLiteral("Suzhou Museum");
        out.authority = QStringLiteral("CNIPA");
        out.classes = {QStringLiteral("24")};
        out.territory = QStringLiteral("CN");
        out.grantedOn = QDate(2016, 9, 1);
        out.expiresOn = QDate(2026, 8, 31);
        out.assets = {house.assets[0]};
        return out;
    }
    Id<Evidence> evidence(const char *name, const QByteArray &content, const QDateTime &at)
    {
        Circumstances out;
        out.kind = EvidenceKind::Screenshot;
        out.capturedAt = at;
        out.capturedBy = QStringLiteral("Watch desk");
        out.seller = QStringLiteral("Shop 88");
        out.platform = QStringLiteral("tmall");
        return service.addEvidence(written(name, content), house.assets[1], out);
    }
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QLineEdit *line(const QWidget *form, const char *name)
{
    return form->findChild<QLineEdit *>(QString::fromLatin1(name));
}

template<class Code>
void setCode(const QWidget *form, const char *name, Code code)
{
    auto *box = form->findChild<QComboBox *>(QString::fromLatin1(name));
    box->setCurrentIndex(box->findData(int(code)));
}

QString under(const QWidget *editor)
{
    return editor->accessibleDescription();
}

const QByteArray shot = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(3000, 'p');
const QDateTime may(QDate(2026, 5, 20), QTime(3, 30), Qt::UTC);

} // namespace

class TestProtectionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersByTheForm();
    void problemsStandUnderTheFields();
    void aNumberThatIsTaken();
    void changesAndKeepsHistory();
    void twoChangeTheSame();
    void saysWhenToRenew();
    void leadsToTheAsset();
    void nothingYet();
    void speaksChineseAtOnce();
    void nothingIsCutOff();
    void renewsAndRecordsUse();
    void papersAreAttached();
    void importsAList();
    void showsWhatIsNotCovered();
};

void TestProtectionPage::registersByTheForm()
{
    Shown shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(page->primaryAction(), shown.action("protection.registration"));
    page->primaryAction()->trigger();
    QTRY_VERIFY(page->findChild<RegistrationForm *>());
    auto *form = page->findChild<RegistrationForm *>();
    QVERIFY(!form->saveButton()->isEnabled());
    setCode(form, "kind", RegistrationKind::Trademark);
    line(form, "number")->setText(QStringLiteral(" TM-9 "));
    line(form, "title")->setText(QStringLiteral("Lotus scroll"));
    line(form, "holder")->setText(QStringLiteral("Suzhou Museum"));
    line(form, "authority")->setText(QStringLiteral("CNIPA"));
    line(form, "classes")->setText(QStringLiteral("24，27"));
    line(form, "territory")->setText(QStringLiteral("CN"));
    line(form, "filed")->setText(QStringLiteral("2024-03-01"));
    line(form, "granted")->setText(QStringLiteral("2025-01-14"));
    line(form, "expires")->setText(QStringLiteral("2035-01-13"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("notes"))->setPlainText(QStringLiteral("原件在库房"));
    form->findChild<AssetPicker *>(QStringLiteral("assets"))
        ->setIds({shown.house.assets[0].value, shown.house.assets[2].value});
    QVERIFY(form->isDirty());
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();

    QTRY_COMPARE(shown.registered.registrations().size(), 1);
    const Registration stored = shown.registered.registration(shown.registered.registrations().first().id);
    QCOMPARE(stored.institution, shown.house.institution);
    QCOMPARE(stored.kind, RegistrationKind::Trademark);
    QCOMPARE(stored.number, QStringLiteral("TM-9"));
    QCOMPARE(stored.classes, (QStringList{QStringLiteral("24"), QStringLiteral("27")}));
    QCOMPARE(stored.filedOn, std::optional(QDate(2024, 3, 1)));
    QCOMPARE(stored.grantedOn, std::optional(QDate(2025, 1, 14)));
    QCOMPARE(stored.expiresOn, std::optional(QDate(2035, 1, 13)));
    QCOMPARE(stored.notes, QStringLiteral("原件在库房"));
    QCOMPARE(stored.assets.size(), 2);
    QVERIFY(stored.assets.contains(shown.house.assets[2]));

    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("Lotus scroll"));
    QCOMPARE(shown.cell(0, 2), QStringLiteral("TM-9"));
    QTRY_VERIFY(shown.button("edit"));
    for (const char *word : {"TM-9", "Suzhou Museum", "CNIPA", "24, 27", "14 Jan 2025", "13 Jan 2035", "Trade mark"})
        QVERIFY2(shown.told().contains(QString::fromLatin1(word)), word);
    QVERIFY(shown.told().contains(QStringLiteral("Created")));
    QVERIFY(!page->hasUnsavedEdit());
}

void TestProtectionPage::problemsStandUnderTheFields()
{
    Shown shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    page->primaryAction()->trigger();
    QTRY_VERIFY(page->findChild<RegistrationForm *>());
    auto *form = page->findChild<RegistrationForm *>();
    const auto problem = [](RegistrationProblem code) {
        return registrationProblemText(code);
    };
    for (const auto &[name, code] : {std::pair{"number", RegistrationProblem::NumberMissing},
                                     std::pair{"holder", RegistrationProblem::HolderMissing}}) {
        line(form, name)->setText(QStringLiteral("x"));
        QVERIFY(!line(form, name)->property("problem").toBool());
        line(form, name)->setText(QStringLiteral(" "));
        QCOMPARE(under(line(form, name)), problem(code));
        QVERIFY(line(form, name)->property("problem").toBool());
        line(form, name)->setText(QStringLiteral("x"));
    }
    line(form, "territory")->setText(QStringLiteral("C?"));
    QCOMPARE(under(line(form, "territory")), problem(RegistrationProblem::TerritoryMalformed));
    line(form, "territory")->setText(QStringLiteral("CN"));
    QVERIFY(!line(form, "territory")->property("problem").toBool());
    QVERIFY(form->saveButton()->isEnabled()); // copyright needs no class

    setCode(form, "kind", RegistrationKind::Trademark);
    QVERIFY(!form->saveButton()->isEnabled());
    line(form, "classes")->setText(QStringLiteral("46"));
    QCOMPARE(under(line(form, "classes")), problem(RegistrationProblem::ClassMalformed));
    line(form, "classes")->clear();
    QCOMPARE(under(line(form, "classes")), problem(RegistrationProblem::ClassMissing));
    line(form, "classes")->setText(QStringLiteral("45"));
    QVERIFY(form->saveButton()->isEnabled());

    line(form, "filed")->setText(QStringLiteral("1.6.2026"));
    QCOMPARE(under(line(form, "filed")), QStringLiteral("Write the day as 2026-06-01"));
    line(form, "filed")->setText(QStringLiteral("2026-02-30"));
    QVERIFY(line(form, "filed")->property("problem").toBool()); // there is no such day
    line(form, "filed")->setText(QStringLiteral("2026-03-02"));
    line(form, "granted")->setText(QStringLiteral("2026-03-01"));
    QCOMPARE(under(line(form, "granted")), problem(RegistrationProblem::GrantedBeforeFiled));
    line(form, "granted")->setText(QStringLiteral("2026-03-03"));
    line(form, "expires")->setText(QStringLiteral("2026-03-02"));
    QCOMPARE(under(line(form, "expires")), problem(RegistrationProblem::ExpiresBeforeGranted));
    QVERIFY(!form->saveButton()->isEnabled());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    line(form, "expires")->clear();
    QVERIFY(form->saveButton()->isEnabled());
    QVERIFY(shown.registered.registrations().isEmpty());
}

void TestProtectionPage::aNumberThatIsTaken()
{
    Shown shown;
    (void)shown.registered.addRegistration(shown.registration("TM-1"));
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    page->primaryAction()->trigger();
    QTRY_VERIFY(page->findChild<RegistrationForm *>());
    auto *form = page->findChild<RegistrationForm *>();
    setCode(form, "kind", RegistrationKind::Trademark);
    line(form, "number")->setText(QStringLiteral("TM-1"));
    line(form, "holder")->setText(QStringLiteral("Suzhou Museum"));
    line(form, "classes")->setText(QStringLiteral("24"));
    line(form, "territory")->setText(QStringLiteral("CN"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QCOMPARE(shown.registered.registrations().size(), 1);
    // What was written is still there and can be saved under another number.
    QCOMPARE(page->detail().body(), form);
    QCOMPARE(line(form, "holder")->text(), QStringLiteral("Suzhou Museum"));
    line(form, "number")->setText(QStringLiteral("TM-2"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.registered.registrations().size(), 2);
    QTRY_COMPARE(shown.rows(), 2);
}

void TestProtectionPage::changesAndKeepsHistory()
{
    Shown shown;
    const Id<Registration> id = shown.registered.addRegistration(shown.registration());
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("edit"));
    QVERIFY(shown.told().contains(QStringLiteral("Created · Tester")));
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Li Na"));
    shown.button("edit")->click();
    QTRY_VERIFY(shown.page()->findChild<RegistrationForm *>());
    auto *form = shown.page()->findChild<RegistrationForm *>();
    QCOMPARE(line(form, "number")->text(), QStringLiteral("TM-1"));
    QCOMPARE(line(form, "expires")->text(), QStringLiteral("2026-08-31"));
    QVERIFY(!form->isDirty());
    QVERIFY(!form->saveButton()->isEnabled()); // nothing to save
    line(form, "title")->setText(QStringLiteral("Lotus pond"));
    form->saveButton()->click();
    QTRY_COMPARE(shown.registered.registration(id).title, QStringLiteral("Lotus pond"));
    QCOMPARE(shown.registered.registration(id).assets, QList<Id<Asset>>{shown.house.assets[0]});
    QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("Lotus pond"));
    QTRY_VERIFY(shown.told().contains(QStringLiteral("Lotus scroll → Lotus pond")));
    QVERIFY(shown.told().contains(QStringLiteral("Changed · Li Na")));
    QVERIFY(shown.told().contains(QStringLiteral("Created · Tester")));
}

void TestProtectionPage::twoChangeTheSame()
{
    Shown shown;
    const Id<Registration> id = shown.registered.addRegistration(shown.registration());
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("edit"));
    shown.button("edit")->click();
    QTRY_VERIFY(shown.page()->findChild<RegistrationForm *>());
    auto *form = shown.page()->findChild<RegistrationForm *>();
    line(form, "title")->setText(QStringLiteral("Mine"));
    Registration theirs = shown.registered.registration(id);
    theirs.title = QStringLiteral("Theirs");
    shown.registered.changeRegistration(theirs);
    form->saveButton()->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QCOMPARE(shown.registered.registration(id).title, QStringLiteral("Theirs"));
    QCOMPARE(line(form, "title")->text(), QStringLiteral("Mine")); // nothing that was written is lost
    QVERIFY(shown.page()->hasUnsavedEdit());
}

void TestProtectionPage::saysWhenToRenew()
{
    Shown shown;
    const auto told = [&shown](QDate lastDay) {
        Registration r = shown.registration(qPrintable(lastDay.toString(Qt::ISODate)));
        r.expiresOn = lastDay;
        const Id<Registration> id = shown.registered.addRegistration(r);
        shown.page()->openRecord(id.value);
        (void)QTest::qWaitFor([&] { return shown.told().contains(r.number); });
        return shown.told();
    };
    shown.show();
    QTRY_VERIFY(!shown.page()->isLoading());
    QVERIFY(told(QDate(2026, 8, 31)).contains(QStringLiteral("Renew by 31 Aug 2026")));
    QVERIFY(told(QDate(2026, 5, 1)).contains(QStringLiteral("In grace until 1 Nov 2026")));
    QVERIFY(told(QDate(2025, 11, 30)).contains(QStringLiteral("Lapsed")));
    const QString far = told(QDate(2036, 1, 1));
    QVERIFY(far.contains(QStringLiteral("1 Jan 2036")));
    QVERIFY(!far.contains(QStringLiteral("Renew")) && !far.contains(QStringLiteral("Lapsed")));
}

void TestProtectionPage::leadsToTheAsset()
{
    Shown shown;
    const Id<Registration> id = shown.registered.addRegistration(shown.registration());
    ProtectionPage *page = shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.rows(), 1);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("asset"));
    shown.button("asset")->click();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("assets"));
    QCOMPARE(navigator.visits.first().record, shown.house.assets[0].value);
}

void TestProtectionPage::nothingYet()
{
    TestSession test;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("protection")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<ProtectionPage *>();
    FakeNavigator navigator;
    test.session().navigator = &navigator;
    QTRY_VERIFY(shownEmptyState(*page) && !page->isLoading());
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("No registrations yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    // A registration belongs to an institution: without one, the way there is shown.
    Q_EMIT shownEmptyState(*page)->triggered();
    QCOMPARE(test.session().messages.current().level, Notice::Level::Info);
    QVERIFY(!page->findChild<RegistrationForm *>());
    QVERIFY(test.session().messages.current().action);
    test.session().messages.current().action();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("institutions"));

    page->openRows({{QStringLiteral("view"), QStringLiteral("evidence")}});
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("No evidence yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    Q_EMIT shownEmptyState(*page)->triggered();
    QCOMPARE(test.prompts().asked.size(), 1);
    test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(wordsOn(*shownEmptyState(*page))));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestProtectionPage::speaksChineseAtOnce()
{
    Shown shown;
    const Id<Registration> id = shown.registered.addRegistration(shown.registration());
    (void)shown.evidence("listing.png", shot, may);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("edit"));
    QCOMPARE(shown.button("edit")->text(), QStringLiteral("Edit"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.button("edit") && shown.button("edit")->text() == QStringLiteral("编辑"));
    QVERIFY(shown.told().contains(QStringLiteral("2026年8月31日")));
    QCOMPARE(shown.cell(0, 1), QStringLiteral("商标"));
    for (int column = 0; column < shown.table()->model()->columnCount(); ++column)
        QVERIFY(hasHan(shown.table()->model()->headerData(column, Qt::Horizontal).toString()));
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    // A form that is being filled keeps what was written.
    shown.button("edit")->click();
    QTRY_VERIFY(page->findChild<RegistrationForm *>());
    auto *form = page->findChild<RegistrationForm *>();
    QVERIFY(hasHan(form->saveButton()->text()));
    line(form, "number")->clear();
    QVERIFY(hasHan(under(line(form, "number"))));
    line(form, "title")->setText(QStringLiteral("荷塘"));
    shown.test.language().set(QStringLiteral("en"));
    QTRY_COMPARE(form->saveButton()->text(), QStringLiteral("Save"));
    QCOMPARE(under(line(form, "number")), registrationProblemText(RegistrationProblem::NumberMissing));
    QVERIFY(!hasHan(under(line(form, "number"))));
    QCOMPARE(page->detail().body(), form);
    QCOMPARE(line(form, "title")->text(), QStringLiteral("荷塘"));
}

void TestProtectionPage::nothingIsCutOff()
{
    for (const char *language : {"en", "zh_CN"}) {
        Shown shown;
        const Id<Registration> id = shown.registered.addRegistration(shown.registration());
        (void)shown.evidence("listing.png", shot, may);
        shown.test.language().set(QString::fromLatin1(language));
        ProtectionPage *page = shown.show();
        QTRY_COMPARE(shown.rows(), 1);
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        page->openRecord(id.value);
        QTRY_VERIFY(shown.button("edit"));
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        shown.button("edit")->click();
        QTRY_VERIFY(page->findChild<RegistrationForm *>() && page->findChild<RegistrationForm *>()->isVisible());
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        page->openRows({{QStringLiteral("view"), QStringLiteral("evidence")}});
        QTRY_COMPARE(shown.rows(), 1);
        shown.choose(0);
        QTRY_VERIFY(shown.button("verify"));
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        shown.test.prompts().files.append(shown.written("another.png", shot));
        shown.action("protection.evidence")->trigger();
        QTRY_VERIFY(page->findChild<EvidenceForm *>() && page->findChild<EvidenceForm *>()->isVisible());
        TRY_VERIFY_NOTHING_CLIPPED(*page);
    }
}

void TestProtectionPage::renewsAndRecordsUse()
{
    Shown shown;
    const Id<Registration> id = shown.registered.addRegistration(shown.registration());
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("renew"));
    QVERIFY(shown.told().contains(QStringLiteral("open to cancellation since 1 Sep 2019")));
    shown.button("renew")->click();
    QTRY_VERIFY(shown.page()->findChild<RenewalForm *>());
    auto *form = shown.page()->findChild<RenewalForm *>();
    QCOMPARE(line(form, "until")->text(), QStringLiteral("2036-08-31"));
    line(form, "on")->setText(QStringLiteral("2025-08-30"));
    QVERIFY(!form->saveButton()->isEnabled()); // the window had not opened
    QVERIFY(under(line(form, "on")).contains(QStringLiteral("31 Aug 2025")));
    line(form, "on")->setText(QStringLiteral("2026-05-20"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.registered.registration(id).expiresOn, std::optional(QDate(2036, 8, 31)));
    QTRY_VERIFY(shown.told().contains(QStringLiteral("until 31 Aug 2036 instead of 31 Aug 2026")));
    QTRY_VERIFY(!shown.button("renew"));

    QTRY_VERIFY(shown.button("use"));
    shown.button("use")->click();
    QTRY_VERIFY(shown.page()->findChild<MarkUseForm *>());
    auto *use = shown.page()->findChild<MarkUseForm *>();
    line(use, "on")->setText(QStringLiteral("2026-06-02"));
    QVERIFY(!use->saveButton()->isEnabled()); // to come
    line(use, "on")->setText(QStringLiteral("2026-04-02"));
    use->findChild<QPlainTextEdit *>(QStringLiteral("notes"))->setPlainText(QStringLiteral("scarves"));
    use->saveButton()->click();
    QTRY_VERIFY(shown.told().contains(QStringLiteral("scarves")));
    QVERIFY(!shown.told().contains(QStringLiteral("open to cancellation")));
    QTRY_VERIFY(shown.button("withdraw"));
    shown.button("withdraw")->click();
    QTRY_VERIFY(shown.told().contains(QStringLiteral("open to cancellation")));
}

void TestProtectionPage::papersAreAttached()
{
    Shown shown;
    Registration work = shown.registration("C-1");
    work.kind = RegistrationKind::Copyright;
    work.expiresOn.reset();
    const Id<Registration> id = shown.registered.addRegistration(work);
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("paper"));
    QCOMPARE(shown.button("paper")->text(), QStringLiteral("Application form: missing"));
    shown.test.prompts().files.append(shown.written("form.pdf", "form"));
    shown.button("paper")->click();
    QTRY_VERIFY(shown.button("paper") && shown.button("paper")->text() == u"Application form: form.pdf");
    shown.test.prompts().files.append(shown.written("letter.pdf", "letter"));
    shown.button("attach")->click();
    QTRY_COMPARE(shown.registered.file(id).documents.size(), 2);
    QTRY_VERIFY(shown.told().contains(QStringLiteral("letter.pdf")) || shown.button("document"));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.page());
}

void TestProtectionPage::importsAList()
{
    Shown shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.test.prompts().files.append(
        shown.written("list.csv", "number,class,title\n1,24,Deer\n2,99,Stag\n3,25,Hind\n"));
    shown.action("protection.import")->trigger();
    QTRY_VERIFY(page->findChild<RegistrationImportForm *>());
    auto *form = page->findChild<RegistrationImportForm *>();
    QTRY_VERIFY(form->trial());
    QCOMPARE(form->trial()->refused, 1);
    QVERIFY(shown.registered.registrations().isEmpty());
    QTRY_VERIFY(wordsOn(*form).contains(QStringLiteral("Line 3")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    QTRY_VERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.registered.registrations().size(), 2);
    QTRY_COMPARE(shown.rows(), 2);
    QTRY_VERIFY(!page->isDetailOpen());
}

void TestProtectionPage::showsWhatIsNotCovered()
{
    Shown shown;
    (void)shown.registered.addRegistration(shown.registration());
    const Contract contract = shown.house.contract(shown.house.luolai);
    signOnPaper(*shown.test.workspace(), ContractService(*shown.test.workspace()).add(contract), 1, QDate(2026, 5, 30));
    ProtectionPage *page = shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.rows(), 1);
    page->openRows({{QStringLiteral("view"), QStringLiteral("coverage")}});
    QTRY_VERIFY(shown.table() && shown.rows() == 1 && shown.cell(0, 2) == u"Missing");
    QVERIFY2(shown.cell(0, 3).startsWith(QStringLiteral("Ends on 31 Aug 2026")), qPrintable(shown.cell(0, 3)));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    const QString path = shown.test.workspace().folder() + QStringLiteral("/coverage.csv");
    shown.test.prompts().files.append(path);
    shown.action("protection.coverage")->trigger();
    QTRY_VERIFY(content(path).contains("SZM/1"));
    shown.choose(0);
    QTRY_COMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("contracts"));
}

QTEST_MAIN(TestProtectionPage)
#include "tst_protectionpage.moc"
