// The matrix of category and territory: every cell says its verdict without colour, is found, walked and opened, heads
// stay readable with forty columns, and paper shows the same.
#include "tests/ui/rights/shownrights.h"
#include "ui/rights/rightslegend.h"
#include "ui/rights/rightsmatrix.h"
#include "ui/rights/rightspdf.h"
#include "ui/rights/rightstips.h"
#include "ui/text/codewords.h"
#include "ui/text/proposalwords.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace lianming;

namespace {

constexpr const char *territories[] = {"CN", "JP", "KR", "SG", "US", "GB", "FR", "DE", "IT", "ES",
                                       "NL", "CH", "AU", "CA", "BR", "MX", "AE", "SA", "IN", "TH",
                                       "VN", "MY", "ID", "PH", "NZ", "TR", "SE", "NO", "DK", "FI",
                                       "PL", "PT", "GR", "EG", "ZA", "AR", "CL", "PE", "KE", "MA"};

/// Classes 1, 2, … by the territories above, free but for three cells of the first row.
RightsMatrix makeMatrix(int rows, int columns)
{
    RightsMatrix out;
    for (int row = 0; row < rows; ++row)
        out.categories.push_back("nice/" + std::to_string(row + 1));
    for (int column = 0; column < columns; ++column)
        out.territories.emplace_back(territories[size_t(column) % std::size(territories)]);
    out.cells.assign(size_t(rows), std::vector<MatrixCell>(size_t(columns)));
    if (rows > 0 && columns > 2) {
        out.cells[0][0] = {
            AvailsVerdict::Unavailable,
            {{"1", ConflictReason::RightsOut}, {"2", ConflictReason::RightsOut}, {"1", ConflictReason::SellOff}},
            false,
            false};
        out.cells[0][1] = {AvailsVerdict::Conditional, {{"3", ConflictReason::OptionHeld}}, false, true};
        out.cells[0][2].titleGap = true;
    }
    return out;
}

RightsMatrixWords words()
{
    RightsMatrixWords out;
    out.category = [](const std::string &code) {
        return categoryText(QString::fromStdString(code));
    };
    out.territory = [](const std::string &code) {
        return territoryText(QString::fromStdString(code));
    };
    return out;
}

struct ShownMatrix {
    Language language;
    Theme theme;
    RightsMatrixView view;

    explicit ShownMatrix(RightsMatrix matrix = makeMatrix(6, 5), QSize size = {800, 360})
    {
        language.set(QStringLiteral("en"));
        theme.set(Theme::Choice::Light);
        view.resize(size);
        view.setWords(words());
        view.setMatrix(std::move(matrix));
        view.show();
        view.setFocus();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] QString tipAt(const QPoint &point)
    {
        QHelpEvent help(QEvent::ToolTip, point, view.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(view.viewport(), &help);
        return QToolTip::text();
    }
    [[nodiscard]] QStringList drawnTexts(int *drawn = nullptr)
    {
        CountingDevice device(view.viewport()->size());
        view.viewport()->render(&device);
        if (drawn)
            *drawn = device.drawn();
        return device.texts();
    }
    /// A cell as it is painted, its ground made grey: what is left is told without colour.
    [[nodiscard]] QImage shapeOf(CellPlace place)
    {
        return view.viewport()->grab(view.cellRect(place)).toImage().convertToFormat(QImage::Format_Grayscale8);
    }
};

} // namespace

class TestRightsMatrixView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsStandInRowsAndColumns();
    void saysItWithoutColour();
    void countsGrantsOnce();
    void clickAndEnterOpen();
    void keysWalkTheCells();
    void headsStayInSight();
    void headsAreReadable();
    void tellsInWords();
    void onlyWhatIsSeenIsDrawn();
    void prints();
    void emptyMatrix();
    void languagesAndThemes();
};

void TestRightsMatrixView::cellsStandInRowsAndColumns()
{
    ShownMatrix shown;
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 5; ++column) {
            const CellPlace place{row, column};
            const QRect rect = shown.view.cellRect(place);
            QCOMPARE(rect.top(), shown.view.sizes().columnHead + row * RightsMatrixSizes::cellHeight);
            QCOMPARE(rect.left(), shown.view.sizes().rowHead + column * shown.view.sizes().cellWidth);
            QCOMPARE(shown.view.cellAt(rect.center()), std::optional(place));
            QCOMPARE(shown.view.cellAt(rect.topLeft()), std::optional(place));
            QCOMPARE(shown.view.cellAt(rect.bottomRight()), std::optional(place));
        }
    }
    QVERIFY(!shown.view.cellAt({5, 100}));
    QVERIFY(!shown.view.cellAt({300, 5}));
    QVERIFY(!shown.view.cellAt({790, 100}));
    QVERIFY(!shown.view.cellAt({300, 355}));
}

void TestRightsMatrixView::saysItWithoutColour()
{
    ShownMatrix shown;
    const QImage taken = shown.shapeOf({0, 0});
    const QImage conditional = shown.shapeOf({0, 1});
    const QImage gap = shown.shapeOf({0, 2});
    const QImage free = shown.shapeOf({0, 3});
    QCOMPARE(shown.shapeOf({3, 3}), free);
    QVERIFY(taken != conditional && taken != free && conditional != free);
    // The marks stand in their corners: darker there than a free cell.
    const int right = free.width() - 5;
    QVERIFY(qGray(gap.pixel(right, 4)) + 40 < qGray(free.pixel(right, 4)));
    const QRect corner(free.width() - 12, free.height() - 12, 10, 10);
    const auto darkest = [&corner](const QImage &image) {
        int out = 255;
        for (int y = corner.top(); y <= corner.bottom(); ++y) {
            for (int x = corner.left(); x <= corner.right(); ++x)
                out = std::min(out, qGray(image.pixel(x, y)));
        }
        return out;
    };
    QVERIFY(darkest(conditional) + 40 < darkest(free));
}

void TestRightsMatrixView::countsGrantsOnce()
{
    ShownMatrix shown;
    QCOMPARE(grantCount(shown.view.matrix().cells[0][0]), 2);
    const QStringList texts = shown.drawnTexts();
    QCOMPARE(texts.count(QStringLiteral("2")), 1); // two grants, one of them for two reasons
    QCOMPARE(texts.count(QStringLiteral("1")), 0); // one grant needs no number
    RightsMatrix many = makeMatrix(1, 3);
    for (int i = 0; i < 150; ++i)
        many.cells[0][0].grants.emplace_back("G" + std::to_string(i), ConflictReason::RightsOut);
    shown.view.setMatrix(many);
    QVERIFY(shown.drawnTexts().contains(QStringLiteral("99+")));
}

void TestRightsMatrixView::clickAndEnterOpen()
{
    ShownMatrix shown;
    QSignalSpy wanted(&shown.view, &RightsMatrixView::cellWanted);
    shown.press(Qt::Key_Return); // no cell yet
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.view.cellRect({2, 3}).center());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0), (QVariantList{2, 3}));
    QCOMPARE(shown.view.current(), std::optional(CellPlace{2, 3}));
    shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Return);
    QCOMPARE(wanted.at(1), (QVariantList{2, 2}));
    // Pressed on one and let go on another, the other button, beside the cells.
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.view.cellRect({0, 0}).center());
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.view.cellRect({1, 1}).center());
    QTest::mouseClick(shown.view.viewport(), Qt::RightButton, {}, shown.view.cellRect({0, 0}).center());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(wanted.size(), 2);
}

void TestRightsMatrixView::keysWalkTheCells()
{
    ShownMatrix shown(makeMatrix(34, 40));
    const auto at = [&shown] {
        return shown.view.current().value_or(CellPlace{-1, -1});
    };
    shown.press(Qt::Key_Down);
    QCOMPARE(at(), (CellPlace{0, 0}));
    shown.press(Qt::Key_Up);
    QCOMPARE(at(), (CellPlace{0, 0}));
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Right);
    QCOMPARE(at(), (CellPlace{1, 1}));
    shown.press(Qt::Key_End);
    QCOMPARE(at(), (CellPlace{1, 39}));
    shown.press(Qt::Key_Right);
    QCOMPARE(at(), (CellPlace{1, 39}));
    shown.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(at(), (CellPlace{33, 39}));
    // What is walked to is scrolled to.
    const QRect port = shown.view.viewport()->rect();
    QVERIFY(port.contains(shown.view.cellRect(at())));
    shown.press(Qt::Key_PageUp);
    QVERIFY(at().row < 33 && at().row > 20);
    shown.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(at(), (CellPlace{0, 0}));
    QVERIFY(shown.view.cellRect(at()).left() >= shown.view.sizes().rowHead);
    QVERIFY(shown.view.cellRect(at()).top() >= shown.view.sizes().columnHead);

    // A new answer to the same question keeps the place, another question does not.
    shown.press(Qt::Key_Right);
    shown.view.setMatrix(makeMatrix(34, 40));
    QCOMPARE(at(), (CellPlace{0, 1}));
    shown.view.setMatrix(makeMatrix(3, 3));
    QVERIFY(!shown.view.current());
}

void TestRightsMatrixView::headsStayInSight()
{
    ShownMatrix shown(makeMatrix(34, 40));
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    QVERIFY(shown.drawnTexts().contains(territoryText(QStringLiteral("CN"))));
    shown.view.verticalScrollBar()->setValue(0);
    shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
    const QStringList texts = shown.drawnTexts();
    QVERIFY(texts.contains(categoryText(QStringLiteral("nice/1"))));
    QVERIFY(texts.contains(territoryText(QStringLiteral("MA"))));
    QVERIFY(!texts.contains(territoryText(QStringLiteral("CN"))));
}

void TestRightsMatrixView::headsAreReadable()
{
    // Few columns: wrapped, not turned. Forty: turned, each in full.
    ShownMatrix few(makeMatrix(6, 5));
    QVERIFY(!few.view.sizes().isUpright);
    ShownMatrix many(makeMatrix(6, 40), {1280, 400});
    QVERIFY(many.view.sizes().isUpright);
    QVERIFY(many.view.sizes().columnHead < 200);
    many.view.resize(3000, 400);
    const QStringList texts = many.drawnTexts();
    for (const char *code : territories)
        QVERIFY2(texts.contains(territoryText(QString::fromLatin1(code))), code);
    // A head that is shortened is told in full.
    RightsMatrixWords longWords = words();
    const QString name = QStringLiteral("A region with a name as long as a treaty's preamble and longer");
    longWords.territory = [name](const std::string &) {
        return name;
    };
    longWords.category = [name](const std::string &) {
        return name;
    };
    many.view.setWords(longWords);
    QVERIFY(many.view.sizes().columnHead < 200);
    QCOMPARE(many.tipAt({many.view.cellRect({0, 2}).center().x(), 20}), name);
    QCOMPARE(many.tipAt({20, many.view.cellRect({1, 0}).center().y()}), name);
}

void TestRightsMatrixView::tellsInWords()
{
    ShownMatrix shown;
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("6 categories by 5 territories")));
    shown.view.setCurrent({0, 0});
    const QString told = shown.view.accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("Class 1 Chemicals")) && told.contains(QStringLiteral("China")),
             qPrintable(told));
    QVERIFY(told.contains(verdictText(AvailsVerdict::Unavailable)));
    QVERIFY(told.contains(conflictReasonText(ConflictReason::SellOff)));
    QVERIFY(told.contains(QStringLiteral("2 grant")));
    shown.view.setCurrent({0, 1});
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("restriction")));
    const QString tip = shown.tipAt(shown.view.cellRect({0, 2}).center());
    QVERIFY2(tip.contains(QStringLiteral("institution")), qPrintable(tip));

    RightsMatrixWords own = words();
    own.tip = [](int row, int column) {
        return QStringLiteral("cell %1/%2").arg(row).arg(column);
    };
    shown.view.setWords(own);
    QCOMPARE(shown.tipAt(shown.view.cellRect({3, 4}).center()), QStringLiteral("cell 3/4"));
}

void TestRightsMatrixView::onlyWhatIsSeenIsDrawn()
{
    RightsMatrix matrix = makeMatrix(500, 40);
    ShownMatrix shown(std::move(matrix), {900, 500});
    int drawn = 0;
    (void)shown.drawnTexts(&drawn);
    const RightsMatrixSizes &sizes = shown.view.sizes();
    const int seen = (500 / RightsMatrixSizes::cellHeight + 2) * ((900 - sizes.rowHead) / sizes.cellWidth + 2);
    QVERIFY2(drawn < 3 * seen + 100, qPrintable(QStringLiteral("%1 for %2 cells").arg(drawn).arg(seen)));
}

void TestRightsMatrixView::prints()
{
    ShownMatrix shown(makeMatrix(34, 40));
    QTemporaryDir folder;
    for (const char *code : {"en", "zh_CN"}) {
        shown.language.set(QString::fromLatin1(code));
        shown.theme.set(Theme::Choice::Dark); // paper stays light
        const QString path = folder.filePath(QString::fromLatin1(code) + QStringLiteral(".pdf"));
        QCoreApplication::processEvents();
        QVERIFY(savePdf(path, QStringLiteral("Apsaras"), [&shown](QPagedPaintDevice &device) {
            return shown.view.print(device, {QStringLiteral("Apsaras"), QStringLiteral("May it be had?"), testDay});
        }));
        const std::optional<QString> text = pdfText(path);
        if (!text)
            QSKIP("pdftotext is not installed");
        QVERIFY2(pagesOf(*text) >= 4 && pagesOf(*text) <= 10, qPrintable(QString::number(pagesOf(*text))));
        QVERIFY(text->contains(QStringLiteral("Apsaras")) && text->contains(QStringLiteral("May it be had?")));
        QString close = *text; // upright words may be torn apart by the reader's layout
        close.remove(QRegularExpression(QStringLiteral("\\s")));
        const auto found = [&close](QString part) {
            return close.contains(part.remove(QRegularExpression(QStringLiteral("\\s"))));
        };
        for (int row = 1; row <= 34; ++row)
            QVERIFY2(
                found(categoryText(QStringLiteral("nice/%1").arg(row))),
                qPrintable(QStringLiteral("%1 in\n%2").arg(categoryText(QStringLiteral("nice/%1").arg(row)), close)));
        for (const QString &word : rightsLegendWords(RightsLegendKind::Matrix))
            QVERIFY2(found(word), qPrintable(word));
        QVERIFY(found(dateText(testDay)));
        if (const QString pictures = qEnvironmentVariable("LIANMING_PICTURES"); !pictures.isEmpty())
            QFile::copy(path, QDir(pictures).filePath(QStringLiteral("matrix-%1.pdf").arg(QString::fromLatin1(code))));
    }
    shown.language.set(QStringLiteral("en"));
    QPdfWriter nowhere(folder.filePath(QStringLiteral("missing/matrix.pdf")));
    QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
    QVERIFY(!shown.view.print(nowhere, {}));

    // The territories of a matrix that fits one sheet, in order.
    shown.view.setMatrix(makeMatrix(5, 5));
    const QString path = folder.filePath(QStringLiteral("small.pdf"));
    {
        QPdfWriter writer(path);
        QVERIFY(shown.view.print(writer, {QStringLiteral("Small"), {}, testDay}));
    }
    const QString text = pdfText(path).value_or(QString());
    QCOMPARE(pagesOf(text), 1);
    QVERIFY(text.contains(QRegularExpression(QStringLiteral("China +Japan +South Korea +Singapore"))));
    QVERIFY(text.contains(QStringLiteral("Page 1 of 1")));
}

void TestRightsMatrixView::emptyMatrix()
{
    ShownMatrix shown(RightsMatrix{});
    QVERIFY(!shown.view.accessibleDescription().isEmpty());
    shown.press(Qt::Key_Down);
    QVERIFY(!shown.view.current());
    QVERIFY(!shown.view.cellAt({400, 100}));
    shown.view.setEmptyText(QStringLiteral("Ask first"));
    QCOMPARE(shown.drawnTexts().join(QString()), QStringLiteral("Ask first"));
    shown.view.setMatrix(makeMatrix(0, 4));
    QCOMPARE(shown.drawnTexts().join(QString()), QStringLiteral("Ask first"));
    QTemporaryDir folder;
    QPdfWriter writer(folder.filePath(QStringLiteral("empty.pdf")));
    QVERIFY(shown.view.print(writer, {QStringLiteral("Nothing"), {}, testDay}));
}

void TestRightsMatrixView::languagesAndThemes()
{
    ShownMatrix shown(makeMatrix(8, 12), {960, 360});
    shown.view.setCurrent({2, 3});
    for (const char *code : {"en", "zh_CN"}) {
        for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            shown.language.set(QString::fromLatin1(code));
            shown.theme.set(theme);
            QCoreApplication::processEvents();
            const QStringList texts = shown.drawnTexts();
            // Letters and Han reach the device apart, as they have different faces.
            QVERIFY(texts.join(QString()).contains(categoryText(QStringLiteral("nice/1"))));
            QVERIFY(shown.view.accessibleDescription().contains(territoryText(QStringLiteral("SG"))));
            savePicture(shown.view, QStringLiteral("matrix-%1-%2").arg(QString::fromLatin1(code), Theme::code(theme)));
        }
    }
    shown.language.set(QStringLiteral("en"));
    shown.theme.set(Theme::Choice::Light);
}

QTEST_MAIN(TestRightsMatrixView)
#include "tst_rightsmatrixview.moc"
