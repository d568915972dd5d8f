#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace lianming;

namespace {

double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        QTest::addColumn<bool>("dark");
        const auto row = [](const char *name, Token ink, Token ground) {
            for (const bool dark : {false, true})
                QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(
                    QLatin1String(name), dark ? QStringLiteral("dark") : QStringLiteral("light"))))
                    << int(ink) << int(ground) << dark;
        };
        const std::pair<const char *, Token> grounds[] = {{"ground", Token::Ground},
                                                          {"surface", Token::Surface},
                                                          {"raised", Token::Raised},
                                                          {"hover", Token::Hover},
                                                          {"selected", Token::Selected}};
        for (const auto &[name, ground] : grounds) {
            for (const Token ink : {Token::Ink, Token::Ink2, Token::Accent, Token::StopInk})
                row(qPrintable(QStringLiteral("ink %1 on %2").arg(int(ink)).arg(QLatin1String(name))), ink, ground);
        }
        for (const Token ground : {Token::Ground, Token::Surface, Token::Raised})
            row(qPrintable(QStringLiteral("hint on %1").arg(int(ground))), Token::Ink3, ground);
        for (const Tone tone : {Tone::Quiet, Tone::Good, Tone::Wait, Tone::Stop, Tone::Accent})
            row(qPrintable(QStringLiteral("pill %1").arg(int(tone))), toneInk(tone), toneSoft(tone));
        row("primary button", Token::OnAccent, Token::Accent);
        row("primary button, hover", Token::OnAccent, Token::AccentHover);
    }
    void textIsReadable()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        QFETCH(bool, dark);
        const double ratio = contrast(color(Token(ink), dark), color(Token(ground), dark));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void seriesStandOutFromTheSurface()
    {
        for (const bool dark : {false, true}) {
            for (int i = 0; i < 8; ++i) {
                const double ratio = contrast(seriesColor(i, dark), color(Token::Surface, dark));
                QVERIFY2(ratio >= 2.4, qPrintable(QStringLiteral("%1 %2 %3").arg(dark).arg(i).arg(ratio)));
            }
        }
    }

    void switchingIsImmediate()
    {
        Theme theme;
        theme.set(Theme::Choice::Light);
        QVERIFY(!isDark());
        QSignalSpy spy(&theme, &Theme::changed);
        theme.set(Theme::Choice::Dark);
        QVERIFY(isDark());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(Token::Ground, true));
        theme.set(Theme::Choice::Dark);
        QCOMPARE(spy.size(), 1);
        theme.set(Theme::Choice::Light);
        QVERIFY(!isDark());
    }

    void styleSheetHasNoTokenLeft()
    {
        for (const bool dark : {false, true}) {
            const QString sheet = Theme::styleSheet(dark);
            QVERIFY(sheet.size() > 1000);
            QVERIFY2(!sheet.mid(sheet.indexOf(u"*/")).contains(u'@'), qPrintable(sheet));
        }
    }

    void iconsAreDrawn()
    {
        const QStringList names =
            QDir(QStringLiteral(":/lianming/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
        QVERIFY(names.size() > 60);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            const QImage picture = iconPixmap(name, Token::Ink, 20, 1).toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    inked += qAlpha(picture.pixel(x, y)) > 100 ? 1 : 0;
            }
            QVERIFY2(inked >= 4, qPrintable(name));
        }
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
