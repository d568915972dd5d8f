#include "core/reports/statementpdf.h"

#include "core/base/error.h"
#include "core/reports/pdftext.h"
#include "core/reports/sheet.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace lianming {

namespace {

namespace say {
constexpr Bilingual title{u"Royalty statement", u"版权授权费结算单"};
constexpr Bilingual licensor{u"Licensor", u"授权方"};
constexpr Bilingual licensee{u"Licensee", u"被授权方"};
constexpr Bilingual contract{u"Contract", u"授权合同"};
constexpr Bilingual subject{u"Subject", u"合同名称"};
constexpr Bilingual period{u"Period", u"结算期间"};
constexpr Bilingual contractYear{u"Contract year", u"合同年度"};
constexpr Bilingual yearOf{u"Year %1", u"第 %1 年"};
constexpr Bilingual term{u"Term", u"授权期限"};
constexpr Bilingual received{u"Sales report received", u"销售报告收到日期"};
constexpr Bilingual issued{u"Issued", u"出具日期"};
constexpr Bilingual currency{u"Currency", u"结算币种"};
constexpr Bilingual draft{u"Draft: this period is not closed; figures may still change",
                          u"草稿：本期尚未关账，数字可能变动"};
constexpr Bilingual edition{u"Edition %1", u"第 %1 版"};
constexpr Bilingual cashDue{u"Amount due", u"应付金额"};
constexpr Bilingual inCapitals{u"In capital figures: %1", u"大写：人民币%1"};
constexpr Bilingual nothingDue{u"Nothing is due for this period", u"本期无应付款项"};

constexpr Bilingual salesHeading{u"Sales and earned royalty", u"销售额与应计授权费"};
constexpr Bilingual settlementHeading{u"Settlement of the period", u"本期结算"};
constexpr Bilingual guaranteeHeading{u"Guarantee and recoupment", u"保底金与抵扣"};
constexpr Bilingual splitHeading{u"Distribution", u"分配"};
constexpr Bilingual productHeading{u"By product", u"按商品汇总"};
constexpr Bilingual exceptionHeading{u"Exceptions", u"异常项目"};
constexpr Bilingual ruleHeading{u"How it was calculated", u"计算说明"};
constexpr Bilingual annexHeading{u"Annex: reported lines", u"附表：销售明细"};

constexpr Bilingual units{u"Units sold, less returned", u"净销售数量"};
constexpr Bilingual gross{u"Gross sales", u"销售总额"};
constexpr Bilingual deductions{u"Less deductions allowed by the contract", u"减：合同允许的扣除"};
constexpr Bilingual adjusted{u"Other adjustments to the base (share, floor price)",
                             u"其他计费基数调整（份额、最低计费价）"};
constexpr Bilingual base{u"Royalty base", u"计费基数"};
constexpr Bilingual earned{u"Royalty earned", u"应计授权费"};
constexpr Bilingual apart{u"Royalty outside the guarantee", u"不计入保底的授权费"};

constexpr Bilingual reserveHeld{u"Less reserve held against returns", u"减：本期退货准备金"};
constexpr Bilingual reserveReleased{u"Plus reserve released", u"加：释放的退货准备金"};
constexpr Bilingual available{u"Royalty available", u"可结算授权费"};
constexpr Bilingual royaltyPayment{u"Royalty payable, after recoupment", u"抵扣后应付授权费"};
constexpr Bilingual guaranteePayment{u"Guarantee and advances due", u"应付保底金及预付款"};
constexpr Bilingual fees{u"Fixed fees", u"固定费用"};
constexpr Bilingual fund{u"Marketing fund", u"市场推广基金"};
constexpr Bilingual adjustments{u"Adjustments of earlier periods", u"以前期间更正"};
constexpr Bilingual brought{u"Brought forward", u"上期结转"};
constexpr Bilingual balance{u"Balance", u"余额"};
constexpr Bilingual carried{u"Less carried forward to the next period", u"减：结转下期"};
constexpr Bilingual payable{u"Payable, before tax", u"税前应付"};
constexpr Bilingual vat{u"Plus value added tax", u"加：增值税"};
constexpr Bilingual withholding{u"Less tax withheld at source", u"减：代扣代缴税款"};

constexpr Bilingual recoupedNote{u"Earned in this period and paid before: %1. Paid and not yet earned: %2.",
                                 u"本期已抵扣：%1；尚未抵扣的已付款：%2。"};
constexpr Bilingual pool{u"Guarantee", u"保底项目"};
constexpr Bilingual rest{u"No guarantee", u"无保底"};
constexpr Bilingual poolEarned{u"Earned", u"本期应计"};
constexpr Bilingual poolDue{u"Guarantee due to date", u"累计应付保底"};
constexpr Bilingual poolPaid{u"Paid to date", u"累计已付"};
constexpr Bilingual poolUnrecouped{u"Not yet earned", u"尚未抵扣"};
constexpr Bilingual poolPayable{u"Payable now", u"本期应付"};
constexpr Bilingual total{u"Total", u"合计"};
constexpr Bilingual party{u"Party", u"收款方"};
constexpr Bilingual amount{u"Amount", u"金额"};

constexpr Bilingual sku{u"SKU", u"商品编码"};
constexpr Bilingual category{u"Category", u"品类"};
constexpr Bilingual territory{u"Territory", u"地区"};
constexpr Bilingual channel{u"Channel", u"渠道"};
constexpr Bilingual rule{u"Rule", u"费率"};
constexpr Bilingual unitsColumn{u"Units", u"数量"};
constexpr Bilingual grossColumn{u"Gross", u"销售额"};
constexpr Bilingual baseColumn{u"Base", u"计费基数"};
constexpr Bilingual royaltyColumn{u"Royalty", u"授权费"};
constexpr Bilingual line{u"Line", u"行号"};
constexpr Bilingual date{u"Date", u"日期"};
constexpr Bilingual reason{u"Reason", u"原因"};
constexpr Bilingual highest{u"highest", u"最高"};
constexpr Bilingual others{u"%1 further products", u"其余 %1 项商品"};
constexpr Bilingual exceptionsIntro{u"%1 of %2 reported lines fall outside the grants or have no rate.",
                                    u"共 %2 行销售中有 %1 行不在授权范围内或无适用费率。"};
constexpr Bilingual furtherExceptions{u"%1 further lines are not printed here; they are listed in the workspace.",
                                      u"另有 %1 行未在此列出，可在系统中查看。"};
constexpr Bilingual noExceptions{u"None. Every one of the %1 reported lines is inside the grants and has a rate.",
                                 u"无。%1 行销售均在授权范围内，且有适用费率。"};
constexpr Bilingual noSales{u"No sales were reported for this period.", u"本期无销售。"};
constexpr Bilingual method{
    u"Amounts are exact decimals, rounded where the contract says so. Each line's royalty, its place in the tiers and the terms of the settlement can be shown from the stored calculation.",
    u"所有金额按十进制精确计算，仅在合同约定处取整。每一行的授权费、所处阶梯及结算各项均可由系统保存的计算过程逐项列示。"};
constexpr Bilingual prepared{u"Prepared by", u"编制"};
constexpr Bilingual approved{u"Approved by", u"审核"};
constexpr Bilingual closed{u"Closed", u"关账"};
constexpr Bilingual page{u"Page %1", u"第 %1 页"};
constexpr Bilingual pageOf{u"Page %1 of %2", u"第 %1 页，共 %2 页"};

struct Reason {
    const char *code;
    Bilingual word;
};
constexpr Reason reasons[] = {
    {"category", {u"category not granted", u"品类未授权"}},
    {"territory", {u"territory not granted", u"地区未授权"}},
    {"channel", {u"channel not granted", u"渠道未授权"}},
    {"date", {u"outside the granted days", u"不在授权期限内"}},
    {"combination", {u"combination not granted", u"组合未授权"}},
    {"no_rate", {u"no rate applies", u"无适用费率"}},
};
constexpr Reason topics[] = {
    {"base", {u"Base", u"计费基数"}},        {"reserve", {u"Reserve", u"准备金"}}, {"fund", {u"Fund", u"推广基金"}},
    {"unlicensed", {u"Outside", u"范围外"}}, {"rounding", {u"Rounding", u"取整"}},
};
} // namespace say

class Drawing
{
public:
    Drawing(const StatementDocument &document, DocumentLanguage language) : m_d(document), m_w(language) {}

    /// Draws everything on `device`; `pages` from an earlier drawing, or 0. Returns the number of pages.
    int draw(QIODevice &device, int pages)
    {
        QPdfWriter writer(&device);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(720);
        writer.setTitle(QStringLiteral("%1 %2 %3").arg(m_w(say::title), m_d.contractNumber, m_d.period.name()));
        writer.setCreator(QStringLiteral("Lianming"));
        QPainter painter;
        if (!painter.begin(&writer))
            throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The PDF cannot be written"));
        Sheet sheet(writer, painter, foot(), pages);
        m_sheet = &sheet;
        letterhead();
        sales();
        settlement();
        guarantees();
        splits();
        products();
        exceptions();
        rules();
        signatures();
        annex();
        sheet.finish();
        const int drawn = sheet.page();
        painter.end();
        return drawn;
    }

private:
    using Style = Sheet::RowStyle;

    [[nodiscard]] Sheet::Foot foot() const
    {
        QStringList parts{m_d.contractNumber, m_d.period.name(), m_w(say::edition, {QString::number(m_d.edition)})};
        if (!m_d.isClosed)
            parts.append(m_w(say::draft));
        return {parts.join(QStringLiteral("  ·  ")), [words = m_w](int page, int pages) {
                    return pages > 0 ? words(say::pageOf, {QString::number(page), QString::number(pages)})
                                     : words(say::page, {QString::number(page)});
                }};
    }
    [[nodiscard]] QString money(qint64 minor) const { return m_w.amount(minor, m_d.currency); }
    /// A figure that is taken off is printed with its sign, so that the column adds up as it stands.
    [[nodiscard]] QString off(qint64 minor) const { return minor == 0 ? money(0) : money(-minor); }
    [[nodiscard]] QString reasonText(const QString &code) const
    {
        for (const auto &reason : say::reasons) {
            if (code == QLatin1String(reason.code))
                return m_w(reason.word);
        }
        return code;
    }

    [[nodiscard]] QString topic(const QString &code) const
    {
        for (const auto &entry : say::topics) {
            if (code == QLatin1String(entry.code))
                return m_w(entry.word);
        }
        return code;
    }
    void heading(const Bilingual &words)
    {
        m_sheet->heading(QStringLiteral("%1  %2").arg(QString::number(++m_section), m_w(words)));
    }
    void letterhead();
    void facts();
    void keyFigure();
    void sales();
    void settlement();
    void guarantees();
    void splits();
    void products();
    void exceptions();
    void rules();
    void signatures();
    void annex();

    /// The two columns of the figure tables: words, and amounts ending at the right edge.
    [[nodiscard]] std::vector<Sheet::Column> figureColumns() const
    {
        return {{{}, m_sheet->width() - 130, false}, {m_d.currency.codeText(), 130, true}};
    }

    const StatementDocument &m_d;
    Words m_w;
    Sheet *m_sheet = nullptr;
    int m_section = 0;
};

void Drawing::letterhead()
{
    Sheet &s = *m_sheet;
    const QString institution = m_w.name(m_d.institutionEn, m_d.institutionZh);
    const QString other = m_w.isChinese() ? m_d.institutionEn : m_d.institutionZh;
    double y = s.y();
    y += s.line(institution, s.left(), y, s.width() * 0.62, Sheet::font(14, true), paper::ink);
    if (!other.isEmpty() && other != institution)
        y += s.line(other, s.left(), y, s.width() * 0.62, Sheet::font(8.5), paper::ink2);
    s.line(m_w(say::title), s.left(), s.y(), s.width(), Sheet::font(14, true), paper::accent, Qt::AlignRight);
    s.line(m_d.period.name(), s.left(), s.y() + 21, s.width(), Sheet::font(8.5), paper::ink2, Qt::AlignRight);
    s.setY(y + 6);
    s.rule(paper::accent, 1.6);
    s.space(10);
    if (!m_d.isClosed) {
        s.paragraph(m_w(say::draft), Sheet::font(9, true), paper::wait);
        s.space(6);
    }
    facts();
    keyFigure();
}

void Drawing::facts()
{
    Sheet &s = *m_sheet;
    struct Fact {
        Bilingual word;
        QString value;
    };
    const std::vector<Fact> facts{
        {say::licensor, m_w.name(m_d.institutionEn, m_d.institutionZh)},
        {say::contract, m_d.contractNumber},
        {say::licensee, m_w.name(m_d.brandEn, m_d.brandZh)},
        {say::subject, m_d.contractTitle},
        {say::period, m_w.period(m_d.period)},
        {say::term, m_w.days(m_d.term)},
        {say::contractYear, m_w(say::yearOf, {QString::number(m_d.contractYear)})},
        {say::received, m_w.day(m_d.receivedOn)},
        {say::currency, m_d.currency.codeText()},
        {say::issued, m_w.day(m_d.issuedOn)},
    };
    const double half = s.width() / 2;
    const double label = m_w.isChinese() ? 84 : 94;
    for (size_t i = 0; i < facts.size(); i += 2) {
        double height = 0;
        for (size_t side = 0; side < 2; ++side) {
            const double x = s.left() + half * double(side);
            s.line(m_w(facts[i + side].word), x, s.y(), label - 6, Sheet::font(8), paper::ink2);
            height = std::max(height, s.line(facts[i + side].value, x + label, s.y(), half - label - 8,
                                             Sheet::font(8.5), paper::ink));
        }
        s.space(height + 3);
    }
    s.space(8);
}

void Drawing::keyFigure()
{
    Sheet &s = *m_sheet;
    const qint64 due = m_d.figure("cash_due");
    s.rule(paper::line, 0.6);
    s.space(8);
    s.line(m_w(say::cashDue), s.left(), s.y() + 6, s.width() / 3, Sheet::font(10, true), paper::ink);
    const double height = s.line(m_d.currency.codeText() + u' ' + money(due), s.left(), s.y() - 2, s.width(),
                                 Sheet::font(20, true), paper::accent, Qt::AlignRight);
    s.space(height);
    if (due == 0) {
        s.line(m_w(say::nothingDue), s.left(), s.y(), s.width(), Sheet::font(8), paper::ink2, Qt::AlignRight);
        s.space(12);
    } else if (m_w.isChinese() && m_d.currency.code() == "CNY" && !capitalAmount(due).isEmpty()) {
        s.line(m_w(say::inCapitals, {capitalAmount(due)}), s.left(), s.y(), s.width(), Sheet::font(8.5), paper::ink2,
               Qt::AlignRight);
        s.space(13);
    }
    s.space(4);
    s.rule(paper::line, 0.6);
}

void Drawing::sales()
{
    heading(say::salesHeading);
    const qint64 gross = m_d.figure("gross");
    const qint64 deductions = m_d.figure("deductions");
    const qint64 base = m_d.figure("base");
    std::vector<Sheet::Row> rows{{{m_w(say::units), m_w.count(m_d.units)}, Style::Quiet},
                                 {{m_w(say::gross), money(gross)}}};
    if (deductions != 0)
        rows.push_back({{m_w(say::deductions), off(deductions)}});
    if (gross - deductions != base)
        rows.push_back({{m_w(say::adjusted), money(base - (gross - deductions))}});
    rows.push_back({{m_w(say::base), money(base)}, Style::Total});
    rows.push_back({{m_w(say::earned), money(m_d.figure("earned"))}});
    if (m_d.figure("apart") != 0)
        rows.push_back({{m_w(say::apart), money(m_d.figure("apart"))}});
    m_sheet->table(figureColumns(), rows);
}

void Drawing::settlement()
{
    heading(say::settlementHeading);
    const auto figure = [this](const char *name) {
        return m_d.figure(name);
    };
    std::vector<Sheet::Row> rows;
    if (figure("reserve_held") != 0 || figure("reserve_released") != 0) {
        rows.push_back({{m_w(say::earned), money(figure("earned"))}, Style::Quiet});
        if (figure("reserve_held") != 0)
            rows.push_back({{m_w(say::reserveHeld), off(figure("reserve_held"))}, Style::Quiet});
        if (figure("reserve_released") != 0)
            rows.push_back({{m_w(say::reserveReleased), money(figure("reserve_released"))}, Style::Quiet});
        rows.push_back({{m_w(say::available), money(figure("available"))}, Style::Quiet});
    }
    struct Part {
        const char *name;
        Bilingual word;
        bool always;
    };
    const Part parts[] = {
        {"royalty_payment", say::royaltyPayment, true},
        {"guarantee_payment", say::guaranteePayment, false},
        {"apart", say::apart, false},
        {"fees", say::fees, false},
        {"marketing_fund", say::fund, false},
        {"adjustments", say::adjustments, false},
        {"brought_forward", say::brought, false},
    };
    qint64 balance = 0;
    for (const Part &part : parts) {
        const qint64 value = figure(part.name);
        balance += value;
        if (value != 0 || part.always)
            rows.push_back({{m_w(part.word), money(value)}});
    }
    const bool isCarried = figure("carried_forward") != 0;
    rows.push_back({{m_w(isCarried ? say::balance : say::payable), money(balance)}, Style::Total});
    if (isCarried) {
        rows.push_back({{m_w(say::carried), off(figure("carried_forward"))}, Style::Plain});
        rows.push_back({{m_w(say::payable), money(figure("payable"))}, Style::Total});
    }
    if (figure("vat") != 0)
        rows.push_back({{m_w(say::vat), money(figure("vat"))}});
    if (figure("withholding") != 0)
        rows.push_back({{m_w(say::withholding), off(figure("withholding"))}});
    rows.push_back({{m_w(say::cashDue), money(figure("cash_due"))}, Style::Strong});
    m_sheet->table(figureColumns(), rows);
    if (figure("recouped") != 0 || figure("unrecouped") != 0) {
        m_sheet->space(4);
        m_sheet->paragraph(m_w(say::recoupedNote, {money(figure("recouped")), money(figure("unrecouped"))}),
                           Sheet::font(8), paper::ink2);
    }
}

void Drawing::guarantees()
{
    if (m_d.pools.size() < 2)
        return; // only the rest: nothing is guaranteed
    heading(say::guaranteeHeading);
    const double amount = 78;
    const std::vector<Sheet::Column> columns{{m_w(say::pool), m_sheet->width() - 5 * amount, false},
                                             {m_w(say::poolEarned), amount, true},
                                             {m_w(say::poolDue), amount, true},
                                             {m_w(say::poolPaid), amount, true},
                                             {m_w(say::poolUnrecouped), amount, true},
                                             {m_w(say::poolPayable), amount, true}};
    std::vector<Sheet::Row> rows;
    StatementDocument::Pool sum;
    for (const auto &pool : m_d.pools) {
        const bool isRest = &pool == &m_d.pools.back();
        if (isRest && pool.earned == 0 && pool.paid == 0 && pool.payable == 0)
            continue;
        rows.push_back({{isRest ? m_w(say::rest) : pool.id, money(pool.earned), money(pool.guaranteeDue),
                         money(pool.paid), money(pool.unrecouped), money(pool.payable)}});
        sum.earned += pool.earned;
        sum.guaranteeDue += pool.guaranteeDue;
        sum.paid += pool.paid;
        sum.unrecouped += pool.unrecouped;
        sum.payable += pool.payable;
    }
    rows.push_back({{m_w(say::total), money(sum.earned), money(sum.guaranteeDue), money(sum.paid),
                     money(sum.unrecouped), money(sum.payable)},
                    Style::Total});
    m_sheet->table(columns, rows);
}

void Drawing::splits()
{
    if (m_d.splits.empty())
        return;
    heading(say::splitHeading);
    std::vector<Sheet::Row> rows;
    qint64 sum = 0;
    for (const auto &split : m_d.splits) {
        rows.push_back({{split.party, money(split.amount)}});
        sum += split.amount;
    }
    rows.push_back({{m_w(say::total), money(sum)}, Style::Total});
    m_sheet->table({{m_w(say::party), m_sheet->width() - 130, false}, {m_w(say::amount), 130, true}}, rows);
}

void Drawing::products()
{
    heading(say::productHeading);
    if (m_d.summary.empty()) {
        m_sheet->paragraph(m_w(say::noSales), Sheet::font(8.5), paper::ink2);
        return;
    }
    const bool mixed =
        std::ranges::any_of(m_d.summary, [this](const auto &row) { return row.currency != m_d.currency; });
    const double sku = 92;
    const double category = m_sheet->width() - sku - 46 - 40 - 42 - 66 - 66 - 58;
    const std::vector<Sheet::Column> columns{{m_w(say::sku), sku, false},       {m_w(say::category), category, false},
                                             {m_w(say::territory), 46, false},  {m_w(say::rule), 40, false},
                                             {m_w(say::unitsColumn), 42, true}, {m_w(say::grossColumn), 66, true},
                                             {m_w(say::baseColumn), 66, true},  {m_w(say::royaltyColumn), 58, true}};
    std::vector<Sheet::Row> rows;
    StatementDocument::SummaryRow sum;
    for (const auto &row : m_d.summary) {
        const QString gross = m_w.amount(row.gross, row.currency);
        rows.push_back(
            {{row.others > 0 ? m_w(say::others, {m_w.count(row.others)}) : row.sku, row.category, row.territory,
              row.others > 0       ? QString()
              : row.rule.isEmpty() ? m_w(say::highest)
                                   : row.rule,
              m_w.count(row.units),
              mixed && row.others > 0 ? QString()
              : mixed                 ? row.currency.codeText() + u' ' + gross
                                      : gross,
              money(row.base), money(row.royalty)}});
        sum.units += row.units;
        sum.gross += row.gross;
        sum.base += row.base;
        sum.royalty += row.royalty;
    }
    rows.push_back({{m_w(say::total),
                     {},
                     {},
                     {},
                     m_w.count(sum.units),
                     mixed ? QString() : money(sum.gross),
                     money(sum.base),
                     money(sum.royalty)},
                    Style::Total});
    m_sheet->table(columns, rows, 8);
}

void Drawing::exceptions()
{
    heading(say::exceptionHeading);
    if (m_d.exceptionCount == 0) {
        m_sheet->paragraph(m_d.lineCount == 0 ? m_w(say::noSales) : m_w(say::noExceptions, {m_w.count(m_d.lineCount)}),
                           Sheet::font(8.5), paper::ink2);
        return;
    }
    m_sheet->paragraph(m_w(say::exceptionsIntro, {m_w.count(m_d.exceptionCount), m_w.count(m_d.lineCount)}),
                       Sheet::font(8.5), paper::ink2);
    m_sheet->space(4);
    const double free = m_sheet->width() - 30 - 46 - 42 - 66;
    const std::vector<Sheet::Column> columns{{m_w(say::line), 30, false},
                                             {m_w(say::sku), free * 0.25, false},
                                             {m_w(say::category), free * 0.25, false},
                                             {m_w(say::territory), 46, false},
                                             {m_w(say::channel), free * 0.25, false},
                                             {m_w(say::reason), free * 0.25, false},
                                             {m_w(say::unitsColumn), 42, true},
                                             {m_w(say::grossColumn), 66, true}};
    std::vector<Sheet::Row> rows;
    for (const auto &row : m_d.exceptions) {
        QStringList why;
        for (const QString &code : row.reasons)
            why.append(reasonText(code));
        const QString gross = m_w.amount(row.gross, row.currency);
        rows.push_back({{QString::number(row.line), row.sku, row.category, row.territory, row.channel,
                         why.join(m_w.isChinese() ? QStringLiteral("、") : QStringLiteral(", ")), m_w.count(row.units),
                         row.currency == m_d.currency ? gross : row.currency.codeText() + u' ' + gross},
                        Style::Plain});
    }
    m_sheet->table(columns, rows, 8);
    const qint64 further = m_d.exceptionCount - qint64(m_d.exceptions.size());
    if (further > 0)
        m_sheet->paragraph(m_w(say::furtherExceptions, {m_w.count(further)}), Sheet::font(8), paper::ink2);
}

void Drawing::rules()
{
    heading(say::ruleHeading);
    std::vector<Sheet::Row> rows;
    rows.reserve(m_d.rules.size());
    for (const auto &note : m_d.rules)
        rows.push_back(
            {{note.label.isEmpty() ? topic(note.topic) : note.label, m_w.name(note.en, note.zh)}, Style::Plain});
    if (!rows.empty())
        m_sheet->table({{{}, 60, false}, {{}, m_sheet->width() - 60, false}}, rows);
    m_sheet->space(4);
    m_sheet->paragraph(m_w(say::method), Sheet::font(8), paper::ink2);
}

void Drawing::signatures()
{
    Sheet &s = *m_sheet;
    s.need(64);
    s.space(26);
    struct Signature {
        Bilingual word;
        QString value;
    };
    const Signature signatures[] = {
        {say::prepared, m_d.preparedBy}, {say::approved, m_d.approvedBy}, {say::closed, m_w.day(m_d.closedOn)}};
    const double third = s.width() / 3;
    double x = s.left();
    double height = 0;
    for (const Signature &signature : signatures) {
        height = s.line(m_w(signature.word), x, s.y(), third - 12, Sheet::font(8), paper::ink2);
        s.line(signature.value.isEmpty() ? QStringLiteral("—") : signature.value, x, s.y() + height + 2, third - 12,
               Sheet::font(9), paper::ink);
        x += third;
    }
    s.space(2 * height + 8);
}

void Drawing::annex()
{
    if (m_d.lines.empty())
        return;
    m_sheet->heading(m_w(say::annexHeading));
    const double free = m_sheet->width() - 26 - 46 - 40 - 30 - 34 - 60 - 60 - 52;
    const std::vector<Sheet::Column> columns{{m_w(say::line), 26, false},
                                             {m_w(say::date), 46, false},
                                             {m_w(say::sku), free * 0.45, false},
                                             {m_w(say::territory), 40, false},
                                             {m_w(say::channel), free * 0.55, false},
                                             {m_w(say::rule), 30, false},
                                             {m_w(say::unitsColumn), 34, true},
                                             {m_w(say::grossColumn), 60, true},
                                             {m_w(say::baseColumn), 60, true},
                                             {m_w(say::royaltyColumn), 52, true}};
    std::vector<Sheet::Row> rows;
    qint64 base = 0;
    qint64 royalty = 0;
    for (const auto &row : m_d.lines) {
        rows.push_back(
            {{QString::number(row.line), row.soldOn.isValid() ? dayText(row.soldOn) : QString(), row.sku, row.territory,
              row.channel, row.rule.isEmpty() ? QStringLiteral("—") : row.rule, m_w.count(row.units),
              m_w.amount(row.gross, row.currency), money(row.base), money(row.royalty)}});
        base += row.base;
        royalty += row.royalty;
    }
    rows.push_back({{m_w(say::total), {}, {}, {}, {}, {}, {}, {}, money(base), money(royalty)}, Style::Total});
    m_sheet->table(columns, rows, 7);
}

/// Makes hash tables iterate in the same order each time while it lives: Qt numbers the glyphs of a font by one.
class SameOrder
{
public:
    SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SameOrder)
};

/// The PDF as made on the day of issue: a closed period's document is the same byte for byte whenever it is printed
/// (spec/royalties.md section 6).
QByteArray issuedOn(QByteArray pdf, QDate day)
{
    const QByteArray begin("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(begin);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0 || !day.isValid())
        return pdf;
    const qsizetype from = at + begin.size();
    // Its length stays, for the table of offsets behind it.
    const QByteArray date = day.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z";
    return pdf.replace(from, end - from, date.leftJustified(end - from, ' ', true));
}

} // namespace

void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, QIODevice &device)
{
    const SameOrder sameOrder;
    QBuffer first;
    first.open(QIODevice::WriteOnly);
    const int pages = Drawing(document, language).draw(first, 0);
    QBuffer second;
    second.open(QIODevice::WriteOnly);
    Drawing(document, language).draw(second, pages);
    const QByteArray content = issuedOn(withIdeographs(second.data()), document.issuedOn);
    if (device.write(content) != content.size())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The PDF cannot be written"));
}

void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, file.errorString()});
    writeStatementPdf(document, language, file);
    if (!file.commit())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"),
                    {path, file.errorString()});
}

} // namespace lianming
