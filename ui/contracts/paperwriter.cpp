#include "ui/contracts/paperwriter.h"

#include "ui/shell/tokens.h"
#include "ui/text/draftingwords.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace lianming {

namespace {

const QString termPrefix = QStringLiteral("term:");
const QString clausePrefix = QStringLiteral("clause:");
constexpr double paragraphHeight = 125; // percent

QString said(const char *text, int count = -1)
{
    return QCoreApplication::translate("drafting", text, nullptr, count);
}

QTextCharFormat inked(TextSize size = TextSize::Body, Token ink = Token::Ink, bool strong = false)
{
    QTextCharFormat out;
    out.setFont(textFont(size, strong));
    out.setForeground(color(ink));
    return out;
}

QTextCharFormat asPlace(QTextCharFormat format, const QString &place)
{
    format.setAnchor(true);
    format.setAnchorHref(place);
    return format;
}

class Writer
{
public:
    explicit Writer(QTextDocument &paper) : m_cursor(&paper) { m_cursor.beginEditBlock(); }
    ~Writer() { m_cursor.endEditBlock(); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void block(int above, int indent = 0)
    {
        QTextBlockFormat format;
        format.setTopMargin(m_isFirst ? 0 : above);
        format.setLeftMargin(indent);
        format.setLineHeight(paragraphHeight, QTextBlockFormat::ProportionalHeight);
        if (m_isFirst)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isFirst = false;
    }
    void text(const QString &text, const QTextCharFormat &format) { m_cursor.insertText(text, format); }
    /// Several paragraphs: a line each, in the block that is open and in further ones.
    void lines(const QString &text, const QTextCharFormat &format)
    {
        bool isFirst = true;
        for (const QString &line : text.split(u'\n')) {
            if (!isFirst)
                block(space::xs);
            isFirst = false;
            if (!line.isEmpty())
                m_cursor.insertText(line, format);
        }
    }
    void runs(const std::vector<DiffRun> &runs, const QTextCharFormat &kept)
    {
        for (const DiffRun &run : runs) {
            QTextCharFormat format = kept;
            if (run.kind == DiffRun::Kind::Removed) {
                format.setForeground(color(Token::StopInk));
                format.setFontStrikeOut(true);
            } else if (run.kind == DiffRun::Kind::Added) {
                format.setForeground(color(Token::GoodInk));
                format.setBackground(color(Token::GoodSoft));
            }
            lines(run.text, format);
        }
    }
    QTextCursor &cursor() { return m_cursor; }

private:
    QTextCursor m_cursor;
    bool m_isFirst = true;
};

/// The body with its terms as places.
void writeBody(Writer &out, const RenderedClause &clause)
{
    QTextCharFormat value = inked();
    value.setBackground(color(Token::Selected));
    qsizetype done = 0;
    out.block(space::xs);
    for (const StatedTerm &stated : clause.states) {
        out.lines(clause.body.mid(done, stated.start - done), inked());
        out.lines(clause.body.mid(stated.start, stated.length), asPlace(value, termPlace(stated.term)));
        done = stated.start + stated.length;
    }
    out.lines(clause.body.mid(done), inked());
}

/// A clause of the contract's own was written, one of the library's edited.
QString writerOf(const RenderedClause &clause)
{
    return (clause.version == 0 ? said(QT_TRANSLATE_NOOP("drafting", "written by %1"))
                                : said(QT_TRANSLATE_NOOP("drafting", "edited by %1")))
        .arg(clause.editedBy);
}

QString changeWord(const ClauseChange &change)
{
    if (change.isAdded())
        return said(QT_TRANSLATE_NOOP("drafting", "Added"));
    if (change.isRemoved())
        return said(QT_TRANSLATE_NOOP("drafting", "Taken out"));
    if (change.isMoved)
        return said(QT_TRANSLATE_NOOP("drafting", "Moved from %1")).arg(change.before->number);
    return said(QT_TRANSLATE_NOOP("drafting", "Worded anew"));
}

Token changeInk(const ClauseChange &change)
{
    return change.isAdded() ? Token::GoodInk : change.isRemoved() ? Token::StopInk : Token::WaitInk;
}

void writeChange(Writer &out, const ClauseChange &change)
{
    const RenderedClause &shown = change.after ? *change.after : *change.before;
    out.block(space::l);
    const QTextCharFormat strong = inked(TextSize::Body, Token::Ink, true);
    out.text(shown.number + u' ', strong);
    out.runs(change.heading, strong);
    QString note = QStringLiteral("    ");
    if (!change.isUnchanged())
        note += changeWord(change);
    if (change.after && !change.after->editedBy.isEmpty() && !change.isUnchanged())
        note += QStringLiteral(" · ") + writerOf(*change.after);
    out.text(note, inked(TextSize::Note, change.isUnchanged() ? Token::Ink3 : changeInk(change)));
    out.block(space::xs);
    out.runs(change.body, inked(TextSize::Body, change.isUnchanged() ? Token::Ink3 : Token::Ink));
}

void writeTerms(Writer &out, const std::vector<TermChange> &terms, DocumentLanguage language)
{
    out.block(0);
    out.text(said(QT_TRANSLATE_NOOP("drafting", "Terms")), inked(TextSize::Section, Token::Ink, true));
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(space::s);
    format.setCellSpacing(0);
    format.setTopMargin(space::s);
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 20),
                                      QTextLength(QTextLength::PercentageLength, 40),
                                      QTextLength(QTextLength::PercentageLength, 40)});
    QTextTable *table = out.cursor().insertTable(int(terms.size()) + 1, 3, format);
    const auto put = [table](int row, int column, const QString &text, const QTextCharFormat &ink) {
        QTextTableCell cell = table->cellAt(row, column);
        QTextTableCellFormat border = cell.format().toTableCellFormat();
        border.setBottomBorder(1);
        border.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        border.setBottomBorderBrush(color(Token::Line));
        cell.setFormat(border);
        cell.firstCursorPosition().insertText(text, ink);
    };
    const QTextCharFormat head = inked(TextSize::Note, Token::Ink2, true);
    put(0, 0, {}, head);
    put(0, 1, said(QT_TRANSLATE_NOOP("drafting", "Before")), head);
    put(0, 2, said(QT_TRANSLATE_NOOP("drafting", "After")), head);
    for (size_t i = 0; i < terms.size(); ++i) {
        QTextCharFormat before = inked(TextSize::Body, Token::StopInk);
        before.setFontStrikeOut(true);
        put(int(i) + 1, 0, licenceTermHead(terms[i].term, language), inked(TextSize::Body, Token::Ink2));
        put(int(i) + 1, 1, terms[i].before, before);
        put(int(i) + 1, 2, terms[i].after, inked(TextSize::Body, Token::GoodInk));
    }
    out.cursor().movePosition(QTextCursor::End);
}

} // namespace

QString termPlace(LicenceTerm term)
{
    return termPrefix + QString::fromLatin1(licenceTermCode(term));
}

QString clausePlace(const QString &code)
{
    return clausePrefix + code;
}

std::optional<LicenceTerm> termOfPlace(const QString &place)
{
    return place.startsWith(termPrefix) ? parseLicenceTerm(QStringView(place).sliced(termPrefix.size())) : std::nullopt;
}

QString clauseOfPlace(const QString &place)
{
    return place.startsWith(clausePrefix) ? place.sliced(clausePrefix.size()) : QString();
}

void writeText(QTextDocument &paper, const DraftedContract &drafted, DocumentLanguage language)
{
    Writer out(paper);
    out.block(0);
    out.text(drafted.contract.title, inked(TextSize::Title, Token::Ink, true));
    out.block(0);
    out.text(drafted.contract.number, inked(TextSize::Note, Token::Ink2));
    for (const RenderedSection &section : drafted.rendered(language)) {
        out.block(space::xl);
        out.text(section.number + u' ' + section.heading, inked(TextSize::Section, Token::Ink, true));
        for (const RenderedClause &clause : section.clauses) {
            out.block(space::m);
            out.text(clause.number + u' ' + clause.heading,
                     asPlace(inked(TextSize::Body, Token::Ink, true), clausePlace(clause.code)));
            if (!clause.editedBy.isEmpty())
                out.text(QStringLiteral("    ") + writerOf(clause), inked(TextSize::Note, Token::WaitInk));
            writeBody(out, clause);
        }
    }
}

void writeComparison(QTextDocument &paper, const TextDiff &diff, DocumentLanguage language, bool unfolded)
{
    Writer out(paper);
    if (diff.isEmpty()) {
        out.block(0);
        out.text(said(QT_TRANSLATE_NOOP("drafting", "The two versions say the same.")), inked());
        return;
    }
    if (!diff.terms.empty())
        writeTerms(out, diff.terms, language);
    const auto same = int(std::ranges::count_if(diff.clauses, &ClauseChange::isUnchanged));
    out.block(diff.terms.empty() ? 0 : space::xl);
    out.text(said(QT_TRANSLATE_NOOP("drafting", "Clauses")), inked(TextSize::Section, Token::Ink, true));
    if (same > 0) {
        out.block(space::xs);
        const QString fold =
            unfolded ? said(QT_TRANSLATE_NOOP("drafting", "Fold the clauses that are the same"))
                     : said(QT_TRANSLATE_N_NOOP("drafting", "%n clause(s) are the same: show them too"), same);
        out.text(fold, asPlace(inked(TextSize::Note, Token::Accent), foldPlace));
    }
    for (const ClauseChange &change : diff.clauses) {
        if (unfolded || !change.isUnchanged())
            writeChange(out, change);
    }
}

} // namespace lianming
