#include "core/reports/correctionletter.h"

#include "core/base/money.h"
#include "core/db/workspace.h"
#include "core/exchange/safecell.h"

#include <algorithm>

namespace lianming {

namespace {

void addCodes(QStringList &out, const std::vector<std::string> &codes)
{
    for (const std::string &code : codes) {
        const QString text = QString::fromStdString(code);
        if (!out.contains(text))
            out.append(text);
    }
}

QString listed(const Words &words, const QStringList &codes)
{
    return codes.join(words.isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

/// "CNY 1,234.50".
QString money(const Words &words, qint64 minor, Currency currency)
{
    return currency.codeText() + u' ' + words.amount(minor, currency);
}

QString territories(const Words &words, const CorrectionLetter &letter)
{
    const QString all = listed(words, letter.territories);
    return letter.territoriesExcept.isEmpty()
               ? all
               : words({u"%1, except %2", u"%1（%2 除外）"}, {all, listed(words, letter.territoriesExcept)});
}

QString productInWords(const Words &words, const LineReason &reason, const QString &sku)
{
    if (reason.withdrawnOn && reason.productState == ProductState::Withdrawn)
        return words(
            {u"The product %1 was withdrawn on %2 and may not be sold since.", u"产品 %1 已于%2停止授权销售。"},
            {sku, words.day(*reason.withdrawnOn)});
    if (reason.releasedOn)
        return words({u"The product %1 was released for sale on %2 only.", u"产品 %1 于%2方获准上市。"},
                     {sku, words.day(*reason.releasedOn)});
    return words({u"The product %1 has not been released for sale: its approval is not finished.",
                  u"产品 %1 尚未完成监修，未获准上市。"},
                 {sku});
}

QString priceInWords(const Words &words, const LineReason &reason, Currency currency)
{
    const QStringList values{money(words, reason.price, currency), money(words, reason.low, currency),
                             money(words, reason.high, currency),
                             words.count(reason.periods != 0 ? reason.periods : reason.peers)};
    if (reason.periods != 0)
        return words({u"The price is %1 a unit; in the periods before (%4) it was %2 to %3.",
                      u"单价为 %1，而此前 %4 期的单价为 %2 至 %3。"},
                     values);
    return words({u"The price is %1 a unit; most other products of the category (%4) cost %2 to %3.",
                  u"单价为 %1，而同品类其他 %4 款产品的单价多为 %2 至 %3。"},
                 values);
}

QString wrong(const Words &words, const CorrectionLetter &letter, const ExceptionRow &row, const LineReason &reason)
{
    switch (reason.reason) {
    case FlagReason::Category:
        return words({u"The category %1 is not licensed. Licensed: %2.", u"品类 %1 不在授权范围内，授权品类为：%2。"},
                     {row.category, listed(words, letter.categories)});
    case FlagReason::Territory:
        return words(
            {u"The territory %1 is not licensed. Licensed: %2.", u"销售地区 %1 不在授权地域内，授权地域为：%2。"},
            {row.territory, territories(words, letter)});
    case FlagReason::Channel:
        return words(
            {u"The channel %1 is not licensed. Licensed: %2.", u"销售渠道 %1 不在授权渠道内，授权渠道为：%2。"},
            {row.channel, listed(words, letter.channels)});
    case FlagReason::Date:
        return row.soldOn.isValid()
                   ? words({u"The day of sale, %1, lies outside the licensed days: %2.",
                            u"销售日期%1不在授权期限内，授权期限为%2。"},
                           {words.day(row.soldOn), words.days(letter.days)})
                   : words({u"The period lies outside the licensed days: %1.", u"该期间不在授权期限内，授权期限为%1。"},
                           {words.days(letter.days)});
    case FlagReason::Combination:
        return words({u"No grant covers this category (%1), territory (%2) and channel (%3) together on these days.",
                      u"没有一项授权同时涵盖该品类（%1）、地区（%2）、渠道（%3）与销售日期。"},
                     {row.category, row.territory, row.channel});
    case FlagReason::NoRate:
        return words({u"The contract agrees no rate for this product, territory and channel.",
                      u"合同未就该产品、地区及渠道约定费率。"});
    case FlagReason::UnknownProduct:
        return words(
            {u"We have no product with the SKU %1 under this contract.", u"本合同项下没有登记货号为 %1 的产品。"},
            {row.sku});
    case FlagReason::UnapprovedProduct: return productInWords(words, reason, row.sku);
    case FlagReason::DuplicateLine:
        return words({u"The line is the same as line %1 of %2.", u"该行与 %2 第 %1 行完全相同，疑为重复。"},
                     {words.count(reason.repeatsLine), reason.repeatsPeriod});
    case FlagReason::PricePattern: return priceInWords(words, reason, row.currency);
    case FlagReason::VolumePattern:
        return words({u"%1 units were sold in the period; in the periods before (%3) it was %2 on average.",
                      u"本期销量为 %1 件，而此前 %3 期平均为 %2 件。"},
                     {words.count(reason.units), words.count(reason.average), words.count(reason.periods)});
    }
    return {};
}

QString lineHead(const Words &words, const ExceptionRow &row)
{
    QStringList out{words({u"Line %1", u"第 %1 行"}, {words.count(row.ref.line)}),
                    words({u"SKU %1", u"货号 %1"}, {row.sku})};
    if (row.soldOn.isValid())
        out.append(words.day(row.soldOn));
    out.append(words({u"%1 units", u"数量 %1"}, {words.count(row.units)}));
    out.append(words({u"gross %1", u"销售额 %1"}, {money(words, row.gross, row.currency)}));
    return out.join(words.isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

} // namespace

CorrectionLetter correctionLetterOf(Workspace &workspace, const QList<LineRef> &lines)
{
    if (lines.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "There is nothing to ask the licensee about"));
    const ExceptionService service(workspace);
    CorrectionLetter out;
    const LineDetail first = service.detail(lines.first());
    for (const LineRef &ref : lines) {
        if (ref.statement != first.row.ref.statement)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "A letter is about one statement: choose lines of one period"));
        const ExceptionRow row = ExceptionList(workspace.db).row(ref);
        const bool asked = row.resolution && row.resolution->kind == ResolutionKind::Correction;
        out.lines.append({row, asked ? row.resolution->reason : QString()});
    }
    std::ranges::sort(out.lines, {}, [](const CorrectionLetter::Line &line) { return line.row.ref.line; });
    for (const RoyaltyGrant &grant : first.grants) {
        addCodes(out.categories, grant.categories);
        addCodes(out.territories, grant.territories);
        addCodes(out.territoriesExcept, grant.territoriesExcept);
        addCodes(out.channels, grant.channels);
    }
    out.days = {first.term.start, first.lastSellOffDay};
    out.contractNumber = first.row.contractNumber;
    out.contractTitle = first.row.contractTitle;
    out.period = Period::parse(first.row.period.toStdString()).value_or(Period());
    out.writtenOn = workspace.clock.today();
    out.answerBy = out.writtenOn.addDays(CorrectionLetter::daysToAnswer);
    out.writer = workspace.actor.name;
    Statement parties(workspace.db,
                      QStringLiteral("SELECT i.name_en AS institution_en, i.name_zh AS institution_zh, b.company, "
                                     "b.name_en AS brand_en, b.name_zh AS brand_zh FROM contract c "
                                     "JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
                                     "WHERE c.id = ?"));
    parties.bind(first.row.contract);
    while (parties.next()) {
        const Row r = parties.row();
        out.institutionEn = r.text("institution_en");
        out.institutionZh = r.text("institution_zh");
        const QString company = r.text("company");
        out.licenseeEn = company.isEmpty() ? r.text("brand_en") : company;
        out.licenseeZh = company.isEmpty() ? r.text("brand_zh") : company;
    }
    return out;
}

CorrectionLetter correctionLetterOf(Workspace &workspace, Id<SalesStatement> statement)
{
    ExceptionFilter filter;
    filter.statement = statement;
    filter.state = LineState::Waiting;
    filter.withClosed = true;
    QList<LineRef> lines;
    std::optional<ExceptionKey> after;
    do {
        const ExceptionPage page = ExceptionService(workspace).list(filter, after);
        for (const ExceptionRow &row : page.rows)
            lines.append(row.ref);
        after = page.next;
    } while (after);
    return correctionLetterOf(workspace, lines);
}

QStringList wrongInWords(const Words &words, const CorrectionLetter &letter, const ExceptionRow &row)
{
    QStringList out;
    for (const LineReason &reason : row.reasons)
        out.append(wrong(words, letter, row, reason));
    return out;
}

QString askedInWords(const Words &words, const ExceptionRow &row)
{
    const auto has = [&row](FlagReason first, FlagReason last) {
        return std::ranges::any_of(
            row.reasons, [&](const LineReason &reason) { return reason.reason >= first && reason.reason <= last; });
    };
    QStringList out;
    if (has(FlagReason::DuplicateLine, FlagReason::DuplicateLine))
        out.append(words({u"Please take one of the two out, or confirm that both were sold.",
                          u"请删除重复行，或确认两笔销售均真实发生。"}));
    if (has(FlagReason::Category, FlagReason::NoRate))
        out.append(words({u"Please correct the line, or tell us on what the sale was based.",
                          u"请更正该行，或说明该笔销售的授权依据。"}));
    if (has(FlagReason::UnknownProduct, FlagReason::UnapprovedProduct))
        out.append(words(
            {u"Please give us the SKU as it was approved, or the approval.", u"请提供经监修的货号或监修通过的凭证。"}));
    if (has(FlagReason::PricePattern, FlagReason::VolumePattern))
        out.append(words({u"Please check the units and the amount, and correct or confirm them.",
                          u"请核对数量与金额，予以更正或确认。"}));
    if (out.isEmpty())
        out.append(words({u"Please check the line, and correct or confirm it.", u"请核对该行，予以更正或确认。"}));
    return out.join(words.isChinese() ? QString() : QStringLiteral(" "));
}

QString correctionLetter(DocumentLanguage language, const CorrectionLetter &letter)
{
    const Words words(language);
    const QString period = words.period(letter.period);
    QStringList out;
    out.append(words({u"To: %1", u"致：%1"}, {words.name(letter.licenseeEn, letter.licenseeZh)}));
    out.append(words({u"Contract: %1, %2", u"授权合同：%1（%2）"}, {letter.contractNumber, letter.contractTitle}));
    out.append(words({u"About: sales report for %1", u"事由：%1销售报告"}, {period}));
    out.append(QString());
    out.append(words({u"Dear licensing partner,", u"您好！"}));
    out.append(QString());
    out.append(
        words({letter.lines.size() == 1 ? u"in your sales report for %1, %2 line needs to be corrected or explained:"
                                        : u"in your sales report for %1, %2 lines need to be corrected or explained:",
               u"贵方提交的%1销售报告中，有 %2 行需要更正或说明："},
              {period, words.count(letter.lines.size())}));
    const qsizetype named = std::min(letter.lines.size(), CorrectionLetter::linesNamed);
    for (qsizetype i = 0; i < named; ++i) {
        const CorrectionLetter::Line &line = letter.lines[i];
        out.append(QString());
        out.append(QStringLiteral("%1. ").arg(i + 1) + lineHead(words, line.row));
        for (const QString &sentence : wrongInWords(words, letter, line.row))
            out.append(QStringLiteral("   ") + sentence);
        if (!line.remark.isEmpty())
            out.append(QStringLiteral("   ") + line.remark);
        out.append(QStringLiteral("   ") + askedInWords(words, line.row));
    }
    if (letter.lines.size() > named) {
        out.append(QString());
        out.append(
            words({u"The other %1 lines are in the table that comes with this letter.", u"其余 %1 行见随函附表。"},
                  {words.count(letter.lines.size() - named)}));
    }
    out.append(QString());
    out.append(words({u"Please send us a corrected report of the whole period, or your explanation, by %1.",
                      u"请于%1前提交更正后的整期销售报告，或书面说明。"},
                     {words.day(letter.answerBy)}));
    out.append(words({u"The settlement of these lines waits for your answer.", u"上述各行待贵方回复后结算。"}));
    out.append(QString());
    out.append(words({u"With kind regards", u"此致\n敬礼！"}));
    out.append(QString());
    if (!letter.writer.isEmpty())
        out.append(letter.writer);
    out.append(words.name(letter.institutionEn, letter.institutionZh));
    out.append(words.day(letter.writtenOn));
    return out.join(u'\n') + u'\n';
}

QByteArray correctionTable(DocumentLanguage language, const CorrectionLetter &letter)
{
    const Words words(language);
    QByteArray out("\xEF\xBB\xBF");
    const auto addRow = [&out](const QByteArrayList &cells) {
        out += cells.join(',') + "\r\n";
    };
    const auto head = [&words](const Bilingual &word) {
        return safeCsvCell(words(word));
    };
    addRow({head({u"Line", u"行号"}), head({u"Date", u"日期"}), head({u"SKU", u"货号"}), head({u"Category", u"品类"}),
            head({u"Territory", u"地区"}), head({u"Channel", u"渠道"}), head({u"Units", u"数量"}),
            head({u"Currency", u"币种"}), head({u"Gross", u"销售额"}), head({u"What is wrong", u"问题"}),
            head({u"What is asked", u"请求"}), head({u"Remark", u"备注"})});
    const QString blank = words.isChinese() ? QString() : QStringLiteral(" ");
    for (const CorrectionLetter::Line &line : letter.lines) {
        const ExceptionRow &row = line.row;
        // Numbers are written as they are; text is made harmless.
        addRow({QByteArray::number(row.ref.line), row.soldOn.isValid() ? dayText(row.soldOn).toUtf8() : QByteArray(),
                safeCsvCell(row.sku), safeCsvCell(row.category), safeCsvCell(row.territory), safeCsvCell(row.channel),
                QByteArray::number(row.units), row.currency.codeText().toUtf8(),
                Money{row.gross, row.currency}.text().toUtf8(),
                safeCsvCell(wrongInWords(words, letter, row).join(blank)), safeCsvCell(askedInWords(words, row)),
                safeCsvCell(line.remark)});
    }
    return out;
}

} // namespace lianming
