// What every printed document of a museum shares: letterhead, who deals with whom, the one figure that matters, tables
// of figures, numbered sections, signatures, and a foot with the page's number. Each kind of document (statementpdf.h,
// invoicepdf.h, …) says what goes in.
#pragma once

#include "core/reports/documenttable.h"
#include "core/reports/sheet.h"

#include <span>

class QIODevice;

namespace lianming {

struct DocumentHead {
    QString issuerEn; ///< whose letterhead it is
    QString issuerZh;
    QString title;    ///< "Royalty statement"
    QString subtitle; ///< under the title at the right: a number or a period
    QString notice;   ///< in the colour of waiting: that it is a draft; empty: none
    QStringList foot; ///< what names the document on every page
    QString about;    ///< the file's title
    QDate issuedOn;   ///< the file's date
};

class DocumentSheet
{
public:
    /// Begins the document with its letterhead.
    DocumentSheet(PrintFonts &fonts, DocumentLanguage language, DocumentHead head);

    [[nodiscard]] Sheet &sheet() { return m_sheet; }
    [[nodiscard]] const Words &words() const { return m_w; }

    struct Fact {
        Bilingual word;
        QString value;
    };
    /// Words and values in two columns, row by row. What is too long for one line takes several.
    void facts(const std::vector<Fact> &facts);
    /// The same, column by column.
    void facts(const std::vector<Fact> &left, const std::vector<Fact> &right);
    /// Words and values below each other over the whole width: what must be read letter by letter. What is empty is
    /// left out.
    void longFacts(const std::vector<Fact> &facts);
    /// The figure that the document is about, large; in CNY and Chinese also in capital figures. `nothing` is said
    /// where it is 0.
    void keyFigure(const Bilingual &word, const Money &amount, const Bilingual &nothing);
    /// A heading with the next number.
    void section(const QString &title);
    /// The table without its title; nothing where it has no rows.
    void table(const DocumentTable &table);
    /// A numbered section with the table; nothing where it has no rows.
    void section(const DocumentTable &table);
    /// A paragraph in quiet type.
    void note(const QString &text);
    /// Names above each other, side by side: who did what.
    void signatures(const std::vector<Fact> &facts);

    [[nodiscard]] QByteArray bytes();

private:
    void letterhead();
    void factRow(std::span<const Fact> row, int columns);

    Words m_w;
    DocumentHead m_head;
    Sheet m_sheet;
    int m_section = 0;
};

/// Writes a finished document to an open device. Throws Error::Unavailable when it cannot be written.
void writeDocument(const QByteArray &content, QIODevice &device);
/// Writes it to a file, which appears under its name only when complete.
void writeDocument(const QByteArray &content, const QString &path);

} // namespace lianming
