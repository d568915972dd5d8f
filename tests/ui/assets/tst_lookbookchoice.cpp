// A brand's choice comes back to the catalogue: read from a file or dropped on the page, shown with its remarks, the
// chosen works alone in the list, and from there into the form of a proposal.
#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/reports/lookbook.h"
#include "core/reports/lookbookgiven.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/assetpicker.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/lookbookchoice.h"
#include "ui/proposals/proposalform.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace lianming;

namespace {

constexpr int patience = 30'000;

/// A window with assets and proposals: four works of Suzhou, one of London, a lookbook for Taihu Snow.
struct ChoosingHouse {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets"), QStringLiteral("proposals")})};
    Id<Institution> suzhou = addMuseum("SZM", "Suzhou Museum");
    Id<Institution> london = addMuseum("TATE", "Tate");
    Id<Brand> brand;
    QList<Id<Asset>> works;

    ChoosingHouse()
    {
        for (int i = 1; i <= 4; ++i)
            works.append(addWork(suzhou, i));
        works.append(addWork(london, 1));
        Workspace &w = *test.workspace();
        Brand record;
        record.code = QStringLiteral("TAIHU-SNOW");
        record.nameEn = QStringLiteral("Taihu Snow");
        brand = BrandService(w).add(record);
        Lookbook book;
        book.reference = QStringLiteral("LB-20260601-0123ABCD");
        book.brandCode = record.code;
        for (const Id<Asset> id : std::as_const(works)) {
            LookbookItem item;
            item.asset = AssetService(w).get(id);
            book.items.push_back(item);
        }
        noteLookbook(w, book, brand);
    }
    Id<Institution> addMuseum(const char *code, const char *name)
    {
        Institution museum;
        museum.code = QString::fromLatin1(code);
        museum.nameEn = QString::fromLatin1(name);
        return InstitutionService(*test.workspace()).add(museum);
    }
    Id<Asset> addWork(Id<Institution> museum, int number)
    {
        Asset asset;
        asset.institution = museum;
        asset.accessionNumber = QString::number(number);
        asset.titleEn = QStringLiteral("Vase %1").arg(number);
        return AssetService(*test.workspace()).add(asset);
    }
    AssetsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<AssetsPage *>();
    }
    QString written(const QByteArray &content, const QString &name = QStringLiteral("answer.csv"))
    {
        const QString path = test.workspace().folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    [[nodiscard]] LookbookChoiceView *choice() const { return window.findChild<LookbookChoiceView *>(); }
    [[nodiscard]] int listed() const { return window.findChild<AssetList *>()->count(); }
};

const QByteArray head = "number,code,title,choice,remark\r\n";
const QByteArray two = head
                       + "1,SZM/1,Vase 1,,\r\n2,SZM/2,Vase 2,x,for the quilt\r\n3,SZM/3,Vase 3,x,\r\n"
                         "lookbook,LB-20260601-0123ABCD,,,\r\n";

void drop(QWidget *target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = target->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

} // namespace

class TestLookbookChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasChosen();
    void isReadWhenDropped();
    void becomesAProposal();
    void ofTwoInstitutionsTwoProposals();
    void whatIsNoChoiceIsRefused();
};

void TestLookbookChoice::showsWhatWasChosen()
{
    ChoosingHouse house;
    AssetsPage *page = house.show();
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 5, patience);
    house.test.prompts().files.append(house.written(two + "9,SZM/99,Gone,x,\r\n"));
    house.test.session().actions.find(QStringLiteral("assets.choice"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(house.choice(), patience);
    const QString words = wordsOn(*house.choice());
    for (const char *said : {"Taihu Snow", "LB-20260601-0123ABCD", "3 works are chosen.", "Vase 2", "for the quilt",
                             "Vase 3", "Not here any more", "SZM/99"})
        QVERIFY2(words.contains(QLatin1String(said)), said);
    QVERIFY(!words.contains(u"Vase 1"));
    QCOMPARE(house.choice()->assets(), (QVariantList{house.works[1].value, house.works[2].value}));
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 2, patience);
    QVERIFY(wordsOn(*page).contains(u"Chosen by Taihu Snow"));
    // What verbs on many are about is what was chosen.
    QCOMPARE(page->selection().filter.among->size(), size_t(2));
}

void TestLookbookChoice::isReadWhenDropped()
{
    ChoosingHouse house;
    AssetsPage *page = house.show();
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 5, patience);
    QTRY_VERIFY(!page->isLoading());
    drop(page, house.written(two));
    QTRY_VERIFY_WITH_TIMEOUT(house.choice(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 2, patience);
    QVERIFY(!house.window.findChild<AssetImportView *>());
    // A collection is still one.
    drop(page, house.written("number,title\r\n1,Vase\r\n", QStringLiteral("collection.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(house.window.findChild<AssetImportView *>(), patience);
}

void TestLookbookChoice::becomesAProposal()
{
    ChoosingHouse house;
    AssetsPage *page = house.show();
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 5, patience);
    LookbookChoiceView::open(*page, house.written(two));
    QTRY_VERIFY_WITH_TIMEOUT(house.choice(), patience);
    const auto buttons = house.choice()->findChildren<QPushButton *>(QStringLiteral("propose"));
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QTRY_VERIFY_WITH_TIMEOUT(house.window.findChild<ProposalForm *>(), patience);
    const Proposal proposal = house.window.findChild<ProposalForm *>()->value();
    QCOMPARE(proposal.institution, house.suzhou);
    QCOMPARE(proposal.brand, house.brand);
    QCOMPARE(proposal.idea, QStringLiteral("SZM/2: for the quilt"));
    QTRY_COMPARE_WITH_TIMEOUT(house.window.findChild<ProposalForm *>()->value().assets,
                              (QList<Id<Asset>>{house.works[1], house.works[2]}), patience);
}

void TestLookbookChoice::ofTwoInstitutionsTwoProposals()
{
    ChoosingHouse house;
    AssetsPage *page = house.show();
    LookbookChoiceView::open(*page, house.written(head + "2,SZM/2,Vase,x,\r\n5,TATE/1,Vase,x,\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(house.choice(), patience);
    const QString words = wordsOn(*house.choice());
    QVERIFY(words.contains(u"answer.csv")); // whose it is, is not known
    QVERIFY(words.contains(u"New proposal to Suzhou Museum (1)"));
    QVERIFY(words.contains(u"New proposal to Tate (1)"));
}

void TestLookbookChoice::whatIsNoChoiceIsRefused()
{
    ChoosingHouse house;
    AssetsPage *page = house.show();
    QTRY_COMPARE_WITH_TIMEOUT(house.listed(), 5, patience);
    LookbookChoiceView::open(*page, house.written(head + "1,SZM/1,Vase,,\r\n"));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(house.window).contains(u"nothing is chosen in it"), patience);
    QVERIFY(!house.choice());
    QCOMPARE(house.listed(), 5);
}

QTEST_MAIN(TestLookbookChoice)
#include "tst_lookbookchoice.moc"
