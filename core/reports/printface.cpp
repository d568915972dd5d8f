#include "core/reports/printface.h"

#include <QFont>
#include <QPainterPath>

#include <cmath>

namespace lianming {

namespace {

constexpr int emPixels = 1000;

/// Writes an outline in the operators of a Type 2 charstring; the y axis points up there.
class CharstringWriter
{
public:
    explicit CharstringWriter(int advance) { number(advance); }

    [[nodiscard]] QByteArray write(const QPainterPath &path)
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            switch (element.type) {
            case QPainterPath::MoveToElement:
                by(element);
                m_out.append(char(21)); // rmoveto
                break;
            case QPainterPath::LineToElement: line(element); break;
            case QPainterPath::CurveToElement:
                by(element);
                by(path.elementAt(i + 1));
                by(path.elementAt(i + 2));
                m_out.append(char(8)); // rrcurveto
                i += 2;
                break;
            case QPainterPath::CurveToDataElement: break; // taken with the element before
            }
        }
        m_out.append(char(14)); // endchar
        return m_out;
    }

private:
    void line(const QPainterPath::Element &to)
    {
        const int dx = qRound(to.x) - m_x;
        const int dy = qRound(-to.y) - m_y;
        if (dx == 0 && dy == 0)
            return;
        m_x += dx;
        m_y += dy;
        if (dy == 0) {
            number(dx);
            m_out.append(char(6)); // hlineto
        } else if (dx == 0) {
            number(dy);
            m_out.append(char(7)); // vlineto
        } else {
            number(dx);
            number(dy);
            m_out.append(char(5)); // rlineto
        }
    }
    void by(const QPainterPath::Element &to)
    {
        const int x = qRound(to.x);
        const int y = qRound(-to.y);
        number(x - m_x);
        number(y - m_y);
        m_x = x;
        m_y = y;
    }
    void number(int value)
    {
        if (value >= -107 && value <= 107) {
            m_out.append(char(value + 139));
        } else if (value >= 108 && value <= 1131) {
            m_out.append(char((value - 108) / 256 + 247));
            m_out.append(char((value - 108) % 256));
        } else if (value >= -1131 && value <= -108) {
            m_out.append(char((-value - 108) / 256 + 251));
            m_out.append(char((-value - 108) % 256));
        } else {
            m_out.append(char(28));
            m_out.append(char(value >> 8));
            m_out.append(char(value));
        }
    }

    QByteArray m_out;
    int m_x = 0;
    int m_y = 0;
};

/// A name that PDF takes without escapes.
QByteArray plainName(const QRawFont &font)
{
    const QString style = font.styleName().isEmpty() ? QStringLiteral("Regular") : font.styleName();
    QByteArray out;
    for (const QChar c : font.familyName() + u'-' + style) {
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-'))
            out.append(char(c.unicode()));
    }
    return out;
}

} // namespace

PrintFace::PrintFace(const QRawFont &font) : m_font(font), m_name(plainName(m_font))
{
}

std::optional<PrintFace::Glyph> PrintFace::glyph(char32_t character)
{
    auto found = m_glyphs.find(character);
    if (found == m_glyphs.end()) {
        const QList<quint32> indexes = m_font.glyphIndexesForString(QString::fromUcs4(&character, 1));
        const quint32 index = indexes.value(0);
        const QChar::Direction direction = QChar::direction(character);
        const bool isOrdinary = !QChar::isMark(character) && direction != QChar::DirR && direction != QChar::DirAL;
        found = m_glyphs.insert(character, {index, index == 0 ? 0 : advance(index), isOrdinary});
    }
    return found->index == 0 ? std::nullopt : std::optional(*found);
}

int PrintFace::advance(quint32 index) const
{
    return qRound(m_font.advancesForGlyphIndexes({index}, QRawFont::UseDesignMetrics).value(0).x());
}

const QByteArray &PrintFace::charstring(quint32 index)
{
    auto found = m_charstrings.find(index);
    if (found == m_charstrings.end())
        found = m_charstrings.insert(index, CharstringWriter(advance(index)).write(m_font.pathForGlyph(index)));
    return *found;
}

PrintFonts::PrintFonts()
{
    for (const bool strong : {false, true})
        m_faces.push_back(std::make_unique<PrintFace>(QRawFont::fromFont(font(strong))));
    m_regular = m_faces[0].get();
    m_strong = m_faces[1].get();
}

PrintFonts::~PrintFonts() = default;

QFont PrintFonts::font(bool strong)
{
    QFont out;
    out.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"), QStringLiteral("Source Han Sans SC")});
    out.setPixelSize(emPixels);
    out.setWeight(strong ? QFont::Bold : QFont::Normal);
    out.setHintingPreference(QFont::PreferNoHinting);
    return out;
}

PrintFace &PrintFonts::face(const QRawFont &font)
{
    const QByteArray name = plainName(font);
    for (const auto &face : m_faces) {
        if (face->name() == name)
            return *face;
    }
    m_faces.push_back(std::make_unique<PrintFace>(font));
    return *m_faces.back();
}

} // namespace lianming
