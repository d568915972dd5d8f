// Review packages in the window: what is inside is shown before it is written, the brand opens, chooses and gives back,
// the house looks into the answer and takes it in; and which pages each side sees.
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/core/packages/packagesupport.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/packages/deskpage.h"
#include "ui/packages/keysview.h"
#include "ui/packages/packagespage.h"
#include "ui/packages/replyview.h"
#include "ui/packages/reviewdesk.h"
#include "ui/packages/shareform.h"
#include "ui/pages.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace lianming;
using namespace lianming::test;

namespace {

constexpr int patience = 30'000;

struct ShownPackages {
    TestSession test;
    MainWindow window;

    explicit ShownPackages(const QList<PageEntry> &pages = pagesNamed({QStringLiteral("packages")}))
        : window(test.session(), pages)
    {
    }

    PackagesPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<PackagesPage *>();
    }
    ReviewDesk *desk() { return window.findChild<ReviewDesk *>(); }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    template<class Body>
    Body *body()
    {
        auto *page = window.findChild<PackagesPage *>();
        return page ? qobject_cast<Body *>(page->detail().body()) : nullptr;
    }
    bool isSideShown(const char *page)
    {
        const auto *item = window.findChild<QAbstractButton *>(QStringLiteral("side.") + QLatin1StringView(page));
        return item && item->isVisibleTo(&window);
    }
};

/// A package of three works for LUOLAI, made elsewhere.
struct SharedFrom {
    SharingHouse house;
    QString path = house.share(house.order());
};

} // namespace

class TestPackagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_keys.isValid());
        qputenv("LIANMING_KEYS", m_keys.path().toUtf8());
    }

    void whatIsInsideIsShownBeforeItIsWritten()
    {
        ShownPackages shown;
        const Licensing licensing(*shown.test.workspace());
        const Id<Proposal> proposal = ProposalService(*shown.test.workspace()).add(licensing.proposal());
        PackagesPage *page = shown.show();
        page->openRows(
            {{QStringLiteral("share"), QVariantMap{{QStringLiteral("brand"), licensing.luolai.value},
                                                   {QStringLiteral("assets"), QVariantList{licensing.assets[2].value}},
                                                   {QStringLiteral("proposals"), QVariantList{proposal.value}}}}});
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ShareForm>(), patience);
        auto *form = shown.body<ShareForm>();
        auto *inside = form->findChild<Label *>(QStringLiteral("inside"));
        QTRY_VERIFY_WITH_TIMEOUT(inside->text().contains(QStringLiteral("SZM/3")), patience);
        QVERIFY(inside->text().contains(QStringLiteral("SZM/1"))); // the proposal's
        QVERIFY(inside->text().contains(QStringLiteral("Bedding with lotus scrolls")));
        QVERIFY(!inside->text().contains(QStringLiteral("200,000")));
        const QString path = shown.test.workspace().folder() + QStringLiteral("/out.lianming-review");
        QVERIFY(!QFile::exists(path));
        shown.test.prompts().files = {path};
        QTRY_VERIFY_WITH_TIMEOUT(form->saveButton()->isEnabled(), patience);
        form->saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        QCOMPARE(shown.desk()->review().content.assets.size(), 3);
        QCOMPARE(readPackageFile(path).manifest.brandCode, QStringLiteral("LUOLAI"));
    }

    void withoutABrandNothingIsWritten()
    {
        ShownPackages shown;
        const Licensing licensing(*shown.test.workspace());
        PackagesPage *page = shown.show();
        QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), patience);
        shown.action("packages.share")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ShareForm>(), patience);
        const auto *inside = shown.body<ShareForm>()->findChild<Label *>(QStringLiteral("inside"));
        QTRY_COMPARE_WITH_TIMEOUT(inside->text(), QStringLiteral("Choose a brand first."), patience);
        QVERIFY(!shown.body<ShareForm>()->saveButton()->isEnabled());
    }

    void theBrandOpensChoosesAndGivesBack()
    {
        const SharedFrom shared;
        ShownPackages shown;
        PackagesPage *page = shown.show();
        page->takeFile(shared.path);
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        ReviewDesk *desk = shown.desk();
        QCOMPARE(desk->review().side, PackageSide::Brand);
        QCOMPARE(page->primaryAction(), shown.action("packages.reply"));
        QVERIFY(!shown.action("packages.reply")->isEnabled());
        desk->choose({SubjectKind::Asset, QStringLiteral("SZM/2")});
        EntryDraft draft = choice(desk->review().package.uuid, "SZM/2", "wanted");
        Q_EMIT desk->talk().said(draft);
        QTRY_COMPARE_WITH_TIMEOUT(desk->review().entries.size(), 1, patience);
        auto *text = desk->talk().findChild<QPlainTextEdit *>();
        auto *say = desk->talk().findChild<QPushButton *>(QStringLiteral("say"));
        QVERIFY(!say->isEnabled());
        text->setPlainText(QStringLiteral("How large is it?"));
        say->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk->review().entries.size(), 2, patience);
        QVERIFY(text->toPlainText().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(shown.action("packages.reply")->isEnabled(), patience);
        const QString answer = shown.test.workspace().folder() + QStringLiteral("/answer.lianming-review");
        shown.test.prompts().files = {answer};
        shown.action("packages.reply")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(answer), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.action("packages.reply")->isEnabled(), patience);
        QCOMPARE(shared.house.service().merge(answer).added, 2);
    }

    void theHouseLooksIntoAnAnswerAndTakesItIn()
    {
        ShownPackages shown;
        Workspace &w = *shown.test.workspace();
        const Licensing licensing(w);
        ShareOrder order;
        order.brand = licensing.luolai;
        order.assets.emplace();
        order.assets->ids = {licensing.assets[0].value, licensing.assets[1].value};
        Progress progress;
        const QString path = shown.test.workspace().folder() + QStringLiteral("/shared");
        PackageService house(w);
        const QString uuid = house.share(order, path, fakePictures(), progress).uuid;
        const BrandHome brand("Wang");
        brand.service().open(path);
        brand.service().write(choice(uuid, "SZM/1", "wanted"));
        const QString answer = brand.computer.path("answer.lianming-review");
        brand.service().reply(uuid, answer);

        PackagesPage *page = shown.show();
        page->takeFile(answer);
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ReplyView>(), patience);
        QVERIFY(house.get(uuid).entries.isEmpty());
        shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("take"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown.desk()->review().entries.size(), 1, patience);
        QVERIFY(shown.desk()->findChild<QPushButton *>(QStringLiteral("propose"))->isVisible());

        // A colleague's computer: another key, which waits for a word.
        const BrandHome colleague("Li");
        colleague.service().open(path);
        colleague.service().write(choice(uuid, "SZM/1", "no"));
        const QString second = colleague.computer.path("second.lianming-review");
        colleague.service().reply(uuid, second);
        page->takeFile(second);
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ReplyView>()
                                     && shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("confirmKey")),
                                 patience);
        QVERIFY(!shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("take")));
        shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("confirmKey"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ReplyView>()
                                     && shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("take")),
                                 patience);
        shown.body<ReplyView>()->findChild<QPushButton *>(QStringLiteral("take"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(shown.desk()->review().entries.size(), 2, patience);
        QVERIFY(standings(shown.desk()->review().entries).first().isOpen());
    }

    void aDamagedFileSaysSo()
    {
        const SharedFrom shared;
        QByteArray bytes = bytesOfFile(shared.path);
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        ShownPackages shown;
        PackagesPage *page = shown.show();
        const QString path = shown.test.workspace().folder() + QStringLiteral("/damaged.lianming-review");
        writeBytes(path, bytes);
        page->takeFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(shown.test.session().messages.current().level, Notice::Level::Failure, patience);
        QVERIFY(!shown.desk()->isVisible());
    }

    void keysAreShownWithTheirDigits()
    {
        const SharedFrom shared;
        ShownPackages shown;
        PackagesPage *page = shown.show();
        page->takeFile(shared.path);
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        shown.action("packages.keys")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<KeysView>(), patience);
        const QString digits = shared.house.service().ownKeys().first().key.fingerprint();
        QVERIFY(wordsOn(*shown.body<KeysView>()).contains(digits));
    }

    void aKeyGoesToAnotherComputer()
    {
        ShownPackages shown;
        Workspace &w = *shown.test.workspace();
        const PublicKey key = PackageService(w).renewKey();
        PackagesPage *page = shown.show();
        QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), patience);
        shown.action("packages.keys")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<KeysView>(), patience);
        const QString path = shown.test.workspace().folder() + QStringLiteral("/copy.lianming-key");
        shown.test.prompts().lines = {QStringLiteral("twelve letters")};
        shown.test.prompts().files = {path};
        Q_EMIT shown.body<KeysView>()->exportWanted();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // The file of the key goes; its copy comes back.
        QVERIFY(QFile::remove(m_keys.filePath(QStringLiteral("keys/%1.key").arg(key.hex()))));
        shown.test.prompts().lines = {QStringLiteral("twelve letters")};
        shown.test.prompts().files = {path};
        Q_EMIT shown.body<KeysView>()->importWanted();
        QTRY_VERIFY_WITH_TIMEOUT(KeyStore::ofThisPerson().holds(key), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), patience);
        QVERIFY(shown.test.session().messages.current().level != Notice::Level::Failure);
    }

    // A round of a product goes out, and along when the exchange goes on.
    void aRoundIsSharedAndGoesOn()
    {
        ShownPackages shown;
        Workspace &w = *shown.test.workspace();
        const Licensing licensing(w);
        const QString folder = shown.test.workspace().folder();
        const Id<LicensedProduct> id = productInConcept(w, licensing, folder + QStringLiteral("/art.png"));
        PackagesPage *page = shown.show();
        page->openRows({{QStringLiteral("share"), QVariantMap{{QStringLiteral("brand"), licensing.luolai.value},
                                                              {QStringLiteral("products"), QVariantList{id.value}}}}});
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ShareForm>(), patience);
        auto *form = shown.body<ShareForm>();
        auto *inside = form->findChild<Label *>(QStringLiteral("inside"));
        QTRY_VERIFY_WITH_TIMEOUT(inside->text().contains(QStringLiteral("Q-1")), patience);
        shown.test.prompts().files = {folder + QStringLiteral("/out.lianming-review")};
        form->saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        QCOMPARE(shown.desk()->review().content.submissions.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.body<ShareForm>(), patience);
        shown.action("packages.share")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.body<ShareForm>(), patience);
        QCOMPARE(shown.body<ShareForm>()->value().products, QList{id});
    }

    // What is said for the house alone may be a file, too.
    void anInternalFileStaysInternal()
    {
        ShownPackages shown;
        Workspace &w = *shown.test.workspace();
        const Licensing licensing(w);
        ShareOrder order;
        order.brand = licensing.luolai;
        order.assets.emplace();
        order.assets->ids = {licensing.assets[0].value};
        Progress progress;
        const QString folder = shown.test.workspace().folder();
        const QString uuid =
            PackageService(w).share(order, folder + QStringLiteral("/shared"), fakePictures(), progress).uuid;
        PackagesPage *page = shown.show();
        page->openRecord(PackageService(w).get(uuid).package.id.value);
        QTRY_VERIFY_WITH_TIMEOUT(shown.desk()->isVisible(), patience);
        writeBytes(folder + QStringLiteral("/note.txt"), "for us");
        shown.test.prompts().files = {folder + QStringLiteral("/note.txt")};
        ReviewTalk &talk = shown.desk()->talk();
        talk.findChild<QCheckBox *>()->setChecked(true);
        talk.findChild<QPushButton *>(QStringLiteral("attach"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(shown.desk()->review().entries.size(), 1, patience);
        QVERIFY(shown.desk()->review().entries.first().internal);
        QCOMPARE(packageFileName(QStringLiteral("a/b: c")), QStringLiteral("a b c.lianming-review"));
    }

    void whoOnlyOpensPackagesSeesThemAlone()
    {
        const SharedFrom shared;
        ShownPackages shown(allPages());
        shown.window.resize(1280, 800);
        shown.window.show();
        shown.window.openRows(QStringLiteral("packages"), {{QStringLiteral("file"), shared.path}});
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isSideShown("overview"), patience);
        QCOMPARE(shown.window.currentPageId(), QStringLiteral("packages"));
        QVERIFY(shown.isSideShown("packages") && shown.isSideShown("settings"));
        QVERIFY(!shown.isSideShown("contracts") && !shown.isSideShown("overview"));
    }

    void aBrandsManagerBeginsAtTheDesk()
    {
        ShownPackages shown(allPages());
        Workspace &w = *shown.test.workspace();
        const Licensing licensing(w);
        ProposalService(w).add(licensing.proposal());
        ShareOrder order;
        order.brand = licensing.luolai;
        order.assets.emplace();
        order.assets->ids = {licensing.assets[0].value};
        order.title = QStringLiteral("To choose from");
        Progress progress;
        (void)PackageService(w).share(order, shown.test.workspace().folder() + QStringLiteral("/shared"),
                                      fakePictures(), progress);
        PeopleService people(w);
        Member member;
        member.name = w.actor.name;
        member.role = Role::Administrator;
        people.add(member);
        member = {};
        member.name = QStringLiteral("Wang");
        member.role = Role::BrandManager;
        member.brand = licensing.luolai;
        people.add(member);
        shown.test.settings().setValue(QStringLiteral("actor"), member.name);
        shown.window.resize(1280, 800);
        shown.window.show();
        QTRY_COMPARE_WITH_TIMEOUT(shown.window.currentPageId(), QStringLiteral("desk"), patience);
        QVERIFY(shown.isSideShown("proposals") && !shown.isSideShown("overview") && !shown.isSideShown("brands"));
        auto *desk = shown.window.findChild<DeskPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*desk).contains(QStringLiteral("To choose from")), patience);
        QVERIFY(wordsOn(*desk).contains(QStringLiteral("P-2026-0001")));
        QVERIFY(shown.test.session().messages.current().level != Notice::Level::Failure);
        // Each page that is shown can be read by who sees it.
        QStringList failures;
        for (const PageEntry &entry : allPages()) {
            if (!isPageFor(PageViewer::Brand, entry.id))
                continue;
            shown.test.session().messages.clear();
            shown.window.openPage(entry.id);
            QCOMPARE(shown.window.currentPageId(), entry.id);
            QTRY_VERIFY_WITH_TIMEOUT(!shown.window.currentPage()->isLoading(), patience);
            if (const Notice notice = shown.test.session().messages.current(); notice.level == Notice::Level::Failure)
                failures.append(entry.id + QStringLiteral(": ") + notice.text);
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

private:
    QTemporaryDir m_keys;
};

QTEST_MAIN(TestPackagesPage)
#include "tst_packagespage.moc"
