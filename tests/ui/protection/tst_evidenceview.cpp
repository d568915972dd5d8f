#include "core/people/peopleservice.h"
#include "tests/support/clipping.h"
#include "tests/ui/protection/shownevidence.h"
#include "ui/assets/assetpicker.h"
#include "ui/assets/deepzoom.h"
#include "ui/protection/bundlereportview.h"
#include "ui/protection/evidencedetail.h"
#include "ui/protection/evidenceform.h"
#include "ui/protection/evidenceforms.h"
#include "ui/protection/evidenceview.h"
#include "ui/protection/evidenceviewer.h"
#include "ui/shell/jobs.h"
#include "ui/shell/settings.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateTimeEdit>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace lianming;

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// As the page shows a sum: groups of eight.
QString grouped(const QString &sum)
{
    QStringList out;
    for (int at = 0; at < sum.size(); at += 8)
        out.append(sum.mid(at, 8));
    return out.join(u' ');
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QLineEdit *line(const QWidget *form, const char *name)
{
    return form->findChild<QLineEdit *>(QString::fromLatin1(name));
}

QString under(const QWidget *editor)
{
    return editor->accessibleDescription();
}

/// As somebody chooses them.
void choose(const EvidenceForm *form, const QList<Id<Asset>> &assets)
{
    auto *picker = form->findChild<AssetPicker *>(QStringLiteral("asset"));
    QVariantList ids;
    for (const Id<Asset> id : assets)
        ids.append(id.value);
    picker->setIds(ids);
    Q_EMIT picker->changed();
}

/// Lets files go over the view; false where it wants none of them.
bool drop(QWidget *view, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint place = view->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(view, &enter);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(view, &event);
    return enter.isAccepted() && event.isAccepted();
}

QList<CustodyAct> actsOf(ProtectionService &service, Id<Evidence> id)
{
    QList<CustodyAct> out;
    for (const Custody &act : service.custody(id))
        out.append(act.act);
    return out;
}

const QByteArray shot = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(3000, 'p');
const QDateTime may(QDate(2026, 5, 20), QTime(3, 30), Qt::UTC);

} // namespace

class TestEvidenceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesAFileWithItsCircumstances();
    void needsItsCircumstances();
    void aFolderIsDropped();
    void aScreenshotIsPasted();
    void aPictureIsOnlySeenInFullWithItsCustody();
    void aPageThatTakesLongHoldsNobodyUp();
    void filesAreLookedAtBesideLongWork();
    void whoMayOnlySee();
    void isVerified();
    void isHandedOver();
    void itsSheetIsPrinted();
    void aLaterCaptureReplacesIt();
    void severalLeaveAsABundle();
    void aBundleThatWasAlteredIsNamed();
    void isFiltered();
    void waitsForItsStampAndGetsIt();
    void speaksBothLanguages();

private:
    QTemporaryDir m_keys;
};

void TestEvidenceView::initTestCase()
{
    qputenv("LIANMING_KEYS", QFile::encodeName(m_keys.path())); // nobody's own
}

void TestEvidenceView::takesAFileWithItsCircumstances()
{
    ShownEvidence shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.action("protection.evidence")->trigger(); // nobody chooses a file
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(!shown.body<EvidenceForm>());

    shown.test.prompts().files.append(shown.written(QStringLiteral("listing.png"), shot));
    shown.action("protection.evidence")->trigger();
    QTRY_VERIFY(shown.body<EvidenceForm>());
    auto *form = shown.body<EvidenceForm>();
    QTRY_VERIFY(wordsOn(*form).contains(QStringLiteral("listing.png")));
    QVERIFY(wordsOn(*form).contains(QStringLiteral("will be added")));
    QVERIFY(!form->saveButton()->isEnabled()); // of which asset?
    auto *picker = form->findChild<AssetPicker *>(QStringLiteral("asset"));
    QTest::keyClicks(picker->findChild<SearchField *>(), QStringLiteral("vase"));
    auto *found = picker->findChild<QListWidget *>();
    QTRY_COMPARE(found->count(), 4);
    const QList<QListWidgetItem *> second = found->findItems(QStringLiteral("SZM/2"), Qt::MatchContains);
    QCOMPARE(second.size(), 1);
    Q_EMIT found->itemActivated(second.first());
    QCOMPARE(form->assets(), QList<Id<Asset>>{shown.house.assets[1]});
    QVERIFY(form->saveButton()->isEnabled());
    auto *kind = form->findChild<QComboBox *>(QStringLiteral("kind"));
    kind->setCurrentIndex(kind->findData(int(EvidenceKind::Listing)));
    form->findChild<QDateTimeEdit *>(QStringLiteral("at"))->setDateTime(may.toLocalTime());
    form->findChild<QComboBox *>(QStringLiteral("zone"))->setCurrentText(QStringLiteral("Asia/Shanghai"));
    QVERIFY(!line(form, "device")->text().isEmpty());
    QVERIFY(line(form, "software")->text().contains(QStringLiteral("Lianming")));
    line(form, "by")->setText(QStringLiteral("Watch desk"));
    line(form, "network")->setText(QStringLiteral("office line"));
    line(form, "url")->setText(QStringLiteral("https://example.com/item/1"));
    line(form, "platform")->setText(QStringLiteral("tmall"));
    line(form, "seller")->setText(QStringLiteral("Shop 88"));
    line(form, "seller_id")->setText(QStringLiteral("88"));
    line(form, "price_shown")->setText(QStringLiteral("¥39.9 起"));
    line(form, "sold")->setText(QStringLiteral("1000+"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.evidenceList().size(), 1);
    const Evidence stored = shown.service.evidence(shown.service.evidenceList().first().id);
    QCOMPARE(stored.sha256, sha256(shot));
    QCOMPARE(stored.asset, shown.house.assets[1]);
    QCOMPARE(stored.circumstances.kind, EvidenceKind::Listing);
    QCOMPARE(stored.circumstances.capturedAt, may);
    QCOMPARE(stored.circumstances.capturedZone, QStringLiteral("Asia/Shanghai"));
    QCOMPARE(stored.circumstances.networkPath, QStringLiteral("office line"));
    QCOMPARE(stored.circumstances.sellerId, QStringLiteral("88"));
    QCOMPARE(stored.circumstances.priceShown, QStringLiteral("¥39.9 起"));
    QCOMPARE(stored.circumstances.unitsSold, QStringLiteral("1000+"));
    QVERIFY(!stored.circumstances.price);
    QTRY_VERIFY(shown.told().contains(grouped(sha256(shot))));
    QVERIFY(shown.told().contains(QStringLiteral("20 May 2026, 11:30 (Asia/Shanghai)")));
    QVERIFY(shown.told().contains(QStringLiteral("Shop 88 (number 88)")));
    QVERIFY(shown.told().contains(QStringLiteral("Captured · Watch desk")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestEvidenceView::needsItsCircumstances()
{
    ShownEvidence shown;
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Li Na"));
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.test.prompts().files.append(shown.written(QStringLiteral("listing.png"), shot));
    shown.action("protection.evidence")->trigger();
    QTRY_VERIFY(shown.body<EvidenceForm>());
    auto *form = shown.body<EvidenceForm>();
    auto *by = line(form, "by");
    QCOMPARE(by->text(), QStringLiteral("Li Na"));
    by->clear();
    QCOMPARE(under(by), evidenceProblemText(EvidenceProblem::CapturedByMissing));
    by->setText(QStringLiteral("Watch desk"));
    QVERIFY(!by->property("problem").toBool());
    auto *at = form->findChild<QDateTimeEdit *>(QStringLiteral("at"));
    QCOMPARE(at->dateTime().toUTC(), TestWorkspace::clock().now());
    at->setDateTime(TestWorkspace::clock().now().addDays(1).toLocalTime());
    QCOMPARE(under(at), evidenceProblemText(EvidenceProblem::CapturedLater));
    at->setDateTime(may.toLocalTime());
    QVERIFY(!at->property("problem").toBool());
    auto *zone = form->findChild<QComboBox *>(QStringLiteral("zone"));
    zone->setCurrentText(QStringLiteral("Suzhou"));
    QCOMPARE(under(zone), evidenceProblemText(EvidenceProblem::ZoneUnknown));
    auto *picker = form->findChild<AssetPicker *>(QStringLiteral("asset"));
    Q_EMIT picker->changed(); // touched and left empty
    QCOMPARE(under(picker), evidenceProblemText(EvidenceProblem::AssetMissing));
    QVERIFY(!form->saveButton()->isEnabled());
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    // Going elsewhere asks what becomes of it.
    shown.test.prompts().asked.clear();
    shown.test.prompts().choices.append(1);
    page->closeDetail();
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(!page->isDetailOpen());
    QVERIFY(shown.service.evidenceList().isEmpty());
}

void TestEvidenceView::aFolderIsDropped()
{
    ShownEvidence shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QVERIFY(QDir(shown.folder).mkpath(QStringLiteral("seen/more")));
    (void)shown.written(QStringLiteral("seen/one.png"), shot);
    (void)shown.written(QStringLiteral("seen/more/two.html"), "<html>two</html>");
    (void)shown.written(QStringLiteral("seen/empty.txt"), "");
    auto *view = page->findChild<EvidenceView *>();
    QVERIFY(drop(view, {shown.path(QStringLiteral("seen"))}));
    QTRY_VERIFY(shown.body<EvidenceForm>());
    auto *form = shown.body<EvidenceForm>();
    QTRY_VERIFY(wordsOn(*form).contains(QStringLiteral("2 file")));
    QVERIFY(wordsOn(*form).contains(QStringLiteral("empty.txt")));
    choose(form, {shown.house.assets[0], shown.house.assets[1]});
    QVERIFY(!form->saveButton()->isEnabled()); // what of the one that cannot be taken?
    form->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(form->saveButton()->isEnabled());
    line(form, "seller")->setText(QStringLiteral("Shop 88"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    form->saveButton()->click();
    QTRY_COMPARE(shown.rows(), 4); // two files for each of two assets, circumstances said once
    for (const EvidenceRow &row : shown.service.evidenceList())
        QCOMPARE(row.seller, QStringLiteral("Shop 88"));
    QCOMPARE(shown.notice().level, Notice::Level::Warning);
    QVERIFY(shown.notice().text.startsWith(QStringLiteral("4 piece")));
    QVERIFY(shown.notice().advice.contains(QStringLiteral("empty.txt")));

    // The same again: nothing is recorded twice.
    QVERIFY(drop(view, {shown.path(QStringLiteral("seen/one.png"))}));
    QTRY_VERIFY(shown.body<EvidenceForm>());
    form = shown.body<EvidenceForm>();
    choose(form, {shown.house.assets[0]});
    form->saveButton()->click();
    QTRY_VERIFY(shown.notice().advice.contains(QStringLiteral("already")));
    QCOMPARE(shown.service.evidenceList().size(), 4);
    QTRY_VERIFY(shown.body<EvidenceDetail>()); // the one that is there is shown
}

void TestEvidenceView::aScreenshotIsPasted()
{
    ShownEvidence shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    shown.action("protection.paste")->trigger();
    QCOMPARE(shown.notice().level, Notice::Level::Info);
    QVERIFY(!shown.body<EvidenceForm>());
    QGuiApplication::clipboard()->setImage(ShownEvidence::picture(Qt::darkGreen));
    QCOMPARE(shown.action("protection.paste")->shortcut(), QKeySequence(QKeySequence::Paste));
    shown.action("protection.paste")->trigger();
    QTRY_VERIFY(shown.body<EvidenceForm>());
    auto *form = shown.body<EvidenceForm>();
    choose(form, {shown.house.assets[0]});
    const QString temporary = form->offer().plan.files.value(0);
    QVERIFY(QFile::exists(temporary));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.evidenceList().size(), 1);
    const EvidenceRow row = shown.service.evidenceList().first();
    QVERIFY(row.fileName.startsWith(QStringLiteral("screenshot-2026")));
    QCOMPARE(row.mediaType, QStringLiteral("image/png"));
    const QImage kept = QImage::fromData((*shown.test.workspace()).files.read(row.sha256));
    QCOMPARE(kept.convertToFormat(QImage::Format_RGB32), ShownEvidence::picture(Qt::darkGreen));
    QTRY_VERIFY(shown.body<EvidenceDetail>());
    QTRY_VERIFY(!QFile::exists(temporary)); // what was only passing through is gone
}

void TestEvidenceView::aPageThatTakesLongHoldsNobodyUp()
{
    // A program for pictures that never answers.
    const QByteArray before = qgetenv("LIANMING_PICTURE_PROGRAM");
    QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral("pictures"));
    QFile script(program);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\n: > \"$0.started\"\nexec /usr/bin/tail -f /dev/null\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    qputenv("LIANMING_PICTURE_PROGRAM", program.toUtf8());
    const auto restore = qScopeGuard([&before] {
        if (before.isEmpty())
            qunsetenv("LIANMING_PICTURE_PROGRAM");
        else
            qputenv("LIANMING_PICTURE_PROGRAM", before);
    });
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("plan.pdf"), "%PDF-1.4\n"), may);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("view"));
    shown.button("view")->click();
    QTRY_VERIFY(page->findChild<EvidenceViewer *>());
    auto *viewer = page->findChild<EvidenceViewer *>();
    QTRY_VERIFY(QFile::exists(program + QStringLiteral(".started")));
    const QPointer<EvidenceViewer> gone(viewer);
    QElapsedTimer closing;
    closing.start();
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
    QVERIFY2(closing.elapsed() < 5'000, qPrintable(QString::number(closing.elapsed()))); // it would have been a minute
}

void TestEvidenceView::filesAreLookedAtBesideLongWork()
{
    QSemaphore held; // a search of a folder that takes an hour
    ShownEvidence shown;
    ProtectionPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    const auto release = qScopeGuard([&held] { held.release(); });
    auto scan = shown.test.session().jobs.run(QStringLiteral("Searching"),
                                              [&held](Workspace &, Progress &) { held.acquire(); });
    shown.test.prompts().files = {shown.written(QStringLiteral("one.png"), "one")};
    shown.action("protection.evidence")->trigger();
    QTRY_VERIFY(shown.body<EvidenceForm>());
    QVERIFY(!scan.isFinished());
    QTRY_COMPARE(shown.test.session().jobs.running().size(), 1);
}

void TestEvidenceView::whoMayOnlySee()
{
    ShownEvidence shown;
    const QString file = shown.path(QStringLiteral("seen.png"));
    QVERIFY(ShownEvidence::picture(Qt::darkRed).save(file));
    (void)shown.evidence(file, may);
    PeopleService people(*shown.test.workspace());
    Member member;
    member.name = shown.test.workspace()->actor.name;
    member.role = Role::Administrator;
    people.add(member);
    member = {};
    member.name = QStringLiteral("Lead");
    member.role = Role::Lead;
    people.add(member);
    shown.test.settings().setValue(QStringLiteral("actor"), member.name);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    QTRY_VERIFY(!shown.action("protection.evidence")->isEnabled());
    shown.choose(0);
    QTRY_VERIFY(shown.button("view"));
    for (const char *one : {"view", "export", "hand_over", "replace"}) {
        QVERIFY2(!shown.button(one)->isEnabled(), one);
        QVERIFY2(shown.button(one)->toolTip().startsWith(QStringLiteral("Only licensing staff and legal")), one);
    }
    QVERIFY(shown.button("verify")->isEnabled() && shown.button("sheet")->isEnabled());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestEvidenceView::aPictureIsOnlySeenInFullWithItsCustody()
{
    ShownEvidence shown;
    const QString file = shown.path(QStringLiteral("seen.png"));
    QVERIFY(ShownEvidence::picture(Qt::darkRed).save(file));
    const Id<Evidence> id = shown.evidence(file, may);
    const Id<Evidence> text = shown.evidence(shown.written(QStringLiteral("page.txt"), "words"), may.addDays(-1));
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 2);
    shown.choose(0);
    QTRY_VERIFY(shown.button("view"));
    QVERIFY(shown.button("preview"));
    QCOMPARE(actsOf(shown.service, id), (QList<CustodyAct>{CustodyAct::Captured, CustodyAct::Imported}));
    shown.button("preview")->click();
    QTRY_VERIFY(page->findChild<EvidenceViewer *>());
    QCOMPARE(actsOf(shown.service, id),
             (QList<CustodyAct>{CustodyAct::Captured, CustodyAct::Imported, CustodyAct::Viewed}));
    auto *viewer = page->findChild<EvidenceViewer *>();
    QTRY_VERIFY(viewer->picture().hasSource());
    QCOMPARE(viewer->picture().view().picture, QSize(600, 400));
    QTRY_VERIFY(!viewer->picture().isBusy());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!page->findChild<EvidenceViewer *>());
    QTRY_VERIFY(shown.told().contains(QStringLiteral("Viewed in full")));
    shown.choose(1); // no picture: there is nothing to view
    QTRY_VERIFY(shown.told().contains(QStringLiteral("page.txt")));
    QVERIFY(!shown.button("view"));
    QCOMPARE(actsOf(shown.service, text), (QList<CustodyAct>{CustodyAct::Captured, CustodyAct::Imported}));
}

void TestEvidenceView::isVerified()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("listing.png"), shot), may);
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("verify"));
    shown.button("verify")->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    QVERIFY(shown.notice().text.startsWith(QStringLiteral("listing.png is unchanged")));
    // A file that is not the one that came in is found out.
    const QString stored = (*shown.test.workspace()).files.path(sha256(shot));
    QVERIFY(QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(stored);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("?") == 1);
    file.close();
    shown.button("verify")->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Warning);
    QVERIFY(shown.notice().text.contains(QStringLiteral("listing.png")));
    QVERIFY(file.remove());
    shown.test.session().messages.clear();
    shown.button("verify")->click();
    QTRY_VERIFY(shown.notice().text.contains(QStringLiteral("missing")));
    QCOMPARE(shown.notice().level, Notice::Level::Warning);
}

void TestEvidenceView::isHandedOver()
{
    ShownEvidence shown;
    const Id<Evidence> id = shown.evidence(shown.written(QStringLiteral("listing.png"), shot), may);
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("hand_over"));
    shown.button("hand_over")->click();
    QTRY_VERIFY(shown.body<HandOverForm>());
    auto *form = shown.body<HandOverForm>();
    QVERIFY(!form->saveButton()->isEnabled());
    line(form, "to")->setText(QStringLiteral("Hangzhou Internet Court"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("notes"))->setPlainText(QStringLiteral("by courier"));
    form->saveButton()->click();
    QTRY_VERIFY(shown.told().contains(QStringLiteral("Hangzhou Internet Court · by courier")));
    QCOMPARE(actsOf(shown.service, id).last(), CustodyAct::HandedOver);
}

void TestEvidenceView::itsSheetIsPrinted()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("listing.png"), shot), may);
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("sheet"));
    for (const int language : {0, 1}) {
        const QString path = shown.path(QStringLiteral("sheet-%1.pdf").arg(language));
        shown.test.prompts().choices.append(language);
        shown.test.prompts().files.append(path);
        shown.button("sheet")->click();
        QTRY_VERIFY(content(path).startsWith("%PDF"));
        QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    }
    QVERIFY(content(shown.path(QStringLiteral("sheet-0.pdf"))) != content(shown.path(QStringLiteral("sheet-1.pdf"))));
}

void TestEvidenceView::aLaterCaptureReplacesIt()
{
    ShownEvidence shown;
    const Id<Evidence> first = shown.evidence(shown.written(QStringLiteral("listing.png"), shot), may);
    shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("replace"));
    shown.test.prompts().files.append(shown.written(QStringLiteral("better.png"), shot + "more"));
    shown.button("replace")->click();
    QTRY_VERIFY(shown.body<EvidenceForm>());
    auto *form = shown.body<EvidenceForm>();
    QCOMPARE(line(form, "seller")->text(), QStringLiteral("Shop 88")); // as the one before
    QVERIFY(!form->findChild<AssetPicker *>()->isVisible());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.evidenceList().size(), 2);
    QTRY_VERIFY(shown.button("older"));
    shown.button("older")->click();
    QTRY_VERIFY(shown.button("newer"));
    QVERIFY(!shown.button("replace")); // once only
    QVERIFY(shown.service.evidence(first).fileName == QStringLiteral("listing.png"));
}

void TestEvidenceView::severalLeaveAsABundle()
{
    ShownEvidence shown;
    const Id<Evidence> one = shown.evidence(shown.written(QStringLiteral("one.png"), shot), may);
    const Id<Evidence> two = shown.evidence(shown.written(QStringLiteral("two.html"), "<html>"), may.addDays(-1));
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 2);
    QTRY_VERIFY(!shown.action("protection.bundle")->isEnabled()); // of what?
    shown.choose(0);
    QTRY_VERIFY(shown.button("export"));
    shown.choose(1, Qt::ControlModifier);
    QTRY_VERIFY(shown.action("protection.bundle")->isEnabled());
    shown.action("protection.bundle")->trigger();
    QTRY_VERIFY(shown.body<BundleForm>());
    auto *form = shown.body<BundleForm>();
    QTRY_VERIFY(wordsOn(*form).contains(QStringLiteral("one.png"))
                && wordsOn(*form).contains(QStringLiteral("two.html")));
    form->findChild<QPlainTextEdit *>(QStringLiteral("case"))->setPlainText(QStringLiteral("Shop 88, the lotus"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    form->saveButton()->click(); // no place was chosen: the form stays
    QVERIFY(form->saveButton()->isEnabled());
    const QString archive = shown.path(QStringLiteral("bundle"));
    shown.test.prompts().files.append(archive);
    form->saveButton()->click();
    QTRY_VERIFY(QFile::exists(archive + QStringLiteral(".zip")));
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    QVERIFY(shown.notice().text.contains(archive + QStringLiteral(".zip")));
    QTRY_VERIFY(!page->isDetailOpen());
    for (const Id<Evidence> id : {one, two}) {
        QCOMPARE(actsOf(shown.service, id).last(), CustodyAct::Exported);
        QVERIFY(shown.service.custody(id).last().notes.contains(QStringLiteral("Shop 88, the lotus")));
    }

    // One piece as a folder; into the same once more is refused, and what lies there stays.
    QTRY_VERIFY(!page->isLoading());
    shown.choose(0);
    QTRY_VERIFY(shown.button("export"));
    const QString folder = shown.path(QStringLiteral("handed-over"));
    for (const auto expected : {Notice::Level::Done, Notice::Level::Failure}) {
        shown.test.session().messages.clear();
        QTRY_VERIFY(shown.button("export"));
        shown.button("export")->click();
        QTRY_VERIFY(shown.body<BundleForm>());
        form = shown.body<BundleForm>();
        auto *as = form->findChild<QComboBox *>(QStringLiteral("form"));
        as->setCurrentIndex(as->findData(false));
        shown.test.prompts().files.append(folder);
        form->saveButton()->click();
        QTRY_COMPARE(shown.notice().level, expected);
        QCOMPARE(content(folder + QStringLiteral("/files/one.png")), shot);
    }
    QVERIFY(content(folder + QStringLiteral("/manifest.json")).contains("Watch desk"));
}

void TestEvidenceView::aBundleThatWasAlteredIsNamed()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), shot), may);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("export"));
    const QString archive = shown.path(QStringLiteral("bundle.zip"));
    shown.button("export")->click();
    QTRY_VERIFY(shown.body<BundleForm>());
    shown.test.prompts().files.append(archive);
    shown.body<BundleForm>()->saveButton()->click();
    QTRY_VERIFY(shown.body<EvidenceDetail>() && QFile::exists(archive));

    auto *view = page->findChild<EvidenceView *>();
    shown.test.prompts().choices.append(0); // check it
    QVERIFY(drop(view, {archive}));
    QTRY_VERIFY(shown.body<BundleReportView>());
    QVERIFY(wordsOn(*shown.body<BundleReportView>()).contains(QStringLiteral("Intact")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    page->closeDetail();

    QByteArray bytes = content(archive);
    const qsizetype place = bytes.indexOf("pppp") + 7;
    bytes[place] = char(bytes[place] ^ 1);
    const QString altered = shown.written(QStringLiteral("altered.zip"), bytes);
    shown.test.prompts().files.append(altered);
    shown.action("protection.verify")->trigger();
    QTRY_VERIFY(shown.body<BundleReportView>());
    const QString told = wordsOn(*shown.body<BundleReportView>());
    QVERIFY(told.contains(QStringLiteral("Not intact")));
    QVERIFY2(told.contains(QStringLiteral("files/one.png")), qPrintable(told));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    page->closeDetail();

    // What is none at all is refused with its reason; as a file, it may be evidence.
    shown.test.prompts().files.append(shown.written(QStringLiteral("none.zip"), "PK\x03\x04 no bundle"));
    shown.action("protection.verify")->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    shown.test.prompts().choices.append(1);
    QVERIFY(drop(view, {shown.path(QStringLiteral("none.zip"))}));
    QTRY_VERIFY(shown.body<EvidenceForm>());
}

void TestEvidenceView::isFiltered()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), shot), may);
    (void)shown.evidence(shown.written(QStringLiteral("two.txt"), "two"), may.addDays(-1), QStringLiteral("Shop 9"), 0);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 2);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("one.png")); // the newest capture first
    page->openRows(
        {{QStringLiteral("view"), QStringLiteral("evidence")}, {QStringLiteral("seller"), QStringLiteral("Shop 9")}});
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("two.txt"));
    page->openRows(
        {{QStringLiteral("view"), QStringLiteral("evidence")}, {QStringLiteral("asset"), shown.house.assets[1].value}});
    QTRY_VERIFY(shown.rows() == 1 && shown.cell(0, 0) == u"one.png");
    page->openRows({{QStringLiteral("view"), QStringLiteral("evidence")},
                    {QStringLiteral("institution"), shown.house.institution.value},
                    {QStringLiteral("waiting"), true}});
    QTRY_COMPARE(shown.rows(), 2);
    for (Chip *chip : page->findChildren<Chip *>()) {
        if (chip->isVisible() && chip->value() == QStringLiteral("waiting")) {
            chip->setValue(QStringLiteral("stamped"));
            Q_EMIT chip->valueChanged(chip->value());
        }
    }
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Nothing matches these filters")));
}

void TestEvidenceView::waitsForItsStampAndGetsIt()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), shot), may);
    const test::TimestampResponder responder;
    ProtectionPage *page = shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.rows(), 1);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("for a time stamp. No time-stamping authority is set")));
    buttonSaying(*page, QStringLiteral("Set up trusted time"))->click();
    QCOMPARE(navigator.visits.last().page, QStringLiteral("settings"));

    // Nobody answers: it says so, and goes on waiting.
    shown.trust(test::TimestampResponder::deadUrl(), responder.caPem());
    page->reload();
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Ask now")));
    buttonSaying(*page, QStringLiteral("Ask now"))->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Warning);
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("could be reached")));
    shown.choose(0);
    QTRY_VERIFY(shown.told().contains(QStringLiteral("Waiting"))
                && shown.told().contains(QStringLiteral("could be reached")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    shown.trust(responder.url(), responder.caPem());
    page->reload();
    QTRY_VERIFY(shown.action("protection.stamp")->isEnabled());
    shown.action("protection.stamp")->trigger();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
    QTRY_VERIFY(shown.service.evidenceList().first().stampedAt);
    QTRY_VERIFY(shown.told().contains(QStringLiteral("Stamped")));
    QVERIFY(shown.told().contains(responder.url()));
    QTRY_VERIFY(!wordsOn(*page).contains(QStringLiteral("for a time stamp")));
    shown.button("verify")->click();
    QTRY_VERIFY(shown.notice().text.contains(QStringLiteral("its time stamp is valid")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestEvidenceView::speaksBothLanguages()
{
    ShownEvidence shown;
    (void)shown.evidence(shown.written(QStringLiteral("one.png"), shot), may);
    ProtectionPage *page = shown.show();
    QTRY_COMPARE(shown.rows(), 1);
    shown.choose(0);
    QTRY_VERIFY(shown.button("verify"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.button("verify"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shown.test.prompts().files.append(shown.written(QStringLiteral("another.png"), shot + "2"));
    shown.action("protection.evidence")->trigger();
    QTRY_VERIFY(shown.body<EvidenceForm>() && shown.body<EvidenceForm>()->isVisible());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestEvidenceView)
#include "tst_evidenceview.moc"
