// The views of rights records on a page of their own in a window, with an institution, its assets and two brands, and
// what tests do with them.
#pragma once

#include "core/assets/assetservice.h"
#include "core/rights/rightsservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/rights/heldview.h"
#include "ui/rights/reservationsview.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/theme.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/recordtable.h"

#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace lianming {

class RecordsPage : public ViewsPage
{
public:
    explicit RecordsPage(Session &session)
        : ViewsPage(session, QStringLiteral("rights")), held(new HeldView(*this)),
          reservations(new ReservationsView(*this))
    {
        addView(QStringLiteral("held"), held);
        addView(QStringLiteral("reservations"), reservations);
    }

    HeldView *held;
    ReservationsView *reservations;

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override { return key; }
};

/// On the first of June 2026. The institution holds everything; more is added by the tests.
struct ShownRecords {
    TestSession test;
    Licensing licensing{*test.workspace()};
    FakeNavigator navigator;
    RightsService service{*test.workspace()};
    MainWindow window{test.session(),
                      {{QStringLiteral("rights"), "Rights", PageGroup::Licensing, Area::Rights, [](Session &session) {
                            return new RecordsPage(session);
                        }}}};

    ShownRecords() { test.session().navigator = &navigator; }

    RecordsPage *show(const char *view = "held")
    {
        window.resize(1280, 800);
        window.show();
        go(view);
        return page();
    }
    RecordsPage *page() { return static_cast<RecordsPage *>(window.findChild<ViewsPage *>()); }
    void go(const char *view) { page()->openRows({{QStringLiteral("view"), QString::fromLatin1(view)}}); }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    const Notice &notice() { return test.session().messages.current(); }
    RecordTable *table(const char *name) { return page()->findChild<RecordTable *>(QString::fromLatin1(name)); }
    int rows(const char *name) { return table(name)->model()->rowCount(); }
    /// What stands in a table, cells divided by "|".
    QString row(const char *name, int row)
    {
        QStringList out;
        const QAbstractItemModel *model = table(name)->model();
        for (int column = 0; column < model->columnCount(); ++column)
            out.append(model->index(row, column).data().toString());
        return out.join(u'|');
    }
    /// The colour token of a cell's text; none for ink.
    QVariant ink(const char *name, int row, int column)
    {
        return table(name)->model()->index(row, column).data(InkRole);
    }
    void choose(const char *name, int row)
    {
        const QModelIndex index = table(name)->model()->index(row, 0);
        QTest::mouseClick(table(name)->viewport(), Qt::LeftButton, {}, table(name)->visualRect(index).center());
    }
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
    void press(const char *name) { part<QAbstractButton>(name)->click(); }
    void write(const char *name, const char *text)
    {
        part<QLineEdit>(name)->selectAll();
        QTest::keyClick(part<QLineEdit>(name), Qt::Key_Delete);
        QTest::keyClicks(part<QLineEdit>(name), QString::fromUtf8(text));
    }
    void pick(const char *name, const QStringList &codes) { part<CodePicker>(name)->setCodes(codes); }
    void save() { body<FormPanel>()->saveButton()->click(); }
    QString words() { return wordsOn(page()->detail()); }
    bool says(const char *text) { return words().contains(QString::fromUtf8(text)); }

    /// A file of that name with some content, outside the workspace.
    QString file(const char *name, const QByteArray &content)
    {
        const QString path = QDir(test.workspace().folder()).filePath(QString::fromUtf8(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("The test's file cannot be written");
        return path;
    }
    RightsInRecord artistsLicence()
    {
        RightsInRecord record;
        record.scope = {licensing.institution, licensing.assets[0], {}};
        record.basis = RightsBasis::Artist;
        record.holder = QStringLiteral("Estate of the painter");
        record.contact = QStringLiteral("estate@example.org");
        record.reference = QStringLiteral("L-17");
        record.statement = QStringLiteral("InC");
        record.terms = QStringLiteral("Bedding only.");
        record.held.rights = {Right::Reproduction, Right::Distribution};
        record.held.categories = {"nice/24"};
        record.held.territories = {"CN", "JP"};
        record.held.territoriesExcept = {"CN-GS"};
        record.held.channels = {"online"};
        record.held.start = QDate(2025, 1, 1);
        record.held.end = QDate(2026, 9, 30);
        record.held.exclusivity = Exclusivity::Sole;
        return record;
    }
    RestrictionRecord consentNeeded()
    {
        RestrictionRecord record;
        record.scope = {licensing.institution, licensing.assets[1], {}};
        record.restriction.kind = RestrictionKind::ConsentNeeded;
        record.restriction.from = "Lender of the vase";
        record.restriction.categories = {"nice/24"};
        record.reason = QStringLiteral("Loan agreement, clause 7");
        return record;
    }
    Reservation hold(const char *asset = "SZM/1")
    {
        Reservation out;
        out.institution = licensing.institution;
        out.brand = licensing.taihu;
        out.kind = ReservationKind::Hold;
        out.title = QStringLiteral("Bedding with vases");
        out.holdUntil = QDate(2026, 6, 21);
        out.terms.assets = {asset};
        out.terms.rights = {Right::Reproduction};
        out.terms.categories = {"nice/24"};
        out.terms.territories = {"CN"};
        out.terms.channels = {"online"};
        out.terms.days = {QDate(2026, 9, 1), QDate(2027, 8, 31)};
        out.terms.exclusivity = Exclusivity::Exclusive;
        return out;
    }
    void picture(const char *name)
    {
        if (const QString folder = qEnvironmentVariable("LIANMING_PICTURES"); !folder.isEmpty())
            QVERIFY(window.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png"))));
    }
};

} // namespace lianming
