// Choosing codes by words: chips, the list under the field, both languages, keyboard and pointer. Pictures of it for
// those who set LIANMING_PICTURES to a folder.
#include "core/base/codetree.h"
#include "core/rights/territories.h"
#include "tests/support/clipping.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/text/codewords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codepopup.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/formpanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace lianming;

namespace {

Regions someRegions()
{
    const Json json = parseJson(R"({"regions": {"EU": ["DE", "FR"]}})", QStringLiteral("t.json"));
    return Regions::parse(JsonNode(json, QStringLiteral("t.json")).member("regions"));
}

/// A window with a picker at its top and a button that can take the focus.
struct Shown {
    Theme theme;
    Language language;
    QWidget window;
    CodePicker *picker;
    QPushButton *other;

    explicit Shown(CodeSource *source, CodePicker::Look look = CodePicker::Look::Field)
        : picker(new CodePicker(source, look)), other(new QPushButton(QStringLiteral("Other")))
    {
        theme.set(Theme::Choice::Light);
        language.set(QStringLiteral("en"));
        auto *column = new QVBoxLayout(&window);
        column->addWidget(picker);
        column->addWidget(other);
        column->addStretch(1);
        window.resize(420, 560);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        picker->setFocus();
    }
    ~Shown() { language.set(QStringLiteral("en")); }

    QLineEdit *field() const { return picker->popup()->field(); }
    QTreeView *tree() const { return picker->popup()->tree(); }
    void key(int code) const
    {
        QTest::keyClick(picker->isOpen() ? static_cast<QWidget *>(field()) : picker, Qt::Key(code));
    }
    void type(const QString &text) const
    {
        if (!picker->isOpen())
            picker->open();
        field()->setText(text);
    }
    QString rowText() const { return tree()->currentIndex().data().toString(); }
    QString rowCode() const { return tree()->currentIndex().data(CodeModel::CodeRole).toString(); }
    QModelIndex row(const QString &code) const { return static_cast<CodeModel *>(tree()->model())->indexOf(code); }
    Qt::CheckState mark(const QString &code) const
    {
        return Qt::CheckState(row(code).data(Qt::CheckStateRole).toInt());
    }
    void click(const QString &code) const
    {
        const QModelIndex index = row(code);
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            tree()->expand(above);
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
    }
    QStringList chips() const
    {
        QStringList out;
        for (const QAbstractButton *chip : picker->findChildren<QAbstractButton *>()) {
            if (!chip->isHidden())
                out.append(chip->text());
        }
        return out;
    }
};

QStringList list(const char *codes)
{
    return QString::fromUtf8(codes).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCodePicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesByPointer();
    void searchesInBothLanguages_data();
    void searchesInBothLanguages();
    void worksFromTheKeyboard();
    void walksOverChips();
    void marksPartsAndWholes();
    void allIsAChoice();
    void takesOutByTheCross();
    void takesTypedCodes_data();
    void takesTypedCodes();
    void pastes();
    void anUnusedCodeCanBeChosen();
    void wrongCodesAreShown();
    void followsTheLanguage();
    void exceptionsLieInside();
    void answersMayComeLater();
    void closesByItself();
    void isAFieldOfAForm();
    void foldsMany();
    void readsAsASentence();
    void wordsForCodes();
    void pictures();
};

void TestCodePicker::choosesByPointer()
{
    const Shown shown(new TerritorySource(someRegions()));
    QSignalSpy changes(shown.picker, &CodePicker::codesChanged);
    QTest::mouseClick(shown.picker, Qt::LeftButton);
    QVERIFY(shown.picker->isOpen());
    QVERIFY(shown.field()->hasFocus());
    shown.click(QStringLiteral("JP"));
    shown.click(QStringLiteral("CN-GS"));
    QCOMPARE(shown.picker->codes(), list("JP CN-GS"));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(shown.chips(), (QStringList{QStringLiteral("Japan"), QStringLiteral("Gansu, China")}));
    shown.click(QStringLiteral("JP"));
    QCOMPARE(shown.picker->codes(), list("CN-GS"));
    // A heading opens and closes, and is no choice.
    const bool wasOpen = shown.tree()->isExpanded(shown.row(QStringLiteral("@002")));
    shown.click(QStringLiteral("@002"));
    QCOMPARE(shown.tree()->isExpanded(shown.row(QStringLiteral("@002"))), !wasOpen);
    QCOMPARE(shown.picker->codes(), list("CN-GS"));
    QTest::mouseClick(shown.picker, Qt::LeftButton, {}, QPoint(shown.picker->width() - 10, 15));
    QVERIFY(!shown.picker->isOpen());
}

void TestCodePicker::searchesInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *language, const char *typed, const char *code, const char *text) {
        QTest::addRow("%s in %s", typed, language) << QString::fromLatin1(language) << QString::fromUtf8(typed)
                                                   << QString::fromLatin1(code) << QString::fromUtf8(text);
    };
    row("en", "gansu", "CN-GS", "Gansu, China");
    row("en", "甘肃", "CN-GS", "Gansu, China");
    row("zh_CN", "gansu", "CN-GS", "甘肃省（中国）");
    row("zh_CN", "甘肃", "CN-GS", "甘肃省（中国）");
    row("zh_CN", "japan", "JP", "日本");
    row("en", "riben", "JP", "Japan");
    row("en", "oumeng", "EU", "European Union");
}

void TestCodePicker::searchesInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    Shown shown(new TerritorySource(someRegions()));
    shown.language.set(language);
    shown.type(typed);
    QTEST(shown.rowCode(), "code");
    QTEST(shown.rowText(), "text");
    shown.key(Qt::Key_Return);
    QTEST(shown.picker->codes().value(0), "code");
    QVERIFY(shown.field()->text().isEmpty());
}

void TestCodePicker::worksFromTheKeyboard()
{
    const Shown shown(new PathSource(PathTree::Channels));
    shown.key(Qt::Key_Down);
    QVERIFY(shown.picker->isOpen());
    QCOMPARE(shown.rowCode(), QStringLiteral("*"));
    while (shown.rowCode() != u"online" && shown.tree()->indexBelow(shown.tree()->currentIndex()).isValid())
        shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Right);
    QVERIFY(shown.tree()->isExpanded(shown.tree()->currentIndex()));
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.rowCode(), QStringLiteral("online/marketplace"));
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.picker->codes(), list("online/marketplace"));
    QCOMPARE(shown.field()->accessibleDescription(), QStringLiteral("Marketplace, chosen"));
    shown.key(Qt::Key_Left);
    QCOMPARE(shown.rowCode(), QStringLiteral("online"));
    QCOMPARE(shown.field()->accessibleDescription(), QStringLiteral("Online, chosen in part"));
    shown.key(Qt::Key_Left);
    QVERIFY(!shown.tree()->isExpanded(shown.tree()->currentIndex()));
    shown.key(Qt::Key_Up);
    shown.key(Qt::Key_Return);
    QVERIFY(!shown.picker->isOpen());
    QVERIFY(shown.picker->hasFocus());
    // Letters open and search at once.
    QTest::keyClick(shown.picker, 't');
    QTest::keyClicks(shown.field(), QStringLiteral("mall"));
    QCOMPARE(shown.rowCode(), QStringLiteral("online/marketplace/tmall"));
    shown.key(Qt::Key_Escape);
    QVERIFY(!shown.picker->isOpen());
    // Blanks belong to what is typed until the arrows are used.
    shown.type(QStringLiteral("museum"));
    QTest::keyClick(shown.field(), Qt::Key_Space);
    QCOMPARE(shown.picker->codes().size(), 1);
    shown.key(Qt::Key_Down);
    QTest::keyClick(shown.field(), Qt::Key_Space);
    QCOMPARE(shown.picker->codes(), list("online/marketplace retail/museum-shop"));
    shown.field()->clear();
    shown.key(Qt::Key_Backspace);
    QCOMPARE(shown.picker->codes(), list("online/marketplace"));
    shown.key(Qt::Key_Escape);
    QTest::keyClick(shown.picker, Qt::Key_Backspace);
    QVERIFY(shown.picker->codes().isEmpty());
}

void TestCodePicker::walksOverChips()
{
    const Shown shown(new TerritorySource);
    shown.picker->setCodes(list("CN JP KR"));
    QTest::keyClick(shown.picker, Qt::Key_Left);
    QTest::keyClick(shown.picker, Qt::Key_Left);
    QTest::keyClick(shown.picker, Qt::Key_Delete);
    QCOMPARE(shown.picker->codes(), list("CN KR"));
    QTest::keySequence(shown.picker, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("CN, KR"));
}

void TestCodePicker::marksPartsAndWholes()
{
    const Shown shown(new TerritorySource(someRegions()));
    shown.picker->setCodes(list("CN-GS"));
    shown.picker->open();
    QCOMPARE(shown.rowCode(), QStringLiteral("CN-GS")); // opened where the choice is
    QCOMPARE(shown.mark(QStringLiteral("CN")), Qt::PartiallyChecked);
    QCOMPARE(shown.mark(QStringLiteral("CN-GS")), Qt::Checked);
    QCOMPARE(shown.mark(QStringLiteral("CN-SH")), Qt::Unchecked);
    QCOMPARE(shown.mark(QStringLiteral("WORLD")), Qt::PartiallyChecked);
    QVERIFY(!shown.row(QStringLiteral("@142")).data(Qt::CheckStateRole).isValid());
    shown.click(QStringLiteral("CN"));
    QCOMPARE(shown.picker->codes(), list("CN")); // the province is in it
    QCOMPARE(shown.mark(QStringLiteral("CN-GS")), Qt::Checked);
    QVERIFY(shown.row(QStringLiteral("CN-GS")).data(CodeModel::CoveredRole).toBool());
    shown.click(QStringLiteral("CN-GS"));
    QCOMPARE(shown.picker->codes(), list("CN"));
    shown.click(QStringLiteral("EU"));
    shown.click(QStringLiteral("DE"));
    QCOMPARE(shown.picker->codes(), list("CN EU"));
    QCOMPARE(shown.mark(QStringLiteral("DE")), Qt::Checked);
}

void TestCodePicker::allIsAChoice()
{
    {
        const Shown shown(new TerritorySource);
        shown.picker->setCodes(list("CN JP-13"));
        shown.picker->open();
        shown.click(QStringLiteral("WORLD"));
        QCOMPARE(shown.picker->codes(), list("WORLD"));
        QCOMPARE(shown.chips(), QStringList{QStringLiteral("Worldwide")});
        shown.click(QStringLiteral("WORLD"));
        QVERIFY(shown.picker->codes().isEmpty());
        QVERIFY(shown.chips().isEmpty());
    }
    const Shown shown(new RightSource);
    shown.type(QStringLiteral("复制"));
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.picker->codes(), list("reproduction"));
    shown.click(QStringLiteral("*"));
    QCOMPARE(shown.picker->codes(), list("*"));
    QCOMPARE(shown.chips(), QStringList{QStringLiteral("All rights")});
}

void TestCodePicker::takesOutByTheCross()
{
    const Shown shown(new PathSource(PathTree::Categories));
    shown.picker->setCodes(list("nice/24 nice/25 nice/21"));
    QAbstractButton *chip = shown.picker->findChildren<QAbstractButton *>().at(2);
    QCOMPARE(chip->text(), QStringLiteral("Class 25 Clothing"));
    QCOMPARE(chip->accessibleName(), QStringLiteral("Take out Class 25 Clothing"));
    chip->click();
    QCOMPARE(shown.picker->codes(), list("nice/24 nice/21"));
    QCOMPARE(shown.chips(),
             (QStringList{QStringLiteral("Class 24 Textiles"), QStringLiteral("Class 21 Household ware")}));
}

void TestCodePicker::takesTypedCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *typed, const char *codes, const char *left) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << list(codes) << QString::fromUtf8(left);
    };
    row("CN, JP; KR", "CN JP KR", "");
    row("cn，jp、kr", "CN JP KR", "");
    row("CN JP\nKR", "CN JP KR", "");
    row("China, Hong Kong; 日本", "CN HK JP", "");
    row("CN-HK, CN-GS", "HK CN-GS", "");
    row("CN, nice/24, ZZ", "CN", "nice/24, ZZ");
    row("CN-GS, CN", "CN", "");
    row("EU", "EU", "");
    row("APAC", "", "APAC");
}

void TestCodePicker::takesTypedCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, left);
    const Shown shown(new TerritorySource(someRegions()));
    shown.type(typed);
    if (typed.contains(u',') || typed.contains(u';') || left.isEmpty())
        shown.key(Qt::Key_Return);
    else
        shown.picker->addTyped(typed);
    QTEST(shown.picker->codes(), "codes");
    QCOMPARE(shown.field()->text(), left);
}

void TestCodePicker::pastes()
{
    const Shown shown(new PathSource(PathTree::Categories));
    QApplication::clipboard()->setText(QStringLiteral("nice/24/bedding; nice/25，nice/16"));
    QTest::keySequence(shown.picker, QKeySequence::Paste);
    QCOMPARE(shown.picker->codes(), list("nice/24/bedding nice/25 nice/16"));
    QVERIFY(!shown.picker->isOpen());
    QApplication::clipboard()->setText(QStringLiteral("nice/9, /x"));
    shown.picker->open();
    QTest::keySequence(shown.field(), QKeySequence::Paste);
    QCOMPARE(shown.picker->codes(), list("nice/24/bedding nice/25 nice/16 nice/9"));
    QCOMPARE(shown.field()->text(), QStringLiteral("/x"));
}

void TestCodePicker::anUnusedCodeCanBeChosen()
{
    const Shown shown(new PathSource(PathTree::Categories, {"nice/24/丝巾"}));
    shown.type(QStringLiteral("丝巾"));
    QVERIFY(shown.tree()->model()->rowCount() > 0);
    shown.type(QStringLiteral("nice/24/wall-hangings"));
    QCOMPARE(shown.rowCode(), QStringLiteral("nice/24/wall-hangings"));
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.picker->codes(), list("nice/24/wall-hangings"));
    shown.type(QStringLiteral("no such thing!"));
    QVERIFY(!shown.tree()->currentIndex().isValid());
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.picker->codes(), list("nice/24/wall-hangings"));
}

void TestCodePicker::wrongCodesAreShown()
{
    const Shown shown(new TerritorySource);
    shown.picker->setCodes(list("CN ?"));
    QCOMPARE(shown.picker->codes(), list("CN ?"));
    QCOMPARE(shown.chips(), (QStringList{QStringLiteral("China"), QStringLiteral("?")}));
}

void TestCodePicker::followsTheLanguage()
{
    Shown shown(new TerritorySource);
    shown.picker->setCodes(list("CN JP"));
    shown.type(QStringLiteral("gansu"));
    QCOMPARE(shown.rowText(), QStringLiteral("Gansu, China"));
    shown.language.set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.chips(), (QStringList{QStringLiteral("中国"), QStringLiteral("日本")}));
    QTRY_COMPARE(shown.rowText(), QStringLiteral("甘肃省（中国）"));
    shown.field()->clear();
    QCOMPARE(shown.tree()->model()->index(0, 0).data().toString(), QStringLiteral("全球"));
}

void TestCodePicker::exceptionsLieInside()
{
    auto *source = new TerritorySource(someRegions());
    source->setExceptionsFrom(list("CN EU"));
    const Shown shown(source);
    QCOMPARE(source->roots(), list("CN EU"));
    QVERIFY(!source->isChoosable(QStringLiteral("CN")));
    QVERIFY(source->isChoosable(QStringLiteral("CN-GS")));
    QVERIFY(source->isChoosable(QStringLiteral("DE")));
    QVERIFY(!source->isChoosable(QStringLiteral("JP")));
    shown.type(QStringLiteral("japan"));
    QVERIFY(!shown.tree()->currentIndex().isValid() || shown.rowCode() != u"JP");
    shown.type(QStringLiteral("gansu"));
    QCOMPARE(shown.rowCode(), QStringLiteral("CN-GS"));
    source->setExceptionsFrom({});
    QVERIFY(source->isChoosable(QStringLiteral("JP")));
    QVERIFY(!source->isChoosable(QStringLiteral("WORLD")));
}

void TestCodePicker::answersMayComeLater()
{
    QStringList asked;
    auto *source = new LookupSource([&asked](const QString &typed) { asked.append(typed); });
    source->setAll([] { return QStringLiteral("Everything"); });
    source->setOffered({{QStringLiteral("collection:JADE"), QStringLiteral("Jades"), QStringLiteral("玉器"), {}}});
    Shown shown(source);
    QCOMPARE(source->roots(), list("* collection:JADE"));
    shown.type(QStringLiteral("meiping"));
    QCOMPARE(asked, QStringList{QStringLiteral("meiping")});
    QVERIFY(!shown.tree()->currentIndex().isValid());
    source->answer(QStringLiteral("mei"), {{QStringLiteral("SZM/9"), QStringLiteral("Late"), {}, {}}});
    QVERIFY(!shown.tree()->currentIndex().isValid());
    source->answer(QStringLiteral("meiping"),
                   {{QStringLiteral("SZM/1"), QStringLiteral("Meiping"), QStringLiteral("梅瓶"), {}}});
    QCOMPARE(shown.rowText(), QStringLiteral("Meiping"));
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.picker->codes(), list("SZM/1"));
    QCOMPARE(shown.chips(), QStringList{QStringLiteral("Meiping")});
    shown.language.set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.chips(), QStringList{QStringLiteral("梅瓶")});
    // Words of what was chosen before come when they are known.
    shown.picker->setCodes(list("SZM/2"));
    QCOMPARE(shown.chips(), list("SZM/2"));
    source->setKnown({{QStringLiteral("SZM/2"), QStringLiteral("Bowl"), QStringLiteral("碗"), {}}});
    QCOMPARE(shown.chips(), QStringList{QStringLiteral("碗")});
}

void TestCodePicker::closesByItself()
{
    const Shown shown(new TerritorySource);
    shown.picker->open();
    shown.other->setFocus();
    QVERIFY(!shown.picker->isOpen());
    shown.picker->open();
    QTest::mouseClick(shown.other, Qt::LeftButton);
    QVERIFY(!shown.picker->isOpen());
    shown.picker->open();
    shown.picker->hide();
    QVERIFY(!shown.picker->isOpen());
    shown.picker->show();
    shown.picker->open();
    delete shown.picker;
    QVERIFY(shown.window.findChildren<CodePopup *>().isEmpty());
}

void TestCodePicker::isAFieldOfAForm()
{
    Theme theme;
    theme.set(Theme::Choice::Light);
    FormPanel form;
    auto *picker = new CodePicker(new TerritorySource);
    picker->setCodes(list("CN"));
    form.addField(
        QStringLiteral("territories"), [] { return QStringLiteral("Territories"); }, picker,
        [] { return QStringLiteral("Where"); });
    form.setValidator([picker] {
        return picker->codes().isEmpty()
                   ? QHash<QString, QString>{{QStringLiteral("territories"), QStringLiteral("Choose one")}}
                   : QHash<QString, QString>();
    });
    form.setSaver([](const FormPanel::Done &done) { done(); });
    form.markClean();
    form.resize(380, 300);
    form.show();
    QCOMPARE(picker->accessibleName(), QStringLiteral("Territories"));
    QVERIFY(!form.isDirty());
    picker->addTyped(QStringLiteral("JP"));
    QVERIFY(form.isDirty());
    QVERIFY(form.saveButton()->isEnabled());
    picker->setCodes({});
    QVERIFY(picker->property("problem").toBool());
    QCOMPARE(picker->accessibleDescription(), QStringLiteral("Choose one"));
    form.discard();
    QCOMPARE(picker->codes(), list("CN"));
    // Chips that do not fit in one line make it higher.
    const int before = picker->height();
    picker->addTyped(QStringLiteral("JP, KR, DE, FR, IT, ES, PT, NL, BE, AT"));
    QTRY_VERIFY(picker->height() > before);
    QTRY_VERIFY2(clippedWidgets(form).isEmpty(), qPrintable(clippedWidgets(form).join(u'\n')));
}

void TestCodePicker::foldsMany()
{
    const Shown shown(new TerritorySource);
    const QStringList many = codeTexts(TerritoryCatalog().children("@150"));
    shown.picker->setCodes(many);
    QCOMPARE(shown.chips().size(), 11);
    QVERIFY(shown.chips().contains(QStringLiteral("%1 more").arg(many.size() - 10)));
    for (QAbstractButton *button : shown.picker->findChildren<QAbstractButton *>()) {
        if (button->text().endsWith(QStringLiteral(" more")))
            button->click();
    }
    QCOMPARE(shown.chips().size(), many.size());
    QCOMPARE(shown.picker->codes(), many);
}

void TestCodePicker::readsAsASentence()
{
    Shown shown(new TerritorySource, CodePicker::Look::Sentence);
    shown.picker->setPlaceholder([] { return QStringLiteral("where?"); });
    const int empty = shown.picker->sizeHint().width();
    shown.picker->setCodes(list("CN JP KR DE"));
    QCOMPARE(shown.picker->summary(), QStringLiteral("China, Japan and 2 more"));
    QVERIFY(shown.picker->sizeHint().width() > empty);
    QCOMPARE(territoriesText(list("CN-GS JP")), QStringLiteral("Gansu, China; Japan"));
    QVERIFY(shown.chips().isEmpty());
    QTest::mouseClick(shown.picker, Qt::LeftButton);
    QVERIFY(shown.picker->isOpen());
    shown.click(QStringLiteral("JP"));
    QCOMPARE(shown.picker->codes(), list("CN KR DE"));
    shown.language.set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.picker->summary().startsWith(QStringLiteral("中国、韩国")));
}

void TestCodePicker::wordsForCodes()
{
    Language language;
    language.set(QStringLiteral("en"));
    QCOMPARE(territoryText(QStringLiteral("CN-GS")), QStringLiteral("Gansu, China"));
    QCOMPARE(territoryText(QStringLiteral("CN-HK")), QStringLiteral("Hong Kong"));
    QCOMPARE(territoryText(QStringLiteral("DE-XX")), QStringLiteral("Germany (DE-XX)"));
    QCOMPARE(territoryText(QStringLiteral("XK")), QStringLiteral("Kosovo"));
    QCOMPARE(territoryText(QStringLiteral("ZZZ")), QStringLiteral("ZZZ"));
    QCOMPARE(territoryText(QStringLiteral("WORLD")), QStringLiteral("Worldwide"));
    QCOMPARE(territoryText(QStringLiteral("EU")), QStringLiteral("European Union"));
    QCOMPARE(categoryText(QStringLiteral("nice/24/bedding/x")), QStringLiteral("Class 24 Textiles › Bedding › x"));
    QCOMPARE(categoryText(QStringLiteral("nice/41")), QStringLiteral("Class 41 Education and entertainment"));
    QCOMPARE(categoryText(QStringLiteral("nice/46")), QStringLiteral("Class 46"));
    QCOMPARE(categoryText(QStringLiteral("*")), QStringLiteral("All products"));
    QCOMPARE(channelText(QStringLiteral("online/marketplace/tmall")), QStringLiteral("Online › Marketplace › Tmall"));
    QCOMPARE(channelText(QStringLiteral("*")), QStringLiteral("All channels"));
    language.set(QStringLiteral("zh_CN"));
    QCOMPARE(territoryText(QStringLiteral("CN-GS")), QStringLiteral("甘肃省（中国）"));
    QCOMPARE(categoryText(QStringLiteral("nice/24/bedding")), QStringLiteral("第24类 纺织品 › 床品"));
    QCOMPARE(channelText(QStringLiteral("online/marketplace/tmall")), QStringLiteral("线上 › 电商平台 › 天猫"));
    language.set(QStringLiteral("en"));
}

void TestCodePicker::pictures()
{
    const QString folder = qEnvironmentVariable("LIANMING_PICTURES");
    for (const auto look : {CodePicker::Look::Field, CodePicker::Look::Sentence}) {
        for (const auto &[code, choice] :
             {std::pair("en", Theme::Choice::Light), std::pair("zh_CN", Theme::Choice::Dark)}) {
            Shown shown(new TerritorySource(someRegions()), look);
            shown.theme.set(choice);
            shown.language.set(QString::fromLatin1(code));
            shown.window.resize(460, 620);
            const auto save = [&](const char *state) {
                QCoreApplication::processEvents();
                QTRY_VERIFY2(clippedWidgets(shown.window).isEmpty(),
                             qPrintable(clippedWidgets(shown.window).join(u'\n')));
                if (!folder.isEmpty())
                    QVERIFY(shown.window.grab().save(
                        QDir(folder).filePath(QStringLiteral("codepicker-%1-%2-%3.png")
                                                  .arg(look == CodePicker::Look::Field ? u"field" : u"sentence",
                                                       QLatin1String(state), QLatin1String(code)))));
            };
            save("empty");
            shown.picker->setCodes(list("CN-GS CN-SH JP EU HK US-CA"));
            save("chosen");
            shown.picker->open();
            save("tree");
            shown.type(QStringLiteral("san"));
            save("found");
            shown.type(QStringLiteral("CN, ?, KR"));
            save("typed");
        }
    }
}

QTEST_MAIN(TestCodePicker)
#include "tst_codepicker.moc"
