#include "core/reports/reminderpdf.h"

#include "core/reports/documentsheet.h"
#include "core/reports/documentwords.h"

#include <algorithm>

namespace lianming::say {

constexpr Bilingual reportSubject{u"Sales report awaited", u"关于提交销售报告的函"};
constexpr Bilingual paymentSubject{u"Payment awaited", u"关于支付到期款项的函"};
constexpr Bilingual rounds[] = {
    {u"Reminder", u"提醒"},
    {u"Second reminder", u"第二次提醒"},
    {u"Last reminder", u"最后提醒"},
};
constexpr Bilingual subjectLine{u"%1: %2", u"%2（%1）"};
constexpr Bilingual dear{u"Dear %1,", u"尊敬的%1："};
constexpr Bilingual dearAll{u"Dear Sir or Madam,", u"尊敬的合作伙伴："};

constexpr Bilingual reportFirst{
    u"Under our licence contract we ask you for a report of your sales after each period. The following have not reached us yet:",
    u"根据贵我双方签订的授权合同，贵方应于每个结算期结束后提交销售报告。截至本函出具之日，我方尚未收到下列报告："};
constexpr Bilingual reportAgain{
    u"We wrote to you about the sales reports below before. They have still not reached us:",
    u"我方此前已就下列销售报告致函贵方，截至本函出具之日仍未收到："};
constexpr Bilingual reportBy{
    u"Please send them by %1. A period without sales is reported too: a line that says so is enough.",
    u"请于%1前提交。如本期无销售，亦请书面告知，注明“无销售”即可。"};
constexpr Bilingual reportWhy{
    u"The reports are the basis of the settlement; until they are here, the periods stay open on both sides.",
    u"销售报告是授权费结算的依据。收到报告之前，相关结算期双方均无法关账。"};
constexpr Bilingual reportLast{
    u"Should they not arrive by then, we will settle on an estimate and make use of our right to look into your books, as the contract provides.",
    u"如逾期仍未收到，我方将依据合同约定按估算金额结算，并行使账簿核查权。"};

constexpr Bilingual payFirst{
    u"According to our books the following amounts are due and have not been paid, or not in full:",
    u"经核对，下列款项已到期，我方尚未收到或尚未足额收到："};
constexpr Bilingual payAgain{u"We wrote to you about the amounts below before. They are still open in our books:",
                             u"我方此前已就下列到期款项致函贵方，截至本函出具之日仍未结清："};
constexpr Bilingual payBy{u"Please transfer %1 by %2 and quote the numbers of the invoices.",
                          u"请于%2前支付 %1，并在汇款附言中注明单号。"};
constexpr Bilingual payInterest{
    u"The interest in the table has run up to the date of this letter, as agreed in the contract; it goes on until the money is here.",
    u"表中利息系根据合同约定计算至本函出具之日，并将继续计算至款项到账之日。"};
constexpr Bilingual payTax{
    u"If you have withheld tax, please send us the tax office's certificate: it counts as payment.",
    u"如已代扣代缴税款，请提供税务机关出具的完税凭证，凭证金额视同已付款。"};
constexpr Bilingual payLast{
    u"Should the amount not arrive by then, we will make use of the rights that the contract and the law give us.",
    u"如逾期仍未支付，我方将依据合同及法律规定行使相应权利。"};

constexpr Bilingual crossed{
    u"If this letter has crossed with yours, please accept our thanks and take no notice of it.",
    u"如贵方已于近日办理，敬请忽略本函，并感谢贵方的支持。"};
constexpr Bilingual questions{u"%1 will gladly answer your questions.", u"如有疑问，请与%1联系。"};
constexpr Bilingual yours{u"Yours sincerely,", u"此致\n敬礼"};

constexpr Bilingual reportDue{u"Due on", u"应提交日期"};
constexpr Bilingual daysOverdue{u"Days overdue", u"逾期天数"};
constexpr Bilingual openAmount{u"Open", u"未付金额"};
constexpr Bilingual interest{u"Interest", u"利息"};
constexpr Bilingual to{u"To", u"致"};
constexpr Bilingual bank{u"Account", u"收款账户"};

} // namespace lianming::say

namespace lianming {

namespace {

bool bearsInterest(const ReminderDocument &d)
{
    return std::ranges::any_of(d.debts, [](const auto &debt) { return debt.interest != 0; });
}

QString amountAsked(const ReminderDocument &d, const Words &w)
{
    Int128 sum = 0;
    for (const auto &debt : d.debts)
        sum += Int128(debt.open) + debt.interest;
    return d.currency.codeText() + u' ' + w.amount(narrowed(sum).value_or(0), d.currency);
}

DocumentTable reportTable(const ReminderDocument &d, const Words &w)
{
    DocumentTable table{{}, d.currency, {}, {}, 8.5};
    table.columns = {{w(say::contract), 90}, {w(say::subject)}, {w(say::period), 160}, {w(say::reportDue), 80}};
    for (const auto &report : d.reports)
        table.add({report.contractNumber, report.contractTitle, w.period(report.period), report.dueOn});
    return table;
}

DocumentTable debtTable(const ReminderDocument &d, const Words &w)
{
    DocumentTable table{{}, d.currency, {}, {}, 8.5};
    table.columns = {{w(say::number), 90},
                     {w(say::contract)},
                     {w(say::issued), 62},
                     {w(say::dueDay), 62},
                     {w(say::daysOverdue), 52, true},
                     {w(say::openAmount), 84, true}};
    const bool withInterest = bearsInterest(d);
    if (withInterest)
        table.columns.push_back({w(say::interest), 74, true});
    qint64 open = 0;
    qint64 interest = 0;
    const auto add = [&](std::vector<Cell> cells, qint64 cash, qint64 run, RowStyle style) {
        cells.emplace_back(table.money(cash));
        if (withInterest)
            cells.emplace_back(table.money(run));
        table.add(std::move(cells), style);
    };
    for (const auto &debt : d.debts) {
        add({debt.number, debt.contractNumber, debt.issuedOn, debt.dueOn, debt.daysOverdue}, debt.open, debt.interest,
            RowStyle::Plain);
        open += debt.open;
        interest += debt.interest;
    }
    add({w(say::total) + u' ' + d.currency.codeText(), {}, {}, {}, {}}, open, interest, RowStyle::Total);
    return table;
}

} // namespace

ReminderText reminderText(const ReminderDocument &d, DocumentLanguage language)
{
    const Words w(language);
    const bool isReport = d.about == ReminderAbout::Reports;
    const bool isLast = d.round >= 3;
    ReminderText out;
    out.subject = w(say::subjectLine, {w(say::rounds[std::clamp(d.round, 1, 3) - 1]),
                                       w(isReport ? say::reportSubject : say::paymentSubject)});
    out.greeting = d.contact.isEmpty() ? w(say::dearAll) : w(say::dear, {d.contact});
    if (isReport) {
        out.before.append(w(d.round > 1 ? say::reportAgain : say::reportFirst));
        out.after.append(w(say::reportBy, {w.day(d.answerBy)}));
        out.after.append(w(isLast ? say::reportLast : say::reportWhy));
    } else {
        out.before.append(w(d.round > 1 ? say::payAgain : say::payFirst));
        out.after.append(w(say::payBy, {amountAsked(d, w), w.day(d.answerBy)}));
        if (bearsInterest(d))
            out.after.append(w(say::payInterest));
        out.after.append(w(isLast ? say::payLast : say::payTax));
    }
    if (!isLast)
        out.after.append(w(say::crossed));
    if (!d.contactPerson.isEmpty())
        out.after.append(w(say::questions, {d.contactPerson}));
    out.closing = w(say::yours);
    return out;
}

QByteArray reminderPdf(const ReminderDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    const Words w(language);
    const ReminderText text = reminderText(d, language);
    const QString brand = w.name(d.brandEn, d.brandZh);
    DocumentHead head;
    head.issuerEn = d.institutionEn;
    head.issuerZh = d.institutionZh;
    head.title = w(say::rounds[std::clamp(d.round, 1, 3) - 1]);
    head.subtitle = w.day(d.writtenOn);
    head.foot = {text.subject, brand};
    head.about = text.subject + u' ' + brand;
    head.issuedOn = d.writtenOn;
    DocumentSheet page(fonts, language, head);
    Sheet &sheet = page.sheet();
    constexpr Sheet::Type body{10};
    const auto paragraph = [&](const QString &words) {
        sheet.paragraph(words, body, paper::ink);
        sheet.space(7);
    };
    sheet.space(8);
    sheet.paragraph(w(say::to), {8}, paper::ink2);
    sheet.paragraph(d.company.isEmpty() ? brand : d.company, {10, true}, paper::ink);
    if (!d.company.isEmpty())
        sheet.paragraph(brand, body, paper::ink);
    if (!d.contact.isEmpty())
        sheet.paragraph(d.contact, body, paper::ink);
    sheet.space(22);
    sheet.paragraph(text.subject, {12, true}, paper::ink);
    sheet.space(12);
    paragraph(text.greeting);
    for (const QString &words : text.before)
        paragraph(words);
    page.table(d.about == ReminderAbout::Reports ? reportTable(d, w) : debtTable(d, w));
    sheet.space(10);
    for (const QString &words : text.after)
        paragraph(words);
    if (d.about == ReminderAbout::Payments && !d.bankNote.isEmpty()) {
        sheet.paragraph(w(say::bank), {10, true}, paper::ink);
        paragraph(d.bankNote);
    }
    sheet.need(90);
    sheet.space(8);
    paragraph(text.closing);
    sheet.space(24);
    sheet.paragraph(w.name(d.institutionEn, d.institutionZh), {10, true}, paper::ink);
    if (!d.contactPerson.isEmpty())
        sheet.paragraph(d.contactPerson, body, paper::ink);
    sheet.paragraph(w.day(d.writtenOn), body, paper::ink);
    return page.bytes();
}

void writeReminderPdf(const ReminderDocument &document, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(reminderPdf(document, language, fonts), path);
}

} // namespace lianming
