// What the tests of the rights map and of the rights matrix share: grants made by hand, a paint device that counts what
// is drawn, the text of a PDF, and pictures for those who set LIANMING_PICTURES to a folder.
#pragma once

#include "core/rights/rightsmap.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/text/format.h"

#include <QDir>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace lianming {

inline const QDate testDay(2026, 6, 1);

struct BarFixture {
    const char *grant = "1";
    const char *licensee = "SNOW";
    QDate from{};
    QDate to{};
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    GrantState state = GrantState::Signed;
    int sellOffDays = 0;
    QDate holdUntil{};
};

inline RightsBar makeBar(const BarFixture &made)
{
    RightsBar bar;
    bar.grant = made.grant;
    bar.licensee = made.licensee;
    bar.exclusivity = made.exclusivity;
    bar.state = made.state;
    if (made.from.isValid())
        bar.days = DaySpan{made.from, made.to};
    if (made.sellOffDays > 0)
        bar.sellOff = DaySpan{made.to.addDays(1), made.to.addDays(made.sellOffDays)};
    if (made.holdUntil.isValid())
        bar.holdUntil = made.holdUntil;
    return bar;
}

/// What is in the box of every such bar.
inline RightsBarTerms madeTerms()
{
    return {{"SZM/1"}, {Right::Reproduction, Right::Distribution}, {"nice/24"}, {"CN", "JP"}, {}, {"online"}};
}

/// Passes on what was drawn as a number: one per call of the painter that reaches the device.
class CountingDevice : public QPaintDevice
{
public:
    explicit CountingDevice(const QSize &size) : m_size(size) {}

    [[nodiscard]] int drawn() const { return m_engine.count; }
    [[nodiscard]] const QStringList &texts() const { return m_engine.texts; }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 96;
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { ++count; }
        void drawRects(const QRectF *, int) override { ++count; }
        void drawLines(const QLineF *, int) override { ++count; }
        void drawEllipse(const QRectF &) override { ++count; }
        void drawPath(const QPainterPath &) override { ++count; }
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override { ++count; }
        void drawTextItem(const QPointF &, const QTextItem &text) override
        {
            ++count;
            texts.append(text.text());
        }
        [[nodiscard]] Type type() const override { return User; }

        int count = 0;
        QStringList texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

/// What `pdftotext` finds in a file, its lines kept in place, a ligature of f taken apart; nothing if the program is
/// not installed.
inline std::optional<QString> pdfText(const QString &path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess reader;
    reader.start(program, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!reader.waitForFinished(60'000))
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).replace(QChar(0xFB00), QStringLiteral("ff"));
}

/// How many pages a text of `pdftotext` has.
inline int pagesOf(const QString &text)
{
    return int(text.count(u'\f'));
}

inline void savePicture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("LIANMING_PICTURES"); !folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace lianming
