// Finding assets in the window: facets and years, choosing many, what looks like a picture, searches with a name, the
// terms of the house.
#include "core/assets/tagservice.h"
#include "core/catalogue/catalogue.h"
#include "core/imaging/pictureregister.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetlist.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/facetpanel.h"
#include "ui/assets/facettree.h"
#include "ui/assets/gallery.h"
#include "ui/assets/lookbookform.h"
#include "ui/assets/savedsearches.h"
#include "ui/assets/tagfield.h"
#include "ui/assets/termform.h"
#include "ui/assets/termmergeform.h"
#include "ui/assets/termsview.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

#include <cmath>

using namespace lianming;

namespace {

constexpr int asking = 20'000; ///< milliseconds: what passes through the worker, on a slow machine

/// A window with a museum's vases, bowls and prints.
struct Finding {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets"), QStringLiteral("settings")})};
    AssetService service{*test.workspace()};
    Id<Institution> museum;
    AssetsPage *page = nullptr;

    Finding()
    {
        Institution owner;
        owner.code = QStringLiteral("PM");
        owner.nameEn = QStringLiteral("Palace Museum");
        museum = InstitutionService(*test.workspace()).add(owner);
    }
    Id<Asset> add(const char *number, const char *title, const char *period, const char *material = "")
    {
        Asset a;
        a.institution = museum;
        a.accessionNumber = QString::fromUtf8(number);
        a.titleEn = QString::fromUtf8(title);
        a.period = QString::fromUtf8(period);
        a.material = QString::fromUtf8(material);
        return service.add(a);
    }
    void addSome()
    {
        add("1", "Vase with dragons", "清乾隆", "瓷");
        add("2", "Bowl with lotus", "明永乐", "瓷");
        add("3", "Dish", "Song dynasty", "瓷");
        add("4", "Print", "1935", "Paper");
        add("5", "Frieze", "3rd century BC", "Marble");
    }
    void show(QSize size = {1280, 800})
    {
        window.resize(size);
        window.show();
        page = window.findChild<AssetsPage *>();
    }
    [[nodiscard]] AssetList *list() const { return page->findChild<AssetList *>(); }
    [[nodiscard]] Gallery *gallery() const { return page->findChild<Gallery *>(); }
    [[nodiscard]] RecordTable *table() const { return list()->findChild<RecordTable *>(); }
    [[nodiscard]] FacetPanel *facets() const { return page->findChild<FacetPanel *>(); }
    [[nodiscard]] FacetTree *tree() const { return facets()->findChild<FacetTree *>(); }
    void trigger(const char *id) { test.session().actions.find(QString::fromLatin1(id))->trigger(); }
    [[nodiscard]] Chip *chip(const QString &title) const
    {
        for (Chip *each : page->findChildren<Chip *>()) {
            if (each->isVisible() && each->text().startsWith(title))
                return each;
        }
        return nullptr;
    }

    /// The row of the tree that reads so, in the group that is called so.
    [[nodiscard]] QModelIndex row(const char *group, const char *text) const
    {
        const QAbstractItemModel *model = tree()->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            const QModelIndex head = model->index(i, 0);
            if (head.data().toString() != QLatin1StringView(group))
                continue;
            for (int j = 0; j < model->rowCount(head); ++j) {
                if (model->index(j, 0, head).data().toString() == QString::fromUtf8(text))
                    return model->index(j, 0, head);
            }
        }
        return {};
    }
    [[nodiscard]] QStringList values(const char *group) const
    {
        QStringList out;
        const QAbstractItemModel *model = tree()->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            const QModelIndex head = model->index(i, 0);
            for (int j = 0; head.data().toString() == QLatin1StringView(group) && j < model->rowCount(head); ++j)
                out.append(model->index(j, 0, head).data().toString());
        }
        return out;
    }
    /// As the keyboard does it.
    void press(const QModelIndex &index) const
    {
        tree()->setCurrentIndex(index);
        QTest::keyClick(tree(), Qt::Key_Space);
    }
};

qlonglong countIn(const QModelIndex &index)
{
    return index.data(CountRole).toLongLong();
}

/// The middle of a card, by trying: the gallery's geometry is its own business.
QPoint cardPoint(const Gallery &gallery, int column)
{
    constexpr int leastCard = 176;
    constexpr int gutter = 16;
    const int width = gallery.viewport()->width();
    const int across = std::max(1, (width - gutter) / (leastCard + gutter));
    const int card = (width - gutter * (across + 1)) / across;
    return {gutter + column * (card + gutter) + card / 2, gutter + 20};
}

void sendDrop(QWidget &target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &enter);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&target, &drop);
}

QAction *actionIn(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QMenu *openMenu(const QWidget &owner)
{
    for (QMenu *menu : owner.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (menu->isVisible())
            return menu;
    }
    return nullptr;
}

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facetsCountChooseAndClear();
    void periodsStandInTheOrderOfTime();
    void narrowsByYears();
    void ordersWithoutAChip();
    void selectsManyCards();
    void selectionIsTheSameInTheTable();
    void staysWhereItIsWhenSomebodySaves();
    void findsWhatLooksAlike();
    void savesSearches();
    void managesHouseTerms();
    void settingsLeadToTheTerms();
    void takesTermsBack();
    void lookbookOpensWithTheSelection();
};

void TestFinding::facetsCountChooseAndClear()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_VERIFY_WITH_TIMEOUT(f.row("Motif", "Plants").isValid() || !f.values("Motif").isEmpty(), asking);
    const QModelIndex porcelain = f.row("Material", "Ceramic");
    QVERIFY2(porcelain.isValid(), qPrintable(f.values("Material").join(u'|')));
    QCOMPARE(countIn(porcelain), 3);
    QCOMPARE(f.list()->count(), 5);

    f.press(porcelain);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 3, asking);
    QCOMPARE(f.facets()->choices().value(Facet::Material), QStringList{QStringLiteral("material.ceramic")});
    QVERIFY(f.facets()->isNarrowed());
    // A choice narrows the other groups, not its own; what lies below it is offered.
    QTRY_VERIFY_WITH_TIMEOUT(!f.row("Period", "Republic of China (1912–1949)").isValid(), asking);
    QVERIFY(f.row("Material", "Paper").isValid());
    QVERIFY2(f.row("Material", "Porcelain").isValid(), qPrintable(f.values("Material").join(u'|')));

    f.press(f.row("Material", "Paper")); // one or the other
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 4, asking);
    f.press(f.row("Material", "Ceramic")); // taken back
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    for (LinkButton *clear : f.facets()->findChildren<LinkButton *>())
        clear->click();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    QVERIFY(!f.facets()->isNarrowed());
}

void TestFinding::periodsStandInTheOrderOfTime()
{
    Finding f;
    f.addSome();
    f.add("6", "Cup", "Tang dynasty");
    f.show();
    QTRY_VERIFY_WITH_TIMEOUT(f.row("Period", "Tang dynasty").isValid(), asking);
    const QStringList periods = f.values("Period");
    const auto place = [&](const char *name) {
        return periods.indexOf(QString::fromUtf8(name));
    };
    QVERIFY2(place("Tang dynasty") >= 0 && place("Tang dynasty") < place("Song dynasty")
                 && place("Song dynasty") < place("Ming dynasty") && place("Ming dynasty") < place("Qing dynasty"),
             qPrintable(periods.join(u'|')));
    QVERIFY2(place("Qing dynasty") < place("Centuries"), qPrintable(periods.join(u'|')));
}

void TestFinding::narrowsByYears()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    auto *years = f.facets()->findChild<QLineEdit *>();
    const auto ask = [&](const char *words) {
        years->setText(QString::fromUtf8(words));
        QTest::keyClick(years, Qt::Key_Return);
    };
    QVERIFY(f.chip(QStringLiteral("Years")) == nullptr);
    ask("清");
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    QVERIFY(f.chip(QStringLiteral("Years")) != nullptr);
    QCOMPARE(f.chip(QStringLiteral("Years"))->text(), QStringLiteral("Years: 1644–1911"));
    ask("-300 – -201");
    QTRY_COMPARE_WITH_TIMEOUT(f.chip(QStringLiteral("Years"))->text(), QStringLiteral("Years: 300–201 BC"), asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    ask("1400–");
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 3, asking);
    // What is not understood narrows nothing, and says so.
    ask("some time");
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    QVERIFY(f.chip(QStringLiteral("Years")) == nullptr);
    QVERIFY(wordsOn(*f.facets()).contains(QStringLiteral("No years that are known")));
    // The chip takes them away.
    ask("1735–40");
    QTRY_VERIFY_WITH_TIMEOUT(f.chip(QStringLiteral("Years")) != nullptr, asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking); // Qianlong's reign began in them
    f.chip(QStringLiteral("Years"))->setValue({});
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    QVERIFY(years->text().isEmpty());
    // Typed, without Enter, as in every field that searches.
    years->setFocus();
    QTest::keyClicks(years, QStringLiteral("1935"));
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
}

void TestFinding::ordersWithoutAChip()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    QVERIFY(f.chip(QStringLiteral("Order")) == nullptr); // nothing is ordered
    QToolButton *orders = nullptr;
    for (QToolButton *button : f.page->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("Order"))
            orders = button;
    }
    QVERIFY(orders != nullptr);
    orders->click();
    QMenu *menu = nullptr;
    for (QMenu *each : f.page->findChildren<QMenu *>())
        menu = each->isVisible() ? each : menu;
    QVERIFY(menu != nullptr);
    QVERIFY(actionIn(*menu, QStringLiteral("Best first"))->isChecked());
    actionIn(*menu, QStringLiteral("Oldest first"))->trigger();
    menu->close();
    QVERIFY(f.chip(QStringLiteral("Order: Oldest first")) != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(f.service.get({f.list()->idAt(0)}).titleEn, QStringLiteral("Frieze"), asking);
    QTest::keyClick(f.chip(QStringLiteral("Order")), Qt::Key_Delete);
    QVERIFY(f.chip(QStringLiteral("Order")) == nullptr);
}

void TestFinding::selectsManyCards()
{
    Finding f;
    for (int i = 0; i < 60; ++i)
        f.add(qPrintable(QString::number(100 + i)), "Bowl", "");
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 60, asking);
    Gallery &gallery = *f.gallery();
    const int width = gallery.viewport()->width();
    const auto selected = [&] {
        return f.list()->selectedCount();
    };
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, cardPoint(gallery, 0));
    QCOMPARE(gallery.current(), 0);
    QCOMPARE(selected(), 0); // one is the current one, not a selection
    QTRY_VERIFY_WITH_TIMEOUT(f.page->isDetailOpen(), asking);
    f.page->closeDetail();
    QTRY_COMPARE_WITH_TIMEOUT(gallery.viewport()->width(), width, asking);
    f.list()->select(f.list()->idAt(0));
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ControlModifier, cardPoint(gallery, 2));
    QCOMPARE(selected(), 2);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ControlModifier, cardPoint(gallery, 2));
    QCOMPARE(selected(), 1); // one is left
    QCOMPARE(f.page->selection().ids, std::vector{f.list()->idAt(0)});
    // What a click opens at the right makes the gallery narrower: the cards are looked for anew.
    const auto choose = [&](int place) {
        f.list()->select(f.list()->idAt(place));
        gallery.clearSelection();
    };
    choose(1);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ShiftModifier, cardPoint(gallery, 3));
    QCOMPARE(selected(), 3);

    // Across scrolling: the anchor is far above when the other end is clicked.
    choose(0);
    gallery.verticalScrollBar()->setValue(gallery.verticalScrollBar()->maximum());
    QVERIFY(gallery.verticalScrollBar()->value() > gallery.viewport()->height());
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      QPoint(cardPoint(gallery, 0).x(), gallery.viewport()->height() - 100));
    QVERIFY2(selected() > 40, qPrintable(QString::number(selected())));
    QVERIFY(wordsOn(*f.page).contains(QStringLiteral("%1 selected").arg(selected())));
    QCOMPARE(int(f.page->selection().ids.size()), selected());
    QCOMPARE(f.page->selection().ids.front(), f.list()->idAt(0));

    QTest::keyClick(&gallery, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected(), 60);
    QVERIFY(f.page->selection().ids.empty()); // all that was found: said by the filter
    choose(0);
    QCOMPARE(selected(), 0);
    QTest::keyClick(&gallery, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&gallery, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), 3);
    QTest::keyClick(&gallery, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(selected(), 2);
}

void TestFinding::selectionIsTheSameInTheTable()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    PlaceSet some;
    some.add(1, 3);
    f.list()->setSelected(some);
    const std::vector<qint64> ids = f.page->selection().ids;
    QCOMPARE(ids.size(), size_t(3));
    f.page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("table"));
    QVERIFY(f.table()->isVisible());
    QCOMPARE(f.page->selection().ids, ids);
    // A row that is chosen is meant, also if it is one alone.
    const qint64 one = f.list()->idAt(2);
    f.table()->select(one);
    QTRY_COMPARE_WITH_TIMEOUT(f.page->selection().ids, std::vector{one}, asking);
    QVERIFY(wordsOn(*f.page).contains(QStringLiteral("1 selected")));
    f.table()->setFocus();
    f.table()->selectAll();
    QCOMPARE(f.list()->selectedCount(), 5);
    f.page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("gallery"));
    QCOMPARE(f.list()->selectedCount(), 5);
}

/// What somebody stores meanwhile neither scrolls the list nor takes the selection away.
void TestFinding::staysWhereItIsWhenSomebodySaves()
{
    Finding f;
    for (int i = 0; i < 260; ++i) // more than come with the first page
        f.add(qPrintable(QString::number(1000 + i)), "Bowl", "");
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 260, asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.window.isUpToDate(), asking);
    PlaceSet some;
    some.add(230, 240);
    f.list()->setSelected(some);
    QScrollBar *bar = f.gallery()->verticalScrollBar();
    bar->setValue(bar->maximum());
    const int place = bar->value();
    Asset bowl = f.service.get({f.list()->idAt(235)});
    bowl.creator = QStringLiteral("Somebody");
    QSignalSpy loading(f.page, &Page::loadingChanged);
    (void)f.test.session().worker.run([bowl](Workspace &w) { AssetService(w).update(bowl); });
    QTRY_VERIFY_WITH_TIMEOUT(!loading.isEmpty(), asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.window.isUpToDate(), asking);
    QCOMPARE(bar->value(), place);
    QCOMPARE(f.list()->selectedCount(), 11);
}

void TestFinding::findsWhatLooksAlike()
{
    Finding f;
    const Id<Asset> waves = f.add("1", "Waves", "");
    const Id<Asset> checks = f.add("2", "Checks", "");
    f.add("3", "No picture", "");
    const QString folder = f.test.workspace().folder();
    const auto painted = [&](const QString &name, bool isChecked, int edge) {
        QImage image(edge, edge, QImage::Format_RGB32);
        for (int y = 0; y < edge; ++y) {
            for (int x = 0; x < edge; ++x) {
                const double u = double(x) / edge;
                const double v = double(y) / edge;
                const int value = isChecked ? (int(u * 6) + int(v * 6)) % 2 * 200 + int(u * 40)
                                            : int(127 + 100 * std::sin(20 * u + 9 * v * v));
                image.setPixel(x, y, isChecked ? qRgb(value, 40, 30) : qRgb(30, value, 255 - value));
            }
        }
        const QString path = folder + u'/' + name;
        if (!image.save(path))
            qFatal("cannot write");
        return path;
    };
    PictureWorker pictures;
    Progress progress;
    f.service.attachFile(waves, painted(QStringLiteral("waves.png"), false, 300), {}, {}, &progress);
    f.service.attachFile(checks, painted(QStringLiteral("checks.png"), true, 300), {}, {}, &progress);
    (void)PictureRegister(*f.test.workspace(), pictures).describePending(progress);
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 3, asking);

    // Dropped on the page: a smaller copy of one.
    const QString copy = painted(QStringLiteral("copy.png"), false, 160);
    sendDrop(*f.page, copy);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*f.page).contains(QStringLiteral("Looks like copy.png")), asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.list()->count() > 0 && f.list()->count() < 3, asking);
    QCOMPARE(f.list()->idAt(0), waves.value); // the best first
    // A search by picture has no name to be kept under.
    f.trigger("assets.save_search");
    QCOMPARE(f.test.session().messages.current().text, QStringLiteral("A search by picture cannot be saved."));
    for (LinkButton *link : f.page->findChildren<LinkButton *>()) {
        if (link->text().startsWith(QStringLiteral("Looks like")))
            link->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 3, asking);

    // From the record that is open: others like it.
    f.page->openRecord(checks.value);
    QPushButton *similar = nullptr;
    const auto find = [&] {
        similar = nullptr;
        for (QPushButton *button : f.page->detail().findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Find similar"))
                similar = button;
        }
        return similar != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(), asking);
    similar->click();
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(*f.page).contains(QStringLiteral("Looks like Checks")), asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->idAt(0), checks.value, asking);
}

void TestFinding::savesSearches()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    auto *search = f.page->findChild<SearchField *>();
    auto *saved = f.page->findChild<SavedSearches *>();
    const Catalogue catalogue(*f.test.workspace());
    const auto stored = [&] {
        QStringList out;
        for (const SavedSearch &each : catalogue.savedSearches())
            out.append(each.name);
        return out;
    };
    saved->openMenu();
    QVERIFY(openMenu(*saved) != nullptr);
    QVERIFY(!actionIn(*openMenu(*saved), QStringLiteral("No search is saved yet"))->isEnabled());
    openMenu(*saved)->close();

    search->setText(QStringLiteral("bowl"));
    f.facets()->findChild<QLineEdit *>()->setText(QStringLiteral("明"));
    QTest::keyClick(f.facets()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    f.test.prompts().lines.append(QStringLiteral("Ming & bowls"));
    f.trigger("assets.save_search");
    QTRY_COMPARE_WITH_TIMEOUT(stored(), QStringList{QStringLiteral("Ming & bowls")}, asking);
    const AssetFilter kept = catalogue.savedSearches().first().filter;
    QCOMPARE(kept.text, QStringLiteral("bowl"));
    QCOMPARE(kept.fromYear, std::optional(1368));

    f.page->openRows({});
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.window.isUpToDate(), asking);
    const auto chosen = [&](const QString &sub, const QString &text) {
        saved->openMenu();
        QMenu *menu = openMenu(*saved);
        QAction *action = sub.isEmpty() ? actionIn(*menu, text) : actionIn(*actionIn(*menu, sub)->menu(), text);
        if (action)
            action->trigger();
        menu->close();
        return action != nullptr;
    };
    const QString name = QStringLiteral("Ming && bowls");
    QTRY_VERIFY_WITH_TIMEOUT(chosen({}, name), asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    QCOMPARE(search->text(), QStringLiteral("bowl"));
    QVERIFY(f.chip(QStringLiteral("Years: 1368–1644")) != nullptr);

    // In place of what it was, and back.
    search->setText(QStringLiteral("vase"));
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 0, asking);
    QVERIFY(chosen(QStringLiteral("Replace by this search"), name));
    QTRY_COMPARE_WITH_TIMEOUT(catalogue.savedSearches().first().filter.text, QStringLiteral("vase"), asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.test.session().messages.current().actionText, QStringLiteral("Undo"), asking);
    f.test.session().messages.current().action();
    QTRY_COMPARE_WITH_TIMEOUT(catalogue.savedSearches().first().filter.text, QStringLiteral("bowl"), asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.window.isUpToDate(), asking);

    f.test.prompts().lines.append(QStringLiteral("Ming bowls"));
    QVERIFY(chosen(QStringLiteral("Rename"), name));
    QTRY_COMPARE_WITH_TIMEOUT(stored(), QStringList{QStringLiteral("Ming bowls")}, asking);
    QTRY_VERIFY_WITH_TIMEOUT(f.window.isUpToDate(), asking);
    QTRY_VERIFY_WITH_TIMEOUT(chosen(QStringLiteral("Delete"), QStringLiteral("Ming bowls")), asking);
    QTRY_VERIFY_WITH_TIMEOUT(stored().isEmpty(), asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.test.session().messages.current().actionText, QStringLiteral("Undo"), asking);
    f.test.session().messages.current().action();
    QTRY_COMPARE_WITH_TIMEOUT(stored(), QStringList{QStringLiteral("Ming bowls")}, asking);
}

void TestFinding::managesHouseTerms()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    f.trigger("assets.terms");
    QTRY_VERIFY_WITH_TIMEOUT(f.page->findChild<TermsView *>() != nullptr, asking);
    auto *view = f.page->findChild<TermsView *>();
    QTRY_VERIFY_WITH_TIMEOUT(shownEmptyState(*f.page), asking);

    // Added by the form, which says what is wrong.
    view->addOne();
    const auto form = [&] {
        return qobject_cast<TermForm *>(f.page->detail().body());
    };
    QTRY_VERIFY_WITH_TIMEOUT(form(), asking);
    const auto lines = [&] {
        return form()->findChildren<QLineEdit *>();
    };
    lines().at(0)->setText(QStringLiteral("拙政园"));
    lines().at(1)->setText(QStringLiteral("Humble garden"));
    lines().at(2)->setText(QStringLiteral("Zhuozheng garden；Garden of the humble"));
    form()->findChild<CodePicker *>()->setCodes({QStringLiteral("material.silk")}); // of another vocabulary
    QVERIFY(!form()->saveButton()->isEnabled() || wordsOn(*form()).contains(QStringLiteral("same vocabulary")));
    form()->findChild<CodePicker *>()->setCodes({QStringLiteral("motif.landscape")});
    form()->saveButton()->click();
    TagService tags(*f.test.workspace());
    QTRY_COMPARE_WITH_TIMEOUT(tags.houseTerms().size(), 1, asking);
    const QString code = tags.houseTerms().first().code;
    QCOMPARE(tags.houseTerms().first().also.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(view->tree()->topLevelItemCount(), 1, asking);
    QTRY_VERIFY_WITH_TIMEOUT(!f.page->isDetailOpen(), asking);
    QCOMPARE(view->tree()->topLevelItem(0)->text(0), QStringLiteral("Motifs"));
    QVERIFY(view->tree()->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("Humble garden")));

    // Given to an asset, it is counted and cannot be deleted; the facets name it.
    const Id<Asset> vase = *f.service.find(QStringLiteral("PM/1"));
    (void)f.test.session().worker.run([vase, code](Workspace &w) { TagService(w).set(vase, {code}); });
    QTRY_COMPARE_WITH_TIMEOUT(tags.of(vase).given, QStringList{code}, asking);
    view->reload();
    const auto given = [&] {
        const QTreeWidgetItem *top = view->tree()->topLevelItem(0);
        return top && top->childCount() > 0 ? top->child(0)->text(3) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(given(), QStringLiteral("1"), asking);
    QPushButton *remove = nullptr;
    QPushButton *show = nullptr;
    for (QPushButton *button : view->findChildren<QPushButton *>()) {
        remove = button->text() == QStringLiteral("Delete") ? button : remove;
        show = button->text() == QStringLiteral("Show its assets") ? button : show;
    }
    view->choose(code);
    QVERIFY(!remove->isEnabled());
    show->click();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    QCOMPARE(f.facets()->choices().value(Facet::Motif), QStringList{code});
    QTRY_VERIFY_WITH_TIMEOUT(f.row("Motif", "Humble garden").isValid(), asking);
    QCOMPARE(countIn(f.row("Motif", "Humble garden")), 1);

    // Merged into one that ships; then there is none any more.
    f.trigger("assets.terms");
    QTRY_VERIFY_WITH_TIMEOUT(f.page->findChild<TermsView *>() != nullptr, asking);
    view = f.page->findChild<TermsView *>();
    QTRY_COMPARE_WITH_TIMEOUT(view->tree()->topLevelItemCount(), 1, asking);
    view->choose(code);
    view->merge();
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<TermMergeForm *>(f.page->detail().body()), asking);
    auto *merging = qobject_cast<TermMergeForm *>(f.page->detail().body());
    merging->picker().setCodes({code});
    QVERIFY(!merging->saveButton()->isEnabled()); // itself
    merging->picker().setCodes({QStringLiteral("motif.landscape")});
    QVERIFY2(merging->saveButton()->isEnabled(), qPrintable(wordsOn(*merging)));
    merging->saveButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(f.test.session().messages.current().text.startsWith(QStringLiteral("Merged; 1 asset")),
                             asking);
    QCOMPARE(tags.of(vase).given, QStringList{QStringLiteral("motif.landscape")});
    QVERIFY(tags.houseTerms().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(shownEmptyState(*f.page), asking);

    // One that nothing has is deleted, after a question.
    HouseTerm hall;
    hall.nameEn = QStringLiteral("East hall");
    tags.add(hall);
    view->reload();
    QTRY_COMPARE_WITH_TIMEOUT(view->tree()->topLevelItemCount(), 1, asking);
    f.test.prompts().choices.append(0);
    view->remove();
    QTRY_VERIFY_WITH_TIMEOUT(tags.houseTerms().isEmpty(), asking);
}

void TestFinding::settingsLeadToTheTerms()
{
    Finding f;
    f.addSome();
    f.show();
    f.window.openPage(QStringLiteral("settings"));
    QPushButton *manage = nullptr;
    for (QPushButton *button : f.window.findChildren<QPushButton *>())
        manage = button->text() == QStringLiteral("Manage…") ? button : manage;
    QVERIFY(manage != nullptr);
    manage->click();
    QTRY_VERIFY_WITH_TIMEOUT(f.page->findChild<TermsView *>() != nullptr, asking);
    QVERIFY(f.page->isVisible());
}

void TestFinding::takesTermsBack()
{
    Finding f;
    const Id<Asset> bowl = f.add("1", "Bowl", "");
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 1, asking);
    TagService tags(*f.test.workspace());
    tags.set(bowl, {QStringLiteral("theme.tea")});
    f.page->openRecord(bowl.value);
    const auto field = [&] {
        return f.page->findChild<TagField *>();
    };
    QTRY_VERIFY_WITH_TIMEOUT(field() && !field()->given().isEmpty(), asking);
    field()->picker().setCodes({QStringLiteral("motif.dragon")});
    QTRY_COMPARE_WITH_TIMEOUT(tags.of(bowl).given, QStringList{QStringLiteral("motif.dragon")}, asking);
    QTRY_COMPARE_WITH_TIMEOUT(f.test.session().messages.current().text, QStringLiteral("Terms changed."), asking);
    const auto undo = f.test.session().messages.current().action;
    // What somebody else gave meanwhile stays.
    tags.set(bowl, {QStringLiteral("motif.dragon"), QStringLiteral("motif.phoenix")});
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(tags.of(bowl).given,
                              (QStringList{QStringLiteral("motif.phoenix"), QStringLiteral("theme.tea")}), asking);
}

void TestFinding::lookbookOpensWithTheSelection()
{
    Finding f;
    f.addSome();
    f.show();
    QTRY_COMPARE_WITH_TIMEOUT(f.list()->count(), 5, asking);
    PlaceSet some;
    some.add(0, 1);
    some.add(3, 3);
    f.list()->setSelected(some);
    f.trigger("assets.lookbook");
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<LookbookForm *>(f.page->detail().body()), asking);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(f.page->detail()).contains(QStringLiteral("3 works are chosen.")), asking);
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
