#include "core/reports/documentsheet.h"

#include "core/base/error.h"
#include "core/reports/documentwords.h"

#include <QSaveFile>

#include <algorithm>

namespace lianming {

namespace {

Sheet::Foot footOf(const Words &words, const DocumentHead &head)
{
    return {head.foot.join(QStringLiteral("  ·  ")), [words](int page, int pages) {
                return words(say::page, {QString::number(page), QString::number(pages)});
            }};
}

} // namespace

DocumentSheet::DocumentSheet(PrintFonts &fonts, DocumentLanguage language, DocumentHead head)
    : m_w(language), m_head(std::move(head)), m_sheet(fonts, footOf(m_w, m_head))
{
    letterhead();
}

void DocumentSheet::letterhead()
{
    Sheet &s = m_sheet;
    const QString issuer = m_w.name(m_head.issuerEn, m_head.issuerZh);
    const QString other = m_w.isChinese() ? m_head.issuerEn : m_head.issuerZh;
    const double share = s.width() * 0.62;
    double y = s.y();
    y += s.line(issuer, s.left(), y, share, {14, true}, paper::ink);
    if (!other.isEmpty() && other != issuer)
        y += s.line(other, s.left(), y, share, {8.5}, paper::ink2);
    const double rest = s.width() - share - 8;
    s.line(m_head.title, s.left() + s.width() - rest, s.y(), rest, {14, true}, paper::accent, Sheet::Align::Right);
    if (!m_head.subtitle.isEmpty()) {
        s.line(m_head.subtitle, s.left(), s.y() + 21, s.width(), {8.5}, paper::ink2, Sheet::Align::Right);
        y = std::max(y, s.y() + 33);
    }
    s.setY(y + 6);
    s.rule(paper::accent, 1.6);
    s.space(10);
    if (!m_head.notice.isEmpty()) {
        s.paragraph(m_head.notice, {9, true}, paper::wait);
        s.space(6);
    }
}

void DocumentSheet::facts(const std::vector<Fact> &facts)
{
    for (size_t i = 0; i < facts.size(); i += 2)
        factRow(std::span(facts).subspan(i, std::min<size_t>(2, facts.size() - i)), 2);
    m_sheet.space(8);
}

void DocumentSheet::longFacts(const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (!fact.value.isEmpty())
            factRow(std::span(&fact, 1), 1);
    }
    m_sheet.space(8);
}

void DocumentSheet::factRow(std::span<const Fact> row, int columns)
{
    Sheet &s = m_sheet;
    constexpr Sheet::Type type{8.5};
    const double share = s.width() / columns;
    const double label = m_w.isChinese() ? 84 : 94;
    const double width = share - label - 8;
    double height = s.lineHeight(type);
    for (const Fact &fact : row)
        height = std::max(height, s.blockHeight(fact.value, width, type));
    s.need(height);
    double x = s.left();
    for (const Fact &fact : row) {
        s.line(m_w(fact.word), x, s.y(), label - 6, {8}, paper::ink2);
        s.block(fact.value, x + label, s.y(), width, type, paper::ink);
        x += share;
    }
    s.space(height + 3);
}

void DocumentSheet::facts(const std::vector<Fact> &left, const std::vector<Fact> &right)
{
    const Fact none{{u"", u""}, {}};
    std::vector<Fact> rows;
    for (size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        rows.push_back(i < left.size() ? left[i] : none);
        rows.push_back(i < right.size() ? right[i] : none);
    }
    facts(rows);
}

void DocumentSheet::keyFigure(const Bilingual &word, const Money &amount, const Bilingual &nothing)
{
    Sheet &s = m_sheet;
    s.rule(paper::line, 0.6);
    s.space(8);
    s.line(m_w(word), s.left(), s.y() + 6, s.width() / 3, {10, true}, paper::ink);
    const double height =
        s.line(amount.currency.codeText() + u' ' + m_w.amount(amount.minor, amount.currency), s.left() + s.width() / 3,
               s.y() - 2, s.width() * 2 / 3, {20, true}, paper::accent, Sheet::Align::Right);
    s.space(height);
    if (amount.minor == 0) {
        s.line(m_w(nothing), s.left(), s.y(), s.width(), {8}, paper::ink2, Sheet::Align::Right);
        s.space(12);
    } else if (m_w.isChinese() && amount.currency.code() == "CNY" && !capitalAmount(amount.minor).isEmpty()) {
        s.line(m_w(say::inCapitals, {capitalAmount(amount.minor)}), s.left(), s.y(), s.width(), {8.5}, paper::ink2,
               Sheet::Align::Right);
        s.space(13);
    }
    s.space(4);
    s.rule(paper::line, 0.6);
}

void DocumentSheet::section(const QString &title)
{
    m_sheet.heading(QStringLiteral("%1  %2").arg(QString::number(++m_section), title));
}

void DocumentSheet::section(const DocumentTable &table)
{
    if (table.rows.empty())
        return;
    section(table.title);
    this->table(table);
}

void DocumentSheet::table(const DocumentTable &table)
{
    m_sheet.table(table, m_w);
}

void DocumentSheet::note(const QString &text)
{
    m_sheet.space(4);
    m_sheet.paragraph(text, {8}, paper::ink2);
}

void DocumentSheet::signatures(const std::vector<Fact> &facts)
{
    Sheet &s = m_sheet;
    const double share = s.width() / double(std::max<size_t>(facts.size(), 3));
    const auto valueOf = [](const Fact &fact) {
        return fact.value.isEmpty() ? QStringLiteral("—") : fact.value;
    };
    constexpr Sheet::Type type{9};
    double tallest = 0;
    for (const Fact &fact : facts)
        tallest = std::max(tallest, s.blockHeight(valueOf(fact), share - 12, type));
    s.need(50 + tallest);
    s.space(26);
    double x = s.left();
    double height = 0;
    for (const Fact &fact : facts) {
        height = s.line(m_w(fact.word), x, s.y(), share - 12, {8}, paper::ink2);
        s.block(valueOf(fact), x, s.y() + height + 2, share - 12, type, paper::ink);
        x += share;
    }
    s.space(height + tallest + 8);
}

QByteArray DocumentSheet::bytes()
{
    return m_sheet.bytes(
        {m_head.about, m_w.isChinese() ? QStringLiteral("zh-CN") : QStringLiteral("en"), m_head.issuedOn});
}

void writeDocument(const QByteArray &content, QIODevice &device)
{
    if (device.write(content) != content.size())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The document cannot be written"));
}

void writeDocument(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, file.errorString()});
}

} // namespace lianming
