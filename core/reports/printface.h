// Typefaces as printed documents carry them: which glyph a character has, how far it advances, and its outline as the
// PDF embeds it (a Type 2 charstring, Adobe Technical Note 5177). Everything looked up is kept, so that the thousandth
// document costs no look into the font files. Lengths are thousandths of the em.
// Belongs to one thread and needs a QGuiApplication (any platform); each thread that prints has its own PrintFonts.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRawFont>

#include <memory>
#include <optional>
#include <vector>

class QFont;

namespace lianming {

class PrintFace
{
public:
    /// `font` at the size of 1000 pixels.
    explicit PrintFace(const QRawFont &font);

    struct Glyph {
        quint32 index = 0;
        int advance = 0;
        bool isOrdinary = true; ///< stands beside its neighbours from left to right, whatever they are
    };
    /// The glyph of a character. Nothing where the face has none.
    [[nodiscard]] std::optional<Glyph> glyph(char32_t character);
    /// The outline with its advance.
    [[nodiscard]] const QByteArray &charstring(quint32 index);
    [[nodiscard]] int advance(quint32 index) const;

    [[nodiscard]] const QByteArray &name() const { return m_name; } ///< "NotoSansCJKSC-Regular"
    [[nodiscard]] double ascent() const { return m_font.ascent(); }
    [[nodiscard]] double descent() const { return m_font.descent(); }
    [[nodiscard]] double height() const { return ascent() + descent(); }

private:
    QRawFont m_font;
    QByteArray m_name;
    QHash<char32_t, Glyph> m_glyphs; ///< index 0: there is none
    QHash<quint32, QByteArray> m_charstrings;
};

/// The faces of the documents of one thread: the family of our documents in two weights, and what Qt takes in its place
/// for characters that it does not have.
class PrintFonts
{
public:
    PrintFonts();
    ~PrintFonts();
    PrintFonts(const PrintFonts &) = delete;
    PrintFonts &operator=(const PrintFonts &) = delete;

    [[nodiscard]] PrintFace &face(bool strong) { return *(strong ? m_strong : m_regular); }
    /// The face that stands in, of a run of glyphs at 1000 pixels.
    [[nodiscard]] PrintFace &face(const QRawFont &font);
    /// The family at 1000 pixels, for Qt's own text layout.
    [[nodiscard]] static QFont font(bool strong);

private:
    std::vector<std::unique_ptr<PrintFace>> m_faces;
    PrintFace *m_regular;
    PrintFace *m_strong;
};

} // namespace lianming
